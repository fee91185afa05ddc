import Core
import Register

/// SOP4-TENGGAT: an open request whose notice falls due between the reporting date and the third working day
/// after it.
enum DueSoonCheck: RowCheck {
  static let codes: [Code] = [.sop4Due]

  static func check(_ row: RowCase, _ judge: Judge, _ sink: inout FindingSink) {
    guard row.assessment[4].applies, case .no = row.facts.decided, let due = row.assessment.due,
      row.request.isEmpty(.noticeDate), judge.reportingDate <= due, due <= judge.reminderEnd
    else { return }
    sink.report(
      .sop4Due,
      .noticeDate,
      Message("pemberitahuan jatuh tempo {1}, {2} lagi", en: "the notice falls due on {1}, in {2}"),
      [.date(due), .workingDays(judge.calendar.workingDays(from: judge.reportingDate, to: due))],
      uncoveredYear: row.assessment.uncoveredYear
    )
  }
}
