import Core
import Register
import Standard

/// The register of one year in the 21-column layout of Model PPID-C, with every canonical field for the archive.
///
/// Which rows stand in it, ``YearSurvey`` tells. Duplicates are named, not listed.
struct YearlyRegister: Sendable {
  /// The year.
  var year: Int
  /// The rows, by month of receipt; rows without one last.
  var groups: [Group]
  /// All rows.
  var total: Totals
  /// Rows left out because their number was seen before.
  var duplicates: CutList<Reference>
  /// Archive description from settings.
  var archive: Office.Archive
  /// The reporting date.
  var reportingDate: LocalDate

  /// The rows received in one month, with the numbers of the month and of the year so far.
  struct Group: Sendable {
    /// The position of the month in the order of the register.
    var index: Int
    /// The month; `nil` for rows without a readable `diterima`.
    var month: YearMonth?
    /// The rows, or some of them where the register is written in parts.
    var rows: [RegisterRow]
    var sum: Totals
    var running: Totals

    static let sheet = Sheet<Group>([
      .maybe("bulan", "bulan diterima", sample: "Oktober 2021") { $0.month.map { Indonesian.month($0) } },
      .maybe("bulan_iso", "bulan untuk XML", sample: "2021-10") { $0.month?.iso },
      .markedList("permohonan", "permohonan", RegisterRow.sheet) { ($0.index, $0.rows) },
      .object("jumlah", "jumlah bulan ini", Totals.sheet) { $0.sum },
      .object("sampai_ini", "jumlah berjalan", Totals.sheet) { $0.running },
    ])
  }

  /// The register of a year with all months and none of their rows.
  ///
  /// - Throws: ``Problem`` where the months do not add up to the year.
  init(_ survey: YearSurvey, _ context: PaperContext) throws(Problem) {
    year = survey.year
    archive = context.office.archive
    reportingDate = survey.reportingDate
    groups = []
    total = Totals()
    duplicates = CutList(survey.duplicates, atMost: context.lists.lines)
    for (index, month) in survey.order.enumerated() {
      let sum = survey.months[month] ?? Totals()
      total.add(sum)
      groups.append(Group(index: index, month: month, rows: [], sum: sum, running: total))
    }
    let listed = groups.reduce(0) { $0 + $1.sum.requests }
    try Footing.check(year, listed: listed, total: total.requests, survey.count)
  }

  /// The register with `rows` in their months, and only the months that have any of them.
  func holding(_ rows: [RegisterRow]) -> YearlyRegister {
    var result = self
    let byMonth = Dictionary(grouping: rows) { $0.judged.request.date(.received)?.month }
    result.groups = groups.compactMap { group in
      guard let rows = byMonth[group.month] else { return nil }
      var group = group
      group.rows = rows
      return group
    }
    return result
  }

  static let sheet = Sheet<YearlyRegister>([
    .text("tahun", "tahun, empat angka", sample: "2021") { padded($0.year, to: 4) },
    .date("per", "tanggal laporan") { $0.reportingDate },
    .flag("nihil", "tidak ada permohonan") { $0.total.requests == 0 },
    .list("bulan_register", "permohonan menurut bulan diterima", Group.sheet) { $0.groups },
    .object("jumlah_tahun", "jumlah seluruhnya", Totals.sheet) { $0.total },
    .flag("ada_ganda", "ada baris bernomor ganda yang tidak dimuat") { !$0.duplicates.isEmpty },
    .list("ganda", "baris bernomor ganda yang tidak dimuat", Reference.sheet) { $0.duplicates.listed },
    .cut("ganda") { $0.duplicates.cut },
    .object("arsip", "uraian arsip dari pengaturan", archiveSheet) { $0.archive },
    .flag("ada_arsip", "pengaturan memuat uraian arsip") { $0.archive != Office.Archive() },
  ])

  private static let archiveSheet = Sheet<Office.Archive>([
    .maybe("klasifikasi", "kode klasifikasi", sample: "HM.02") { $0.classification },
    .maybe("retensi_aktif", "retensi aktif", sample: "1 tahun") { $0.activeRetention },
    .maybe("retensi_inaktif", "retensi inaktif", sample: "2 tahun") { $0.inactiveRetention },
    .maybe("nasib_akhir", "nasib akhir", sample: "Permanen") { $0.fate },
    .maybe("akses", "ketentuan akses", sample: "Terbatas") { $0.access },
  ])
}

/// The sums below the columns of the register.
struct Totals: Sendable {
  var requests = 0
  var held = 0
  var notHeld = 0
  var notDocumented = 0
  var softCopies = 0
  var hardCopies = 0
  var views = 0
  var copies = 0
  var cost = 0

  /// Adds one request.
  mutating func add(_ request: Request) {
    requests += 1
    switch request.possession {
    case .held: held += 1
    case .notHeld: notHeld += 1
    case .notDocumented: notDocumented += 1
    case nil: break
    }
    if request.informationForm == .softCopy || request.informationForm == .both { softCopies += 1 }
    if request.informationForm == .hardCopy || request.informationForm == .both { hardCopies += 1 }
    switch request.wayToObtain {
    case .view: views += 1
    case .softCopy, .hardCopy: copies += 1
    case nil: break
    }
    cost += request.integer(.totalCost) ?? 0
  }

  /// Adds other sums.
  mutating func add(_ other: Totals) {
    requests += other.requests
    held += other.held
    notHeld += other.notHeld
    notDocumented += other.notDocumented
    softCopies += other.softCopies
    hardCopies += other.hardCopies
    views += other.views
    copies += other.copies
    cost += other.cost
  }

  static let sheet = Sheet<Totals>([
    .number("permohonan", "permohonan", sample: 40) { $0.requests },
    .number("dikuasai", "dikuasai", sample: 36) { $0.held },
    .number("tidak_dikuasai", "tidak dikuasai", sample: 3) { $0.notHeld },
    .number("belum_didokumentasikan", "belum didokumentasikan", sample: 1) { $0.notDocumented },
    .number("softcopy", "softcopy", sample: 30) { $0.softCopies },
    .number("hardcopy", "hardcopy", sample: 20) { $0.hardCopies },
    .number("melihat", "melihat", sample: 5) { $0.views },
    .number("salinan", "meminta salinan", sample: 35) { $0.copies },
    .text("biaya", "biaya", sample: "Rp23.000") { Indonesian.rupiah($0.cost) },
    .number("biaya_angka", "biaya untuk XML", sample: 23000) { $0.cost },
  ])
}
