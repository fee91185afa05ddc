import Tabular

/// What a reader made of some bytes, for comparing.
struct Reading {
  var encoding: Encoding
  var delimiter: UInt8
  var records: [Record] = []
  var problems: [TabularProblem]
  /// The cell of each problem, where it has one.
  var cells: [CellAddress?] = []
  var widths = RowWidths()

  /// The reading of a whole file.
  init(_ bytes: [UInt8], _ options: TabularOptions = TabularOptions()) {
    var reader = TabularReader(bytes, options: options)
    var record = Record()
    while reader.next(into: &record) {
      records.append(record)
      widths.add(record)
    }
    encoding = reader.encoding
    delimiter = reader.delimiter
    problems = reader.problems
    cells = problems.map { reader.cell(of: $0) }
  }

  init(_ text: String, _ options: TabularOptions = TabularOptions()) {
    self.init(Array(text.utf8), options)
  }

  /// The reading of a file given in pieces of `length` bytes, in both passes.
  init(_ bytes: [UInt8], _ options: TabularOptions = TabularOptions(), pieces length: Int) {
    let pieces = stride(from: 0, to: bytes.count, by: length).map {
      Array(bytes[$0..<min($0 + length, bytes.count)])
    }
    var search = TabularFormat.Search(options: options)
    for piece in pieces { piece.withUnsafeBufferPointer { search.feed($0) } }
    let format = search.finish()
    var stream = TabularStream(format)
    var record = Record()
    for piece in pieces + [[]] {
      // The end is told with an empty piece behind the last one.
      stream.give(piece, isLast: piece.isEmpty)
      while stream.next(into: &record) {
        records.append(record)
        widths.add(record)
      }
    }
    encoding = format.encoding
    delimiter = format.delimiter
    problems = stream.problems
    cells = problems.map { stream.cell(of: $0) }
  }

  /// Whether two readings are the same in all that they tell of records, cells, places and problems.
  func isSame(as other: Reading) -> Bool {
    guard encoding == other.encoding, delimiter == other.delimiter, problems == other.problems,
      records.count == other.records.count, cells == other.cells
    else { return false }
    return zip(records, other.records).allSatisfy { one, two in
      one.bytes == two.bytes && one.ends == two.ends && one.line == two.line && one.lastLine == two.lastLine
        && one.number == two.number && one.byteOffset == two.byteOffset
        && one.damagedCells == two.damagedCells
    }
  }

  /// The cells, blank lines left in.
  var rows: [[String]] { records.map { record in (0..<record.count).map(record.text) } }

  /// The words for the problems, ragged rows among them.
  var kinds: [String] { (problems + [widths.problem].compactMap { $0 }).map(\.kind) }

  /// All that is told about the records, for comparing readings.
  var account: [String] {
    records.map { record in
      let cells = (0..<record.count).map { String(reflecting: record.text($0)) }.joined(separator: " ")
      return "#\(record.number) lines \(record.line)-\(record.lastLine) at \(record.byteOffset) "
        + "damaged \(record.damagedCells): \(cells)"
    }
  }
}

/// SplitMix64: the same numbers in every run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension Encoding {
  /// The byte order mark.
  var mark: [UInt8] {
    switch self {
    case .utf8, .windows1252: []
    case .utf8BOM: [0xEF, 0xBB, 0xBF]
    case .utf16le: [0xFF, 0xFE]
    case .utf16be: [0xFE, 0xFF]
    }
  }

  /// The bytes of an ASCII character.
  var unit: Int { self == .utf16le || self == .utf16be ? 2 : 1 }

  /// `text` in this encoding, with its byte order mark; `nil` where it has characters that the encoding lacks.
  func bytes(of text: String) -> [UInt8]? {
    switch self {
    case .utf8: return Array(text.utf8)
    case .utf8BOM: return [0xEF, 0xBB, 0xBF] + text.utf8
    case .utf16le: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16be: return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .windows1252:
      let high: [Unicode.Scalar: UInt8] = [
        "€": 0x80, "‚": 0x82, "…": 0x85, "“": 0x93, "”": 0x94, "–": 0x96, "Ÿ": 0x9F,
      ]
      var bytes: [UInt8] = []
      for scalar in text.unicodeScalars {
        if let byte = high[scalar] {
          bytes.append(byte)
        } else if scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) {
          bytes.append(UInt8(scalar.value))
        } else {
          return nil
        }
      }
      return bytes
    }
  }
}
