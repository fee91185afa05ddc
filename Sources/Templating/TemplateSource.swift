/// The text of one template file (templat), with the name that problems are reported under.
package struct TemplateSource: Sendable, Hashable {
  /// The file as the user knows it, such as `tanda-bukti-permohonan.html` or `bagian/kop.html`.
  package var name: String

  /// The whole text.
  package var text: String

  /// A template file of the given name and text.
  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// What a template writes, which decides how values are escaped and where they may stand.
package enum TemplateLanguage: Sendable, Hashable {
  /// HTML in XML syntax (polyglot): quoted attributes, lowercase, void elements closed with `/>`.
  case html
  /// XML 1.0.
  case xml
  /// Plain text; nothing is escaped.
  case text
}

/// The bytes of a template with a way back from an offset to the line and column a person sees.
struct SourceText: Sendable {
  let name: String
  let bytes: [UInt8]
  private let lineStarts: [Int]
  /// How many scalars begin before each piece of ``SourceText/piece`` bytes, so that places on one endless line cost no more
  /// than others.
  private let scalarsBefore: [Int32]
  private static let piece = 256

  init(_ source: TemplateSource) {
    name = source.name
    var text = Array(source.text.utf8)
    // A byte order mark is no part of the text and would land in the middle of a page as a partial's.
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    bytes = text
    lineStarts = [0] + text.indices.filter { text[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    var scalars: Int32 = 0
    scalarsBefore = stride(from: 0, through: text.count, by: SourceText.piece).map { start in
      defer { scalars += Int32(SourceText.scalars(text[start..<min(start + SourceText.piece, text.count)])) }
      return scalars
    }
  }

  /// The line and the column (in Unicode scalars), both from 1, of a byte offset.
  func position(_ offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, scalars(before: min(offset, bytes.count)) - scalars(before: lineStarts[low]) + 1)
  }

  private func scalars(before offset: Int) -> Int {
    let index = offset / SourceText.piece
    return Int(scalarsBefore[index]) + SourceText.scalars(bytes[index * SourceText.piece..<offset])
  }

  private static func scalars(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Whether only blanks stand between the start of the line and `offset`; the range of these blanks.
  func blanks(before offset: Int) -> Range<Int>? {
    var start = offset
    while start > 0, bytes[start - 1].isBlank { start -= 1 }
    return start == 0 || bytes[start - 1] == UInt8(ascii: "\n") ? start..<offset : nil
  }

  /// Whether only blanks follow `offset` on its line; the offset behind the line's end.
  func lineEnd(after offset: Int) -> Int? {
    var end = offset
    while end < bytes.count, bytes[end].isBlank { end += 1 }
    if end == bytes.count { return end }
    if bytes[end] == UInt8(ascii: "\n") { return end + 1 }
    if bytes[end] == UInt8(ascii: "\r"), end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "\n") {
      return end + 2
    }
    return nil
  }

  /// The blanks at the start of the first line in `range` that has something else on it.
  func intrinsicIndentation(_ range: Range<Int>) -> ArraySlice<UInt8>? {
    var lineStart = range.lowerBound
    while lineStart < range.upperBound {
      var end = lineStart
      while end < range.upperBound, bytes[end].isBlank { end += 1 }
      guard end < range.upperBound else { return nil }
      if bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { return bytes[lineStart..<end] }
      while end < range.upperBound, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      lineStart = end + 1
    }
    return nil
  }
}

extension UInt8 {
  /// A space or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  /// White space as HTML and XML see it.
  var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D || self == 0x0C }
  /// An ASCII letter.
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
