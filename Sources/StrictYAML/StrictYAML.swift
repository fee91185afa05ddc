/// StrictYAML: see docs/architecture.md.
