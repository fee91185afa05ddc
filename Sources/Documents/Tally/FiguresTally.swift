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
  }

  private var buckets: [YearMonth: Bucket] = [:]
  private var openOnReportingDate = 0

  private static let positions = Dictionary(
    uniqueKeysWithValues: Decision.allCases.enumerated().map { ($1, $0) }
  )

  init(reportingDate: LocalDate) { self.reportingDate = reportingDate }

  mutating func add(_ row: JudgedRow) {
    let request = row.request
    let assessment = row.assessment
    let decision = request.decision
    let received = request.date(.received)
    // A final row without any date is never open; an open row never closes.
    let closing = decision == nil ? nil : assessment.closingDate
    if let received {
      touch(received.month) { bucket in
        bucket.figures.received += 1
        for number in 1...7 { bucket.figures.steps[number - 1][assessment[number].verdict] += 1 }
      }
      if decision == nil || closing != nil { open(from: received, until: closing) }
    } else {
      withoutReceipt += 1
    }
    if decision != nil, closing == nil { closedWithoutDate += 1 }
    if let closing { touch(closing.month) { $0.figures.closed += 1 } }
    if let decision, decision.isAnswer, let answer = assessment.answerDate {
      let index = FiguresTally.positions[decision] ?? 0
      touch(answer.month) { $0.figures.answeredByDecision[index] += 1 }
    }
    if let notice = request.date(.noticeDate) {
      touch(notice.month) { bucket in
        if let days = assessment.noticeWorkingDays { bucket.noticeDays.append(days) }
      }
    }
  }

  /// Open from the day of receipt until the day before closing.
  private mutating func open(from received: LocalDate, until closing: LocalDate?) {
    if let closing, closing <= received { return }
    touch(received.month) { $0.openChange += 1 }
    if let closing { touch(closing.month) { $0.openChange -= 1 } }
    if received <= reportingDate, closing.map({ $0 > reportingDate }) ?? true { openOnReportingDate += 1 }
  }

  private mutating func touch(_ month: YearMonth, _ change: (inout Bucket) -> Void) {
    change(&buckets[month, default: Bucket(figures: MonthlyFigures(month: month))])
  }

  /// Adds the counts of other rows.
  mutating func join(_ other: FiguresTally) {
    closedWithoutDate += other.closedWithoutDate
    withoutReceipt += other.withoutReceipt
    openOnReportingDate += other.openOnReportingDate
    for (month, bucket) in other.buckets {
      touch(month) { own in
        own.figures.received += bucket.figures.received
        own.figures.closed += bucket.figures.closed
        for index in own.figures.answeredByDecision.indices {
          own.figures.answeredByDecision[index] += bucket.figures.answeredByDecision[index]
        }
        for index in own.figures.steps.indices { own.figures.steps[index] += bucket.figures.steps[index] }
        own.noticeDays += bucket.noticeDays
        own.openChange += bucket.openChange
      }
    }
  }

  func finish() -> [MonthlyFigures] {
    var result: [MonthlyFigures] = []
    var open = 0
    let reportingMonth = reportingDate.month
    func close(_ figures: inout MonthlyFigures) {
      figures.open =
        figures.month.lastDay > reportingDate && figures.month >= reportingMonth ? openOnReportingDate : open
    }
    for month in buckets.keys.sorted() {
      guard let bucket = buckets[month] else { continue }
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
