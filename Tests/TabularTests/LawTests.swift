import Tabular
import Testing

/// What holds for every file, tried on many.
@Suite struct LawTests {
  /// Random text, most of it special characters, read as the rules say, in every encoding and in pieces of
  /// every size.
  @Test(arguments: Encoding.allCases)
  func anyTextIsReadAsTheRulesSay(encoding: Encoding) throws {
    var random = SeededNumbers(seed: 2)
    var openQuotes = 0
    let alphabet: [Unicode.Scalar] =
      [
        "a", "b", ",", ",", "\"", "\"", "\r", "\n", " ", "é", "€", ";", "x", "y", "7",
      ] + (encoding == .windows1252 ? [] : ["\u{FFFD}", "🗳", "ꦏ", "\u{FEFF}"])
    for _ in 0..<1500 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        let scalar = alphabet.randomElement(using: &random) ?? "a"
        // A byte order mark at the start would be one.
        if scalar == "\u{FEFF}", text.isEmpty { continue }
        text.append(scalar)
      }
      let bytes = try #require(encoding.bytes(of: String(text)))
      let reference = ReferenceReader(LawTests.characters(text, encoding), delimiter: ",")
      if reference.openQuote != nil { openQuotes += 1 }
      let options = TabularOptions(delimiter: UInt8(ascii: ","), encoding: encoding)
      let readings =
        [Reading(bytes, options)] + [1, 2, 3, 5, 8, 13].map { Reading(bytes, options, pieces: $0) }
      for reading in readings {
        #expect(reading.account == reference.account, "\(String(reflecting: String(text)))")
        #expect(reading.openQuote == reference.openQuote.map { [$0.line, $0.lastLine] })
      }
    }
    #expect(openQuotes > 150)
  }

  /// Random bytes, hardly ever UTF-8: each bad one becomes U+FFFD in its cell and is counted.
  @Test func anyBytesAreReadAsTheRulesSay() {
    var random = SeededNumbers(seed: 3)
    let alphabet: [[UInt8]] = [
      [0x61], [0x2C], [0x22], [0x0D], [0x0A], [0xE9], [0xC3, 0xA9], [0xE2, 0x82], [0xF0, 0x9F], [0x80],
      [0xEF, 0xBF, 0xBD], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF4, 0x90, 0x80, 0x80],
      [0xF0, 0x9F, 0x97, 0xB3],
    ]
    for _ in 0..<1500 {
      var bytes: [UInt8] = [0xC3, 0xA9]
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        bytes += alphabet.randomElement(using: &random) ?? []
      }
      let text = LawTests.characters(damaged: bytes)
      let reference = ReferenceReader(text, delimiter: ",")
      let options = TabularOptions(delimiter: UInt8(ascii: ","))
      for reading in [Reading(bytes, options)] + [1, 2, 3, 5, 8].map({ Reading(bytes, options, pieces: $0) })
      {
        #expect(reading.account == reference.account, "\(bytes)")
        let bad = text.filter(\.isDamage)
        let told = reading.problems.compactMap { problem -> [Int]? in
          guard case .badBytes(let offset, _, let count, _) = problem else { return nil }
          return [offset, count]
        }
        #expect(told == (bad.isEmpty ? [] : [[bad[0].offset, bad.count]]), "\(bytes)")
      }
    }
  }

  /// The characters of `text` with their offsets in the encoded file.
  static func characters(
    _ text: String.UnicodeScalarView,
    _ encoding: Encoding
  ) -> [ReferenceReader.Character] {
    var offset = [.utf8BOM: 3, .utf16le: 2, .utf16be: 2][encoding] ?? 0
    return text.map { scalar in
      defer {
        switch encoding {
        case .utf8, .utf8BOM: offset += String(scalar).utf8.count
        case .utf16le, .utf16be: offset += String(scalar).utf16.count * 2
        case .windows1252: offset += 1
        }
      }
      return ReferenceReader.Character(scalar: scalar, offset: offset)
    }
  }

  /// The characters of damaged UTF-8: what Swift's own decoder takes for a character of its own stands, every
  /// other byte is bad.
  static func characters(damaged bytes: [UInt8]) -> [ReferenceReader.Character] {
    var result: [ReferenceReader.Character] = []
    var index = 0
    while index < bytes.count {
      let whole = (1...4).lazy.filter { index + $0 <= bytes.count }
        .compactMap { String(validating: bytes[index..<index + $0], as: UTF8.self) }
        .first { $0.unicodeScalars.count == 1 }
      if let scalar = whole?.unicodeScalars.first {
        result.append(.init(scalar: scalar, offset: index))
        index += String(scalar).utf8.count
      } else {
        result.append(.init(scalar: "\u{FFFD}", offset: index, isDamage: true))
        index += 1
      }
    }
    return result
  }
}

extension Reading {
  /// The lines of the quote that was never closed.
  var openQuote: [Int]? {
    for case .unterminatedQuote(let line, let lastLine) in problems { return [line, lastLine] }
    return nil
  }
}
