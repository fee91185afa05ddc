import Core
import Standard
import Tabular

extension FindingsReport {
  /// The report as CSV (RFC 4180, UTF-8, comma), a line per finding, then the notes on the order of numbers, safe to open in a spreadsheet: a cell
  /// that would be taken for a formula starts with an apostrophe.
  package func csv() -> [UInt8] {
    var writer = TabularWriter()
    writer.write([
      "kode", "tingkat", "berkas", "baris", "sel", "kolom", "nomor", "nilai", "pesan", "saran",
    ])
    func write(_ finding: Finding) {
      let entry = entry(finding)
      let cells: [String?] = [
        finding.code.rawValue, finding.severity.rawValue, entry.file, finding.place.line.map { String($0) },
        finding.place.cell, finding.place.column, finding.number, entry.value, entry.message, entry.remedy,
      ]
      writer.write(cells.map { FormulaGuard.guarded($0 ?? "") })
    }
    forEach(write)
    for note in judgement.numbering.notes { write(note.finding) }
    return writer.bytes
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
