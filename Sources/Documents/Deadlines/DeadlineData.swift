package import Core
import Register
import Standard
import Tabular

/// The list of due dates for machines: JSON and CSV.
package enum DeadlineData {
  /// `{"versi":1,"per":...,"permohonan":[...]}`; due dates that rest on an uncovered year carry `perkiraan`.
  package static func json(_ list: DeadlineList, files: [String], language: Language) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("versi")
    writer.value(1)
    writer.key("per")
    writer.value(list.reportingDate)
    writer.key("permohonan")
    writer.beginArray()
    for item in list.items {
      writer.newLine()
      writer.beginObject()
      writer.key("berkas")
      writer.value(file(item, files))
      writer.key("baris")
      writer.value(item.place.line)
      writer.key("nomor")
      writer.value(item.number.isEmpty ? nil : item.number)
      writer.key("diterima")
      writer.value(item.received)
      writer.key("jalur")
      writer.value(item.regime.rawValue)
      writer.key("tenggat")
      writer.value(item.due)
      writer.key("diperpanjang")
      writer.value(item.isExtended)
      writer.key("sisa_hari_kerja")
      writer.value(item.urgency.remaining)
      writer.key("terlambat_hari_kerja")
      writer.value(item.urgency.late)
      writer.key("perkiraan")
      writer.value(item.uncoveredYear != nil)
      writer.key("berikutnya")
      writer.value(item.next.rawValue)
      writer.key("lewat_akhir_bulan")
      writer.value(item.isOverdueAtMonthEnd)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  /// RFC 4180 with a heading, one record per open request, safe to open in a spreadsheet.
  package static func csv(_ list: DeadlineList, files: [String]) -> [UInt8] {
    var writer = TabularWriter()
    writer.write([
      "berkas", "baris", "nomor", "diterima", "jalur", "tenggat", "diperpanjang", "sisa_hari_kerja",
      "terlambat_hari_kerja", "perkiraan", "berikutnya", "lewat_akhir_bulan",
    ])
    for item in list.items {
      let cells: [String?] = [
        file(item, files), item.place.line.map { String($0) }, item.number, item.received?.iso,
        item.regime.rawValue, item.due?.iso, yesNo(item.isExtended),
        item.urgency.remaining.map { String($0) }, item.urgency.late.map { String($0) },
        yesNo(item.uncoveredYear != nil), item.next.rawValue, yesNo(item.isOverdueAtMonthEnd),
      ]
      writer.write(cells.map { FormulaGuard.guarded($0 ?? "") })
    }
    return writer.bytes
  }

  private static func yesNo(_ flag: Bool) -> String { flag ? "ya" : "tidak" }

  private static func file(_ item: DeadlineList.Item, _ files: [String]) -> String? {
    item.place.file.flatMap { files.indices.contains($0) ? files[$0] : nil }
  }
}

extension DeadlineList.Urgency {
  /// Working days left, 0 today; `nil` where overdue or unknown.
  package var remaining: Int? {
    switch self {
    case .today: 0
    case .ahead(let days): days
    case .overdue, .unknown: nil
    }
  }

  /// Working days past the due date; `nil` where not overdue.
  package var late: Int? {
    if case .overdue(let days) = self { days } else { nil }
  }
}
