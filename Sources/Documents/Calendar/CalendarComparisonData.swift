package import Core
package import Standard
import Tabular

/// Two calendars side by side, and what the other would do to a register, for machines.
package struct CalendarComparisonData: Sendable {
  private let comparison: CalendarComparison
  private let current: WorkingCalendar
  private let other: WorkingCalendar
  private let impact: CalendarImpact?
  private let date: LocalDate
  private let files: [String]

  /// Data of a comparison; parameters as for ``CalendarComparisonText``.
  package init(
    _ comparison: CalendarComparison,
    from current: WorkingCalendar,
    to other: WorkingCalendar,
    impact: CalendarImpact?,
    per date: LocalDate,
    files: [String]
  ) {
    self.comparison = comparison
    self.current = current
    self.other = other
    self.impact = impact
    self.date = date
    self.files = files
  }

  /// `{"versi":1,"per":...,"hari":[...],"terbuka":[...],"dijawab":[...],"perkiraan":[...]}`; the lists of requests
  /// only where there is a register.
  package func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("versi")
    writer.value(1)
    writer.key("per")
    writer.value(date)
    for (name, calendar) in [("sekarang", current), ("pembanding", other)] {
      writer.key(name)
      writer.beginObject()
      CalendarData.coverage(calendar, to: &writer)
      writer.endObject()
    }
    writer.key("hari")
    writer.beginArray()
    for change in comparison.changes {
      writer.newLine()
      writer.beginObject()
      writer.key("tanggal")
      writer.value(change.date)
      writer.key("perubahan")
      writer.value(change.kind.rawValue)
      writer.key("hari_kerja_semula")
      writer.value(change.wasWorked)
      writer.key("hari_kerja_menjadi")
      writer.value(change.isWorked)
      CalendarData.list("semula", change.before, current.files.map(\.name), to: &writer)
      CalendarData.list("menjadi", change.after, other.files.map(\.name), to: &writer)
      writer.endObject()
    }
    writer.endArray()
    if let impact {
      for (name, items) in lists(impact) { write(name, items, to: &writer) }
      writer.key("dijawab_bergeser_hasil_sama")
      writer.value(impact.otherMoves)
    }
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private func lists(_ impact: CalendarImpact) -> [(String, [CalendarImpact.Item])] {
    [("terbuka", impact.open), ("dijawab", impact.answered), ("perkiraan", impact.estimates)]
  }

  private func write(_ name: String, _ items: [CalendarImpact.Item], to writer: inout JSONWriter) {
    writer.key(name)
    writer.beginArray()
    for item in items {
      writer.newLine()
      writer.beginObject()
      writer.key("nomor")
      writer.value(item.number.isEmpty ? nil : item.number)
      writer.key("berkas")
      writer.value(file(item))
      writer.key("baris")
      writer.value(item.place.line)
      writer.key("diterima")
      writer.value(item.received)
      writer.key("jalur")
      writer.value(item.regime.rawValue)
      writer.key("geser_hari")
      writer.value(item.moved)
      writer.key("keadaan")
      writer.value(item.state?.rawValue)
      writer.key("dijawab")
      writer.value(item.answered)
      writer.key("berikutnya")
      writer.value(item.next?.rawValue)
      writer.key("petugas")
      writer.beginArray()
      for officer in item.officers { writer.value(officer) }
      writer.endArray()
      write("semula", item.before, to: &writer)
      write("menjadi", item.after, to: &writer)
      writer.endObject()
    }
    writer.endArray()
  }

  private func write(_ name: String, _ side: CalendarImpact.Side, to writer: inout JSONWriter) {
    writer.key(name)
    writer.beginObject()
    writer.key("tenggat")
    writer.value(side.due)
    writer.key("diperpanjang")
    writer.value(side.isExtended)
    writer.key("waktu")
    writer.value(side.verdict?.rawValue)
    writer.key("terlambat_hari_kerja")
    writer.value(side.workingDaysLate)
    writer.key("perkiraan")
    writer.value(side.uncoveredYear != nil)
    writer.key("perkiraan_karena")
    writer.value(EstimateWords.because(side.uncoveredYear, .indonesian))
    writer.endObject()
  }

  /// RFC 4180: a record per day that differs (`hari`), then per request (`terbuka`, `dijawab`, `perkiraan`), told
  /// apart by the first column; safe to open in a spreadsheet.
  package func csv() -> [UInt8] {
    var writer = TabularWriter()
    writer.write([
      "bagian", "tanggal", "perubahan", "semula", "menjadi", "nomor", "berkas", "baris", "diterima", "jalur",
      "geser_hari", "waktu_semula", "waktu_menjadi", "perkiraan_semula", "perkiraan_menjadi", "dijawab",
      "berikutnya", "petugas",
    ])
    for change in comparison.changes {
      let work = [change.wasWorked, change.isWorked].map { $0 ? "hari kerja" : "libur" }
      func told(_ entries: [CalendarEntry]) -> String {
        entries.map { DueDateText.row($0, .indonesian) }.joined(separator: "; ")
      }
      let cells = [
        "hari", change.date.iso, change.kind.rawValue, told(change.before), told(change.after), "", "", "",
        "",
        "", "", work[0], work[1],
      ]
      writer.write((cells + Array(repeating: "", count: 5)).map(FormulaGuard.guarded))
    }
    for (name, items) in impact.map(lists) ?? [] {
      for item in items { writer.write(cells(name, item)) }
    }
    return writer.bytes
  }

  private func cells(_ part: String, _ item: CalendarImpact.Item) -> [String] {
    let change = item.moved.map { $0 < 0 ? "lebih_cepat" : $0 > 0 ? "lebih_lambat" : "tetap" }
    let cells: [String?] = [
      part, nil, change, item.before.due?.iso, item.after.due?.iso, item.number, file(item),
      item.place.line.map { String($0) }, item.received?.iso, item.regime.rawValue,
      item.moved.map { String($0) }, item.before.verdict?.rawValue, item.after.verdict?.rawValue,
      EstimateWords.because(item.before.uncoveredYear, .indonesian),
      EstimateWords.because(item.after.uncoveredYear, .indonesian), item.answered?.iso,
      item.next?.rawValue, item.officers.joined(separator: "; "),
    ]
    // The number of days is a number, with its sign.
    return cells.enumerated().map {
      $0.offset == 10 ? $0.element ?? "" : FormulaGuard.guarded($0.element ?? "")
    }
  }

  private func file(_ item: CalendarImpact.Item) -> String? {
    item.place.file.flatMap { files.indices.contains($0) ? files[$0] : nil }
  }
}
