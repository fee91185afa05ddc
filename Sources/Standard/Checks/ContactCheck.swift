import Core
import Register

/// REG-KONTAK: an e-mail has the form `x@y.z`; an applicant who did not write by letter or fax leaves a phone
/// number or an e-mail, because the answer has to reach them.
enum ContactCheck: RowCheck {
  static let codes: [Code] = [.regContact]

  static func check(_ row: RowCase, _ judge: Judge, _ sink: inout FindingSink) {
    if row.request.has(.email), !isAddress(row.request.utf8(.email)) {
      sink.report(
        .regContact,
        .email,
        Message("alamat email harus berbentuk nama@domain.id", en: "an e-mail must look like name@domain.id")
      )
      return
    }
    let facts = row.facts
    if facts.needsNoContact { return }
    if case .unreadable = facts.channelState { return }
    if case .empty = IdentityRule.contact(row.request) {
      sink.report(
        .regContact,
        .phone,
        Message("telepon atau email wajib diisi salah satu", en: "phone or e-mail must be filled")
      )
    }
  }

  /// One `@` with something before it, and a dot inside what follows; no white space.
  static func isAddress(_ text: some Sequence<UInt8>) -> Bool {
    var at: Int?
    var hasInnerDot = false
    var last: UInt8 = 0
    var position = 0
    for byte in text {
      if byte <= 0x20 { return false }
      if byte == UInt8(ascii: "@") {
        if at != nil || position == 0 { return false }
        at = position
      } else if let at, last == UInt8(ascii: "."), position > at + 2 {
        hasInnerDot = true
      }
      last = byte
      position += 1
    }
    return at != nil && hasInnerDot
  }
}
