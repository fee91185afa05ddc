package import Core

/// A year of the office calendar, month by month, as people look at it (`warkat kalender`).
package struct CalendarYear: Sendable, Hashable {
  /// What a listed day does to the count of working days.
  package enum Effect: String, Sendable {
    /// A weekday that is off.
    case off = "libur"
    /// Off, but on a Saturday or Sunday: takes no working day away.
    case onWeekend = "akhir_pekan"
    /// Worked in place of another day.
    case replacement = "pengganti"
    /// Joint leave that the office works through.
    case workedLeave = "tetap_kerja"
    /// Off no more.
    case revoked = "dicabut"
  }

  /// A day that a calendar file lists.
  package struct Day: Sendable, Hashable {
    /// The day.
    package var date: LocalDate
    /// What it does to the count.
    package var effect: Effect
    /// The row that decides first, then the other names of the day.
    package var entries: [CalendarEntry]
  }

  /// A month.
  package struct Month: Sendable, Hashable {
    /// The month.
    package var month: YearMonth
    /// Its working days.
    package var workingDays: Int
    /// The days that the files list.
    package var days: [Day]
  }

  /// A row that does not hold because a later file speaks of the same day.
  package struct Replaced: Sendable, Hashable {
    /// The row.
    package var entry: CalendarEntry
    /// A row of the later file.
    package var by: CalendarEntry
  }

  /// The year.
  package var year: Int
  /// Whether the calendar has a row of it.
  package var isCovered: Bool
  /// January to December.
  package var months: [Month]
  /// The rows that later files replace.
  package var replaced: [Replaced]
  /// The rows for regions that are not the office's.
  package var elsewhere: [CalendarEntry]
  /// Rows `dicabut` of days that no earlier file lists: nothing is revoked, perhaps the date is mistyped.
  package var idleRevocations: [CalendarEntry]

  /// Working days of the year.
  package var workingDays: Int { months.reduce(0) { $0 + $1.workingDays } }
}

extension WorkingCalendar {
  /// The year `year` as people look at it.
  package func overview(of year: Int) -> CalendarYear {
    let listed = Dictionary(grouping: entries(in: year), by: \.date)
    let months = (1...12).map { number in
      let month = YearMonth(year: year, month: number)
      return CalendarYear.Month(
        month: month,
        workingDays: workingDays(from: month.firstDay.adding(days: -1), to: month.lastDay),
        days: listed.keys.filter { $0.month == month }.sorted().compactMap { day($0, listed[$0] ?? []) }
      )
    }
    var result = CalendarYear(
      year: year,
      isCovered: covers(year),
      months: months,
      replaced: [],
      elsewhere: [],
      idleRevocations: []
    )
    for (index, file) in files.enumerated() {
      for var entry in file.entries where entry.date.year == year {
        entry.file = index
        if !regions.contain(entry.region) {
          result.elsewhere.append(entry)
        } else if let winner = self.entry(on: entry.date), winner.file != index {
          result.replaced.append(.init(entry: entry, by: winner))
        } else if entry.kind == .revoked, !isListed(entry.date, before: index) {
          result.idleRevocations.append(entry)
        }
      }
    }
    result.replaced.sort { ($0.entry.date, $0.entry.file) < ($1.entry.date, $1.entry.file) }
    result.elsewhere.sort { ($0.date, $0.file, $0.line) < ($1.date, $1.file, $1.line) }
    return result
  }

  private func day(_ date: LocalDate, _ rows: [CalendarEntry]) -> CalendarYear.Day? {
    guard let first = entry(on: date) else { return nil }
    let effect: CalendarYear.Effect =
      switch reason(for: date) {
      case .replacement: .replacement
      case .workedLeave: .workedLeave
      case .revoked: .revoked
      case .weekend: first.kind == .revoked ? .revoked : .onWeekend
      case .holiday: date.weekday <= 5 ? .off : .onWeekend
      case nil: .off
      }
    return CalendarYear.Day(date: date, effect: effect, entries: [first] + rows.filter { $0 != first })
  }

  private func isListed(_ date: LocalDate, before file: Int) -> Bool {
    files[..<file].contains { earlier in
      earlier.entries.contains { $0.date == date && $0.kind != .revoked && regions.contain($0.region) }
    }
  }
}
