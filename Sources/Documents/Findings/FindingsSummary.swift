import Core
import Standard

/// How much was found: by code, by severity, and the verdicts of the rows that count.
package struct FindingsSummary: Sendable {
  /// Used rows, duplicates included.
  var rows = 0
  /// Duplicates among them.
  var duplicates = 0
  /// Findings by code.
  var codes: [Code: Int] = [:]
  /// The weightiest severity that a code occurs with.
  var worst: [Code: Severity] = [:]
  /// Findings by severity.
  var severities: [Severity: Int] = [:]
  /// Verdicts, step by step.
  var steps = [VerdictCounts](repeating: VerdictCounts(), count: 7)

  /// Counts a finding.
  mutating func add(_ finding: Finding) {
    codes[finding.code, default: 0] += 1
    worst[finding.code] = min(worst[finding.code] ?? .note, finding.severity)
    severities[finding.severity, default: 0] += 1
  }

  /// Counts a row and its findings.
  mutating func add(_ row: JudgedRow) {
    for finding in row.findings { add(finding) }
    rows += 1
    if row.isDuplicate {
      duplicates += 1
    } else {
      for index in steps.indices { steps[index][row.assessment[index + 1].verdict] += 1 }
    }
  }

  /// Adds the numbers of other rows.
  mutating func join(_ other: FindingsSummary) {
    rows += other.rows
    duplicates += other.duplicates
    codes.merge(other.codes, uniquingKeysWith: +)
    worst.merge(other.worst, uniquingKeysWith: min)
    severities.merge(other.severities, uniquingKeysWith: +)
    for index in steps.indices { steps[index] += other.steps[index] }
  }

  /// Codes that occur: errors before warnings before notes, each family in order.
  var sortedCodes: [(code: Code, severity: Severity, count: Int)] {
    codes.map { ($0.key, worst[$0.key] ?? $0.key.severity, $0.value) }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
  }
}
