import Core
import Foundation
import Register
import Testing

@testable import Standard

/// Literal rows for the tests of the checks.
enum Rows {
  /// A granted request that breaks nothing: received Tuesday 5 October 2021, due 19 October.
  static let good: [String: String] = [
    "nomor_register": "001/PPID/X/2021", "diterima": "2021-10-05 09:00", "lengkap": "2021-10-05",
    "nama_pemohon": "Contoh Pemohon", "kategori_pemohon": "perorangan", "jenis_identitas": "ktp",
    "nomor_identitas": "1171974501749624", "alamat": "Jl. Contoh No. 1", "telepon": "0812-0000-0001",
    "email": "", "saluran": "langsung", "kategori_informasi": "badan_publik",
    "rincian_informasi": "Jumlah TPS", "tujuan_penggunaan": "Penelitian",
    "cara_penyampaian": "ambil_langsung", "petugas": "Petugas Satu; Petugas Dua",
    "formulir_mulai": "2021-10-05 09:02", "formulir_selesai": "2021-10-05 09:10",
    "klasifikasi": "terbuka", "penguasaan": "dikuasai", "badan_publik_lain": "",
    "informasi_mulai": "2021-10-05 09:12", "informasi_selesai": "2021-10-05 09:20",
    "nomor_tanda_terima": "TT-001", "pengecualian_mulai": "", "pengecualian_selesai": "",
    "pemohon_terinfokan": "", "nomor_nota_dinas": "ND-001", "tanggal_nota_dinas": "2021-10-06",
    "tanggal_perpanjangan": "", "alasan_perpanjangan": "", "keputusan": "dikabulkan",
    "dasar_pengecualian": "", "alasan_penolakan": "", "uji_konsekuensi": "", "nomor_sk_penolakan": "",
    "nomor_pemberitahuan": "PT-001", "tanggal_pemberitahuan": "2021-10-12",
    "penyerahan_mulai": "2021-10-13 10:00", "penyerahan_selesai": "2021-10-13 10:04",
    "nomor_tanda_terima_informasi": "TI-001", "biaya_salinan": "", "biaya_kirim": "", "biaya_lain": "",
    "biaya": "", "register_diperbarui": "2021-10-13", "disupervisi": "2021-10-14", "supervisor": "Supervisor",
  ]

  /// An open request: received Monday 18 October 2021, form filled, nothing else.
  static let open: [String: String] = good.merging(
    [
      "diterima": "2021-10-18 09:00", "lengkap": "", "formulir_mulai": "2021-10-18 09:02",
      "formulir_selesai": "2021-10-18 09:10", "klasifikasi": "", "penguasaan": "", "informasi_mulai": "",
      "informasi_selesai": "", "nomor_tanda_terima": "", "nomor_nota_dinas": "", "tanggal_nota_dinas": "",
      "keputusan": "", "nomor_pemberitahuan": "", "tanggal_pemberitahuan": "", "penyerahan_mulai": "",
      "penyerahan_selesai": "", "nomor_tanda_terima_informasi": "", "register_diperbarui": "",
      "disupervisi": "", "supervisor": "",
    ],
    uniquingKeysWith: { _, new in new }
  )

  /// A refusal in order.
  static let refused: [String: String] = good.merging(
    [
      "klasifikasi": "dikecualikan", "informasi_mulai": "", "informasi_selesai": "", "nomor_tanda_terima": "",
      "pengecualian_mulai": "2021-10-12 10:00", "pengecualian_selesai": "2021-10-12 10:04",
      "pemohon_terinfokan": "ya", "keputusan": "ditolak", "dasar_pengecualian": "17.h.3",
      "alasan_penolakan": "Rahasia pribadi", "uji_konsekuensi": "BA-01", "nomor_sk_penolakan": "SK-01",
      "nomor_tanda_terima_informasi": "",
    ],
    uniquingKeysWith: { _, new in new }
  )

  /// Handed over at the desk on the day of receipt.
  static let direct: [String: String] = good.merging(
    [
      "nomor_nota_dinas": "", "tanggal_nota_dinas": "", "nomor_pemberitahuan": "",
      "tanggal_pemberitahuan": "",
      "penyerahan_mulai": "2021-10-05 09:25", "penyerahan_selesai": "2021-10-05 09:28",
      "register_diperbarui": "2021-10-05", "disupervisi": "2021-10-06",
    ],
    uniquingKeysWith: { _, new in new }
  )

  /// A literal row; a value of `nil` takes the column out of the file.
  static func row(
    _ base: [String: String] = [:],
    _ changes: [String: String?] = [:],
    line: Int = 2,
    file: Int = 0
  ) -> ReadRow {
    var cells = base
    for (column, value) in changes { cells[column] = value }
    return Request.sample(cells, file: file, line: line, settings: settings)
  }

  private static let settings = (try? Workspace.readingSettings()) ?? ReadingSettings()

  /// `CODE column` of every finding of a row that the judge gives, sorted.
  static func findings(
    _ base: [String: String],
    _ changes: [String: String?] = [:],
    per date: String = "2021-10-31",
    rules: DeadlineRules = DeadlineRules()
  ) throws -> [String] {
    let judge = try Workspace.judge(per: date, rules: rules)
    return judge.judge(row(base, changes), CellAddresses()).findings.map {
      "\($0.code.rawValue) \($0.place.column ?? "-")"
    }
  }

  /// The assessment of a row.
  static func assess(
    _ base: [String: String],
    _ changes: [String: String?] = [:],
    per date: String = "2021-10-31",
    rules: DeadlineRules = DeadlineRules()
  ) throws -> Assessment {
    try Workspace.judge(per: date, rules: rules).assess(row(base, changes).request)
  }
}
