import Core
import Register

/// SOP1-OUTPUT to SOP7-OUTPUT: what a step must produce is there once it is due.
///
/// Not repeated: SOP5-OUTPUT where SOP4-OUTPUT names the same missing notice number; SOP1-OUTPUT where an
/// unsuitable document, which is REG-IDENTITAS, is the only cause.
enum OutputCheck: RowCheck {
  static let codes: [Code] = [
    .sop1Output, .sop2Output, .sop3Output, .sop4Output, .sop5Output, .sop6Output, .sop7Output,
  ]

  static func check(_ row: RowCase, _ judge: Judge, _ sink: inout FindingSink) {
    for number in 1...7 {
      let result = row.assessment[number]
      guard case .violated? = result.output, let column = result.missingOutput else { continue }
      if number == 5, column == .noticeNumber, row.assessment[4].missingOutput == column { continue }
      sink.report(
        codes[number - 1],
        column,
        Message("keluaran langkah {1} belum ada: {2}", en: "output of step {1} is missing: {2}"),
        [.number(number), .text(column.name)]
      )
    }
  }
}
