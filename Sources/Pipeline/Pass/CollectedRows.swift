import Core
import Standard

/// Keeps all rows, for documents that are made of many of them.
struct CollectedRows: RowSink {
  private(set) var rows = JudgedRows()

  // Packed on any core; what they were read into serves for further rows.
  var make: @Sendable ([JudgedRow], Int) -> JudgedRows.Block { { rows, _ in JudgedRows.Block(rows) } }

  mutating func take(_ piece: JudgedRows.Block) { rows.append(piece) }

  mutating func replace(_ late: RegisterRules.LateRow) { rows[late.position] = late.row }
}
