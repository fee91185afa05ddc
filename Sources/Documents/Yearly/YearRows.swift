package import Core
import Register
package import Standard

/// The register of a year as a document that is rendered in parts: all months without their rows, and the months of some
/// rows with these. The marks of the list `permohonan` are the positions of the months in the year (``YearSurvey/order``).
package struct YearDocument: Sendable {
  /// What the register rests on.
  package let survey: YearSurvey
  private let register: YearlyRegister
  private let common: PreparedDocument
  private let zone: OfficeZone

  /// The register of a surveyed year.
  ///
  /// - Throws: ``Problem`` where the months do not add up to the year.
  package init(
    _ survey: YearSurvey,
    _ context: PaperContext,
    standards: ServiceStandards
  ) throws(Problem) {
    self.survey = survey
    register = try YearlyRegister(survey, context)
    zone = context.zone
    let year = survey.year
    let last = YearMonth(year: year, month: 12).lastDay
    let versions = survey.versions.isEmpty ? [standards.index(on: last)] : survey.versions
    common = Reports.document(
      .yearlyRegister,
      stem: "\(year)/register",
      date: YearMonth(year: year, month: 1).firstDay,
      title: String(year),
      isLandscape: true,
      context.citing(versions: versions, earliest: survey.earliest),
      ViewObject()
    )
  }

  /// The document with all months, where their rows are still to be put in.
  package var outline: PreparedDocument { document(register) }

  /// The document with some rows and their months alone.
  ///
  /// - Parameter rows: Rows of the year, in the order in which they are to stand in their months.
  package func part(_ rows: [JudgedRow]) -> PreparedDocument {
    let rows = rows.map {
      RegisterRow(judged: $0, reference: survey.reference(to: $0.request), zone: zone)
    }
    return document(register.holding(rows))
  }

  /// The second by which rows are ordered in the register; rows without a day of receipt come last, rows of one day
  /// without a time before those with one.
  package static func order(of row: JudgedRow) -> Int64 {
    guard let moment = row.request.moment(.received) else { return .max }
    return moment.seconds ?? Int64(moment.date.dayNumber) * 86400
  }

  private func document(_ register: YearlyRegister) -> PreparedDocument {
    var document = common
    document.view = common.view.merging(YearlyRegister.sheet.view(register))
    return document
  }
}

extension Reports {
  /// The whole register of a year.
  package func yearly(_ year: Int) throws(Problem) -> PreparedDocument {
    var survey = YearSurvey(year, files: book.judgement.files.map(\.name), reportingDate: book.reportingDate)
    for row in book.judgement.rows { survey.add(row) }
    let rows = book.judgement.rows.filter(survey.holds).enumerated().sorted {
      (YearDocument.order(of: $0.element), $0.offset) < (YearDocument.order(of: $1.element), $1.offset)
    }
    return try YearDocument(survey, context, standards: standards).part(rows.map(\.element))
  }
}
