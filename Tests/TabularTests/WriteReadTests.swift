import Tabular
import Testing

/// Writing a table and reading it again gives the table back, wherever the file is cut: 2,000 random tables, each
/// written in one of the 120 combinations of delimiter, line end, quoting and encoding (every combination comes 16
/// or 17 times), each read whole and in pieces of every size from one byte to the file's length.
@Suite struct WriteReadTests {
  static let tables = 2000
  static let shards = 8

  @Test(arguments: 0..<shards)
  func writingAndReadingIsIdentityAtEveryPieceSize(shard: Int) throws {
    var read = 0
    for turn in stride(from: shard, to: Self.tables, by: Self.shards) {
      let one = Written(turn)
      let reading = Reading(one.bytes, one.options)
      #expect(reading.rows == one.table, "\(one)")
      #expect(reading.account == one.account, "\(one)")
      #expect(reading.encoding == one.encoding, "\(one)")
      #expect(reading.problems.allSatisfy { $0 == .emptyInput }, "\(one)")
      var differing: [Int] = []
      for length in 1...one.bytes.count {
        if !Reading(one.bytes, one.options, pieces: length).isSame(as: reading) { differing.append(length) }
        read += 1
      }
      #expect(differing == [], "\(one)")
    }
    #expect(read > Self.tables / Self.shards * 20)
  }

  /// The tables hold what they are meant to hold, and every combination of a dialect and an encoding.
  @Test func theTablesCoverWhatTheyShould() {
    var combinations: [String: Int] = [:]
    var scalars: Set<Unicode.Scalar> = []
    var lengths: [Int] = []
    for turn in 0..<Self.tables {
      let one = Written(turn)
      combinations["\(one.delimiter) \(one.lineEnd) \(one.quotesAll) \(one.encoding)", default: 0] += 1
      scalars.formUnion(one.table.joined().joined().unicodeScalars)
      lengths.append(one.bytes.count)
    }
    #expect(combinations.count == 120)
    #expect(combinations.values.allSatisfy { $0 == 16 || $0 == 17 })
    for scalar: Unicode.Scalar in [
      "\"", ",", ";", "\t", "|", "\n", "\r", " ", "\u{A0}", "\u{FEFF}", "\u{301}", "é", "€", "🗳",
    ] {
      #expect(scalars.contains(scalar), "\(scalar.value)")
    }
    #expect((lengths.max() ?? 0) > 100)
    // The readings in pieces: one for each byte of each file.
    #expect(lengths.reduce(0, +) == 65_854)
  }
}

/// A random table and the file that it was written to.
private struct Written: CustomStringConvertible {
  let table: [[String]]
  let delimiter: UInt8
  let lineEnd: TabularWriter.LineEnd
  let quotesAll: Bool
  let encoding: Encoding
  private(set) var bytes: [UInt8] = []
  /// What a reading has to tell, found while writing.
  private(set) var account: [String] = []

  /// What the reader is told: the delimiter, and the encoding where the bytes do not tell it.
  var options: TabularOptions {
    TabularOptions(delimiter: delimiter, encoding: encoding == .windows1252 ? encoding : nil)
  }

  var description: String { "\(table) as \(lineEnd), \(encoding), all quoted: \(quotesAll)" }

  init(_ turn: Int) {
    // The numbers 4, 3, 2 and 5 of choices: the quotients count through all combinations.
    delimiter = Dialects.all[turn % 4]
    lineEnd = TabularWriter.LineEnd.allCases[turn / 4 % 3]
    quotesAll = turn / 12 % 2 == 1
    encoding = Encoding.allCases[turn / 24 % 5]
    var random = SeededNumbers(seed: UInt64(turn))
    let pool = Self.common + (encoding == .windows1252 ? [] : Self.unicode)
    let width = Int.random(in: 1...4, using: &random)
    var table = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      (0..<width).map { _ in
        (0..<Int.random(in: 0...2, using: &random)).map { _ in pool.randomElement(using: &random) ?? "" }
          .joined()
      }
    }
    // What no file can begin with: a line `sep=X` is no record, U+FEFF would be the byte order mark.
    if table[0][0].hasPrefix("sep=") || table[0][0].hasPrefix("\u{FEFF}") { table[0][0] = "x" + table[0][0] }
    self.table = table
    write(endsWithLineEnd: Bool.random(using: &random))
  }

  private static let common = [
    "a", "Budi", "12,5", "\"", "\"\"", "a\"b", "\n", "\r\n", "x\ry", "\r", ";", "|", "\t", ",", " ", " a",
    "a ",
    "é", "€", "\u{A0}", "'", "\\", "-", "sep=;", "=1+1",
  ]
  private static let unicode = [
    "\u{FEFF}", "e\u{301}", "\u{301}", "🗳", "ꦏ", "\u{FFFD}", "\u{2028}", "\u{3000}", "\u{0A0D}", "👩‍🚀",
  ]

  private mutating func write(endsWithLineEnd: Bool) {
    var text = ""
    for (index, row) in table.enumerated() {
      let begin = Self.place(text)
      let offset = encoding.bytes(of: text)?.count ?? 0
      text += record(row)
      let end = Self.place(text)
      if index < table.count - 1 || endsWithLineEnd { text += lineEnd.rawValue }
      let cells = row.map { String(reflecting: $0) }.joined(separator: " ")
      account.append("#\(index + 1) lines \(begin)-\(end) at \(offset) damaged []: \(cells)")
    }
    bytes = encoding.bytes(of: text) ?? []
  }

  /// One record without its line end.
  private func record(_ row: [String]) -> String {
    if quotesAll {
      let mark = String(Unicode.Scalar(delimiter))
      return row.map { cell in
        // By scalars: a quote with a combining mark is one Character.
        let doubled = cell.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }
        return "\"" + doubled.joined() + "\""
      }
      .joined(separator: mark)
    }
    var writer = TabularWriter(delimiter: delimiter, lineEnd: lineEnd)
    writer.write(row)
    return String(decoding: writer.bytes.dropLast(lineEnd.rawValue.utf8.count), as: UTF8.self)
  }

  /// The physical line in which `text` ends.
  private static func place(_ text: String) -> Int {
    var line = 1
    var last: UInt8 = 0
    for byte in text.utf8 {
      if byte == 0x0D || (byte == 0x0A && last != 0x0D) { line += 1 }
      last = byte
    }
    return line
  }
}
