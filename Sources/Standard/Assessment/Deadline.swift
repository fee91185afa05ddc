import Core
import Register

/// The due date of the written notice and what it rests on (findings.md section 2).
struct Deadline {
  var regime = Regime.ordinary
  /// The regime cannot be told: the category is unreadable, or its column absent, inside election stages.
  var regimeIsUnknown = false
  /// The election stage that the day of receipt lies in.
  var stage: DeadlineRules.Stage?
  /// The day on which the clock starts, before moving.
  var orderStart: LocalDate?
  /// The day from which working days are counted.
  var start: LocalDate?
  /// The clock started with `lengkap` rather than with `diterima`.
  var startsComplete = false
  var firstDue: LocalDate?
  var extendedDue: LocalDate?
  var due: LocalDate?
  var extensionState = ExtensionState.none
  /// The date or the reason of an extension is unreadable or absent in a way that leaves the due date open
  /// between ``firstDue`` and ``extendedDue``.
  var isOpenEnded = false

  init(
    _ request: borrowing Request,
    received: LocalDate?,
    limit: NoticeLimit?,
    rules: borrowing DeadlineRules,
    calendar: borrowing WorkingCalendar
  ) {
    guard let received, let limit else { return }
    chooseRegime(request, received: received, rules: rules)
    var from = received
    if rules.clockStart == .complete, let complete = request.date(.complete), complete >= received {
      from = complete
      startsComplete = true
    }
    orderStart = from
    let start = rules.holidayStart == .move ? calendar.add(0, to: from) : from
    self.start = start
    guard !regimeIsUnknown else { return }
    let days = regime == .stages ? limit.stageDays : limit.days
    let extra = regime == .stages ? limit.stageExtension : limit.extensionDays
    let first = calendar.add(days, to: start)
    let extended = calendar.add(days + extra, to: start)
    firstDue = first
    extendedDue = extended
    due = first
    weighExtension(request, from: from, first: first, extended: extended)
  }

  private mutating func chooseRegime(
    _ request: borrowing Request,
    received: LocalDate,
    rules: borrowing DeadlineRules
  ) {
    if rules.stages.isEmpty { return }
    guard let stage = rules.stages.first(where: { $0.from <= received && received <= $0.to }) else { return }
    self.stage = stage
    if rules.stageScope == .all {
      regime = .stages
      return
    }
    switch request.state(.informationCategory) {
    case .filled:
      if request.position(.informationCategory).map({ Coded.categories[$0] }) == .electionStages {
        regime = .stages
      }
    case .empty: break
    case .unreadable, .absent: regimeIsUnknown = true
    }
  }

  private mutating func weighExtension(
    _ request: borrowing Request,
    from: LocalDate,
    first: LocalDate,
    extended: LocalDate
  ) {
    let reason = request.state(.extensionReason)
    switch request.state(.extensionDate) {
    case .empty: extensionState = reason == .filled || reason == .unreadable ? .invalid : .none
    case .absent:
      extensionState = reason == .filled ? .unknown : .none
      isOpenEnded = true
    case .unreadable:
      extensionState = .unknown
      isOpenEnded = true
      due = nil
    case .filled:
      guard let date = request.date(.extensionDate), date >= from, date <= first else {
        extensionState = .invalid
        return
      }
      switch reason {
      case .filled:
        extensionState = .valid
        due = extended
      case .empty: extensionState = .invalid
      case .absent, .unreadable:
        extensionState = .unknown
        isOpenEnded = true
        if reason == .unreadable { due = nil }
      }
    }
  }

  /// The time part of step 4.
  ///
  /// - Parameter state: What is known of the notice date's cell.
  func timePart(notice: LocalDate?, state: CellState, reportingDate: LocalDate) -> Verdict {
    guard let orderStart, let firstDue, let extendedDue else { return .notAssessable }
    switch state {
    case .absent, .unreadable: return .notAssessable
    case .filled, .empty: break
    }
    if let notice, notice < orderStart { return .notAssessable }
    let day = notice ?? reportingDate
    let inTime: Verdict = notice == nil ? .pending : .met
    if isOpenEnded {
      if day <= firstDue { return inTime }
      return day <= extendedDue ? .notAssessable : .violated
    }
    return day <= (due ?? firstDue) ? inTime : .violated
  }
}
