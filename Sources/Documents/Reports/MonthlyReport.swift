import Core
import Register
import Standard

/// What the monthly report (laporan bulanan, SOP step 8) says beyond the figures themselves.
struct MonthlyReport: Sendable {
  /// The figures.
  var figures: MonthFigures
  /// The figures of the month before, where the register holds it.
  var previous: MonthFigures?
  /// Received, answered and open of up to twelve months that end with this one.
  var history: [MonthTotals]
  /// The mutu baku table.
  var steps: [StepLine]
  /// Requests handed over.
  var handedOver: [Reference]
  /// Requests open at the cutoff.
  var open: [Reference]
  /// Late notices, and requests overdue at the cutoff.
  var late: [LateLine]
  /// Desk steps over their limit in minutes.
  var overLimit: [OverLimitLine]
  /// Valid extensions.
  var extensions: [ExtensionLine]
  /// Requests by officer.
  var officers: [OfficerLoad]
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
  /// The reporting date.
  var reportingDate: LocalDate
  /// The ordinary limits of the notices dated in the month, with their extensions, in working days: one, unless they
  /// were judged by several versions of the SOP.
  var noticeLimits: [NoticeDays]
  /// Who makes the report.
  var maker: Office.Signatory?

  /// A limit of the written notice.
  struct NoticeDays: Sendable, Hashable {
    var limit: Int
    var extra: Int
  }

  /// A request whose notice was or is late.
  struct LateLine: Sendable {
    var reference: Reference
    var due: LocalDate?
    var notice: LocalDate?
    var isOpen: Bool
    var workingDays: Int
    /// The year without calendar rows that makes the due date an estimate.
    var uncoveredYear: Int?

    static let sheet = Sheet<LateLine>([
      .object("permohonan", "permohonan", Reference.sheet) { $0.reference },
      .maybeDate("tenggat", "hari terakhir pemberitahuan") { $0.due },
      .maybeDate("pemberitahuan", "tanggal pemberitahuan tertulis") { $0.notice },
      .flag("terbuka", "belum ditutup") { $0.isOpen },
      .number("lewat", "hari kerja sesudah tenggat", sample: 2) { $0.workingDays },
      .maybe("perkiraan", "tahun yang tidak ada dalam kalender; tenggat hanya perkiraan", sample: "2028") {
        $0.uncoveredYear.map { String($0) }
      },
    ])
  }

  /// A desk step that took longer than the SOP allows.
  struct OverLimitLine: Sendable {
    var reference: Reference
    var step: StepDescription
    var seconds: Int

    static let sheet = Sheet<OverLimitLine>([
      .object("permohonan", "permohonan", Reference.sheet) { $0.reference },
      .object("langkah", "langkah SOP", StepDescription.sheet) { $0.step },
      .text("lama", "lama pengerjaan", sample: "14 menit") { Indonesian.duration(seconds: $0.seconds) },
      .number("detik", "lama pengerjaan dalam detik", sample: 840) { $0.seconds },
      .maybe("lebih", "kelebihan dari batas", sample: "4 menit") { line in
        line.step.limitMinutes.map { Indonesian.duration(seconds: line.seconds - $0 * 60) }
      },
    ])
  }

  /// A valid extension.
  struct ExtensionLine: Sendable {
    var reference: Reference
    var date: LocalDate?
    var firstDue: LocalDate?
    var due: LocalDate?
    /// The years without calendar rows that make the dates estimates.
    var firstUncoveredYear: Int?
    var uncoveredYear: Int?

    static let sheet = Sheet<ExtensionLine>([
      .object("permohonan", "permohonan", Reference.sheet) { $0.reference },
      .maybeDate("tanggal", "tanggal perpanjangan") { $0.date },
      .maybeDate("tenggat_awal", "tenggat sebelum diperpanjang") { $0.firstDue },
      .maybeDate("tenggat", "tenggat sesudah diperpanjang") { $0.due },
      .maybe("perkiraan_awal", "tahun yang tidak ada dalam kalender, bagi tenggat_awal", sample: "2028") {
        $0.firstUncoveredYear.map { String($0) }
      },
      .maybe("perkiraan", "tahun yang tidak ada dalam kalender, bagi tenggat", sample: "2028") {
        $0.uncoveredYear.map { String($0) }
      },
    ])
  }

  /// Refusals on one ground.
  struct Ground: Sendable {
    var letter: String
    var count: Int

    static let sheet = Sheet<Ground>([
      .text("huruf", "huruf Pasal 17 UU 14/2008", sample: "h") { $0.letter },
      .number("jumlah", "banyaknya", sample: 1) { $0.count },
    ])
  }

  /// Requests that one cause moves in or out of the open ones.
  struct AdjustmentLine: Sendable {
    var cause: MonthFigures.Adjustment.Cause
    var delta: Int
    var references: [Reference]

    static let sheet = Sheet<AdjustmentLine>([
      .text("selisih", "tambahan pada permohonan terbuka, dengan tanda", sample: "-1") {
        $0.delta > 0 ? "+\($0.delta)" : String($0.delta)
      },
      .number("angka", "tambahan untuk XML", sample: -1) { $0.delta },
      .flag("selesai_tanpa_tanggal", "selesai tanpa tanggal apa pun") { $0.cause == .undatedFinal },
      .flag("tanpa_diterima", "ditutup, tanpa tanggal diterima") { $0.cause == .notReceived },
      .flag("ditutup_sebelum_diterima", "ditutup sebelum diterima") { $0.cause == .closedBeforeReceipt },
      .flag("sesudah_laporan", "tanggal sesudah tanggal laporan") { $0.cause == .afterReportingDate },
      .list("permohonan", "permohonan", Reference.sheet) { $0.references },
    ])
  }
}

extension MonthlyReport {
  init(
    _ figures: MonthFigures,
    previous: MonthFigures?,
    history: [MonthTotals],
    _ book: ReportBook,
    _ context: PaperContext,
    _ standards: ServiceStandards,
    _ steps: [StepDescription]
  ) {
    let month = figures.month
    deadline = MonthlyReportCheck.due(month, standards)
    self.figures = figures
    self.previous = previous
    self.history = history
    self.steps = StepLine.lines(figures.steps, steps)
    handedOver = book.references(figures.handedOverPositions)
    open = book.references(figures.openPositions)
    late = MonthlyReport.late(figures, book, context)
    overLimit = MonthlyReport.overLimit(figures, book, standards)
    extensions = figures.extendedPositions.map { position in
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
    officers = OfficerLoad.all(figures, book)
    (grounds, groundless) = MonthlyReport.grounds(figures, book)
    adjustments = MonthFigures.Adjustment.Cause.allCases.compactMap { cause in
      let some = figures.adjustments.filter { $0.cause == cause }
      guard !some.isEmpty else { return nil }
      return AdjustmentLine(
        cause: cause,
        delta: some.reduce(0) { $0 + $1.delta },
        references: book.references(some.map(\.position))
      )
    }
    undatedFinals = book.undatedFinals
    withoutReceipt = book.withoutReceipt
    reportingDate = book.reportingDate
    noticeLimits = MonthlyReport.noticeLimits(figures, book, standards, context)
    maker = context.office.officer
  }

  /// The limits by which the notices dated in the month were judged, the shortest first.
  private static func noticeLimits(
    _ figures: MonthFigures,
    _ book: ReportBook,
    _ standards: ServiceStandards,
    _ context: PaperContext
  ) -> [NoticeDays] {
    let notices = book.joined(figures.month).activities.filter { activity in
      activity.step == 4 && book.row(activity.position).request.date(.noticeDate) == activity.date
    }
    let limits = Set(notices.map { book.row($0.position).assessment.version }).compactMap { version in
      standards.versions[version][4].limit.map { NoticeDays(limit: $0.value, extra: $0.extensionValue) }
    }
    if limits.isEmpty {
      return [NoticeDays(limit: context.limits.notice, extra: context.limits.extensionDays)]
    }
    return Set(limits).sorted { ($0.limit, $0.extra) < ($1.limit, $1.extra) }
  }

  /// Late: notices dated in the month after their due date; requests closed in the month without a notice
  /// though one was due; requests open at the cutoff whose due date has passed.
  private static func late(_ figures: MonthFigures, _ book: ReportBook, _ context: PaperContext) -> [LateLine]
  {
    let days = book.joined(figures.month)
    let notified = days.activities.lazy.filter { activity in
      activity.step == 4 && book.row(activity.position).request.date(.noticeDate) == activity.date
    }.map(\.position)
    let unnotified = days.closed.lazy.filter { book.row($0).request.date(.noticeDate) == nil }
    var lines: [(position: Int, line: LateLine)] = []
    for position in Set(Array(notified) + Array(unnotified)) {
      let row = book.row(position)
      guard row.assessment[4].time == .violated else { continue }
      lines.append(
        (
          position,
          LateLine(
            reference: book.reference(position),
            due: row.assessment.due,
            notice: row.request.date(.noticeDate),
            isOpen: false,
            workingDays: row.assessment.workingDaysLate,
            uncoveredYear: row.assessment.uncoveredYear
          )
        )
      )
    }
    let taken = Set(lines.map(\.position))
    for position in figures.openPositions where !taken.contains(position) {
      let fact = book.facts[position]
      guard fact.isOverdue(on: figures.cutoff), let due = fact.due(asOf: figures.cutoff) else { continue }
      let assessment = book.row(position).assessment
      let past = context.calendar.workingDays(after: due, through: figures.cutoff)
      lines.append(
        (
          position,
          LateLine(
            reference: book.reference(position),
            due: due,
            notice: nil,
            isOpen: true,
            workingDays: past ?? assessment.workingDaysLate,
            uncoveredYear: EstimateView.year(
              book.row(position),
              from: assessment.start,
              through: due,
              context
            )
          )
        )
      )
    }
    return lines.sorted { $0.position < $1.position }.map(\.line)
  }

  private static func overLimit(
    _ figures: MonthFigures,
    _ book: ReportBook,
    _ standards: ServiceStandards
  ) -> [OverLimitLine] {
    figures.receivedPositions.flatMap { position in
      let assessment = book.row(position).assessment
      return [1, 2, 3, 5].compactMap { number -> OverLimitLine? in
        let judged = assessment[number]
        guard judged.time == .violated, let seconds = judged.seconds else { return nil }
        return OverLimitLine(
          reference: book.reference(position),
          step: StepDescription(standards.versions[assessment.version][number]),
          seconds: seconds
        )
      }
    }
  }

  /// Letters of answers that refuse wholly or in part; an answer with two letters counts under both.
  private static func grounds(_ figures: MonthFigures, _ book: ReportBook) -> ([Ground], Int) {
    var counts: [Character: Int] = [:]
    var without = 0
    for position in figures.answeredPositions {
      let request = book.row(position).request
      guard request.decision == .refused || request.decision == .partlyGranted else { continue }
      let letters = Set(request.exemptions.map(\.letter))
      for letter in letters { counts[letter, default: 0] += 1 }
      if letters.isEmpty { without += 1 }
    }
    return (
      counts.sorted { $0.key < $1.key }.map { Ground(letter: String($0.key), count: $0.value) }, without
    )
  }
}

/// How many requests of a month an officer had (petugas).
struct OfficerLoad: Sendable {
  /// The name as first written; `nil` for requests without an officer.
  var name: String?
  /// Received in the month.
  var received = 0
  /// Answered in the month.
  var answered = 0
  /// Open at the cutoff.
  var open = 0

  static let sheet = Sheet<OfficerLoad>([
    .maybe("nama", "petugas; tidak ada untuk permohonan tanpa petugas", sample: "Ana Marlina") { $0.name },
    .number("diterima", "permohonan yang diterima", sample: 8) { $0.received },
    .number("dijawab", "permohonan yang dijawab", sample: 6) { $0.answered },
    .number("terbuka", "permohonan yang masih terbuka", sample: 2) { $0.open },
  ])

  /// Officers by name, requests without one last. A request served by two counts for both.
  static func all(_ figures: MonthFigures, _ book: ReportBook) -> [OfficerLoad] {
    var loads: [String: OfficerLoad] = [:]
    var none = OfficerLoad()
    func add(_ positions: [Int], _ path: WritableKeyPath<OfficerLoad, Int>) {
      for position in positions {
        let officers = OfficerName.distinct(book.row(position).request.officers)
        if officers.isEmpty { none[keyPath: path] += 1 }
        for officer in officers {
          loads[officer.key, default: OfficerLoad(name: officer.name)][keyPath: path] += 1
        }
      }
    }
    add(figures.receivedPositions, \.received)
    add(figures.answeredPositions, \.answered)
    add(figures.openPositions, \.open)
    let named = loads.sorted { $0.key < $1.key }.map(\.value)
    return none.received + none.answered + none.open > 0 ? named + [none] : named
  }
}

/// An officer's name, compared as registration numbers are.
struct OfficerName: Hashable, Sendable {
  /// The name as written.
  var name: String
  /// What names are compared by.
  var key: String

  init(_ name: String) {
    self.name = name
    key = FoldedText.fold(name)
  }

  static func == (left: OfficerName, right: OfficerName) -> Bool { left.key == right.key }
  func hash(into hasher: inout Hasher) { hasher.combine(key) }

  /// The officers of a request, each once, in the order written.
  static func distinct(_ names: [String]) -> [OfficerName] {
    var result: [OfficerName] = []
    for name in names.lazy.map(OfficerName.init) where !result.contains(name) { result.append(name) }
    return result
  }
}
