import Core
import Tabular

/// A row while its cells are read.
struct RowDraft {
  var request: Request
  var findings: [Finding] = []
  /// Clean texts that differ from the cells, to stand behind the cells in the request's buffer.
  var extra: [UInt8] = []
  /// Length of the record's bytes.
  let base: Int
  let record: Record
  /// The decision cell says `selesai`.
  var isFinished = false
  /// What the dates read so far say about the order of day and month.
  var dayMonth = DayMonthOrder()

  /// A row of which no cell is read yet, with its slots as they are then; `spare` gives its memory.
  init(_ record: Record, file: Int, slots: [Request.Slot], spare: consuming Request?) {
    self.record = record
    base = record.bytes.count
    if var request = spare {
      request.begin(file: file, line: record.line, record: record.number, slots: slots)
      self.request = request
    } else {
      request = Request(file: file, line: record.line, record: record.number, slots: slots)
    }
  }

  /// Fills a column with the text at `range` of the request's buffer.
  @inline(__always)
  mutating func fill(_ column: Column, _ range: Range<Int>, _ number: Int64 = 0) {
    request.slots[column.rawValue] = Request.Slot(filledWith: range, number)
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
    request.slots[column.rawValue].state = state
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
  mutating func finished() -> ReadRow {
    // A copy: the record's own storage is read into again.
    request.bytes.removeAll(keepingCapacity: true)
    request.bytes.append(contentsOf: record.bytes)
    if !extra.isEmpty { request.bytes.append(contentsOf: extra) }
    if !findings.isEmpty, let number = request.text(.number) {
      for index in findings.indices { findings[index].number = number }
    }
    return ReadRow(request: request, findings: findings, dayMonth: dayMonth)
  }
}
