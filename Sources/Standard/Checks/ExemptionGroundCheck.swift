import Core
import Register

/// UU-17: a refusal, and every answer about exempt information, names the letter of Article 17.
enum ExemptionGroundCheck: RowCheck {
  static let codes: [Code] = [.law17]

  static func check(_ row: RowCase, _ judge: Judge, _ sink: inout FindingSink) {
    guard row.request.isEmpty(.exemptionBasis), row.request.exemptions.isEmpty,
      let decision = row.facts.decision
    else { return }
    let isExempt = row.facts.classification == .exempt || row.facts.classification == .partial
    guard decision == .refused || (isExempt && decision.isAnswer) else { return }
    sink.report(
      .law17,
      .exemptionBasis,
      Message(
        "huruf Pasal 17 UU 14/2008 wajib disebut untuk informasi yang dikecualikan atau ditolak",
        en: "exempt or refused information needs the letter of Article 17 of UU 14/2008"
      )
    )
  }
}
