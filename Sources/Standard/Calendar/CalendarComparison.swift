package import Core

/// What differs between two calendars, day by day (`warkat kalender --banding`).
package struct CalendarComparison: Sendable, Hashable {
  /// How a day differs; the weightiest difference where there are several.
  package enum Kind: String, Sendable, CaseIterable {
    /// Only the other calendar lists the day.
    case added = "ditambah"
    /// Only the calendar in use lists it.
    case removed = "dihapus"
    /// Another kind of day, such as a holiday that became a replacement working day.
    case kind = "jenis"
    /// Another name.
    case name = "nama"
    /// The same day off by another decree, or for other regions.
    case decree = "dasar"
  }

  /// A day that differs.
  package struct Change: Sendable, Hashable {
    /// The day.
    package var date: LocalDate
    /// How it differs.
    package var kind: Kind
    /// The rows of the calendar in use and of the other, those that revoke a day off left out.
    package var before: [CalendarEntry]
    package var after: [CalendarEntry]
    /// Whether the office works on it by the one and by the other.
    package var wasWorked: Bool
    package var isWorked: Bool

    /// Whether the count of working days differs.
    package var movesDueDates: Bool { wasWorked != isWorked }
  }

  /// The days that differ, by date.
  package var changes: [Change]
  /// Years of which only the calendar in use, or only the other, has a row.
  package var yearsLost: [Int]
  package var yearsGained: [Int]

  /// Compares the calendar in use with another.
  ///
  /// - Parameter year: the one year looked at; `nil` for all.
  package init(_ current: WorkingCalendar, _ other: WorkingCalendar, year: Int? = nil) {
    func isLookedAt(_ candidate: Int) -> Bool { year.map { $0 == candidate } ?? true }
    let days = Set((current.allEntries + other.allEntries).map(\.date)).filter { isLookedAt($0.year) }
    changes = days.sorted().compactMap { day in
      let before = current.entries(on: day).filter { $0.kind != .revoked }
      let after = other.entries(on: day).filter { $0.kind != .revoked }
      guard let kind = CalendarComparison.difference(before, after) else { return nil }
      return Change(
        date: day,
        kind: kind,
        before: before,
        after: after,
        wasWorked: current.isWorkingDay(day),
        isWorked: other.isWorkingDay(day)
      )
    }
    yearsLost = current.coveredYears.filter { isLookedAt($0) && !other.covers($0) }
    yearsGained = other.coveredYears.filter { isLookedAt($0) && !current.covers($0) }
  }

  private static func difference(_ before: [CalendarEntry], _ after: [CalendarEntry]) -> Kind? {
    func differs(_ text: (CalendarEntry) -> String) -> Bool {
      before.map(text).sorted() != after.map(text).sorted()
    }
    if before.isEmpty != after.isEmpty { return before.isEmpty ? .added : .removed }
    if differs({ $0.kind.rawValue }) { return .kind }
    if differs(\.name) { return .name }
    return differs({ "\($0.decree)\u{0}\($0.region ?? "")" }) ? .decree : nil
  }
}
