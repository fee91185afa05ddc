import Core
import Register

/// A truth that the register may leave open.
enum Certainty: Sendable {
  case yes, no, unknown

  init(_ value: Bool) { self = value ? .yes : .no }
}

/// What the steps ask again and again, read once per request.
struct Facts: Sendable {
  let decision: Decision?
  let decided: Certainty
  let classification: Classification?
  let classificationIsUnreadable: Bool
  let channel: Channel?
  let channelState: CellState
  let received: LocalDate?
  let noticeDate: LocalDate?
  /// Findings.md, Words: *Direct*.
  let direct: Certainty
  let closingDate: LocalDate?
  let answerDate: LocalDate?
  /// The earliest and latest date of the row, that of receipt apart; `nil` where there is none.
  let earliest: LocalDate?
  let latest: LocalDate?

  /// Every date and moment of a row but its receipt.
  static let later = Column.allCases.filter { ($0.kind == .date || $0.kind == .moment) && $0 != .received }

  init(_ request: Request) {
    decision = request.position(.decision).map { Coded.decisions[$0] }
    let decisionState = request.state(.decision)
    decided = decisionState == .unreadable ? .unknown : Certainty(decision != nil)
    classification = request.position(.classification).map { Coded.classifications[$0] }
    classificationIsUnreadable = request.state(.classification) == .unreadable
    channel = request.position(.channel).map { Coded.channels[$0] }
    channelState = request.state(.channel)
    received = request.date(.received)
    noticeDate = request.date(.noticeDate)
    let handover = request.date(.handoverEnd)
    answerDate = noticeDate ?? handover
    closingDate = answerDate ?? request.date(.registerUpdated)
    var earliest: LocalDate?
    var latest: LocalDate?
    for column in Facts.later {
      guard let date = request.date(column) else { continue }
      if earliest.map({ date < $0 }) ?? true { earliest = date }
      if latest.map({ date > $0 }) ?? true { latest = date }
    }
    self.earliest = earliest
    self.latest = latest
    direct = Facts.direct(request, decision, decided, received: received, handover: handover)
  }

  private static func direct(
    _ request: Request,
    _ decision: Decision?,
    _ decided: Certainty,
    received: LocalDate?,
    handover: LocalDate?
  ) -> Certainty {
    if decided != .unknown, decision != .granted, decision != .notHeld { return .no }
    // An unreadable number is not an empty one; an absent column counts as empty.
    switch request.state(.memoNumber) {
    case .filled, .unreadable: return .no
    case .empty, .absent: break
    }
    switch request.state(.handoverEnd) {
    case .empty, .absent: return .no
    case .unreadable: return .unknown
    case .filled: break
    }
    guard let received, let handover else { return .unknown }
    if received != handover { return .no }
    return decided == .unknown ? .unknown : .yes
  }

  /// Whether a step with `condition` applies (findings.md section 1, "applies when").
  func applies(_ condition: ServiceStandard.Condition) -> Certainty {
    switch condition {
    case .always: return .yes
    case .openInformation:
      if decision == .incomplete || decision == .withdrawn || decision == .notHeld { return .no }
      return classified(as: .open)
    case .exemptInformation:
      if decision == .incomplete || decision == .withdrawn { return .no }
      return classified(as: .exempt)
    case .notDirect:
      if decision == .incomplete || decision == .withdrawn { return .no }
      if decided == .unknown { return .unknown }
      switch direct {
      case .yes: return .no
      case .no: return .yes
      case .unknown: return .unknown
      }
    case .answered: return decided == .unknown ? .unknown : Certainty(decision?.isAnswer ?? false)
    case .decided: return decided
    case .month: return .no
    }
  }

  /// Whether the information is of `kind` or partly so, as far as decision and classification are known.
  private func classified(as kind: Classification) -> Certainty {
    if classificationIsUnreadable { return .unknown }
    guard classification == kind || classification == .partial else { return .no }
    return decided == .unknown ? .unknown : .yes
  }
}

/// The closed sets as tables, so that a code is looked up without building the list of cases again.
enum Coded {
  static let decisions = Decision.allCases
  static let classifications = Classification.allCases
  static let channels = Channel.allCases
  static let applicantKinds = ApplicantKind.allCases
  static let identityKinds = IdentityKind.allCases
  static let deliveries = Delivery.allCases
  static let categories = InformationCategory.allCases
  static let possessions = Possession.allCases
}

extension Request {
  /// The position of a coded column's value among its cases, or `nil`.
  func position(_ column: Column) -> Int? {
    integer(column)
  }

  /// Whether the column is there and its cell holds nothing.
  func isEmpty(_ column: Column) -> Bool { state(column) == .empty }
}

extension IdentityKind {
  /// Whether the document identifies an applicant of this kind (findings.md, Words: *Identity complete*).
  func suits(_ kind: ApplicantKind) -> Bool {
    switch kind {
    case .individual: self == .ktp || self == .sim || self == .passport
    case .group: self == .powerOfAttorney || self == .ktp
    case .legalEntity: self == .notarialDeed || self == .entityApproval
    }
  }
}
