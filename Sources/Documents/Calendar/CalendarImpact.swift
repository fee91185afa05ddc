package import Core
import Register
package import Standard

/// What another calendar would do to a register (`warkat kalender --banding`): the same rows judged by both.
package struct CalendarImpact: Sendable {
  /// A request by one of the calendars.
  package struct Side: Sendable, Hashable {
    /// The last day for the notice; where an unreadable extension leaves it open, the last day that it can be.
    package var due: LocalDate?
    /// Whether a valid extension is counted: an earlier first due date can make one come too late.
    package var isExtended: Bool
    /// The first year without calendar rows that the date rests on (perkiraan).
    package var uncoveredYear: Int?
    /// The time part of step 4.
    package var verdict: Verdict?
    /// Working days past the due date.
    package var workingDaysLate: Int
  }

  /// A request by both.
  package struct Item: Sendable, Hashable {
    /// The registration number, or an empty text.
    package var number: String
    /// The row.
    package var place: Place
    /// The day of receipt.
    package var received: LocalDate?
    /// The regime.
    package var regime: Regime
    /// By the calendar in use, and by the other.
    package var before: Side
    package var after: Side
    /// Why the notice is not there; `nil` where it is.
    package var state: DeadlineList.State?
    /// Who must act next, where the notice is not there.
    package var next: DeadlineList.NextStep?
    /// The officers of the request.
    package var officers: [String]
    /// The date of the notice.
    package var answered: LocalDate?

    /// Days by which the due date moves, earlier as negative; `nil` where one of them is not known.
    package var moved: Int? {
      guard let old = before.due, let new = after.due else { return nil }
      return new.days(since: old)
    }

    /// Whether the result changes between in time and late.
    package var changesResult: Bool { before.verdict != after.verdict }
    /// Whether the date becomes or stops being an estimate.
    package var changesEstimate: Bool { (before.uncoveredYear == nil) != (after.uncoveredYear == nil) }
  }

  /// Requests without a notice, open or decided, whose due date moves: those for which it comes earlier first, then
  /// by the new date.
  package var open: [Item] = []
  /// Answered requests that change from in time to late, first, or from late to in time.
  package var answered: [Item] = []
  /// Requests whose due date becomes an estimate, first, or stops being one; those of the other lists too.
  package var estimates: [Item] = []
  /// How many answered requests have another due date and the same result.
  package var otherMoves = 0

  /// Compares two judgements of one register, with the calendar in use and with another.
  package init(_ current: Judgement, _ other: Judgement) {
    for (old, new) in zip(current.rows, other.rows) where !old.isDuplicate {
      guard old.assessment[4].verdict != .notApplicable else { continue }
      let item = Item(old, new, on: current.reportingDate)
      if item.changesEstimate { estimates.append(item) }
      let isMoved = item.before.due != item.after.due
      if item.answered == nil {
        if isMoved || item.changesResult { open.append(item) }
      } else if item.changesResult {
        answered.append(item)
      } else if isMoved {
        otherMoves += 1
      }
    }
    func order(_ item: Item, _ comesFirst: Bool) -> (Int, Int32, Int, Int) {
      (
        comesFirst ? 0 : 1, item.after.due?.dayNumber ?? .max, item.place.file ?? 0,
        item.place.line ?? 0
      )
    }
    open.sort { order($0, ($0.moved ?? 0) < 0) < order($1, ($1.moved ?? 0) < 0) }
    answered.sort { order($0, $0.after.verdict == .violated) < order($1, $1.after.verdict == .violated) }
    estimates.sort { order($0, $0.after.uncoveredYear != nil) < order($1, $1.after.uncoveredYear != nil) }
  }
}

extension CalendarImpact.Item {
  init(_ old: JudgedRow, _ new: JudgedRow, on today: LocalDate) {
    let request = old.request
    number = request.text(.number) ?? ""
    place = Place(file: request.file, line: request.line, record: request.record)
    received = request.date(.received)
    regime = old.assessment.regime
    before = .init(old.assessment)
    after = .init(new.assessment)
    answered = request.date(.noticeDate)
    state = DeadlineList.State(old, on: today)
    next = state.map { request.has(.memoNumber) || $0 == .undated ? .notice : .memo }
    officers = request.officers
  }
}

extension CalendarImpact.Side {
  init(_ assessment: Assessment) {
    due = assessment.due ?? assessment.lastCountedDay
    isExtended = assessment.extensionIsValid == true
    uncoveredYear = assessment.uncoveredYear
    verdict = assessment[4].time
    workingDaysLate = assessment.workingDaysLate
  }
}
