import Register

/// What is kept of the registration numbers of a register, so that their order can be judged once all are seen:
/// about 26 bytes a row, whatever else the row holds.
///
/// Rows are added in the order of files and lines; ledgers of neighbouring parts are joined with ``append(_:)``.
struct NumberLedger: Sendable {
  /// A register with more forms than that has no pattern.
  static let mostForms = 4096

  /// What stands in ``forms`` for rows without a number that could count.
  enum Unusable {
    /// The cell is empty or unreadable.
    static let missing: UInt16 = 0xFFFF
    /// The number is used before (REG-GANDA); the row is left out of every count.
    static let duplicate: UInt16 = 0xFFFE
    /// Free text.
    static let freeText: UInt16 = 0xFFFD
  }

  /// Days of rows without a readable day of receipt.
  static let noDay = Int32.min

  /// Physical line and record of each row.
  private(set) var lines: [Int32] = []
  private(set) var records: [Int32] = []
  /// The day of receipt.
  private(set) var days: [Int32] = []
  /// The position in ``formTexts``, or one of ``Unusable``.
  private(set) var forms: [UInt16] = []
  /// The values of all numbers, row after row; how many a row has, its form tells.
  private(set) var values: [UInt32] = []
  /// Where the rows of a file begin.
  private(set) var files: [(file: Int32, start: Int)] = []
  /// The forms, in the order of appearance.
  private(set) var formTexts: [[UInt8]] = []
  private(set) var valueCounts: [Int] = []
  /// More forms than ``mostForms`` were seen: nothing else is kept.
  private(set) var isFreeText = false

  private var positions: [[UInt8]: UInt16] = [:]
  private var lastPosition: UInt16 = 0
  private var scanner = NumberScanner()

  /// Makes room for the numbers of `count` rows like those that are there.
  mutating func reserve(_ count: Int) {
    guard !lines.isEmpty, !isFreeText else { return }
    values.reserveCapacity(values.count * count / lines.count)
    lines.reserveCapacity(count)
    records.reserveCapacity(count)
    days.reserveCapacity(count)
    forms.reserveCapacity(count)
  }

  /// Takes the next row.
  mutating func add(_ request: borrowing Request, received: Int32?, isDuplicate: Bool) {
    guard !isFreeText else { return }
    let number = request.utf8(.number)
    let form: UInt16
    if number.isEmpty {
      form = Unusable.missing
    } else if isDuplicate {
      form = Unusable.duplicate
    } else if Int(lastPosition) < formTexts.count,
      NumberScanner.read(number, as: formTexts[Int(lastPosition)], into: &values)
    {
      form = lastPosition
    } else if !scanner.scan(number) {
      form = Unusable.freeText
    } else if let position = position(of: scanner.form, valueCount: scanner.values.count) {
      form = position
      values += scanner.values
    } else {
      return
    }
    if files.last.map({ $0.file != Int32(truncatingIfNeeded: request.file) }) ?? true {
      files.append((Int32(truncatingIfNeeded: request.file), lines.count))
    }
    lines.append(Int32(truncatingIfNeeded: request.line))
    records.append(Int32(truncatingIfNeeded: request.record))
    days.append(received ?? NumberLedger.noDay)
    forms.append(form)
  }

  /// Adds the rows of `other` behind the own ones.
  mutating func append(_ other: NumberLedger) {
    guard !isFreeText else { return }
    if other.isFreeText {
      giveUp()
      return
    }
    var renamed: [UInt16] = []
    for (text, count) in zip(other.formTexts, other.valueCounts) {
      guard let position = position(of: text, valueCount: count) else { return }
      renamed.append(position)
    }
    for (file, start) in other.files where file != files.last?.file {
      files.append((file, lines.count + start))
    }
    lines += other.lines
    records += other.records
    days += other.days
    forms += other.forms.map { Int($0) < renamed.count ? renamed[Int($0)] : $0 }
    values += other.values
  }

  /// The position of a form, or `nil` where there are too many.
  private mutating func position(of form: [UInt8], valueCount: Int) -> UInt16? {
    if Int(lastPosition) < formTexts.count, formTexts[Int(lastPosition)] == form { return lastPosition }
    if let known = positions[form] {
      lastPosition = known
      return known
    }
    guard formTexts.count < NumberLedger.mostForms else {
      giveUp()
      return nil
    }
    lastPosition = UInt16(formTexts.count)
    positions[form] = lastPosition
    formTexts.append(form)
    valueCounts.append(valueCount)
    return lastPosition
  }

  private mutating func giveUp() {
    self = NumberLedger()
    isFreeText = true
  }

  /// The file of a row.
  func file(of row: Int) -> Int {
    var low = 0
    var high = files.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if files[middle].start <= row { low = middle } else { high = middle }
    }
    return files.isEmpty ? 0 : Int(files[low].file)
  }

  /// The number of a row as it was typed.
  ///
  /// - Parameter start: Where its values begin.
  func text(of row: Int, valuesAt start: Int) -> String {
    let form = Int(forms[row])
    guard form < formTexts.count else { return "" }
    return NumberScanner.text(form: formTexts[form], values: values[start..<start + valueCounts[form]])
  }
}
