/// Whether the records of a file have one width. The reader takes any; what a register makes of it is the
/// register's business.
package struct RowWidths: Sendable {
  private struct Group {
    var count: Int
    var firstLine: Int
  }

  private var groups: [Int: Group] = [:]

  /// No records so far.
  package init() {}

  /// Counts a record; blank ones have no width.
  package mutating func add(_ record: Record) {
    if record.isBlank { return }
    groups[record.count, default: Group(count: 0, firstLine: record.line)].count += 1
  }

  /// The commonest width (the widest of several), or `nil` without records.
  package var usual: Int? {
    groups.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }?.key
  }

  /// The ``TabularProblem/raggedRow(line:count:)`` of records with another width than the usual one.
  package var problem: TabularProblem? {
    let usual = usual
    let others = groups.filter { $0.key != usual }.values
    guard let line = others.map(\.firstLine).min() else { return nil }
    return .raggedRow(line: line, count: others.reduce(0) { $0 + $1.count })
  }
}
