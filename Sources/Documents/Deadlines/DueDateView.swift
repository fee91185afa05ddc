import Core
import Register
package import Standard

/// `{{hitungan.*}}`: how a due date was counted, for templates (`bagian/hitungan-tenggat`). Facts and marks only; the
/// wording is the template's.
package enum DueDateView {
  /// The name by which papers and the findings page offer it.
  package static let name = "hitungan"

  /// The name with its shape.
  static let variable = Shape.Variable(
    name,
    "hitungan tenggat hari demi hari, dihitung bila templat memakainya",
    .object(sheet.shape),
    isOptional: true
  )

  /// The value; missing where there is no explanation.
  static func value(_ explanation: DueDateExplanation?) -> Value {
    explanation.map { .object(sheet.view($0)) } ?? .missing
  }

  private static let standard = Sheet<DueDateExplanation.Standard>([
    .text("nama", "nama SOP", sample: "Pelayanan Informasi Publik") { $0.name },
    .maybe("nomor", "nomor SOP", sample: "01/PP.07-SOP/HM/X/2021") { $0.number },
    .date("berlaku_sejak", "hari pertama SOP berlaku") { $0.validFrom },
  ])

  private static let day = Sheet<CountedDay>([
    .date("tanggal", "tanggal") { $0.date },
    .maybe("nomor", "hitungan ke-, tidak ada pada hari yang dilewati", sample: "1") {
      $0.number.map { String($0) }
    },
    .flag("dilewati", "tidak dihitung") { $0.number == nil },
    .flag("akhir_pekan", "Sabtu atau Minggu") { $0.reason == .weekend },
    .flag("libur", "libur menurut kalender") { if case .holiday = $0.reason { true } else { false } },
    .flag("pengganti", "hari kerja pengganti, dihitung") {
      if case .replacement = $0.reason { true } else { false }
    },
    .flag("tetap_kerja", "cuti bersama, kantor tetap bekerja, dihitung") {
      if case .workedLeave = $0.reason { true } else { false }
    },
    .flag("dicabut", "libur yang dicabut, dihitung") {
      if case .revoked = $0.reason { true } else { false }
    },
    .maybe("nama", "nama hari dalam kalender", sample: "Maulid Nabi Muhammad SAW") {
      $0.reason?.entry?.name
    },
    .maybe("dasar", "keputusan yang mendasarinya", sample: "SKB 712/2021") { $0.reason?.entry?.decree },
  ])

  /// All names.
  package static let sheet = Sheet<DueDateExplanation>(
    facts + marks("jalur", regimes) { $0.regimeReason.name } + dates
      + marks("perpanjangan", extensions) { $0.extensionResult.name } + outcome
      + marks("hasil", results) { $0.result.name }
  )

  private static let facts: [Sheet<DueDateExplanation>.Field] = [
    .maybeDate("diterima", "tanggal permohonan diterima") { $0.received?.date },
    .object("sop", "SOP yang berlaku pada tanggal diterima", standard) { $0.standard },
    .flag("tahapan", "berlaku batas waktu masa tahapan") { $0.regime == .stages },
    .maybe("nama_tahapan", "tahapan pada tanggal diterima", sample: "Pemilu 2024") { $0.regimeReason.stage },
    .number("batas", "hari kerja untuk menjawab", sample: 10) { $0.limit },
    .number("batas_perpanjangan", "hari kerja perpanjangan", sample: 7) { $0.extensionLimit },
  ]

  private static let dates: [Sheet<DueDateExplanation>.Field] = [
    .flag("dari_lengkap", "dihitung dari tanggal lengkap") { $0.clockStart == .complete },
    .flag("digeser", "tanggal mulai digeser dari hari libur") { $0.start != $0.orderStart },
    .maybeDate("mulai", "tanggal mulai, tidak ikut dihitung") { $0.start },
    .maybeDate("hari_pertama", "hari kerja pertama yang dihitung") { $0.firstCounted },
    .list("hari", "setiap hari sesudah tanggal mulai", day) { $0.days },
    .list("dilewati", "hari yang tidak dihitung", day) { $0.skipped },
    .maybeDate("tenggat_awal", "tenggat tanpa perpanjangan") { $0.firstDue },
    .maybeDate("tanggal_perpanjangan", "tanggal perpanjangan") { $0.extensionResult.date },
  ]

  private static let outcome: [Sheet<DueDateExplanation>.Field] = [
    .maybeDate("tenggat", "hari terakhir pemberitahuan tertulis") { $0.due },
    .maybe("perkiraan", "tahun yang tidak ada dalam kalender; tenggat hanya perkiraan", sample: "2028") {
      $0.uncoveredYears.isEmpty ? nil : $0.uncoveredYears.map { String($0) }.joined(separator: ", ")
    },
    .maybeDate("kalender_sampai", "kalender diketahui sampai, bila tenggat sesudahnya") { $0.knownUntil },
    .maybeDate("dijawab", "tanggal pemberitahuan tertulis") { $0.answered },
    .date("per", "tanggal laporan") { $0.reportingDate },
    .maybe("selisih", "hari kerja yang tersisa atau yang terlampaui", sample: "2") {
      $0.result.workingDays.map { String($0) }
    },
  ]

  private static let regimes = [
    ("tanpa_tahapan", "pengaturan tidak memuat tahapan"), ("di_luar_tahapan", "diterima di luar tahapan"),
    ("dalam_tahapan", "diterima dalam tahapan"), ("kategori_lain", "dalam tahapan, bukan informasi tahapan"),
    ("kategori_kosong", "dalam tahapan, kategori kosong"),
    ("kategori_tidak_terbaca", "dalam tahapan, kategori tidak terbaca"),
  ]

  private static let extensions = [
    ("tidak_ada", "tidak ada perpanjangan"), ("sah", "perpanjangan sah"),
    ("terlalu_awal", "tidak sah, sebelum hitungan mulai"), ("terlambat", "tidak sah, sesudah tenggat awal"),
    ("tanpa_alasan", "tidak sah, tanpa alasan"), ("tanpa_tanggal", "tidak sah, tanpa tanggal"),
    ("tidak_dinilai", "perpanjangan tidak dapat dinilai"),
  ]

  private static let results = [
    ("tidak_berlaku", "langkah 4 tidak berlaku"), ("tepat_waktu", "pemberitahuan tepat waktu"),
    ("terlambat", "pemberitahuan terlambat"), ("terbuka", "pemberitahuan belum ada, belum jatuh tempo"),
    ("lewat_tenggat", "pemberitahuan belum ada, sudah lewat tenggat"),
    ("tidak_dinilai", "hasil tidak dapat dinilai"),
  ]

  /// A mark for each name that may be, such as `hasil_terlambat`.
  private static func marks(
    _ prefix: String,
    _ names: [(name: String, meaning: String)],
    _ get: @escaping @Sendable (DueDateExplanation) -> String
  ) -> [Sheet<DueDateExplanation>.Field] {
    names.map { entry in .flag("\(prefix)_\(entry.name)", entry.meaning) { get($0) == entry.name } }
  }
}
