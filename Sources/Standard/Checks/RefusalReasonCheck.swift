import Core
import Register

/// UU-ALASAN: who is refused, or told that the information is not held, is told why
/// (UU 14/2008 Art. 22(7)); for information not held, naming the body that holds it serves too.
enum RefusalReasonCheck: RowCheck {
  static let codes: [Code] = [.lawReason]

  static func check(_ row: RowCase, _ judge: Judge, _ sink: inout FindingSink) {
    guard row.request.isEmpty(.refusalReason) else { return }
    switch row.facts.decision {
    case .refused: break
    case .notHeld:
      let body = row.request.state(.otherBody)
      if body == .filled || body == .unreadable { return }
    default: return
    }
    sink.report(
      .lawReason,
      .refusalReason,
      Message(
        "alasan wajib disebut bila permohonan ditolak atau informasi tidak dikuasai",
        en: "a refusal, or information that is not held, needs a reason"
      )
    )
  }
}
