/// The weight of a finding (tingkat).
package enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Galat: something is wrong.
  case error = "galat"
  /// Peringatan: something is probably wrong, or will be.
  case warning = "peringatan"
  /// Catatan: worth knowing.
  case note = "catatan"

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }

  /// Errors come before warnings, warnings before notes.
  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// The place that a person goes to in order to mend something.
package struct Place: Hashable, Sendable {
  /// The canonical column, or the heading as written where the column is unknown.
  package var column: String?

  // -1 where not known: optionals would make every finding of a register a third larger.
  private var storedLine: Int
  private var storedRecord: Int
  private var storedFile: Int32
  private var storedColumnIndex: Int32

  /// A place; every part may be unknown.
  package init(
    file: Int? = nil,
    line: Int? = nil,
    column: String? = nil,
    columnIndex: Int? = nil,
    record: Int? = nil
  ) {
    self.column = column
    storedLine = line ?? -1
    storedRecord = record ?? -1
    storedFile = Place.stored(file)
    storedColumnIndex = Place.stored(columnIndex)
  }

  /// The position of the file in the run's list, from 0; `nil` for a finding about the whole run.
  package var file: Int? { storedFile < 0 ? nil : Int(storedFile) }

  /// The physical line of the row's first byte, from 1; `nil` for a finding about a whole file.
  package var line: Int? {
    get { storedLine < 0 ? nil : storedLine }
    set { storedLine = newValue ?? -1 }
  }

  /// The column's position in the file, from 0, for the spreadsheet address (`AB12`).
  package var columnIndex: Int? {
    get { storedColumnIndex < 0 ? nil : Int(storedColumnIndex) }
    set { storedColumnIndex = Place.stored(newValue) }
  }

  /// The record's number in the file, from 1, blank lines counted as the spreadsheet counts them; with
  /// `columnIndex` it makes the spreadsheet address.
  package var record: Int? {
    get { storedRecord < 0 ? nil : storedRecord }
    set { storedRecord = newValue ?? -1 }
  }

  /// A run has fewer files, and a file fewer columns, than an `Int32` counts.
  private static func stored(_ number: Int?) -> Int32 { number.map { Int32(clamping: $0) } ?? -1 }

  /// The spreadsheet's name of the cell, such as `AB12`, where column and record are known.
  package var cell: String? {
    guard let columnIndex, let record else { return nil }
    return Place.letters(columnIndex) + String(record)
  }

  /// The spreadsheet's name of a column: 0 is `A`, 26 is `AA`.
  package static func letters(_ index: Int) -> String {
    var number = index + 1
    var result = ""
    while number > 0 {
      let digit = (number - 1) % 26
      result = String(UnicodeScalar(UInt8(65 + digit))) + result
      number = (number - 1) / 26
    }
    return result
  }
}

/// One observation about the register, at one place, with what a person needs in order to act on it
/// (temuan; findings.md section 3).
package struct Finding: Hashable, Sendable {
  /// The rule, by its stable name.
  package var code: Code

  /// The weight; some codes have two.
  package var severity: Severity

  /// Where.
  package var place: Place

  /// The registration number of the row, where there is one and it is readable.
  package var number: String?

  /// What is wrong, in one line; holds no personal data.
  package var message: Message

  /// The values of the message's places.
  package var arguments: [Argument]

  /// The raw value seen, where one cell is meant; masked on output for columns with personal data.
  package var value: String?

  /// What to do about it, where one thing is clearly right.
  package var remedy: Message?

  /// What few findings have, at most one: an array without elements takes one word of each of the others.
  private var rare: [Rare]

  private struct Rare: Hashable, Sendable {
    var count: Int?
    var lastLine: Int?
    var suggestions: [String] = []
    var month: YearMonth?
    var year: Int?
  }

  /// The number the finding carries: rows of a summary, bad bytes of a file.
  package var count: Int? { rare.first?.count }

  /// The last line of a range of lines.
  package var lastLine: Int? { rare.first?.lastLine }

  /// Names close to an unknown one.
  package var suggestions: [String] {
    get { rare.first?.suggestions ?? [] }
    set {
      if rare.isEmpty, newValue.isEmpty { return }
      if rare.isEmpty { rare = [Rare()] }
      rare[0].suggestions = newValue
    }
  }

  /// The month a run-level finding is about.
  package var month: YearMonth? { rare.first?.month }

  /// The year a run-level finding is about.
  package var year: Int? { rare.first?.year }

  /// A finding; `severity` defaults to the code's own.
  package init(
    _ code: Code,
    severity: Severity? = nil,
    at place: Place,
    number: String? = nil,
    _ message: Message,
    _ arguments: [Argument] = [],
    value: String? = nil,
    remedy: Message? = nil,
    count: Int? = nil,
    lastLine: Int? = nil,
    suggestions: [String] = [],
    month: YearMonth? = nil,
    year: Int? = nil
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.place = place
    self.number = number
    self.message = message
    self.arguments = arguments
    self.value = value
    self.remedy = remedy
    let isPlain = count == nil && lastLine == nil && suggestions.isEmpty && month == nil && year == nil
    rare =
      isPlain
      ? [] : [Rare(count: count, lastLine: lastLine, suggestions: suggestions, month: month, year: year)]
  }
}
