/// The second pass over a file that is not plain UTF-8: its bytes as UTF-8, in pieces of any size, with an
/// account of the bytes that the encoding does not have.
struct TextDecoder: Sendable {
  /// One piece of text.
  struct Piece: Sendable {
    /// UTF-8 without a byte order mark.
    var bytes: [UInt8] = []
    /// Offsets in `bytes` of the replacement characters that stand for bad bytes.
    var damage: [Int] = []
    /// For each U+FFFD in `bytes`, in order, whether it stands for a bad byte.
    var replacements: [Bool] = []

    /// Forgets the text and keeps the storage, and the replacements that no record has taken yet.
    mutating func startAgain() {
      bytes.removeAll(keepingCapacity: true)
      damage.removeAll(keepingCapacity: true)
    }
  }

  let encoding: Encoding
  private(set) var badCount = 0
  private(set) var firstBadOffset = 0
  private(set) var firstBadLine = 0
  private(set) var badLines: [Int] = []
  /// The first NUL of UTF-16 text.
  private(set) var nul: (line: Int, offset: Int)?

  /// The offset in the file of the next byte, and its physical line.
  private var offset = 0
  private var lines = LineCounter()
  /// How far the lines of the current piece are counted.
  private var linesCounted = 0
  /// The begin of a character that the last piece ended in.
  private var carry: [UInt8] = []

  init(encoding: Encoding) { self.encoding = encoding }

  /// Decodes the next piece of the file, appending to `piece`; `isLast` where none follows.
  mutating func decode(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, into piece: inout Piece) {
    if carry.isEmpty {
      decodePiece(bytes, isLast: isLast, into: &piece)
    } else {
      let joined = carry + bytes
      carry = []
      joined.withUnsafeBufferPointer { decodePiece($0, isLast: isLast, into: &piece) }
    }
  }

  private mutating func decodePiece(
    _ bytes: UnsafeBufferPointer<UInt8>,
    isLast: Bool,
    into piece: inout Piece
  ) {
    guard let base = bytes.baseAddress else { return }
    var used = 0
    // Taken out of the piece so that its other fields can be changed meanwhile.
    var text: [UInt8] = []
    swap(&text, &piece.bytes)
    let before = text.count
    // No byte and no half of a UTF-16 unit becomes more than three bytes.
    text.append(addingCapacity: bytes.count * 3) { (span: inout OutputSpan<UInt8>) in
      span.withUnsafeMutableBufferPointer { target, filled in
        guard let start = target.baseAddress else { return }
        var output = Output(start: start, before: before)
        switch encoding {
        case .utf8, .utf8BOM: used = decodeUTF8(base, bytes.count, isLast, &output, &piece)
        case .windows1252: used = decodeWindows(base, bytes.count, &output, &piece)
        case .utf16le, .utf16be: used = decodeUTF16(base, bytes.count, isLast, &output, &piece)
        }
        // All bytes below `count` have been written.
        filled = output.count
      }
    }
    swap(&text, &piece.bytes)
    countLines(base, to: used)
    linesCounted = 0
    carry = Array(bytes[used...])
    offset += used
  }

  /// The place where text is written. Room for three bytes for each byte of input is behind `start`, so that
  /// none of the writes below can leave it; each word is written where as many bytes of input are left.
  private struct Output {
    let start: UnsafeMutablePointer<UInt8>
    /// The bytes of the piece in front of `start`, and the bytes written.
    let before: Int
    var count = 0

    @inline(__always) mutating func append(_ byte: UInt8) {
      start[count] = byte
      count &+= 1
    }

    /// Appends a scalar value that is no surrogate.
    @inline(__always) mutating func append(scalar: UInt32) {
      @inline(__always) func tail(_ shift: UInt32) -> UInt8 { UInt8(0x80 | (scalar &>> shift) & 0x3F) }
      if scalar < 0x80 {
        append(UInt8(scalar))
      } else if scalar < 0x800 {
        append(UInt8(0xC0 | scalar &>> 6))
        append(tail(0))
      } else {
        if scalar < 0x10000 {
          append(UInt8(0xE0 | scalar &>> 12))
        } else {
          append(UInt8(0xF0 | scalar &>> 18))
          append(tail(12))
        }
        append(tail(6))
        append(tail(0))
      }
    }

    /// Appends as many ASCII bytes as stand at `i`, by words, and steps over them.
    @inline(__always)
    mutating func appendASCII(_ base: UnsafePointer<UInt8>, _ i: inout Int, _ count: Int) {
      while i &+ 8 <= count {
        let word = loadWord(base + i)
        if word & highBits != 0 { break }
        storeWord(word, start + self.count)
        i &+= 8
        self.count &+= 8
      }
      while i < count, base[i] < 0x80 {
        append(base[i])
        i &+= 1
      }
    }
  }

  /// Counts the lines of the current piece up to `end`; needed only where something is to be told.
  private mutating func countLines(_ base: UnsafePointer<UInt8>, to end: Int) {
    guard end > linesCounted else { return }
    if encoding == .utf16le || encoding == .utf16be {
      let high = encoding == .utf16be ? 0 : 1
      for i in stride(from: linesCounted, to: end & ~1, by: 2) {
        lines.count(base[i + high] == 0 ? base[i + 1 - high] : 0x80)
      }
    } else {
      lines.count(UnsafeBufferPointer(start: base + linesCounted, count: end - linesCounted))
    }
    linesCounted = end
  }

  /// Notes the bad byte at `i` and writes U+FFFD for it.
  private mutating func replace(
    _ base: UnsafePointer<UInt8>,
    _ i: Int,
    _ output: inout Output,
    _ piece: inout Piece
  ) {
    countLines(base, to: i)
    if badCount == 0 {
      firstBadOffset = offset + i
      firstBadLine = lines.line
    }
    badCount += 1
    if badLines.count < TabularLimits.namedLines, badLines.last != lines.line { badLines.append(lines.line) }
    piece.damage.append(output.before + output.count)
    piece.replacements.append(true)
    output.append(scalar: 0xFFFD)
  }

  private mutating func decodeUTF8(
    _ base: UnsafePointer<UInt8>,
    _ count: Int,
    _ isLast: Bool,
    _ output: inout Output,
    _ piece: inout Piece
  ) -> Int {
    var i = 0
    while true {
      output.appendASCII(base, &i, count)
      guard i < count else { return count }
      let length = UTF8Validator.length(at: i, base, count)
      if length < 0, !isLast { return i }
      if length <= 0 {
        replace(base, i, &output, &piece)
        i += 1
        continue
      }
      if length == 3, base[i] == 0xEF {
        if base[i + 1] == 0xBB, base[i + 2] == 0xBF, offset + i == 0 {
          i += 3
          continue
        }
        if base[i + 1] == 0xBF, base[i + 2] == 0xBD { piece.replacements.append(false) }
      }
      for _ in 0..<length {
        output.append(base[i])
        i += 1
      }
    }
  }

  private mutating func decodeWindows(
    _ base: UnsafePointer<UInt8>,
    _ count: Int,
    _ output: inout Output,
    _ piece: inout Piece
  ) -> Int {
    var i = 0
    while true {
      output.appendASCII(base, &i, count)
      guard i < count else { return count }
      let scalar = base[i] < 0xA0 ? UInt32(windows1252[Int(base[i] & 0x1F)]) : UInt32(base[i])
      if scalar == 0 { replace(base, i, &output, &piece) } else { output.append(scalar: scalar) }
      i += 1
    }
  }

  private mutating func decodeUTF16(
    _ base: UnsafePointer<UInt8>,
    _ count: Int,
    _ isLast: Bool,
    _ output: inout Output,
    _ piece: inout Piece
  ) -> Int {
    let high = encoding == .utf16be ? 0 : 1
    let low = 1 - high
    // The bits that a word of four ASCII units does not have.
    let others: UInt64 = high == 1 ? 0xFF80_FF80_FF80_FF80 : 0x80FF_80FF_80FF_80FF
    @inline(__always) func unit(_ i: Int) -> UInt32 { UInt32(base[i &+ high]) << 8 | UInt32(base[i &+ low]) }
    var i = 0
    while i + 2 <= count {
      // Eight bytes are left to read, and a NUL among them is left to the slow path.
      if i &+ 8 <= count {
        let word = loadWord(base + i)
        let letters = high == 1 ? word : word &>> 8
        if word & others == 0, zeroBytes(letters | 0xFF00_FF00_FF00_FF00) == 0 {
          output.append(UInt8(truncatingIfNeeded: letters))
          output.append(UInt8(truncatingIfNeeded: letters &>> 16))
          output.append(UInt8(truncatingIfNeeded: letters &>> 32))
          output.append(UInt8(truncatingIfNeeded: letters &>> 48))
          i &+= 8
          continue
        }
      }
      let first = unit(i)
      if first == 0, nul == nil {
        countLines(base, to: i)
        nul = (lines.line, offset + i)
      }
      if first == 0xFEFF, offset + i == 0 {
        i += 2
        continue
      }
      if first & 0xFC00 == 0xD800 {
        if i + 4 > count, !isLast { return i }
        let second = i + 4 <= count ? unit(i + 2) : 0
        if second & 0xFC00 == 0xDC00 {
          output.append(scalar: 0x10000 + ((first & 0x3FF) << 10 | second & 0x3FF))
          i += 4
          continue
        }
      }
      // A lone half of a pair becomes U+FFFD, and nothing is said (readings S16).
      output.append(scalar: first & 0xF800 == 0xD800 ? 0xFFFD : first)
      i += 2
    }
    if isLast, i < count {
      output.append(scalar: 0xFFFD)
      i = count
    }
    return i
  }
}

/// Windows-1252 from 80 to 9F; 0 where the code has no character.
private let windows1252: [UInt16] = [
  0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
  0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
]
