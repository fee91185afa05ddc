import Testing

@testable import Standard

@Suite("SOP4-SYARAT, SOP5-SYARAT") struct RequirementCheckTests {
  @Test(arguments: [
    Line(.good, [:]),
    Line(.good, ["nomor_nota_dinas": ""], ["SOP4-SYARAT nomor_nota_dinas"]),
    Line(.good, ["tanggal_nota_dinas": ""], ["SOP4-SYARAT tanggal_nota_dinas"]),
    Line(.good, ["nomor_nota_dinas": nil]),
    Line(.good, ["nomor_nota_dinas": nil, "tanggal_nota_dinas": ""], ["SOP4-SYARAT tanggal_nota_dinas"]),
    Line(.good, ["tanggal_nota_dinas": "besok"]),
    Line(.open, [:]),
    Line(.direct, [:]),
    Line(.good, ["klasifikasi": ""], ["SOP5-SYARAT klasifikasi"]),
    Line(.good, ["klasifikasi": "", "keputusan": "tidak_dikuasai"]),
    Line(.good, ["klasifikasi": nil]),
    Line(.good, ["klasifikasi": "rahasia"]),
  ])
  func appearsExactlyWhere(_ line: Line) throws { try line.verify(RequirementCheck.self) }
}
