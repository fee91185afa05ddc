import Core
import Register
import Standard

/// The figures of one year for the annual report (UU 14/2008 Art. 12; Perki 1/2021 Art. 56), counted in one pass over
/// the requests, apart from the months, against which ``Footing`` holds them.
struct AnnualFigures: Sendable {
  /// The year.
  var year: Int
  /// The day on which `open` is counted: 31 December, or the reporting date where that is earlier.
  var cutoff: LocalDate
  /// Open on 31 December of the year before.
  var carriedOver: [Int]
  /// Open on ``cutoff``.
  var open: [Int]
  /// Received, by `diterima`.
  var received: [Int] = []
  /// Answered, by answer date.
  var answered: [Int] = []
  /// Closed, by closing date.
  var closed: [Int] = []
  /// Handed over.
  var handedOver: [Int] = []
  /// Validly extended, by the date of the extension.
  var extended: [Int] = []
  /// Received requests by channel.
  var channels = Breakdown<Channel>()
  /// Received requests by kind of applicant.
  var applicants = Breakdown<ApplicantKind>()
  /// Received requests by category of information.
  var categories = Breakdown<InformationCategory>()
  /// Answered requests by decision.
  var decisions = Breakdown<Decision>()
  /// Closed requests by how they ended.
  var endings = MonthFigures.Endings()
  /// Requests that make `carriedOver + received - closed` differ from `open`, and why.
  var adjustments: [MonthFigures.Adjustment] = []
  /// Verdicts of the requests received in the year, step by step.
  var steps: [StepTally]
  /// Working days from start to notice of the notices dated in the year, ascending.
  var noticeDays: [Int] = []
  /// The notices dated in the year, and other requests to which one was due.
  var punctuality = Punctuality()

  /// How the written notice was in time (UU 14/2008 Art. 22(7)).
  struct Punctuality: Sendable {
    /// Notices dated in the year and in time.
    var inTime = 0
    /// Notices dated in the year and late.
    var late = 0
    /// Notices dated in the year of which neither can be said.
    var notAssessable = 0
    /// Closed in the year without a notice though one was due.
    var closedWithoutNotice = 0
    /// Open at the cutoff with the due date past.
    var overdue = 0

    /// All notices dated in the year.
    var notices: Int { inTime + late + notAssessable }
  }

  /// The figures of `year`.
  init(_ year: Int, of book: ReportBook) {
    self.year = year
    let first = YearMonth(year: year, month: 1).firstDay
    let last = YearMonth(year: year, month: 12).lastDay
    cutoff = min(last, book.reportingDate)
    carriedOver = book.open(on: first.adding(days: -1))
    open = book.open(on: cutoff)
    steps = []
    for (position, fact) in book.facts.enumerated() {
      let row = book.row(position)
      if fact.received?.year == year {
        received.append(position)
        channels.add(row.request, .channel)
        applicants.add(row.request, .applicantKind)
        categories.add(row.request, .informationCategory)
      }
      if fact.answered?.year == year {
        answered.append(position)
        decisions.add(row.request, .decision)
      }
      if fact.closed?.year == year {
        closed.append(position)
        endings.add(.init(row, fact))
      }
      if fact.handedOver?.year == year { handedOver.append(position) }
      if fact.extended?.year == year { extended.append(position) }
      addNotice(row, fact)
    }
    noticeDays.sort()
    punctuality.overdue = open.count { book.facts[$0].isOverdue(on: cutoff) }
    steps = StepTally.all(received.lazy.map { book.row($0) })
    adjustments = MonthFigures.Adjustment.all(
      book.union([carriedOver, received, closed, open]),
      book,
      first: first,
      last: last,
      cutoff: cutoff
    )
  }

  private mutating func addNotice(_ row: JudgedRow, _ fact: RequestFacts) {
    let time = row.assessment[4].time
    guard let notice = row.request.date(.noticeDate) else {
      if fact.closed?.year == year, time == .violated { punctuality.closedWithoutNotice += 1 }
      return
    }
    guard notice.year == year, let days = row.assessment.noticeWorkingDays else { return }
    noticeDays.append(days)
    switch time {
    case .met: punctuality.inTime += 1
    case .violated: punctuality.late += 1
    default: punctuality.notAssessable += 1
    }
  }

  /// Whether nothing happened in the year.
  var isNil: Bool { received.isEmpty && answered.isEmpty && closed.isEmpty && handedOver.isEmpty }

  /// Everybody whom the year concerns.
  var positions: [Int] {
    Set(carriedOver + open + received + answered + closed + handedOver + extended).sorted()
  }
}

extension Footing {
  /// Throws where a figure of a year differs from the same one counted apart, in one pass over all rows.
  static func check(_ figures: AnnualFigures, against tally: YearFigures) throws(Problem) {
    let period = String(figures.year)
    try check("diterima", of: period, figures.received.count, tally.received)
    try check("ditutup", of: period, figures.closed.count, tally.closed)
    for (decision, count) in zip(Decision.allCases, tally.answeredByDecision) {
      try check(decision.rawValue, of: period, figures.decisions[decision], count)
    }
    for (step, counts) in zip(figures.steps, tally.steps) {
      for verdict in Verdict.allCases {
        try check("langkah \(step.step) \(verdict.rawValue)", of: period, step[verdict], counts[verdict])
      }
    }
    try check("hari_kerja_pemberitahuan", of: period, figures.noticeDays.count, tally.notices)
  }

  /// Throws where the figures of a year do not agree with each other or with the sum of its months.
  static func check(_ year: AnnualFigures, against months: [MonthFigures]) throws(Problem) {
    let period = String(year.year)
    func sum(_ of: (MonthFigures) -> Int) -> Int { months.reduce(0) { $0 + of($1) } }
    let moved = year.adjustments.reduce(0) { $0 + $1.delta }
    let unexplained = year.adjustments.count { $0.cause == .unexplained }
    var pairs: [(figure: String, found: Int, expected: Int)] = [
      ("terbuka", year.open.count, year.carriedOver.count + year.received.count - year.closed.count + moved),
      ("penyesuaian", unexplained, 0),
      ("diterima", year.received.count, sum { $0.received }),
      ("ditutup", year.closed.count, sum { $0.closed }),
      ("dijawab", year.answered.count, sum { $0.answered.sum }),
      ("diserahkan", year.handedOver.count, sum { $0.handedOverPositions.count }),
      ("diperpanjang", year.extended.count, sum { $0.extendedPositions.count }),
      ("rincian dijawab", year.decisions.sum, year.answered.count),
      ("rincian ditutup", year.endings.sum, year.closed.count),
      ("rincian saluran", year.channels.sum, year.received.count),
      ("rincian kategori_pemohon", year.applicants.sum, year.received.count),
      ("rincian kategori_informasi", year.categories.sum, year.received.count),
      ("pemberitahuan", year.noticeDays.count, sum { $0.noticeDays.count }),
      ("hari_kerja_pemberitahuan", year.noticeDays.reduce(0, +), sum { $0.noticeDays.reduce(0, +) }),
      ("ketepatan", year.punctuality.notices, year.noticeDays.count),
    ]
    if let first = months.first { pairs.append(("sisa_awal", year.carriedOver.count, first.carriedOver)) }
    if let last = months.last(where: { $0.month.firstDay <= year.cutoff }) {
      pairs.append(("terbuka pada akhir", year.open.count, last.open))
    }
    pairs += Channel.allCases.map { code in (code.rawValue, year.channels[code], sum { $0.channels[code] }) }
    pairs += ApplicantKind.allCases.map { code in
      (code.rawValue, year.applicants[code], sum { $0.applicants[code] })
    }
    pairs += InformationCategory.allCases.map { code in
      (code.rawValue, year.categories[code], sum { $0.categories[code] })
    }
    pairs += Decision.allCases.map { code in (code.rawValue, year.decisions[code], sum { $0.answered[code] })
    }
    for (index, step) in year.steps.enumerated() {
      pairs += Verdict.allCases.map { verdict in
        ("langkah \(step.step) \(verdict.rawValue)", step[verdict], sum { $0.steps[index][verdict] })
      }
    }
    for (figure, found, expected) in pairs { try check(figure, of: period, found, expected) }
  }
}
