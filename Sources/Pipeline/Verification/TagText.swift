/// The lines of a tag file, decoded and cut at LF, CR LF or CR, as BagIt allows.
struct TagText: Sendable {
  /// The encodings that can be read.
  enum Encoding: Sendable, Equatable {
    case utf8, latin1, utf16

    /// The encoding of a name in `bagit.txt`; ASCII is a part of UTF-8.
    init?(named name: String) {
      switch name.uppercased() {
      case "UTF-8", "UTF8", "US-ASCII", "ASCII": self = .utf8
      case "ISO-8859-1", "ISO8859-1", "LATIN1": self = .latin1
      case "UTF-16": self = .utf16
      default: return nil
      }
    }
  }

  /// How a line ends.
  enum End: Sendable { case lineFeed, both, carriageReturn, none }

  /// One line, without its end.
  struct Line: Sendable {
    /// From 1.
    var number: Int
    /// UTF-8.
    var bytes: [UInt8]
    var end: End
    /// Whether the bytes are text in the encoding.
    var isText: Bool
  }

  /// All lines; nothing after the last end.
  private(set) var lines: [Line] = []
  /// Whether a byte order mark stands in front of UTF-8, where BagIt allows none.
  private(set) var hasMark = false
  /// Whether the file is text in the encoding; for UTF-8 each line tells for itself.
  private(set) var isText = true

  init(_ bytes: [UInt8], _ encoding: Encoding) {
    switch encoding {
    case .utf8:
      hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
      cut(hasMark ? bytes[3...] : bytes[...])
    case .latin1: cut(Array(String(String.UnicodeScalarView(bytes.map { UnicodeScalar($0) })).utf8)[...])
    case .utf16:
      if let text = TagText.utf16(bytes) {
        cut(Array(text.utf8)[...])
      } else {
        isText = false
      }
    }
  }

  /// UTF-16 with its byte order mark; big endian without one.
  private static func utf16(_ bytes: [UInt8]) -> String? {
    guard bytes.count % 2 == 0 else { return nil }
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    let start = isLittle || bytes.starts(with: [0xFE, 0xFF]) ? 2 : 0
    let units = stride(from: start, to: bytes.count, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    return String(validating: units, as: UTF16.self)
  }

  private mutating func cut(_ bytes: ArraySlice<UInt8>) {
    let (feed, back) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let stop = bytes[start...].firstIndex { $0 == feed || $0 == back } ?? bytes.endIndex
      let end: End =
        if stop == bytes.endIndex {
          .none
        } else if bytes[stop] == feed {
          .lineFeed
        } else if stop + 1 < bytes.endIndex, bytes[stop + 1] == feed {
          .both
        } else {
          .carriageReturn
        }
      let content = Array(bytes[start..<stop])
      lines.append(
        Line(
          number: lines.count + 1,
          bytes: content,
          end: end,
          isText: String(validating: content, as: UTF8.self) != nil
        )
      )
      start = stop + (end == .both ? 2 : 1)
    }
  }
}

extension [UInt8] {
  /// Without spaces and tabs at either end.
  var trimmed: [UInt8] {
    func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    let tail = drop(while: isBlank)
    return Array(
      tail.prefix((tail.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? tail.startIndex) - tail.startIndex)
    )
  }
}
