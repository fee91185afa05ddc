package import Core
package import Documents
package import Standard

/// `warkat kalender --banding`: the calendar in use beside another.
package struct CalendarRun: Sendable {
  /// The days that differ.
  package var comparison: CalendarComparison
  /// The other calendar.
  package var other: WorkingCalendar
  /// What it would do to the register; `nil` where none is given.
  package var impact: CalendarImpact?
  /// The register judged by the calendar in use.
  package var judgement: Judgement?

  /// Compares the calendar of the desk with one made of other files.
  ///
  /// - Parameters:
  ///   - paths: The files of the other calendar, in place of those in the settings; later ones win.
  ///   - registers: Registers to be judged by both; may be empty.
  ///   - year: The one year whose days are compared; `nil` for all. Requests are compared whatever the year.
  package static func compare(
    with paths: [String],
    registers: [String],
    year: Int?,
    at desk: Desk,
    in workspace: Workspace
  ) throws(Problems) -> CalendarRun {
    let other = try desk.replacingCalendar(by: paths, in: workspace)
    var run = CalendarRun(
      comparison: CalendarComparison(desk.calendar, other.calendar, year: year),
      other: other.calendar
    )
    if registers.isEmpty { return run }
    let sources = try OpenRegisters(registers, in: workspace)
    let current = try CheckRun.judge(sources, at: desk)
    run.impact = CalendarImpact(current, try CheckRun.judge(sources, at: other))
    run.judgement = current
    return run
  }
}
