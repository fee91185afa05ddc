import Core
import Register
import Standard

extension MonthlyReport {
  /// A request whose notice was or is late.
  struct LateLine: Sendable {
    var reference: Reference
    var due: LocalDate?
    var notice: LocalDate?
    var isOpen: Bool
    /// Whether the due date is that of a valid extension.
    var isExtended: Bool
    var workingDays: Int
    /// The year without calendar rows that makes the due date an estimate.
    var uncoveredYear: Int?

    static let sheet = Sheet<LateLine>([
      .object("permohonan", "permohonan", Reference.sheet) { $0.reference },
      .maybeDate("tenggat", "hari terakhir pemberitahuan") { $0.due },
      .maybeDate("pemberitahuan", "tanggal pemberitahuan tertulis") { $0.notice },
      .flag("terbuka", "belum ditutup") { $0.isOpen },
      .flag("diperpanjang", "tenggatnya sudah diperpanjang dengan sah") { $0.isExtended },
      .number("lewat", "hari kerja sesudah tenggat", sample: 2) { $0.workingDays },
      .maybe("perkiraan", "tahun yang tidak ada dalam kalender; tenggat hanya perkiraan", sample: "2028") {
        $0.uncoveredYear.map { String($0) }
      },
    ])
  }

  /// A desk step that took longer than the SOP allows.
  struct OverLimitLine: Sendable {
    var reference: Reference
    var step: StepDescription
    var seconds: Int

    static let sheet = Sheet<OverLimitLine>([
      .object("permohonan", "permohonan", Reference.sheet) { $0.reference },
      .object("langkah", "langkah SOP", StepDescription.sheet) { $0.step },
      .text("lama", "lama pengerjaan", sample: "14 menit") { Indonesian.duration(seconds: $0.seconds) },
      .number("detik", "lama pengerjaan dalam detik", sample: 840) { $0.seconds },
      .maybe("lebih", "kelebihan dari batas", sample: "4 menit") { line in
        line.step.limitMinutes.map { Indonesian.duration(seconds: line.seconds - $0 * 60) }
      },
    ])
  }

  /// A valid extension.
  struct ExtensionLine: Sendable {
    var reference: Reference
    var date: LocalDate?
    var firstDue: LocalDate?
    var due: LocalDate?
    /// The years without calendar rows that make the dates estimates.
    var firstUncoveredYear: Int?
    var uncoveredYear: Int?

    static let sheet = Sheet<ExtensionLine>([
      .object("permohonan", "permohonan", Reference.sheet) { $0.reference },
      .maybeDate("tanggal", "tanggal perpanjangan") { $0.date },
      .maybeDate("tenggat_awal", "tenggat sebelum diperpanjang") { $0.firstDue },
      .maybeDate("tenggat", "tenggat sesudah diperpanjang") { $0.due },
      .maybe("perkiraan_awal", "tahun yang tidak ada dalam kalender, bagi tenggat_awal", sample: "2028") {
        $0.firstUncoveredYear.map { String($0) }
      },
      .maybe("perkiraan", "tahun yang tidak ada dalam kalender, bagi tenggat", sample: "2028") {
        $0.uncoveredYear.map { String($0) }
      },
    ])
  }

  /// Refusals on one ground.
  struct Ground: Sendable {
    var letter: String
    var count: Int
    var positions: [Int]
    /// Whether the document has an appendix with the requests behind the figures.
    var isKeyed = false

    var key: String? { isKeyed && count > 0 ? "2.5.\(letter)" : nil }

    static let sheet = Sheet<Ground>([
      .text("huruf", "huruf Pasal 17 UU 14/2008", sample: "h") { $0.letter },
      .number("jumlah", "banyaknya", sample: 1) { $0.count },
      .key { $0.key },
    ])
  }

  /// Requests that one cause moves in or out of the open ones.
  struct AdjustmentLine: Sendable {
    var cause: MonthFigures.Adjustment.Cause
    var delta: Int
    var references: CutList<Reference>

    /// A line per cause that occurs.
    static func all(
      _ adjustments: [MonthFigures.Adjustment],
      _ book: ReportBook,
      atMost limit: Int
    ) -> [AdjustmentLine] {
      MonthFigures.Adjustment.Cause.allCases.compactMap { cause in
        let some = adjustments.filter { $0.cause == cause }
        guard !some.isEmpty else { return nil }
        return AdjustmentLine(
          cause: cause,
          delta: some.reduce(0) { $0 + $1.delta },
          references: CutList(of: some, atMost: limit) { book.reference($0.position) }
        )
      }
    }

    static let sheet = Sheet<AdjustmentLine>([
      .text("selisih", "tambahan pada permohonan terbuka, dengan tanda", sample: "-1") {
        $0.delta > 0 ? "+\($0.delta)" : String($0.delta)
      },
      .number("angka", "tambahan untuk XML", sample: -1) { $0.delta },
      .flag("selesai_tanpa_tanggal", "selesai tanpa tanggal apa pun") { $0.cause == .undatedFinal },
      .flag("tanpa_diterima", "ditutup, tanpa tanggal diterima", isAlternative: true) {
        $0.cause == .notReceived
      },
      .flag("ditutup_sebelum_diterima", "ditutup sebelum diterima", isAlternative: true) {
        $0.cause == .closedBeforeReceipt
      },
      .flag("sesudah_laporan", "tanggal sesudah tanggal laporan", isAlternative: true) {
        $0.cause == .afterReportingDate
      },
      .list("permohonan", "permohonan", Reference.sheet) { $0.references.listed },
      .cut("permohonan") { $0.references.cut },
    ])
  }
}
