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
    piece.bytes.reserveCapacity(piece.bytes.count + bytes.count * 3 / 2)
    let used =
      switch encoding {
      case .utf8, .utf8BOM: decodeUTF8(base, bytes.count, isLast, &piece)
      case .windows1252: decodeWindows(base, bytes.count, &piece)
      case .utf16le, .utf16be: decodeUTF16(base, bytes.count, isLast, &piece)
      }
    carry = Array(bytes[used...])
    offset += used
  }

  /// Notes a bad byte at `place` and writes U+FFFD for it.
  private mutating func replace(at place: Int, _ piece: inout Piece) {
    if badCount == 0 {
      firstBadOffset = place
      firstBadLine = lines.line
    }
    badCount += 1
    if badLines.count < TabularLimits.namedLines, badLines.last != lines.line { badLines.append(lines.line) }
    piece.damage.append(piece.bytes.count)
    piece.replacements.append(true)
    piece.bytes.append(contentsOf: replacement)
  }

  private mutating func decodeUTF8(
    _ base: UnsafePointer<UInt8>,
    _ count: Int,
    _ isLast: Bool,
    _ piece: inout Piece
  ) -> Int {
    var i = 0
    while i < count {
      let byte = base[i]
      if byte < 0x80 {
        lines.count(byte)
        piece.bytes.append(byte)
        i += 1
        continue
      }
      lines.count(0x80)
      let length = UTF8Validator.length(at: i, base, count)
      if length < 0, !isLast { return i }
      if length <= 0 {
        replace(at: offset + i, &piece)
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
      piece.bytes.append(contentsOf: UnsafeBufferPointer(start: base + i, count: length))
      i += length
    }
    return count
  }

  private mutating func decodeWindows(
    _ base: UnsafePointer<UInt8>,
    _ count: Int,
    _ piece: inout Piece
  ) -> Int {
    for i in 0..<count {
      let byte = base[i]
      if byte < 0x80 {
        lines.count(byte)
        piece.bytes.append(byte)
        continue
      }
      lines.count(0x80)
      let scalar = byte < 0xA0 ? windows1252[Int(byte) - 0x80] : UInt16(byte)
      if scalar == 0 { replace(at: offset + i, &piece) } else { appendScalar(UInt32(scalar), &piece.bytes) }
    }
    return count
  }

  private mutating func decodeUTF16(
    _ base: UnsafePointer<UInt8>,
    _ count: Int,
    _ isLast: Bool,
    _ piece: inout Piece
  ) -> Int {
    let high = encoding == .utf16be ? 0 : 1
    @inline(__always) func unit(_ i: Int) -> UInt32 {
      UInt32(base[i &+ high]) << 8 | UInt32(base[i &+ 1 &- high])
    }
    var i = 0
    while i + 2 <= count {
      let first = unit(i)
      if first < 0x80 {
        if first == 0, nul == nil { nul = (lines.line, offset + i) }
        lines.count(UInt8(first))
        piece.bytes.append(UInt8(first))
        i += 2
        continue
      }
      lines.count(0x80)
      if first == 0xFEFF, offset + i == 0 {
        i += 2
        continue
      }
      if first & 0xFC00 == 0xD800 {
        if i + 4 > count, !isLast { return i }
        let second = i + 4 <= count ? unit(i + 2) : 0
        if second & 0xFC00 == 0xDC00 {
          appendScalar(0x10000 + ((first & 0x3FF) << 10 | second & 0x3FF), &piece.bytes)
          i += 4
          continue
        }
      }
      // A lone half of a pair becomes U+FFFD, and nothing is said (readings S16).
      if first & 0xF800 == 0xD800 {
        piece.bytes.append(contentsOf: replacement)
      } else {
        appendScalar(first, &piece.bytes)
      }
      i += 2
    }
    if isLast, i < count {
      piece.bytes.append(contentsOf: replacement)
      i = count
    }
    return i
  }
}

/// U+FFFD in UTF-8.
private let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

/// Windows-1252 from 80 to 9F; 0 where the code has no character.
private let windows1252: [UInt16] = [
  0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
  0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
]

/// Appends a scalar value of U+0080 and above, no surrogate, as UTF-8.
@inline(__always) private func appendScalar(_ value: UInt32, _ bytes: inout [UInt8]) {
  @inline(__always) func tail(_ shift: UInt32) -> UInt8 { UInt8(0x80 | (value >> shift) & 0x3F) }
  if value < 0x800 {
    bytes.append(UInt8(0xC0 | value >> 6))
  } else {
    if value < 0x10000 {
      bytes.append(UInt8(0xE0 | value >> 12))
    } else {
      bytes.append(UInt8(0xF0 | value >> 18))
      bytes.append(tail(12))
    }
    bytes.append(tail(6))
  }
  bytes.append(tail(0))
}
