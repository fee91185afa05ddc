package import Core
package import Register
package import Standard

/// The figures of one month (findings.md section 4).
package struct MonthlyFigures: Sendable, Hashable {
  /// The month.
  package var month: YearMonth
  /// Requests received in the month (diterima).
  package var received = 0
  /// Answered in the month, by decision in the order of `Decision.allCases` (dijawab).
  package var answeredByDecision = [Int](repeating: 0, count: Decision.allCases.count)
  /// Requests closed in the month (ditutup).
  package var closed = 0
  /// Open on the last day of the month before (sisa awal).
  package var carriedOver = 0
  /// Open on the last day of the month, or on the reporting date where that is earlier (terbuka).
  package var open = 0
  /// Verdicts of the requests received in the month; step n at index n - 1.
  package var steps = [VerdictCounts](repeating: VerdictCounts(), count: 7)
  /// Working days to the notices dated in the month (hari kerja pemberitahuan).
  package var notice = DayStatistics()

  /// A month in which nothing happened.
  package init(month: YearMonth) { self.month = month }

  /// How many were answered with a decision.
  package func answered(_ decision: Decision) -> Int {
    Decision.allCases.firstIndex(of: decision).map { answeredByDecision[$0] } ?? 0
  }

  /// How many were answered.
  package var answered: Int { answeredByDecision.reduce(0, +) }
}

/// How often each verdict occurs.
package struct VerdictCounts: Sendable, Hashable {
  package var met = 0
  package var violated = 0
  package var pending = 0
  package var notAssessable = 0
  package var notApplicable = 0

  /// None.
  package init() {}

  /// The count of a verdict.
  package subscript(verdict: Verdict) -> Int {
    get {
      switch verdict {
      case .met: met
      case .violated: violated
      case .pending: pending
      case .notAssessable: notAssessable
      case .notApplicable: notApplicable
      }
    }
    set {
      switch verdict {
      case .met: met = newValue
      case .violated: violated = newValue
      case .pending: pending = newValue
      case .notAssessable: notAssessable = newValue
      case .notApplicable: notApplicable = newValue
      }
    }
  }

  /// Counts the verdicts of a row; step n at index n - 1.
  static func add(_ assessment: borrowing Assessment, to steps: inout [VerdictCounts]) {
    for index in steps.indices { steps[index][assessment.verdict(of: index + 1)] += 1 }
  }

  /// Requests to which the step applies.
  package var applicable: Int { met + violated + pending + notAssessable }

  /// The share that met the SOP among those judged, as (part, whole); the whole is 0 where none was judged.
  package var share: (part: Int, whole: Int) { (met, met + violated) }

  package static func += (left: inout VerdictCounts, right: VerdictCounts) {
    for verdict in Verdict.allCases { left[verdict] += right[verdict] }
  }
}

/// Number, least, median, 90th percentile and greatest of a list of whole numbers.
package struct DayStatistics: Sendable, Hashable {
  /// How many.
  package var count = 0
  /// The least, where there is any.
  package var minimum: Int?
  /// Twice the median, which is the mean of the middle two: halves stay exact.
  package var medianTimesTwo: Int?
  /// The 90th percentile by nearest rank.
  package var percentile90: Int?
  /// The greatest.
  package var maximum: Int?
  /// How often each number occurs, ascending.
  package var distribution: [Entry] = []

  /// A number and how often it occurs.
  package struct Entry: Sendable, Hashable {
    package var days: Int
    package var count: Int
  }

  /// Of no numbers.
  package init() {}

  /// Of these numbers, in any order.
  package init(_ values: [Int]) {
    let sorted = values.sorted()
    guard let first = sorted.first, let last = sorted.last else { return }
    let total = sorted.count
    count = total
    minimum = first
    maximum = last
    medianTimesTwo = sorted[(total - 1) / 2] + sorted[total / 2]
    percentile90 = sorted[(total * 9 + 9) / 10 - 1]
    for value in sorted {
      if distribution.last?.days == value {
        distribution[distribution.count - 1].count += 1
      } else {
        distribution.append(Entry(days: value, count: 1))
      }
    }
  }
}
