import Core
import Documents
import Register
import Standard

/// Prepares the documents that a selection asks for.
struct DocumentChoice {
  private let selection: Selection
  private let judgement: Judgement
  private let context: PaperContext
  private let standards: ServiceStandards
  private let narratives: [Narrative]

  init(
    _ selection: Selection,
    _ judgement: Judgement,
    _ context: PaperContext,
    _ standards: ServiceStandards,
    narratives: [Narrative] = []
  ) {
    self.narratives = narratives
    self.selection = selection
    self.judgement = judgement
    self.context = context
    self.standards = standards
  }

  /// The documents, and those that cannot be issued.
  ///
  /// - Throws: A problem of usage for each registration number that the register does not hold; a problem where
  ///   the figures of a report do not foot.
  func prepare() throws(Problems) -> (documents: [PreparedDocument], withheld: [WithheldDocument]) {
    switch selection {
    case .everything:
      let papers = Papers.prepareAll(judgement, context)
      return (papers.documents + (try reports { $0.items }), papers.withheld)
    case .receipts(let requests), .notices(let requests): return try papers(requests)
    case .daily(let days):
      return (
        try reports { reports in
          days.isEmpty
            ? reports.items.filter { if case .daily = $0 { true } else { false } }
            : Set(days).sorted().map { .daily($0) }
        }, []
      )
    case .monthly(let months):
      return (
        try reports { reports in
          guard months.isEmpty else { return Set(months).sorted().flatMap { [.monthly($0), .matrix($0)] } }
          return reports.items.filter { if case .daily = $0 { false } else { true } }
        }, []
      )
    case .yearly: return ([], [])
    case .annual(let year, _):
      let reports = Reports(judgement, context, standards: standards)
      return ([try lifting { () throws(Problem) in try reports.annual(year, narratives) }], [])
    }
  }

  private func reports(_ items: (Reports) -> [Reports.Item]) throws(Problems) -> [PreparedDocument] {
    let reports = Reports(judgement, context, standards: standards)
    var documents: [PreparedDocument] = []
    var problems: [Problem] = []
    for item in items(reports) {
      do { documents.append(try reports.prepare(item)) } catch { problems.append(error) }
    }
    if !problems.isEmpty { throw Problems(problems) }
    return documents
  }

  private func papers(
    _ requests: Selection.Requests
  ) throws(Problems) -> (documents: [PreparedDocument], withheld: [WithheldDocument]) {
    let positions =
      requests.numbers.isEmpty ? [] : try RegistrationNumbers(judgement).positions(requests.numbers)
    let wanted = Set(positions.map { RowKey(judgement.rows[$0]) })
    var papers = Papers.prepareAll(judgement, context, kinds: selection.kinds) { row in
      requests.numbers.isEmpty || wanted.contains(RowKey(row))
    }
    if requests.from == nil, requests.to == nil { return papers }
    func isInside(_ date: LocalDate?) -> Bool {
      guard let date else { return false }
      return requests.from.map { $0 <= date } ?? true && requests.to.map { date <= $0 } ?? true
    }
    papers.documents.removeAll { !isInside($0.date) }
    let received = Dictionary(
      judgement.rows.map {
        (RowKey($0), $0.request.date(.received))
      },
      uniquingKeysWith: { first, _ in first }
    )
    papers.withheld.removeAll { document in
      guard let file = document.place.file, let line = document.place.line else { return false }
      return !isInside(received[RowKey(file: file, line: line)] ?? nil)
    }
    return papers
  }

  private struct RowKey: Hashable {
    var file: Int
    var line: Int

    init(file: Int, line: Int) {
      self.file = file
      self.line = line
    }

    init(_ row: JudgedRow) { self.init(file: row.request.file, line: row.request.line) }
  }
}
