import Core
import Foundation
import Register
import Tabular
import Testing

@testable import Standard

/// Small registers for comparisons, written as tables.
enum Exports {
  /// Headings of the small registers.
  static let columns = [
    "nomor_register", "diterima", "nama_pemohon", "alamat", "rincian_informasi", "keputusan",
    "nomor_pemberitahuan", "tanggal_pemberitahuan", "Map",
  ]

  /// A decided request in time, a late one, an open one.
  static let base: [[String]] = [
    ["1/X", "2021-10-05", "Ani", "Jl. A", "Data TPS", "dikabulkan", "P-1", "2021-10-12", "m1"],
    ["2/X", "2021-10-06", "Budi", "Jl. B", "Daftar pemilih", "ditolak", "P-2", "2021-11-02", "m2"],
    ["3/X", "2021-10-07", "Cut", "Jl. C", "Anggaran", "", "", "", "m3"],
  ]

  static func csv(_ rows: [[String]], columns: [String] = columns, delimiter: UInt8 = 0x2C) -> [UInt8] {
    var writer = TabularWriter(delimiter: delimiter)
    writer.write(columns)
    for row in rows { writer.write(row) }
    return writer.bytes
  }

  static func compare(
    _ old: [[UInt8]],
    _ new: [[UInt8]],
    per date: String = "2021-11-15",
    listsRewritten: Bool = true
  ) throws -> RegisterComparison {
    let comparer = RegisterComparer(
      try Workspace.judge(per: date),
      settings: try Workspace.readingSettings(),
      listsRewritten: listsRewritten
    )
    func sources(_ files: [[UInt8]], _ name: String) -> [RegisterSource] {
      files.enumerated().map { RegisterSource(name: "\(name)-\($0.offset).csv", bytes: $0.element) }
    }
    return comparer.compare(sources(old, "lama"), sources(new, "baru"))
  }

  /// What changed, a line per change: `2/X tanggal_pemberitahuan [tanggal_diubah diubah_setelah_diputus]`, `-3/X`,
  /// `+4/X`, `kolom +Ket 2`.
  static func changes(_ comparison: RegisterComparison) -> [String] {
    var lines = comparison.columns.map { change in
      "kolom \(change.isAdded ? "+" : "-")\(change.column.name) \(change.filled)\(change.standsOut ? "!" : "")"
    }
    for change in comparison.changed {
      for edit in change.edits {
        let reasons = edit.reasons.map(\.rawValue).joined(separator: " ")
        lines.append("\(change.number ?? "?") \(edit.column.name) [\(reasons)]")
      }
      if change.edits.isEmpty { lines.append("\(change.number ?? "?") akibat") }
    }
    lines += comparison.vanished.map { "-\($0.row.request.text(.number) ?? "?")" }
    lines += comparison.added.map {
      "\($0.isInserted ? "*" : "+")\($0.row.request.text(.number) ?? "?")"
    }
    return lines
  }

  /// The small register with cells replaced: (row from 1, column, value).
  static func edited(_ edits: [(Int, String, String)], _ rows: [[String]] = base) -> [[String]] {
    var rows = rows
    for (row, column, value) in edits {
      guard let index = columns.firstIndex(of: column) else { continue }
      rows[row - 1][index] = value
    }
    return rows
  }
}
