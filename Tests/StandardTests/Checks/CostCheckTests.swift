import Testing

@testable import Standard

@Suite("UU-BIAYA") struct CostCheckTests {
  @Test(arguments: [
    Line(.good, ["biaya": "5000"]),
    Line(.good, ["biaya": "5000", "biaya_salinan": "3000", "biaya_kirim": "2000"]),
    Line(.good, ["biaya": "5000", "biaya_salinan": "3000"], ["UU-BIAYA biaya"]),
    Line(.good, ["biaya": "gratis", "biaya_lain": "1.500"], ["UU-BIAYA biaya"]),
    Line(.good, ["biaya": "5000", "biaya_salinan": "3000", "biaya_kirim": "tiga ribu"]),
    Line(.good, ["biaya": "", "biaya_salinan": "3000"]),
    Line(.good, ["biaya": "idem", "biaya_salinan": "3000"]),
  ])
  func appearsExactlyWhere(_ line: Line) throws { try line.verify(CostCheck.self) }
}
