import Core
import Register
package import Standard

/// The figures of one year, counted row by row without looking at months: what the twelve monthly reports must add
/// up to. Rows with REG-GANDA are left out.
package struct YearFigures: Sendable, Hashable {
  /// The year.
  package var year: Int
  /// Requests received in the year.
  package var received = 0
  /// Requests closed in the year.
  package var closed = 0
  /// Answered in the year, in the order of `Decision.allCases`.
  package var answeredByDecision = [Int](repeating: 0, count: Decision.allCases.count)
  /// Written notices dated in the year with working days known.
  package var notices = 0
  /// Verdicts of the requests received in the year; step n at index n - 1.
  package var steps = [VerdictCounts](repeating: VerdictCounts(), count: 7)

  /// A year in which nothing happened.
  package init(year: Int) { self.year = year }

  /// The figures of every year of a judged register, in one pass.
  package static func all(_ judgement: Judgement) -> [Int: YearFigures] {
    var years: [Int: YearFigures] = [:]
    func add(_ date: LocalDate?, _ change: (inout YearFigures) -> Void) {
      guard let year = date?.year else { return }
      change(&years[year, default: YearFigures(year: year)])
    }
    for row in judgement.rows where !row.isDuplicate {
      let assessment = row.assessment
      add(row.request.date(.received)) { figures in
        figures.received += 1
        for number in 1...7 { figures.steps[number - 1][assessment[number].verdict] += 1 }
      }
      if let decision = row.request.decision {
        add(assessment.closingDate) { $0.closed += 1 }
        if decision.isAnswer, let index = Decision.allCases.firstIndex(of: decision) {
          add(assessment.answerDate) { $0.answeredByDecision[index] += 1 }
        }
      }
      if assessment.noticeWorkingDays != nil {
        add(row.request.date(.noticeDate)) { $0.notices += 1 }
      }
    }
    return years
  }
}
