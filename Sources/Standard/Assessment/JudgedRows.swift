package import Core
import Register

/// The used rows of a register that are kept, in the order of files and lines.
///
/// Rows lie packed, for a province's decade is kept for some documents; a row is made anew each time it is asked for, which
/// takes about as long as reading two of its cells. Who needs a finding alone, or numbers of findings, asks for these.
package struct JudgedRows: Sendable {
  /// Neighbouring rows, packed.
  package struct Block: Sendable {
    fileprivate let requests: PackedRequests
    fileprivate let assessments: [Assessment]
    fileprivate let findings: PackedFindings
    private let duplicates: [Bool]

    /// Packs rows; they are copied.
    package init(_ rows: some Collection<JudgedRow>) {
      requests = PackedRequests(rows.lazy.map(\.request))
      assessments = rows.map(\.assessment)
      findings = PackedFindings(rows)
      duplicates = rows.map(\.isDuplicate)
    }

    /// How many rows.
    var count: Int { duplicates.count }

    subscript(position: Int) -> JudgedRow {
      JudgedRow(
        request: requests[position],
        assessment: assessments[position],
        findings: findings(of: position),
        isDuplicate: duplicates[position]
      )
    }

    fileprivate func findings(of position: Int) -> [Finding] { findings.findings(of: position, requests) }

    fileprivate func finding(_ index: Int, of position: Int) -> Finding {
      findings.finding(index, of: position, requests)
    }
  }

  private var blocks: [Block] = []
  /// The position of the first row of each block.
  private var starts: [Int] = []
  /// Rows that replace those of their position.
  private var replaced: [Int: JudgedRow] = [:]
  package private(set) var count = 0

  /// Rows of a block that is made of an array.
  private static let blockLength = 512

  /// No rows.
  package init() {}

  /// Packs rows.
  package init(_ rows: [JudgedRow]) {
    for start in stride(from: 0, to: rows.count, by: JudgedRows.blockLength) {
      append(Block(rows[start..<Swift.min(rows.count, start + JudgedRows.blockLength)]))
    }
  }

  /// Adds rows behind the others.
  package mutating func append(_ block: Block) {
    guard block.count > 0 else { return }
    starts.append(count)
    blocks.append(block)
    count += block.count
  }

  /// How many findings of each code and weight the rows have; a pair may come several times, also with a number below 0.
  package var findingCounts: [(code: Code, severity: Severity, count: Int)] {
    var result = blocks.flatMap(\.findings.counts)
    for (position, row) in replaced {
      let block = block(of: position)
      result += blocks[block].findings(of: position - starts[block]).map { ($0.code, $0.severity, -1) }
      result += row.findings.map { ($0.code, $0.severity, 1) }
    }
    return result
  }

  /// A finding of the row of a position.
  package func finding(_ index: Int, of position: Int) -> Finding {
    if !replaced.isEmpty, let row = replaced[position] { return row.findings[index] }
    let block = block(of: position)
    return blocks[block].finding(index, of: position - starts[block])
  }

  /// These rows, each of them changed.
  package func changed(_ change: (inout JudgedRow) -> Void) -> JudgedRows {
    var result = JudgedRows()
    for index in blocks.indices {
      let rows = (starts[index]..<starts[index] + blocks[index].count).map { position in
        var row = self[position]
        change(&row)
        return row
      }
      result.append(Block(rows))
    }
    return result
  }
}

extension JudgedRows: RandomAccessCollection, MutableCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  /// The row of a position. Setting it is for few rows: they are kept beside the others.
  package subscript(position: Int) -> JudgedRow {
    get {
      if !replaced.isEmpty, let row = replaced[position] { return row }
      let block = block(of: position)
      return blocks[block][position - starts[block]]
    }
    set { replaced[position] = newValue }
  }

  /// The last block that begins at or before a position.
  private func block(of position: Int) -> Int {
    var (low, high) = (0, blocks.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= position { low = middle } else { high = middle }
    }
    return low
  }
}

extension JudgedRows: ExpressibleByArrayLiteral {
  package init(arrayLiteral rows: JudgedRow...) { self.init(rows) }
}
