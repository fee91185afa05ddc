package import Core

/// What reports ask of the office's calendar; the counting rules themselves are the standard's.
package struct ReportCalendar: Sendable {
  /// Whether a day is a working day of the office.
  package let isWorkingDay: @Sendable (LocalDate) -> Bool
  /// The name of the holiday, or of the replacement working day, where the calendar has an entry.
  package let holidayName: @Sendable (LocalDate) -> String?

  /// A calendar.
  package init(
    isWorkingDay: @escaping @Sendable (LocalDate) -> Bool,
    holidayName: @escaping @Sendable (LocalDate) -> String?
  ) {
    self.isWorkingDay = isWorkingDay
    self.holidayName = holidayName
  }

  /// The `count`-th working day after `day`; 1 is the next working day.
  func workingDay(_ count: Int, after day: LocalDate) -> LocalDate {
    var result = day
    var left = count
    // A calendar without any working day would never end; three years are beyond every limit of the SOP.
    for _ in 0..<1100 where left > 0 {
      result = result.adding(days: 1)
      if isWorkingDay(result) { left -= 1 }
    }
    return result
  }

  /// Working days after `start` up to and including `end`; 0 where `end` is not later.
  func workingDays(after start: LocalDate, through end: LocalDate) -> Int {
    guard end > start else { return 0 }
    var count = 0
    var day = start.adding(days: 1)
    while day <= end {
      if isWorkingDay(day) { count += 1 }
      day = day.adding(days: 1)
    }
    return count
  }
}
