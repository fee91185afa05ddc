package import Core
package import Standard

/// The calendar as people read it in a terminal (`warkat kalender`).
package struct CalendarText: Sendable {
  private let calendar: WorkingCalendar
  private let language: Language

  /// The text of a calendar.
  package init(calendar: WorkingCalendar, language: Language) {
    self.calendar = calendar
    self.language = language
  }

  /// A year: working days of each month, the days that the files list, their decrees, coverage and sources.
  package func year(_ year: Int) -> [String] {
    let overview = calendar.overview(of: year)
    var lines = [
      say(
        Message("Kalender kerja {1}: {2}", en: "Working calendar {1}: {2}"),
        [.number(year), .workingDays(overview.workingDays)]
      )
    ]
    if !overview.isCovered {
      lines.append(
        say(
          Message(
            "perkiraan: kalender tidak memuat tahun {1}, hanya Sabtu dan Minggu yang libur",
            en: "estimate: the calendar does not cover {1}, only Saturdays and Sundays are off"
          ),
          [.number(year)]
        )
      )
    }
    var decrees = Decrees()
    let width = overview.months.flatMap(\.days).flatMap(\.entries).map { label($0).count }.max() ?? 0
    for month in overview.months {
      lines += [
        "",
        say(
          Message("{1}: {2}", en: "{1}: {2}"),
          [.text(name(month.month)), .workingDays(month.workingDays)]
        ),
      ]
      for day in month.days { lines += self.lines(day, width, &decrees) }
    }
    lines += set(decrees) + aside(overview)
    return lines + coverage()
  }

  /// The `count`-th working day after `start`, with every day skipped on the way, or counted against the rule.
  package func sum(_ start: LocalDate, _ count: Int) -> [String] {
    let end = calendar.add(count, to: start)
    return [
      say(
        Message("{1} + {2} = {3}", en: "{1} + {2} = {3}"),
        [
          .text(DueDateText.day(start, language)), .workingDays(count), .text(DueDateText.day(end, language)),
        ]
      )
    ] + reasons(start, end)
  }

  /// The working days after `start` up to and including `end`, with the days that are none.
  package func span(_ start: LocalDate, _ end: LocalDate) -> [String] {
    [
      say(
        Message("sesudah {1} sampai {2}: {3}", en: "after {1} up to {2}: {3}"),
        [
          .text(DueDateText.day(start, language)), .text(DueDateText.day(end, language)),
          .workingDays(calendar.workingDays(from: start, to: end)),
        ]
      )
    ] + reasons(start, end)
  }

  private func reasons(_ start: LocalDate, _ end: LocalDate) -> [String] {
    let days = calendar.counting(after: start, through: end)
    func told(_ head: Message, _ days: [CountedDay]) -> [String] {
      guard !days.isEmpty else { return [] }
      return [say(head, [.number(days.count)])]
        + days.map { day in
          "  \(padded(DueDateText.day(day.date, language), 18))  \(DueDateText.reason(day.reason, language))"
        }
    }
    var lines = told(
      Message("Tidak dihitung ({1} hari):", en: "Not counted ({1} days):"),
      days.filter { $0.number == nil }
    )
    lines += told(
      Message(
        "Dihitung walaupun tercatat di kalender ({1} hari):",
        en: "Counted although listed ({1} days):"
      ),
      days.filter { $0.number != nil && $0.reason != nil }
    )
    for year in calendar.uncoveredYears(after: start, through: end) {
      lines.append(say(EstimateWords.reason, [.number(year)]))
    }
    if let known = calendar.knownUntil(before: end) {
      lines.append(
        say(
          Message(
            "catatan: kalender diketahui sampai {1}; libur sesudahnya mungkin belum tercatat",
            en: "note: the calendar is complete up to {1}; later days off may be missing"
          ),
          [.date(known)]
        )
      )
    }
    return lines + coverage()
  }

  private func lines(_ day: CalendarYear.Day, _ width: Int, _ decrees: inout Decrees) -> [String] {
    day.entries.enumerated().map { index, entry in
      let date = index == 0 ? DueDateText.day(day.date, language) : ""
      var line = "  \(padded(date, 18))  \(padded(label(entry), width))  \(entry.name)"
      if let region = entry.region { line += " [\(region)]" }
      if !entry.decree.isEmpty { line += " [\(decrees.number(of: entry.decree))]" }
      if index == 0, let note = note(day) { line += "  (\(say(note)))" }
      return line
    }
  }

  private func note(_ day: CalendarYear.Day) -> Message? {
    switch day.effect {
    case .off: nil
    case .onWeekend: Message("jatuh pada akhir pekan", en: "on a weekend")
    case .replacement: Message("dihitung sebagai hari kerja", en: "counted as a working day")
    case .workedLeave:
      Message("kantor tetap bekerja, dihitung", en: "the office works, counted")
    case .revoked:
      day.date.weekday <= 5
        ? Message("tidak libur lagi", en: "off no more")
        : Message("akhir pekan biasa", en: "an ordinary weekend")
    }
  }

  private func set(_ decrees: Decrees) -> [String] {
    guard !decrees.all.isEmpty else { return [] }
    return ["", say(Message("Dasar:", en: "Decrees:"))]
      + decrees.all.enumerated().map { "  [\($0.offset + 1)] \($0.element)" }
  }

  /// The rows that do not hold, and why.
  private func aside(_ overview: CalendarYear) -> [String] {
    var lines: [String] = []
    if !overview.replaced.isEmpty {
      lines += ["", say(Message("Diganti berkas yang belakangan:", en: "Replaced by a later file:"))]
      lines += overview.replaced.map { replaced in
        "  \(padded(DueDateText.day(replaced.entry.date, language), 18))  \(label(replaced.entry)): "
          + "\(replaced.entry.name) (\(place(replaced.entry)) -> \(place(replaced.by)))"
      }
    }
    if !overview.elsewhere.isEmpty {
      lines += [
        "",
        say(
          Message("Untuk daerah lain, tidak berlaku di sini:", en: "For other regions, not in force here:")
        ),
      ]
      lines += overview.elsewhere.map { entry in
        "  \(padded(DueDateText.day(entry.date, language), 18))  \(label(entry)): \(entry.name) "
          + "[\(entry.region ?? "")] (\(place(entry)))"
      }
    }
    if !overview.idleRevocations.isEmpty {
      lines += [
        "",
        say(
          Message(
            "Dicabut, tetapi tidak ada libur pada tanggal itu di berkas sebelumnya; periksa tanggalnya:",
            en: "Revoked, but no earlier file lists the day; check the date:"
          )
        ),
      ]
      lines += overview.idleRevocations.map { entry in
        "  \(padded(DueDateText.day(entry.date, language), 18))  \(entry.name) (\(place(entry)))"
      }
    }
    return lines
  }

  /// How far the calendar reaches, and where it comes from.
  private func coverage() -> [String] {
    let none = say(Message("tidak disebut", en: "not said"))
    let covered = CalendarText.ranges(calendar.coveredYears)
    var lines = [
      "",
      say(
        Message("Tercakup: tahun {1}; diketahui sampai {2}", en: "Covered: {1}; known until {2}"),
        [.text(covered.isEmpty ? "-" : covered), .text(calendar.knownUntil?.iso ?? none)]
      ),
    ]
    for file in calendar.files {
      lines.append(
        say(
          Message(
            "Sumber: {1}, {2} baris, diketahui sampai {3}",
            en: "Source: {1}, {2} rows, known until {3}"
          ),
          [.text(file.name), .number(file.entries.count), .text(file.knownUntil?.iso ?? none)]
        )
      )
    }
    if !calendar.regions.names.isEmpty {
      lines.append(
        say(
          Message("Daerah kantor: {1}", en: "Regions of the office: {1}"),
          [.text(calendar.regions.names.joined(separator: "; "))]
        )
      )
    }
    if calendar.jointLeaveIsWorked {
      lines.append(
        say(
          Message(
            "Cuti bersama dihitung sebagai hari kerja (cuti_bersama_kerja)",
            en: "Joint leave counts as working days (cuti_bersama_kerja)"
          )
        )
      )
    }
    return lines
  }

  /// `2019-2027`, `2019, 2021-2023`.
  static func ranges(_ years: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for year in years {
      if let last = runs.last, last.upperBound == year - 1 {
        runs[runs.count - 1] = last.lowerBound...year
      } else {
        runs.append(year...year)
      }
    }
    return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: ", ")
  }

  private func place(_ entry: CalendarEntry) -> String {
    "\(calendar.files.indices.contains(entry.file) ? calendar.files[entry.file].name : "-"):\(entry.line)"
  }

  private func label(_ entry: CalendarEntry) -> String { entry.kind.label.text(language) }

  private func name(_ month: YearMonth) -> String {
    language == .indonesian ? Indonesian.month(month) : month.iso
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(width - text.count, 0))
  }

  private func say(_ message: Message, _ arguments: [Argument] = []) -> String {
    message.text(language, arguments)
  }
}

/// Decrees by number: a year rests on a few, each long.
private struct Decrees {
  private(set) var all: [String] = []

  mutating func number(of decree: String) -> Int {
    if let index = all.firstIndex(of: decree) { return index + 1 }
    all.append(decree)
    return all.count
  }
}
