import Core
import Register
import Testing

@testable import Standard

/// One line of a check's table: what is changed in a row that breaks nothing, and which findings of the
/// check's codes must appear; none other may.
struct Line: Sendable, CustomTestStringConvertible {
  enum Base: String, Sendable { case good, open, refused, direct }

  let base: Base
  let changes: [String: String?]
  let expected: [String]
  var per = "2021-10-31"

  init(_ base: Base, _ changes: [String: String?], _ expected: [String] = [], per: String = "2021-10-31") {
    self.base = base
    self.changes = changes
    self.expected = expected
    self.per = per
  }

  var testDescription: String { "\(base.rawValue) \(changes) per \(per)" }

  private var cells: [String: String] {
    switch base {
    case .good: Rows.good
    case .open: Rows.open
    case .refused: Rows.refused
    case .direct: Rows.direct
    }
  }

  /// Compares the findings of the check's codes with the expected ones.
  func verify(_ check: any RowCheck.Type, rules: DeadlineRules = DeadlineRules()) throws {
    let own = Set(check.codes.map(\.rawValue))
    let all = try Rows.findings(cells, changes, per: per, rules: rules)
    let found = all.filter { own.contains(String($0.prefix { $0 != " " })) }
    #expect(found == expected.sorted())
  }
}
