import Tabular

/// All that reading tells of a file.
struct Account {
  var encoding: Encoding
  var delimiter: UInt8
  var records: [Record] = []
  var problems: [TabularProblem]
  var cells: [CellAddress?]
  /// The storage of the record that was read into again and again.
  var textCapacity = 0
  var cellCapacity = 0

  /// The file read whole.
  init(_ bytes: [UInt8], _ options: TabularOptions) {
    var reader = TabularReader(bytes, options: options)
    var record = Record()
    while reader.next(into: &record) {
      records.append(record)
      textCapacity = max(textCapacity, record.bytes.capacity)
      cellCapacity = max(cellCapacity, record.ends.capacity)
    }
    encoding = reader.encoding
    delimiter = reader.delimiter
    problems = reader.problems
    cells = reader.problems.map { reader.cell(of: $0) }
  }

  /// The file read in pieces, in both passes.
  init(_ pieces: [[UInt8]], _ options: TabularOptions) {
    var search = TabularFormat.Search(options: options)
    for piece in pieces { piece.withUnsafeBufferPointer { search.feed($0) } }
    var stream = TabularStream(search.finish())
    var record = Record()
    for (index, piece) in (pieces.isEmpty ? [[]] : pieces).enumerated() {
      stream.give(piece, isLast: index >= pieces.count - 1)
      while stream.next(into: &record) { records.append(record) }
    }
    encoding = stream.format.encoding
    delimiter = stream.format.delimiter
    problems = stream.problems
    cells = stream.problems.map { stream.cell(of: $0) }
  }

  func isSame(as other: Account) -> Bool {
    guard encoding == other.encoding, delimiter == other.delimiter, problems == other.problems,
      cells == other.cells, records.count == other.records.count
    else { return false }
    return zip(records, other.records).allSatisfy { one, two in
      one.bytes == two.bytes && one.ends == two.ends && one.line == two.line && one.lastLine == two.lastLine
        && one.number == two.number && one.byteOffset == two.byteOffset
        && one.damagedCells == two.damagedCells
    }
  }
}
