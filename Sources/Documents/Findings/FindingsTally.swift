package import Core
import Register
package import Standard

/// The numbers over the rows of a register, counted row by row or part by part, in any order.
package struct FindingsTally: Sendable {
  /// How much was found, findings of file and run level left out.
  package private(set) var summary = FindingsSummary()
  /// The figures by month.
  private(set) var figures: FiguresTally
  /// Requests received before the first version of the SOP; they are judged by it.
  package private(set) var receivedBeforeStandards = 0
  /// The positions of the SOP versions by which counted rows were judged, and the earliest receipt under the first one.
  private(set) var versions: Set<Int> = []
  /// The version of the last row, which is nearly always that of the next.
  private var lastVersion = -1
  private(set) var earliest: LocalDate?
  /// Errors, and those of the families that count for the exit status without `--ketat`.
  private var errors = 0
  private var registerErrors = 0
  private let firstStandard: LocalDate?

  /// No rows so far.
  ///
  /// - Parameter firstStandard: The day from which the first version of the SOP is in force.
  package init(reportingDate: LocalDate, firstStandard: LocalDate? = nil) {
    figures = FiguresTally(reportingDate: reportingDate)
    self.firstStandard = firstStandard
  }

  /// The numbers of a judged register.
  init(_ judgement: Judgement) {
    self.init(reportingDate: judgement.reportingDate)
    for row in judgement.rows { add(row) }
  }

  /// Counts a row.
  package mutating func add(_ row: borrowing JudgedRow) {
    summary.add(row)
    for index in row.findings.indices { weigh(row.findings[index]) }
    if row.isDuplicate { return }
    figures.add(row)
    if row.assessment.version != lastVersion {
      lastVersion = row.assessment.version
      versions.insert(lastVersion)
    }
    if row.assessment.version == 0, let day = row.request.date(.received) {
      earliest = min(earliest ?? day, day)
    }
    if let firstStandard, let received = row.request.date(.received), received < firstStandard {
      receivedBeforeStandards += 1
    }
  }

  /// Counts findings that came to a row after it was counted.
  package mutating func add(_ late: [Finding]) {
    for finding in late {
      summary.add(finding)
      weigh(finding)
    }
  }

  private mutating func weigh(_ finding: Finding) {
    guard finding.severity == .error else { return }
    errors += 1
    if finding.code.countsForRegister { registerErrors += 1 }
  }

  /// Adds the numbers of other rows.
  package mutating func join(_ other: FindingsTally) {
    summary.join(other.summary)
    figures.join(other.figures)
    receivedBeforeStandards += other.receivedBeforeStandards
    versions.formUnion(other.versions)
    if let day = other.earliest { earliest = min(earliest ?? day, day) }
    errors += other.errors
    registerErrors += other.registerErrors
  }

  /// Rows that count: all but duplicates.
  package var requests: Int { summary.rows - summary.duplicates }

  /// The exit status of `periksa` (findings.md section 5), as ``Judgement/exitStatus(strict:)``.
  package func exitStatus(_ outcome: Judgement, strict: Bool) -> Int32 {
    let status = outcome.exitStatus(strict: strict)
    return status == 0 && (strict ? errors : registerErrors) > 0 ? 1 : status
  }
}
