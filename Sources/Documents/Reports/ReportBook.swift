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

    /// Everybody whom the day concerns.
    var positions: [Int] {
      received + answered + closed + handedOver + extended + due + activities.map(\.position)
    }

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
  /// Final requests without any date.
  let undatedFinals: Int
  /// Requests without a readable `diterima`.
  let withoutReceipt: Int
  /// Positions open on the last day of the month before, for every month in which anything happened.
  ///
  /// Empty where the lists together would be longer than ``openBeforeLimit``: in a register in which nobody closes a
  /// request they grow with the square of its months, and are looked up day by day instead.
  private let openBefore: [YearMonth: [Int32]]
  /// The officers of the positions.
  let officers: OfficerTable

  /// Entries of ``openBefore``; 60,000 requests that stay open for five years.
  private static let openBeforeLimit = 4_000_000

  /// Goes through the counted rows once.
  package init(_ judgement: Judgement) {
    self.judgement = judgement
    labels = FileLabels.all(judgement.files.map(\.name))
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
    undatedFinals = facts.count { $0.isUndatedFinal }
    withoutReceipt = facts.count { $0.received == nil }
    openBefore = ReportBook.openBefore(Set(days.keys.lazy.map(\.month)).sorted(), facts)
    officers = OfficerTable(facts.lazy.map { judgement.rows[$0.row].request })
  }

  /// For each of the months, the positions open on the last day of the month before.
  private static func openBefore(_ months: [YearMonth], _ facts: [RequestFacts]) -> [YearMonth: [Int32]] {
    let ends = months.map { $0.firstDay.adding(days: -1) }
    var lists = [[Int32]](repeating: [], count: months.count)
    var count = 0
    for (position, fact) in facts.enumerated() {
      guard let received = fact.received, !fact.isUndatedFinal else { continue }
      let first = ends.partitioningIndex { $0 >= received }
      let last = fact.closed.map { closed in ends.partitioningIndex { $0 >= closed } } ?? months.count
      guard first < last else { continue }
      count += last - first
      if count > openBeforeLimit { return [:] }
      for index in first..<last { lists[index].append(Int32(position)) }
    }
    return Dictionary(uniqueKeysWithValues: zip(months, lists))
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
  func open(on day: LocalDate) -> [Int] {
    guard let before = openBefore[day.month] else {
      return facts.indices.filter { facts[$0].isOpen(on: day) }
    }
    var candidates = before.map(Int.init)
    var date = day.month.firstDay
    while date <= day {
      candidates += days[date]?.received ?? []
      date = date.adding(days: 1)
    }
    return candidates.filter { facts[$0].isOpen(on: day) }.sorted()
  }

  /// Positions open on the last day of the month before, in register order.
  func carriedOver(into month: YearMonth) -> [Int] {
    openBefore[month]?.map(Int.init) ?? open(on: month.firstDay.adding(days: -1))
  }

  /// Positions that stand in any of the lists, each once, ascending. Linear in the requests of the register.
  func union(_ lists: [[Int]]) -> [Int] {
    var isThere = [Bool](repeating: false, count: facts.count)
    for list in lists { for position in list { isThere[position] = true } }
    return isThere.indices.filter { isThere[$0] }
  }

  /// Positions of requests of which anything is recorded, or due, on a day.
  func positions(on date: LocalDate) -> [Int] { days[date]?.positions ?? [] }

  /// Positions of requests of which anything is recorded, or due, in a month.
  func positions(in month: YearMonth) -> [Int] { joined(month).positions }

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

extension RandomAccessCollection where Index == Int {
  /// The first index whose element belongs to the second part, where the elements of the first part all stand before
  /// those of the second.
  func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
