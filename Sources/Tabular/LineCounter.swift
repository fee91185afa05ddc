/// Counts physical lines: LF, CRLF and CR are one line end each, also cut between two pieces.
struct LineCounter: Sendable {
  /// The line of the next byte, from 1.
  private(set) var line = 1
  private var endedWithCR = false

  /// Takes the next byte.
  @inline(__always) mutating func count(_ byte: UInt8) {
    if byte == lineFeed {
      if !endedWithCR { line += 1 }
      endedWithCR = false
    } else if byte == carriageReturn {
      line += 1
      endedWithCR = true
    } else {
      endedWithCR = false
    }
  }

  /// Takes the next bytes, eight at a time where none of them is CR.
  mutating func count(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    var i = 0
    while i < bytes.count {
      if !endedWithCR, i &+ 8 <= bytes.count {
        // Eight bytes are left to read.
        let word = loadWord(base + i)
        if zeroBytes(word ^ carriageReturns) == 0 {
          line &+= countOfZeroBytes(word ^ lineFeeds)
          i &+= 8
          continue
        }
      }
      for byte in bytes[i..<min(i + 8, bytes.count)] { count(byte) }
      i += 8
    }
  }

  /// How many bytes of a word are zero.
  @inline(__always) private func countOfZeroBytes(_ word: UInt64) -> Int {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    // The high bit of a byte ends up clear only where all its bits were.
    return (~((word & low) &+ low | word | low)).nonzeroBitCount
  }
}
