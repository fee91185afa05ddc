package import Core
package import Standard
import Tabular

/// The calendar for machines: JSON and CSV (`warkat kalender --format json|csv`).
package enum CalendarData {
  /// A year: `{"versi":1,"tahun":...,"hari_kerja":...,"bulan":[{"bulan":...,"hari":[...]}],...}`.
  package static func json(year: Int, _ calendar: WorkingCalendar) -> [UInt8] {
    let overview = calendar.overview(of: year)
    let files = calendar.files.map(\.name)
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("versi")
    writer.value(1)
    writer.key("tahun")
    writer.value(year)
    writer.key("tercakup")
    writer.value(overview.isCovered)
    writer.key("hari_kerja")
    writer.value(overview.workingDays)
    writer.key("bulan")
    writer.beginArray()
    for month in overview.months {
      writer.newLine()
      writer.beginObject()
      writer.key("bulan")
      writer.value(month.month.iso)
      writer.key("hari_kerja")
      writer.value(month.workingDays)
      writer.key("hari")
      writer.beginArray()
      for day in month.days {
        for entry in day.entries {
          writer.newLine()
          writer.beginObject()
          writer.key("tanggal")
          writer.value(day.date)
          writer.key("pengaruh")
          writer.value(day.effect.rawValue)
          write(entry, files, to: &writer)
          writer.endObject()
        }
      }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
    list("diganti", overview.replaced.map(\.entry), files, to: &writer)
    list("daerah_lain", overview.elsewhere, files, to: &writer)
    list("dicabut_tanpa_libur", overview.idleRevocations, files, to: &writer)
    coverage(calendar, to: &writer)
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  /// A count: `{"versi":1,"mulai":...,"sampai":...,"hari_kerja":...,"perkiraan":...,"hari":[...]}`.
  package static func json(from start: LocalDate, to end: LocalDate, _ calendar: WorkingCalendar) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("versi")
    writer.value(1)
    writer.key("mulai")
    writer.value(start)
    writer.key("sampai")
    writer.value(end)
    writer.key("hari_kerja")
    writer.value(calendar.workingDays(from: start, to: end))
    let years = calendar.uncoveredYears(after: start, through: end)
    writer.key("perkiraan")
    writer.value(!years.isEmpty)
    writer.key("tahun_tidak_tercakup")
    writer.beginArray()
    for year in years { writer.value(year) }
    writer.endArray()
    writer.key("hari")
    writer.beginArray()
    for day in calendar.counting(after: start, through: end) {
      writer.newLine()
      DueDateData.write(day, calendar.files.map(\.name), to: &writer)
    }
    writer.endArray()
    coverage(calendar, to: &writer)
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  /// A year as RFC 4180: one record per row of the files that holds, safe to open in a spreadsheet.
  package static func csv(year: Int, _ calendar: WorkingCalendar) -> [UInt8] {
    var writer = TabularWriter()
    writer.write([
      "tanggal", "hari", "jenis", "nama", "dasar", "daerah", "pengaruh", "hari_kerja", "berkas", "baris",
    ])
    for day in calendar.overview(of: year).months.flatMap(\.days) {
      for entry in day.entries {
        let cells = [
          day.date.iso, Indonesian.weekday(day.date), entry.kind.rawValue, entry.name, entry.decree,
          entry.region ?? "", day.effect.rawValue, DeadlineData.yesNo(calendar.isWorkingDay(day.date)),
          calendar.files.indices.contains(entry.file) ? calendar.files[entry.file].name : "",
          String(entry.line),
        ]
        writer.write(cells.map(FormulaGuard.guarded))
      }
    }
    return writer.bytes
  }

  /// A count as RFC 4180: one record per day.
  package static func csv(from start: LocalDate, to end: LocalDate, _ calendar: WorkingCalendar) -> [UInt8] {
    var writer = TabularWriter()
    writer.write(DueDateData.dayHeadings)
    for day in calendar.counting(after: start, through: end) {
      writer.write(DueDateData.dayCells(day).map(FormulaGuard.guarded))
    }
    return writer.bytes
  }

  /// The keys of a row, inside an object that is open.
  static func write(_ entry: CalendarEntry, _ files: [String], to writer: inout JSONWriter) {
    writer.key("jenis")
    writer.value(entry.kind.rawValue)
    writer.key("nama")
    writer.value(entry.name)
    writer.key("dasar")
    writer.value(entry.decree.isEmpty ? nil : entry.decree)
    writer.key("daerah")
    writer.value(entry.region)
    writer.key("berkas")
    writer.value(files.indices.contains(entry.file) ? files[entry.file] : nil)
    writer.key("baris")
    writer.value(entry.line)
  }

  static func list(
    _ name: String,
    _ entries: [CalendarEntry],
    _ files: [String],
    to writer: inout JSONWriter
  ) {
    writer.key(name)
    writer.beginArray()
    for entry in entries {
      writer.newLine()
      writer.beginObject()
      writer.key("tanggal")
      writer.value(entry.date)
      write(entry, files, to: &writer)
      writer.endObject()
    }
    writer.endArray()
  }

  /// How far the calendar reaches, and where it comes from.
  static func coverage(_ calendar: WorkingCalendar, to writer: inout JSONWriter) {
    writer.key("tahun_tercakup")
    writer.beginArray()
    for year in calendar.coveredYears { writer.value(year) }
    writer.endArray()
    writer.key("diketahui_sampai")
    writer.value(calendar.knownUntil)
    writer.key("daerah_kantor")
    writer.beginArray()
    for name in calendar.regions.names { writer.value(name) }
    writer.endArray()
    writer.key("cuti_bersama_kerja")
    writer.value(calendar.jointLeaveIsWorked)
    writer.key("berkas")
    writer.beginArray()
    for file in calendar.files {
      writer.beginObject()
      writer.key("nama")
      writer.value(file.name)
      writer.key("baris")
      writer.value(file.entries.count)
      writer.key("diketahui_sampai")
      writer.value(file.knownUntil)
      writer.endObject()
    }
    writer.endArray()
  }
}
