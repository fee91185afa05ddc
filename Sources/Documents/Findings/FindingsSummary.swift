import Core
import Standard

/// How much was found: by code, by severity, and the verdicts of the rows that count.
package struct FindingsSummary: Sendable {
  /// Used rows, duplicates included.
  var rows = 0
  /// Duplicates among them.
  var duplicates = 0
  /// The codes that occur: a short list that is searched quicker than codes are hashed.
  private var counts: [Count] = []
  /// Verdicts, step by step.
  var steps = [VerdictCounts](repeating: VerdictCounts(), count: 7)

  /// How often a code occurs with a severity.
  private struct Count: Sendable {
    var code: Code
    var severity: Severity
    var count: Int
  }

  /// Findings by code.
  var codes: [Code: Int] { counts.reduce(into: [:]) { $0[$1.code, default: 0] += $1.count } }

  /// Findings by severity.
  var severities: [Severity: Int] {
    counts.reduce(into: [:]) { $0[$1.severity, default: 0] += $1.count }
  }

  /// Counts a finding.
  mutating func add(_ finding: Finding) { add(finding.code, finding.severity, 1) }

  private mutating func add(_ code: Code, _ severity: Severity, _ count: Int) {
    for index in counts.indices where counts[index].code == code && counts[index].severity == severity {
      counts[index].count += count
      return
    }
    counts.append(Count(code: code, severity: severity, count: count))
  }

  /// Counts a row and its findings.
  mutating func add(_ row: borrowing JudgedRow) {
    for index in row.findings.indices { add(row.findings[index].code, row.findings[index].severity, 1) }
    rows += 1
    if row.isDuplicate {
      duplicates += 1
    } else {
      VerdictCounts.add(row.assessment, to: &steps)
    }
  }

  /// Adds the numbers of other rows.
  mutating func join(_ other: FindingsSummary) {
    rows += other.rows
    duplicates += other.duplicates
    for entry in other.counts { add(entry.code, entry.severity, entry.count) }
    for index in steps.indices { steps[index] += other.steps[index] }
  }

  /// Codes that occur: errors before warnings before notes, each family in order.
  var sortedCodes: [(code: Code, severity: Severity, count: Int)] {
    let worst: [Code: Severity] = counts.reduce(into: [:]) { result, entry in
      result[entry.code] = min(result[entry.code] ?? .note, entry.severity)
    }
    return codes.map { ($0.key, worst[$0.key] ?? $0.key.severity, $0.value) }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
  }
}
