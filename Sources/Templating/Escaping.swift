/// How a value is made safe for the place where it lands.
enum Escaping: UInt8, Sendable {
  /// As it stands: markup of the program, and plain text templates.
  case none
  /// The Mustache specification's HTML escaping: `&`, `<`, `>`, `"`.
  case specification
  /// Between the tags of HTML.
  case htmlText
  /// In a quoted attribute of HTML.
  case htmlAttribute
  /// Between the tags of XML.
  case xmlText
  /// In a quoted attribute of XML, where a parser would turn line ends and tabs into spaces.
  case xmlAttribute

  /// Bytes that may need something else in their place: 0 no, 1 yes, 2 perhaps (U+FFFE, U+FFFF).
  private static let tables: [[UInt8]] = (0...Escaping.xmlAttribute.rawValue).map { raw in
    var table = [UInt8](repeating: 0, count: 256)
    guard let escaping = Escaping(rawValue: raw), escaping != .none else { return table }
    for byte in "&<>".utf8 { table[Int(byte)] = 1 }
    if escaping == .specification {
      table[0x22] = 1
      return table
    }
    for control in 0..<0x20 where ![0x09, 0x0A, 0x0D].contains(control) { table[control] = 1 }
    table[0xEF] = 2
    switch escaping {
    case .htmlAttribute: for byte in "\"'".utf8 { table[Int(byte)] = 1 }
    case .xmlText: table[0x0D] = 1
    case .xmlAttribute: for byte in "\"'\t\n\r".utf8 { table[Int(byte)] = 1 }
    default: break
    }
    return table
  }

  /// Appends `text`, escaped.
  func append(_ text: String, to buffer: inout [UInt8]) {
    if self == .none {
      buffer.append(contentsOf: text.utf8)
      return
    }
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { append($0, to: &buffer) }
    if done == nil { Array(text.utf8).withUnsafeBufferPointer { append($0, to: &buffer) } }
  }

  private func append(_ bytes: UnsafeBufferPointer<UInt8>, to buffer: inout [UInt8]) {
    Escaping.tables[Int(rawValue)].withUnsafeBufferPointer { table in
      var start = 0
      var index = 0
      while index < bytes.count {
        let mark = table[Int(bytes[index])]
        if mark == 0 {
          index += 1
          continue
        }
        var width = 1
        if mark == 2 {
          guard Escaping.isNoncharacter(bytes, at: index) else {
            index += 1
            continue
          }
          width = 3
        }
        if start < index { buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index])) }
        Escaping.appendReplacement(of: bytes[index], to: &buffer)
        index += width
        start = index
      }
      if start < bytes.count { buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...])) }
    }
  }

  /// U+FFFE and U+FFFF, which XML 1.0 cannot hold.
  private static func isNoncharacter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
  }

  private static func appendReplacement(of byte: UInt8, to buffer: inout [UInt8]) {
    let text: StaticString =
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\""): "&quot;"
      case UInt8(ascii: "'"): "&#39;"
      case 0x09: "&#9;"
      case 0x0A: "&#10;"
      case 0x0D: "&#13;"
      default: "\u{FFFD}"
      }
    text.withUTF8Buffer { buffer.append(contentsOf: $0) }
  }
}
