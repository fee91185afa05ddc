package import Core

/// Working days of the office (hari kerja): Monday to Friday, less the days off of the calendar files, plus
/// replacement working days (findings.md section 2).
///
/// Rows for other regions are not looked at. The rows of a day in a later file replace those of that day in earlier
/// files, be it that the day is off for another reason, that it is worked in place of another, or that it is off no
/// more (``DayKind/revoked``).
///
/// Days of years without a single row count by weekday only; ``uncoveredYears(after:through:)`` names them.
/// Adding and counting are table look-ups inside the covered years and arithmetic outside, so that a due date
/// costs a few nanoseconds.
package struct WorkingCalendar: Sendable {
  /// The files, in the order of the settings; a later one wins date by date.
  package let files: [CalendarFile]
  /// Whether joint leave counts as a working day (setting `cuti_bersama_kerja`).
  package let jointLeaveIsWorked: Bool
  /// The regions whose rows hold for the office.
  package let regions: CalendarRegions
  /// Years with at least one row, ascending.
  package let coveredYears: [Int]

  /// The rows that hold, by day number; several where one file gives a day several names.
  private let entriesByDay: [Int32: [CalendarEntry]]
  /// First and last day of the table; the table spans whole years, gaps between covered years included.
  private let first: LocalDate
  private let last: LocalDate
  /// Working days up to and including a day, counted from `first`.
  private let countUpTo: [Int32]
  /// The working days of the table, ascending.
  private let workdays: [Int32]
  /// The longest run of covered years at the table's end to which nearly every count belongs.
  private let solid: ClosedRange<Int32>?

  /// A calendar without a row: weekdays only, no year covered.
  package static let weekdaysOnly = WorkingCalendar([])

  /// A calendar of files that were read before; see ``CalendarReader``.
  package init(
    _ files: [CalendarFile],
    jointLeaveIsWorked: Bool = false,
    regions: CalendarRegions = .none
  ) {
    self.files = files
    self.jointLeaveIsWorked = jointLeaveIsWorked
    self.regions = regions
    var byDay: [Int32: [CalendarEntry]] = [:]
    for (index, file) in files.enumerated() {
      var ofFile: [Int32: [CalendarEntry]] = [:]
      for var entry in file.entries where regions.contain(entry.region) {
        entry.file = index
        ofFile[entry.date.dayNumber, default: []].append(entry)
      }
      byDay.merge(ofFile) { _, later in later }
    }
    entriesByDay = byDay
    let years = Set(byDay.keys.map { LocalDate(dayNumber: $0).year }).sorted()
    coveredYears = years
    let epoch = LocalDate(dayNumber: 0)
    first = years.first.map { YearMonth(year: $0, month: 1).firstDay } ?? epoch
    last = years.last.map { YearMonth(year: $0, month: 12).lastDay } ?? epoch.adding(days: -1)
    var counts: [Int32] = []
    var days: [Int32] = []
    if first <= last {
      counts.reserveCapacity(last.days(since: first) + 1)
      for number in first.dayNumber...last.dayNumber {
        if WorkingCalendar.isWorking(
          LocalDate(dayNumber: number),
          byDay[number] ?? [],
          jointLeaveIsWorked: jointLeaveIsWorked
        ) {
          days.append(number)
        }
        counts.append(Int32(days.count))
      }
    }
    countUpTo = counts
    workdays = days
    if let lastYear = years.last {
      var start = lastYear
      let covered = Set(years)
      while covered.contains(start - 1) { start -= 1 }
      solid = YearMonth(year: start, month: 1).firstDay.dayNumber...last.dayNumber
    } else {
      solid = nil
    }
  }

  /// This calendar for an office that works through joint leave, or does not.
  package func working(throughJointLeave jointLeaveIsWorked: Bool) -> WorkingCalendar {
    self.jointLeaveIsWorked == jointLeaveIsWorked
      ? self : WorkingCalendar(files, jointLeaveIsWorked: jointLeaveIsWorked, regions: regions)
  }

  /// The last day up to which a file says to be complete; a file that revises another may reach less far. `nil`
  /// where no file says so.
  package var knownUntil: LocalDate? { files.compactMap(\.knownUntil).max() }

  /// ``knownUntil`` where `date` is a later day of a year that the calendar covers; otherwise there is nothing to
  /// say, or the whole year is unknown.
  package func knownUntil(before date: LocalDate) -> LocalDate? {
    guard let known = knownUntil, known < date, covers(date.year) else { return nil }
    return known
  }

  /// Whether the office works on `date`.
  package func isWorkingDay(_ date: LocalDate) -> Bool {
    guard date >= first, date <= last else { return date.weekday <= 5 }
    let index = date.days(since: first)
    return countUpTo[index] > (index == 0 ? 0 : countUpTo[index - 1])
  }

  /// The rows that hold for `date`; empty for an ordinary day.
  package func entries(on date: LocalDate) -> [CalendarEntry] { entriesByDay[date.dayNumber] ?? [] }

  /// The row that decides about `date`: a replacement working day before any holiday, a day off before joint
  /// leave that is worked and before what was revoked, otherwise in the order written; `nil` for a day that no file
  /// lists.
  package func entry(on date: LocalDate) -> CalendarEntry? {
    let rows = entries(on: date)
    return rows.first { $0.kind == .replacementWorkday }
      ?? rows.first { $0.kind.isOff(jointLeaveIsWorked: jointLeaveIsWorked) } ?? rows.first
  }

  /// All rows that hold in `year`, by date.
  package func entries(in year: Int) -> [CalendarEntry] {
    entriesByDay.values.joined().filter { $0.date.year == year }.sorted {
      ($0.date, $0.file, $0.line) < ($1.date, $1.file, $1.line)
    }
  }

  /// All rows that hold, by date.
  package var allEntries: [CalendarEntry] { coveredYears.flatMap { entries(in: $0) } }

  /// The day `count` working days after `date`: day 1 is the first working day after it. A `count` of 0 is
  /// `date` itself or, where that is a day off, the next working day.
  package func add(_ count: Int, to date: LocalDate) -> LocalDate {
    if count == 0, isWorkingDay(date) { return date }
    return workday(Int(ordinal(date)) + max(count, 1))
  }

  /// Working days after `start` up to and including `end`; negative where `end` is earlier.
  package func workingDays(from start: LocalDate, to end: LocalDate) -> Int {
    Int(ordinal(end) - ordinal(start))
  }

  /// Whether the calendar has a row for the year of `date`.
  package func covers(_ year: Int) -> Bool { coveredYears.contains(year) }

  /// The years without a row among the days after `start` up to and including `end`, ascending.
  package func uncoveredYears(after start: LocalDate, through end: LocalDate) -> [Int] {
    guard let range = uncoveredRange(after: start, through: end) else { return [] }
    return range.filter { !coveredYears.contains($0) }
  }

  /// As ``uncoveredYears(after:through:)``, the first one only; costs two comparisons where all are covered.
  package func firstUncoveredYear(after start: LocalDate, through end: LocalDate) -> Int? {
    guard let range = uncoveredRange(after: start, through: end) else { return nil }
    return range.first { !coveredYears.contains($0) }
  }

  private func uncoveredRange(after start: LocalDate, through end: LocalDate) -> ClosedRange<Int>? {
    let from = start.adding(days: 1)
    guard from <= end else { return nil }
    if let solid, solid.contains(from.dayNumber), solid.contains(end.dayNumber) { return nil }
    return from.year...end.year
  }

  /// Whether a day with these rows is worked.
  private static func isWorking(_ date: LocalDate, _ rows: [CalendarEntry], jointLeaveIsWorked: Bool) -> Bool
  {
    if rows.contains(where: { $0.kind == .replacementWorkday }) { return true }
    if rows.contains(where: { $0.kind.isOff(jointLeaveIsWorked: jointLeaveIsWorked) }) { return false }
    return date.weekday <= 5
  }

  /// Working days up to and including `date`, counted from the table's first day; 0 or negative before it.
  private func ordinal(_ date: LocalDate) -> Int64 {
    if date >= first, date <= last { return Int64(countUpTo[date.days(since: first)]) }
    let eve = first.adding(days: -1)
    if date < first { return WorkingCalendar.weekdays(date) - WorkingCalendar.weekdays(eve) }
    return Int64(workdays.count) + WorkingCalendar.weekdays(date) - WorkingCalendar.weekdays(last)
  }

  /// The working day with the given ``ordinal(_:)``.
  private func workday(_ ordinal: Int) -> LocalDate {
    if ordinal >= 1, ordinal <= workdays.count { return LocalDate(dayNumber: workdays[ordinal - 1]) }
    if ordinal < 1 {
      return WorkingCalendar.weekday(Int64(ordinal) + WorkingCalendar.weekdays(first.adding(days: -1)))
    }
    return WorkingCalendar.weekday(Int64(ordinal - workdays.count) + WorkingCalendar.weekdays(last))
  }

  /// Days from Monday to Friday up to and including `date`, counted from Monday 29 December 1969.
  private static func weekdays(_ date: LocalDate) -> Int64 {
    let days = Int64(date.dayNumber) + 3
    let week = days >= 0 ? days / 7 : (days - 6) / 7
    return week * 5 + min(days - week * 7 + 1, 5)
  }

  /// The weekday with the given ``weekdays(_:)``.
  private static func weekday(_ ordinal: Int64) -> LocalDate {
    let index = ordinal - 1
    let week = index >= 0 ? index / 5 : (index - 4) / 5
    return LocalDate(dayNumber: Int32(truncatingIfNeeded: week * 7 + index - week * 5 - 3))
  }
}
