import Core
import Standard

/// The order of registration numbers as pages tell it: the gaps, and what else is seen.
struct NumberingPage: Sendable {
  var numbering: Numbering
  var gaps: [Gap]
  var others: [FindingsReport.Entry]

  /// `nil` where the numbers show no pattern.
  init?(_ report: FindingsReport) {
    numbering = report.judgement.numbering
    guard numbering.example != nil else { return nil }
    gaps = numbering.notes.compactMap { note in
      note.gap.map { Gap(entry: report.entry(note.finding), gap: $0, report) }
    }
    others = numbering.notes.filter { $0.gap == nil }.map { report.entry($0.finding) }
  }

  static let sheet = Sheet<NumberingPage>([
    .maybe("contoh", "nomor yang menunjukkan polanya", sample: "041/PPID/X/2021") { $0.numbering.example },
    .flag("per_tahun", "hitungan mulai lagi tiap tahun") { $0.numbering.period == .year },
    .flag("per_bulan", "hitungan mulai lagi tiap bulan") { $0.numbering.period == .month },
    .flag("per_hari", "hitungan mulai lagi tiap hari") { $0.numbering.period == .day },
    .number("jumlah", "banyaknya catatan", sample: 2) { page in
      page.numbering.notes.count + page.numbering.omitted.values.reduce(0, +)
    },
    .flag("ada", "ada catatan") { !$0.numbering.notes.isEmpty },
    .number("jumlah_hilang", "nomor yang tidak ada", sample: 4) { $0.numbering.missingCount },
    .flag("ada_lompatan", "ada nomor yang tidak ada") { !$0.gaps.isEmpty },
    .list("lompatan", "nomor yang tidak ada", Gap.sheet) { $0.gaps },
    .flag("ada_lain", "ada catatan lain") { !$0.others.isEmpty },
    .list("catatan_lain", "urutan, pemakaian ulang, bulan dan tahun", otherSheet) { $0.others },
    .number("tidak_dimuat", "catatan yang melewati batas daftar", sample: 0) {
      $0.numbering.omitted.values.reduce(0, +)
    },
    .flag("dipotong", "ada catatan yang tidak didaftar") { !$0.numbering.omitted.isEmpty },
  ])

  private static let otherSheet = Sheet<FindingsReport.Entry>(
    [.text("kode", "kode catatan", sample: "REG-NOMOR-URUT") { $0.finding.code.rawValue }]
      + FindingsReport.Entry.sheet.fields
  )

  /// A gap with the rows around it.
  struct Gap: Sendable {
    var entry: FindingsReport.Entry
    var gap: NumberingNote.Gap
    var before: Row?
    var after: Row

    init(entry: FindingsReport.Entry, gap: NumberingNote.Gap, _ report: FindingsReport) {
      self.entry = entry
      self.gap = gap
      before = gap.before.map { Row($0, report) }
      after = Row(gap.after, report)
    }

    static let sheet = Sheet<Gap>([
      .texts("hilang", "nomor yang tidak ada", sample: "044") { $0.gap.missing },
      .number("jumlah", "banyaknya", sample: 1) { $0.gap.count },
      .maybeObject("sesudah", "baris sebelum lompatan", Row.sheet) { $0.before },
      .object("sebelum", "baris sesudah lompatan", Row.sheet) { $0.after },
      .texts("baris_tanpa_nomor", "baris di antaranya tanpa nomor yang dapat dipakai", sample: "46") {
        $0.gap.suspects.map { String($0) }
      },
      .text("kode", "kode catatan", sample: "REG-NOMOR-LOMPAT") { $0.entry.finding.code.rawValue },
      .text("pesan", "isi catatan", sample: "nomor urut 044 tidak ada") { $0.entry.message },
    ])
  }

  /// A row beside a gap.
  struct Row: Sendable {
    var row: NumberingNote.Row
    var file: String?

    init(_ row: NumberingNote.Row, _ report: FindingsReport) {
      self.row = row
      file = report.judgement.files.count > 1 ? report.label(row.place.file) : nil
    }

    static let sheet = Sheet<Row>([
      .text("nomor", "nomor register", sample: "043/PPID/II/2021") { $0.row.number },
      .maybe("berkas", "berkas, bila lebih dari satu", sample: "register.csv") { $0.file },
      .maybe("baris", "baris", sample: "45") { $0.row.place.line.map { String($0) } },
      .maybe("sel", "sel dalam lembar kerja", sample: "A45") { $0.row.place.cell },
      .maybeDate("diterima", "tanggal diterima") { $0.row.received },
    ])
  }
}
