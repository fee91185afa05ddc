import Testing

@testable import Standard

@Suite("SOP4-WAKTU") struct NoticeDeadlineCheckTests {
  @Test(arguments: [
    Line(.good, [:]),
    Line(.good, ["tanggal_pemberitahuan": "2021-10-19"]),
    Line(.good, ["tanggal_pemberitahuan": "2021-10-21"], ["SOP4-WAKTU tanggal_pemberitahuan"]),
    Line(
      .good,
      [
        "tanggal_pemberitahuan": "2021-10-29", "tanggal_perpanjangan": "2021-10-19",
        "alasan_perpanjangan": "belum dikuasai",
      ]
    ),
    Line(
      .good,
      [
        "tanggal_pemberitahuan": "2021-11-01", "tanggal_perpanjangan": "2021-10-19",
        "alasan_perpanjangan": "belum dikuasai",
      ],
      ["SOP4-WAKTU tanggal_pemberitahuan"]
    ),
    Line(
      .good,
      [
        "tanggal_pemberitahuan": "2021-10-29", "tanggal_perpanjangan": "2021-10-21",
        "alasan_perpanjangan": "belum dikuasai",
      ],
      ["SOP4-WAKTU tanggal_pemberitahuan"]
    ),
    Line(
      .good,
      ["tanggal_pemberitahuan": "2021-10-29", "tanggal_perpanjangan": "2021-10-19"],
      ["SOP4-WAKTU tanggal_pemberitahuan"]
    ),
    Line(.good, ["tanggal_pemberitahuan": "2021-10-29", "tanggal_perpanjangan": "idem"]),
    Line(
      .good,
      ["tanggal_pemberitahuan": "2021-11-01", "tanggal_perpanjangan": "idem"],
      ["SOP4-WAKTU tanggal_pemberitahuan"]
    ),
    Line(.good, ["tanggal_pemberitahuan": "2021-10-29", "tanggal_perpanjangan": nil]),
    Line(
      .good,
      ["tanggal_pemberitahuan": "2021-11-01", "tanggal_perpanjangan": nil],
      ["SOP4-WAKTU tanggal_pemberitahuan"]
    ),
    Line(.good, ["tanggal_pemberitahuan": "2021-10-04"]),
    Line(.good, ["tanggal_pemberitahuan": "besok"]),
    Line(.good, ["tanggal_pemberitahuan": nil]),
    Line(.direct, [:]),
    Line(.open, [:], per: "2021-11-02"),
    Line(.open, [:], ["SOP4-WAKTU tanggal_pemberitahuan"], per: "2021-11-03"),
    Line(.open, ["keputusan": "dicabut"], per: "2021-12-31"),
    Line(.open, ["keputusan": "entah"], per: "2021-12-31"),
  ])
  func appearsExactlyWhere(_ line: Line) throws { try line.verify(NoticeDeadlineCheck.self) }
}
