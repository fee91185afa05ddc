import Core
import Register

/// A truth that the register may leave open.
enum Certainty: Sendable {
  case yes, no, unknown

  init(_ value: Bool) { self = value ? .yes : .no }
}

/// What the steps ask again and again, read once per request.
///
/// Enumerations are told apart by pattern, not by `==`: comparing optional enumerations of another module is a
/// call through a witness table, and a row asks some hundred times.
struct Facts: Sendable {
  let decision: Decision?
  let decided: Certainty
  /// Answered: final without `tidak_lengkap` and `dicabut`.
  let isAnswered: Bool
  /// Granted fully or in part.
  let isGranted: Bool
  /// Incomplete or withdrawn: steps 2 to 5 do not apply.
  let isDropped: Bool
  /// `tidak_dikuasai`.
  let isNotHeld: Bool
  let classification: Classification?
  /// Whether the information is open, and exempt, in whole or in part; unknown where unreadable.
  let isOpen: Certainty
  let isExempt: Certainty
  let channelState: CellState
  /// The applicant came or called, so that receipt may start the clock of step 1.
  let isPresent: Bool
  /// The request came by letter or fax and needs no phone or e-mail.
  let needsNoContact: Bool
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

  /// The same as a set.
  private static let laterSet = ColumnSet(later)

  /// Reads a request.
  init(of request: borrowing Request) {
    decision = request.integer(.decision).map { Coded.decisions[$0] }
    let decisionState = request.state(.decision)
    if case .unreadable = decisionState { decided = .unknown } else { decided = Certainty(decision != nil) }
    switch decision {
    case .granted?, .partlyGranted?:
      (isAnswered, isGranted, isDropped, isNotHeld) = (true, true, false, false)
    case .refused?: (isAnswered, isGranted, isDropped, isNotHeld) = (true, false, false, false)
    case .notHeld?: (isAnswered, isGranted, isDropped, isNotHeld) = (true, false, false, true)
    case .incomplete?, .withdrawn?:
      (isAnswered, isGranted, isDropped, isNotHeld) = (false, false, true, false)
    case nil: (isAnswered, isGranted, isDropped, isNotHeld) = (false, false, false, false)
    }
    classification = request.integer(.classification).map { Coded.classifications[$0] }
    switch classification {
    case .open?: (isOpen, isExempt) = (.yes, .no)
    case .exempt?: (isOpen, isExempt) = (.no, .yes)
    case .partial?: (isOpen, isExempt) = (.yes, .yes)
    case nil:
      let state = request.state(.classification)
      if case .unreadable = state {
        (isOpen, isExempt) = (.unknown, .unknown)
      } else {
        (isOpen, isExempt) = (.no, .no)
      }
    }
    channelState = request.state(.channel)
    switch request.integer(.channel).map({ Coded.channels[$0] }) {
    case .inPerson?, .phone?: (isPresent, needsNoContact) = (true, false)
    case .letter?, .fax?: (isPresent, needsNoContact) = (false, true)
    default: (isPresent, needsNoContact) = (false, false)
    }
    received = request.date(.received)
    noticeDate = request.date(.noticeDate)
    let handover = request.date(.handoverEnd)
    answerDate = noticeDate ?? handover
    closingDate = answerDate ?? request.date(.registerUpdated)
    let seconds = request.extremes(of: Facts.laterSet)
    earliest = (seconds?.lowerBound).map { LocalDate(dayNumber: Request.day(ofSecond: $0)) }
    latest = (seconds?.upperBound).map { LocalDate(dayNumber: Request.day(ofSecond: $0)) }
    var direct = Certainty.no
    switch decision {
    case .granted?, .notHeld?: direct = Facts.handedOver(request, received: received, handover: handover)
    case nil:
      // An open request is not direct; with an unreadable decision it may be.
      if case .unknown = decided {
        direct = Facts.handedOver(request, received: received, handover: handover)
        if case .yes = direct { direct = .unknown }
      }
    default: break
    }
    self.direct = direct
  }

  /// Whether the information was handed over on the day of receipt without a nota dinas.
  private static func handedOver(
    _ request: borrowing Request,
    received: LocalDate?,
    handover: LocalDate?
  ) -> Certainty {
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
    return Certainty(received.dayNumber == handover.dayNumber)
  }

  /// Whether a step with `condition` applies (findings.md section 1, "applies when").
  func applies(_ condition: ServiceStandard.Condition) -> Certainty {
    switch condition {
    case .always: return .yes
    case .openInformation: return isDropped || isNotHeld ? .no : subject(isOpen)
    case .exemptInformation: return isDropped ? .no : subject(isExempt)
    case .notDirect:
      if isDropped { return .no }
      if case .unknown = decided { return .unknown }
      switch direct {
      case .yes: return .no
      case .no: return .yes
      case .unknown: return .unknown
      }
    case .answered:
      if case .unknown = decided { return .unknown }
      return Certainty(isAnswered)
    case .decided: return decided
    case .month: return .no
    }
  }

  /// A step about a kind of information may be excluded by a decision that is not readable.
  private func subject(_ isOfKind: Certainty) -> Certainty {
    guard case .yes = isOfKind, case .unknown = decided else { return isOfKind }
    return .unknown
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
  func position(_ column: Column) -> Int? { integer(column) }

  /// Whether the column is there and its cell holds nothing.
  func isEmpty(_ column: Column) -> Bool {
    if case .empty = state(column) { return true }
    return false
  }
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
