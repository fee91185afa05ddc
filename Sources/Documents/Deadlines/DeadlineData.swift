package import Core
package import Register
import Standard
import Tabular

/// The list of due dates for machines: JSON and CSV.
package enum DeadlineData {
  /// `{"versi":1,"per":...,"akhir_bulan":...,"ringkasan":{...},"permohonan":[...]}`, open requests first; due dates
  /// that rest on an uncovered year carry `perkiraan` and why. A file that was not used stands in `tidak_dibaca`.
  package static func json(_ list: DeadlineList, files: [RegisterFile], language: Language) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("versi")
    writer.value(1)
    writer.key("per")
    writer.value(list.reportingDate)
    writer.key("akhir_bulan")
    writer.value(list.reportingDate.month.lastDay)
    writer.key("ringkasan")
    write(list.counts, to: &writer)
    writer.key("permohonan")
    writer.beginArray()
    for item in list.all {
      writer.newLine()
      write(item, files, language, to: &writer)
    }
    writer.endArray()
    writer.key("tidak_dibaca")
    writer.beginArray()
    for file in files where file.dropped != nil { writer.value(file.name) }
    writer.endArray()
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private static func write(_ counts: DeadlineCounts, to writer: inout JSONWriter) {
    let numbers = [
      ("terbuka", counts.open), ("lewat", counts.overdue), ("hari_ini", counts.today),
      ("dalam_1", counts.inOne), ("dalam_2", counts.inTwo), ("dalam_3", counts.inThree),
      ("dalam_4_5", counts.inFive), ("kemudian", counts.later), ("tanpa_tenggat", counts.unknown),
      ("lewat_akhir_bulan", counts.atMonthEnd),
    ]
    writer.beginObject()
    for (name, number) in numbers {
      writer.key(name)
      writer.value(number)
    }
    writer.endObject()
  }

  private static func write(
    _ item: DeadlineList.Item,
    _ files: [RegisterFile],
    _ language: Language,
    to writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.key("keadaan")
    writer.value(item.state.rawValue)
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
    writer.key("perkiraan_karena")
    writer.value(EstimateWords.because(item.uncoveredYear, language))
    writer.key("berikutnya")
    writer.value(item.next.rawValue)
    writer.key("petugas")
    writer.beginArray()
    for officer in item.officers { writer.value(officer) }
    writer.endArray()
    writer.key("lewat_akhir_bulan")
    writer.value(item.isOverdueAtMonthEnd)
    writer.endObject()
  }

  /// RFC 4180 with a heading, one record per request, open ones first, safe to open in a spreadsheet.
  package static func csv(_ list: DeadlineList, files: [RegisterFile], language: Language) -> [UInt8] {
    var writer = TabularWriter()
    writer.write([
      "keadaan", "berkas", "baris", "nomor", "diterima", "jalur", "tenggat", "diperpanjang",
      "sisa_hari_kerja", "terlambat_hari_kerja", "perkiraan", "perkiraan_karena", "berikutnya", "petugas",
      "lewat_akhir_bulan",
    ])
    for item in list.all {
      let cells: [String?] = [
        item.state.rawValue, file(item, files), item.place.line.map { String($0) }, item.number,
        item.received?.iso, item.regime.rawValue, item.due?.iso, yesNo(item.isExtended),
        item.urgency.remaining.map { String($0) }, item.urgency.late.map { String($0) },
        yesNo(item.uncoveredYear != nil), EstimateWords.because(item.uncoveredYear, language),
        item.next.rawValue, item.officers.joined(separator: "; "), yesNo(item.isOverdueAtMonthEnd),
      ]
      writer.write(cells.map { FormulaGuard.guarded($0 ?? "") })
    }
    return writer.bytes
  }

  static func yesNo(_ flag: Bool) -> String { flag ? "ya" : "tidak" }

  private static func file(_ item: DeadlineList.Item, _ files: [RegisterFile]) -> String? {
    item.place.file.flatMap { files.indices.contains($0) ? files[$0].name : nil }
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
