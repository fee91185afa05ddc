/// Finds aliases inside the keys of mappings before YAML is read.
///
/// The parser hashes every key when it looks for doubled ones, and a key made of aliases to lists of aliases takes time that
/// doubles with each line. The search is cautious: it looks at characters only and may take quoted text for an alias, so it
/// answers only where the text has both what looks like an anchor and what looks like a key that is no plain word.
enum AliasInKey {
  /// The line and column, from 1, of the first anchor of a text that may have aliases in keys; `nil` for every other text.
  static func place(in text: String) -> (line: Int, column: Int)? {
    var anchor: (line: Int, column: Int)?
    var sign: (line: Int, column: Int)?
    var hasKey = false
    var line = 1
    var column = 0
    // Blanks, line ends, brackets and dashes: behind them a new word of YAML begins.
    var startsWord = true
    var startsLine = true
    // Whether what was read last, blanks aside, ends a list or an alias, which a colon turns into a key.
    var mayBeKey = false
    var isAlias = false
    for byte in text.utf8 {
      column += 1
      // `A & B` is no anchor.
      if let found = sign, byte > 0x20 { anchor = anchor ?? found }
      sign = nil
      switch byte {
      case UInt8(ascii: "&") where startsWord: sign = (line, column)
      case UInt8(ascii: "*") where startsWord: isAlias = true
      case UInt8(ascii: "?") where startsLine: hasKey = true
      case UInt8(ascii: ":") where mayBeKey || isAlias: hasKey = true
      default: break
      }
      switch byte {
      case 0x0A, 0x0D:
        startsWord = true
        startsLine = true
        mayBeKey = false
        isAlias = false
        if byte == 0x0A { line += 1 }
        column = 0
      case 0x20, 0x09: startsWord = true
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: "-"):
        startsWord = true
        mayBeKey = false
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        startsWord = false
        mayBeKey = true
      default:
        startsWord = byte == UInt8(ascii: ":")
        startsLine = false
        mayBeKey = false
      }
      if anchor != nil, hasKey { return anchor }
    }
    return nil
  }
}
