import Core
import Register

/// SOP1-LENGKAP: completeness is checked within three working days of receipt.
enum CompletenessCheck: RowCheck {
  static let codes: [Code] = [.sop1Completeness]

  static func check(_ row: RowCase, _ judge: Judge, _ sink: inout FindingSink) {
    guard let received = row.facts.received, let complete = row.date(.complete), complete > received else {
      return
    }
    let limit = judge.calendar.add(Judge.reminderDays, to: received)
    guard complete > limit else { return }
    sink.report(
      .sop1Completeness,
      .complete,
      Message(
        "kelengkapan diperiksa paling lambat {1} ({2} sejak diterima), dinyatakan lengkap {3}",
        en: "completeness is to be checked by {1} ({2} from receipt), declared complete {3}"
      ),
      [.date(limit), .workingDays(Judge.reminderDays), .date(complete)]
    )
  }
}
