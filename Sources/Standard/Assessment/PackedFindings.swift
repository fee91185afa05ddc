import Core
import Register

/// The findings of neighbouring rows: what many have in common, sentence and column, is kept once, and what the row tells
/// of itself, place and number, not at all. One takes 32 bytes and its values instead of 160.
struct PackedFindings: Sendable {
  /// What findings have in common.
  private struct Kind: Sendable, Equatable {
    var code: Code
    var severity: Severity
    var column: String?
    var columnIndex: Int?
    var message: Message
    var remedy: Message?

    init(_ finding: Finding) {
      code = finding.code
      severity = finding.severity
      column = finding.place.column
      columnIndex = finding.place.columnIndex
      message = finding.message
      remedy = finding.remedy
    }
  }

  private struct Packed: Sendable {
    /// The position in ``kinds``; for one that stands in ``whole``, its position there, counted down from -1.
    var kind: Int32
    var value: String?
    var arguments: [Argument]
  }

  private var kinds: [Kind] = []
  private var packed: [Packed] = []
  /// Where the findings of each row end.
  private var ends: [Int32] = []
  /// Findings that tell more than their row does.
  private var whole: [Finding] = []

  /// Packs the findings of rows.
  init(_ rows: some Collection<JudgedRow>) {
    ends.reserveCapacity(rows.count)
    packed.reserveCapacity(rows.reduce(0) { $0 + $1.findings.count })
    var known: [Code: [Int32]] = [:]
    for row in rows {
      let number = row.findings.isEmpty ? nil : row.request.text(.number)
      for finding in row.findings { add(finding, row.request, number, &known) }
      ends.append(Int32(truncatingIfNeeded: packed.count))
    }
  }

  private mutating func add(
    _ finding: Finding,
    _ request: Request,
    _ number: String?,
    _ known: inout [Code: [Int32]]
  ) {
    let kind = Kind(finding)
    let place = PackedFindings.place(kind, file: request.file, line: request.line, record: request.record)
    // What comes out must be what went in; a finding that carries anything else is kept as it is.
    let same = PackedFindings.finding(kind, at: place, number, finding.arguments, finding.value)
    guard same == finding else {
      whole.append(finding)
      packed.append(Packed(kind: -Int32(whole.count), arguments: []))
      return
    }
    let position = known[kind.code]?.first { kinds[Int($0)] == kind } ?? Int32(kinds.count)
    if Int(position) == kinds.count {
      known[kind.code, default: []].append(position)
      kinds.append(kind)
    }
    packed.append(Packed(kind: position, value: finding.value, arguments: finding.arguments))
  }

  private static func place(_ kind: Kind, file: Int, line: Int, record: Int) -> Place {
    Place(file: file, line: line, column: kind.column, columnIndex: kind.columnIndex, record: record)
  }

  private static func finding(
    _ kind: Kind,
    at place: Place,
    _ number: String?,
    _ arguments: [Argument],
    _ value: String?
  ) -> Finding {
    Finding(
      kind.code,
      severity: kind.severity,
      at: place,
      number: number,
      kind.message,
      arguments,
      value: value,
      remedy: kind.remedy
    )
  }

  private func range(_ row: Int) -> Range<Int> { (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row]) }

  /// A finding of a row, of which the requests know the rest.
  func finding(_ index: Int, of row: Int, _ requests: PackedRequests) -> Finding {
    finding(at: range(row).lowerBound + index, requests.place(row), requests.number(row))
  }

  /// The findings of a row.
  func findings(of row: Int, _ requests: PackedRequests) -> [Finding] {
    let range = range(row)
    if range.isEmpty { return [] }
    let (place, number) = (requests.place(row), requests.number(row))
    return range.map { finding(at: $0, place, number) }
  }

  private func finding(
    at position: Int,
    _ row: (file: Int, line: Int, record: Int),
    _ number: String?
  ) -> Finding {
    let one = packed[position]
    if one.kind < 0 { return whole[-Int(one.kind) - 1] }
    let kind = kinds[Int(one.kind)]
    let place = PackedFindings.place(kind, file: row.file, line: row.line, record: row.record)
    return PackedFindings.finding(kind, at: place, number, one.arguments, one.value)
  }

  /// How many findings of each code and weight there are; a pair may come several times.
  var counts: [(code: Code, severity: Severity, count: Int)] {
    var counts = [Int](repeating: 0, count: kinds.count)
    for one in packed where one.kind >= 0 { counts[Int(one.kind)] += 1 }
    return zip(kinds, counts).map { ($0.code, $0.severity, $1) } + whole.map { ($0.code, $0.severity, 1) }
  }
}
