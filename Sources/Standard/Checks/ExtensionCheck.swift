import Core
import Register

/// SOP4-PERPANJANGAN: an extension is notified with a reason, not before the clock starts and not after the
/// first due date (UU 14/2008 Art. 22(8)); otherwise it does not count.
enum ExtensionCheck: RowCheck {
  static let codes: [Code] = [.sop4Extension]

  static func check(_ row: RowCase, _ judge: Judge, _ sink: inout FindingSink) {
    let assessment = row.assessment
    guard assessment[4].applies, case .invalid = assessment.extensionState, let first = assessment.firstDue,
      let start = assessment.orderStart
    else { return }
    guard let date = row.date(.extensionDate) else {
      sink.report(
        .sop4Extension,
        .extensionDate,
        Message(
          "perpanjangan tidak sah karena tanggal_perpanjangan kosong",
          en: "the extension is not valid because tanggal_perpanjangan is empty"
        )
      )
      return
    }
    if date < start {
      sink.report(
        .sop4Extension,
        .extensionDate,
        Message(
          "perpanjangan {1} mendahului mulai hitungan {2}",
          en: "the extension {1} is before the start of counting {2}"
        ),
        [.date(date), .date(start)]
      )
    } else if date > first {
      sink.report(
        .sop4Extension,
        .extensionDate,
        Message(
          "perpanjangan diberitahukan paling lambat {1}, bertanggal {2}, lewat {3}",
          en: "an extension is to be notified by {1}, dated {2}, late by {3}"
        ),
        [.date(first), .date(date), .workingDays(judge.calendar.workingDays(from: first, to: date))],
        uncoveredYear: assessment.uncoveredYear
      )
    } else {
      sink.report(
        .sop4Extension,
        .extensionReason,
        Message(
          "perpanjangan tidak sah karena alasan_perpanjangan kosong",
          en: "the extension is not valid because alasan_perpanjangan is empty"
        )
      )
    }
  }
}
