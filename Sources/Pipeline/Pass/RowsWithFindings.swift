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
  let make: @Sendable ([JudgedRow], Int) -> Piece

  private var kept: [(position: Int, row: JudgedRow)] = []
  private var rowCount = 0

  /// How many rows of each code are kept, and how many are.
  private let limit: Int
  private var listed: [Code: Int] = [:]

  /// - Parameters:
  ///   - tally: Numbers over no rows.
  ///   - limit: The most findings of one code for which rows are kept.
  init(tally: FindingsTally, limit: Int = .max) {
    self.tally = tally
    self.limit = limit
    make = { rows, _ in
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
  var rows: JudgedRows { JudgedRows(kept.map(\.row)) }

  mutating func take(_ piece: Piece) {
    for (position, row) in piece.rows where isWanted(row) { kept.append((position + rowCount, row)) }
    rowCount += piece.rowCount
    tally.join(piece.tally)
  }

  /// Whether a row has a finding of a code that is not listed often enough.
  private mutating func isWanted(_ row: JudgedRow) -> Bool {
    guard limit < .max else { return true }
    let isWanted = row.findings.contains { listed[$0.code] ?? 0 < limit }
    if isWanted { for finding in row.findings { listed[finding.code, default: 0] += 1 } }
    return isWanted
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
