import Core
import Register

/// UU-19: a refusal rests on a consequence test (uji konsekuensi).
enum ConsequenceTestCheck: RowCheck {
  static let codes: [Code] = [.law19]

  static func check(_ row: RowCase, _ judge: Judge, _ sink: inout FindingSink) {
    guard case .refused? = row.facts.decision, row.request.isEmpty(.consequenceTest) else { return }
    sink.report(
      .law19,
      .consequenceTest,
      Message(
        "penolakan harus didasari uji konsekuensi (UU 14/2008 Pasal 19)",
        en: "a refusal must rest on a consequence test (UU 14/2008 Article 19)"
      )
    )
  }
}
