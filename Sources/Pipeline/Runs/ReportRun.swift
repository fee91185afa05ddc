import Core
import Documents
import Synchronization

/// Makes the reports of a run on all cores: what one says is computed, checked, rendered and forgotten before the next,
/// so that the months of many years need no more memory than one.
struct ReportRun {
  /// A report that can be prepared by itself.
  enum Item: Sendable, Hashable {
    case regular(Reports.Item)
    /// The annual report of a year.
    case annual(Int)
  }

  let items: [Item]
  private let reports: Reports
  private let narratives: [Narrative]

  /// Reports of a register.
  init(_ items: [Item], of reports: Reports, narratives: [Narrative] = []) {
    self.items = items
    self.reports = reports
    self.narratives = narratives
  }

  /// The months of which there is a monthly report.
  var months: Set<YearMonth> {
    Set(items.lazy.compactMap { if case .regular(.monthly(let month)) = $0 { month } else { nil } })
  }

  /// Renders the reports; those of sealed months say so.
  ///
  /// - Returns: The reports with empty views, and those that are too large to be made.
  /// - Throws: Problems of reports whose figures do not foot, of templates and of output.
  func make(with renderer: DocumentRenderer, _ seals: SealCheck) throws(Problems) -> MadeDocuments {
    let begun = Atomic(0)
    return try renderer.renderOrTell(items.count, requests: { count(items[$0]) }) { (index) throws(Problem) in
      renderer.progress(.reports(begun.wrappingAdd(1, ordering: .relaxed).oldValue, of: items.count))
      return seals.marked(try prepare(items[index]))
    }
  }

  private func count(_ item: Item) -> Int {
    switch item {
    case .regular(let item): reports.count(of: item)
    case .annual(let year): reports.count(of: .yearly(year))
    }
  }

  /// Months of the register of which a run of all reports makes none.
  var omittedMonths: OmittedMonths? {
    guard reports.omittedMonths > 0, let first = reports.reportedMonths.first,
      let last = reports.reportedMonths.last
    else { return nil }
    return OmittedMonths(count: reports.omittedMonths, reported: reports.reportedMonths.count, first, last)
  }

  private func prepare(_ item: Item) throws(Problem) -> PreparedDocument {
    switch item {
    case .regular(let item): try reports.prepare(item)
    case .annual(let year): try reports.annual(year, narratives)
    }
  }
}
