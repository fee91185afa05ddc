/// A month of a year, such as October 2021.
package struct YearMonth: Hashable, Comparable, Sendable {
  /// Months since year 0, January as 0; makes stepping and comparing plain arithmetic.
  package let index: Int

  /// The Gregorian year.
  package var year: Int { index / 12 }

  /// The month of the year, 1-12.
  package var month: Int { index % 12 + 1 }

  /// The month `month` (1-12) of `year`.
  @inlinable package init(year: Int, month: Int) { index = year * 12 + month - 1 }

  private init(index: Int) { self.index = index }

  /// The month written exactly as `2021-10`, or `nil`.
  package init?(iso text: String) {
    guard let first = LocalDate(iso: text + "-01") else { return nil }
    self = first.month
  }

  /// `2021-10`.
  package var iso: String { "\(padded(year, to: 4))-\(padded(month, to: 2))" }

  /// The month `months` later.
  package func adding(months: Int) -> YearMonth { YearMonth(index: index + months) }

  /// The first day.
  package var firstDay: LocalDate {
    LocalDate(year: year, month: month, day: 1) ?? LocalDate(dayNumber: 0)
  }

  /// The last day.
  package var lastDay: LocalDate {
    // Not by the month that follows: there is none behind December 9999.
    firstDay.adding(days: LocalDate.days(inMonth: month, of: year) - 1)
  }

  package static func < (left: YearMonth, right: YearMonth) -> Bool { left.index < right.index }
}
