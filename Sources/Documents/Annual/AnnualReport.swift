import Core
import Register
import Standard

/// The annual report of information service (laporan tahunan layanan informasi publik): the year's figures from the
/// register, and what the office writes about them.
struct AnnualReport: Sendable {
  /// The figures of the year.
  var figures: AnnualFigures
  /// Its twelve months.
  var months: [MonthLine]
  /// The mutu baku of the year.
  var steps: [StepLine]
  /// Refusals by letter of Art. 17.
  var grounds: [MonthlyReport.Ground]
  /// Answers that refuse, wholly or in part, without a letter.
  var groundless: Int
  /// Requests that enter or leave the open ones out of order, by cause.
  var adjustments: [MonthlyReport.AdjustmentLine]
  /// Final requests of the whole register without any date.
  var undatedFinals: Int
  /// Requests of the whole register without a readable `diterima`.
  var withoutReceipt: Int
  /// What the office wrote, by part.
  var narratives: [AnnualPart: Narrative]
  /// The reporting date.
  var reportingDate: LocalDate

  /// The last day for sending the report to the Information Commission: three months after the end of the budget year,
  /// which is the calendar year (Perki 1/2021 Art. 56).
  var deadline: LocalDate { YearMonth(year: figures.year + 1, month: 3).lastDay }

  /// One month.
  struct MonthLine: Sendable {
    var figures: MonthFigures
    /// Whether the month had begun on the reporting date.
    var hasBegun: Bool

    /// Whether nothing happened in it (NIHIL).
    var isNil: Bool {
      figures.received == 0 && figures.closed == 0 && figures.answeredPositions.isEmpty
        && figures.handedOverPositions.isEmpty
    }
    /// Nothing happened, and something could have.
    var isReportedNil: Bool { isNil && hasBegun }

    static let sheet = Sheet<MonthLine>([
      .text("bulan", "nama bulan", sample: "Oktober 2021") { Indonesian.month($0.figures.month) },
      .text("bulan_saja", "nama bulan tanpa tahun", sample: "Oktober") {
        Indonesian.months[$0.figures.month.month - 1]
      },
      .text("bulan_iso", "bulan untuk XML", sample: "2021-10") { $0.figures.month.iso },
      .flag("belum_berjalan", "bulan belum mulai pada tanggal laporan dan tidak ada catatannya") {
        !$0.hasBegun && $0.isNil
      },
      .flag("nihil", "tidak ada yang diterima, dijawab, diserahkan, atau ditutup") { $0.isReportedNil },
      .number("sisa_awal", "terbuka pada akhir bulan sebelumnya", sample: 4) { $0.figures.carriedOver },
      .number("diterima", "diterima", sample: 40) { $0.figures.received },
      .number("dijawab", "dijawab", sample: 32) { $0.figures.answered.sum },
      .number("dikabulkan", "dikabulkan seluruhnya", sample: 24) { $0.figures.answered[.granted] },
      .number("dikabulkan_sebagian", "dikabulkan sebagian", sample: 3) {
        $0.figures.answered[.partlyGranted]
      },
      .number("ditolak", "ditolak", sample: 3) { $0.figures.answered[.refused] },
      .number("tidak_dikuasai", "informasi tidak dikuasai", sample: 2) { $0.figures.answered[.notHeld] },
      .number("diserahkan", "diserahkan", sample: 30) { $0.figures.handedOverPositions.count },
      .number("diperpanjang", "diperpanjang", sample: 1) { $0.figures.extendedPositions.count },
      .number("ditutup", "ditutup", sample: 38) { $0.figures.closed },
      .number("terbuka", "terbuka pada akhir bulan", sample: 6) { $0.figures.open },
    ])
  }

  /// The report of a year.
  ///
  /// - Throws: ``Problem`` where the year is not the sum of its months.
  init(
    _ figures: AnnualFigures,
    _ book: ReportBook,
    _ steps: [StepDescription],
    _ narratives: [Narrative],
    _ lists: DocumentLimits
  ) throws(Problem) {
    let months = (1...12).map { MonthFigures(YearMonth(year: figures.year, month: $0), of: book) }
    for month in months { try Footing.check(month) }
    try Footing.check(figures, against: months)
    self.figures = figures
    self.months = months.map {
      MonthLine(figures: $0, hasBegun: $0.month.firstDay <= book.reportingDate)
    }
    self.steps = StepLine.lines(figures.steps, steps)
    let (grounds, groundless) = MonthlyReport.grounds(figures.answered, book)
    self.grounds = grounds
    self.groundless = groundless.count
    adjustments = MonthlyReport.AdjustmentLine.all(figures.adjustments, book, atMost: lists.lines)
    undatedFinals = book.undatedFinals
    withoutReceipt = book.withoutReceipt
    self.narratives = Dictionary(narratives.map { ($0.part, $0) }, uniquingKeysWith: { first, _ in first })
    reportingDate = book.reportingDate
  }

  /// The narrative of a part.
  func narrative(_ part: AnnualPart) -> Narrative {
    narratives[part] ?? Narrative(part, file: "\(part.rawValue).md")
  }

  /// Working days to the notice, of notices dated in the year.
  struct NoticeTimes: Sendable {
    var days: [Int]
    var meanTenths: Int
    var medianTenths: Int
    var percentile90: Int

    /// `nil` in a year without notices.
    init?(_ figures: AnnualFigures) {
      let sorted = figures.noticeDays
      guard let mean = Statistics.meanTenths(sorted), let middle = Statistics.medianTenths(sorted),
        let high = Statistics.percentile90(sorted)
      else { return nil }
      days = sorted
      meanTenths = mean
      medianTenths = middle
      percentile90 = high
    }

    static let sheet = Sheet<NoticeTimes>([
      .number("jumlah", "pemberitahuan", sample: 24) { $0.days.count },
      .number("minimum", "tercepat", sample: 1) { $0.days.first ?? 0 },
      .text("median", "nilai tengah", sample: "6,5") { Indonesian.decimal(tenths: $0.medianTenths) },
      .text("median_angka", "nilai tengah untuk XML", sample: "6.5") { Statistics.number($0.medianTenths) },
      .text("rata_rata", "rata-rata, satu desimal", sample: "6,8") {
        Indonesian.decimal(tenths: $0.meanTenths)
      },
      .text("rata_rata_angka", "rata-rata untuk XML", sample: "6.8") { Statistics.number($0.meanTenths) },
      .number("persentil_90", "persentil ke-90", sample: 10) { $0.percentile90 },
      .number("maksimum", "terlama", sample: 15) { $0.days.last ?? 0 },
    ])
  }
}
