import Core
import Register
import Standard

/// One performance of an SOP step for one request, as far as the register recorded it.
struct StepActivity: Sendable {
  /// The step, 1-7.
  var step: Int
  /// The day.
  var date: LocalDate
  /// The start, where recorded.
  var start: LocalMoment?
  /// The end, where recorded.
  var end: LocalMoment?
  /// The request, as a position in the book's facts.
  var position: Int

  /// Seconds from start to end where both have a clock time and are in order.
  var seconds: Int? {
    guard let from = start?.seconds, let to = end?.seconds, to >= from else { return nil }
    return Int(to - from)
  }

  /// All activities of a row.
  ///
  /// | step | day |
  /// |---|---|
  /// | 1 | end of the form, else its start, else the day of receipt |
  /// | 2, 3, 5 | the recorded end, else the recorded start; none recorded, none listed |
  /// | 4 | nota dinas, extension and notice, each on its date, once per day |
  /// | 6, 7 | `register_diperbarui`, `disupervisi` |
  static func all(of row: JudgedRow, position: Int) -> [StepActivity] {
    let request = row.request
    var result: [StepActivity] = []
    func add(_ step: Int, _ date: LocalDate?, _ start: LocalMoment? = nil, _ end: LocalMoment? = nil) {
      guard let date else { return }
      result.append(StepActivity(step: step, date: date, start: start, end: end, position: position))
    }
    func addSpan(_ step: Int, _ from: Column, _ to: Column) {
      let start = request.moment(from)
      let end = request.moment(to)
      add(step, end?.date ?? start?.date, start, end)
    }
    let spokenTo = request.channel == .inPerson || request.channel == .phone
    let formStart = request.moment(.formStart) ?? (spokenTo ? request.moment(.received) : nil)
    let formEnd = request.moment(.formEnd)
    add(1, formEnd?.date ?? formStart?.date ?? request.date(.received), formStart, formEnd)
    addSpan(2, .informingStart, .informingEnd)
    addSpan(3, .exemptStart, .exemptEnd)
    var noticeDays: [LocalDate] = []
    for column in [Column.memoDate, .extensionDate, .noticeDate] {
      guard let date = request.date(column), !noticeDays.contains(date) else { continue }
      noticeDays.append(date)
      add(4, date)
    }
    addSpan(5, .handoverStart, .handoverEnd)
    add(6, request.date(.registerUpdated))
    add(7, request.date(.supervised))
    return result
  }
}
