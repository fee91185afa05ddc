package import Core
package import Register

/// One file that `warkat tabel` shows, read so far that it is known to be there.
package enum OpenTable: Sendable {
  /// Its size alone, found while it was read in pieces (`--ringkas`).
  case brief(TableCounts)
  /// Its bytes, to be read record by record.
  case whole(RegisterSource, ReadingSettings)

  /// Opens the file at `path`, or standard input (`-`).
  package init(
    _ path: String,
    isBrief: Bool,
    settings: ReadingSettings,
    in workspace: Workspace
  ) throws(Problem) {
    if isBrief {
      self = .brief(try TableCounts.read(path, settings: settings, in: workspace))
    } else {
      self = .whole(try RegisterInputs.source(path, workspace), settings)
    }
  }

  /// Lines for a terminal, and whether the file can be used.
  package func text(_ language: Language) -> (bytes: [UInt8], isUsable: Bool) {
    switch self {
    case .brief(let counts): return (counts.text(language), !counts.isUnusable)
    case .whole(let source, let settings):
      let report = TableReport(source, settings: settings)
      return (report.text(language), !report.isUnusable)
    }
  }

  /// Writes one JSON object without a line end, in portions; gives whether the file can be used.
  package func writeJSON(
    _ language: Language,
    to sink: ([UInt8]) throws(Problem) -> Void
  ) throws(Problem) -> Bool {
    switch self {
    case .brief(let counts):
      try sink(counts.json())
      return !counts.isUnusable
    case .whole(let source, let settings):
      let report = try TableReport.writeJSON(source, settings: settings, language: language, to: sink)
      return !report.isUnusable
    }
  }
}
