/// Reads delimited text record by record: finds out encoding, `sep=` line and delimiter, removes the quoting.
///
/// Nothing is dropped or mended in silence: what a file had to be forgiven is in ``problems``.
package struct TabularReader: Sendable {
  private let bytes: [UInt8]
  private let blockLength: Int
  private var stream: TabularStream
  private var given = 0

  /// A reader of a whole file. Finding the encoding reads all bytes once.
  package init(_ bytes: [UInt8], options: TabularOptions = TabularOptions()) {
    self.bytes = bytes
    let format = TabularFormat.Search.format(of: bytes, options: options)
    stream = TabularStream(format)
    // Plain text is read where it stands; other text is decoded portion by portion.
    blockLength = format.isPlain ? max(1, bytes.count) : 1 << 18
    give()
  }

  /// How the bytes are read.
  package var encoding: Encoding { stream.format.encoding }

  /// The byte between cells.
  package var delimiter: UInt8 { stream.format.delimiter }

  /// How the bytes are read, and how that was decided.
  package var format: TabularFormat { stream.format }

  /// What the reader has to say about the file; complete once ``next(into:)`` has returned `false`.
  package var problems: [TabularProblem] { stream.problems }

  /// The record in which a quote was left open, as far as it was read, its last cell without an end.
  package var unfinished: Record? { stream.unfinished }

  /// The cell to look at, where the problem has one that is known.
  package func cell(of problem: TabularProblem) -> CellAddress? { stream.cell(of: problem) }

  /// Reads the next record into `record`, reusing its storage. Blank records are returned too. Returns `false`
  /// at the end, at a quote that is never closed, and after a fatal problem.
  package mutating func next(into record: inout Record) -> Bool {
    while true {
      if stream.next(into: &record) { return true }
      if stream.isFinished { return false }
      give()
    }
  }

  private mutating func give() {
    let end = min(bytes.count, given + blockLength)
    let isWhole = given == 0 && end == bytes.count
    stream.give(isWhole ? bytes : Array(bytes[given..<end]), isLast: end == bytes.count)
    given = end
  }
}
