import Core
import Documents
import Register
import Standard

/// What a selection asks for.
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

  /// The papers; `nil` where none are asked for.
  ///
  /// - Throws: A problem of usage for each registration number that the register does not hold.
  func papers() throws(Problems) -> PaperRun? {
    switch selection {
    case .everything: try PaperRun(.init(), kinds: selection.kinds, of: judgement, context)
    case .receipts(let requests), .notices(let requests):
      try PaperRun(requests, kinds: selection.kinds, of: judgement, context)
    case .daily, .monthly, .yearly, .annual: nil
    }
  }

  /// The reports.
  func reports() -> ReportRun {
    let reports = Reports(judgement, context, standards: standards)
    let items: [Reports.Item] =
      switch selection {
      case .receipts, .notices, .yearly, .annual: []
      case .everything: reports.items
      case .daily(let days):
        days.isEmpty
          ? reports.items.filter { if case .daily = $0 { true } else { false } }
          : Set(days).sorted().map { .daily($0) }
      case .monthly(let months):
        months.isEmpty
          ? reports.items.filter { if case .daily = $0 { false } else { true } }
          : Set(months).sorted().flatMap { [.monthly($0), .matrix($0)] }
      }
    let all: [ReportRun.Item] =
      if case .annual(let year, _) = selection { [.annual(year)] } else { items.map { .regular($0) } }
    return ReportRun(all, of: reports, narratives: narratives)
  }
}
