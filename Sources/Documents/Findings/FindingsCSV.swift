import Core
import Standard
import Tabular

extension FindingsReport {
  /// The report as CSV (RFC 4180, UTF-8, comma), a line per finding, then the notes on the order of numbers, safe to open in a spreadsheet: a cell
  /// that would be taken for a formula starts with an apostrophe.
  package func csv() -> [UInt8] { bytes(.csv) }

  /// The header, and the findings of file and run level.
  func csvHead() -> [UInt8] {
    var writer = TabularWriter()
    writer.write([
      "kode", "tingkat", "berkas", "baris", "sel", "kolom", "nomor", "nilai", "pesan", "saran",
    ])
    for finding in judgement.general { wording.write(finding, to: &writer) }
    return writer.bytes
  }

  /// The notes on the order of numbers.
  func csvTail() -> [UInt8] {
    var writer = TabularWriter()
    for note in judgement.numbering.notes { wording.write(note.finding, to: &writer) }
    return writer.bytes
  }
}

extension FindingsWording {
  /// A finding as a record.
  func write(_ finding: Finding, to writer: inout TabularWriter) {
    let entry = entry(finding)
    let cells: [String?] = [
      finding.code.rawValue, finding.severity.rawValue, entry.file, finding.place.line.map { String($0) },
      finding.place.cell, finding.place.column, finding.number, entry.value, entry.message, entry.remedy,
    ]
    writer.write(cells.map { FormulaGuard.guarded($0 ?? "") })
  }
}

/// Protection against cells that a spreadsheet would run as a formula.
package enum FormulaGuard {
  /// `text`, with an apostrophe before it where it starts with `=`, `+`, `-`, `@`, tab or CR.
  package static func guarded(_ text: String) -> String {
    switch text.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: "'" + text
    default: text
    }
  }
}
