/// Reads delimited text record by record: finds out encoding, `sep=` line and delimiter, removes the quoting.
///
/// Nothing is dropped or mended in silence: what a file had to be forgiven is in ``problems``.
package struct TabularReader: Sendable {
  private let content: ByteContent
  private let blockLength: Int
  private var stream: TabularStream
  private var given = 0
  /// Looks at the bytes as they are given, where the format is only assumed.
  private var validator: UTF8Validator?
  /// Records that begin here or behind are not read (``stop(at:)``).
  private var limit = Int.max

  /// The length of the blocks in which a file is read that is not in memory.
  private static let blockLength = 1 << 18

  /// A reader of a whole file in memory. Finding the encoding reads all bytes once.
  package init(_ bytes: [UInt8], options: TabularOptions = TabularOptions()) {
    self.init(ByteContent(bytes), options: options)
  }

  /// A reader of a whole file. Finding the encoding reads all bytes once.
  package init(_ content: ByteContent, options: TabularOptions = TabularOptions()) {
    self.init(content, TabularFormat.Search.format(of: content, options: options))
  }

  /// A reader of a whole file whose format is known.
  package init(_ content: ByteContent, _ format: TabularFormat) {
    self.content = content
    stream = TabularStream(format)
    validator = format.isAssumed ? UTF8Validator() : nil
    // Plain text in memory is read where it stands; other text is decoded portion by portion.
    let isWhole = format.isPlain && !format.isAssumed && content.isInMemory
    blockLength = isWhole ? max(1, content.count) : TabularReader.blockLength
    give()
  }

  /// A reader of the records that begin in `range` of a plain file (``TabularFormat/isPlain``), where the first of
  /// them begins at its start. Lines and records are counted from there, each from 1.
  package init(_ content: ByteContent, _ format: TabularFormat, part range: Range<Int>) {
    self.content = content
    stream = TabularStream(format, at: range.lowerBound)
    validator = format.isAssumed ? UTF8Validator() : nil
    blockLength = TabularReader.blockLength
    limit = range.upperBound
    given = range.lowerBound
    give(through: min(range.upperBound, content.count))
  }

  /// How the bytes are read.
  package var encoding: Encoding { stream.format.encoding }

  /// The byte between cells.
  package var delimiter: UInt8 { stream.format.delimiter }

  /// How the bytes are read, and how that was decided.
  package var format: TabularFormat { stream.format }

  /// Whether all bytes so far are what an assumed format takes them for; what was read otherwise means nothing.
  package var isStillPlain: Bool { validator?.isPlain ?? true }

  /// What the reader has to say about what it read; about the whole file once ``next(into:)`` has returned `false`
  /// without a limit.
  package var problems: [TabularProblem] { stream.isFinished ? stream.problems : stream.problemsSoFar }

  /// The record in which a quote was left open, as far as it was read, its last cell without an end.
  package var unfinished: Record? { stream.unfinished }

  /// The cell to look at, where the problem has one that is known.
  package func cell(of problem: TabularProblem) -> CellAddress? { stream.cell(of: problem) }

  /// How many bytes of the file were read so far.
  package var givenBytes: Int { given }

  /// Where the next record of a plain file begins, in bytes; to be asked between records.
  package var offset: Int { stream.offset }

  /// The line and the number of the next record, from 1; to be asked between records.
  package var place: (line: Int, record: Int) { (stream.line, stream.recordCount + 1) }

  /// Lets ``next(into:)`` return `false` before records that begin at `limit` or behind it; for plain files.
  package mutating func stop(at limit: Int) { self.limit = limit }

  /// Reads the next record into `record`, reusing its storage. Blank records are returned too. Returns `false`
  /// at the end, at a quote that is never closed, and after a fatal problem.
  package mutating func next(into record: inout Record) -> Bool {
    while true {
      if limit != Int.max, stream.isBetweenRecords, stream.offset >= limit, limit < content.count {
        return false
      }
      if stream.next(into: &record) { return true }
      if stream.isFinished { return false }
      if stream.isBetweenRecords, given >= limit, limit < content.count { return false }
      give(through: min(content.count, given + blockLength))
    }
  }

  private mutating func give() { give(through: min(content.count, blockLength)) }

  private mutating func give(through end: Int) {
    let piece = content.read(given..<end)
    // A file that gives no more bytes than these has ended, whatever it promised.
    let isLast = end == content.count || piece.count < end - given
    if validator != nil {
      piece.withUnsafeBufferPointer { validator?.feed($0) }
      if isLast { validator?.finish() }
    }
    stream.give(piece, isLast: isLast)
    given = end
  }
}
