import Core
import Register

/// UU-17: a refusal, and every answer about exempt information, names the letter of Article 17.
enum ExemptionGroundCheck: RowCheck {
  static let codes: [Code] = [.law17]

  static func check(_ row: RowCase, _ judge: Judge, _ sink: inout FindingSink) {
    guard row.facts.isAnswered, row.request.isEmpty(.exemptionBasis), row.request.exemptions.isEmpty else {
      return
    }
    switch row.facts.decision {
    case .refused?: break
    default: guard case .yes = row.facts.isExempt else { return }
    }
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
