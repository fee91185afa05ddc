import Core
import Register

/// UU-SK: a refusal is made by a numbered decision of the PPID.
enum RefusalDecisionCheck: RowCheck {
  static let codes: [Code] = [.lawDecision]

  static func check(_ row: RowCase, _ judge: Judge, _ sink: inout FindingSink) {
    guard case .refused? = row.facts.decision, row.request.isEmpty(.refusalDecisionNumber) else { return }
    sink.report(
      .lawDecision,
      .refusalDecisionNumber,
      Message(
        "penolakan harus ditetapkan dengan SK PPID yang bernomor",
        en: "a refusal must be made by a numbered PPID decision"
      )
    )
  }
}
