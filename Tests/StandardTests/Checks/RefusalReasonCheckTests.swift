import Testing

@testable import Standard

@Suite("UU-ALASAN") struct RefusalReasonCheckTests {
  @Test(arguments: [
    Line(.refused, [:]),
    Line(.refused, ["alasan_penolakan": ""], ["UU-ALASAN alasan_penolakan"]),
    Line(.refused, ["alasan_penolakan": "", "badan_publik_lain": "BPS"], ["UU-ALASAN alasan_penolakan"]),
    Line(.good, ["keputusan": "tidak_dikuasai"], ["UU-ALASAN alasan_penolakan"]),
    Line(.good, ["keputusan": "tidak_dikuasai", "badan_publik_lain": "BPS"]),
    Line(.good, ["keputusan": "tidak_dikuasai", "alasan_penolakan": nil]),
    Line(.good, ["keputusan": "tidak_dikuasai", "alasan_penolakan": "idem"]),
    Line(.good, [:]),
  ])
  func appearsExactlyWhere(_ line: Line) throws { try line.verify(RefusalReasonCheck.self) }
}
