import Core
import Register

/// SOP4-WAKTU: the written notice is dated no later than its due date (UU 14/2008 Art. 22(7)-(8)); without a
/// notice the reporting date is held against it.
enum NoticeDeadlineCheck: RowCheck {
  static let codes: [Code] = [.sop4Time]

  static func check(_ row: RowCase, _ judge: Judge, _ sink: inout FindingSink) {
    let assessment = row.assessment
    guard case .violated? = assessment[4].time, let start = assessment.start,
      let due = assessment.due ?? assessment.extendedDue
    else { return }
    let days = judge.calendar.workingDays(from: start, to: due)
    let late = Argument.workingDays(assessment.workingDaysLate)
    if let notice = row.facts.noticeDate {
      sink.report(
        .sop4Time,
        .noticeDate,
        Message(
          "pemberitahuan paling lambat {1} ({2} sejak {3}), bertanggal {4}, terlambat {5}",
          en: "the notice is due by {1} ({2} from {3}), dated {4}, late by {5}"
        ),
        [.date(due), .workingDays(days), .date(start), .date(notice), late],
        uncoveredYear: assessment.uncoveredYear
      )
    } else {
      sink.report(
        .sop4Time,
        .noticeDate,
        Message(
          "pemberitahuan paling lambat {1} ({2} sejak {3}), belum ada per {4}, terlambat {5}",
          en: "the notice is due by {1} ({2} from {3}), not there on {4}, late by {5}"
        ),
        [.date(due), .workingDays(days), .date(start), .date(judge.reportingDate), late],
        uncoveredYear: assessment.uncoveredYear
      )
    }
  }
}
