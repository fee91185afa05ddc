import Core
import Standard

/// Keeps all rows, for documents that are made of many of them.
struct CollectedRows: RowSink {
  private(set) var rows: [JudgedRow] = []

  var make: @Sendable ([JudgedRow], Int) -> [JudgedRow] { { rows, _ in rows } }

  var keepsRows: Bool { true }

  mutating func take(_ piece: [JudgedRow]) { rows.append(contentsOf: piece) }

  mutating func replace(_ late: RegisterRules.LateRow) { rows[late.position] = late.row }
}
