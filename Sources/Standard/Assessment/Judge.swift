package import Core
package import Register

/// Judges requests by the SOP: the same request, settings and reporting date give the same judgement.
///
/// Judging a request looks at nothing but that request, so that rows may be judged in any order and on any
/// core; what needs several rows is in ``RegisterRules``.
package struct Judge: Sendable {
  /// The versions of the SOP.
  package let standards: ServiceStandards
  /// The working days.
  package let calendar: WorkingCalendar
  /// How due dates are counted.
  package let rules: DeadlineRules
  /// The reporting date R.
  package let reportingDate: LocalDate
  /// The versions reduced to what judging needs.
  let compiled: [CompiledStandard]
  /// The last day of the month before the month before R: what was closed by then stands in a report that is
  /// due, so that steps 6 and 7 are due.
  let reportedThrough: LocalDate
  /// The third working day after R (SOP4-TENGGAT).
  let reminderEnd: LocalDate

  /// A judge. The calendar's own setting of joint leave is replaced by that of `rules`.
  package init(
    standards: ServiceStandards,
    calendar: WorkingCalendar,
    rules: DeadlineRules,
    reportingDate: LocalDate
  ) {
    self.standards = standards
    compiled = standards.versions.map(CompiledStandard.init)
    self.calendar = calendar.working(throughJointLeave: rules.jointLeaveIsWorked)
    self.rules = rules
    self.reportingDate = reportingDate
    reportedThrough = reportingDate.month.adding(months: -2).lastDay
    reminderEnd = self.calendar.add(Judge.reminderDays, to: reportingDate)
  }

  /// Working days of SOP4-TENGGAT and SOP1-LENGKAP, which are findings of the product, not limits of the SOP.
  static let reminderDays = 3

  /// The version of the SOP by which a request is judged.
  package func standard(for assessment: Assessment) -> ServiceStandard {
    standards.versions[assessment.version]
  }

  /// The verdicts and dates of a request (findings.md sections 1 and 2).
  package func assess(_ request: Request) -> Assessment { assess(request, Facts(of: request)) }

  func deadline(of request: Request, received: LocalDate?, version: Int) -> Deadline {
    Deadline(
      request,
      received: received,
      limit: compiled[version].notice,
      rules: rules,
      calendar: calendar
    )
  }

  func assess(_ request: Request, _ facts: Facts) -> Assessment {
    var result = Assessment()
    result.version = standards.index(on: facts.received ?? reportingDate)
    result.answerDate = facts.answerDate
    result.closingDate = facts.closingDate
    result.isDirect = facts.direct == .yes
    result.directIsUnknown = facts.direct == .unknown
    let deadline = deadline(of: request, received: facts.received, version: result.version)
    result.regime = deadline.regime
    result.orderStart = deadline.orderStart
    result.start = deadline.start
    result.firstDue = deadline.firstDue
    result.extendedDue = deadline.extendedDue
    result.due = deadline.due
    result.extensionState = deadline.extensionState
    if let start = deadline.start {
      let last = deadline.isOpenEnded ? deadline.extendedDue : deadline.due
      result.lastCountedDay = last
      if let last { result.uncoveredYear = calendar.firstUncoveredYear(after: start, through: last) }
      if let notice = facts.noticeDate, let orderStart = deadline.orderStart, notice >= orderStart {
        result.noticeWorkingDays = max(0, calendar.workingDays(from: start, to: notice))
      }
    }
    for number in 1...7 {
      let step = compiled[result.version].steps[number - 1]
      switch facts.applies(step.condition) {
      case .no: continue
      case .unknown:
        var unknown = StepAssessment()
        unknown.verdict = .notAssessable
        unknown.applicabilityIsUnknown = true
        result[number] = unknown
      case .yes:
        result[number] =
          number == 4
          ? notice(request, facts, step, deadline)
          : assess(request, facts, step)
      }
    }
    let notice = result[4]
    if notice.applies {
      switch deadline.extensionState {
      case .valid: result.extensionIsValid = true
      case .invalid: result.extensionIsValid = false
      case .none, .unknown: break
      }
    }
    if notice.time == .violated, let due = deadline.due ?? deadline.extendedDue {
      result.workingDaysLate = calendar.workingDays(from: due, to: facts.noticeDate ?? reportingDate)
    }
    return result
  }

  /// Step 4, the written notice.
  private func notice(
    _ request: Request,
    _ facts: Facts,
    _ step: StepRule,
    _ deadline: Deadline
  ) -> StepAssessment {
    var result = StepAssessment()
    // Without the day of receipt the step cannot be judged at all.
    guard deadline.start != nil else {
      result.verdict = .notAssessable
      return result
    }
    let time = deadline.timePart(
      notice: facts.noticeDate,
      state: request.state(.noticeDate),
      reportingDate: reportingDate
    )
    let requirement = all(step.requirementColumns, of: request, due: facts.decided)
    let output = all(step.outputColumns, of: request, due: facts.decided)
    result.time = time
    result.requirement = requirement.verdict
    result.missingRequirement = requirement.missing
    result.output = output.verdict
    result.missingOutput = output.missing
    if let notice = facts.noticeDate, let start = deadline.orderStart, notice < start {
      result.orderIsBroken = true
    }
    result.settle()
    return result
  }

  /// Steps other than 4.
  private func assess(_ request: Request, _ facts: Facts, _ step: StepRule) -> StepAssessment {
    var result = StepAssessment()
    let span = Span(request, facts, step)
    if let span {
      result.seconds = span.seconds.map { Int($0) }
      result.orderIsBroken = span.isBroken
    }
    if step.number == 5, !facts.isNotHeld {
      let requirement = all(step.requirementColumns, of: request, due: .yes)
      result.requirement = requirement.verdict
      result.missingRequirement = requirement.missing
    }
    let output = output(request, facts, step, due: due(request, facts, step, span))
    result.output = output.verdict
    result.missingOutput = output.missing
    if let span {
      result.time = time(span, facts, limit: step.limitSeconds)
      if step.number == 5, span.seconds == nil, !span.isBroken, isMailed(request) {
        result.time = output.verdict == .met ? .met : .notAssessable
      }
    }
    result.settle()
    return result
  }

  /// The time part of steps 1, 2, 3 and 5.
  private func time(_ span: Span, _ facts: Facts, limit: Int64) -> Verdict {
    if span.lacksColumn || span.isBroken { return .notAssessable }
    if let seconds = span.seconds { return seconds > limit ? .violated : .met }
    guard case .no = facts.decided, case .empty = span.endState else { return .notAssessable }
    return .pending
  }

  /// Step 5 by mail is judged by its output where minutes cannot be computed.
  private func isMailed(_ request: Request) -> Bool {
    guard let position = request.position(.delivery) else { return false }
    switch Coded.deliveries[position] {
    case .email, .post, .courier, .fax: return true
    case .pickUp: return false
    }
  }

  /// Whether the output of a step is due.
  private func due(
    _ request: Request,
    _ facts: Facts,
    _ step: StepRule,
    _ span: Span?
  ) -> Certainty {
    switch step.number {
    case 1, 2:
      if case .yes = facts.decided { return .yes }
      switch span?.endState {
      case .filled?: return .yes
      case .unreadable?: return .unknown
      default: return facts.decided
      }
    case 3: return facts.decided
    case 6, 7:
      guard let day = facts.closingDate ?? facts.received else { return .unknown }
      return Certainty(day.dayNumber <= reportedThrough.dayNumber)
    default: return .yes
    }
  }

  /// The output part of a step other than 4.
  private func output(
    _ request: Request,
    _ facts: Facts,
    _ step: StepRule,
    due: Certainty
  ) -> PartResult {
    switch step.outputRule {
    case nil: return all(step.outputColumns, of: request, due: due)
    case .identity:
      if case .incomplete? = facts.decision { return .met }
      return IdentityRule.cells(request, facts).result(due: facts.decided == .unknown ? .unknown : due)
    case .handover: return HandoverRule.output(request, facts)
    }
  }

  private func all(_ columns: ColumnList, of request: Request, due: Certainty) -> PartResult {
    // Mostly all is there, and of the columns here only a yes or no may be filled and still be missed.
    if request.filled.holds(columns.set), !columns.hasFlag { return .met }
    var cells = NeededCells()
    for index in 0..<columns.count { cells.need(columns[index], of: request) }
    return cells.result(due: due)
  }
}

extension StepAssessment {
  /// The step's verdict is the worst of its parts.
  mutating func settle() {
    let worst = max(StepAssessment.rank(time), StepAssessment.rank(requirement), StepAssessment.rank(output))
    switch worst {
    case 3: verdict = .violated
    case 2: verdict = .notAssessable
    case 1: verdict = .pending
    default: verdict = .met
    }
  }

  private static func rank(_ verdict: Verdict?) -> Int {
    switch verdict {
    case .violated?: 3
    case .notAssessable?: 2
    case .pending?: 1
    case .met?, .notApplicable?, nil: 0
    }
  }
}
