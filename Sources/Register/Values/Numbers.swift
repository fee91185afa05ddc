/// A whole number as offices write it (register.md 3.7): `1500`, `1.500`, `1.500,00`, `1.500,-`.
struct WrittenNumber: Hashable {
  /// The number.
  var value: Int
  /// `1,500`: commas where points belong, so that it could mean one and a half.
  var isAmbiguous = false

  /// Reads a cell of rupiah: `Rp 1.500,-`, `gratis`.
  static func rupiah(_ bytes: Bytes, _ words: borrowing Synonyms) -> WrittenNumber? {
    if let value = bytes.count <= 15 ? bytes.number(0..<bytes.count) : nil {
      return WrittenNumber(value: value)
    }
    if words.freeOfCharge[PackedWord(folding: bytes)] != nil { return WrittenNumber(value: 0) }
    var scanner = ByteScanner(bytes)
    if scanner.peek().lowered == UInt8(ascii: "r"), scanner.peek(1).lowered == UInt8(ascii: "p") {
      scanner.index += 2
      _ = scanner.skip(UInt8(ascii: "."))
      scanner.skipSpaces()
    }
    guard let number = WrittenNumber(&scanner), scanner.isAtEnd else { return nil }
    return number
  }

  /// Reads a cell of a count: `12`, `12 lembar`.
  static func count(_ bytes: Bytes, _ words: borrowing Synonyms) -> WrittenNumber? {
    if let value = bytes.count <= 15 ? bytes.number(0..<bytes.count) : nil {
      return WrittenNumber(value: value)
    }
    var scanner = ByteScanner(bytes)
    guard let number = WrittenNumber(&scanner) else { return nil }
    if scanner.isAtEnd { return number }
    scanner.skipSpaces()
    guard words.sheetUnits[scanner.word()] != nil else { return nil }
    _ = scanner.skip(UInt8(ascii: "."))
    return scanner.isAtEnd ? number : nil
  }

  private init(value: Int) { self.value = value }

  /// Digits, plain or in groups of three, then `,-` or a comma with zeros where the groups have points.
  private init?(_ scanner: inout ByteScanner) {
    let first = scanner.digits(atMost: 16)
    guard first.count > 0, first.count <= 15 else { return nil }
    value = first.value
    let separator = scanner.peek()
    if first.count <= 3, separator == 0x2E || separator == 0x2C, WrittenNumber.isGroup(scanner) {
      guard scanner.bytes[scanner.index - first.count] != 0x30 else { return nil }
      var groups = 0
      while scanner.peek() == separator, WrittenNumber.isGroup(scanner) {
        scanner.index += 1
        value = value * 1000 + scanner.digits(atMost: 3).value
        groups += 1
      }
      guard groups <= 4 else { return nil }
      if separator == 0x2C {
        isAmbiguous = true
        return
      }
    }
    guard scanner.peek() == 0x2C else { return }
    if scanner.peek(1) == 0x2D {
      scanner.index += 2
    } else if scanner.peek(1) == 0x30, scanner.peek(2) == 0x30, !scanner.peek(3).isDigit {
      scanner.index += 3
    }
  }

  /// Whether a separator and exactly three digits are next.
  private static func isGroup(_ scanner: ByteScanner) -> Bool {
    scanner.peek(1).isDigit && scanner.peek(2).isDigit && scanner.peek(3).isDigit && !scanner.peek(4).isDigit
  }
}

/// A NIK, the number of an identity card (register.md 3.8).
enum NationalID {
  /// The value of `nomor_identitas` where it holds the 16 digits of a NIK; 0 elsewhere.
  static let whole = 1

  /// What is wrong with a number.
  enum Fault: Hashable {
    /// `3,20E+15`: a spreadsheet made a number of it.
    case scientific
    /// Not 16 digits.
    case length(Int)
    /// Something other than digits.
    case characters
    /// No such province.
    case province
    /// No such birthday.
    case birthday
  }

  /// The digits after dropping blanks, points and a leading `'` or a grave accent.
  static func stripped(_ bytes: Bytes) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(16)
    var index = bytes.first == 0x27 || bytes.first == 0x60 ? 1 : 0
    while index < bytes.count {
      let space = bytes.spaceLength(at: index)
      if space == 0, bytes[index] != 0x2E { result.append(bytes[index]) }
      index += max(space, 1)
    }
    return result
  }

  /// The first fault of a cell, or `nil`; `digits` are the stripped ones, or the cell itself.
  static func fault(_ cell: Bytes, digits: Bytes) -> Fault? {
    guard digits.isDigits else { return ScientificNotation.matches(cell) ? .scientific : .characters }
    guard digits.count == 16 else { return .length(digits.count) }
    guard let province = digits.number(0..<2), provinces.contains(province) else { return .province }
    guard var day = digits.number(6..<8), let month = digits.number(8..<10),
      let year = digits.number(10..<12)
    else { return .characters }
    if day > 40 { day -= 40 }
    // The century is not written: 29 February is possible in any year.
    let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard year >= 0, 1...12 ~= month, 1...lengths[month - 1] ~= day else { return .birthday }
    return nil
  }

  private static let provinces: Set<Int> = Set(
    [11...19, 21...21, 31...36, 51...53, 61...65, 71...76, 81...82, 91...96].flatMap { Array($0) }
  )
}
