import Testing

@testable import Standard

@Suite("SOP1-OUTPUT to SOP7-OUTPUT") struct OutputCheckTests {
  @Test(arguments: [
    Line(.good, [:]),
    Line(.good, ["nama_pemohon": "", "alamat": ""], ["SOP1-OUTPUT nama_pemohon"]),
    Line(.good, ["nomor_identitas": ""], ["SOP1-OUTPUT nomor_identitas"]),
    Line(.good, ["nomor_identitas": nil]),
    Line(.good, ["nomor_identitas": nil, "alamat": ""], ["SOP1-OUTPUT alamat"]),
    Line(.good, ["telepon": ""], ["SOP1-OUTPUT telepon"]),
    Line(.good, ["telepon": "", "saluran": "surat"]),
    Line(.good, ["telepon": "", "email": "contoh.id"]),
    Line(.good, ["jenis_identitas": "akta_notaris"]),
    Line(.good, ["jenis_identitas": "akta_notaris", "telepon": ""], ["SOP1-OUTPUT telepon"]),
    Line(.open, ["telepon": "", "formulir_selesai": ""]),
    Line(.open, ["telepon": ""], ["SOP1-OUTPUT telepon"]),
    Line(.open, ["telepon": "", "formulir_selesai": "idem"]),
    Line(.open, ["telepon": "", "keputusan": "tidak_lengkap"]),
    Line(.good, ["nomor_tanda_terima": ""], ["SOP2-OUTPUT nomor_tanda_terima"]),
    Line(.open, ["klasifikasi": "terbuka"]),
    Line(
      .open,
      ["klasifikasi": "terbuka", "informasi_selesai": "2021-10-18 10:00"],
      ["SOP2-OUTPUT nomor_tanda_terima"]
    ),
    Line(.refused, ["pemohon_terinfokan": ""], ["SOP3-OUTPUT pemohon_terinfokan"]),
    Line(.refused, ["pemohon_terinfokan": "tidak"], ["SOP3-OUTPUT pemohon_terinfokan"]),
    Line(.refused, ["pemohon_terinfokan": "mungkin"]),
    Line(.open, ["klasifikasi": "dikecualikan"]),
    Line(.good, ["nomor_pemberitahuan": ""], ["SOP4-OUTPUT nomor_pemberitahuan"]),
    Line(.good, ["tanggal_pemberitahuan": ""], ["SOP4-OUTPUT tanggal_pemberitahuan"]),
    Line(.good, ["nomor_tanda_terima_informasi": ""], ["SOP5-OUTPUT nomor_tanda_terima_informasi"]),
    Line(.refused, ["nomor_pemberitahuan": ""], ["SOP4-OUTPUT nomor_pemberitahuan"]),
    Line(.direct, ["keputusan": "tidak_dikuasai", "penguasaan": ""]),
    Line(
      .direct,
      ["keputusan": "tidak_dikuasai", "nomor_tanda_terima_informasi": ""],
      ["SOP5-OUTPUT nomor_tanda_terima_informasi"]
    ),
    Line(
      .direct,
      ["keputusan": "tidak_dikuasai", "nomor_tanda_terima_informasi": "", "nomor_pemberitahuan": "PT-1"]
    ),
    Line(.good, ["register_diperbarui": "", "disupervisi": ""]),
    Line(.good, ["register_diperbarui": ""], per: "2021-11-30"),
    Line(.good, ["register_diperbarui": ""], ["SOP6-OUTPUT register_diperbarui"], per: "2021-12-01"),
    Line(.good, ["register_diperbarui": nil], per: "2021-12-01"),
    Line(.good, ["supervisor": ""], ["SOP7-OUTPUT supervisor"], per: "2021-12-01"),
    Line(.good, ["disupervisi": "", "supervisor": ""], ["SOP7-OUTPUT disupervisi"], per: "2021-12-01"),
  ])
  func appearsExactlyWhere(_ line: Line) throws { try line.verify(OutputCheck.self) }
}
