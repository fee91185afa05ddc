package import Core

/// The correction page of a sealed month (koreksi): what was sealed, what the register says now, and which requests
/// make the difference.
package struct CorrectionReport: Sendable {
  let seal: MonthSeal
  let comparison: SealComparison
  let reportingDate: LocalDate
  /// Files that the figures rest on now and did not, or the other way round; `nil` where they are the same.
  let sources: [SourceChange]

  /// A register, SOP or calendar file that is not as it was.
  struct SourceChange: Sendable, Hashable {
    var name: String
    /// Whether it is a register, else a rule.
    var isRegister: Bool
    /// The beginning of its checksum when sealed, and now; `nil` where it was or is not there.
    var before: String?
    var after: String?

    static let sheet = Sheet<SourceChange>([
      .text("nama", "nama berkas", sample: "register-2021-10.csv") { $0.name },
      .flag("register", "berkas register; tanpa itu SOP atau kalender") { $0.isRegister },
      .maybe("semula", "awal sidik waktu disegel", sample: "3f2a91c0") { $0.before },
      .maybe("sekarang", "awal sidik sekarang", sample: "77b0c1de") { $0.after },
    ])
  }

  /// The correction that a seal calls for.
  ///
  /// - Parameter current: The month as the register gives it now.
  package init(_ seal: MonthSeal, _ comparison: SealComparison, now current: MonthSeal) {
    self.seal = seal
    self.comparison = comparison
    reportingDate = current.date
    sources =
      CorrectionReport.differences(seal.registers, current.registers, areRegisters: true)
      + CorrectionReport.differences(seal.rules, current.rules, areRegisters: false)
  }

  private static func differences(
    _ before: [MonthSeal.File],
    _ after: [MonthSeal.File],
    areRegisters: Bool
  ) -> [SourceChange] {
    let old = Dictionary(before.map { ($0.name, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    let new = Dictionary(after.map { ($0.name, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    return Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
      .sorted { $0.precedesInBytes($1) }
      .map { name in
        SourceChange(
          name: name,
          isRegister: areRegisters,
          before: old[name].map { String($0.prefix(8)) },
          after: new[name].map { String($0.prefix(8)) }
        )
      }
  }

  /// The page as a document of the run.
  package func prepare(_ context: PaperContext) -> PreparedDocument {
    let title = Indonesian.month(seal.month)
    let common = CommonView.values(
      context,
      title: title,
      date: reportingDate,
      signatory: context.office.kasubbag
    )
    var report = Self.sheet.view(self)
    report["pembuat"] =
      context.office.officer.map { .object(MonthlyReport.signatorySheet.view($0)) } ?? .missing
    return PreparedDocument(
      kind: .correction,
      stem: "\(seal.month.iso)-koreksi",
      date: seal.month.firstDay,
      title: title,
      view: common.merging(report)
    )
  }

  /// The names of the page's own template, those common to all documents apart.
  package static var shape: Shape { sheet.shape }

  static let sheet = Sheet<CorrectionReport>([
    .text("bulan", "nama bulan", sample: "Oktober 2021") { Indonesian.month($0.seal.month) },
    .text("bulan_iso", "bulan untuk XML", sample: "2021-10") { $0.seal.month.iso },
    .date("per", "tanggal laporan yang berbeda dari segel") { $0.reportingDate },
    .object("segel", "segel yang dibandingkan", MonthSeal.sheet) { $0.seal },
    .number("jumlah_angka", "angka yang berbeda", sample: 3) { $0.comparison.changes.count },
    .number("jumlah_masuk", "permohonan yang masuk", sample: 1) { $0.comparison.count(.came) },
    .number("jumlah_keluar", "permohonan yang keluar", sample: 0) { $0.comparison.count(.gone) },
    .number("jumlah_berubah", "permohonan yang berubah", sample: 1) { $0.comparison.count(.changed) },
    .list("angka", "angka yang berbeda", SealComparison.Change.sheet) { $0.comparison.changes },
    .list("permohonan", "permohonan di balik perbedaan", SealComparison.Request.sheet) {
      $0.comparison.requests
    },
    .list("berkas", "register, SOP dan kalender yang berbeda dari waktu disegel", SourceChange.sheet) {
      $0.sources
    },
    .flag("ada_berkas", "ada berkas yang berbeda") { !$0.sources.isEmpty },
    .maybeObject("pembuat", "yang membuat halaman ini", MonthlyReport.signatorySheet) { _ in nil },
  ])
}

extension MonthSeal {
  /// What documents say of a seal.
  package static let sheet = Sheet<MonthSeal>([
    .date("tanggal", "tanggal segel") { $0.date },
    .number("urutan", "segel yang keberapa untuk bulan itu", sample: 1) { $0.ordinal },
    .maybe("alasan", "alasan segel diganti", sample: "berkas Oktober terlambat diserahkan") { $0.reason },
    .text("program", "program yang menyegel", sample: "warkat 1.0.0") { $0.program },
  ])
}

extension SealComparison.Change {
  /// Paper shows as many numbers of one figure as the appendix of the report does.
  private static func printed(_ numbers: [String]) -> [String] { Array(numbers.prefix(Appendix.printLimit)) }

  private static func omitted(_ numbers: [String]) -> String? {
    numbers.count > Appendix.printLimit ? String(numbers.count - Appendix.printLimit) : nil
  }

  static let sheet = Sheet<SealComparison.Change>(
    [
      .text("kunci", "kunci lampiran laporan bulanan", sample: "1.2") { $0.key },
      .text("nama", "apa yang dihitung", sample: "diterima") { $0.name },
      .maybe("rincian", "langkah, huruf atau hari kerja", sample: "4") { $0.detail },
      .maybe("nama_petugas", "tidak dipakai: segel tidak memuat petugas", sample: "-") { _ in nil },
      .number("semula", "angka waktu disegel", sample: 40) { $0.before },
      .number("menjadi", "angka sekarang", sample: 41) { $0.after },
      .maybe("perkembangan", "tambahan dari langkah yang waktu disegel masih berjalan", sample: "+1") {
        $0.progress == 0 ? nil : $0.progress > 0 ? "+\($0.progress)" : String($0.progress)
      },
      .texts("masuk", "nomor register yang masuk", sample: "041/PPID/X/2021") { $0.came },
      .texts("masuk_dicetak", "yang pertama darinya", sample: "041/PPID/X/2021") { printed($0.came) },
      .maybe("masuk_lain", "banyaknya yang tidak dicetak", sample: "12") { omitted($0.came) },
      .texts("keluar", "nomor register yang keluar", sample: "007/PPID/X/2021") { $0.gone },
      .texts("keluar_dicetak", "yang pertama darinya", sample: "007/PPID/X/2021") { printed($0.gone) },
      .maybe("keluar_lain", "banyaknya yang tidak dicetak", sample: "12") { omitted($0.gone) },
    ] + Appendix.names.map { name in .flag("n_\(name)", "angka \(name)") { $0.name == name } }
  )
}

extension SealComparison.Request {
  static let sheet = Sheet<SealComparison.Request>(
    [
      .text("nomor", "nomor register", sample: "041/PPID/X/2021") { $0.number },
      .text("keadaan", "masuk, keluar atau berubah", sample: "masuk") { $0.fate.rawValue },
      .texts("semula", "kunci angka yang ditinggalkan", sample: "2.4.a") { $0.before },
      .texts("menjadi", "kunci angka yang dimasuki", sample: "2.4.b") { $0.after },
    ]
  )
}
