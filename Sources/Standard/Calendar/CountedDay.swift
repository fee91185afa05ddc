package import Core

/// Why a day is no working day, or is one against the weekday or a calendar row.
package enum DayReason: Sendable, Hashable {
  /// Saturday or Sunday.
  case weekend
  /// The calendar's row for the day: name, kind, decree, file and line.
  case holiday(CalendarEntry)
  /// A replacement working day on a weekend or holiday; counted.
  case replacement(CalendarEntry)
  /// Joint leave that this office works through (`cuti_bersama_kerja`); counted.
  case workedLeave(CalendarEntry)
  /// A day off that a later calendar file revokes (`dicabut`); counted.
  case revoked(CalendarEntry)

  /// The calendar's row; `nil` for a weekend.
  package var entry: CalendarEntry? {
    switch self {
    case .weekend: nil
    case .holiday(let entry), .replacement(let entry), .workedLeave(let entry), .revoked(let entry): entry
    }
  }
}

/// A day of a count of working days.
package struct CountedDay: Sendable, Hashable {
  /// The day.
  package var date: LocalDate
  /// Its number in the count, from 1; `nil` where it is skipped.
  package var number: Int?
  /// Why it is skipped, or counted against the rule; `nil` for an ordinary working day.
  package var reason: DayReason?
}

extension WorkingCalendar {
  /// Every day after `start` up to and including `end` with its number or the reason why it has none; what
  /// ``add(_:to:)`` and ``workingDays(from:to:)`` compute, spelled out.
  package func counting(after start: LocalDate, through end: LocalDate) -> [CountedDay] {
    var result: [CountedDay] = []
    var number = 0
    var day = start.adding(days: 1)
    while day <= end {
      let isWorked = isWorkingDay(day)
      if isWorked { number += 1 }
      result.append(CountedDay(date: day, number: isWorked ? number : nil, reason: reason(for: day)))
      day = day.adding(days: 1)
    }
    return result
  }

  /// Why `date` is off, or worked against the rule; `nil` for an ordinary working day.
  package func reason(for date: LocalDate) -> DayReason? {
    let isWorked = isWorkingDay(date)
    guard let entry = entry(on: date) else { return isWorked ? nil : .weekend }
    if !isWorked {
      return entry.kind.isOff(jointLeaveIsWorked: jointLeaveIsWorked) ? .holiday(entry) : .weekend
    }
    switch entry.kind {
    case .replacementWorkday: return .replacement(entry)
    case .revoked: return .revoked(entry)
    default: return .workedLeave(entry)
    }
  }
}
