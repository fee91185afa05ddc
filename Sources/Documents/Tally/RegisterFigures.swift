package import Core
import Register
package import Standard

/// The figures of a register by month, in one pass over its rows; rows with REG-GANDA are left out.
package struct RegisterFigures: Sendable, Hashable {
  /// The months from the first to the last touched (received, answered, closed or notified), ascending, empty
  /// ones between them included; gaps of more than ``longestGap`` empty months are not filled.
  package private(set) var months: [MonthlyFigures] = []
  /// Final rows without any date (selesai tanpa tanggal).
  package private(set) var closedWithoutDate = 0
  /// Rows without a readable day of receipt (tanpa diterima).
  package private(set) var withoutReceipt = 0

  /// The longest run of empty months that is listed (documents.md section 1).
  package static let longestGap = 12

  /// The figures of a judged register.
  package init(_ judgement: Judgement) {
    var tally = FiguresTally(reportingDate: judgement.reportingDate)
    for row in judgement.rows where !row.isDuplicate { tally.add(row) }
    self.init(tally)
  }

  /// The figures of the rows that were counted.
  init(_ tally: FiguresTally) {
    closedWithoutDate = tally.closedWithoutDate
    withoutReceipt = tally.withoutReceipt
    months = tally.finish()
  }

  /// The figures of a month; `nil` where it is not listed.
  package func figures(of month: YearMonth) -> MonthlyFigures? { months.first { $0.month == month } }
}
