import Testing

@testable import Standard

@Suite("REG-MASADEPAN") struct FutureCheckTests {
  @Test(arguments: [
    Line(.good, [:]),
    Line(.good, [:], per: "2021-10-14"),
    Line(.good, [:], ["REG-MASADEPAN disupervisi"], per: "2021-10-13"),
    Line(.open, ["diterima": "2022-10-18"], ["REG-MASADEPAN diterima"]),
    Line(
      .good,
      ["register_diperbarui": "2021-11-01", "penyerahan_selesai": "2021-11-01 10:00"],
      ["REG-MASADEPAN penyerahan_selesai", "REG-MASADEPAN register_diperbarui"]
    ),
  ])
  func appearsExactlyWhere(_ line: Line) throws { try line.verify(FutureCheck.self) }
}
