package import Core

/// Writes JSON (RFC 8259) as UTF-8 bytes, value after value, commas by itself.
///
/// Beginning and end of objects and arrays are the caller's to pair; a value in an object follows its
/// ``key(_:)``.
package struct JSONWriter: Sendable {
  /// The text so far.
  package private(set) var bytes: [UInt8] = []
  /// Whether the next value in the open object or array is the first.
  private var isFirst = true
  /// Whether a line break is due after the next comma.
  private var breaksLine = false

  /// A writer with nothing written.
  package init() {}

  /// `{`.
  package mutating func beginObject() { begin(UInt8(ascii: "{")) }

  /// `}`.
  package mutating func endObject() { end(UInt8(ascii: "}")) }

  /// `[`.
  package mutating func beginArray() { begin(UInt8(ascii: "[")) }

  /// `]`.
  package mutating func endArray() { end(UInt8(ascii: "]")) }

  /// The name of the next value.
  package mutating func key(_ name: String) {
    separate()
    append(quoted: name)
    bytes.append(UInt8(ascii: ":"))
    isFirst = true
  }

  /// Text, or `null`.
  package mutating func value(_ text: String?) {
    separate()
    if let text { append(quoted: text) } else { bytes.append(contentsOf: "null".utf8) }
  }

  /// Text in UTF-8.
  package mutating func value(utf8 text: ArraySlice<UInt8>) {
    separate()
    text.withUnsafeBufferPointer { append(quoted: $0) }
  }

  /// A whole number, or `null`.
  package mutating func value(_ number: Int?) {
    separate()
    if let number { append(decimal: number) } else { bytes.append(contentsOf: "null".utf8) }
  }

  private mutating func append(decimal number: Int) { JSONWriter.append(decimal: number, to: &bytes) }

  /// Appends a whole number to JSON that is written by hand.
  static func append(decimal number: Int, to bytes: inout [UInt8]) {
    guard number >= 0 else {
      bytes.append(contentsOf: String(number).utf8)
      return
    }
    let start = bytes.count
    var rest = number
    repeat {
      bytes.append(0x30 + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// A number below 100 in two digits.
  private mutating func append(pair number: Int) {
    bytes.append(0x30 + UInt8(number / 10))
    bytes.append(0x30 + UInt8(number % 10))
  }

  /// `true` or `false`.
  package mutating func value(_ flag: Bool) {
    separate()
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  /// A day as `"2021-10-04"`, or `null`.
  package mutating func value(_ date: LocalDate?) {
    guard let date, case let civil = date.civil, 1000...9999 ~= civil.year else { return value(date?.iso) }
    separate()
    bytes.append(UInt8(ascii: "\""))
    append(pair: civil.year / 100)
    append(pair: civil.year % 100)
    bytes.append(UInt8(ascii: "-"))
    append(pair: civil.month)
    bytes.append(UInt8(ascii: "-"))
    append(pair: civil.day)
    bytes.append(UInt8(ascii: "\""))
  }

  /// A number given in tenths, with one decimal where it is not whole.
  package mutating func value(tenths: Int) {
    separate()
    let sign = tenths < 0 ? "-" : ""
    let whole = abs(tenths) / 10
    let rest = abs(tenths) % 10
    bytes.append(contentsOf: (rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)").utf8)
  }

  /// Puts the next value, or the next closing bracket, on a new line, for people who look at the file.
  package mutating func newLine() { breaksLine = true }

  /// Takes what was written and keeps the storage, for output in portions.
  package mutating func take(_ body: (borrowing [UInt8]) throws -> Void) rethrows {
    try body(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func begin(_ byte: UInt8) {
    separate()
    bytes.append(byte)
    isFirst = true
  }

  private mutating func end(_ byte: UInt8) {
    breakLine()
    bytes.append(byte)
    isFirst = false
  }

  private mutating func separate() {
    if isFirst { isFirst = false } else { bytes.append(UInt8(ascii: ",")) }
    breakLine()
  }

  private mutating func breakLine() {
    if breaksLine { bytes.append(UInt8(ascii: "\n")) }
    breaksLine = false
  }

  private mutating func append(quoted text: String) { JSONWriter.append(quoted: text, to: &bytes) }

  private mutating func append(quoted utf8: UnsafeBufferPointer<UInt8>) {
    JSONWriter.append(quoted: utf8, to: &bytes)
  }

  /// Appends a text in quotes to JSON that is written by hand.
  package static func append(quoted text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append(quoted: $0, to: &bytes) }
  }

  /// Escapes quote, backslash and control characters, and U+2028 and U+2029, which end a line in scripts. What needs no
  /// escape, nearly all, is copied as a whole.
  static func append(quoted utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    for index in utf8.indices where JSONWriter.mayNeedEscape(utf8[index]) {
      guard let escape = JSONWriter.escape(of: index, in: utf8) else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
      bytes.append(contentsOf: escape.text.utf8)
      start = index + escape.length
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    bytes.append(UInt8(ascii: "\""))
  }

  @inline(__always) private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F || byte == 0xE2
  }

  /// What is written for the character at `index`, and its length in bytes; `nil` where it stands for itself.
  private static func escape(
    of index: Int,
    in utf8: UnsafeBufferPointer<UInt8>
  ) -> (text: String, length: Int)? {
    let byte = utf8[index]
    switch byte {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case 0x0A: return ("\\n", 1)
    case 0x0D: return ("\\r", 1)
    case 0x09: return ("\\t", 1)
    case 0xE2:
      guard index + 2 < utf8.count, utf8[index + 1] == 0x80, utf8[index + 2] & 0xFE == 0xA8 else {
        return nil
      }
      return (utf8[index + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
    default:
      let digits = [byte >> 4, byte & 0xF].map { UnicodeScalar(digit($0)) }
      return ("\\u00\(digits[0])\(digits[1])", 1)
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
