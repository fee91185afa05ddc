import Core
import Register
import Standard

/// The register of one year in the 21-column layout of Model PPID-C, with every canonical field for the archive.
///
/// A row belongs to the year of `diterima`, else to that of its closing date, else to that of its first
/// readable date, else to that of the reporting date; so every row stands in exactly one year. Duplicates
/// are named, not listed.
struct YearlyRegister: Sendable {
  /// The year.
  var year: Int
  /// The rows, by month of receipt; rows without one last.
  var groups: [Group]
  /// All rows.
  var total: Totals
  /// Rows left out because their number was seen before.
  var duplicates: [Reference]
  /// Archive description from settings.
  var archive: Office.Archive
  /// The reporting date.
  var reportingDate: LocalDate

  /// The rows received in one month, with the numbers of the month and of the year so far.
  struct Group: Sendable {
    /// The month; `nil` for rows without a readable `diterima`.
    var month: YearMonth?
    var rows: [RegisterRow]
    var sum: Totals
    var running: Totals

    static let sheet = Sheet<Group>([
      .maybe("bulan", "bulan diterima", sample: "Oktober 2021") { $0.month.map { Indonesian.month($0) } },
      .maybe("bulan_iso", "bulan untuk XML", sample: "2021-10") { $0.month?.iso },
      .list("permohonan", "permohonan", RegisterRow.sheet) { $0.rows },
      .object("jumlah", "jumlah bulan ini", Totals.sheet) { $0.sum },
      .object("sampai_ini", "jumlah berjalan", Totals.sheet) { $0.running },
    ])
  }

  /// The register of `year`.
  ///
  /// - Throws: ``Problem`` where the months do not add up to the year.
  init(_ year: Int, _ book: ReportBook, _ context: PaperContext) throws(Problem) {
    self.year = year
    archive = context.office.archive
    reportingDate = book.reportingDate
    groups = []
    total = Totals()
    duplicates = book.judgement.rows.lazy.filter { row in
      row.isDuplicate && (row.request.date(.received)?.year ?? year) == year
    }.map { book.reference(to: $0.request) }
    var byMonth: [YearMonth: [RegisterRow]] = [:]
    var undated: [RegisterRow] = []
    var count = 0
    for position in book.facts.indices where YearlyRegister.year(of: position, book) == year {
      let row = RegisterRow(
        judged: book.row(position),
        reference: book.reference(position),
        zone: context.zone
      )
      count += 1
      if let month = book.facts[position].received?.month {
        byMonth[month, default: []].append(row)
      } else {
        undated.append(row)
      }
    }
    for (month, rows) in byMonth.sorted(by: { $0.key < $1.key }) {
      let sorted = rows.enumerated().sorted { left, right in
        let dates = (left.element.received, right.element.received)
        return (dates.0, left.offset) < (dates.1, right.offset)
      }
      add(month, sorted.map(\.element))
    }
    if !undated.isEmpty { add(nil, undated) }
    try Footing.check(year, listed: groups.reduce(0) { $0 + $1.rows.count }, total: total.requests, count)
  }

  private mutating func add(_ month: YearMonth?, _ rows: [RegisterRow]) {
    var sum = Totals()
    for row in rows { sum.add(row.judged.request) }
    total.add(sum)
    groups.append(Group(month: month, rows: rows, sum: sum, running: total))
  }

  /// The year of every counted row.
  static func years(_ book: ReportBook) -> [Int] { book.facts.indices.map { year(of: $0, book) } }

  static func year(of position: Int, _ book: ReportBook) -> Int {
    let fact = book.facts[position]
    if let year = (fact.received ?? fact.closed)?.year { return year }
    let request = book.row(position).request
    for column in Column.allCases where column.kind == .date || column.kind == .moment {
      if let date = request.date(column) { return date.year }
    }
    return book.reportingDate.year
  }

  static let sheet = Sheet<YearlyRegister>([
    .number("tahun", "tahun", sample: 2021) { $0.year },
    .date("per", "tanggal laporan") { $0.reportingDate },
    .flag("nihil", "tidak ada permohonan") { $0.total.requests == 0 },
    .list("bulan_register", "permohonan menurut bulan diterima", Group.sheet) { $0.groups },
    .object("jumlah_tahun", "jumlah seluruhnya", Totals.sheet) { $0.total },
    .flag("ada_ganda", "ada baris bernomor ganda yang tidak dimuat") { !$0.duplicates.isEmpty },
    .list("ganda", "baris bernomor ganda yang tidak dimuat", Reference.sheet) { $0.duplicates },
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
