package import Core
import Register
package import Standard

/// Where a request stands on the reporting date, as the index lists and filters it. Tells nothing about the applicant.
package enum RequestState: String, Sendable, CaseIterable {
  /// Not decided; the due date has not passed, or the register does not allow one.
  case open = "terbuka"
  /// Not decided, past the due date.
  case overdue = "lewat_tenggat"
  /// Answered, as far as the register tells within the limit of step 4.
  case answered = "dijawab"
  /// Answered after the due date.
  case answeredLate = "dijawab_terlambat"
  /// Closed without an answer, for the request was not completed.
  case incomplete = "tidak_lengkap"
  /// Taken back by the applicant.
  case withdrawn = "dicabut"

  /// The state of a judged row. Whether step 4 applies decides whether there is a due date (findings.md, step 4).
  package init(_ row: JudgedRow, on day: LocalDate) {
    let facts = RequestFacts(row: 0, row)
    switch row.request.decision {
    case .incomplete: self = .incomplete
    case .withdrawn: self = .withdrawn
    case nil: self = facts.due.map { $0 < day } == true ? .overdue : .open
    case .some:
      let isLate = facts.due.flatMap { due in facts.answered.map { due < $0 } } == true
      self = isLate ? .answeredLate : .answered
    }
  }
}
