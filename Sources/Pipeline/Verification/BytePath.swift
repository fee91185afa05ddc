/// A path below the folder under check, as the bytes that the file system or a list has. `String` takes "é" in its two
/// Unicode forms for one text, and a file name need not be text at all.
struct BytePath: Hashable, Comparable, Sendable {
  /// The bytes, with `/` between parts and none at either end.
  var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The folder itself.
  static let top = BytePath([])

  /// A name in the folder.
  func appending(_ name: [UInt8]) -> BytePath {
    bytes.isEmpty ? BytePath(name) : BytePath(bytes + [UInt8(ascii: "/")] + name)
  }

  /// A path below the folder.
  func appending(_ path: BytePath) -> BytePath { path.bytes.isEmpty ? self : appending(path.bytes) }

  /// What is left of the path below `folder`, or `nil` where it lies elsewhere.
  func below(_ folder: BytePath) -> BytePath? {
    if folder.bytes.isEmpty { return self }
    guard bytes.count > folder.bytes.count + 1, bytes.starts(with: folder.bytes),
      bytes[folder.bytes.count] == UInt8(ascii: "/")
    else { return nil }
    return BytePath(Array(bytes[(folder.bytes.count + 1)...]))
  }

  /// The parts between slashes; an empty path has none.
  var parts: [ArraySlice<UInt8>] {
    bytes.isEmpty ? [] : bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  }

  /// The folder that holds it; ``top`` for a path of one part.
  var folder: BytePath {
    BytePath(bytes.lastIndex(of: UInt8(ascii: "/")).map { Array(bytes[..<$0]) } ?? [])
  }

  /// The last part.
  var name: [UInt8] {
    bytes.lastIndex(of: UInt8(ascii: "/")).map { Array(bytes[($0 + 1)...]) } ?? bytes
  }

  /// The text, equal for names that differ by Unicode normalisation only.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The path for people: bytes that are no text, control characters and characters that turn the direction of
  /// writing stand as `\x1B` or `\u{202E}`, so that no name can steer a terminal.
  var shown: String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return bytes.map { byte in
        byte >= 0x20 && byte < 0x7F ? String(UnicodeScalar(byte)) : BytePath.escape(byte)
      }.joined()
    }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F: result += BytePath.escape(UInt8(scalar.value))
      case 0x80..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func escape(_ byte: UInt8) -> String {
    "\\x" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  static func < (left: BytePath, right: BytePath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
