import Core
import Register
import Standard

/// What the monthly report (laporan bulanan, SOP step 8) says beyond the figures themselves.
struct MonthlyReport: Sendable {
  /// The figures.
  var figures: MonthFigures
  /// The figures of the month before, where the register holds it.
  var previous: MonthFigures?
  /// The figures of the same month a year before, likewise.
  var lastYear: MonthFigures?
  /// Received, answered and open of up to twelve months that end with this one.
  var history: [MonthTotals]
  /// The mutu baku table.
  var steps: [StepLine]
  /// Requests handed over.
  var handedOver: [Reference]
  /// Requests open at the cutoff.
  var open: CutList<Reference>
  /// The requests that have been open longest.
  var oldest: [OldestOpen]
  /// Working days to the notice in bands, one table for each limit that was in force.
  var bands: [NoticeBands]
  /// Answers by whether they were in time.
  var shares: AnswerShares
  /// Late notices, and requests overdue at the cutoff.
  var late: CutList<LateLine>
  /// How many of all late ones had no valid extension, and how many had one.
  var lateCounts = (plain: 0, extended: 0)
  /// Desk steps over their limit in minutes.
  var overLimit: CutList<OverLimitLine>
  /// Valid extensions.
  var extensions: CutList<ExtensionLine>
  /// Requests by officer.
  var officers: OfficerLoads
  /// Refusals by letter of Art. 17.
  var grounds: [Ground]
  /// Answers that refuse, wholly or in part, without a letter.
  var groundless: Int
  /// Requests that enter or leave the open ones out of order, by cause.
  var adjustments: [AdjustmentLine]
  /// Final requests of the whole register without any date.
  var undatedFinals: Int
  /// Requests of the whole register without a readable `diterima`.
  var withoutReceipt: Int
  /// The last day on which the report is in time (SOP step 8).
  var deadline: LocalDate
  /// Every figure with the requests behind it.
  var sources: [FigureSource] = []
  /// The same as the report prints it.
  var appendix = Appendix()
  /// The reporting date.
  var reportingDate: LocalDate
  /// The clock of a month without notices.
  var fallbackClock: NoticeClock
  /// Who makes the report.
  var maker: Office.Signatory?
}

extension MonthlyReport {
  init(
    _ figures: MonthFigures,
    previous: MonthFigures?,
    lastYear: MonthFigures?,
    history: [MonthTotals],
    _ book: ReportBook,
    _ context: PaperContext,
    _ standards: ServiceStandards,
    _ steps: [StepDescription],
    standing: Int
  ) {
    let month = figures.month
    let lists = context.lists
    deadline = MonthlyReportCheck.due(month, standards)
    self.figures = figures
    self.previous = previous
    self.lastYear = lastYear
    self.history = history
    self.steps = StepLine.lines(figures.steps, steps, isKeyed: true)
    handedOver = book.references(figures.handedOverPositions)
    open = CutList(of: figures.openPositions, atMost: standing) { book.reference($0) }
    oldest = OldestOpen.all(figures, book, context)
    bands = NoticeBands.all(figures.notices) {
      NoticeClock(book.row($0).assessment, standards, context.limits)
    }
    fallbackClock = NoticeClock(context.limits)
    shares = AnswerShares(figures.answeredPositions, book)
    let late = MonthlyReport.late(figures, book)
    lateCounts = (late.count { !$0.isExtended }, late.count { $0.isExtended })
    self.late = MonthlyReport.lines(late, figures, book, context, atMost: standing)
    overLimit = MonthlyReport.overLimit(figures, book, standards, atMost: lists.lines)
    extensions = CutList(of: figures.extendedPositions, atMost: lists.lines) { position in
      let fact = book.facts[position]
      let row = book.row(position)
      let start = row.assessment.start
      return ExtensionLine(
        reference: book.reference(position),
        date: fact.extended,
        firstDue: fact.firstDue,
        due: fact.due,
        firstUncoveredYear: EstimateView.year(row, from: start, through: fact.firstDue, context),
        uncoveredYear: EstimateView.year(row, from: start, through: fact.due, context)
      )
    }
    officers = OfficerLoads(figures, book, atMost: lists.officers)
    let (grounds, groundless) = MonthlyReport.grounds(figures.answeredPositions, book, isKeyed: true)
    self.grounds = grounds
    self.groundless = groundless.count
    adjustments = AdjustmentLine.all(figures.adjustments, book, atMost: lists.lines)
    undatedFinals = book.undatedFinals
    withoutReceipt = book.withoutReceipt
    reportingDate = book.reportingDate
    maker = context.office.officer
    sources = ownSources(
      late: Dictionary(grouping: late, by: \.isExtended).mapValues { $0.map(\.position) },
      groundless: groundless,
      book
    )
    appendix = Appendix(sources, book, atMost: max(lists.lines, 3 * standing))
  }

  /// A late request.
  private struct Late {
    var position: Int
    /// Whether it is open at the cutoff, its due date past.
    var isOpen: Bool
    var isExtended: Bool
  }

  /// Late: notices dated in the month after their due date; requests closed in the month without a notice
  /// though one was due; requests open at the cutoff whose due date has passed. In register order.
  private static func late(_ figures: MonthFigures, _ book: ReportBook) -> [Late] {
    let days = book.joined(figures.month)
    let notified = days.activities.lazy.filter { activity in
      activity.step == 4 && book.row(activity.position).request.date(.noticeDate) == activity.date
    }.map(\.position)
    let unnotified = days.closed.lazy.filter { book.row($0).request.date(.noticeDate) == nil }
    var result: [Late] = []
    for position in Set(Array(notified) + Array(unnotified)) {
      let assessment = book.row(position).assessment
      guard assessment[4].time == .violated else { continue }
      result.append(
        Late(position: position, isOpen: false, isExtended: assessment.extensionIsValid == true)
      )
    }
    let taken = Set(result.map(\.position))
    for position in figures.openPositions where taken.isEmpty || !taken.contains(position) {
      let fact = book.facts[position]
      guard fact.isOverdue(on: figures.cutoff) else { continue }
      let isExtended = fact.extended.map { $0 <= figures.cutoff } ?? false
      result.append(Late(position: position, isOpen: true, isExtended: isExtended))
    }
    return result.sorted { $0.position < $1.position }
  }

  /// The lines of late requests.
  private static func lines(
    _ late: [Late],
    _ figures: MonthFigures,
    _ book: ReportBook,
    _ context: PaperContext,
    atMost limit: Int
  ) -> CutList<LateLine> {
    // Thousands may be open since the same few days; each is counted once.
    var passed: [LocalDate: Int?] = [:]
    return CutList(of: late, atMost: limit) { late in
      let row = book.row(late.position)
      let assessment = row.assessment
      guard late.isOpen, let due = book.facts[late.position].due(asOf: figures.cutoff) else {
        return LateLine(
          reference: book.reference(late.position),
          due: assessment.due,
          notice: row.request.date(.noticeDate),
          isOpen: false,
          isExtended: late.isExtended,
          workingDays: assessment.workingDaysLate,
          uncoveredYear: assessment.uncoveredYear
        )
      }
      let past = passed[due] ?? context.calendar.workingDays(after: due, through: figures.cutoff)
      passed[due] = past
      return LateLine(
        reference: book.reference(late.position),
        due: due,
        notice: nil,
        isOpen: true,
        isExtended: late.isExtended,
        workingDays: past ?? assessment.workingDaysLate,
        uncoveredYear: EstimateView.year(row, from: assessment.start, through: due, context)
      )
    }
  }

  private static func overLimit(
    _ figures: MonthFigures,
    _ book: ReportBook,
    _ standards: ServiceStandards,
    atMost limit: Int
  ) -> CutList<OverLimitLine> {
    var lines: [OverLimitLine] = []
    var count = 0
    for position in figures.receivedPositions {
      let assessment = book.row(position).assessment
      for number in [1, 2, 3, 5] {
        let judged = assessment[number]
        guard judged.time == .violated, let seconds = judged.seconds else { continue }
        count += 1
        guard count <= limit else { continue }
        lines.append(
          OverLimitLine(
            reference: book.reference(position),
            step: StepDescription(standards.versions[assessment.version][number]),
            seconds: seconds
          )
        )
      }
    }
    return CutList(listed: lines, count: count, limit: limit)
  }

  /// Letters of answers that refuse wholly or in part; an answer with two letters counts under both. The second part:
  /// answers without a letter.
  static func grounds(_ answered: [Int], _ book: ReportBook, isKeyed: Bool = false) -> ([Ground], [Int]) {
    var letters: [Character: [Int]] = [:]
    var without: [Int] = []
    for position in answered {
      let request = book.row(position).request
      guard request.decision == .refused || request.decision == .partlyGranted else { continue }
      let own = Set(request.exemptions.map(\.letter))
      for letter in own { letters[letter, default: []].append(position) }
      if own.isEmpty { without.append(position) }
    }
    let lines = letters.sorted { $0.key < $1.key }.map { letter, positions in
      Ground(letter: String(letter), count: positions.count, positions: positions, isKeyed: isKeyed)
    }
    return (lines, without)
  }
}
