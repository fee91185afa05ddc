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
      for byte in text[cursor..<place] where byte & 0xC0 != 0x80 { offset += 1 }
    case .utf16le, .utf16be:
      for byte in text[cursor..<place] where byte & 0xC0 != 0x80 { offset += byte >= 0xF0 ? 4 : 2 }
    }
  }
}
