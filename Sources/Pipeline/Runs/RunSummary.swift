package import Core
package import Documents
package import Standard

/// What a run did, for the command to tell and to exit with.
package struct RunSummary: Sendable {
  /// The judged register; of its rows perhaps only some.
  package var judgement: Judgement
  /// Requests of the register: its rows but those whose number was seen before.
  package var requests = 0
  /// Documents issued, by kind in the order of the kinds.
  package var documents: [(kind: DocumentKind, count: Int)] = []
  /// Documents that a row calls for but that need a fact it does not hold.
  package var withheld: [WithheldDocument] = []
  /// Documents that are too large to be made.
  package var unmade: [UnmadeDocument] = []
  /// Months of which no reports were made; `nil` where there are reports of all, or of those that were asked for.
  package var omittedMonths: OmittedMonths?
  /// Findings by severity, errors first; severities that do not occur have 0.
  package var findings: [(severity: Severity, count: Int)] = []
  /// Findings about the run itself that reading the register alone would not tell: SOP8-WAKTU. They are among
  /// the general ones of ``judgement`` too.
  package var raised: [Finding] = []
  /// What was written; `nil` where no file of the register could be used and nothing was.
  package var output: WriteSummary?
  /// Narratives that the annual report needs and that nobody wrote yet, by file.
  package var unwritten: [String] = []
  /// Files made for people to write in.
  package var prepared: [String] = []
  /// Sealed months whose reports come out otherwise.
  package var corrections: [SealCorrection] = []
  /// What a recorded run put into its print jobs; `nil` for any other.
  package var print: PrintSummary?
  /// The exit status (findings.md section 5).
  package var exitStatus: Int32 = 0
  /// Requests received before the first version of the SOP; they are judged by it.
  package var receivedBeforeStandards = 0
}

/// Months of a register that holds more of them than any office has worked (``DocumentLimits/months``).
package struct OmittedMonths: Sendable, Hashable {
  /// Months without reports.
  package var count: Int
  /// Months with reports, which are those nearest to the reporting date; the first and the last of them.
  package var reported: Int
  package var first: YearMonth
  package var last: YearMonth

  init(count: Int, reported: Int, _ first: YearMonth, _ last: YearMonth) {
    (self.count, self.reported, self.first, self.last) = (count, reported, first, last)
  }
}

extension Judgement {
  /// Findings of file, run and rows by severity.
  package var findingCounts: [(severity: Severity, count: Int)] {
    var counts: [Severity: Int] = [:]
    for finding in general { counts[finding.severity, default: 0] += 1 }
    for found in rows.findingCounts { counts[found.severity, default: 0] += found.count }
    return Severity.allCases.map { ($0, counts[$0] ?? 0) }
  }
}
