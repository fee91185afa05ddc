import Testing

@testable import Standard

@Suite("UU-19") struct ConsequenceTestCheckTests {
  @Test(arguments: [
    Line(.refused, [:]),
    Line(.refused, ["uji_konsekuensi": ""], ["UU-19 uji_konsekuensi"]),
    Line(.refused, ["uji_konsekuensi": nil]),
    Line(.refused, ["uji_konsekuensi": "idem"]),
    Line(.good, [:]),
  ])
  func appearsExactlyWhere(_ line: Line) throws { try line.verify(ConsequenceTestCheck.self) }
}
