/// Reads bytes as the words that personal values are compared by: runs of letters and runs of digits, in small letters,
/// whatever stands between them. A text may come in pieces cut anywhere.
///
/// | written | words |
/// |---|---|
/// | `Budi  SANTOSO, S.H.` | `budi` `santoso` `s` `h` |
/// | `budi@x.id` | `budi` `x` `id` |
/// | `No.12A` | `no` `12` `a` |
/// | `0812-3456` | `0812` `3456`, digits that belong together |
///
/// Bytes of letters outside ASCII count as letters; the capitals of Latin-1 are folded. Signs of Unicode's general
/// punctuation, the no-break space and references such as `&amp;` stand between words.
struct WordScanner {
  /// One word.
  struct Word {
    /// FNV-1a of its folded bytes.
    var hash: UInt64
    /// Where it stands, counted in bytes from the start of the text.
    var start: Int
    var end: Int
    var isDigits: Bool
    /// Whether it follows other digits after one blank, `-`, `.` or nothing at all.
    var continuesDigits: Bool
  }

  private enum State { case between, letters, digits }

  private let isMarkup: Bool
  private var state = State.between
  private var hash = WordScanner.seed
  private var start = 0
  private var position = 0
  /// Bytes since the last digit, as far as digits on the other side still belong to it.
  private var gap = 9
  /// Bytes of a sign outside ASCII that are still to be skipped, or 0.
  private var skipped = 0
  /// The first byte of a letter of Latin-1.
  private var isAfterLatin = false
  /// Bytes of a reference so far, or 0 outside of one.
  private var reference = 0
  /// The digits of the current word.
  private(set) var digits: [UInt8] = []

  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  /// A hash with a byte more.
  static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

  /// A scanner at the start of a text.
  ///
  /// - Parameter isMarkup: Whether `&name;` is a reference.
  init(isMarkup: Bool) { self.isMarkup = isMarkup }

  /// Reads a piece; `body` gets each word that ends in it, with its digits where it is a number.
  mutating func scan(
    _ bytes: UnsafeRawBufferPointer,
    _ body: (_ word: Word, _ digits: [UInt8]) -> Void
  ) {
    for byte in bytes {
      take(byte, body)
      position += 1
    }
  }

  /// Ends the text.
  mutating func finish(_ body: (_ word: Word, _ digits: [UInt8]) -> Void) { end(body) }

  private mutating func take(_ byte: UInt8, _ body: (Word, [UInt8]) -> Void) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    if reference > 0 {
      reference += 1
      if byte == UInt8(ascii: ";") || reference > 10 || byte <= 0x20 { reference = 0 }
      return
    }
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      if state != .digits { begin(.digits, body) }
      digits.append(byte)
      hash = WordScanner.adding(byte, to: hash)
    case UInt8(ascii: "a")...UInt8(ascii: "z"): letter(byte, body)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): letter(byte | 0x20, body)
    case 0xC2:
      between(byte, body)
      skipped = 1
    case 0xE2:
      between(byte, body)
      skipped = 2
    case 0xC3:
      letter(byte, body)
      isAfterLatin = true
    case 0x80...:
      // U+00C0 to U+00DE are the capitals of U+00E0 to U+00FE.
      let isCapital = isAfterLatin && (0x80...0x9E).contains(byte) && byte != 0x97
      letter(isCapital ? byte | 0x20 : byte, body)
      isAfterLatin = false
    default:
      between(byte, body)
      if isMarkup, byte == UInt8(ascii: "&") { reference = 1 }
    }
  }

  private mutating func letter(_ byte: UInt8, _ body: (Word, [UInt8]) -> Void) {
    if state != .letters { begin(.letters, body) }
    gap = 9
    hash = WordScanner.adding(byte, to: hash)
  }

  private mutating func between(_ byte: UInt8, _ body: (Word, [UInt8]) -> Void) {
    end(body)
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."): gap += 1
    default: gap = 9
    }
  }

  private mutating func begin(_ next: State, _ body: (Word, [UInt8]) -> Void) {
    end(body)
    state = next
    start = position
  }

  private mutating func end(_ body: (Word, [UInt8]) -> Void) {
    if state == .between { return }
    let isDigits = state == .digits
    body(
      Word(
        hash: hash,
        start: start,
        end: position,
        isDigits: isDigits,
        continuesDigits: isDigits && gap <= 1
      ),
      digits
    )
    if isDigits { gap = 0 }
    digits.removeAll(keepingCapacity: true)
    hash = WordScanner.seed
    state = .between
  }
}
