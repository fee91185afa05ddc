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

  /// The bytes as they stand, at most ``limit`` of them.
  ///
  /// Words of a table are in matching or folded form, and a word in such a form has itself as its form: a cell whose
  /// bytes are a word of the table needs no bringing into form.
  @inline(__always) init?(exactly bytes: Bytes) {
    guard bytes.count <= PackedWord.limit, let base = bytes.baseAddress else { return nil }
    var rest = bytes.count
    var at = 0
    /// The next eight bytes, or those that are left.
    func next() -> UInt64 {
      if rest >= 8 {
        defer {
          at &+= 8
          rest &-= 8
        }
        return UInt64(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self))
      }
      var word: UInt64 = 0
      while rest > 0 {
        rest &-= 1
        word = word &<< 8 | UInt64(base[at &+ rest])
      }
      return word
    }
    first = next()
    if rest > 0 { second = next() }
    if rest > 0 { third = next() }
    if rest > 0 { fourth = next() }
    count = bytes.count
  }

  /// A value as headings and enumerations are matched (register.md section 1): case folded, runs of spaces,
  /// dots, slashes, hyphens and underscores as one `_`, dropped at either end.
  init(matching bytes: Bytes) {
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

  /// The value of a cell as enumerations are matched.
  func value(matching cell: Bytes) -> Int? {
    if let word = PackedWord(exactly: cell), let value = self[word] { return value }
    return self[PackedWord(matching: cell)]
  }

  /// The value of a word.
  subscript(word: PackedWord) -> Int? {
    for index in keys.indices where keys[index] == word.first && words[index] == word {
      return values[index]
    }
    return nil
  }
}
