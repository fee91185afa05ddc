import Core
import Register

/// REG-TENTANG: two cells of a row do not contradict each other (findings.md section 3 lists the pairs).
enum ContradictionCheck: RowCheck {
  static let codes: [Code] = [.regContradiction]

  static func check(_ row: RowCase, _ judge: Judge, _ sink: inout FindingSink) {
    let facts = row.facts
    switch facts.decision {
    case .granted:
      if case .exempt? = facts.classification { contradict(.granted, .classification, "dikecualikan", &sink) }
      if row.request.has(.refusalReason) {
        sink.report(
          .regContradiction,
          .refusalReason,
          Message(
            "keputusan dikabulkan, tetapi alasan_penolakan terisi",
            en: "keputusan is dikabulkan, but alasan_penolakan is filled"
          )
        )
      }
    case .refused:
      if case .open? = facts.classification { contradict(.refused, .classification, "terbuka", &sink) }
    case .notHeld:
      if row.request.position(.possession).map({ Coded.possessions[$0] }) == .held {
        contradict(.notHeld, .possession, "dikuasai", &sink)
      }
    default: break
    }
    guard let notice = facts.noticeDate else { return }
    for column in [Column.memoDate, .extensionDate] {
      guard let date = row.date(column), date > notice else { continue }
      sink.report(
        .regContradiction,
        column,
        Message(
          "{1} {2} sesudah tanggal_pemberitahuan {3}",
          en: "{1} {2} is after tanggal_pemberitahuan {3}"
        ),
        [.text(column.name), .date(date), .date(notice)]
      )
    }
    if facts.isGranted, facts.direct == .no, let handover = row.date(.handoverEnd),
      handover < notice
    {
      sink.report(
        .regContradiction,
        .handoverEnd,
        Message(
          "penyerahan_selesai {1} mendahului tanggal_pemberitahuan {2}",
          en: "penyerahan_selesai {1} is before tanggal_pemberitahuan {2}"
        ),
        [.date(handover), .date(notice)]
      )
    }
  }

  private static func contradict(
    _ decision: Decision,
    _ column: Column,
    _ value: String,
    _ sink: inout FindingSink
  ) {
    sink.report(
      .regContradiction,
      column,
      Message("keputusan {1} bertentangan dengan {2} {3}", en: "keputusan {1} contradicts {2} {3}"),
      [.text(decision.rawValue), .text(column.name), .text(value)]
    )
  }
}
