import Core
import Register
import Standard

/// How one SOP step was kept by a set of requests: verdicts, and times where the register holds them.
struct StepTally: Sendable {
  /// The step, 1-7.
  var step: Int
  /// Requests by verdict.
  var verdicts: [Verdict: Int] = [:]
  /// Spans in seconds (steps 1, 2, 3, 5), in ascending order once ``sort()`` ran.
  var seconds: [Int] = []
  /// Working days to the notice (step 4), likewise.
  var workingDays: [Int] = []

  init(step: Int) { self.step = step }

  /// Requests with a verdict.
  subscript(verdict: Verdict) -> Int { verdicts[verdict] ?? 0 }

  /// Requests to which the step applies.
  var applicable: Int { total - self[.notApplicable] }

  /// All requests counted.
  var total: Int { verdicts.values.reduce(0, +) }

  /// Adds one request.
  mutating func add(_ assessment: Assessment) {
    let judged = assessment[step]
    verdicts[judged.verdict, default: 0] += 1
    guard judged.verdict != .notApplicable else { return }
    if step == 4 {
      if let days = assessment.noticeWorkingDays { workingDays.append(days) }
    } else if let span = judged.seconds, span >= 0 {
      seconds.append(span)
    }
  }

  /// Puts the spans in order.
  mutating func sort() {
    seconds.sort()
    workingDays.sort()
  }

  /// A tally per step of the given rows.
  static func all(_ rows: some Sequence<JudgedRow>) -> [StepTally] {
    var result = (1...7).map { StepTally(step: $0) }
    for row in rows { for index in result.indices { result[index].add(row.assessment) } }
    for index in result.indices { result[index].sort() }
    return result
  }
}

/// Median and percentile as findings.md section 4 defines them.
enum Statistics {
  /// The median of ascending values in tenths, the mean of the middle two where their number is even; `nil`
  /// of nothing. A half is exact in tenths.
  static func medianTenths(_ sorted: [Int]) -> Int? {
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] * 10 : (sorted[middle - 1] + sorted[middle]) * 5
  }

  /// The median in whole units, rounded down; for spans in seconds.
  static func median(_ sorted: [Int]) -> Int? { medianTenths(sorted).map { $0 / 10 } }

  /// Tenths as a decimal number for XML: `6.5`, `6`.
  static func number(_ tenths: Int) -> String {
    tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }

  /// The mean in tenths, rounded half up; `nil` of nothing.
  static func meanTenths(_ values: [Int]) -> Int? {
    guard !values.isEmpty else { return nil }
    return (values.reduce(0, +) * 20 + values.count) / (2 * values.count)
  }

  /// The 90th percentile of ascending values by nearest rank; `nil` of nothing.
  static func percentile90(_ sorted: [Int]) -> Int? {
    guard !sorted.isEmpty else { return nil }
    return sorted[(sorted.count * 9 + 9) / 10 - 1]
  }
}
