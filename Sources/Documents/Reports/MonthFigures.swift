package import Core
import Register
import Standard

/// The figures of one month (findings.md section 4, and what documents.md adds for the monthly report).
package struct MonthFigures: Sendable {
  /// The month.
  package var month: YearMonth
  /// The day on which `open` is counted: the month's last, or the reporting date where that is earlier.
  package var cutoff: LocalDate
  /// Carried over: open on the last day of the month before (sisa awal).
  package var carriedOver: Int
  /// Received, by `diterima`.
  package var received: Int
  /// Closed, by closing date.
  package var closed: Int
  /// Open on ``cutoff``.
  package var open: Int
  /// Answered, by decision and answer date.
  var answered = Breakdown<Decision>(table: "2.4")
  /// Closed requests by how they ended.
  var endings = Endings()
  /// Requests that make `carriedOver + received - closed` differ from `open`, and why.
  var adjustments: [Adjustment] = []
  /// Received requests by channel.
  var channels = Breakdown<Channel>(table: "2.1")
  /// Received requests by kind of applicant.
  var applicants = Breakdown<ApplicantKind>(table: "2.2")
  /// Received requests by category of information.
  var categories = Breakdown<InformationCategory>(table: "2.3")
  /// Verdicts of the rows received in the month, step by step.
  var steps: [StepTally] = []
  /// Working days from start to notice of the notices dated in the month, ascending.
  package var noticeDays: [Int] = []
  /// Working days to the notice -> notices.
  var noticeDistribution: [Int: Int] = [:]
  /// The notices behind ``noticeDays``, in the order of their dates.
  var notices: [DatedNotice] = []
  /// Positions: requests carried over.
  var carriedPositions: [Int] = []
  /// Positions: requests closed in the month.
  var closedPositions: [Int] = []
  /// Positions: requests received in the month.
  var receivedPositions: [Int] = []
  /// Positions: requests open on ``cutoff``.
  var openPositions: [Int] = []
  /// Positions: requests answered in the month.
  var answeredPositions: [Int] = []
  /// Positions: requests handed over in the month.
  var handedOverPositions: [Int] = []
  /// Positions: requests validly extended in the month.
  var extendedPositions: [Int] = []
  /// Clock times in the rows received in the month.
  var clockTimes = 0
  /// Those of them whose minute ends in 0 or 5.
  var roundedClockTimes = 0

  /// A notice dated in the month, with the working days from start to notice.
  struct DatedNotice: Sendable {
    var position: Int
    var days: Int
  }

  /// How closed requests ended.
  struct Endings: Sendable {
    /// With an answer on its answer date.
    var answered = 0
    /// With an answer that bears no date of its own: closed by `register_diperbarui`.
    var answeredUndated = 0
    /// `tidak_lengkap`.
    var incomplete = 0
    /// `dicabut`.
    var withdrawn = 0

    /// The sum of all lines.
    var sum: Int { answered + answeredUndated + incomplete + withdrawn }

    /// Adds a closed request.
    mutating func add(_ kind: Kind?) {
      switch kind {
      case .answered: answered += 1
      case .answeredUndated: answeredUndated += 1
      case .incomplete: incomplete += 1
      case .withdrawn: withdrawn += 1
      case nil: break
      }
    }

    /// The line of a closed request.
    enum Kind: Sendable {
      case answered, answeredUndated, incomplete, withdrawn

      /// `nil` for a request without a final decision.
      init?(_ row: JudgedRow, _ fact: RequestFacts) {
        switch row.request.decision {
        case .incomplete: self = .incomplete
        case .withdrawn: self = .withdrawn
        case .some: self = fact.answered == nil ? .answeredUndated : .answered
        case nil: return nil
        }
      }
    }
  }

  /// A request that enters or leaves the count of open requests otherwise than by receipt and closing in order.
  struct Adjustment: Sendable {
    /// Why.
    enum Cause: CaseIterable, Sendable {
      /// Final without any date: received, never open, never closed.
      case undatedFinal
      /// Closed, but without a readable `diterima`.
      case notReceived
      /// Closed on a day before that of `diterima`.
      case closedBeforeReceipt
      /// A date after the reporting date.
      case afterReportingDate
      /// None of the above: the figures do not foot.
      case unexplained
    }

    /// The request.
    var position: Int
    /// What it adds to the open requests.
    var delta: Int
    /// Why.
    var cause: Cause
  }

  /// The figures of `month`.
  package init(_ month: YearMonth, of book: ReportBook) {
    self.month = month
    let first = month.firstDay
    let last = month.lastDay
    cutoff = min(last, book.reportingDate)
    let joined = book.joined(month)
    receivedPositions = joined.received
    answeredPositions = joined.answered
    handedOverPositions = joined.handedOver
    extendedPositions = joined.extended
    received = joined.received.count
    closed = joined.closed.count
    openPositions = book.open(on: cutoff)
    open = openPositions.count
    let carried = book.carriedOver(into: month)
    carriedOver = carried.count
    carriedPositions = carried
    closedPositions = joined.closed
    for position in joined.received { addReceived(book.row(position)) }
    steps = StepTally.all(joined.received.lazy.map { book.row($0) })
    for position in joined.answered { answered.add(book.row(position).request, .decision) }
    for position in joined.closed { endings.add(.init(book.row(position), book.facts[position])) }
    addNotices(joined.activities, book)
    let moved = book.union([carried, joined.received, joined.closed, openPositions])
    adjustments = Adjustment.all(moved, book, first: first, last: last, cutoff: cutoff)
  }

  private mutating func addReceived(_ row: JudgedRow) {
    channels.add(row.request, .channel)
    applicants.add(row.request, .applicantKind)
    categories.add(row.request, .informationCategory)
    for column in Column.allCases where column.kind == .moment {
      guard let second = row.request.moment(column)?.secondOfDay else { continue }
      clockTimes += 1
      if second / 60 % 5 == 0 { roundedClockTimes += 1 }
    }
  }

  /// Notices dated in the month, whoever received them when.
  private mutating func addNotices(_ activities: [StepActivity], _ book: ReportBook) {
    for activity in activities where activity.step == 4 {
      let row = book.row(activity.position)
      guard let notice = row.request.date(.noticeDate), notice == activity.date,
        let days = row.assessment.noticeWorkingDays
      else { continue }
      notices.append(DatedNotice(position: activity.position, days: days))
      noticeDays.append(days)
      noticeDistribution[days, default: 0] += 1
    }
    noticeDays.sort()
  }
}

extension MonthFigures.Adjustment {
  /// Looks at every request that is open before or after a span of days, received in it or closed in it.
  static func all(
    _ moved: [Int],
    _ book: ReportBook,
    first: LocalDate,
    last: LocalDate,
    cutoff: LocalDate
  ) -> [Self] {
    let before = first.adding(days: -1)
    func isInside(_ date: LocalDate?) -> Bool { date.map { $0 >= first && $0 <= last } ?? false }
    return moved.compactMap { position in
      let fact = book.facts[position]
      let entered = (fact.isOpen(on: before) ? 1 : 0) + (isInside(fact.received) ? 1 : 0)
      let left = isInside(fact.closed) ? 1 : 0
      let delta = (fact.isOpen(on: cutoff) ? 1 : 0) - entered + left
      guard delta != 0 else { return nil }
      let cause: Cause =
        if fact.isUndatedFinal {
          .undatedFinal
        } else if fact.received == nil {
          .notReceived
        } else if let received = fact.received, let closed = fact.closed, closed < received {
          .closedBeforeReceipt
        } else if last > cutoff {
          .afterReportingDate
        } else {
          .unexplained
        }
      return Self(position: position, delta: delta, cause: cause)
    }
  }
}
