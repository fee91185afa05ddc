import Register
import Standard
import Tabular

/// A part of the registers of a run: neighbouring records of one file.
struct RegisterPart: Sendable {
  /// How a part comes by its rows.
  enum Source: Sendable {
    /// The records of a plain file that begin in a range of its bytes. The start is a guess.
    case bytes(Range<Int>)
    /// The same from the header on.
    case beginning(end: Int)
    /// Read already, for only one reader can read the file.
    case rows(PartReading, [ReadRow])
  }

  /// The file's position in the run.
  let file: Int
  /// The file, where this is its first part.
  var opening: FileOpening?
  /// The file, where it is known to be dropped: there are no rows.
  var dropped: RegisterFile?
  /// How its rows are read and named; `nil` where there are none.
  var reader: FileReader?
  /// Where they come from.
  var source = Source.bytes(0..<0)
  /// Whether no part of the file follows.
  var isLast = false
}

/// What all parts of a file have in common.
struct FileReader: Sendable {
  let rows: RowReader
  let addresses: CellAddresses
  let format: TabularFormat
}

/// A part of the registers, read and judged by itself; places count from its begin until ``PartMerger`` has seen what
/// stands before it.
struct JudgedPart: Sendable {
  let part: RegisterPart
  /// What was read besides its rows; `nil` for a file that is dropped.
  private(set) var reading: PartReading?
  /// The used rows.
  var rows: [JudgedRow] = []

  /// Reads a part, unless that is done, and judges its rows; they may have the memory of `spares`.
  init(
    _ part: RegisterPart,
    _ content: ByteContent,
    _ judge: Judge,
    spares: consuming SpareRequests = SpareRequests()
  ) {
    self.part = part
    guard let reader = part.reader else { return }
    switch part.source {
    case .rows(let reading, let read):
      self.reading = reading
      rows.reserveCapacity(read.count)
      for row in read { rows.append(judge.judge(row, reader.addresses)) }
    case .bytes(let range): read(range, content, judge, spares)
    case .beginning(let end):
      guard let opening = part.opening else { return }
      var table = opening.reader
      table.stop(at: end)
      var judged: [JudgedRow] = []
      reading = PartReading(opening.pending, &table, with: reader.rows, file: part.file) { row in
        judged.append(judge.judge(row, reader.addresses))
      }
      rows = judged
    }
  }

  /// Reads the part anew from where it really begins.
  mutating func readAgain(from start: Int, _ content: ByteContent, _ judge: Judge) {
    guard case .bytes(let range) = part.source else { return }
    read(start..<max(start, range.upperBound), content, judge, SpareRequests())
  }

  private mutating func read(
    _ range: Range<Int>,
    _ content: ByteContent,
    _ judge: Judge,
    _ spares: consuming SpareRequests
  ) {
    guard let reader = part.reader else { return }
    var judged: [JudgedRow] = []
    reading = PartReading(
      content,
      reader.format,
      range,
      with: reader.rows,
      file: part.file,
      spares: spares
    ) { row in
      judged.append(judge.judge(row, reader.addresses))
    }
    rows = judged
  }
}
