package import Core
import Documents
import Register
import Standard

/// A sealed month whose report comes out otherwise.
package struct SealCorrection: Sendable, Hashable {
  /// The month.
  package var month: YearMonth
  /// When it was sealed.
  package var sealed: LocalDate
  /// Figures that differ.
  package var figures: Int
  /// Requests that came, are gone, and count otherwise.
  package var came: Int
  package var gone: Int
  package var changed: Int
  /// The correction page below the output folder.
  package var path: String
}

/// The monthly reports of a run held against the seals of its output folder.
struct SealCheck: Sendable {
  /// Correction pages.
  private(set) var documents: [PreparedDocument] = []
  /// The same for the summary.
  private(set) var corrections: [SealCorrection] = []
  /// Seals with which the run's reports agree.
  private var agreeing: [YearMonth: MonthSeal] = [:]

  /// Compares the reports of months with their seals.
  ///
  /// - Throws: A problem where a seal of one of these months is damaged or gone.
  init(
    _ issued: Set<YearMonth>,
    in folder: OutputFolder,
    _ judgement: Judgement,
    _ sources: [RegisterSource],
    _ context: PaperContext,
    at desk: Desk,
    _ workspace: Workspace
  ) throws(Problem) {
    guard !issued.isEmpty else { return }
    let months = try StoredSeals.months(in: folder).filter(issued.contains)
    guard !months.isEmpty else { return }
    let reports = Reports(judgement, context, standards: desk.standards)
    for month in months {
      guard let seal = try StoredSeals.read(month, in: folder) else { continue }
      let now = try MonthSeal(
        month,
        reports,
        sources: sources,
        program: context.program,
        at: desk,
        in: workspace
      )
      let comparison = SealComparison(seal.figures, now.figures)
      if comparison.isSame {
        agreeing[month] = seal
      } else {
        let page = CorrectionReport(seal, comparison, now: now).prepare(context)
        documents.append(page)
        corrections.append(
          SealCorrection(
            month: month,
            sealed: seal.date,
            figures: comparison.changes.count,
            came: comparison.count(.came),
            gone: comparison.count(.gone),
            changed: comparison.count(.changed),
            path: "\(page.kind.folder)/\(page.stem).html"
          )
        )
      }
    }
  }

  /// The document; a monthly report says with which seal it agrees.
  func marked(_ document: PreparedDocument) -> PreparedDocument {
    guard document.kind == .monthly, let month = YearMonth(iso: document.stem), let seal = agreeing[month]
    else { return document }
    var document = document
    document.view["segel"] = .object(MonthSeal.sheet.view(seal))
    return document
  }
}
