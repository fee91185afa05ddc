import Core
import Register
import Standard

extension MonthlyReport {
  /// The names of the monthly report.
  static let sheet = Sheet<MonthlyReport>([
    .text("bulan", "nama bulan", sample: "Oktober 2021") { Indonesian.month($0.figures.month) },
    .text("bulan_iso", "bulan untuk XML", sample: "2021-10") { $0.figures.month.iso },
    .date("dari", "hari pertama bulan") { $0.figures.month.firstDay },
    .date("sampai", "hari yang menjadi batas angka terbuka") { $0.figures.cutoff },
    .date("per", "tanggal laporan") { $0.reportingDate },
    .flag("sementara", "bulan belum berakhir pada tanggal laporan") {
      $0.reportingDate < $0.figures.month.lastDay
    },
    .flag("nihil", "tidak ada permohonan yang diterima, dijawab, diserahkan, atau ditutup") { $0.isNil },
    .number("sisa_awal", "terbuka pada akhir bulan sebelumnya", sample: 4) { $0.figures.carriedOver },
    .number("diterima", "diterima", sample: 40) { $0.figures.received },
    .number("dijawab", "dijawab", sample: 32) { $0.figures.answered.sum },
    .number("ditutup", "ditutup", sample: 38) { $0.figures.closed },
    .number("terbuka", "masih terbuka", sample: 6) { $0.figures.open },
    .number("diserahkan", "diserahkan", sample: 30) { $0.handedOver.count },
    .list("penyesuaian", "permohonan di luar urutan terima lalu tutup", AdjustmentLine.sheet) {
      $0.adjustments
    },
    .object("penutupan", "cara permohonan ditutup", MonthFigures.Endings.sheet) { $0.figures.endings },
    .flag("ada_terbuka", "ada yang masih terbuka") { !$0.open.isEmpty },
    .list("daftar_terbuka", "permohonan yang masih terbuka", Reference.sheet) { $0.open.listed },
    .cut("daftar_terbuka") { $0.open.cut },
    .list(
      "tertua",
      "paling banyak sepuluh permohonan yang paling lama terbuka",
      samples: OldestOpen.limit,
      OldestOpen.sheet
    ) { $0.oldest },
    .flag("ada_tertua", "ada yang masih terbuka") { !$0.oldest.isEmpty },
    .number("selesai_tanpa_tanggal", "permohonan selesai tanpa tanggal, seluruh register", sample: 0) {
      $0.undatedFinals
    },
    .flag("ada_selesai_tanpa_tanggal", "lebih dari nol") { $0.undatedFinals > 0 },
    .number("tanpa_diterima", "permohonan tanpa tanggal diterima, seluruh register", sample: 0) {
      $0.withoutReceipt
    },
    .flag("ada_tanpa_diterima", "lebih dari nol") { $0.withoutReceipt > 0 },
    .object("saluran", "diterima, menurut saluran", Breakdown<Channel>.sheet) { $0.figures.channels },
    .object("kategori_pemohon", "diterima, menurut pemohon", Breakdown<ApplicantKind>.sheet) {
      $0.figures.applicants
    },
    .object("kategori_informasi", "diterima, menurut informasi", Breakdown<InformationCategory>.sheet) {
      $0.figures.categories
    },
    .object("keputusan", "dijawab, menurut keputusan", Breakdown<Decision>.sheet) { $0.figures.answered },
    .flag("ada_penolakan", "ada permohonan yang ditolak seluruhnya atau sebagian") {
      !$0.grounds.isEmpty || $0.groundless > 0
    },
    .list("dasar_penolakan", "penolakan menurut huruf Pasal 17", Ground.sheet) { $0.grounds },
    .number("tanpa_dasar_penolakan", "penolakan tanpa huruf Pasal 17", sample: 0) { $0.groundless },
    .object("sumber", "kunci lampiran angka ikhtisar dan keterlambatan", MonthlyReport.keySheet) { $0 },
    .object("jawaban", "dijawab, menurut ketepatan waktu", AnswerShares.sheet) { $0.shares },
    .list("rentang_waktu", "hari kerja pemberitahuan dalam rentang, menurut batasnya", NoticeBands.sheet) {
      $0.bands
    },
    .list("mutu_baku", "mutu baku langkah 1 sampai 7", samples: 7, StepLine.sheet) { $0.steps },
    .maybeObject("waktu_pemberitahuan", "hari kerja sampai pemberitahuan", NoticeTimes.sheet) {
      NoticeTimes($0)
    },
    .number("jumlah_terlambat", "permohonan yang terlambat", sample: 1) { $0.late.count },
    .number("terlambat_tanpa_perpanjangan", "terlambat, tanpa perpanjangan yang sah", sample: 1) {
      $0.lateCount(extended: false)
    },
    .number("terlambat_dengan_perpanjangan", "terlambat walaupun diperpanjang dengan sah", sample: 0) {
      $0.lateCount(extended: true)
    },
    .flag("ada_terlambat", "ada yang terlambat") { !$0.late.isEmpty },
    .list("terlambat", "permohonan yang terlambat", LateLine.sheet) { $0.late.listed },
    .cut("terlambat") { $0.late.cut },
    .number("jumlah_lewat_batas", "langkah meja yang melewati batas menit", sample: 1) { $0.overLimit.count },
    .flag("ada_lewat_batas", "ada yang melewati batas menit") { !$0.overLimit.isEmpty },
    .list("lewat_batas", "langkah meja yang melewati batas menit", OverLimitLine.sheet) {
      $0.overLimit.listed
    },
    .cut("lewat_batas") { $0.overLimit.cut },
    .number("jumlah_diperpanjang", "perpanjangan", sample: 1) { $0.extensions.count },
    .flag("ada_diperpanjang", "ada perpanjangan") { !$0.extensions.isEmpty },
    .list("diperpanjang", "perpanjangan", ExtensionLine.sheet) { $0.extensions.listed },
    .cut("diperpanjang") { $0.extensions.cut },
    .list("petugas", "beban petugas", OfficerLoad.sheet) { $0.officers.list.listed },
    .cut("petugas") { $0.officers.list.cut },
    .maybeObject("banding", "perbandingan dengan bulan sebelumnya", Comparison.sheet) {
      Comparison($0.figures, $0.previous)
    },
    .maybeObject("banding_tahun", "perbandingan dengan bulan yang sama tahun sebelumnya", Comparison.sheet) {
      Comparison($0.figures, $0.lastYear)
    },
    .list("riwayat", "paling banyak dua belas bulan terakhir", MonthTotals.sheet) { $0.history },
    .flag("ada_grafik", "ada yang dapat digambar") { !$0.isNil },
    .markup("grafik_bulan", "grafik diterima, dijawab, terbuka", sample: "<svg/>") { $0.historyChart },
    .markup("grafik_mutu", "grafik mutu baku", sample: "<svg/>") { $0.stepChart },
    .markup("grafik_waktu", "grafik hari kerja sampai pemberitahuan", sample: "<svg/>") { $0.noticeChart },
    .markup("tanda_pekat", "tanda keterangan grafik: pekat", sample: "<svg/>") { _ in BarFill.solid.swatch },
    .markup("tanda_arsir", "tanda keterangan grafik: arsir", sample: "<svg/>") { _ in BarFill.hatched.swatch
    },
    .markup("tanda_muda", "tanda keterangan grafik: muda", sample: "<svg/>") { _ in BarFill.light.swatch },
    .markup("tanda_kosong", "tanda keterangan grafik: kosong", sample: "<svg/>") { _ in BarFill.hollow.swatch
    },
    .text("batas_hari", "batas pemberitahuan yang bertanggal bulan itu, hari kerja", sample: "10") {
      $0.limitDays.map { String($0) }.joined(separator: " atau ")
    },
    .flag("satu_batas", "satu batas untuk semua pemberitahuan bulan itu") { $0.limitDays.count == 1 },
    .number("jam_tercatat", "jam yang tercatat", sample: 200) { $0.figures.clockTimes },
    .number("jam_bulat", "jam dengan menit berakhir 0 atau 5", sample: 44) { $0.figures.roundedClockTimes },
    .maybe("jam_bulat_persen", "bagiannya", sample: "22,0%") {
      Indonesian.percent($0.figures.roundedClockTimes, of: $0.figures.clockTimes)
    },
    .date("tenggat_laporan", "hari terakhir penyampaian laporan") { $0.deadline },
    .flag("tepat_waktu", "tanggal laporan tidak sesudah tenggat") { $0.reportingDate <= $0.deadline },
    .maybeObject("pembuat", "yang membuat laporan", signatorySheet) { $0.maker },
    .object("lampiran", "nomor register di balik angka", Appendix.sheet) { $0.appendix },
    // Known only to a run that finds seals in its output folder, which fills it in.
    .maybeObject("segel", "segel yang sesuai dengan angka laporan ini", MonthSeal.sheet) { _ in nil },
  ])

  static let signatorySheet = Sheet<Office.Signatory>([
    .text("jabatan", "jabatan", sample: "Pelaksana") { $0.position },
    .text("nama", "nama", sample: "Ana Marlina") { $0.name },
    .maybe("nip", "NIP, 18 angka dikelompokkan 8-6-1-3", sample: "19900101 201501 2 001") {
      $0.nip.map(Indonesian.nip)
    },
  ])

  /// The keys of the figures that stand alone.
  static let keySheet = Sheet<MonthlyReport>(
    [
      "sisa_awal", "diterima", "ditutup", "terbuka", "dijawab", "diserahkan", "ditutup_dijawab",
      "ditutup_dijawab_tanpa_tanggal", "ditutup_tidak_lengkap", "ditutup_dicabut", "tanpa_huruf",
      "pemberitahuan", "terlambat_tanpa_perpanjangan", "terlambat_dengan_perpanjangan", "perpanjangan",
    ].map { name in .key(name) { $0.key(name) } }
  )

  /// Whether nothing happened in the month.
  var isNil: Bool {
    figures.received == 0 && figures.closed == 0 && figures.answeredPositions.isEmpty && handedOver.isEmpty
  }

  private var historyChart: String {
    BarChart(
      name: "g1",
      labelledBy: "judul-grafik-bulan",
      labels: history.map { "\(Indonesian.months[$0.month.month - 1].prefix(3)) \($0.month.year % 100)" },
      series: [
        .init(fill: .solid, values: history.map(\.received)),
        .init(fill: .hatched, values: history.map(\.answered)),
        .init(fill: .hollow, values: history.map(\.open)),
      ]
    ).svg
  }

  private var stepChart: String {
    func values(_ verdict: Verdict) -> [Int] { figures.steps.map { $0[verdict] } }
    return BarChart(
      name: "g2",
      labelledBy: "judul-grafik-mutu",
      labels: figures.steps.map { String($0.step) },
      series: [
        .init(fill: .light, values: values(.met)),
        .init(fill: .solid, values: values(.violated)),
        .init(fill: .hatched, values: values(.pending)),
        .init(fill: .hollow, values: values(.notAssessable)),
      ],
      isStacked: true
    ).svg
  }

  /// The clocks of the month's notices; in a month without any, the one in force.
  private var clocks: [NoticeClock] { bands.isEmpty ? [fallbackClock] : bands.map(\.clock) }

  /// The different limits in working days.
  private var limitDays: [Int] { Set(clocks.map(\.limit)).sorted() }

  /// Working days 0 to the limit with extension, and all longer ones in a last bar.
  private var noticeChart: String {
    let last = max(clocks.map { $0.limit + $0.extra }.max() ?? 1, 1)
    var values = (0...last).map { figures.noticeDistribution[$0] ?? 0 }
    values.append(figures.noticeDistribution.reduce(0) { $0 + ($1.key > last ? $1.value : 0) })
    return BarChart(
      name: "g3",
      labelledBy: "judul-grafik-waktu",
      labels: (0...last).map { String($0) } + ["\(last + 1)+"],
      series: [.init(fill: .light, values: values)],
      limitAfter: limitDays.count == 1 ? limitDays.first : nil
    ).svg
  }

  /// Working days to the notice, of notices dated in the month.
  struct NoticeTimes: Sendable {
    var count: Int
    var minimum: Int
    var medianTenths: Int
    var meanTenths: Int
    var percentile90: Int
    var maximum: Int
    var distribution: [(days: Int, count: Int)]

    /// `nil` in a month without notices.
    init?(_ report: MonthlyReport) {
      let days = report.figures.noticeDays
      guard let first = days.first, let last = days.last, let middle = Statistics.medianTenths(days),
        let mean = Statistics.meanTenths(days), let high = Statistics.percentile90(days)
      else { return nil }
      count = days.count
      minimum = first
      medianTenths = middle
      meanTenths = mean
      percentile90 = high
      maximum = last
      distribution = report.figures.noticeDistribution.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// One line of the distribution.
    struct Line: Sendable {
      var days: Int
      var count: Int
      var whole: Int

      static let sheet = Sheet<Line>([
        .number("hari", "hari kerja", sample: 6) { $0.days },
        .number("jumlah", "pemberitahuan", sample: 5) { $0.count },
        .maybe("persen", "bagian dari semua pemberitahuan", sample: "20,8%") {
          Indonesian.percent($0.count, of: $0.whole)
        },
        .key { "4.4.\($0.days)" },
      ])
    }

    static let sheet = Sheet<NoticeTimes>([
      .number("jumlah", "pemberitahuan", sample: 24) { $0.count },
      .number("minimum", "tercepat", sample: 1) { $0.minimum },
      .text("median", "nilai tengah", sample: "6,5") { Indonesian.decimal(tenths: $0.medianTenths) },
      .text("median_angka", "nilai tengah untuk XML", sample: "6.5") { Statistics.number($0.medianTenths) },
      .text("rerata", "rata-rata", sample: "6,8") { Indonesian.decimal(tenths: $0.meanTenths) },
      .text("rerata_angka", "rata-rata untuk XML", sample: "6.8") { Statistics.number($0.meanTenths) },
      .number("persentil_90", "persentil ke-90", sample: 10) { $0.percentile90 },
      .number("maksimum", "terlama", sample: 15) { $0.maximum },
      .list("sebaran", "sebaran", Line.sheet) { times in
        times.distribution.map { Line(days: $0.days, count: $0.count, whole: times.count) }
      },
    ])
  }
}

extension MonthFigures.Endings {
  static let sheet = Sheet<MonthFigures.Endings>([
    .number("dijawab", "dijawab, dengan tanggal jawaban", sample: 32) { $0.answered },
    .number("dijawab_tanpa_tanggal", "dijawab, hanya bertanggal pemutakhiran register", sample: 0) {
      $0.answeredUndated
    },
    .number("tidak_lengkap", "tidak lengkap", sample: 3) { $0.incomplete },
    .number("dicabut", "dicabut pemohon", sample: 3) { $0.withdrawn },
    .number("jumlah", "jumlah", sample: 38) { $0.sum },
    .flag("ada_dijawab_tanpa_tanggal", "lebih dari nol") { $0.answeredUndated > 0 },
  ])
}
