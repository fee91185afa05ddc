import Testing

@testable import Standard

@Suite("SOP4-PERPANJANGAN") struct ExtensionCheckTests {
  @Test(arguments: [
    Line(.good, [:]),
    Line(.good, ["tanggal_perpanjangan": "2021-10-05", "alasan_perpanjangan": "x"]),
    Line(.good, ["tanggal_perpanjangan": "2021-10-19", "alasan_perpanjangan": "x"]),
    Line(
      .good,
      ["tanggal_perpanjangan": "2021-10-21", "alasan_perpanjangan": "x"],
      ["SOP4-PERPANJANGAN tanggal_perpanjangan"]
    ),
    Line(
      .good,
      ["tanggal_perpanjangan": "2021-10-04", "alasan_perpanjangan": "x"],
      ["SOP4-PERPANJANGAN tanggal_perpanjangan"]
    ),
    Line(.good, ["tanggal_perpanjangan": "2021-10-06"], ["SOP4-PERPANJANGAN alasan_perpanjangan"]),
    Line(.good, ["tanggal_perpanjangan": "2021-10-21"], ["SOP4-PERPANJANGAN tanggal_perpanjangan"]),
    Line(.good, ["alasan_perpanjangan": "x"], ["SOP4-PERPANJANGAN tanggal_perpanjangan"]),
    Line(.good, ["alasan_perpanjangan": "x", "tanggal_perpanjangan": nil]),
    Line(.good, ["alasan_perpanjangan": "x", "tanggal_perpanjangan": "idem"]),
    Line(.good, ["alasan_perpanjangan": nil, "tanggal_perpanjangan": "2021-10-06"]),
    Line(.direct, ["tanggal_perpanjangan": "2021-10-21"]),
    Line(.good, ["tanggal_perpanjangan": "2021-10-21", "keputusan": "entah"]),
  ])
  func appearsExactlyWhere(_ line: Line) throws { try line.verify(ExtensionCheck.self) }
}
