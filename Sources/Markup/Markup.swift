/// Markup: see docs/architecture.md.
