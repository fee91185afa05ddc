package import Core
import Standard

extension RepairReport {
  /// The names of the page's own template, those common to all documents apart.
  package static var shape: Shape { Page.sheet.shape }

  /// The page as a document of the run.
  package func prepare(_ context: PaperContext) -> PreparedDocument {
    let title = Indonesian.dayMonthYear(judgement.reportingDate)
    let common = CommonView.values(
      context,
      title: title,
      date: judgement.reportingDate,
      signatory: context.office.kasubbag,
      isLandscape: true
    )
    return PreparedDocument(
      kind: .repair,
      stem: "perbaikan",
      date: judgement.reportingDate,
      title: title,
      view: common.merging(Page.sheet.view(Page(self)))
    )
  }

  /// What the page says.
  struct Page: Sendable {
    var reportingDate: LocalDate
    var parts: [PartPage]
    var omittedParts: Int
    var findings: Int
    var numbering: NumberingPage?
    var isMasked: Bool

    init(_ report: RepairReport) {
      reportingDate = report.judgement.reportingDate
      let all = report.table.parts
      parts = all.prefix(Limit.parts).map { PartPage($0, report) }
      omittedParts = max(0, all.count - Limit.parts)
      findings = all.reduce(0) { $0 + $1.findings }
      numbering = NumberingPage(report.findings)
      isMasked = !report.findings.showsValues
    }

    static let sheet = Sheet<Page>([
      .date("per", "tanggal laporan") { $0.reportingDate },
      .number("jumlah_temuan", "temuan yang dapat diperbaiki", sample: 5) { $0.findings },
      .flag("disamarkan", "nilai kolom pribadi disamarkan") { $0.isMasked },
      .list("bagian", "bagian tiap petugas, berkas lebih dulu", PartPage.sheet) { $0.parts },
      .number("bagian_lain", "bagian yang hanya ada di CSV", sample: 0) { $0.omittedParts },
      .flag("bagian_dipotong", "ada bagian yang tidak dimuat") { $0.omittedParts > 0 },
      .maybeObject("penomoran", "ketertiban nomor register", NumberingPage.sheet) { $0.numbering },
    ])
  }

  /// The part of one owner.
  struct PartPage: Sendable {
    var part: RepairTable.Part
    var lines: [Line]
    /// Findings in lines that are not listed.
    var omitted: Int

    init(_ part: RepairTable.Part, _ report: RepairReport) {
      self.part = part
      lines = []
      omitted = 0
      for cause in part.causes {
        if lines.count >= Limit.lines {
          omitted += cause.members.count
        } else {
          lines += report.lines(cause)
        }
      }
    }

    static let sheet = Sheet<PartPage>([
      .flag("berkas", "yang diperbaiki sekali untuk seluruh berkas") { $0.part.owner == .files },
      .maybe("petugas", "nama petugas", sample: "Nur Hayati") {
        if case .officer(let name) = $0.part.owner { FindingsReport.cleaned(name) } else { nil }
      },
      .flag("tanpa_petugas", "baris yang tidak menyebut petugas") { $0.part.owner == .nobody },
      .number("jumlah_sel", "sel yang diperbaiki", sample: 4) { $0.part.cells },
      .number("jumlah_baris", "baris yang diperbaiki", sample: 3) { $0.part.rows },
      .number("jumlah_temuan", "temuan dalam bagian ini", sample: 5) { $0.part.findings },
      .number("jumlah_galat", "galat", sample: 3) { $0.part.severities[.error] ?? 0 },
      .number("jumlah_peringatan", "peringatan", sample: 1) { $0.part.severities[.warning] ?? 0 },
      .number("jumlah_catatan", "catatan", sample: 1) { $0.part.severities[.note] ?? 0 },
      .list("butir", "yang diperbaiki, terberat lebih dulu", Line.sheet) { $0.lines },
      .number("tidak_dimuat", "temuan yang hanya ada di CSV", sample: 0) { $0.omitted },
      .flag("dipotong", "ada temuan yang tidak dimuat") { $0.omitted > 0 },
    ])
  }
}

extension RepairReport.Line {
  static let sheet = Sheet<RepairReport.Line>([
    .text("tingkat", "tingkat temuan", sample: "galat") { $0.finding.severity.rawValue },
    .text("kode", "kode temuan", sample: "SOP4-OUTPUT") { $0.finding.code.rawValue },
    .text("sumber", "dasar aturan", sample: "SOP langkah 4, mutu baku output") { $0.source },
    .text("pesan", "isi temuan", sample: "nomor_pemberitahuan kosong") { $0.message },
    .maybe("berkas", "berkas, bila lebih dari satu", sample: "register.csv") { $0.file },
    .maybe("kolom", "kolom", sample: "nomor_pemberitahuan") {
      $0.finding.place.column.map(FindingsReport.cleaned)
    },
    .list("sel", "sel dalam lembar kerja", Runs.Run.sheet) { $0.cells.listed },
    .flag("ada_sel", "selnya diketahui") { !$0.cells.listed.isEmpty },
    .flag("ada_baris", "barisnya diketahui") { !$0.rows.listed.isEmpty },
    .list("baris", "baris dalam berkas CSV", Runs.Run.sheet) { $0.rows.listed },
    .maybe("sampai", "baris terakhir dari satu rentang", sample: "7") { line in
      line.finding.lastLine.flatMap { $0 == line.finding.place.line ? nil : String($0) }
    },
    .list("nomor", "nomor register", Runs.Run.sheet) { $0.numbers.listed },
    .number("jumlah_baris", "banyaknya baris", sample: 4) { $0.rows.count },
    .flag("banyak", "lebih dari satu baris") { $0.rows.count > 1 },
    .number("baris_lain", "baris yang tidak disebut", sample: 0) {
      max($0.rows.omitted, $0.cells.omitted, $0.numbers.omitted)
    },
    .flag("baris_dipotong", "ada baris yang tidak disebut") {
      max($0.rows.omitted, $0.cells.omitted, $0.numbers.omitted) > 0
    },
    .texts("isi", "isi sel sekarang", sample: "2021-13-40") { $0.values },
    .number("isi_lain", "isi lain yang tidak disebut", sample: 0) { $0.omittedValues },
    .flag("isi_dipotong", "ada isi yang tidak disebut") { $0.omittedValues > 0 },
    .flag("kosong", "ada sel yang kosong") { $0.hasEmpty },
    .maybe("seharusnya", "isi yang benar", sample: "tanggal, misalnya 4/10/2021") { $0.expected },
    .text("cara", "cara memperbaiki", sample: "isi nomor_pemberitahuan dari berkas permohonan") { $0.how },
    .texts("petugas_lain", "petugas lain pada baris itu", sample: "Dian Pratama") {
      $0.others.map(FindingsReport.cleaned)
    },
    .number("petugas_lain_lagi", "petugas lain yang tidak disebut", sample: 0) { $0.omittedOthers },
    .flag("petugas_dipotong", "ada petugas lain yang tidak disebut") { $0.omittedOthers > 0 },
  ])
}
