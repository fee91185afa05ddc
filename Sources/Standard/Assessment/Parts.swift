import Core
import Register

/// The result of a requirement or output part.
struct PartResult {
  var verdict: Verdict
  /// The first column that is missing although due.
  var missing: Column?

  static let met = PartResult(verdict: .met)
  static let notAssessable = PartResult(verdict: .notAssessable)
}

/// Collects the cells that a requirement or output needs, and gives the verdict of findings.md section 1,
/// "Output and requirement parts".
struct NeededCells {
  private(set) var firstMissing: Column?
  private(set) var isFlawed = false
  private var hasAbsent = false
  private var hasUnreadable = false

  /// A cell that must hold something.
  mutating func need(_ column: Column, of request: Request) {
    switch request.state(column) {
    case .filled:
      // A yes/no output is there when the answer is yes.
      if case .flag = column.kind, let answer = request.flag(column), !answer { miss(column) }
    case .empty: miss(column)
    case .absent: hasAbsent = true
    case .unreadable: hasUnreadable = true
    }
  }

  mutating func miss(_ column: Column) { if firstMissing == nil { firstMissing = column } }

  /// Something is there but does not serve, and no column is missing for it.
  mutating func flaw() { isFlawed = true }

  mutating func doubt() { hasUnreadable = true }

  mutating func lack() { hasAbsent = true }

  func result(due: Certainty) -> PartResult {
    let isMissing = firstMissing != nil || isFlawed
    if !isMissing, !hasAbsent, !hasUnreadable { return .met }
    switch due {
    case .yes: return isMissing ? PartResult(verdict: .violated, missing: firstMissing) : .notAssessable
    case .no: return hasUnreadable ? .notAssessable : PartResult(verdict: .pending)
    case .unknown: return .notAssessable
    }
  }
}

/// The ends of a span of minutes, as the table of steps uses them.
struct Span {
  /// What is known of the start cell; `.filled` where the other start serves.
  var startState: CellState
  var start: LocalMoment?
  var endState: CellState
  var end: LocalMoment?
  /// The start came from ``ServiceStandard/Step/otherStart``.
  var usesOtherStart = false
  /// Which start serves cannot be told because the file has no column for the channel.
  var lacksChannel = false

  /// The span of `step`, or `nil` where the step has none.
  init?(_ request: borrowing Request, _ facts: borrowing Facts, _ step: StepRule) {
    guard step.isTimed, let startColumn = step.start, let endColumn = step.end else { return nil }
    startState = request.state(startColumn)
    start = request.moment(startColumn)
    endState = request.state(endColumn)
    end = request.moment(endColumn)
    guard let other = step.otherStart else { return }
    switch startState {
    case .empty, .unreadable: break
    case .filled, .absent: return
    }
    if facts.isPresent {
      startState = request.state(other)
      start = request.moment(other)
      usesOtherStart = true
    } else if case .absent = facts.channelState {
      lacksChannel = true
    }
  }

  /// The end stands before the start, by the clock where both have a time, else by the date.
  var isBroken: Bool {
    guard let start, let end else { return false }
    if let from = start.seconds, let to = end.seconds { return to < from }
    return end.date.dayNumber < start.date.dayNumber
  }

  /// Seconds from start to end, where both have a time and stand in order.
  var seconds: Int64? {
    guard let from = start?.seconds, let to = end?.seconds, to >= from else { return nil }
    return to - from
  }

  /// A column that the span needs is not in the file.
  var lacksColumn: Bool {
    if case .absent = startState { return true }
    if case .absent = endState { return true }
    return lacksChannel
  }
}
