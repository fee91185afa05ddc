package import Core
import Register
package import Standard

/// The documents about days, months and years of a judged register.
package struct Reports: Sendable {
  /// One report that can be prepared.
  package enum Item: Sendable, Hashable {
    /// Data layanan harian.
    case daily(LocalDate)
    /// Laporan bulanan.
    case monthly(YearMonth)
    /// Matriks kegiatan dan penugasan.
    case matrix(YearMonth)
    /// Register tahunan.
    case yearly(Int)
  }

  /// The register by days.
  package let book: ReportBook
  /// Office, calendar, limits.
  package let context: PaperContext
  /// The versions of the SOP.
  package let standards: ServiceStandards
  private let figures: RegisterFigures
  private let months: [YearMonth]
  /// The months of which reports are made without being asked for: all, or of very many the nearest to the reporting
  /// date.
  package let reportedMonths: [YearMonth]
  /// Lines of the lists of what is still open or late, in each of these reports.
  private let standingLines: Int
  private let totals: [MonthTotals]
  private let yearFigures: [Int: YearFigures]

  /// The reports of a register.
  package init(_ judgement: Judgement, _ context: PaperContext, standards: ServiceStandards) {
    self.init(
      judgement,
      context,
      standards: standards,
      figures: RegisterFigures(judgement),
      years: YearFigures.all(judgement)
    )
  }

  /// The reports of a register, held against figures that were counted apart.
  init(
    _ judgement: Judgement,
    _ context: PaperContext,
    standards: ServiceStandards,
    figures: RegisterFigures,
    years: [Int: YearFigures]
  ) {
    book = ReportBook(judgement)
    self.context = context
    self.standards = standards
    self.figures = figures
    yearFigures = years
    months = book.months
    reportedMonths = Reports.nearest(months, to: judgement.reportingDate.month, context.lists.months)
    standingLines = context.lists.standing(inEachOf: reportedMonths.count)
    totals = MonthTotals.all(months, book)
  }

  /// The reports of a whole run, in order: days, months, matrices. Each can be prepared by itself.
  package var items: [Item] {
    reportedDays.map(Item.daily) + reportedMonths.map(Item.monthly) + reportedMonths.map(Item.matrix)
  }

  /// Months of the register of which no report is made unless it is asked for by name.
  package var omittedMonths: Int { months.count - reportedMonths.count }

  private var reportedDays: [LocalDate] {
    if omittedMonths == 0 { return book.serviceDays }
    // A day on which only a notice falls due may lie in a month without anything else.
    let chosen = Set(reportedMonths)
    let all = Set(months)
    let last = reportedMonths.last ?? book.reportingDate.month
    return book.serviceDays.filter {
      chosen.contains($0.month) || (!all.contains($0.month) && $0.month <= last)
    }
  }

  /// The months that lie nearest to one, in order; all where there are no more than `most`.
  static func nearest(_ months: [YearMonth], to month: YearMonth, _ most: Int) -> [YearMonth] {
    if months.count <= most { return months }
    func distance(_ other: YearMonth) -> (Int, Int) { (abs(other.index - month.index), other.index) }
    return months.sorted { distance($0) < distance($1) }.prefix(most).sorted()
  }

  /// Requests that a report speaks of: what happened on its days, and what was open then.
  package func count(of item: Item) -> Int {
    switch item {
    case .daily(let date): book.open(on: date).count + (book.days[date]?.positions.count ?? 0)
    case .monthly(let month), .matrix(let month):
      Set(book.carriedOver(into: month) + book.positions(in: month)).count
    case .yearly(let year): yearFigures[year]?.received ?? 0
    }
  }

  /// One report.
  ///
  /// - Throws: ``Problem`` where its figures do not foot.
  package func prepare(_ item: Item) throws(Problem) -> PreparedDocument {
    switch item {
    case .daily(let date): try daily(date)
    case .monthly(let month): try monthly(month)
    case .matrix(let month): try matrix(month)
    case .yearly(let year): try yearly(year)
    }
  }

  /// The daily service data of any date.
  ///
  /// - Throws: ``Problem`` where a table does not add up to what happened on the day.
  package func daily(_ date: LocalDate) throws(Problem) -> PreparedDocument {
    let activities = (book.days[date]?.activities ?? []).map(\.position)
    let open = book.open(on: date)
    let rests = resting(on: [book.positions(on: date), open], else: date)
    let steps = steps(activities, else: date)
    let report = DailyReport(date, open: open, book, rests, steps)
    try Footing.check(report)
    return Reports.document(
      .daily,
      stem: date.iso,
      date: date,
      title: Indonesian.longDate(date),
      isLandscape: false,
      rests,
      DailyReport.sheet.view(report)
    )
  }

  /// The report of any month.
  ///
  /// - Throws: ``Problem`` where a figure does not agree with its parts, with the requests listed behind it, with a
  ///   second count, or with the year.
  package func monthly(_ month: YearMonth) throws(Problem) -> PreparedDocument {
    let (report, rests) = try checkedReport(month)
    return Reports.document(
      .monthly,
      stem: month.iso,
      date: month.firstDay,
      title: Indonesian.month(month),
      isLandscape: false,
      rests,
      MonthlyReport.sheet.view(report)
    )
  }

  /// What the report of a month says, held against everything that it must agree with, and the context it rests on.
  func checkedReport(_ month: YearMonth) throws(Problem) -> (report: MonthlyReport, rests: PaperContext) {
    let figures = MonthFigures(month, of: book)
    if let tally = self.figures.figures(of: month) { try Footing.check(figures, against: tally) }
    if let year = yearFigures[month.year] {
      try Footing.check(self.figures.months, against: year, book.reportingDate)
    }
    let rests = resting(
      on: [book.positions(in: month), figures.openPositions, figures.carriedPositions],
      else: month.lastDay
    )
    let report = report(figures, rests)
    try Footing.check(report)
    return (report, rests)
  }

  /// What the report of a month says, not yet held against anything.
  func report(_ figures: MonthFigures, _ context: PaperContext) -> MonthlyReport {
    let month = figures.month
    func earlier(_ count: Int) -> MonthFigures? {
      let other = month.adding(months: -count)
      return months.contains(month) && months.contains(other) ? MonthFigures(other, of: book) : nil
    }
    let history = totals.filter { $0.month <= month && $0.month.index > month.index - 12 }
    return MonthlyReport(
      figures,
      previous: earlier(1),
      lastYear: earlier(12),
      history: history.isEmpty ? MonthTotals.all([month], book) : history,
      book,
      context,
      standards,
      steps(figures.receivedPositions, else: month.lastDay),
      standing: standingLines
    )
  }

  /// The matrix of any month.
  ///
  /// - Throws: ``Problem`` where officers, steps and days do not add up to the activities recorded.
  package func matrix(_ month: YearMonth) throws(Problem) -> PreparedDocument {
    let activities = book.joined(month).activities.map(\.position)
    let rests = resting(on: [activities], else: month.lastDay)
    let matrix = ActivityMatrix(month, book, rests, steps(activities, else: month.lastDay))
    try Footing.check(matrix, activities: activities.count)
    return Reports.document(
      .matrix,
      stem: month.iso,
      date: month.firstDay,
      title: Indonesian.month(month),
      isLandscape: true,
      rests,
      ActivityMatrix.sheet.view(matrix)
    )
  }

  /// The annual report of a year.
  ///
  /// - Parameter narratives: What the office wrote about its parts.
  /// - Throws: ``Problem`` where the year is not the sum of its months, or another count of it denies a figure.
  package func annual(_ year: Int, _ narratives: [Narrative]) throws(Problem) -> PreparedDocument {
    let figures = AnnualFigures(year, of: book)
    try Footing.check(figures, against: yearFigures[year] ?? YearFigures(year: year))
    let last = YearMonth(year: year, month: 12).lastDay
    let steps = steps(figures.received, else: last)
    return Reports.document(
      .annual,
      stem: String(year),
      date: last,
      title: String(year),
      isLandscape: false,
      signatory: context.office.ppid ?? context.office.kasubbag,
      resting(on: [figures.positions], else: last),
      AnnualReport.sheet.view(try AnnualReport(figures, book, steps, narratives, context.lists))
    )
  }

  /// The steps as the versions have them by which some requests were judged; without any request, as the version in
  /// force on `date` has them.
  private func steps(_ positions: [Int], else date: LocalDate) -> [StepDescription] {
    var used: Set<Int> = []
    for position in positions { note(book.facts[position].version, in: &used) }
    return StepDescription.all(standards, versions: used.isEmpty ? [standards.index(on: date)] : used)
  }

  /// Nearly all requests of a report are judged by one version.
  private func note(_ version: Int, in used: inout Set<Int>) {
    if used.first != version { used.insert(version) }
  }

  /// The context of a report that rests on some requests: it cites the versions of the SOP by which they were judged;
  /// without any request the version in force on `date`.
  private func resting(on positions: [[Int]], else date: LocalDate) -> PaperContext {
    var used: Set<Int> = []
    var earliest: LocalDate?
    for positions in positions {
      for position in positions {
        let fact = book.facts[position]
        note(fact.version, in: &used)
        if fact.version == 0, let day = fact.received { earliest = min(earliest ?? day, day) }
      }
    }
    return context.citing(versions: used.isEmpty ? [standards.index(on: date)] : used, earliest: earliest)
  }

  static func document(
    _ kind: DocumentKind,
    stem: String,
    date: LocalDate,
    title: String,
    isLandscape: Bool,
    signatory: Office.Signatory? = nil,
    _ context: PaperContext,
    _ view: ViewObject
  ) -> PreparedDocument {
    let common = CommonView.values(
      context,
      title: title,
      date: context.reportingDate,
      signatory: signatory ?? context.office.kasubbag,
      isLandscape: isLandscape
    )
    return PreparedDocument(
      kind: kind,
      stem: stem,
      date: date,
      title: title,
      view: common.merging(view)
    )
  }

  /// The names of a report's template, or `nil` for documents of other kinds.
  package static func shape(of kind: DocumentKind) -> Shape? {
    let own: Shape? =
      switch kind {
      case .daily: DailyReport.sheet.shape
      case .monthly: MonthlyReport.sheet.shape
      case .matrix: ActivityMatrix.sheet.shape
      case .yearlyRegister: YearlyRegister.sheet.shape
      case .annual: AnnualReport.sheet.shape
      case .findings: FindingsReport.shape
      case .repair: RepairReport.shape
      case .index: IndexDocument.shape
      case .comparison: ComparisonReport.shape
      case .standard: StandardPage.shape
      case .correction: CorrectionReport.shape
      case .handover: HandoverMinute.shape
      case .archiveGuide: ArchiveGuide.sheet.shape
      case .dataDictionary: DictionaryPage.sheet.shape
      case .maskedList: MaskedPage.sheet.shape
      default: nil
      }
    let common = CommonView.shape(
      title: sampleTitle(of: kind),
      isLandscape: ![.daily, .monthly, .annual, .correction, .handover].contains(kind) && !kind.isOfArchive
    )
    return own.map { Shape(common.variables + $0.variables) }
  }

  /// What a preview shows as the document's title, in the form that the document has.
  private static func sampleTitle(of kind: DocumentKind) -> String {
    switch kind {
    case .daily: "Senin, 4 Oktober 2021"
    case .monthly, .matrix, .correction: "Oktober 2021"
    case .yearlyRegister, .annual, .handover: "2021"
    case .standard: "Pelayanan Informasi Publik"
    case .archiveGuide, .dataDictionary, .maskedList: "Register permohonan informasi publik 2021"
    default: "31 Oktober 2021"
    }
  }
}
