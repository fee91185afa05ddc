package import Core
package import Standard

/// The calendar as people read it in a terminal.
package struct CalendarText: Sendable {
  private let calendar: WorkingCalendar
  private let language: Language

  /// The text of a calendar.
  package init(calendar: WorkingCalendar, language: Language) {
    self.calendar = calendar
    self.language = language
  }

  /// The days off of a year with their decrees, the number of working days, and how far the calendar reaches.
  package func year(_ year: Int) -> [String] {
    var lines = [say(Message("Kalender kerja {1}", en: "Working calendar {1}"), [.number(year)])]
    let entries = calendar.entries(in: year)
    if !calendar.covers(year) {
      lines.append(
        "  "
          + say(
            Message(
              "perkiraan: tidak ada baris untuk tahun ini, hanya Sabtu dan Minggu yang libur",
              en: "estimate: no row of this year, only Saturdays and Sundays are off"
            )
          )
      )
    }
    for entry in entries {
      let kind = entry.kind.label.text(language)
      let region = entry.region.map { " [\($0)]" } ?? ""
      lines.append(
        "  \(DueDateText.day(entry.date, language))  \(kind): \(entry.name)\(region) (\(entry.decree))"
      )
    }
    if let first = LocalDate(year: year, month: 1, day: 1),
      let last = LocalDate(year: year, month: 12, day: 31)
    {
      let count = calendar.workingDays(from: first.adding(days: -1), to: last)
      lines.append(say(Message("{1} sepanjang tahun", en: "{1} in the year"), [.workingDays(count)]))
    }
    for file in calendar.files {
      let until = file.knownUntil?.iso ?? say(Message("tidak disebut", en: "not said"))
      lines.append(
        say(
          Message("Sumber: {1}, diketahui sampai {2}", en: "Source: {1}, known until {2}"),
          [.text(file.name), .text(until)]
        )
      )
    }
    return lines
  }

  /// The `count`-th working day after `start`, with the days skipped on the way.
  package func sum(_ start: LocalDate, _ count: Int) -> [String] {
    let end = calendar.add(count, to: start)
    var lines = [
      say(
        Message("{1} + {2} = {3}", en: "{1} + {2} = {3}"),
        [
          .text(DueDateText.day(start, language)), .workingDays(count), .text(DueDateText.day(end, language)),
        ]
      )
    ]
    if start < end {
      for step in 1...end.days(since: start) {
        let day = start.adding(days: step)
        guard !calendar.isWorkingDay(day) else { continue }
        let reason =
          calendar.entry(on: day).map { "\($0.kind.label.text(language)): \($0.name) (\($0.decree))" }
          ?? say(Message("akhir pekan", en: "weekend"))
        lines.append("  - \(DueDateText.day(day, language))  \(reason)")
      }
    }
    if let year = calendar.firstUncoveredYear(after: start, through: end) {
      lines.append(
        say(
          Message(
            "perkiraan: kalender tidak memuat tahun {1}",
            en: "estimate: the calendar does not cover {1}"
          ),
          [.number(year)]
        )
      )
    }
    return lines
  }

  private func say(_ message: Message, _ arguments: [Argument] = []) -> String {
    message.text(language, arguments)
  }
}
