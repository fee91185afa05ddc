import Core

/// KAL-TAHUN: a due date rests on a year of which the calendar files have no row, so that its holidays are not
/// known and days count by weekday only. Once per year and run.
struct CalendarCoverageCheck: Sendable {
  static let codes: [Code] = [.calendarYear]

  private var years: Set<Int> = []

  mutating func add(_ assessment: borrowing Assessment, _ calendar: WorkingCalendar) {
    guard assessment.uncoveredYear != nil, let start = assessment.start,
      let last = assessment.lastCountedDay
    else { return }
    years.formUnion(calendar.uncoveredYears(after: start, through: last))
  }

  func findings() -> [Finding] {
    years.sorted().map { year in
      Finding(
        .calendarYear,
        at: Place(),
        Message(
          "kalender tidak memuat tahun {1}, hari kerja dihitung Senin-Jumat tanpa libur",
          en: "the calendar does not cover {1}, working days count Monday to Friday without holidays"
        ),
        [.number(year)],
        remedy: Message(
          "tambahkan libur tahun {1} ke berkas kalender",
          en: "add the holidays of {1} to a calendar file"
        ),
        year: year
      )
    }
  }
}
