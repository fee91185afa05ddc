/// Reads a registration number as a form and the numbers in it: `041/PPID/X/2021` has the form `#/PPID/r/#` and
/// the values 41, 10, 2021.
///
/// The form keeps words, separators and the width of each number as typed, so that ``text(form:values:)`` gives
/// back the same bytes. A roman number from I to XII counts as a value, for it may be a month.
struct NumberScanner: Sendable {
  /// Longer numbers, and those with more values, are free text.
  static let longest = 64
  static let mostValues = 8
  /// More digits than a value holds are two values; more than twice that do not count anything.
  private static let mostDigits = 9
  /// Of the first of two values, so that it holds year, month and day.
  private static let firstDigits = 8

  /// Marks in a form; digits are followed by their width.
  enum Mark {
    static let digits: UInt8 = 1
    /// Digits that stand without a separator behind others.
    static let gluedDigits: UInt8 = 2
    static let upperRoman: UInt8 = 3
    static let lowerRoman: UInt8 = 4
    static let capitalRoman: UInt8 = 5
  }

  private(set) var form: [UInt8] = []
  private(set) var values: [UInt32] = []

  /// Reads `number`; `false` where it cannot be one that counts.
  mutating func scan(_ number: ArraySlice<UInt8>) -> Bool {
    form.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    guard number.count <= NumberScanner.longest else { return false }
    return number.withUnsafeBufferPointer { bytes in
      var index = 0
      var hasDigits = false
      while index < bytes.count {
        var end = index + 1
        switch NumberScanner.kind(bytes[index]) {
        case .digit:
          while end < bytes.count, NumberScanner.kind(bytes[end]) == .digit { end += 1 }
          guard addDigits(bytes, index..<end) else { return false }
          hasDigits = true
        case .letter:
          while end < bytes.count, NumberScanner.kind(bytes[end]) == .letter { end += 1 }
          addWord(bytes, index..<end)
        case .separator: form.append(bytes[index])
        case .control: return false
        }
        index = end
      }
      return hasDigits && values.count <= NumberScanner.mostValues
    }
  }

  /// What a byte belongs to.
  enum Kind { case digit, letter, separator, control }

  static func kind(_ byte: UInt8) -> Kind {
    switch byte {
    case 0x30...0x39: .digit
    case 0x41...0x5A, 0x61...0x7A, 0x80...: .letter
    case 0..<0x20, 0x7F: .control
    default: .separator
    }
  }

  private mutating func addDigits(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    if range.count <= NumberScanner.mostDigits {
      add(bytes, range, Mark.digits)
      return true
    }
    let middle = range.lowerBound + NumberScanner.firstDigits
    guard range.upperBound - middle <= NumberScanner.mostDigits else { return false }
    add(bytes, range.lowerBound..<middle, Mark.digits)
    add(bytes, middle..<range.upperBound, Mark.gluedDigits)
    return true
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ mark: UInt8) {
    var value: UInt32 = 0
    for index in range { value = value * 10 + UInt32(bytes[index] - 0x30) }
    form.append(mark)
    form.append(UInt8(range.count))
    values.append(value)
  }

  private mutating func addWord(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    if let (value, mark) = NumberScanner.roman(bytes, range) {
      form.append(mark)
      values.append(value)
    } else {
      for index in range { form.append(bytes[index]) }
    }
  }

  private static let romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
  private static let romanBytes = romans.map { Array($0.utf8) }

  private static func roman(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>
  ) -> (value: UInt32, mark: UInt8)? {
    guard range.count <= 4 else { return nil }
    let small = range.count { bytes[$0] & 0x20 != 0 }
    let mark: UInt8
    if small == 0 {
      mark = Mark.upperRoman
    } else if small == range.count {
      mark = Mark.lowerRoman
    } else if small == range.count - 1, bytes[range.lowerBound] & 0x20 == 0 {
      mark = Mark.capitalRoman
    } else {
      return nil
    }
    guard
      let index = romanBytes.firstIndex(where: { roman in
        roman.count == range.count
          && roman.indices.allSatisfy { roman[$0] == bytes[range.lowerBound + $0] & 0xDF }
      })
    else { return nil }
    return (UInt32(index + 1), mark)
  }

  /// Reads a number that has a form already known, which is quick: neighbours mostly have the same.
  ///
  /// - Returns: Whether it has that form; `values` then holds its values behind the others.
  static func read(_ number: ArraySlice<UInt8>, as form: [UInt8], into values: inout [UInt32]) -> Bool {
    let count = values.count
    let isRead = number.withUnsafeBufferPointer { bytes in
      form.withUnsafeBufferPointer { form in read(bytes, form, &values) }
    }
    if !isRead { values.removeLast(values.count - count) }
    return isRead
  }

  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ form: UnsafeBufferPointer<UInt8>,
    _ values: inout [UInt32]
  ) -> Bool {
    var index = 0
    var place = 0
    while place < form.count {
      let start = index
      switch form[place] {
      case Mark.digits, Mark.gluedDigits:
        let end = start + Int(form[place + 1])
        guard end <= bytes.count else { return false }
        var value: UInt32 = 0
        while index < end {
          guard 0x30...0x39 ~= bytes[index] else { return false }
          value = value &* 10 &+ UInt32(bytes[index] &- 0x30)
          index += 1
        }
        values.append(value)
        place += 2
        // More digits than the form has are another form, and so are more letters behind a roman number.
        let isGlued = place < form.count && form[place] == Mark.gluedDigits
        if !isGlued, index < bytes.count, kind(bytes[index]) == .digit { return false }
      case Mark.upperRoman, Mark.lowerRoman, Mark.capitalRoman:
        while index < bytes.count, kind(bytes[index]) == .letter { index += 1 }
        guard let (value, mark) = roman(bytes, start..<index), mark == form[place] else { return false }
        values.append(value)
        place += 1
      default:
        guard index < bytes.count, bytes[index] == form[place] else { return false }
        index += 1
        place += 1
        // A word must end where it ends in the form, or it may be a roman number or another word.
        let continues = place < form.count && kind(form[place]) == .letter
        if kind(bytes[start]) == .letter, !continues, index < bytes.count, kind(bytes[index]) == .letter {
          return false
        }
      }
    }
    return index == bytes.count
  }

  /// The number as it was typed.
  static func text(form: [UInt8], values: some Sequence<UInt32>) -> String {
    var rest = values.makeIterator()
    var result: [UInt8] = []
    var index = 0
    while index < form.count {
      switch form[index] {
      case Mark.digits, Mark.gluedDigits:
        result += padded(rest.next() ?? 0, to: Int(form[index + 1])).utf8
        index += 1
      case Mark.upperRoman: result += roman(rest.next()).utf8
      case Mark.lowerRoman: result += roman(rest.next()).lowercased().utf8
      case Mark.capitalRoman:
        let roman = roman(rest.next())
        result += Array(roman.prefix(1).utf8) + Array(roman.dropFirst().lowercased().utf8)
      default: result.append(form[index])
      }
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  static func roman(_ value: UInt32?) -> String {
    guard let value, value >= 1, value <= romans.count else { return "" }
    return romans[Int(value) - 1]
  }

  /// `41` to a width of 3 is `041`.
  static func padded(_ value: UInt32, to width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
