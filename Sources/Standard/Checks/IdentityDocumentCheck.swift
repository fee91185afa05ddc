import Core
import Register

/// REG-IDENTITAS: the identity document suits the kind of applicant: perorangan show a KTP, SIM or passport,
/// a group a letter of authority or KTP, a legal entity its notarial deed or approval.
enum IdentityDocumentCheck: RowCheck {
  static let codes: [Code] = [.regIdentity]

  static func check(_ row: RowCase, _ judge: Judge, _ sink: inout FindingSink) {
    guard IdentityRule.document(row.request) == .no,
      let kind = row.request.position(.applicantKind).map({ Coded.applicantKinds[$0] })
    else { return }
    let suitable = Coded.identityKinds.filter { $0.suits(kind) }.map(\.rawValue).joined(separator: ", ")
    sink.report(
      .regIdentity,
      .identityKind,
      Message("identitas {1} harus salah satu dari: {2}", en: "the document of {1} must be one of: {2}"),
      [.text(kind.rawValue), .text(suitable)]
    )
  }
}
