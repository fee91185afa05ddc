import Core
import Register
import Standard

/// Counts rows by month, in any order; the counts of parts of a register are joined.
struct FiguresTally: Sendable {
  let reportingDate: LocalDate
  private(set) var closedWithoutDate = 0
  private(set) var withoutReceipt = 0

  private struct Bucket: Sendable {
    var figures: MonthlyFigures
    var noticeDays: [Int] = []
    /// Requests that become open in the month less those that cease to be.
    var openChange = 0

    mutating func join(_ other: Bucket) {
      figures.received += other.figures.received
      figures.closed += other.figures.closed
      for index in figures.answeredByDecision.indices {
        figures.answeredByDecision[index] += other.figures.answeredByDecision[index]
      }
      for index in figures.steps.indices { figures.steps[index] += other.figures.steps[index] }
      noticeDays += other.noticeDays
      openChange += other.openChange
    }
  }

  private var buckets: [Bucket] = []
  private var positions: [YearMonth: Int] = [:]
  /// The days of the months asked for last, and their buckets: rows lie by month mostly, and speak of the next one too.
  private var recent = (Recent(), Recent())
  private var openOnReportingDate = 0

  private struct Recent: Sendable {
    var days: Range<Int32> = 0..<0
    var position = 0
  }

  /// Where a decision stands among all.
  private static func index(of decision: Decision) -> Int {
    switch decision {
    case .granted: 0
    case .partlyGranted: 1
    case .refused: 2
    case .notHeld: 3
    case .incomplete: 4
    case .withdrawn: 5
    }
  }

  init(reportingDate: LocalDate) { self.reportingDate = reportingDate }

  mutating func add(_ row: borrowing JudgedRow) {
    let decision = row.request.decision
    let received = row.request.date(.received)
    // A final row without any date is never open; an open row never closes.
    let closing = decision == nil ? nil : row.assessment.closingDate
    if let received {
      let position = bucket(of: received)
      buckets[position].figures.received += 1
      VerdictCounts.add(row.assessment, to: &buckets[position].figures.steps)
      if decision == nil || closing != nil { open(from: received, until: closing) }
    } else {
      withoutReceipt += 1
    }
    if decision != nil, closing == nil { closedWithoutDate += 1 }
    if let closing { touch(closing) { $0.figures.closed += 1 } }
    if let decision, decision.isAnswer, let answer = row.assessment.answerDate {
      let index = FiguresTally.index(of: decision)
      touch(answer) { $0.figures.answeredByDecision[index] += 1 }
    }
    if let notice = row.request.date(.noticeDate) {
      let position = bucket(of: notice)
      if let days = row.assessment.noticeWorkingDays { buckets[position].noticeDays.append(days) }
    }
  }

  /// Open from the day of receipt until the day before closing.
  private mutating func open(from received: LocalDate, until closing: LocalDate?) {
    if let closing, closing <= received { return }
    touch(received) { $0.openChange += 1 }
    if let closing { touch(closing) { $0.openChange -= 1 } }
    if received <= reportingDate, closing.map({ $0 > reportingDate }) ?? true { openOnReportingDate += 1 }
  }

  /// Changes the bucket of the month that a day lies in.
  @inline(__always) private mutating func touch(_ day: LocalDate, _ change: (inout Bucket) -> Void) {
    change(&buckets[bucket(of: day)])
  }

  /// The position of the bucket of the month that a day lies in.
  @inline(__always) private mutating func bucket(of day: LocalDate) -> Int {
    if !recent.0.days.contains(day.dayNumber) {
      swap(&recent.0, &recent.1)
      if !recent.0.days.contains(day.dayNumber) {
        let month = day.month
        recent.0 = Recent(
          days: month.firstDay.dayNumber..<month.lastDay.dayNumber + 1,
          position: position(of: month)
        )
      }
    }
    return recent.0.position
  }

  private mutating func position(of month: YearMonth) -> Int {
    if let known = positions[month] { return known }
    positions[month] = buckets.count
    buckets.append(Bucket(figures: MonthlyFigures(month: month)))
    return buckets.count - 1
  }

  /// Adds the counts of other rows.
  mutating func join(_ other: FiguresTally) {
    closedWithoutDate += other.closedWithoutDate
    withoutReceipt += other.withoutReceipt
    openOnReportingDate += other.openOnReportingDate
    for bucket in other.buckets { buckets[position(of: bucket.figures.month)].join(bucket) }
  }

  func finish() -> [MonthlyFigures] {
    var result: [MonthlyFigures] = []
    var open = 0
    let reportingMonth = reportingDate.month
    func close(_ figures: inout MonthlyFigures) {
      figures.open =
        figures.month.lastDay > reportingDate && figures.month >= reportingMonth ? openOnReportingDate : open
    }
    for bucket in buckets.sorted(by: { $0.figures.month < $1.figures.month }) {
      let month = bucket.figures.month
      if let last = result.last?.month, month.index - last.index - 1 <= RegisterFigures.longestGap {
        var empty = last.adding(months: 1)
        while empty < month {
          var figures = MonthlyFigures(month: empty)
          figures.carriedOver = open
          close(&figures)
          result.append(figures)
          empty = empty.adding(months: 1)
        }
      }
      var figures = bucket.figures
      figures.carriedOver = open
      open += bucket.openChange
      close(&figures)
      figures.notice = DayStatistics(bucket.noticeDays)
      result.append(figures)
    }
    return result
  }
}
