import Core
import Register

/// REG-GANDA: a registration number stands once. Numbers are compared after Unicode normalisation, case
/// folding and trimming; the finding names the first line, and the later rows leave every count and document.
struct DuplicateCheck: Sendable {
  static let codes: [Code] = [.regDuplicate]

  private struct Seen {
    var text: String
    var file: Int32
    var line: Int32
  }

  /// First rows by the hash of their folded number; a second number of the same hash is in `collided`.
  private var first: [UInt64: Seen] = [:]
  private var collided: [String: Seen] = [:]

  /// Makes room for the numbers of `count` rows.
  init(expecting count: Int = 0) { first.reserveCapacity(count) }

  /// The earlier row with the number of `request`, or `nil` where this is the first; a row without a
  /// readable number is never a duplicate.
  mutating func earlier(_ request: Request) -> (file: Int, line: Int)? {
    guard let text = request.text(.number) else { return nil }
    let hash = FoldedText.hash(text)
    let own = Seen(
      text: text,
      file: Int32(truncatingIfNeeded: request.file),
      line: Int32(truncatingIfNeeded: request.line)
    )
    guard let seen = first[hash] else {
      first[hash] = own
      return nil
    }
    if FoldedText.areEqual(seen.text, text) { return (Int(seen.file), Int(seen.line)) }
    let folded = FoldedText.fold(text)
    if let other = collided[folded] { return (Int(other.file), Int(other.line)) }
    collided[folded] = own
    return nil
  }

  static func finding(
    _ request: Request,
    earlier: (file: Int, line: Int),
    files: [RegisterFile],
    _ addresses: CellAddresses
  ) -> Finding {
    var sink = FindingSink([], request, addresses)
    if earlier.file == request.file {
      sink.report(
        .regDuplicate,
        .number,
        Message(
          "nomor register sudah dipakai di baris {1}",
          en: "registration number is already on line {1}"
        ),
        [.number(earlier.line)]
      )
    } else {
      let name = files.indices.contains(earlier.file) ? files[earlier.file].name : ""
      sink.report(
        .regDuplicate,
        .number,
        Message(
          "nomor register sudah dipakai di {1} baris {2}",
          en: "registration number is already in {1} line {2}"
        ),
        [.text(name), .number(earlier.line)]
      )
    }
    return sink.findings[0]
  }
}

/// Text compared as registration numbers are: NFC, case folding, trimmed.
enum FoldedText {
  /// The folded form. Upper case first, so that letters with several small forms (`ß` and `ss`, `ς` and `σ`)
  /// meet; the dotless `ı` alone has a capital of another letter and stays itself.
  static func fold(_ text: String) -> String {
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

  /// Whether two texts fold to the same; canonically equivalent texts are equal.
  static func areEqual(_ left: String, _ right: String) -> Bool {
    left == right || fold(left) == fold(right)
  }

  /// A 64-bit hash of the folded text; texts that fold alike hash alike within a run. Texts of ASCII only,
  /// nearly all, are folded on the way (FNV-1a).
  static func hash(_ text: String) -> UInt64 {
    if let hash = asciiHash(text) { return hash }
    let folded = fold(text)
    // String hashes canonically equivalent texts alike.
    return asciiHash(folded) ?? UInt64(bitPattern: Int64(folded.hashValue))
  }

  private static func asciiHash(_ text: String) -> UInt64? {
    var copy = text
    return copy.withUTF8 { bytes -> UInt64? in
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
}
