import Core
import Register
import Standard

/// What the daily service data (data layanan harian, SOP step 7) says about one day.
struct DailyReport: Sendable {
  /// The day.
  var date: LocalDate
  /// Whether the office works on it.
  var isWorkingDay: Bool
  /// The name of the day off.
  var holiday: String?
  /// Received.
  var received: CutList<Reference>
  /// Received, by channel.
  var channels = Breakdown<Channel>()
  /// Received, by kind of applicant.
  var applicants = Breakdown<ApplicantKind>()
  /// Answered.
  var answered: CutList<AnsweredLine>
  /// Answered, by decision.
  var decisions = Breakdown<Decision>()
  /// Handed over.
  var handedOver: CutList<Reference>
  /// Extended.
  var extended: CutList<DueLine>
  /// Open at the close of the day.
  var open: CutList<DueLine>
  /// Due on this day, those answered before included.
  var dueToday: CutList<DueLine>
  /// Open, and due within the next three working days.
  var dueSoon: CutList<DueLine>
  /// Open, and due on an earlier day.
  var overdue: CutList<DueLine>
  /// The steps that the register records for this day.
  var steps: [StepLine]
  /// Findings of the requests that were touched on this day.
  var findings: CutList<FindingLine>
  /// Supervision of the requests closed on this day.
  var supervision: Supervision

  /// A request that was answered, and how.
  struct AnsweredLine: Sendable {
    var reference: Reference
    var decision: Decision

    static let sheet = Sheet<AnsweredLine>([
      .object("permohonan", "permohonan", Reference.sheet) { $0.reference },
      .text("keputusan", "keputusan", sample: "dikabulkan") { $0.decision.rawValue },
      .flag("dikabulkan", "dikabulkan") { $0.decision == .granted },
      .flag("dikabulkan_sebagian", "dikabulkan sebagian") { $0.decision == .partlyGranted },
      .flag("ditolak", "ditolak") { $0.decision == .refused },
      .flag("tidak_dikuasai", "tidak dikuasai") { $0.decision == .notHeld },
    ])
  }

  /// A request with its due date.
  struct DueLine: Sendable {
    var reference: Reference
    var due: LocalDate?
    var closed: LocalDate?
    var workingDaysLate: Int?
    /// The year without calendar rows that makes the due date an estimate.
    var uncoveredYear: Int?

    static let sheet = Sheet<DueLine>([
      .object("permohonan", "permohonan", Reference.sheet) { $0.reference },
      .maybeDate("tenggat", "hari terakhir pemberitahuan tertulis") { $0.due },
      .maybeDate("ditutup", "tanggal permohonan ditutup") { $0.closed },
      .maybe("lewat", "hari kerja sesudah tenggat", sample: "2") { $0.workingDaysLate.map { String($0) } },
      .maybe("perkiraan", "tahun yang tidak ada dalam kalender; tenggat hanya perkiraan", sample: "2028") {
        $0.uncoveredYear.map { String($0) }
      },
    ])
  }

  /// A finding about a row of this day.
  struct FindingLine: Sendable {
    var reference: Reference
    var finding: Finding

    static let sheet = Sheet<FindingLine>([
      .object("permohonan", "permohonan", Reference.sheet) { $0.reference },
      .text("kode", "kode temuan", sample: "SOP4-WAKTU") { $0.finding.code.rawValue },
      .text("tingkat", "tingkat temuan", sample: "galat") { $0.finding.severity.rawValue },
      .maybe("kolom", "kolom register", sample: "tanggal_pemberitahuan") { $0.finding.place.column },
      .text("pesan", "isi temuan", sample: "Pemberitahuan tertulis melewati batas 10 hari kerja") {
        $0.finding.message.text(.indonesian, $0.finding.arguments)
      },
    ])
  }

  /// Supervision by the Kasubbag (SOP step 7) of the requests closed on the day.
  struct Supervision: Sendable {
    /// Requests closed on the day.
    var closed = 0
    /// Those of them whose supervision is recorded.
    var supervised = 0
    /// The dates of supervision.
    var dates: [LocalDate] = []
    /// Who supervised.
    var supervisors: [String] = []

    private static let dateSheet = Sheet<LocalDate>([
      .text("tanggal", "tanggal", sample: "4 Oktober 2021") { Indonesian.dayMonthYear($0) },
      .text("iso", "tanggal untuk XML", sample: "2021-10-04") { $0.iso },
    ])

    static let sheet = Sheet<Supervision>([
      .number("selesai", "permohonan yang ditutup hari itu") { $0.closed },
      .number("disupervisi", "di antaranya yang supervisinya tercatat") { $0.supervised },
      .flag("tercatat", "supervisi semua permohonan itu tercatat") {
        $0.closed > 0 && $0.supervised == $0.closed
      },
      .list("tanggal", "tanggal supervisi", Supervision.dateSheet) { $0.dates },
      .texts("supervisor", "yang menyupervisi", sample: "Marzuki Daud") { $0.supervisors },
    ])
  }
}

extension DailyReport {
  /// The report of a day.
  ///
  /// - Parameter openPositions: The positions open at its close (``ReportBook/open(on:)``).
  init(
    _ date: LocalDate,
    open openPositions: [Int],
    _ book: ReportBook,
    _ context: PaperContext,
    _ steps: [StepDescription]
  ) {
    let lists = context.lists
    self.date = date
    isWorkingDay = context.calendar.isWorkingDay(date)
    holiday = context.calendar.dayOffName(date)
    let day = book.days[date] ?? ReportBook.Day()
    func line(_ position: Int, late: Bool = false) -> DueLine {
      let fact = book.facts[position]
      let row = book.row(position)
      let due = fact.due(asOf: date)
      let after = due.flatMap { late ? context.calendar.workingDays(after: $0, through: date) : nil }
      return DueLine(
        reference: book.reference(position),
        due: due,
        closed: fact.closed,
        workingDaysLate: after,
        uncoveredYear: EstimateView.year(row, from: row.assessment.start, through: due, context)
      )
    }
    received = CutList(of: day.received, atMost: lists.lines) { book.reference($0) }
    let decided = day.answered.compactMap { position in
      book.row(position).request.decision.map { (position: position, decision: $0) }
    }
    answered = CutList(of: decided, atMost: lists.lines) {
      AnsweredLine(reference: book.reference($0.position), decision: $0.decision)
    }
    handedOver = CutList(of: day.handedOver, atMost: lists.lines) { book.reference($0) }
    extended = CutList(of: day.extended, atMost: lists.lines) { line($0) }
    open = CutList(of: openPositions, atMost: lists.standingInDay) { line($0) }
    dueToday = CutList(of: day.due, atMost: lists.lines) { line($0) }
    let soon = context.calendar.workingDay(3, after: date)
    let soonPositions = openPositions.filter {
      book.facts[$0].due(asOf: date).map { $0 > date && $0 <= soon } ?? false
    }
    dueSoon = CutList(of: soonPositions, atMost: lists.lines) { line($0) }
    let overduePositions = openPositions.filter { book.facts[$0].isOverdue(on: date) }
    overdue = CutList(of: overduePositions, atMost: lists.standingInDay) { line($0, late: true) }
    self.steps = StepLine.lines(DailyReport.tallies(day, book), steps)
    let touched = Set(
      day.received + day.answered + day.closed + day.handedOver + day.extended + day.due
    ).sorted()
    var found: [FindingLine] = []
    var count = 0
    for position in touched {
      let row = book.row(position)
      count += row.findings.count
      if row.findings.isEmpty || found.count >= lists.lines { continue }
      let reference = book.reference(position)
      found += row.findings.prefix(lists.lines - found.count).map {
        FindingLine(reference: reference, finding: $0)
      }
    }
    findings = CutList(listed: found, count: count, limit: lists.lines)
    supervision = Supervision()
    for position in day.received {
      channels.add(book.row(position).request, .channel)
      applicants.add(book.row(position).request, .applicantKind)
    }
    for position in day.answered { decisions.add(book.row(position).request, .decision) }
    for position in day.closed { supervise(book.row(position).request) }
  }

  private mutating func supervise(_ request: Request) {
    supervision.closed += 1
    guard let date = request.date(.supervised) else { return }
    supervision.supervised += 1
    if !supervision.dates.contains(date) { supervision.dates.append(date) }
    if let name = request.text(.supervisor), !supervision.supervisors.contains(name) {
      supervision.supervisors.append(name)
    }
  }

  /// Verdicts of the steps performed on the day; step 4 counts on the day of the notice.
  private static func tallies(_ day: ReportBook.Day, _ book: ReportBook) -> [StepTally] {
    var result = (1...7).map { StepTally(step: $0) }
    for activity in day.activities {
      let row = book.row(activity.position)
      if activity.step == 4, row.request.date(.noticeDate) != activity.date { continue }
      result[activity.step - 1].add(row.assessment)
    }
    for index in result.indices { result[index].sort() }
    return result
  }

  static let sheet = Sheet<DailyReport>([
    .date("tanggal", "tanggal layanan") { $0.date },
    .flag("hari_kerja", "hari kerja") { $0.isWorkingDay },
    .maybe("libur", "nama hari libur", sample: "Maulid Nabi Muhammad SAW") { $0.holiday },
    .number("jumlah_diterima", "permohonan yang diterima") { $0.received.count },
    .list("diterima", "permohonan yang diterima", Reference.sheet) { $0.received.listed },
    .cut("diterima") { $0.received.cut },
    .object("saluran", "yang diterima, menurut saluran", Breakdown<Channel>.sheet) { $0.channels },
    .object("kategori_pemohon", "yang diterima, menurut pemohon", Breakdown<ApplicantKind>.sheet) {
      $0.applicants
    },
    .number("jumlah_dijawab", "permohonan yang dijawab") { $0.answered.count },
    .list("dijawab", "permohonan yang dijawab", AnsweredLine.sheet) { $0.answered.listed },
    .cut("dijawab") { $0.answered.cut },
    .object("keputusan", "yang dijawab, menurut keputusan", Breakdown<Decision>.sheet) { $0.decisions },
    .number("jumlah_diserahkan", "permohonan yang diserahkan") { $0.handedOver.count },
    .list("diserahkan", "permohonan yang diserahkan", Reference.sheet) { $0.handedOver.listed },
    .cut("diserahkan") { $0.handedOver.cut },
    .number("jumlah_diperpanjang", "permohonan yang diperpanjang", sample: 1) { $0.extended.count },
    .list("diperpanjang", "permohonan yang diperpanjang", DueLine.sheet) { $0.extended.listed },
    .cut("diperpanjang") { $0.extended.cut },
    .number("jumlah_terbuka", "permohonan terbuka pada akhir hari") { $0.open.count },
    .maybe("terbuka_lain", "yang masih terbuka dan tidak dimuat dalam daftar", sample: "12") {
      $0.open.omitted > 0 ? String($0.open.omitted) : nil
    },
    .list("terbuka", "permohonan terbuka pada akhir hari", DueLine.sheet) { $0.open.listed },
    .number("jumlah_jatuh_tempo", "permohonan yang jatuh tempo hari ini") { $0.dueToday.count },
    .list("jatuh_tempo", "permohonan yang jatuh tempo hari ini", DueLine.sheet) { $0.dueToday.listed },
    .cut("jatuh_tempo") { $0.dueToday.cut },
    .number("jumlah_segera", "permohonan yang jatuh tempo dalam tiga hari kerja") { $0.dueSoon.count },
    .list("segera", "permohonan yang jatuh tempo dalam tiga hari kerja", DueLine.sheet) { $0.dueSoon.listed },
    .cut("segera") { $0.dueSoon.cut },
    .number("jumlah_lewat", "permohonan yang melewati tenggat") { $0.overdue.count },
    .maybe("lewat_lain", "yang melewati tenggat dan tidak dimuat dalam daftar", sample: "3") {
      $0.overdue.omitted > 0 ? String($0.overdue.omitted) : nil
    },
    .list("lewat_tenggat", "permohonan yang melewati tenggat", DueLine.sheet) { $0.overdue.listed },
    .list("langkah_hari", "mutu baku langkah yang dikerjakan hari itu", StepLine.sheet) { $0.steps },
    .number("jumlah_temuan", "temuan") { $0.findings.count },
    .flag("ada_temuan", "ada temuan") { !$0.findings.isEmpty },
    .list("temuan", "temuan", FindingLine.sheet) { $0.findings.listed },
    .cut("temuan") { $0.findings.cut },
    .object("supervisi", "supervisi oleh kasubbag", Supervision.sheet) { $0.supervision },
  ])
}
