import Core
import Documents
import Standard

/// The first pass over a register of which a year is to be archived: what the year holds, and where its rows begin in each
/// part.
struct SurveySink: RowSink {
  /// The year.
  private(set) var survey: YearSurvey
  /// How many rows of the year stand before each part.
  private(set) var starts: [Int] = []
  /// Rows that following rows changed after they were handed on, by their place.
  private(set) var late: [RowPlace: JudgedRow] = [:]
  let make: @Sendable ([JudgedRow], Int) -> YearSurvey

  /// - Parameter survey: A survey of no rows.
  init(_ survey: YearSurvey) {
    self.survey = survey
    make = { rows, _ in
      var part = survey
      for row in rows { part.add(row) }
      return part
    }
  }

  mutating func take(_ piece: YearSurvey) {
    starts.append(survey.count)
    survey.join(piece)
  }

  mutating func replace(_ late: RegisterRules.LateRow) {
    survey.addLateFinding(to: late.row)
    self.late[RowPlace(late.row)] = late.row
  }
}

/// Where a row stands.
struct RowPlace: Hashable, Sendable {
  let file: Int
  let line: Int

  init(_ row: JudgedRow) {
    file = row.request.file
    line = row.request.line
  }
}
