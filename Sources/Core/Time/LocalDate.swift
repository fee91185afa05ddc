/// A calendar day of the office, without a clock time and without a zone.
///
/// Stored as days since 1 January 1970 in the proleptic Gregorian calendar, so that comparing and
/// counting are integer operations.
package struct LocalDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  package let dayNumber: Int32

  /// The day `dayNumber` days after 1970-01-01.
  @inlinable package init(dayNumber: Int32) { self.dayNumber = dayNumber }

  /// The day of a civil date, or `nil` where the calendar has no such day (31 April, year 0 or 10000).
  @inlinable package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= LocalDate.days(inMonth: month, of: year)
    else { return nil }
    // Howard Hinnant's days_from_civil: years run from March so that the leap day is the last. No number here is
    // negative or leaves 32 bits, and divisions of such are the quickest.
    let y = UInt32(truncatingIfNeeded: month <= 2 ? year &- 1 : year)
    let m = UInt32(truncatingIfNeeded: month > 2 ? month &- 3 : month &+ 9)
    let dayOfYear = (153 &* m &+ 2) / 5 &+ UInt32(truncatingIfNeeded: day) &- 1
    let days = y &* 365 &+ y / 4 &- y / 100 &+ y / 400 &+ dayOfYear
    dayNumber = Int32(truncatingIfNeeded: days) &- 719468
  }

  /// The day written exactly as `2021-10-04`, or `nil`.
  package init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month (1-12) and day (1-31).
  @inlinable package var civil: (year: Int, month: Int, day: Int) {
    let z = Int(dayNumber) + 719468
    let era = (z >= 0 ? z : z - 146096) / 146097
    let dayOfEra = z - era * 146097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let mp = (5 * dayOfYear + 2) / 153
    let month = mp < 10 ? mp + 3 : mp - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * mp + 2) / 5 + 1)
  }

  /// The Gregorian year.
  @inlinable package var year: Int { civil.year }

  /// The weekday, with Monday as 1 and Sunday as 7 (ISO 8601).
  @inlinable package var weekday: Int { ((Int(dayNumber) + 3) % 7 + 7) % 7 + 1 }

  /// The month this day lies in.
  @inlinable package var month: YearMonth {
    let parts = civil
    return YearMonth(year: parts.year, month: parts.month)
  }

  /// `2021-10-04`.
  package var iso: String {
    let parts = civil
    return "\(padded(parts.year, to: 4))-\(padded(parts.month, to: 2))-\(padded(parts.day, to: 2))"
  }

  /// The day `days` later (earlier where negative).
  @inlinable package func adding(days: Int) -> LocalDate {
    LocalDate(dayNumber: dayNumber + Int32(truncatingIfNeeded: days))
  }

  /// Days from `other` to this day; negative where this day is earlier.
  @inlinable package func days(since other: LocalDate) -> Int { Int(dayNumber) - Int(other.dayNumber) }

  @inlinable package static func < (left: LocalDate, right: LocalDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  /// The number of days of a month.
  @inlinable package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether February of `year` has 29 days.
  @inlinable package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

/// `value` in decimal with leading zeros up to `width` digits.
package func padded(_ value: Int, to width: Int) -> String {
  let digits = String(value)
  return digits.utf8.count >= width
    ? digits : String(repeating: "0", count: width - digits.utf8.count) + digits
}
