/// Tabular: see docs/architecture.md.
