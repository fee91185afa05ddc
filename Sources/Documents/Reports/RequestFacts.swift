import Core
import Register
import Standard

/// The dates of one counted row on which reports turn, small enough to be gone through once per month.
struct RequestFacts: Sendable {
  /// The row's position in `Judgement.rows`.
  var row: Int
  /// The position of the SOP version by which the row was judged.
  var version: Int
  /// The date of `diterima`.
  var received: LocalDate?
  /// The answer date, for rows whose decision is an answer; `dijawab` in findings.md section 4.
  var answered: LocalDate?
  /// The closing date of a final row; an open row never closes.
  var closed: LocalDate?
  /// Whether `keputusan` is final.
  var isFinal: Bool
  /// The date of `penyerahan_selesai`.
  var handedOver: LocalDate?
  /// The date of a valid extension.
  var extended: LocalDate?
  /// The last day for the notice without extension, where step 4 applies.
  var firstDue: LocalDate?
  /// The last day for the notice, where step 4 applies and the register allows one.
  var due: LocalDate?

  init(row: Int, _ judged: JudgedRow) {
    let request = judged.request
    let assessment = judged.assessment
    self.row = row
    version = assessment.version
    received = request.date(.received)
    let isFinal = request.decision != nil
    self.isFinal = isFinal
    answered = request.decision?.isAnswer == true ? assessment.answerDate : nil
    closed = isFinal ? assessment.closingDate : nil
    handedOver = request.date(.handoverEnd)
    extended = assessment.extensionIsValid == true ? request.date(.extensionDate) : nil
    if assessment[4].verdict != .notApplicable {
      firstDue = assessment.firstDue
      due = assessment.due
    }
  }

  /// Final, but without any date that says when (selesai tanpa tanggal): never open, counted apart.
  var isUndatedFinal: Bool { isFinal && closed == nil }

  /// Open on a day: received on or before it and not closed on or before it (findings.md section 4).
  func isOpen(on day: LocalDate) -> Bool {
    guard let received, received <= day, !isUndatedFinal else { return false }
    guard let closed else { return true }
    return closed > day
  }

  /// The due date as it stood on a day: an extension counts from the day it was notified.
  func due(asOf day: LocalDate) -> LocalDate? {
    guard let due else { return nil }
    if let extended, extended > day, let firstDue { return firstDue }
    return due
  }

  /// Whether the notice is overdue at the close of a day.
  func isOverdue(on day: LocalDate) -> Bool {
    guard isOpen(on: day), let due = due(asOf: day) else { return false }
    return due < day
  }
}
