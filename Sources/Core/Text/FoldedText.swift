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
  /// nearly all, are folded on the way.
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
    // Eight bytes at a time; the last ones padded with NUL, and the length in the seed.
    var hash = UInt64(truncatingIfNeeded: end &- start) &* 0x9E37_79B9_7F4A_7C15
    var index = start
    while index < end {
      var word: UInt64 = 0
      if index &+ 8 <= end, let base = bytes.baseAddress {
        word = UInt64(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
      } else {
        for place in index..<end { word |= UInt64(bytes[place]) &<< UInt64((place &- index) &* 8) }
      }
      guard let folded = lowered(word) else { return nil }
      hash = (hash ^ folded) &* 0xD6E8_FEB8_6659_FD93
      hash ^= hash &>> 32
      index &+= 8
    }
    // Its upper half is used alone (`NumberIndex`).
    return hash &* 0x9E37_79B9_7F4A_7C15
  }

  /// Eight bytes of ASCII with `A` to `Z` as `a` to `z`; `nil` where one is not ASCII.
  @inline(__always) private static func lowered(_ word: UInt64) -> UInt64? {
    let high: UInt64 = 0x8080_8080_8080_8080
    guard word & high == 0 else { return nil }
    // The high bit of each byte: from `A` on, and behind `Z`.
    let from = word &+ 0x3F3F_3F3F_3F3F_3F3F
    let behind = word &+ 0x2525_2525_2525_2525
    return word | (from & ~behind & high) &>> 2
  }
}
