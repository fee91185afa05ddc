import Testing

@testable import Standard

@Suite("UU-17") struct ExemptionGroundCheckTests {
  @Test(arguments: [
    Line(.refused, [:]),
    Line(.refused, ["dasar_pengecualian": ""], ["UU-17 dasar_pengecualian"]),
    Line(.refused, ["dasar_pengecualian": "", "alasan_penolakan": "Pasal 17 huruf h"]),
    Line(.refused, ["dasar_pengecualian": "", "alasan_penolakan": "idem"], ["UU-17 dasar_pengecualian"]),
    Line(.refused, ["dasar_pengecualian": nil]),
    Line(.refused, ["dasar_pengecualian": "z"]),
    Line(.good, ["klasifikasi": "sebagian"], ["UU-17 dasar_pengecualian"]),
    Line(.good, ["klasifikasi": "sebagian", "keputusan": "dicabut"]),
    Line(.open, ["klasifikasi": "dikecualikan"]),
    Line(.good, [:]),
  ])
  func appearsExactlyWhere(_ line: Line) throws { try line.verify(ExemptionGroundCheck.self) }
}
