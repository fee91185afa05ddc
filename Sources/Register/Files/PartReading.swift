import Core
package import Tabular

/// Some neighbouring records of a file below its header, read by themselves: on any core, before it is known how many
/// lines and records stand above them. ``FileParts`` puts the parts of a file together.
///
/// Its used rows are handed over as they are read, while their bytes are near; their lines and records count from the
/// begin of the part where ``isRelative``.
package struct PartReading: Sendable {
  /// What the records add up to.
  var tally = FileTally()
  /// Where the first record begins and the last one ends, in bytes; only in a plain file.
  package private(set) var range = 0..<0
  /// Whether places count from the begin of the part.
  let isRelative: Bool
  /// Whether the reader had no record left.
  package private(set) var isAtEnd = false
  /// Whether the bytes are what the format takes them for; nothing else here means anything where they are not.
  package private(set) var isPlain = true
  /// The lines and records up to the end of the part, counted as places are.
  private(set) var lines = 0
  private(set) var records = 0
  /// What the table's reader had to forgive.
  private(set) var problems: [TabularProblem] = []
  private(set) var openQuote: OpenQuote?

  /// Reads the records that begin in `range` of a plain file.
  ///
  /// - Parameters:
  ///   - spares: Requests whose memory the rows may have.
  ///   - take: Takes each used row.
  package init(
    _ content: ByteContent,
    _ format: TabularFormat,
    _ range: Range<Int>,
    with rowReader: RowReader,
    file: Int,
    spares: consuming SpareRequests = SpareRequests(),
    _ take: (consuming ReadRow) -> Void
  ) {
    isRelative = true
    var reader = TabularReader(content, format, part: range)
    read(&reader, from: range.lowerBound, with: rowReader, file: file, spares, take)
  }

  /// Reads on with a reader that knows its place in the file.
  ///
  /// - Parameters:
  ///   - pending: Records that were read before.
  ///   - count: The most records to be read.
  ///   - take: Takes each used row.
  package init(
    _ pending: [Record],
    _ reader: inout TabularReader,
    with rowReader: RowReader,
    file: Int,
    atMost count: Int = .max,
    _ take: (consuming ReadRow) -> Void
  ) {
    isRelative = false
    for record in pending {
      if let row = RegisterReader.take(record, rowReader, file, &tally) { take(row) }
    }
    read(&reader, from: reader.offset, with: rowReader, file: file, atMost: count, SpareRequests(), take)
  }

  private mutating func read(
    _ reader: inout TabularReader,
    from start: Int,
    with rowReader: RowReader,
    file: Int,
    atMost count: Int = .max,
    _ spares: consuming SpareRequests,
    _ take: (consuming ReadRow) -> Void
  ) {
    var record = Record()
    var left = count
    while left > 0, reader.next(into: &record) {
      if let row = RegisterReader.take(&record, rowReader, file, &tally, &spares) { take(row) }
      left -= 1
    }
    isAtEnd = left > 0
    isPlain = reader.isStillPlain
    range = start..<max(start, reader.offset)
    lines = reader.place.line - 1
    records = reader.place.record - 1
    problems = reader.problems
    openQuote = OpenQuote(reader)
  }
}

/// Puts the parts of a file together, in order: their sums, their problems, and the places of their rows.
package struct FileParts: Sendable {
  /// The file and its header.
  private var opening: FileOpening
  private var tally: FileTally
  private var problems: [TabularProblem] = []
  private var openQuote: OpenQuote?
  /// Where the next part begins.
  package private(set) var end: Int
  /// What stands before the next part.
  package private(set) var lines = 0
  package private(set) var records = 0

  /// A file of which only the header is read.
  package init(_ opening: FileOpening) {
    self.opening = opening
    tally = opening.tally
    end = opening.reader.offset
  }

  /// The file, as far as it is known.
  package var file: RegisterFile { opening.file }

  /// Whether the part begins where the last one ended: its begin was a guess.
  package func fits(_ part: PartReading) -> Bool { !part.isRelative || part.range.lowerBound == end }

  /// Takes the next part.
  ///
  /// - Returns: The lines and records that stand before it, to be added to the places of its rows.
  package mutating func take(_ part: PartReading) -> (lines: Int, records: Int) {
    let before = part.isRelative ? (lines: lines, records: records) : (lines: 0, records: 0)
    tally.join(part.tally.moved(by: before))
    if part.isRelative {
      problems = TabularProblem.joined(problems, part.problems.map { $0.moved(by: before.lines) })
    } else {
      problems = part.problems
    }
    if var quote = part.openQuote {
      quote.record += before.records
      openQuote = quote
    }
    lines = before.lines + part.lines
    records = before.records + part.records
    end = part.range.upperBound
    return before
  }

  /// The file, once all parts were taken; a fatal problem drops it. `identityNumbers` as in
  /// ``FileOpening/close(_:problems:openQuote:identityNumbers:)``.
  package mutating func close(identityNumbers: () -> Int) -> RegisterFile {
    if opening.plan != nil {
      opening.close(tally, problems: problems, openQuote: openQuote, identityNumbers: identityNumbers)
    }
    return opening.file
  }

  /// Whether the file turned out to be unusable.
  package var isUnusable: Bool { problems.contains { $0.isFatal } }
}

extension ReadRow {
  /// Whether the row holds a NIK of 16 digits (REG-NIK-NOL).
  package static func hasWholeNIK(_ request: borrowing Request) -> Bool {
    FileTally.lastDigitOfNIK(request) != nil
  }
}
