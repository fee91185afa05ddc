import CBytes

/// The state machine of delimited text (RFC 4180): bytes of UTF-8 in, cells out, in pieces of any size.
///
/// A quote is special only at the start of a cell; inside quotes it is written twice; text after the closing
/// quote is appended. A record ends at LF, CRLF or CR outside quotes. All state is in the fields, so that
/// the input may be cut anywhere, between CR and LF or the two quotes of a pair too.
struct RecordScanner: Sendable {
  /// Where in a cell the next byte stands.
  enum State: Sendable {
    case cellStart, unquoted, quoted
    /// After a quote inside quotes: the first of a pair, or the closing one.
    case quoteSeen
  }

  /// Why a scan stopped.
  enum Outcome: Sendable {
    /// A record is complete.
    case record
    /// All input given so far is used.
    case needsInput
    /// A limit was passed (``TabularLimits``).
    case cellTooLong, rowTooWide
    /// The record's arrays are full; never leaves this type.
    case needsRoom
  }

  /// The byte between cells.
  let delimiter: UInt8

  /// Where the next byte stands.
  private(set) var state = State.cellStart

  /// The physical line of the next byte.
  private(set) var line: Int

  /// The line in which the last quote was opened.
  private(set) var quoteLine = 0

  /// Cells with text after their closing quote, and line and position in its record of the first.
  private(set) var appendedCells = 0
  private(set) var firstAppendedLine = 0
  private(set) var firstAppendedCell = 0

  /// Whether the next byte begins a record (unless it is the LF of a CRLF).
  private(set) var isBetweenRecords = true

  /// Whether the last piece of input ended with a CR that was taken for a line end: an LF now belongs to it.
  private var endedWithCR = false

  /// The quoted cell under way is over the limit: its text is dropped until its quote is closed.
  private var isOverlong = false

  /// A scanner whose first byte stands in physical line `line`.
  init(delimiter: UInt8, line: Int = 1) {
    self.delimiter = delimiter
    self.line = line
  }

  /// Steps over the LF of a CRLF that was cut between two pieces of input.
  mutating func skipLineFeed(_ source: UnsafeBufferPointer<UInt8>, _ position: inout Int) {
    guard endedWithCR, position < source.count else { return }
    endedWithCR = false
    if source[position] == lineFeed { position += 1 }
  }

  /// Reads from `source` at `position` until a record is complete (`position` is behind its line end), the
  /// input ends, or a limit is passed. `record` must be the same one until it is complete.
  mutating func scan(
    _ source: UnsafeBufferPointer<UInt8>,
    from position: inout Int,
    into record: inout Record
  ) -> Outcome {
    if isBetweenRecords {
      skipLineFeed(source, &position)
      guard position < source.count else { return .needsInput }
      record.clear()
      record.line = line
      isBetweenRecords = false
    } else if endedWithCR, position < source.count {
      endedWithCR = false
      if source[position] == lineFeed {
        record.bytes.append(lineFeed)
        position += 1
      }
    }
    while true {
      let outcome = advance(source, &position, &record)
      switch outcome {
      case .record:
        isBetweenRecords = true
        return outcome
      case .cellTooLong, .rowTooWide:
        return outcome
      case .needsRoom, .needsInput:
        guard dropOverlong(&record) else { return .cellTooLong }
        if outcome == .needsInput { return outcome }
      }
    }
  }

  /// What the end of the input makes of the record under way: `record` (complete), `needsInput` (none was
  /// under way), or a limit. To be asked only where ``state`` is not `quoted`.
  mutating func finish(_ record: inout Record) -> Outcome {
    if isBetweenRecords { return .needsInput }
    if isOverlong || record.bytes.count - (record.ends.last ?? 0) > TabularLimits.cellBytes {
      return .cellTooLong
    }
    if record.ends.count >= TabularLimits.cells { return .rowTooWide }
    record.ends.append(record.bytes.count)
    record.lastLine = line
    isBetweenRecords = true
    state = .cellStart
    return .record
  }

  /// A cell under way above the limit is an end unless it is quoted: then it is read on without being kept,
  /// for only the end of the input tells whether its quote is ever closed (readings S14).
  private mutating func dropOverlong(_ record: inout Record) -> Bool {
    let length = record.bytes.count - (record.ends.last ?? 0)
    guard length > TabularLimits.cellBytes else { return true }
    guard state == .quoted || state == .quoteSeen else { return false }
    isOverlong = true
    // The last byte stays: whether it is a line end decides what the last line of the file is.
    let last = record.bytes[record.bytes.count - 1]
    record.bytes.removeLast(length)
    record.bytes.append(last)
    return true
  }

  /// Opens room at the ends of the record's arrays and runs the loop over it.
  private mutating func advance(
    _ source: UnsafeBufferPointer<UInt8>,
    _ position: inout Int,
    _ record: inout Record
  ) -> Outcome {
    let cellsBefore = record.ends.count
    var cursor = Cursor(
      position: position,
      base: record.bytes.count,
      cellBegin: (record.ends.last ?? 0) - record.bytes.count,
      cellsLeft: TabularLimits.cells - cellsBefore
    )
    // Enough for what is left or for a usual record; as much again each time that it was not enough.
    let room = min(source.count - position, max(1024, cursor.base)) + RecordScanner.reach
    var outcome = Outcome.needsRoom
    record.bytes.append(addingCapacity: room) { (bytes: inout OutputSpan<UInt8>) in
      record.ends.append(addingCapacity: max(192, cellsBefore)) { (ends: inout OutputSpan<Int>) in
        bytes.withUnsafeMutableBufferPointer { target, filled in
          ends.withUnsafeMutableBufferPointer { cellEnds, cells in
            outcome = run(source, target, cellEnds, &cursor)
            // `run` has written the elements before these counts and no count exceeds its buffer.
            filled = cursor.filled
            cells = cursor.cells
          }
        }
      }
    }
    position = cursor.position
    record.lastLine = cursor.lastLine
    return outcome
  }

  /// What the loop counts.
  private struct Cursor {
    /// The next byte of the source.
    var position: Int
    /// Bytes that the record held before.
    let base: Int
    /// Begin of the cell under way, counted from `base`; negative where it was begun earlier.
    var cellBegin: Int
    /// Cells that may still be added.
    var cellsLeft: Int
    /// Bytes and cells written.
    var filled = 0
    var cells = 0
    /// The line of the record's last byte, once complete.
    var lastLine = 0
  }

  /// The bytes that a block and the copying of its last cell may touch.
  private static let reach = Int(WARKAT_BLOCK) + 16

  /// The loop. Reads `source[position..<count]`; writes `target[0..<filled]` and `cellEnds[0..<cells]`.
  private mutating func run(
    _ source: UnsafeBufferPointer<UInt8>,
    _ target: UnsafeMutableBufferPointer<UInt8>,
    _ cellEnds: UnsafeMutableBufferPointer<Int>,
    _ cursor: inout Cursor
  ) -> Outcome {
    let count = source.count
    let room = target.count
    var p = cursor.position
    var d = cursor.filled
    defer {
      cursor.position = p
      cursor.filled = d
    }
    // The buffers are not empty here: `scan` has seen a byte, and room is always asked for.
    guard let from = source.baseAddress, let to = target.baseAddress, let ends = cellEnds.baseAddress else {
      return .needsInput
    }
    while true {
      switch state {
      case .cellStart, .unquoted:
        if !isOverlong, takeBlocks(from, count, to, room, ends, cellEnds.count, &cursor, &p, &d) {
          return .record
        }
        guard p < count else { return .needsInput }
        var byte = from[p]
        if state == .cellStart, byte == quote {
          p &+= 1
          quoteLine = line
          state = .quoted
          continue
        }
        state = .unquoted
        while byte != delimiter, byte != lineFeed, byte != carriageReturn {
          guard d < room else { return .needsRoom }
          to[d] = byte
          p &+= 1
          d &+= 1
          guard p < count else { return .needsInput }
          byte = from[p]
        }
        if isOverlong || d &- cursor.cellBegin > TabularLimits.cellBytes { return .cellTooLong }
        if cursor.cells == cursor.cellsLeft { return .rowTooWide }
        if cursor.cells == cellEnds.count { return .needsRoom }
        ends[cursor.cells] = cursor.base &+ d
        cursor.cells &+= 1
        cursor.cellBegin = d
        p &+= 1
        state = .cellStart
        if byte != delimiter {
          endRecord(byte, from, count, &cursor, &p)
          return .record
        }

      case .quoted:
        while p &+ RecordScanner.reach <= count, d &+ RecordScanner.reach <= room {
          let marks = warkat_marks_of(from + p, delimiter)
          let length = (marks.quotes | marks.line_ends).trailingZeroBitCount
          RecordScanner.copy(from + p, to + d, length)
          p &+= length
          d &+= length
          if length < WARKAT_BLOCK { break }
        }
        guard p < count else { return .needsInput }
        var byte = from[p]
        while byte != quote, byte != lineFeed, byte != carriageReturn {
          guard d < room else { return .needsRoom }
          to[d] = byte
          p &+= 1
          d &+= 1
          guard p < count else { return .needsInput }
          byte = from[p]
        }
        if byte == quote {
          p &+= 1
          state = .quoteSeen
          continue
        }
        guard d &+ 2 <= room else { return .needsRoom }
        to[d] = byte
        p &+= 1
        d &+= 1
        line &+= 1
        if byte == carriageReturn {
          if p == count {
            endedWithCR = true
          } else if from[p] == lineFeed {
            to[d] = lineFeed
            p &+= 1
            d &+= 1
          }
        }

      case .quoteSeen:
        guard p < count else { return .needsInput }
        let byte = from[p]
        if byte == quote {
          guard d < room else { return .needsRoom }
          to[d] = quote
          p &+= 1
          d &+= 1
          state = .quoted
        } else {
          if byte != delimiter, byte != lineFeed, byte != carriageReturn {
            if appendedCells == 0 {
              firstAppendedLine = line
              firstAppendedCell = TabularLimits.cells &- cursor.cellsLeft &+ cursor.cells
            }
            appendedCells += 1
          }
          state = .unquoted
        }
      }
    }
  }

  /// The fast way through cells without quotes, a block of 64 bytes at a time: up to a line end, to a cell that opens a
  /// quote, or until the blocks end.
  ///
  /// A block is taken only where ``reach`` bytes are left in the source and in the target and 64 cells in `ends`, and
  /// where the cell under way cannot pass its limit in it, so that no place in the loop needs a test. Cells are copied 16
  /// bytes at a time; what is copied too much is overwritten by the next cell.
  ///
  /// - Returns: Whether the record is complete.
  @inline(__always)
  private mutating func takeBlocks(
    _ from: UnsafePointer<UInt8>,
    _ count: Int,
    _ to: UnsafeMutablePointer<UInt8>,
    _ room: Int,
    _ ends: UnsafeMutablePointer<Int>,
    _ endsRoom: Int,
    _ cursor: inout Cursor,
    _ p: inout Int,
    _ d: inout Int
  ) -> Bool {
    let mostCells = min(endsRoom, cursor.cellsLeft) &- Int(WARKAT_BLOCK)
    // Whether the block's first byte begins a cell, as a bit.
    var startsCell: UInt64 = state == .cellStart ? 1 : 0
    while p &+ RecordScanner.reach <= count, d &+ RecordScanner.reach <= room, cursor.cells <= mostCells,
      d &- cursor.cellBegin <= TabularLimits.cellBytes - Int(WARKAT_BLOCK)
    {
      let block = from + p
      let marks = warkat_marks_of(block, delimiter)
      let openings = marks.quotes & (marks.delimiters &<< 1 | startsCell)
      let stop = (marks.line_ends | openings).trailingZeroBitCount
      var delimiters = stop == WARKAT_BLOCK ? marks.delimiters : marks.delimiters & (1 &<< UInt64(stop) &- 1)
      var begin = 0
      while delimiters != 0 {
        let end = delimiters.trailingZeroBitCount
        delimiters &= delimiters &- 1
        RecordScanner.copy(block + begin, to + d, end &- begin)
        d &+= end &- begin
        ends[cursor.cells] = cursor.base &+ d
        cursor.cells &+= 1
        cursor.cellBegin = d
        begin = end &+ 1
      }
      RecordScanner.copy(block + begin, to + d, stop &- begin)
      d &+= stop &- begin
      p &+= stop
      if stop == WARKAT_BLOCK {
        startsCell = marks.delimiters &>> 63
        continue
      }
      if openings &>> UInt64(stop) & 1 != 0 {
        startsCell = 1
        break
      }
      ends[cursor.cells] = cursor.base &+ d
      cursor.cells &+= 1
      cursor.cellBegin = d
      p &+= 1
      state = .cellStart
      endRecord(block[stop], from, count, &cursor, &p)
      return true
    }
    state = startsCell == 1 ? .cellStart : .unquoted
    return false
  }

  /// Copies `length` bytes, and up to 15 bytes more.
  @inline(__always)
  private static func copy(_ from: UnsafePointer<UInt8>, _ to: UnsafeMutablePointer<UInt8>, _ length: Int) {
    warkat_copy_16(from, to)
    var at = 16
    while at < length {
      warkat_copy_16(from + at, to + at)
      at &+= 16
    }
  }

  /// Ends the record behind its line end, `byte`: the LF of a CRLF belongs to it.
  @inline(__always)
  private mutating func endRecord(
    _ byte: UInt8,
    _ from: UnsafePointer<UInt8>,
    _ count: Int,
    _ cursor: inout Cursor,
    _ p: inout Int
  ) {
    cursor.lastLine = line
    line &+= 1
    if byte == carriageReturn {
      if p == count { endedWithCR = true } else if from[p] == lineFeed { p &+= 1 }
    }
  }
}
