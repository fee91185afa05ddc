/// A day of the office with, where known, a clock time, in the office's zone.
///
/// A moment without a time is known to the day only: it serves deadlines in days and leaves limits in
/// minutes not assessable (register.md 3.3).
package struct LocalMoment: Hashable, Sendable {
  /// The calendar day.
  package let date: LocalDate

  /// Seconds after midnight (0-86399), or `nil` where only the day is known.
  package let secondOfDay: Int32?

  /// A moment on `date`; `secondOfDay` is 0-86399 or `nil`.
  @inlinable package init(date: LocalDate, secondOfDay: Int32? = nil) {
    self.date = date
    self.secondOfDay = secondOfDay
  }

  /// Seconds since 1970-01-01 00:00 office time, or `nil` without a time.
  @inlinable package var seconds: Int64? {
    guard let secondOfDay else { return nil }
    return Int64(date.dayNumber) * 86400 + Int64(secondOfDay)
  }

  /// `2021-10-04T09:12:00` without a zone mark, or the date alone.
  package var iso: String {
    guard let second = secondOfDay.map(Int.init) else { return date.iso }
    return
      "\(date.iso)T\(padded(second / 3600, to: 2)):\(padded(second / 60 % 60, to: 2)):\(padded(second % 60, to: 2))"
  }
}

/// The office's time zone: Indonesia has three, none with daylight saving time.
package enum OfficeZone: String, CaseIterable, Sendable {
  case jakarta = "Asia/Jakarta"
  case makassar = "Asia/Makassar"
  case jayapura = "Asia/Jayapura"

  /// WIB, WITA or WIT.
  package var mark: String {
    switch self {
    case .jakarta: "WIB"
    case .makassar: "WITA"
    case .jayapura: "WIT"
    }
  }

  /// Hours ahead of UTC.
  package var hoursAheadOfUTC: Int {
    switch self {
    case .jakarta: 7
    case .makassar: 8
    case .jayapura: 9
    }
  }

  /// `+07:00`.
  package var offset: String { "+0\(hoursAheadOfUTC):00" }
}
