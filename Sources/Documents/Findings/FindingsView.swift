package import Core
import Register
import Standard

extension FindingsReport {
  /// The names of the page's own template, those common to all documents apart.
  package static var shape: Shape { Page.sheet.shape }

  /// The page as a document of the run.
  package func prepare(_ context: PaperContext) -> PreparedDocument {
    let title = Indonesian.dayMonthYear(judgement.reportingDate)
    let common = CommonView.values(
      context.citing(tally),
      title: title,
      date: judgement.reportingDate,
      signatory: context.office.kasubbag,
      isLandscape: true
    )
    return PreparedDocument(
      kind: .findings,
      stem: "temuan",
      date: judgement.reportingDate,
      title: title,
      view: common.merging(Page.sheet.view(Page(self, context)))
    )
  }

  /// What the page says.
  struct Page: Sendable {
    var reportingDate: LocalDate
    var summary: FindingsSummary
    var groups: [Group]
    var files: [FileLine]
    var isMasked: Bool
    var numbering: NumberingPage?

    init(_ report: FindingsReport, _ context: PaperContext) {
      reportingDate = report.judgement.reportingDate
      summary = report.summary
      files = zip(report.judgement.files, report.labels).map { FileLine(file: $0, label: $1) }
      isMasked = !report.showsValues
      numbering = NumberingPage(report)
      var entries: [Code: [Entry]] = [:]
      let limit = Page.listed(of: summary.codes.values, report.limits)
      report.forEach(withRow: { finding, row in
        if entries[finding.code]?.count ?? 0 >= limit { return }
        var entry = report.entry(finding).cut()
        // Late or soon due: the reader asks how the date came about.
        if let row, finding.code == .sop4Time || finding.code == .sop4Due {
          entry.count = context.count(row.request, for: .findings)
        }
        entries[finding.code, default: []].append(entry)
      })
      groups = summary.sortedCodes.map { code, severity, count in
        let listed = entries[code] ?? []
        return Group(code: code, severity: severity, count: count, entries: listed)
      }
    }

    /// How many findings of a code are listed, given how many there are of each.
    static func listed(of counts: some Collection<Int>, _ limits: DocumentLimits) -> Int {
      var limit = limits.findingsOfACode
      while limit > 1, counts.reduce(0, { $0 + min($1, limit) }) > limits.findings { limit /= 2 }
      return limit
    }

    static let sheet = Sheet<Page>([
      .date("per", "tanggal laporan") { $0.reportingDate },
      .number("jumlah_baris", "baris yang dipakai", sample: 40) { $0.summary.rows },
      .number("jumlah_ganda", "baris bernomor ganda, tidak dihitung", sample: 0) { $0.summary.duplicates },
      .flag("ada_ganda", "ada baris bernomor ganda") { $0.summary.duplicates > 0 },
      .number("jumlah_galat", "temuan galat", sample: 5) { $0.summary.severities[.error] ?? 0 },
      .number("jumlah_peringatan", "temuan peringatan", sample: 2) { $0.summary.severities[.warning] ?? 0 },
      .number("jumlah_catatan", "temuan catatan", sample: 1) { $0.summary.severities[.note] ?? 0 },
      .number("jumlah_temuan", "semua temuan", sample: 8) { $0.summary.codes.values.reduce(0, +) },
      .flag("disamarkan", "nilai kolom pribadi disamarkan") { $0.isMasked },
      .list("kelompok", "temuan menurut kode", samples: 1, Group.sheet) { $0.groups },
      .list("langkah", "hasil penilaian tiap langkah", samples: 7, VerdictLine.sheet) { page in
        page.summary.steps.enumerated().map { VerdictLine(number: $0.offset + 1, counts: $0.element) }
      },
      .list("berkas", "berkas register", FileLine.sheet) { $0.files },
      .maybeObject("penomoran", "ketertiban nomor register", NumberingPage.sheet) { $0.numbering },
    ])
  }

  /// The findings of one code.
  struct Group: Sendable {
    var code: Code
    var severity: Severity
    var count: Int
    var entries: [Entry]

    static let sheet = Sheet<Group>([
      .text("kode", "kode temuan", sample: "SOP4-WAKTU") { $0.code.rawValue },
      .text("tingkat", "tingkat terberat", sample: "galat") { $0.severity.rawValue },
      .number("jumlah", "banyaknya", sample: 2) { $0.count },
      .number("tidak_dimuat", "temuan yang hanya ada di CSV dan JSON", sample: 0) {
        $0.count - $0.entries.count
      },
      .flag("dipotong", "ada temuan yang tidak dimuat") { $0.count > $0.entries.count },
      .list("temuan", "temuan", Entry.sheet) { $0.entries },
    ])
  }

  /// The verdicts of one step over the whole register.
  struct VerdictLine: Sendable {
    var number: Int
    var counts: VerdictCounts

    static let sheet = Sheet<VerdictLine>([
      .number("nomor", "nomor langkah", sample: 4) { $0.number },
      .number("memenuhi", "memenuhi", sample: 22) { $0.counts[.met] },
      .number("melanggar", "tidak memenuhi", sample: 3) { $0.counts[.violated] },
      .number("belum", "dalam proses", sample: 5) { $0.counts[.pending] },
      .number("tidak_dinilai", "tidak dapat dinilai", sample: 0) { $0.counts[.notAssessable] },
      .number("tidak_berlaku", "tidak berlaku", sample: 10) { $0.counts[.notApplicable] },
      .maybe("persen", "memenuhi dari yang dapat dinilai", sample: "88,0%") {
        Indonesian.percent($0.counts.share.part, of: $0.counts.share.whole)
      },
    ])
  }

  /// A file of the register.
  struct FileLine: Sendable {
    var file: RegisterFile
    var label: String

    static let sheet = Sheet<FileLine>([
      .text("nama", "nama berkas", sample: "register.csv") { $0.label },
      .text("enkode", "enkode", sample: "utf-8") { $0.file.encoding },
      .text("tata_letak", "tata letak", sample: "datar") { $0.file.layout.rawValue },
      .number("baris", "baris yang dipakai", sample: 40) { $0.file.rowCount },
      .maybe("gugur", "kode temuan yang menggugurkan berkas", sample: "CSV-ENKODE") {
        $0.file.dropped?.rawValue
      },
      .texts("tidak_dipakai", "baris yang tidak dipakai", sample: "416") { line in
        line.file.unused.map { unused in
          unused.lastLine.map { "\(unused.line)-\($0)" } ?? String(unused.line)
        }
      },
    ])
  }
}

extension FindingsReport.Entry {
  /// The most characters of a text in a table; a cell may hold a megabyte.
  static let longestText = 1000

  /// With long texts cut, as a table can hold them; CSV and JSON have them whole.
  func cut() -> FindingsReport.Entry {
    func cut(_ text: String) -> String {
      if text.utf8.count <= FindingsReport.Entry.longestText { return text }
      let head = text.unicodeScalars.prefix(FindingsReport.Entry.longestText)
      return head.count < text.unicodeScalars.count ? String(head) + "…" : text
    }
    var result = self
    result.value = value.map(cut)
    result.message = cut(message)
    result.remedy = remedy.map(cut)
    result.finding.number = finding.number.map(cut)
    result.finding.place.column = finding.place.column.map(cut)
    return result
  }

  static let sheet = Sheet<FindingsReport.Entry>([
    .text("tingkat", "tingkat temuan", sample: "galat") { $0.finding.severity.rawValue },
    .maybe("berkas", "berkas", sample: "register.csv") { $0.file },
    .maybe("baris", "baris", sample: "5") { $0.finding.place.line.map { String($0) } },
    .maybe("sampai", "baris terakhir", sample: "7") { $0.finding.lastLine.map { String($0) } },
    .maybe("sel", "sel dalam lembar kerja", sample: "AP5") { $0.finding.place.cell },
    .maybe("kolom", "kolom", sample: "tanggal_pemberitahuan") { $0.finding.place.column },
    .maybe("nomor", "nomor register", sample: "004/PPID/X/2021") { $0.finding.number },
    .maybe("nilai", "nilai yang ditemukan", sample: "2021-10-22") { $0.value },
    .text("pesan", "isi temuan", sample: "Batas 10 hari kerja terlampaui 2 hari kerja") { $0.message },
    .maybe("saran", "yang perlu dilakukan", sample: "periksa tanggal pemberitahuan") { $0.remedy },
    .maybeObject(DueDateView.name, "hitungan tenggat, pada SOP4-WAKTU dan SOP4-TENGGAT", DueDateView.sheet) {
      $0.count
    },
  ])
}
