import Testing

@testable import Standard

@Suite("SOP4-TENGGAT") struct DueSoonCheckTests {
  @Test(arguments: [
    Line(.open, [:], per: "2021-10-27"),
    Line(.open, [:], ["SOP4-TENGGAT tanggal_pemberitahuan"], per: "2021-10-28"),
    Line(.open, [:], ["SOP4-TENGGAT tanggal_pemberitahuan"], per: "2021-11-02"),
    Line(.open, [:], per: "2021-11-03"),
    Line(.open, ["tanggal_pemberitahuan": "2021-10-20"]),
    Line(.open, ["tanggal_pemberitahuan": nil]),
    Line(.open, ["keputusan": "tidak_lengkap"]),
    Line(.open, ["keputusan": "dikabulkan"]),
    Line(.open, ["keputusan": "entah"]),
    Line(.open, ["tanggal_perpanjangan": "2021-10-20", "alasan_perpanjangan": "x"]),
  ])
  func appearsExactlyWhere(_ line: Line) throws { try line.verify(DueSoonCheck.self) }
}
