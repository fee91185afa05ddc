import Core
import Register
import Standard

extension AnnualReport {
  /// The names of the annual report.
  static let sheet = Sheet<AnnualReport>(
    [
      .text("tahun", "tahun anggaran", sample: "2021") { padded($0.figures.year, to: 4) },
      .date("sampai", "hari yang menjadi batas angka terbuka") { $0.figures.cutoff },
      .date("per", "tanggal laporan") { $0.reportingDate },
      .flag("sementara", "tahun belum berakhir pada tanggal laporan") { $0.isPreliminary },
      .flag("nihil", "tidak ada permohonan yang diterima, dijawab, diserahkan, atau ditutup") {
        $0.figures.isNil
      },
      .number("sisa_awal", "terbuka pada akhir tahun sebelumnya", sample: 4) { $0.figures.carriedOver.count },
      .number("diterima", "diterima", sample: 400) { $0.figures.received.count },
      .number("dijawab", "dijawab", sample: 380) { $0.figures.answered.count },
      .number("diserahkan", "diserahkan", sample: 330) { $0.figures.handedOver.count },
      .number("diperpanjang", "diperpanjang secara sah", sample: 9) { $0.figures.extended.count },
      .number("ditutup", "ditutup", sample: 398) { $0.figures.closed.count },
      .number("terbuka", "masih terbuka", sample: 6) { $0.figures.open.count },
      .list("penyesuaian", "permohonan di luar urutan terima lalu tutup", MonthlyReport.AdjustmentLine.sheet)
      {
        $0.adjustments
      },
      .object("penutupan", "cara permohonan ditutup", MonthFigures.Endings.sheet) { $0.figures.endings },
      .number("selesai_tanpa_tanggal", "permohonan selesai tanpa tanggal, seluruh register", sample: 0) {
        $0.undatedFinals
      },
      .flag("ada_selesai_tanpa_tanggal", "lebih dari nol") { $0.undatedFinals > 0 },
      .number("tanpa_diterima", "permohonan tanpa tanggal diterima, seluruh register", sample: 0) {
        $0.withoutReceipt
      },
      .flag("ada_tanpa_diterima", "lebih dari nol") { $0.withoutReceipt > 0 },
      .list("bulanan", "dua belas bulan", samples: 12, MonthLine.sheet) { $0.months },
      .flag("ada_bulan_nihil", "ada bulan tanpa kegiatan") { !$0.nilMonths.isEmpty },
      .texts("bulan_nihil", "bulan tanpa kegiatan", sample: "Maret 2021") { report in
        report.nilMonths.map { Indonesian.month($0.figures.month) }
      },
      .object("saluran", "diterima, menurut saluran", Breakdown<Channel>.sheet) { $0.figures.channels },
      .object("kategori_pemohon", "diterima, menurut pemohon", Breakdown<ApplicantKind>.sheet) {
        $0.figures.applicants
      },
      .object("kategori_informasi", "diterima, menurut informasi", Breakdown<InformationCategory>.sheet) {
        $0.figures.categories
      },
      .object("keputusan", "dijawab, menurut keputusan", Breakdown<Decision>.sheet) { $0.figures.decisions },
      .flag("ada_penolakan", "ada permohonan yang ditolak seluruhnya atau sebagian") {
        !$0.grounds.isEmpty || $0.groundless > 0
      },
      .list("dasar_penolakan", "penolakan menurut huruf Pasal 17", MonthlyReport.Ground.sheet) { $0.grounds },
      .number("tanpa_dasar_penolakan", "penolakan tanpa huruf Pasal 17", sample: 0) { $0.groundless },
      .maybeObject("waktu_pemberitahuan", "hari kerja sampai pemberitahuan", NoticeTimes.sheet) {
        NoticeTimes($0.figures)
      },
      .object("ketepatan", "ketepatan waktu pemberitahuan tertulis", punctualitySheet) {
        $0.figures.punctuality
      },
      .list("mutu_baku", "mutu baku langkah 1 sampai 7, setahun", samples: 7, StepLine.sheet) { $0.steps },
      .markup("grafik_bulan", "grafik diterima, dijawab, terbuka", sample: "<svg/>") { $0.monthChart },
      .markup("tanda_pekat", "tanda keterangan grafik: pekat", sample: "<svg/>") { _ in BarFill.solid.swatch
      },
      .markup("tanda_arsir", "tanda keterangan grafik: arsir", sample: "<svg/>") { _ in
        BarFill.hatched.swatch
      },
      .markup("tanda_kosong", "tanda keterangan grafik: kosong", sample: "<svg/>") { _ in
        BarFill.hollow.swatch
      },
      .date("tenggat_laporan", "hari terakhir penyampaian laporan") { $0.deadline },
      .flag("tepat_waktu", "tanggal laporan tidak sesudah tenggat") { $0.reportingDate <= $0.deadline },
      .flag("ada_belum_diisi", "ada narasi yang belum diisi") { !$0.missing.isEmpty },
      .list("belum_diisi", "narasi yang belum diisi", Narrative.sheet) { $0.missing },
    ]
      + AnnualPart.allCases.map { part in
        .object(part.name, "narasi bagian \(part.rawValue.prefix(1))", Narrative.sheet) { $0.narrative(part) }
      }
  )

  private static let punctualitySheet = Sheet<AnnualFigures.Punctuality>([
    .number("pemberitahuan", "pemberitahuan bertanggal tahun itu", sample: 24) { $0.notices },
    .number("tepat", "tepat waktu", sample: 22) { $0.inTime },
    .number("terlambat", "terlambat", sample: 2) { $0.late },
    .number("tidak_dinilai", "tidak dapat dinilai, atau tidak dikenai batas", sample: 0) { $0.notAssessable },
    .maybe("persen", "tepat waktu dari yang dapat dinilai", sample: "91,7%") {
      Indonesian.percent($0.inTime, of: $0.inTime + $0.late)
    },
    .number("ditutup_tanpa_pemberitahuan", "ditutup tanpa pemberitahuan padahal harus ada", sample: 0) {
      $0.closedWithoutNotice
    },
    .number("lewat_tenggat", "masih terbuka dan lewat tenggat", sample: 1) { $0.overdue },
  ])

  /// Whether the year had not ended on the reporting date.
  private var isPreliminary: Bool { reportingDate < YearMonth(year: figures.year, month: 12).lastDay }

  private var nilMonths: [MonthLine] { months.filter(\.isReportedNil) }

  private var missing: [Narrative] { AnnualPart.allCases.map(narrative).filter(\.isMissing) }

  private var monthChart: String {
    BarChart(
      name: "g1",
      labelledBy: "judul-grafik-bulan",
      labels: months.map { String(Indonesian.months[$0.figures.month.month - 1].prefix(3)) },
      series: [
        .init(fill: .solid, values: months.map(\.figures.received)),
        .init(fill: .hatched, values: months.map(\.figures.answered.sum)),
        .init(fill: .hollow, values: months.map { $0.hasBegun ? $0.figures.open : 0 }),
      ]
    ).svg
  }
}
