import Testing

@testable import Standard

@Suite("UU-SK") struct RefusalDecisionCheckTests {
  @Test(arguments: [
    Line(.refused, [:]),
    Line(.refused, ["nomor_sk_penolakan": ""], ["UU-SK nomor_sk_penolakan"]),
    Line(.refused, ["nomor_sk_penolakan": nil]),
    Line(.refused, ["nomor_sk_penolakan": "sda"]),
    Line(.good, [:]),
  ])
  func appearsExactlyWhere(_ line: Line) throws { try line.verify(RefusalDecisionCheck.self) }
}
