/// Reads records from a file that is given in pieces of any size.
///
///     stream.give(piece, isLast: false)
///     while stream.next(into: &record) { ... }   // false: give the next piece
///
/// Memory holds one piece and one record.
package struct TabularStream: Sendable {
  /// How the bytes are read.
  package let format: TabularFormat

  /// What the reader has to say about the file; complete once ``isFinished``.
  package private(set) var problems: [TabularProblem]

  /// Whether all records were returned, or a fatal problem or an open quote ended the reading.
  package private(set) var isFinished: Bool

  /// The record in which a quote was left open, as far as it was read, its last cell without an end.
  package private(set) var unfinished: Record?

  /// Where the first bad byte, the first text after a quote, and the open quote or the limit stand.
  private var damagedCell: CellAddress?
  private var appendedCell: CellAddress?
  private var lastCell: CellAddress?

  /// A limit was passed: what follows is only decoded, so that the account of bad bytes is that of the whole file.
  private var ending: TabularProblem?

  private var decoder: TextDecoder
  private var scanner: RecordScanner
  private var map: SourceMap
  /// The text under way, the place in it, and how much of the text is still to be left out at the start.
  private var piece = TextDecoder.Piece()
  private var position = 0
  private var toSkip: Int
  private var isLast = false
  /// The record under way.
  private var pending = Record()
  /// How many of the piece's replacements stand in records already read.
  private var replacementsSeen = 0
  private var number: Int
  private var hasData = false
  /// Where the piece begins in a plain file.
  private var pieceStart = 0

  /// A stream of a file whose format is known.
  package init(_ format: TabularFormat) {
    self.format = format
    problems = format.problems
    isFinished = problems.contains { $0.isFatal }
    decoder = TextDecoder(encoding: format.encoding)
    scanner = RecordScanner(delimiter: format.delimiter, line: 1 + format.linesBefore)
    map = SourceMap(
      encoding: format.encoding,
      isPlain: format.isPlain,
      start: format.isPlain ? 0 : format.markLength
    )
    toSkip = format.start + (format.isPlain ? format.markLength : 0)
    number = 0
  }

  /// A stream of a plain file from the record on that begins at `offset`; lines and records are counted from there.
  /// What is wrong with the file as a whole is not among its problems.
  init(_ format: TabularFormat, at offset: Int) {
    self.format = format
    problems = []
    isFinished = false
    decoder = TextDecoder(encoding: format.encoding)
    scanner = RecordScanner(delimiter: format.delimiter)
    map = SourceMap(encoding: format.encoding, isPlain: true, start: offset)
    toSkip = 0
    number = 0
    pieceStart = offset
  }

  /// Whether the next byte begins a record.
  var isBetweenRecords: Bool { scanner.isBetweenRecords }

  /// Where the next byte of a plain file stands in the file.
  var offset: Int { pieceStart + position }

  /// The physical line of the next byte.
  var line: Int { scanner.line }

  /// The records returned so far.
  var recordCount: Int { number }

  /// What there is to say before the file has ended.
  var problemsSoFar: [TabularProblem] { problems + appendedText }

  /// Gives the next piece of the file; to be called once ``next(into:)`` has returned `false`. Text that is
  /// plain UTF-8 is not copied.
  package mutating func give(_ bytes: [UInt8], isLast: Bool) {
    map.nextPiece(after: piece.bytes, damage: piece.damage)
    if format.isPlain { pieceStart += piece.bytes.count }
    position = 0
    self.isLast = isLast
    if format.isPlain {
      piece.bytes = bytes
    } else {
      piece.replacements.removeFirst(replacementsSeen)
      replacementsSeen = 0
      piece.startAgain()
      bytes.withUnsafeBufferPointer { decoder.decode($0, isLast: isLast, into: &piece) }
    }
    position = min(toSkip, piece.bytes.count)
    toSkip -= position
  }

  /// Reads the next record, or returns `false`: at the end (``isFinished``) or where the next piece is needed.
  package mutating func next(into record: inout Record) -> Bool {
    if isFinished { return false }
    if let ending {
      if isLast { end([ending]) }
      return false
    }
    // A local reference: the closure below changes the scanner, which is in the same value.
    let text = piece.bytes
    var outcome = text.withUnsafeBufferPointer { source in
      if scanner.isBetweenRecords {
        scanner.skipLineFeed(source, &position)
        if position < source.count {
          pending.byteOffset = map.offset(of: position, in: text, damage: piece.damage)
        }
      }
      return scanner.scan(source, from: &position, into: &pending)
    }
    if outcome == .needsInput {
      guard isLast else { return false }
      if scanner.state == .quoted {
        let ending = pending.bytes.count > (pending.ends.last ?? 0) ? pending.bytes.last : nil
        let isLineEnd = ending == lineFeed || ending == carriageReturn
        number += 1
        pending.number = number
        noteAppendedText()
        lastCell = CellAddress(record: number, cell: pending.ends.count)
        unfinished = pending
        end([.unterminatedQuote(line: scanner.quoteLine, lastLine: scanner.line - (isLineEnd ? 1 : 0))])
        return false
      }
      outcome = scanner.finish(&pending)
    }
    switch outcome {
    case .record:
      number += 1
      pending.number = number
      noteAppendedText()
      if replacementsSeen < piece.replacements.count { markDamage() }
      if !hasData { hasData = !pending.isBlank }
      swap(&record, &pending)
      return true
    case .cellTooLong: stop(.cellTooLong(line: pending.line))
    case .rowTooWide: stop(.rowTooWide(line: pending.line))
    case .needsInput, .needsRoom: end(hasData ? [] : [.emptyInput])
    }
    return false
  }

  /// Finds the cells of the record that hold a bad byte's replacement.
  private mutating func markDamage() {
    var cell = 0
    var i = 0
    let bytes = pending.bytes
    while i + 2 < bytes.count, replacementsSeen < piece.replacements.count {
      guard bytes[i] == 0xEF, bytes[i + 1] == 0xBF, bytes[i + 2] == 0xBD else {
        i += 1
        continue
      }
      while pending.ends[cell] <= i { cell += 1 }
      if piece.replacements[replacementsSeen], pending.damagedCells.last != cell {
        pending.damagedCells.append(cell)
        if damagedCell == nil { damagedCell = CellAddress(record: number, cell: cell) }
      }
      replacementsSeen += 1
      i += 3
    }
  }

  /// Ends the reading at a limit, once all pieces were given.
  private mutating func stop(_ problem: TabularProblem) {
    number += 1
    noteAppendedText()
    lastCell = CellAddress(record: number, cell: pending.ends.count)
    if format.isPlain || isLast { end([problem]) } else { ending = problem }
  }

  private mutating func noteAppendedText() {
    guard appendedCell == nil, scanner.appendedCells > 0 else { return }
    appendedCell = CellAddress(record: number, cell: scanner.firstAppendedCell)
  }

  /// The cell to look at, where the problem has one that is known. `nil` for bad bytes of which the first stands in
  /// a record that is not returned.
  package func cell(of problem: TabularProblem) -> CellAddress? {
    switch problem {
    case .badBytes: damagedCell
    case .textAfterQuote: appendedCell
    case .unterminatedQuote, .cellTooLong, .rowTooWide: lastCell
    case .latin, .nulByte, .utf16WithoutBOM, .emptyInput, .raggedRow: nil
    }
  }

  /// Ends the reading and completes the list of problems.
  private mutating func end(_ last: [TabularProblem]) {
    isFinished = true
    if let nul = decoder.nul { problems.append(.nulByte(line: nul.line, offset: nul.offset)) }
    if decoder.badCount > 0 {
      problems.append(
        .badBytes(
          firstOffset: decoder.firstBadOffset,
          firstLine: decoder.firstBadLine,
          count: decoder.badCount,
          lines: decoder.badLines
        )
      )
    }
    problems += appendedText + last
  }

  private var appendedText: [TabularProblem] {
    guard scanner.appendedCells > 0 else { return [] }
    return [.textAfterQuote(line: scanner.firstAppendedLine, count: scanner.appendedCells)]
  }
}
