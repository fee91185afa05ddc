/// Text compared as registration numbers and officers' names are: NFC, case folding, trimmed (findings.md,
/// REG-GANDA and SOP-PELAKSANA). The one way in which every module compares them.
package enum FoldedText {
  /// The folded form. Upper case first, so that letters with several small forms (`ß` and `ss`, `ς` and `σ`)
  /// meet; the dotless `ı` alone has a capital of another letter and stays itself.
  package static func fold(_ text: String) -> String {
    if let folded = foldedASCII(text) { return folded }
    var lowered = ""
    for scalar in text.unicodeScalars {
      if scalar == "\u{131}" {
        lowered.unicodeScalars.append(scalar)
      } else {
        for upper in scalar.properties.uppercaseMapping.unicodeScalars {
          lowered += upper.properties.lowercaseMapping
        }
      }
    }
    var scalars = Substring(lowered).unicodeScalars
    while let head = scalars.first, head.properties.isWhitespace { scalars.removeFirst() }
    while let tail = scalars.last, tail.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }

  /// The folded form of a text of ASCII only, nearly all; a reports' officers are folded by the hundred thousand.
  private static func foldedASCII(_ text: String) -> String? {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    var bytes = Array(text.utf8)
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    let start = bytes.firstIndex { !isSpace($0) } ?? bytes.endIndex
    for index in bytes.indices where (0x41...0x5A).contains(bytes[index]) { bytes[index] |= 0x20 }
    return String(decoding: bytes[start...], as: UTF8.self)
  }

  /// Whether two texts fold to the same; canonically equivalent texts are equal.
  package static func areEqual(_ left: String, _ right: String) -> Bool {
    left == right || fold(left) == fold(right)
  }

  /// A 64-bit hash of the folded text; texts that fold alike hash alike within a run. Texts of ASCII only,
  /// nearly all, are folded on the way (FNV-1a).
  ///
  /// - Parameter utf8: The text as UTF-8.
  package static func hash(_ utf8: ArraySlice<UInt8>) -> UInt64 {
    if let hash = utf8.withUnsafeBufferPointer(asciiHash) { return hash }
    let folded = fold(String(decoding: utf8, as: UTF8.self))
    // String hashes canonically equivalent texts alike.
    return Array(folded.utf8).withUnsafeBufferPointer(asciiHash)
      ?? UInt64(bitPattern: Int64(folded.hashValue))
  }

  private static func asciiHash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
    var start = 0
    var end = bytes.count
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in start..<end {
      var byte = bytes[index]
      if byte >= 0x80 { return nil }
      if byte &- 0x41 < 26 { byte |= 0x20 }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return hash
  }
}
