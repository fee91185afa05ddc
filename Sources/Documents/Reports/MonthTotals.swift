import Core
import Register
import Standard

/// The three numbers of a month that the chart of the last year shows.
struct MonthTotals: Sendable {
  var month: YearMonth
  var received: Int
  var answered: Int
  var open: Int

  static let sheet = Sheet<MonthTotals>([
    .text("bulan", "nama bulan", sample: "Oktober 2021") { Indonesian.month($0.month) },
    .text("iso", "bulan untuk XML", sample: "2021-10") { $0.month.iso },
    .number("diterima", "diterima", sample: 40) { $0.received },
    .number("dijawab", "dijawab", sample: 32) { $0.answered },
    .number("terbuka", "terbuka pada akhir bulan", sample: 6) { $0.open },
  ])

  /// The totals of months, in one pass over the requests.
  static func all(_ months: [YearMonth], _ book: ReportBook) -> [MonthTotals] {
    let cutoffs = months.map { min($0.lastDay, book.reportingDate) }
    var changes = Array(repeating: 0, count: months.count + 1)
    for fact in book.facts where !fact.isUndatedFinal {
      guard let received = fact.received else { continue }
      let from = cutoffs.partitioningIndex { $0 >= received }
      let to = fact.closed.map { closed in cutoffs.partitioningIndex { $0 >= closed } } ?? months.count
      guard from < to else { continue }
      changes[from] += 1
      changes[to] -= 1
    }
    var open = 0
    return months.enumerated().map { index, month in
      open += changes[index]
      var received = 0
      var answered = 0
      var day = month.firstDay
      while day <= month.lastDay {
        received += book.days[day]?.received.count ?? 0
        answered += book.days[day]?.answered.count ?? 0
        day = day.adding(days: 1)
      }
      return MonthTotals(month: month, received: received, answered: answered, open: open)
    }
  }
}
