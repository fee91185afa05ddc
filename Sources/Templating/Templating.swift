/// Templating: see docs/architecture.md.
