package import Core
import Register
import Standard

extension ComparisonReport {
  /// The names of the page's own template, those common to all documents apart.
  package static var shape: Shape { Page.sheet.shape }

  /// The page as a document: what stands out first, to be printed and put on file.
  package func prepare(_ context: PaperContext) -> PreparedDocument {
    let title = Indonesian.dayMonthYear(comparison.reportingDate)
    let common = CommonView.values(
      context,
      title: title,
      date: comparison.reportingDate,
      signatory: context.office.kasubbag,
      isLandscape: true
    )
    return PreparedDocument(
      kind: .comparison,
      stem: "banding",
      date: comparison.reportingDate,
      title: title,
      view: common.merging(Page.sheet.view(Page(self)))
    )
  }

  /// What the page says.
  struct Page: Sendable {
    var comparison: RegisterComparison
    var isMasked: Bool
    var old: [FileLine]
    var new: [FileLine]
    var facts: [FileFact]
    var columns: [ColumnLine]
    var standing: [RowEntry]
    var others: [RowEntry]
    var vanished: [LoneLine]
    var added: [LoneLine]

    init(_ report: ComparisonReport) {
      comparison = report.comparison
      isMasked = !report.showsValues
      old = report.files(comparison.old, report.labels.old, report.checksums.old)
      new = report.files(comparison.new, report.labels.new, report.checksums.new)
      facts = report.fileFacts
      columns = comparison.columns.map { ColumnLine(change: $0, text: report.sentence($0)) }
      let entries = comparison.changed.map { report.entry($0) }
      standing = entries.filter { !$0.reasons.isEmpty }.sorted(by: ComparisonReport.weight)
      others = entries.filter(\.reasons.isEmpty)
      vanished = comparison.vanished.map { LoneLine(row: $0, spot: report.spot($0.row, isOld: true)) }
      added = comparison.added.map { LoneLine(row: $0, spot: report.spot($0.row, isOld: false)) }
    }

    static let sheet = Sheet<Page>([
      .date("per", "tanggal laporan, keduanya dinilai per tanggal ini") { $0.comparison.reportingDate },
      .number("baris_lama", "baris yang dipakai di LAMA", sample: 40) { $0.comparison.old.rows },
      .number("baris_baru", "baris yang dipakai di BARU", sample: 41) { $0.comparison.new.rows },
      .list("berkas_lama", "berkas LAMA", FileLine.sheet) { $0.old },
      .list("berkas_baru", "berkas BARU", FileLine.sheet) { $0.new },
      .flag("ada_beda_berkas", "ada yang berbeda pada berkas sebagai keseluruhan") { !$0.facts.isEmpty },
      .list("beda_berkas", "yang berbeda pada berkas sebagai keseluruhan", factSheet) { $0.facts },
      .flag("ada_kolom", "ada kolom yang hanya dimiliki salah satu") { !$0.columns.isEmpty },
      .list("kolom", "kolom yang hanya dimiliki salah satu", ColumnLine.sheet) { $0.columns },
      .number("jumlah_perhatian", "yang perlu perhatian", sample: 2) { $0.comparison.attentionCount },
      .flag("ada_perhatian", "ada yang perlu perhatian") { $0.comparison.needsAttention },
      .number("jumlah_sama", "baris yang sama", sample: 37) { $0.comparison.sameRows },
      .number("jumlah_diubah", "baris yang berubah", sample: 2) { $0.comparison.changed.count },
      .number("jumlah_hilang", "baris yang hilang", sample: 1) { $0.vanished.count },
      .number("jumlah_baru", "baris baru", sample: 2) { $0.added.count },
      .number("sel_ditulis_lain", "sel yang ditulis lain dengan nilai yang sama", sample: 3) {
        $0.comparison.rewrittenCells
      },
      .flag("ada_hilang", "ada baris yang hilang") { !$0.vanished.isEmpty },
      .list("hilang", "baris yang hilang", LoneLine.sheet) { $0.vanished },
      .flag("ada_perubahan_perhatian", "ada perubahan yang perlu perhatian") { !$0.standing.isEmpty },
      .list("perhatian", "baris yang berubah dan perlu perhatian", RowEntry.sheet) { $0.standing },
      .flag("ada_perubahan_lain", "ada perubahan lain") { !$0.others.isEmpty },
      .list("perubahan_lain", "baris lain yang berubah", RowEntry.sheet) { $0.others },
      .flag("ada_baru", "ada baris baru") { !$0.added.isEmpty },
      .list("baru", "baris baru", LoneLine.sheet) { $0.added },
      .flag("disamarkan", "nilai kolom pribadi disamarkan") { $0.isMasked },
    ])

    private static let factSheet = Sheet<FileFact>([
      .text("fakta", "yang berbeda", sample: "enkode: windows-1252 -> utf-8") { $0.sentence(.indonesian) }
    ])
  }

  private func files(
    _ side: RegisterComparison.Side,
    _ labels: [String],
    _ sums: [String]
  ) -> [FileLine] {
    let unused = unused(side)
    return side.files.enumerated().map { index, file in
      FileLine(
        file: file,
        label: labels[index],
        checksum: sums.indices.contains(index) ? sums[index] : nil,
        unused: unused.first { $0.file.name == file.name }?.lines
      )
    }
  }

  /// A file of LAMA or BARU.
  struct FileLine: Sendable {
    var file: RegisterFile
    var label: String
    var checksum: String?
    var unused: String?

    static let sheet = Sheet<FileLine>([
      .text("nama", "nama berkas", sample: "register.csv") { $0.label },
      .text("enkode", "enkode", sample: "utf-8") { $0.file.encoding },
      .number("baris", "baris yang dipakai", sample: 40) { $0.file.rowCount },
      .maybe(
        "sha256",
        "SHA-256 berkas",
        sample: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
      ) {
        $0.checksum
      },
      .maybe("tidak_dipakai", "baris yang tidak dapat dipakai", sample: "416-417") { $0.unused },
      .maybe("gugur", "kode temuan yang menggugurkan berkas", sample: "CSV-BERKAS-GANDA") {
        $0.file.dropped?.rawValue
      },
    ])
  }

  /// A column that came or went.
  struct ColumnLine: Sendable {
    var change: ColumnChange
    var text: String

    static let sheet = Sheet<ColumnLine>([
      .text("nama", "kolom", sample: "keterangan") { FindingsReport.cleaned($0.change.column.name) },
      .flag("ditambah", "kolom baru; bila tidak, kolom yang hilang") { $0.change.isAdded },
      .flag("perhatian", "perlu perhatian") { $0.change.standsOut },
      .text("teks", "kalimat", sample: "Kolom keterangan dihapus: 12 sel terisi") { $0.text },
    ])
  }

  /// A row that only one export has.
  struct LoneLine: Sendable {
    var row: LoneRow
    var spot: Spot

    static let sheet = Sheet<LoneLine>([
      .maybe("nomor", "nomor register", sample: "001/PPID/X/2021") {
        $0.row.row.request.text(.number).map(FindingsReport.cleaned)
      },
      .maybeDate("diterima", "tanggal diterima") { $0.row.row.request.date(.received) },
      .maybe("keputusan", "keputusan", sample: "dikabulkan") { $0.row.row.request.decision?.rawValue },
      .text("berkas", "berkas", sample: "register.csv") { $0.spot.file },
      .number("baris", "baris dalam berkas", sample: 12) { $0.spot.line },
      .flag("disisipkan", "diterima sebelum permohonan terakhir di LAMA") { $0.row.isInserted },
      .maybe("mirip", "nomor permohonan yang mungkin sama", sample: "014/PPID/X/2021") {
        $0.row.resembles.map(FindingsReport.cleaned)
      },
    ])
  }
}

extension ComparisonReport.RowEntry {
  static let sheet = Sheet<ComparisonReport.RowEntry>([
    .maybe("nomor", "nomor register", sample: "009/PPID/X/2021") { $0.number },
    .texts("alasan", "mengapa perlu perhatian", sample: "diubah setelah diputus") { entry in
      entry.reasons.map { $0.label.text(.indonesian) }
    },
    .maybe("keputusan", "keputusan di LAMA", sample: "dikabulkan") { $0.decision },
    .maybe("cocok", "cara baris dicocokkan, bila bukan menurut nomor", sample: "dicocokkan menurut isi") {
      $0.match.label?.text(.indonesian)
    },
    .text("berkas_lama", "berkas di LAMA", sample: "lama.csv") { $0.old.file },
    .number("baris_lama", "baris di LAMA", sample: 10) { $0.old.line },
    .text("berkas_baru", "berkas di BARU", sample: "baru.csv") { $0.new.file },
    .number("baris_baru", "baris di BARU", sample: 12) { $0.new.line },
    .list("ubahan", "sel yang berubah", ComparisonReport.EditEntry.sheet) { $0.edits },
    .flag("ada_akibat", "penilaian berubah") { !$0.effects.isEmpty },
    .texts("akibat", "perubahan penilaian", sample: "SOP4-WAKTU hilang") { $0.effects },
  ])
}

extension ComparisonReport.EditEntry {
  static let sheet = Sheet<ComparisonReport.EditEntry>([
    .text("kolom", "kolom", sample: "tanggal_pemberitahuan") { $0.column },
    .maybe("semula", "isi semula; tidak ada bila kosong", sample: "2021-11-02") { $0.old },
    .maybe("sekarang", "isi sekarang; tidak ada bila kosong", sample: "2021-10-15") { $0.new },
    .maybe("sel_lama", "sel di LAMA", sample: "AR10") { $0.oldCell },
    .maybe("sel_baru", "sel di BARU", sample: "AR12") { $0.newCell },
    .flag("perhatian", "perlu perhatian") { !$0.reasons.isEmpty },
    .flag("lebih_awal", "tanggal atau jam menjadi lebih awal") { $0.isEarlier },
  ])
}
