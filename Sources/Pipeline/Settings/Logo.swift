import Core
// Base64; the small part of Foundation without locale data.
import FoundationEssentials

/// The office's logo, carried inside each document so that it stays one file.
enum Logo {
  /// The size above which a logo is refused, in bytes: every document carries it.
  static let sizeLimit = 1 << 20

  /// The logo file at `path` as a `data:` URI. Its kind is told by its first bytes, not by its name.
  static func dataURI(_ path: String, workspace: Workspace) throws(Problem) -> String {
    guard let bytes = try workspace.read(path) else {
      throw Problem(.unusable, Message("logo tidak ditemukan: {1}", en: "logo not found: {1}"), [.text(path)])
    }
    guard bytes.count <= sizeLimit else {
      throw Problem(
        .unusable,
        Message("logo lebih besar dari {1} byte: {2}", en: "logo is larger than {1} bytes: {2}"),
        [.number(sizeLimit), .text(path)],
        remedy: Message("perkecil gambarnya", en: "make the picture smaller")
      )
    }
    guard let type = mediaType(bytes) else {
      throw Problem(
        .unusable,
        Message("logo harus PNG, JPEG atau SVG: {1}", en: "logo must be PNG, JPEG or SVG: {1}"),
        [.text(path)]
      )
    }
    return "data:\(type);base64,\(Data(bytes).base64EncodedString())"
  }

  /// The media type, or `nil` where it is no picture that a logo may be.
  static func mediaType(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return "image/png" }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
    let start = text.first { $0 > 0x20 }
    return start == UInt8(ascii: "<") && contains(text.prefix(4096), "<svg") ? "image/svg+xml" : nil
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
    word.withUTF8Buffer { letters in
      bytes.indices.contains { bytes[$0...].starts(with: letters) }
    }
  }
}
