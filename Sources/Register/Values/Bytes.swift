import CBytes

/// The bytes of one cell, UTF-8 already checked by the table's reader.
///
/// Cells are read through a pointer because a register of a million rows has tens of millions of them; every
/// index below is compared with `count` before it is used.
typealias Bytes = UnsafeBufferPointer<UInt8>

extension UInt8 {
  /// `0` to `9`.
  @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }

  /// `a` to `z` and `A` to `Z`.
  @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// The value of a digit.
  @inline(__always) var digit: Int { Int(self &- 0x30) }

  /// `A` to `Z` as `a` to `z`, anything else as it is.
  @inline(__always) var lowered: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

  /// Outside printable ASCII, tab and line breaks.
  @inline(__always) var needsCare: Bool {
    self >= 0x80 || self < 0x20 && self != 0x09 && self != 0x0A && self != 0x0D
  }

  /// A blank, tab, line break, vertical tab or form feed.
  @inline(__always) var isSpace: Bool { self == 0x20 || self &- 0x09 < 5 }
}

extension Bytes {
  /// The bytes in `range`.
  @inline(__always) func part(_ range: Range<Int>) -> Bytes { Bytes(rebasing: self[range]) }

  /// The text.
  var text: String { String(decoding: self, as: UTF8.self) }

  /// The length of the white space (Unicode) that begins at `index`, 0 where there is none.
  func spaceLength(at index: Int) -> Int {
    let byte = self[index]
    if byte < 0x80 { return byte.isSpace ? 1 : 0 }
    guard byte == 0xC2 || byte &- 0xE1 < 3 else { return 0 }
    let second = index + 1 < count ? self[index + 1] : 0
    let third = index + 2 < count ? self[index + 2] : 0
    switch (byte, second, third) {
    case (0xC2, 0x85, _), (0xC2, 0xA0, _): return 2
    case (0xE1, 0x9A, 0x80), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): return 3
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF): return 3
    default: return 0
    }
  }

  /// `range` without white space (Unicode, no-break space and line breaks too) at its ends.
  @inline(__always) func trimmed(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return range }
    if self[first] &- 0x21 < 0x5F, self[last] &- 0x21 < 0x5F { return range }
    return trimmedSlowly(range)
  }

  private func trimmedSlowly(_ range: Range<Int>) -> Range<Int> {
    let cell = part(range)
    var low = 0
    while low < cell.count {
      let length = cell.spaceLength(at: low)
      if length == 0 { break }
      low += length
    }
    var high = cell.count
    while high > low {
      var begin = high - 1
      while begin > low, cell[begin] & 0xC0 == 0x80 { begin -= 1 }
      let length = cell.spaceLength(at: begin)
      if length == 0 || begin + length != high { break }
      high = begin
    }
    return range.lowerBound + low..<range.lowerBound + high
  }

  /// This text without white space at its ends.
  var trimmed: Bytes { part(trimmed(0..<count)) }

  /// Whether the text has a byte outside printable ASCII, tab and line breaks.
  @inline(__always) var needsCare: Bool {
    guard let base = baseAddress else { return false }
    let block = Int(WARKAT_BLOCK)
    if count < block {
      for index in 0..<count where base[index].needsCare { return true }
      return false
    }
    var index = 0
    while index < count {
      // The last block overlaps the one before, so that it ends where the text does.
      if index &+ block > count { index = count &- block }
      // Tabs and line breaks among its marks need no care.
      var marks = warkat_not_printed(base + index)
      while marks != 0 {
        if base[index &+ marks.trailingZeroBitCount].needsCare { return true }
        marks &= marks &- 1
      }
      index &+= block
    }
    return false
  }

  /// The pieces between the bytes that are `separator`, trimmed, empty ones left out.
  func pieces(at separator: (UInt8) -> Bool) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for index in 0...count where index == count || separator(self[index]) {
      let piece = trimmed(start..<index)
      if !piece.isEmpty { result.append(piece) }
      start = index + 1
    }
    return result
  }

  /// Whether all bytes are digits (and there is one).
  var isDigits: Bool { !isEmpty && allSatisfy(\.isDigit) }

  /// The number that the digits in `range` write, or `nil` where one is no digit; at most 18 digits.
  @inline(__always) func number(_ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.upperBound <= count, range.count <= 18 else { return nil }
    var value = 0
    for index in range {
      guard self[index].isDigit else { return nil }
      value = value &* 10 &+ self[index].digit
    }
    return value
  }
}

/// A position in a cell that moves to the right; behind the end it sees a NUL, which no cell holds.
struct ByteScanner {
  let bytes: Bytes
  var index = 0

  init(_ bytes: Bytes) { self.bytes = bytes }

  /// The byte `ahead` places from here.
  @inline(__always) func peek(_ ahead: Int = 0) -> UInt8 {
    index + ahead < bytes.count ? bytes[index + ahead] : 0
  }

  /// Whether nothing is left.
  @inline(__always) var isAtEnd: Bool { index >= bytes.count }

  /// Steps over white space and tells whether there was any.
  @discardableResult mutating func skipSpaces() -> Bool {
    let start = index
    while index < bytes.count {
      let length = bytes.spaceLength(at: index)
      if length == 0 { break }
      index += length
    }
    return index > start
  }

  /// Steps over `byte` where it is next.
  mutating func skip(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    index += 1
    return true
  }

  /// Steps over the digits that are next, at most `limit` of them, and returns their number and count.
  mutating func digits(atMost limit: Int) -> (value: Int, count: Int) {
    var value = 0
    var count = 0
    while count < limit, peek().isDigit {
      value = value * 10 + peek().digit
      index += 1
      count += 1
    }
    return (value, count)
  }

  /// Steps over letters, apostrophes included (`Jum'at`), and returns them as a word.
  mutating func word() -> PackedWord {
    var word = PackedWord()
    while true {
      let byte = peek()
      if byte.isLetter || byte == 0x27 || byte == 0x60 {
        word.append(byte.lowered)
        index += 1
      } else if byte == 0xE2, peek(1) == 0x80, peek(2) == 0x98 || peek(2) == 0x99 {
        for _ in 0..<3 {
          word.append(peek())
          index += 1
        }
      } else {
        return word
      }
    }
  }
}
