import Core
import Documents
import Standard

/// Counts all rows and keeps those with findings, for pages that list them.
struct RowsWithFindings: RowSink {
  struct Piece: Sendable {
    var rows: [(position: Int, row: JudgedRow)]
    var tally: FindingsTally
    var rowCount: Int
  }

  /// The numbers over all rows.
  private(set) var tally: FindingsTally
  let make: @Sendable ([JudgedRow]) -> Piece

  private var kept: [(position: Int, row: JudgedRow)] = []
  private var rowCount = 0

  /// - Parameter tally: Numbers over no rows.
  init(tally: FindingsTally) {
    self.tally = tally
    make = { rows in
      var part = tally
      for row in rows { part.add(row) }
      return Piece(
        rows: rows.enumerated().filter { !$0.element.findings.isEmpty }.map { ($0.offset, $0.element) },
        tally: part,
        rowCount: rows.count
      )
    }
  }

  /// The rows with findings, in order.
  var rows: [JudgedRow] { kept.map(\.row) }

  mutating func take(_ piece: Piece) {
    for (position, row) in piece.rows { kept.append((position + rowCount, row)) }
    rowCount += piece.rowCount
    tally.join(piece.tally)
  }

  mutating func replace(_ late: RegisterRules.LateRow) {
    let index = kept.firstIndex { $0.position >= late.position } ?? kept.count
    if index < kept.count, kept[index].position == late.position {
      kept[index].row = late.row
    } else {
      kept.insert((late.position, late.row), at: index)
    }
    tally.add(late.row.findings.filter { $0.code == .regStrayDate })
  }
}
