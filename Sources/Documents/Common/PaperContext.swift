package import Core
package import Register
package import Standard

/// The SOP as papers cite it; wording and numbers come from its data file, never from here.
package struct CitedSOP: Sendable, Hashable {
  /// Nama SOP.
  package var name: String
  /// Nomor SOP, as written; `nil` where the SOP has none.
  package var number: String?
  /// The first day on which requests are judged by it, where that matters to the reader.
  package var validFrom: LocalDate?
  /// The last such day; `nil` for the version in force.
  package var validTo: LocalDate?
  /// Something in the document was received before ``validFrom``: the first version serves for that too.
  package var coversEarlier = false

  /// A citation.
  package init(name: String, number: String? = nil, validFrom: LocalDate? = nil, validTo: LocalDate? = nil) {
    self.name = name
    self.number = number
    self.validFrom = validFrom
    self.validTo = validTo
  }
}

/// A version of the SOP as far as papers need it.
package struct PaperVersion: Sendable, Hashable {
  /// How it is cited.
  package var sop: CitedSOP
  /// The limits that its papers tell.
  package var limits: ServiceLimits

  /// A version.
  package init(sop: CitedSOP, limits: ServiceLimits) {
    self.sop = sop
    self.limits = limits
  }
}

/// Limits that papers tell the applicant, in days; working days unless said otherwise (domain.md 3.1).
package struct ServiceLimits: Sendable, Hashable {
  /// Written notice, outside and inside election stages (SOP step 4; UU 14/2008 Art. 22(7)).
  package var notice = 10
  package var noticeInStages = 3
  /// Extension (Art. 22(8)).
  package var extensionDays = 7
  package var extensionInStages = 2
  /// Repair of an incomplete request.
  package var repair = 3
  /// Objection of the applicant (Art. 36(1)).
  package var objection = 30
  /// Answer of the PPID's superior, outside and inside election stages (Art. 36(2)).
  package var objectionAnswer = 30
  package var objectionAnswerInStages = 3
  /// Dispute before the Information Commission (Art. 37).
  package var dispute = 14

  /// The limits of the law.
  package init() {}
}

/// A weekday that is no working day, as a paper explains it.
package struct DayOff: Sendable, Hashable {
  /// The day.
  package var date: LocalDate
  /// Its name in the calendar, such as `Maulid Nabi Muhammad SAW`.
  package var name: String

  /// A day off.
  package init(date: LocalDate, name: String) {
    self.date = date
    self.name = name
  }
}

/// What papers ask of the office calendar. The default knows weekends only.
package struct CalendarFacts: Sendable {
  /// Whether a day is a working day.
  package var isWorkingDay: @Sendable (LocalDate) -> Bool
  /// Whether the calendar has rows of a year; a due date in another year is an estimate (perkiraan).
  package var covers: @Sendable (Int) -> Bool
  /// The name of a day off that is no weekend, or `nil`.
  package var dayOffName: @Sendable (LocalDate) -> String?

  /// A calendar; each part may be left out.
  package init(
    isWorkingDay: @escaping @Sendable (LocalDate) -> Bool = { $0.weekday <= 5 },
    covers: @escaping @Sendable (Int) -> Bool = { _ in true },
    dayOffName: @escaping @Sendable (LocalDate) -> String? = { _ in nil }
  ) {
    self.isWorkingDay = isWorkingDay
    self.covers = covers
    self.dayOffName = dayOffName
  }

  /// Working days after `start` up to and including `end`; 0 where `end` is not after `start`. Spans over
  /// ten years are not counted (`nil`): a mistyped year must not stall a run.
  func workingDays(after start: LocalDate, through end: LocalDate) -> Int? {
    let span = end.days(since: start)
    guard span <= 3660 else { return nil }
    guard span > 0 else { return 0 }
    return (1...span).count { isWorkingDay(start.adding(days: $0)) }
  }

  /// Weekdays off after `start` up to and including `end`, by name (at most a year's span is walked).
  func daysOff(after start: LocalDate, through end: LocalDate) -> [DayOff] {
    let span = end.days(since: start)
    guard (1...366).contains(span) else { return [] }
    return (1...span).compactMap { step in
      let day = start.adding(days: step)
      guard day.weekday <= 5, !isWorkingDay(day), let name = dayOffName(day) else { return nil }
      return DayOff(date: day, name: name)
    }
  }

  /// The first year of the dates between `start` and `end` that the calendar does not cover.
  func uncoveredYear(from start: LocalDate, through end: LocalDate) -> Int? {
    guard start <= end, end.year - start.year <= 10 else { return nil }
    return (start.year...end.year).first { !covers($0) }
  }
}

/// Everything that documents need besides the register: one value, so that output depends on input only.
package struct PaperContext: Sendable {
  /// The office.
  package var office: Office
  /// The SOP in force.
  package var sop: CitedSOP
  /// Limits in days.
  package var limits: ServiceLimits
  /// How due dates are counted.
  package var rules: DeadlineRules
  /// The office calendar.
  package var calendar: CalendarFacts
  /// The reporting date R.
  package var reportingDate: LocalDate
  /// Name and version of the program, as printed in the footer: `warkat 1.0.0`.
  package var program: String
  /// How the due date of a request was counted; asked only for kinds in ``countingKinds``.
  package var explain: (@Sendable (Request) -> DueDateExplanation)?
  /// The documents whose templates print ``DueDateView/name``. Counting day by day costs more than the rest of a
  /// paper, so nobody else pays for it.
  package var countingKinds: Set<DocumentKind> = []

  /// How much of a list reports hold.
  package var lists = DocumentLimits()

  /// The count of a request's due date where the templates of `kind` print it.
  func count(_ request: Request, for kind: DocumentKind) -> DueDateExplanation? {
    countingKinds.contains(kind) ? explain?(request) : nil
  }
  /// All versions of the SOP, as ``Assessment/version`` counts them; empty where ``sop`` and ``limits`` are all
  /// there is.
  package var versions: [PaperVersion]
  /// The versions that the document rests on, where there are several; ``sop`` is the last of them.
  package private(set) var cited: [CitedSOP] = []

  /// A context.
  package init(
    office: Office,
    sop: CitedSOP,
    limits: ServiceLimits = ServiceLimits(),
    rules: DeadlineRules = DeadlineRules(),
    calendar: CalendarFacts = CalendarFacts(),
    reportingDate: LocalDate,
    program: String = "warkat",
    versions: [PaperVersion] = []
  ) {
    self.office = office
    self.sop = sop
    self.limits = limits
    self.rules = rules
    self.calendar = calendar
    self.reportingDate = reportingDate
    self.program = program
    self.versions = versions
  }

  /// The context of a document about some requests: it cites the versions by which they were judged. Without
  /// any request the context stays as it is.
  package func citing(_ rows: some Sequence<JudgedRow>) -> PaperContext {
    var used: Set<Int> = []
    var earliest: LocalDate?
    for row in rows {
      used.insert(row.assessment.version)
      if row.assessment.version == 0, let day = row.request.date(.received) {
        earliest = min(earliest ?? day, day)
      }
    }
    return citing(versions: used, earliest: earliest)
  }

  /// As ``citing(_:)``, of rows that were counted.
  package func citing(_ tally: FindingsTally) -> PaperContext {
    citing(versions: tally.versions, earliest: tally.earliest)
  }

  /// The context of a document that rests on the versions at some positions.
  ///
  /// - Parameter earliest: The earliest receipt of a request that the first version was used for.
  func citing(versions used: Set<Int>, earliest: LocalDate? = nil) -> PaperContext {
    let positions = used.sorted().filter(versions.indices.contains)
    guard let last = positions.last else { return self }
    var result = self
    result.limits = versions[last].limits
    result.cited = positions.map { position in
      var sop = versions[position].sop
      if position == 0, let earliest, let start = sop.validFrom, earliest < start { sop.coversEarlier = true }
      return sop
    }
    if let sop = result.cited.last { result.sop = sop }
    if result.cited.count < 2 { result.cited = [] }
    return result
  }

  /// The office's zone.
  package var zone: OfficeZone { office.zone }
}
