import Core
import Tabular

/// A row while its cells are read.
struct RowDraft {
  var request: Request
  /// The slots of the request, one for each column: filling one then needs no look at who else may have them.
  ///
  /// Invariant: it points at `Column.count` slots while cells are read (``RowReader/read(_:file:spare:)``), and is empty
  /// before and after.
  var slots = UnsafeMutableBufferPointer<Request.Slot>(start: nil, count: 0)
  var findings: [Finding] = []
  /// Clean texts that differ from the cells, to stand behind the cells in the request's buffer.
  var extra: [UInt8] = []
  /// Length of the record's bytes.
  let base: Int
  let record: Record
  /// The decision cell says `selesai`.
  var isFinished = false
  /// The month of the date read last.
  var month = PlainStamp.Month()
  /// What the dates read so far say about the order of day and month.
  var dayMonth = DayMonthOrder()

  /// A row of which no cell is read yet, with the columns that are there; `request` gives its memory.
  init(_ record: Record, file: Int, present: ColumnSet, _ request: consuming Request) {
    self.record = record
    base = record.bytes.count
    request.begin(file: file, line: record.line, record: record.number)
    request.sound = present.rawValue
    self.request = request
  }

  /// Fills a column with the text at `range` of the request's buffer.
  @inline(__always)
  mutating func fill(_ column: Column, _ range: Range<Int>, _ number: Int64 = 0) {
    slots[column.rawValue] = Request.Slot(filledWith: range, number)
    request.set(column, .filled)
  }

  /// Fills a column with a text of its own.
  mutating func fill(_ column: Column, text: some Collection<UInt8>, _ number: Int64 = 0) {
    fill(column, append(text), number)
  }

  /// Puts a text behind the cells and returns its place.
  mutating func append(_ text: some Collection<UInt8>) -> Range<Int> {
    let start = base + extra.count
    extra.append(contentsOf: text)
    return start..<start + text.count
  }

  /// Sets the state of a column that holds no value.
  @inline(__always)
  mutating func set(_ column: Column, _ state: CellState) {
    request.set(column, state)
  }

  /// The value of a filled column, `nil` where it is not filled.
  func number(_ column: Column) -> Int64? {
    request.has(column) ? slots[column.rawValue].number : nil
  }

  /// The cell as it stands in the file.
  func raw(_ index: Int) -> String { index < record.count ? record.text(index) : "" }

  /// Adds a finding about a cell, unless the row has one of this code and column.
  mutating func report(
    _ code: Code,
    severity: Severity? = nil,
    column: String?,
    index: Int,
    _ message: Message,
    _ arguments: [Argument] = [],
    remedy: Message? = nil
  ) {
    for index in findings.indices where findings[index].code == code {
      if findings[index].place.column == column { return }
    }
    findings.append(
      Finding(
        code,
        severity: severity,
        at: Place(
          file: request.file,
          line: request.line,
          column: column,
          columnIndex: index,
          record: request.record
        ),
        number: nil,
        message,
        arguments,
        value: raw(index),
        remedy: remedy
      )
    )
  }

  /// The finished row; findings get the registration number.
  ///
  /// - Parameter bytes: Those of the record, which become the row's; it has those of the spare request then.
  mutating func finished(_ bytes: inout [UInt8]) -> ReadRow {
    swap(&request.bytes, &bytes)
    if !extra.isEmpty { request.bytes.append(contentsOf: extra) }
    if !findings.isEmpty, let number = request.text(.number) {
      for index in findings.indices { findings[index].number = number }
    }
    return ReadRow(request: request, findings: findings, dayMonth: dayMonth)
  }
}
