package import Core
import Register
package import Standard

/// A judged register sorted by what happened when: the one pass over its counted rows that all reports
/// start from.
package struct ReportBook: Sendable {
  /// What happened on one day; the numbers are positions in ``facts``.
  struct Day: Sendable {
    var received: [Int] = []
    var answered: [Int] = []
    var closed: [Int] = []
    var handedOver: [Int] = []
    var extended: [Int] = []
    var due: [Int] = []
    var activities: [StepActivity] = []

    /// Whether the day is a service day: something was received, answered, handed over or fell due.
    func isServiceDay(reportingDate: LocalDate, date: LocalDate) -> Bool {
      !received.isEmpty || !answered.isEmpty || !handedOver.isEmpty || (!due.isEmpty && date <= reportingDate)
    }
  }

  /// The judged register.
  let judgement: Judgement
  /// Counted rows, in the order of files and lines.
  let facts: [RequestFacts]
  /// What happened, by day.
  let days: [LocalDate: Day]

  /// How the files are named.
  let labels: [String]

  /// Goes through the counted rows once.
  package init(_ judgement: Judgement) {
    self.judgement = judgement
    labels = FileLabels.all(judgement.files)
    var facts: [RequestFacts] = []
    var days: [LocalDate: Day] = [:]
    for (index, row) in judgement.rows.enumerated() where !row.isDuplicate {
      let position = facts.count
      let fact = RequestFacts(row: index, row)
      facts.append(fact)
      if let date = fact.received { days[date, default: Day()].received.append(position) }
      if let date = fact.answered { days[date, default: Day()].answered.append(position) }
      if let date = fact.closed { days[date, default: Day()].closed.append(position) }
      if let date = fact.handedOver { days[date, default: Day()].handedOver.append(position) }
      if let date = fact.extended { days[date, default: Day()].extended.append(position) }
      if let date = fact.due { days[date, default: Day()].due.append(position) }
      for activity in StepActivity.all(of: row, position: position) {
        days[activity.date, default: Day()].activities.append(activity)
      }
    }
    self.facts = facts
    self.days = days
  }

  /// The reporting date R.
  var reportingDate: LocalDate { judgement.reportingDate }

  /// The judged row of a position in ``facts``.
  func row(_ position: Int) -> JudgedRow { judgement.rows[facts[position].row] }

  /// Days on which a counted request was received, answered or handed over, or on which (up to the reporting
  /// date) a written notice fell due; in order.
  package var serviceDays: [LocalDate] {
    days.filter { $0.value.isServiceDay(reportingDate: reportingDate, date: $0.key) }.keys.sorted()
  }

  /// Every month from the first to the last touched, gaps of more than 12 months left out; the month of the
  /// reporting date where the register holds no request, since a month without requests is reported as well.
  package var months: [YearMonth] {
    let touched = touchedMonths
    guard let first = touched.first else { return [reportingDate.month] }
    var result = [first]
    for month in touched.dropFirst() {
      let previous = result[result.count - 1]
      if month.index - previous.index - 1 > 12 {
        result.append(month)
      } else {
        for step in stride(from: previous.index + 1, through: month.index, by: 1) {
          result.append(previous.adding(months: step - previous.index))
        }
      }
    }
    return result
  }

  /// Months in which a request was received, answered, handed over or closed, in order.
  var touchedMonths: [YearMonth] {
    Set(
      days.lazy.filter { _, day in
        !day.received.isEmpty || !day.answered.isEmpty || !day.closed.isEmpty || !day.handedOver.isEmpty
      }.map(\.key.month)
    ).sorted()
  }

  /// Positions of requests open on a day, in register order.
  func open(on day: LocalDate) -> [Int] { facts.indices.filter { facts[$0].isOpen(on: day) } }

  /// What happened on the days of a month, day after day, joined.
  func joined(_ month: YearMonth) -> Day {
    var result = Day()
    var day = month.firstDay
    let last = month.lastDay
    while day <= last {
      if let found = days[day] {
        result.received += found.received
        result.answered += found.answered
        result.closed += found.closed
        result.handedOver += found.handedOver
        result.extended += found.extended
        result.due += found.due
        result.activities += found.activities
      }
      day = day.adding(days: 1)
    }
    return result
  }
}
