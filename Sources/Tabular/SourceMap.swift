/// Tells for places in the decoded text where they stand in the file as given. Asked in ascending order, it
/// walks over the text once.
struct SourceMap: Sendable {
  private let encoding: Encoding
  private let isPlain: Bool
  /// The place walked to in the current piece of text, and the same in the file.
  private var cursor = 0
  private var offset: Int
  private var damageSeen = 0

  /// `start`: the offset in the file of the first byte of text.
  init(encoding: Encoding, isPlain: Bool, start: Int) {
    self.encoding = encoding
    self.isPlain = isPlain
    offset = start
  }

  /// The offset in the file of the byte at `place` of the text; `damage` as in ``TextDecoder/Piece``.
  @inline(__always)
  mutating func offset(of place: Int, in text: [UInt8], damage: [Int]) -> Int {
    if isPlain { offset += place - cursor } else { walk(to: place, text, damage) }
    cursor = place
    return offset
  }

  /// Goes on to the next piece of text.
  mutating func nextPiece(after text: [UInt8], damage: [Int]) {
    _ = offset(of: text.count, in: text, damage: damage)
    cursor = 0
    damageSeen = 0
  }

  private mutating func walk(to place: Int, _ text: [UInt8], _ damage: [Int]) {
    guard place > cursor else { return }
    switch encoding {
    case .utf8, .utf8BOM:
      offset += place - cursor
      // A bad byte became three.
      while damageSeen < damage.count, damage[damageSeen] < place {
        offset -= 2
        damageSeen += 1
      }
    case .windows1252:
      offset += SourceMap.characters(text, cursor, place).all
    case .utf16le, .utf16be:
      let characters = SourceMap.characters(text, cursor, place)
      offset += 2 * (characters.all + characters.long)
    }
  }

  /// The characters between two places of the text, and how many of them have four bytes.
  private static func characters(_ text: [UInt8], _ begin: Int, _ end: Int) -> (all: Int, long: Int) {
    text.withUnsafeBufferPointer { buffer in
      var tails = 0
      var long = 0
      var i = begin
      if let base = buffer.baseAddress {
        while i &+ 8 <= end {
          // Eight bytes are left to read. A byte 10xxxxxx continues a character, 1111xxxx begins a long one.
          let word = loadWord(base + i)
          if word & highBits != 0 {
            tails &+= (word & ~(word &<< 1) & highBits).nonzeroBitCount
            long &+= (word & (word &<< 1) & (word &<< 2) & (word &<< 3) & highBits).nonzeroBitCount
          }
          i &+= 8
        }
      }
      for byte in buffer[i..<end] {
        if byte & 0xC0 == 0x80 { tails += 1 }
        if byte >= 0xF0 { long += 1 }
      }
      return (end - begin - tails, long)
    }
  }
}
