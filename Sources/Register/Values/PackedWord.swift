/// A short word packed into four machine words, so that comparing is four comparisons and nothing is
/// allocated. NUL stands in no word, hence shorter words are padded with it.
struct PackedWord: Hashable, Sendable {
  /// The longest word, in bytes.
  static let limit = 32

  private(set) var first: UInt64 = 0
  private(set) var second: UInt64 = 0
  private(set) var third: UInt64 = 0
  private(set) var fourth: UInt64 = 0
  /// Bytes appended, those beyond the limit too: such a word equals none in a table.
  private(set) var count = 0

  /// An empty word.
  init() {}

  /// Adds a byte.
  @inline(__always) mutating func append(_ byte: UInt8) {
    let bits = UInt64(byte) &<< UInt64((count & 7) &* 8)
    switch count &>> 3 {
    case 0: first |= bits
    case 1: second |= bits
    case 2: third |= bits
    case 3: fourth |= bits
    default: break
    }
    count &+= 1
  }

  /// Whether the word did not fit.
  var isTooLong: Bool { count > PackedWord.limit }

  /// A value as headings and enumerations are matched (register.md section 1): case folded, runs of spaces,
  /// dots, slashes, hyphens and underscores as one `_`, dropped at either end.
  init(matching bytes: Bytes) {
    if let packed = PackedWord(canonical: bytes) {
      self = packed
      return
    }
    var pending = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x20 || byte == 0x5F || byte == 0x2D || byte == 0x2E || byte == 0x2F {
        pending = count > 0
        index += 1
        continue
      }
      let space = byte &- 0x21 < 0x5F ? 0 : bytes.spaceLength(at: index)
      if space > 0 {
        pending = count > 0
        index += space
        continue
      }
      if pending {
        append(0x5F)
        pending = false
      }
      append(byte.lowered)
      index += 1
      if count > PackedWord.limit { return }
    }
  }

  /// A value of lower-case letters with single underscores between them: already in matching form.
  private init?(canonical bytes: Bytes) {
    guard bytes.count <= PackedWord.limit, let last = bytes.last, last != 0x5F else { return nil }
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    var word: UInt64 = 0
    var before: UInt8 = 0x5F
    for index in 0..<bytes.count {
      let byte = bytes[index]
      guard byte &- 0x61 < 26 || byte == 0x5F && before != 0x5F else { return nil }
      before = byte
      word |= UInt64(byte) &<< UInt64((index & 7) &* 8)
      if index & 7 == 7 || index == bytes.count - 1 {
        switch index &>> 3 {
        case 0: words.0 = word
        case 1: words.1 = word
        case 2: words.2 = word
        default: words.3 = word
        }
        word = 0
      }
    }
    (first, second, third, fourth) = words
    count = bytes.count
  }

  /// A value with case folded and runs of white space as one blank; punctuation counts.
  init(folding bytes: Bytes) {
    var index = 0
    while index < bytes.count {
      let space = bytes[index] &- 0x21 < 0x5F ? 0 : bytes.spaceLength(at: index)
      append(space > 0 ? 0x20 : bytes[index].lowered)
      index += max(space, 1)
      if space > 0 {
        while index < bytes.count {
          let more = bytes.spaceLength(at: index)
          if more == 0 { break }
          index += more
        }
      }
      if count > PackedWord.limit { return }
    }
  }
}

/// Words with a value each. Tables are small: a search compares one machine word per entry.
struct WordTable: Sendable {
  private var keys: [UInt64] = []
  private var words: [PackedWord] = []
  private var values: [Int] = []

  /// Whether the table has no word.
  var isEmpty: Bool { words.isEmpty }

  /// Adds a word; `false` where the table has it already.
  mutating func add(_ word: PackedWord, _ value: Int) -> Bool {
    guard self[word] == nil else { return false }
    keys.append(word.first)
    words.append(word)
    values.append(value)
    return true
  }

  /// The value of a word.
  subscript(word: PackedWord) -> Int? {
    for index in keys.indices where keys[index] == word.first && words[index] == word {
      return values[index]
    }
    return nil
  }
}
