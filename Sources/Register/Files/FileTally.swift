import Core
package import Tabular

/// What the records of a file, or of a part of it, add up to; parts are joined in order with ``join(_:)``.
package struct FileTally: Sendable {
  /// Neighbouring skipped records.
  struct Run: Sendable, Hashable {
    var first: Int
    /// The first line of the last record.
    var last: Int
    /// The first line of the last record that is not blank, where there is one.
    var lastFilled: Int?
  }

  /// Used rows.
  package private(set) var rows = 0
  /// Rows with a filled cell to the right of the last heading: line and record number.
  private(set) var tooWide: [(line: Int, record: Int)] = []
  /// Used rows with fewer cells than the header, and the line of the first.
  private(set) var shortRows = 0
  private(set) var firstShortLine: Int?
  private(set) var runs: [Run] = []
  /// Whether the first and the last record are skipped ones.
  private var beginsSkipped = false
  private var endsSkipped = false
  private var isEmpty = true
  /// Heading-less columns under which a used row has a filled cell.
  private(set) var filledUnheaded: Set<Int> = []
  /// NIK of 16 digits, and those of them that do not end in 0.
  private(set) var identityNumbers = 0
  private(set) var identityNumbersNotZero = 0
  /// The order of day and month in dates.
  private(set) var dayMonth = DayMonthTally()
  /// The last physical line of the last record.
  private(set) var lastLine = 0

  /// Nothing yet.
  package init() {}

  /// Takes a record that was skipped.
  package mutating func skip(_ record: Record, isBlank: Bool) {
    let run = Run(first: record.line, last: record.line, lastFilled: isBlank ? nil : record.line)
    if endsSkipped, let last = runs.indices.last {
      runs[last] = FileTally.joined(runs[last], run)
    } else {
      runs.append(run)
    }
    note(record, isSkipped: true)
  }

  /// Takes a record that is too wide to be used.
  package mutating func refuse(_ record: Record) {
    tooWide.append((record.line, record.number))
    note(record, isSkipped: false)
  }

  /// Takes a row of the header.
  mutating func takeHeader(_ record: Record) { note(record, isSkipped: false) }

  /// Takes a used row; its bytes begin with those of its record, which may have others by now.
  package mutating func use(_ row: borrowing ReadRow, _ record: Record, isShort: Bool, plan: HeaderPlan) {
    rows += 1
    if isShort {
      shortRows += 1
      if firstShortLine == nil { firstShortLine = record.line }
    }
    for index in plan.unheaded where index < record.count {
      let cell = (index == 0 ? 0 : record.ends[index - 1])..<record.ends[index]
      let isFilled = row.request.bytes.withUnsafeBufferPointer { !$0.trimmed(cell).isEmpty }
      if isFilled { filledUnheaded.insert(index) }
    }
    if let last = FileTally.lastDigitOfNIK(row.request) {
      identityNumbers += 1
      if last != 0x30 { identityNumbersNotZero += 1 }
    }
    if !row.dayMonth.isSilent { dayMonth.take(row.dayMonth, line: record.line) }
    note(record, isSkipped: false)
  }

  /// The last digit of a NIK of 16 digits, where the row has one.
  static func lastDigitOfNIK(_ request: borrowing Request) -> UInt8? {
    guard request.has(.identityNumber) else { return nil }
    let slot = request.slots[Column.identityNumber.rawValue]
    guard slot.number == Int64(NationalID.whole), let last = slot.range.last else { return nil }
    return request.bytes[last]
  }

  private mutating func note(_ record: Record, isSkipped: Bool) {
    if isEmpty { beginsSkipped = isSkipped }
    isEmpty = false
    endsSkipped = isSkipped
    lastLine = record.lastLine
  }

  private static func joined(_ left: Run, _ right: Run) -> Run {
    Run(first: left.first, last: right.last, lastFilled: right.lastFilled ?? left.lastFilled)
  }

  /// The same counted from the begin of the file: `before` stands above the part.
  func moved(by before: (lines: Int, records: Int)) -> FileTally {
    if before == (0, 0) { return self }
    var result = self
    for index in runs.indices {
      result.runs[index] = Run(
        first: runs[index].first + before.lines,
        last: runs[index].last + before.lines,
        lastFilled: runs[index].lastFilled.map { $0 + before.lines }
      )
    }
    result.tooWide = tooWide.map { ($0.line + before.lines, $0.record + before.records) }
    result.firstShortLine = firstShortLine.map { $0 + before.lines }
    result.dayMonth = dayMonth.moved(by: before.lines)
    if !isEmpty { result.lastLine = lastLine + before.lines }
    return result
  }

  /// Adds the part that follows.
  package mutating func join(_ next: FileTally) {
    guard !next.isEmpty else { return }
    if endsSkipped, next.beginsSkipped, let last = runs.indices.last, let first = next.runs.first {
      runs[last] = FileTally.joined(runs[last], first)
      runs += next.runs.dropFirst()
    } else {
      runs += next.runs
    }
    if isEmpty { beginsSkipped = next.beginsSkipped }
    isEmpty = false
    endsSkipped = next.endsSkipped
    rows += next.rows
    tooWide += next.tooWide
    shortRows += next.shortRows
    firstShortLine = firstShortLine ?? next.firstShortLine
    filledUnheaded.formUnion(next.filledUnheaded)
    identityNumbers += next.identityNumbers
    identityNumbersNotZero += next.identityNumbersNotZero
    dayMonth.join(next.dayMonth)
    lastLine = next.lastLine
  }

  /// Runs to be named: blank rows at the end of the file are not (`endsOpen`: an open quote follows them).
  func namedRuns(endsOpen: Bool) -> [(first: Int, last: Int)] {
    runs.enumerated().compactMap { index, run in
      guard index == runs.count - 1, endsSkipped, !endsOpen else { return (run.first, run.last) }
      return run.lastFilled.map { (run.first, $0) }
    }
  }
}
