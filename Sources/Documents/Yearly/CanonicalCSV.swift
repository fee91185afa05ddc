package import Core
import Register
package import Standard
import Tabular

/// The register with canonical columns and values, for the archive (UTF-8, RFC 4180).
///
/// Cells stand as they are: the protection against formulas that exports for spreadsheets have is not applied,
/// for an archive keeps what was written. Moments carry the office's offset, so that midnight stays a time. A cell
/// that cannot be read as its type is empty here and stands in ``UnreadableCSV``, so that a column keeps its type.
package enum CanonicalCSV {
  /// The header line.
  package static func header() -> [UInt8] {
    var writer = TabularWriter()
    writer.write(Column.allCases.lazy.map(\.name))
    return writer.bytes
  }

  /// The line of one row.
  package static func line(_ row: JudgedRow, zone: OfficeZone) -> [UInt8] {
    var writer = TabularWriter()
    writer.write(Column.allCases.lazy.map { cell($0, row.request, zone) ?? "" })
    return writer.bytes
  }

  /// The canonical text of a cell, or `nil` where it holds no readable value.
  static func cell(_ column: Column, _ request: Request, _ zone: OfficeZone) -> String? {
    guard request.has(column) else { return nil }
    switch column.kind {
    case .date: return request.date(column)?.iso
    case .moment:
      return request.moment(column).map { Indonesian.dateTime($0, zone: zone) ?? $0.date.iso }
    case .flag: return request.flag(column).map { $0 ? "ya" : "tidak" }
    case .integer, .rupiah: return request.integer(column).map { String($0) }
    case .list: return request.officers.joined(separator: "; ")
    case .code: return code(column, request)
    case .text, .time, .exemption: return request.text(column)
    }
  }

  /// What an unreadable cell holds, taken from the finding about it; `nil` where none tells.
  static func raw(_ column: Column, _ row: JudgedRow) -> String? {
    guard row.request.state(column) == .unreadable else { return nil }
    return row.request.text(column)
      ?? row.findings.first { $0.place.column == column.name && $0.value != nil }?.value
  }

  /// The word of a coded column, from the position that the request keeps.
  private static func code(_ column: Column, _ request: Request) -> String? {
    let words = ArchiveTable.words[column.rawValue]
    return request.integer(column).flatMap { words.indices.contains($0) ? words[$0] : nil }
  }
}
