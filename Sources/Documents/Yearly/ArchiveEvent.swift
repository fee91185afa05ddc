package import Core
import Tabular

/// Something that was done with the register of a year, told in the words of PREMIS 3.
package struct ArchiveEvent: Sendable, Hashable {
  /// Kinds of event (PREMIS event types, with `_` between words).
  package enum Kind: String, Sendable, CaseIterable {
    case ingestion, validation, redaction, creation
    case digest = "message_digest_calculation"
  }

  /// How it ended.
  package enum Outcome: String, Sendable, CaseIterable { case success, warning, failure }

  /// The kind.
  package var kind: Kind
  /// What was done, and by which rule.
  package var detail: String
  /// How it ended.
  package var outcome: Outcome
  /// Numbers and checksums of the outcome.
  package var outcomeDetail: String
  /// Files of the bag, by their path in it.
  package var objects: [String]

  /// An event.
  package init(
    _ kind: Kind,
    _ detail: String,
    outcome: Outcome = .success,
    _ outcomeDetail: String = "",
    objects: [String] = []
  ) {
    self.kind = kind
    self.detail = detail
    self.outcome = outcome
    self.outcomeDetail = outcomeDetail
    self.objects = objects
  }

  /// Events as a table, numbered in their order. Their date is the reporting date: the clock would make equal runs differ.
  package static func csv(_ events: [ArchiveEvent], on date: LocalDate, agent: String) -> [UInt8] {
    var bytes = ArchiveTable.events.headerLine
    for (index, event) in events.enumerated() {
      bytes += TabularWriter.line([
        "peristiwa-\(index + 1)", event.kind.rawValue, date.iso, event.detail, event.outcome.rawValue,
        event.outcomeDetail, agent, event.objects.joined(separator: "; "),
      ])
    }
    return bytes
  }
}

/// What the public copy of a register leaves out of one column, and by which rule.
package struct MaskedLine: Sendable, Hashable {
  /// The rules.
  package enum Rule: String, Sendable, CaseIterable {
    /// The column is not shown.
    case column = "kolom_tidak_dimuat"
    /// Nobody knows what the cell holds.
    case unreadable = "sel_tidak_terbaca"
    /// A personal value of the register stood in the text.
    case value = "nilai_pribadi_dalam_teks"
    /// Value and message of a finding.
    case finding = "isi_temuan"
    /// The name of a source file.
    case fileName = "nama_berkas"
  }

  /// The column, or the table and column.
  package var column: String
  /// The rule.
  package var rule: Rule
  /// How many cells.
  package var cells: Int

  /// A line.
  package init(_ column: String, _ rule: Rule, cells: Int) {
    self.column = column
    self.rule = rule
    self.cells = cells
  }

  /// Lines as a table.
  package static func csv(_ lines: [MaskedLine]) -> [UInt8] {
    ArchiveTable.masked.headerLine
      + lines.flatMap { TabularWriter.line([$0.column, $0.rule.rawValue, String($0.cells)]) }
  }
}
