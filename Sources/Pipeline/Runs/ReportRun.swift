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
  /// - Returns: The reports with empty views.
  /// - Throws: Problems of reports whose figures do not foot, of templates and of output.
  func make(with renderer: DocumentRenderer, _ seals: SealCheck) throws(Problems) -> [PreparedDocument] {
    let count = Atomic(0)
    return try renderer.inParallel(items.count) { (index, buffer) throws(Problem) in
      var document = seals.marked(try prepare(items[index]))
      try renderer.render(document, with: &buffer)
      document.view = ViewObject()
      let made = count.wrappingAdd(1, ordering: .relaxed).newValue
      renderer.progress(.reports(made, of: items.count))
      return document
    }
  }

  private func prepare(_ item: Item) throws(Problem) -> PreparedDocument {
    switch item {
    case .regular(let item): try reports.prepare(item)
    case .annual(let year): try reports.annual(year, narratives)
    }
  }
}
