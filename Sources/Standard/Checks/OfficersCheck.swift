import Core
import Register

/// SOP-PELAKSANA: over the rows of a month at least as many different officers served as the SOP asks for
/// (`Minimal 2 orang`); files without the column `petugas` do not take part.
struct OfficersCheck: Sendable {
  static let codes: [Code] = [.sopOfficers]

  private struct Month {
    var names: [String] = []
    var minimum: Int
  }

  private var months: [YearMonth: Month] = [:]
  /// The days of the last month found to have officers enough, and how many that are.
  private var settled: ClosedRange<Int32>?
  private var settledMinimum = 0

  /// - Parameter minimum: The number of officers that the SOP in force asks for.
  mutating func add(_ request: borrowing Request, received: LocalDate?, minimum: Int) {
    guard let received else { return }
    if let settled, settled.contains(received.dayNumber), minimum <= settledMinimum { return }
    if case .absent = request.state(.officers) { return }
    var month = months[received.month] ?? Month(minimum: minimum)
    month.minimum = max(month.minimum, minimum)
    // Rows lie by month mostly; nothing more is to be learned of a month with officers enough.
    defer {
      if month.names.count >= month.minimum {
        settled = received.month.firstDay.dayNumber...received.month.lastDay.dayNumber
        settledMinimum = month.minimum
      }
    }
    if month.names.count < month.minimum {
      for officer in request.officers {
        let name = FoldedText.fold(officer)
        if !name.isEmpty, !month.names.contains(name) { month.names.append(name) }
      }
      months[received.month] = month
    } else if months[received.month] == nil {
      months[received.month] = month
    }
  }

  func findings() -> [Finding] {
    months.filter { $0.value.names.count < $0.value.minimum }.sorted { $0.key < $1.key }.map {
      month,
      served in
      Finding(
        .sopOfficers,
        at: Place(column: Column.officers.name),
        Message(
          "SOP meminta minimal {1} pelaksana, pada {2} tercatat {3}",
          en: "the SOP asks for at least {1} officers, {2} records {3}"
        ),
        [.number(served.minimum), .text(month.iso), .number(served.names.count)],
        month: month
      )
    }
  }
}
