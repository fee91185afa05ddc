import CBytes

/// The first pass over a file: which encoding its bytes are in, and whether a NUL stands among them.
///
/// Fed in pieces of any size, so that a file need not be in memory as a whole.
struct EncodingProbe: Sendable {
  /// What the pass found.
  struct Finding: Sendable, Hashable {
    var encoding: Encoding
    /// Whether the bytes break the rules of UTF-8 although they are read as UTF-8.
    var isDamaged = false
    /// The line and the offset of the first NUL, which no 8-bit text has.
    var nul: Nul?
    /// Whether NULs stand in every second place.
    var looksLikeUTF16 = false
  }

  /// A NUL's place.
  struct Nul: Sendable, Hashable {
    var line: Int
    var offset: Int
  }

  /// The encoding that the caller knows, if any.
  private let told: Encoding?
  private var offset = 0
  private var first: [UInt8] = []
  private var validator = UTF8Validator()
  private var nul: Nul?
  private var lines = LineCounter()
  private var nuls = [0, 0]

  /// A probe; `told` is the encoding the caller knows, if any.
  init(told: Encoding? = nil) { self.told = told }

  /// A file with a NUL is refused; bytes are looked at no further than the end of the window of this length in which
  /// it stands. Gigabytes of nothing, such as a file with a hole, take no time.
  private static let window = 1 << 18

  /// Whether nothing that follows can change the result.
  var isSettled: Bool { nul != nil && offset % EncodingProbe.window == 0 }

  /// Takes the next piece of the file; `isWhole` where it is all of it.
  mutating func feed(_ bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool = false) {
    if first.count < 3 { first.append(contentsOf: bytes.prefix(3 - first.count)) }
    if isUTF16 { return }
    let before = offset
    var start = 0
    while start < bytes.count, !isSettled {
      let end = min(bytes.count, start + EncodingProbe.window - offset % EncodingProbe.window)
      look(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      start = end
      guard nul == nil, let place = validator.nulOffset else { continue }
      var lines = lines
      lines.count(UnsafeBufferPointer(rebasing: bytes.prefix(max(0, place - before))))
      nul = Nul(line: lines.line, offset: place)
    }
    if !isWhole, nul == nil { lines.count(bytes) }
  }

  private mutating func look(_ bytes: UnsafeBufferPointer<UInt8>) {
    validator.feed(bytes)
    // Where the text has NULs it is refused; this only finds out which words to use.
    if validator.nulOffset != nil {
      for (index, byte) in bytes.enumerated() where byte == 0 { nuls[(offset + index) & 1] += 1 }
    }
    offset += bytes.count
  }

  /// Whether the bytes are UTF-16, which has no UTF-8 to look at. A mark means nothing in a file that is told
  /// to be in an 8-bit encoding.
  private var isUTF16: Bool {
    if let told { return told == .utf16le || told == .utf16be }
    return first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF])
  }

  /// The result once all pieces were fed.
  mutating func finish() -> Finding {
    if !isSettled { validator.finish() }
    if let told {
      switch told {
      case .utf16le, .utf16be: return Finding(encoding: told)
      case .windows1252: return Finding(encoding: told, nul: nul)
      case .utf8, .utf8BOM:
        return Finding(encoding: markedUTF8 ?? .utf8, isDamaged: !validator.isValid, nul: nul)
      }
    }
    if isUTF16 { return Finding(encoding: first[0] == 0xFF ? .utf16le : .utf16be) }
    var result = Finding(encoding: markedUTF8 ?? .utf8, nul: nul)
    let most = max(nuls[0], nuls[1])
    result.looksLikeUTF16 = most >= 2 && most >= offset / 8 && min(nuls[0], nuls[1]) * 8 <= most
    if !validator.isValid {
      if validator.hasMultibyte { result.isDamaged = true } else { result.encoding = .windows1252 }
    }
    return result
  }

  /// What the pieces so far say if all that follows is plain UTF-8; `nil` where they are not.
  var assumed: Finding? {
    guard told == nil || told == .utf8 || told == .utf8BOM, !isUTF16, validator.isPlain else { return nil }
    return Finding(encoding: markedUTF8 ?? .utf8)
  }

  private var markedUTF8: Encoding? { first == [0xEF, 0xBB, 0xBF] ? .utf8BOM : nil }
}

/// Checks that bytes are UTF-8 (no overlong forms, no surrogates, none above U+10FFFF), in pieces of any size.
struct UTF8Validator: Sendable {
  /// No byte so far broke the rules.
  private(set) var isValid = true
  /// Some character of two to four bytes was whole and right.
  private(set) var hasMultibyte = false
  /// The offset of the first NUL.
  private(set) var nulOffset: Int?

  /// Whether all so far is UTF-8 without a NUL.
  var isPlain: Bool { isValid && nulOffset == nil }

  private var offset = 0
  /// The begin of a character that the last piece ended in.
  private var carry: [UInt8] = []

  /// Takes the next piece.
  mutating func feed(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    let count = bytes.count
    var i = 0
    while !carry.isEmpty, i < count {
      carry.append(bytes[i])
      i += 1
      settleCarry(endingAt: offset + i, atEnd: false)
    }
    while i < count {
      // A block is read only where one is left.
      while i &+ Int(WARKAT_BLOCK) <= count {
        let marks = warkat_not_plain(base + i)
        i &+= marks.trailingZeroBitCount
        if marks != 0 { break }
      }
      // At most sixteen bytes one by one, then by blocks again.
      let stop = min(count, i &+ 16)
      while i < stop {
        let byte = base[i]
        if byte < 0x80 {
          if byte == 0, nulOffset == nil { nulOffset = offset + i }
          i &+= 1
          continue
        }
        let length = UTF8Validator.length(at: i, base, count)
        if length > 0 {
          hasMultibyte = true
          i &+= length
        } else if length == 0 {
          isValid = false
          i &+= 1
        } else {
          carry = Array(bytes[i...])
          i = count
        }
      }
    }
    offset += count
  }

  /// Tells that no piece follows.
  mutating func finish() { settleCarry(endingAt: offset, atEnd: true) }

  /// Takes whole characters and bad bytes from the carry, the last byte of which is the one before `end`.
  private mutating func settleCarry(endingAt end: Int, atEnd: Bool) {
    while !carry.isEmpty {
      let length = carry.withUnsafeBufferPointer { buffer in
        buffer.baseAddress.map { UTF8Validator.length(at: 0, $0, buffer.count) } ?? 0
      }
      if length < 0, !atEnd { return }
      if length > 0 {
        if length > 1 { hasMultibyte = true }
        if carry[0] == 0, nulOffset == nil { nulOffset = end - carry.count }
        carry.removeFirst(length)
      } else {
        isValid = false
        carry.removeFirst()
      }
    }
  }

  /// The length of the character at `i`: 1-4, or 0 where the byte begins none, or -1 where the bytes end
  /// before that is known. Reads no byte at or behind `count`.
  @inline(__always) static func length(at i: Int, _ base: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let lead = base[i]
    if lead < 0x80 { return 1 }
    if lead < 0xC2 || lead > 0xF4 { return 0 }
    if i &+ 1 >= count { return -1 }
    let second = base[i &+ 1]
    if lead < 0xE0 { return second & 0xC0 == 0x80 ? 2 : 0 }
    let low: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
    let high: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
    if second < low || second > high { return 0 }
    if i &+ 2 >= count { return -1 }
    if base[i &+ 2] & 0xC0 != 0x80 { return 0 }
    if lead < 0xF0 { return 3 }
    if i &+ 3 >= count { return -1 }
    return base[i &+ 3] & 0xC0 == 0x80 ? 4 : 0
  }
}
