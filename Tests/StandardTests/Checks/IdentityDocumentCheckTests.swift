import Testing

@testable import Standard

@Suite("REG-IDENTITAS") struct IdentityDocumentCheckTests {
  @Test(arguments: [
    Line(.good, [:]),
    Line(.good, ["jenis_identitas": "akta_notaris"], ["REG-IDENTITAS jenis_identitas"]),
    Line(
      .good,
      ["kategori_pemohon": "badan_hukum", "jenis_identitas": "sim"],
      ["REG-IDENTITAS jenis_identitas"]
    ),
    Line(.good, ["kategori_pemohon": "badan_hukum", "jenis_identitas": "pengesahan_badan_hukum"]),
    Line(.good, ["kategori_pemohon": "kelompok_orang", "jenis_identitas": "surat_kuasa"]),
    Line(.good, ["kategori_pemohon": "kelompok_orang", "jenis_identitas": "ktp"]),
    Line(
      .good,
      ["kategori_pemohon": "kelompok_orang", "jenis_identitas": "sim"],
      ["REG-IDENTITAS jenis_identitas"]
    ),
    Line(.good, ["kategori_pemohon": "", "jenis_identitas": "akta_notaris"]),
    Line(.good, ["kategori_pemohon": nil, "jenis_identitas": "akta_notaris"]),
    Line(.good, ["jenis_identitas": ""]),
    Line(.good, ["jenis_identitas": "kartu pelajar"]),
  ])
  func appearsExactlyWhere(_ line: Line) throws { try line.verify(IdentityDocumentCheck.self) }
}
