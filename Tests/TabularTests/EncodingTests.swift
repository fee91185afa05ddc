import Tabular
import Testing

/// Finding the encoding from the bytes.
@Suite struct EncodingTests {
  static let bad = "\u{FFFD}"

  @Test(arguments: Encoding.allCases)
  func textIsTheSameInEveryEncoding(encoding: Encoding) throws {
    let text = "nama;biaya\nSé “A”;1 €\n"
    let reading = Reading(try #require(encoding.bytes(of: text)))
    #expect(reading.encoding == encoding)
    #expect(reading.rows == [["nama", "biaya"], ["Sé “A”", "1 €"]])
    #expect(reading.problems == (encoding == .windows1252 ? [.latin] : []))
  }

  @Test(arguments: [
    // Nothing but ASCII and one byte above it.
    ([0x61, 0xE9], Encoding.windows1252, "aé", [TabularProblem.latin]),
    // The codes that Windows-1252 leaves out.
    (
      [0x81, 0x8D, 0x0A, 0x8F, 0x90, 0x9D], .windows1252, bad + bad + "|" + bad + bad + bad,
      [.latin, .badBytes(firstOffset: 0, firstLine: 1, count: 5, lines: [1, 2])]
    ),
    // A whole character elsewhere makes it UTF-8 with damage.
    (
      [0xC3, 0xA9, 0xE9, 0x62], .utf8, "é" + bad + "b",
      [.badBytes(firstOffset: 2, firstLine: 1, count: 1, lines: [1])]
    ),
    // The mark counts as one (readings S15).
    (
      [0xEF, 0xBB, 0xBF, 0x61, 0x0D, 0x0A, 0xE9], .utf8BOM, "a|" + bad,
      [.badBytes(firstOffset: 6, firstLine: 2, count: 1, lines: [2])]
    ),
    // A character cut short at the end: each of its bytes is bad.
    (
      [0xC3, 0xA9, 0xE2, 0x82], .utf8, "é" + bad + bad,
      [.badBytes(firstOffset: 2, firstLine: 1, count: 2, lines: [1])]
    ),
    // Overlong, surrogate, above U+10FFFF.
    (
      [0xC3, 0xA9, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0xF4, 0x90, 0x80, 0x80], .utf8,
      "é" + String(repeating: bad, count: 9),
      [.badBytes(firstOffset: 2, firstLine: 1, count: 9, lines: [1])]
    ),
    // UTF-16: a lone half of a pair and an odd byte, and nothing said (readings S16).
    ([0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00], .utf16le, bad + "a", []),
    ([0xFE, 0xFF, 0xDC, 0x00, 0x00, 0x61], .utf16be, bad + "a", []),
    ([0xFE, 0xFF, 0x00, 0x61, 0x00], .utf16be, "a" + bad, []),
    ([0xFF, 0xFE, 0x61, 0x00, 0x3D, 0xD8], .utf16le, "a" + bad, []),
    ([0xFF, 0xFE, 0x3D, 0xD8, 0xF3, 0xDD], .utf16le, "🗳", []),
  ])
  func bytesAreReadInTheEncodingTheyFit(
    bytes: [UInt8],
    encoding: Encoding,
    text: String,
    problems: [TabularProblem]
  ) {
    for reading in [Reading(bytes)] + (1...7).map({ Reading(bytes, pieces: $0) }) {
      #expect(reading.encoding == encoding)
      #expect(reading.rows.map { $0.joined(separator: ",") }.joined(separator: "|") == text)
      #expect(reading.problems == problems)
    }
  }

  @Test func damageIsToldByCellAndByTheFirstTwentyLines() {
    var bytes = Array("é,\u{FFFD},c\n".utf8)
    for _ in 0..<30 { bytes += [0x61, 0x2C, 0xE9, 0xE9, 0x2C, 0x22, 0x0A, 0xE9, 0x22, 0x0A] }
    let reading = Reading(bytes)
    #expect(reading.records[0].damagedCells == [])
    #expect(reading.records.dropFirst().allSatisfy { $0.damagedCells == [1, 2] })
    #expect(reading.records[1].text(1) == Self.bad + Self.bad)
    let lines = (0..<20).map { 2 + $0 }
    #expect(reading.problems == [.badBytes(firstOffset: 11, firstLine: 2, count: 90, lines: lines)])
    #expect(reading.records[30].byteOffset == 9 + 29 * 10)
  }

  @Test func aToldEncodingIsTakenAsItIs() {
    #expect(Reading([0xC3, 0xA9], .init(encoding: .windows1252)).rows == [["Ã©"]])
    #expect(Reading([0x61, 0x00, 0xE9, 0x00], .init(encoding: .utf16le)).rows == [["aé"]])
    let damaged = Reading([0x61, 0xE9], .init(encoding: .utf8))
    #expect(damaged.rows == [["a" + Self.bad]])
    #expect(damaged.problems == [.badBytes(firstOffset: 1, firstLine: 1, count: 1, lines: [1])])
  }

  /// A mark of UTF-16 means nothing where an 8-bit encoding is told: the bytes are still looked at.
  @Test(arguments: [
    (Encoding.windows1252, [0xFF, 0xFE, 0x61] as [UInt8], [["ÿþa"]], [] as [TabularProblem]),
    (.windows1252, [0xFF, 0xFE, 0x0A, 0x00], [], [.nulByte(line: 2, offset: 3)]),
    (
      .utf8, [0xFF, 0xFE, 0x61], [["\u{FFFD}\u{FFFD}a"]],
      [.badBytes(firstOffset: 0, firstLine: 1, count: 2, lines: [1])]
    ),
    (.utf16le, [0x61, 0x00, 0xE9, 0x00], [["aé"]], []),
  ])
  func aToldEncodingWinsOverAMark(
    encoding: Encoding,
    bytes: [UInt8],
    rows: [[String]],
    problems: [TabularProblem]
  ) {
    for reading in [Reading(bytes, .init(encoding: encoding))]
      + (1...4).map({ Reading(bytes, .init(encoding: encoding), pieces: $0) })
    {
      #expect(reading.rows == rows)
      #expect(reading.problems == problems)
    }
  }

  /// Damage, marks and characters beyond the portions that a file is decoded in.
  @Test func filesLargerThanAPortionAreReadAlike() throws {
    let row = "Jl. Contoh 17;Sé;“kutip”;1 €\r\n"
    let text = "alamat;nama;ket;biaya\r\n" + String(repeating: row, count: 20_000)
    for encoding in Encoding.allCases {
      let bytes = try #require(encoding.bytes(of: text))
      let reading = Reading(bytes)
      #expect(reading.encoding == encoding)
      #expect(reading.records.count == 20_001)
      let expected = ["Jl. Contoh 17", "Sé", "“kutip”", "1 €"]
      #expect(reading.rows.dropFirst().allSatisfy { $0 == expected })
      let rowLength =
        try #require(encoding.bytes(of: row + row)).count - #require(encoding.bytes(of: row)).count
      #expect(reading.records.last.map { bytes.count - $0.byteOffset } == rowLength)
      #expect(reading.records.last?.line == 20_001)
    }
  }
}
