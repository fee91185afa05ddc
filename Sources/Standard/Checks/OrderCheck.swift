import Core
import Register

/// REG-URUT: time runs forward. An end does not stand before its start, nothing happens on a day before the
/// request was received, and the register is not closed before the notice is dated.
enum OrderCheck: RowCheck {
  static let codes: [Code] = [.regOrder]

  static func check(_ row: RowCase, _ judge: Judge, _ sink: inout FindingSink) {
    for number in 1...7 {
      let step = judge.compiled[row.assessment.version].steps[number - 1]
      guard step.isTimed else { continue }
      // Where the step was judged its order is known already.
      let result = row.assessment[number]
      if result.orderIsBroken || !result.applies { checkSpan(step, row, &sink) }
    }
    if let received = row.facts.received, let earliest = row.facts.earliest, earliest < received {
      for column in Facts.later {
        guard let date = row.date(column), date < received else { continue }
        sink.report(
          .regOrder,
          column,
          Message("{1} {2} mendahului tanggal diterima {3}", en: "{1} {2} is before the day of receipt {3}"),
          [.text(column.name), .date(date), .date(received)]
        )
      }
    }
    guard let notice = row.facts.noticeDate else { return }
    if row.assessment[4].orderIsBroken, let start = row.assessment.orderStart {
      sink.report(
        .regOrder,
        .noticeDate,
        Message(
          "tanggal_pemberitahuan {1} mendahului mulai hitungan {2}",
          en: "tanggal_pemberitahuan {1} is before the start of counting {2}"
        ),
        [.date(notice), .date(start)]
      )
    }
    if let updated = row.date(.registerUpdated), updated < notice {
      sink.report(
        .regOrder,
        .registerUpdated,
        Message(
          "register_diperbarui {1} mendahului tanggal_pemberitahuan {2}",
          en: "register_diperbarui {1} is before tanggal_pemberitahuan {2}"
        ),
        [.date(updated), .date(notice)]
      )
    }
  }

  private static func checkSpan(_ step: StepRule, _ row: RowCase, _ sink: inout FindingSink) {
    guard let span = Span(row.request, row.facts, step), span.isBroken, let start = step.start,
      let end = step.end
    else { return }
    let used = span.usesOtherStart ? step.otherStart ?? start : start
    sink.report(
      .regOrder,
      end,
      Message("{1} mendahului {2}", en: "{1} is before {2}"),
      [.text(end.name), .text(used.name)]
    )
  }
}
