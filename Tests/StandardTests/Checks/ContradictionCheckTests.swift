import Testing

@testable import Standard

@Suite("REG-TENTANG") struct ContradictionCheckTests {
  @Test(arguments: [
    Line(.good, [:]),
    Line(.good, ["klasifikasi": "dikecualikan"], ["REG-TENTANG klasifikasi"]),
    Line(.good, ["klasifikasi": "sebagian"]),
    Line(.refused, [:]),
    Line(.refused, ["klasifikasi": "terbuka"], ["REG-TENTANG klasifikasi"]),
    Line(.good, ["keputusan": "tidak_dikuasai"], ["REG-TENTANG penguasaan"]),
    Line(.good, ["keputusan": "tidak_dikuasai", "penguasaan": "tidak_dikuasai"]),
    Line(.good, ["alasan_penolakan": "ditolak karena"], ["REG-TENTANG alasan_penolakan"]),
    Line(.good, ["alasan_penolakan": "idem"]),
    Line(.good, ["keputusan": "dikabulkan_sebagian", "alasan_penolakan": "sebagian ditutup"]),
    Line(.good, ["tanggal_nota_dinas": "2021-10-13"], ["REG-TENTANG tanggal_nota_dinas"]),
    Line(
      .good,
      ["tanggal_perpanjangan": "2021-10-13", "alasan_perpanjangan": "x"],
      ["REG-TENTANG tanggal_perpanjangan"]
    ),
    Line(
      .good,
      ["penyerahan_mulai": "", "penyerahan_selesai": "2021-10-11 10:00"],
      ["REG-TENTANG penyerahan_selesai"]
    ),
    Line(.direct, ["tanggal_pemberitahuan": "2021-10-06", "nomor_pemberitahuan": "PT-1"]),
    Line(.refused, ["penyerahan_mulai": "", "penyerahan_selesai": "2021-10-11 10:00"]),
  ])
  func appearsExactlyWhere(_ line: Line) throws { try line.verify(ContradictionCheck.self) }
}
