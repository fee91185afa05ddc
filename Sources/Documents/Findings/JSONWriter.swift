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

  /// A whole number, or `null`.
  package mutating func value(_ number: Int?) {
    separate()
    bytes.append(contentsOf: (number.map { String($0) } ?? "null").utf8)
  }

  /// `true` or `false`.
  package mutating func value(_ flag: Bool) {
    separate()
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  /// A day as `"2021-10-04"`, or `null`.
  package mutating func value(_ date: LocalDate?) { value(date?.iso) }

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

  /// Lets the next value follow others that were written elsewhere.
  package mutating func follow() { isFirst = false }

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

  /// Escapes quote, backslash and control characters, and U+2028 and U+2029, which end a line in scripts.
  private mutating func append(quoted text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { utf8 in
      var index = 0
      while index < utf8.count {
        let byte = utf8[index]
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
          bytes.append(UInt8(ascii: "\\"))
          bytes.append(byte)
        case 0x0A: bytes.append(contentsOf: "\\n".utf8)
        case 0x0D: bytes.append(contentsOf: "\\r".utf8)
        case 0x09: bytes.append(contentsOf: "\\t".utf8)
        case 0..<0x20, 0x7F:
          bytes.append(contentsOf: "\\u00".utf8)
          bytes.append(JSONWriter.digit(byte >> 4))
          bytes.append(JSONWriter.digit(byte & 0xF))
        case 0xE2 where index + 2 < utf8.count && utf8[index + 1] == 0x80 && utf8[index + 2] & 0xFE == 0xA8:
          bytes.append(contentsOf: utf8[index + 2] == 0xA8 ? "\\u2028".utf8 : "\\u2029".utf8)
          index += 2
        default: bytes.append(byte)
        }
        index += 1
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
