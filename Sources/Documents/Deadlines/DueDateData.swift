package import Core
import Register
package import Standard
import Tabular

/// How due dates were counted, for machines: JSON and CSV (`tenggat --jelaskan`).
package enum DueDateData {
  /// `{"versi":1,"per":...,"hitungan":[{"nomor",...,"hari":[...]}]}`.
  package static func json(
    _ explanations: [DueDateExplanation],
    per date: LocalDate,
    files: [String]
  ) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("versi")
    writer.value(1)
    writer.key("per")
    writer.value(date)
    writer.key("hitungan")
    writer.beginArray()
    for explanation in explanations {
      writer.newLine()
      write(explanation, files, to: &writer)
    }
    writer.endArray()
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private static func write(
    _ explanation: DueDateExplanation,
    _ files: [String],
    to writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.key("nomor")
    writer.value(explanation.number)
    writer.key("berkas")
    writer.value(explanation.place.file.flatMap { files.indices.contains($0) ? files[$0] : nil })
    writer.key("baris")
    writer.value(explanation.place.line)
    writer.key("diterima")
    writer.value(explanation.received?.iso)
    writer.key("sop")
    writer.beginObject()
    writer.key("nama")
    writer.value(explanation.standard.name)
    writer.key("nomor")
    writer.value(explanation.standard.number)
    writer.key("berlaku_sejak")
    writer.value(explanation.standard.validFrom)
    writer.key("berkas")
    writer.value(explanation.standard.file)
    writer.endObject()
    writer.key("jalur")
    writer.value(explanation.regime.rawValue)
    writer.key("alasan_jalur")
    writer.value(explanation.regimeReason.name)
    writer.key("tahapan")
    writer.value(explanation.regimeReason.stage)
    writer.key("batas")
    writer.value(explanation.limit)
    writer.key("batas_perpanjangan")
    writer.value(explanation.extensionLimit)
    writeStart(explanation, to: &writer)
    writer.key("hari")
    writer.beginArray()
    for day in explanation.days {
      writer.newLine()
      write(day, explanation.calendarFiles, to: &writer)
    }
    writer.endArray()
    writeOutcome(explanation, to: &writer)
    writer.endObject()
  }

  private static func writeStart(_ explanation: DueDateExplanation, to writer: inout JSONWriter) {
    writer.key("mulai_hitung")
    writer.value(explanation.clockRule.rawValue)
    writer.key("mulai_hari_libur")
    writer.value(explanation.holidayStart.rawValue)
    writer.key("dihitung_dari")
    writer.value(explanation.clockStart.rawValue)
    writer.key("mulai_semula")
    writer.value(explanation.orderStart)
    writer.key("mulai")
    writer.value(explanation.start)
    writer.key("hari_pertama")
    writer.value(explanation.firstCounted)
  }

  private static func writeOutcome(_ explanation: DueDateExplanation, to writer: inout JSONWriter) {
    writer.key("tenggat_awal")
    writer.value(explanation.firstDue)
    writer.key("perpanjangan")
    writer.value(explanation.extensionResult.name)
    writer.key("tanggal_perpanjangan")
    writer.value(explanation.extensionResult.date)
    writer.key("tenggat")
    writer.value(explanation.due)
    writer.key("perkiraan")
    writer.value(!explanation.uncoveredYears.isEmpty)
    writer.key("tahun_tidak_tercakup")
    writer.beginArray()
    for year in explanation.uncoveredYears { writer.value(year) }
    writer.endArray()
    writer.key("kalender_diketahui_sampai")
    writer.value(explanation.knownUntil)
    writer.key("pemberitahuan")
    writer.value(explanation.answered)
    writer.key("hasil")
    writer.value(explanation.result.name)
    writer.key("hari_kerja")
    writer.value(explanation.result.workingDays)
  }

  static func write(_ day: CountedDay, _ files: [String], to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("tanggal")
    writer.value(day.date)
    writer.key("hari_ke")
    writer.value(day.number)
    if let reason = day.reason {
      writer.key("alasan")
      writer.value(reason.name)
      if let entry = reason.entry { CalendarData.write(entry, files, to: &writer) }
    }
    writer.endObject()
  }

  /// RFC 4180 with a heading, one record per day of each count, safe to open in a spreadsheet.
  package static func csv(_ explanations: [DueDateExplanation]) -> [UInt8] {
    var writer = TabularWriter()
    writer.write(["nomor"] + dayHeadings + ["tenggat_awal", "tenggat", "perkiraan_karena"])
    for explanation in explanations {
      let years = explanation.uncoveredYears.map { String($0) }.joined(separator: ", ")
      let why = years.isEmpty ? "" : "kalender tidak memuat tahun \(years)"
      for day in explanation.days {
        let cells =
          [explanation.number ?? ""] + dayCells(day)
          + [explanation.firstDue?.iso ?? "", explanation.due?.iso ?? "", why]
        writer.write(cells.map(FormulaGuard.guarded))
      }
    }
    return writer.bytes
  }

  static let dayHeadings = ["tanggal", "hari", "hari_ke", "alasan", "jenis", "nama", "dasar"]

  static func dayCells(_ day: CountedDay) -> [String] {
    let entry = day.reason?.entry
    return [
      day.date.iso, Indonesian.weekday(day.date), day.number.map { String($0) } ?? "",
      day.reason?.name ?? "", entry?.kind.rawValue ?? "", entry?.name ?? "", entry?.decree ?? "",
    ]
  }
}
