import Core
import Register

/// Output of step 1: the identity is complete (findings.md section 1, Words).
enum IdentityRule {
  private static let identity = ColumnSet([.applicantName, .address, .identityKind, .identityNumber])

  /// The cells that make an identity complete, in the order in which the first missing one is named.
  static func cells(_ request: Request, _ facts: Facts) -> NeededCells {
    var cells = NeededCells()
    if !request.filled.holds(identity) {
      cells.need(.applicantName, of: request)
      cells.need(.address, of: request)
      cells.need(.identityKind, of: request)
      cells.need(.identityNumber, of: request)
    }
    switch document(request) {
    case .yes: break
    case .no: cells.flaw()
    case .unknown: cells.doubt()
    }
    if !facts.needsNoContact { addContact(request, facts, to: &cells) }
    return cells
  }

  /// Whether the identity document suits the applicant; an empty or absent kind suits every document.
  static func document(_ request: Request) -> Certainty {
    guard let document = request.position(.identityKind).map({ Coded.identityKinds[$0] }) else { return .yes }
    if case .unreadable = request.state(.applicantKind) { return .unknown }
    guard let kind = request.position(.applicantKind).map({ Coded.applicantKinds[$0] }) else { return .yes }
    return Certainty(document.suits(kind))
  }

  private static func addContact(_ request: Request, _ facts: Facts, to cells: inout NeededCells) {
    switch contact(request) {
    case .filled: break
    case .absent: cells.lack()
    case .unreadable: cells.doubt()
    case .empty:
      // An unreadable channel might be one that needs no contact.
      if case .unreadable = facts.channelState { cells.doubt() } else { cells.miss(.phone) }
    }
  }

  /// What is known of phone and e-mail together: filled where one of them is, empty where neither is and at
  /// least one has a column.
  static func contact(_ request: Request) -> CellState {
    switch (request.state(.phone), request.state(.email)) {
    case (.filled, _), (_, .filled): .filled
    case (.unreadable, _), (_, .unreadable): .unreadable
    case (.empty, _), (_, .empty): .empty
    case (.absent, .absent): .absent
    }
  }
}

/// Output of step 5: the receipt of the information or the notice, depending on the decision.
enum HandoverRule {
  static func output(_ request: Request, _ facts: Facts) -> PartResult {
    if facts.isGranted { return one(.handoverReceiptNumber, request) }
    guard facts.isNotHeld, facts.direct != .no else { return one(.noticeNumber, request) }
    let receipt = request.state(.handoverReceiptNumber)
    let notice = request.state(.noticeNumber)
    if notice == .filled { return .met }
    if receipt == .filled { return facts.direct == .yes ? .met : .notAssessable }
    guard receipt == .empty, notice == .empty else { return .notAssessable }
    return PartResult(
      verdict: .violated,
      missing: facts.direct == .yes ? .handoverReceiptNumber : .noticeNumber
    )
  }

  private static func one(_ column: Column, _ request: Request) -> PartResult {
    var cells = NeededCells()
    cells.need(column, of: request)
    return cells.result(due: .yes)
  }
}
