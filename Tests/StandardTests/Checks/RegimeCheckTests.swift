import Core
import Testing

@testable import Standard

@Suite("SOP4-JALUR") struct RegimeCheckTests {
  static func rules(_ scope: DeadlineRules.StageScope) throws -> DeadlineRules {
    var rules = DeadlineRules()
    rules.stageScope = scope
    rules.stages = [
      .init(
        name: "Contoh",
        from: try #require(LocalDate(iso: "2021-10-05")),
        to: try #require(LocalDate(iso: "2021-10-18"))
      )
    ]
    return rules
  }

  @Test(arguments: [
    Line(.good, [:]),
    Line(.good, ["kategori_informasi": ""], ["SOP4-JALUR kategori_informasi"]),
    Line(.open, ["kategori_informasi": ""], ["SOP4-JALUR kategori_informasi"]),
    Line(.good, ["kategori_informasi": "", "diterima": "2021-10-04"]),
    Line(.good, ["kategori_informasi": nil]),
    Line(.good, ["kategori_informasi": "lain"]),
    Line(.direct, ["kategori_informasi": ""]),
  ])
  func appearsExactlyWhere(_ line: Line) throws {
    try line.verify(RegimeCheck.self, rules: try Self.rules(.category))
  }

  @Test func doesNotAppearWhereStagesHoldForAll() throws {
    try Line(.good, ["kategori_informasi": ""]).verify(RegimeCheck.self, rules: try Self.rules(.all))
  }
}
