package import Core
package import Register

/// How a due date was counted, day by day (`tenggat --jelaskan NOMOR`): a value, so that text, JSON and papers
/// tell the same.
package struct DueDateExplanation: Sendable, Hashable {
  /// Why the regime is what it is.
  package enum RegimeReason: Sendable, Hashable {
    /// The settings list no election stages.
    case noStages
    /// The day of receipt lies in no stage.
    case outsideStages
    /// Inside the named stage, and the request concerns it (or the settings say `semua`).
    case insideStage(DeadlineRules.Stage)
    /// Inside the named stage, but about the office as a public body.
    case otherCategory(DeadlineRules.Stage)
    /// Inside the named stage, with an empty category: ordinary (SOP4-JALUR).
    case emptyCategory(DeadlineRules.Stage)
    /// Inside the named stage, with a category that is unreadable or has no column: no due date.
    case unknownCategory(DeadlineRules.Stage)
  }

  /// What became of an extension.
  package enum Extension: Sendable, Hashable {
    /// None was given.
    case none
    /// Valid: dated between the start and the first due date, with a reason.
    case valid(LocalDate)
    /// Dated before the start of counting.
    case tooEarly(LocalDate)
    /// Dated after the first due date.
    case tooLate(LocalDate)
    /// Dated in time, without a reason.
    case withoutReason(LocalDate)
    /// A reason without a date.
    case withoutDate
    /// The date or the reason is unreadable, or its column is absent.
    case unknown
  }

  /// The result for the written notice.
  package enum Result: Sendable, Hashable {
    /// Step 4 does not apply: handed over directly, incomplete or withdrawn.
    case notApplicable
    /// The notice is dated in time.
    case inTime(LocalDate)
    /// The notice is late by this many working days.
    case late(LocalDate, workingDays: Int)
    /// No notice yet, with this many working days left after the reporting date.
    case open(workingDaysLeft: Int)
    /// No notice, and this many working days past the due date on the reporting date.
    case overdue(workingDays: Int)
    /// Not assessable.
    case unknown
  }

  /// A version of the SOP, as people cite it.
  package struct Standard: Sendable, Hashable {
    /// Nama SOP.
    package var name: String
    /// Nomor SOP.
    package var number: String
    /// The first day on which requests are judged by it.
    package var validFrom: LocalDate
    /// The file.
    package var file: String
  }

  /// The registration number, where readable.
  package var number: String?
  /// The row.
  package var place: Place
  /// When the request was received; `nil` where unreadable, and then nothing is counted.
  package var received: LocalMoment?
  /// The regime and why.
  package var regime: Regime
  package var regimeReason: RegimeReason
  /// Limit and extension in working days of the regime, from the SOP.
  package var limit: Int
  package var extensionLimit: Int
  /// The version of the SOP by which the request is judged: the one in force on the day of receipt.
  package var standard: Standard
  /// How the settings count: what starts the clock, and what becomes of a start on a day off.
  package var clockRule: DeadlineRules.ClockStart
  package var holidayStart: DeadlineRules.HolidayStart
  /// What started the clock; `received` under the rule `complete` too, where `lengkap` cannot be used.
  package var clockStart: DeadlineRules.ClockStart
  /// The day on which the clock starts, before and after moving (`geser`).
  package var orderStart: LocalDate?
  package var start: LocalDate?
  /// Every day after the start up to the later of first due date and due date.
  package var days: [CountedDay]
  /// The first day that counts.
  package var firstCounted: LocalDate? { days.first { $0.number == 1 }?.date }
  /// The skipped days.
  package var skipped: [CountedDay] { days.filter { $0.number == nil } }
  /// The last day without extension.
  package var firstDue: LocalDate?
  /// What became of an extension.
  package var extensionResult: Extension
  /// The last day; `nil` where it cannot be told.
  package var due: LocalDate?
  /// The date of the notice.
  package var answered: LocalDate?
  /// What came of it.
  package var result: Result
  /// Years of the count without calendar rows: the due date is an estimate (perkiraan).
  package var uncoveredYears: [Int]
  /// The last day up to which the calendar files say to be complete, where a counted day of a covered year lies
  /// after it: days off that were decided later may be missing. The date is no estimate for that (findings.md
  /// section 2 looks at years), but worth a look.
  package var knownUntil: LocalDate?
  /// The calendar files, by the `file` of an entry.
  package var calendarFiles: [String]
  /// The reporting date.
  package var reportingDate: LocalDate
}

extension Judge {
  /// Explains the due date of a request, by the same computation that judges it.
  package func explain(_ request: Request) -> DueDateExplanation {
    let facts = Facts(of: request)
    let assessment = assess(request, facts)
    let deadline = deadline(of: request, received: facts.received, version: assessment.version)
    let limits = compiled[assessment.version].notice
    let isStages = deadline.regime == .stages
    let last = [deadline.firstDue, assessment.lastCountedDay].compactMap { $0 }.max()
    let standard = standard(for: assessment)
    return DueDateExplanation(
      number: request.text(.number),
      place: Place(file: request.file, line: request.line, record: request.record),
      received: request.moment(.received),
      regime: deadline.regime,
      regimeReason: regimeReason(request, deadline),
      limit: (isStages ? limits?.stageDays : limits?.days) ?? 0,
      extensionLimit: (isStages ? limits?.stageExtension : limits?.extensionDays) ?? 0,
      standard: .init(
        name: standard.header.name,
        number: standard.header.number,
        validFrom: standard.validFrom,
        file: standard.file
      ),
      clockRule: rules.clockStart,
      holidayStart: rules.holidayStart,
      clockStart: deadline.startsComplete ? .complete : .received,
      orderStart: deadline.orderStart,
      start: deadline.start,
      days: deadline.start.flatMap { start in
        last.map { calendar.counting(after: start, through: $0) }
      } ?? [],
      firstDue: deadline.firstDue,
      extensionResult: extensionResult(request, deadline),
      due: deadline.due,
      answered: facts.noticeDate,
      result: result(assessment, facts),
      uncoveredYears: deadline.start.flatMap { start in
        last.map { calendar.uncoveredYears(after: start, through: $0) }
      } ?? [],
      knownUntil: last.flatMap(calendar.knownUntil(before:)),
      calendarFiles: calendar.files.map(\.name),
      reportingDate: reportingDate
    )
  }

  private func regimeReason(_ request: Request, _ deadline: Deadline) -> DueDateExplanation.RegimeReason {
    guard let stage = deadline.stage else { return rules.stages.isEmpty ? .noStages : .outsideStages }
    if deadline.regimeIsUnknown { return .unknownCategory(stage) }
    if deadline.regime == .stages { return .insideStage(stage) }
    return request.isEmpty(.informationCategory) ? .emptyCategory(stage) : .otherCategory(stage)
  }

  private func extensionResult(_ request: Request, _ deadline: Deadline) -> DueDateExplanation.Extension {
    let date = request.date(.extensionDate)
    switch deadline.extensionState {
    case .none: return .none
    case .unknown: return .unknown
    case .valid: return date.map { .valid($0) } ?? .unknown
    case .invalid:
      guard let date else { return .withoutDate }
      if let start = deadline.orderStart, date < start { return .tooEarly(date) }
      if let first = deadline.firstDue, date > first { return .tooLate(date) }
      return .withoutReason(date)
    }
  }

  private func result(_ assessment: Assessment, _ facts: Facts) -> DueDateExplanation.Result {
    let step = assessment[4]
    if step.verdict == .notApplicable { return .notApplicable }
    switch step.time {
    case .met: return facts.noticeDate.map { .inTime($0) } ?? .unknown
    case .violated:
      guard let notice = facts.noticeDate else { return .overdue(workingDays: assessment.workingDaysLate) }
      return .late(notice, workingDays: assessment.workingDaysLate)
    case .pending:
      guard let due = assessment.due ?? assessment.firstDue else { return .unknown }
      return .open(workingDaysLeft: calendar.workingDays(from: reportingDate, to: due))
    default: return .unknown
    }
  }
}
