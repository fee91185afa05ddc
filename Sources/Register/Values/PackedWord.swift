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
    @inline(__always) func load<Word: FixedWidthInteger & BitwiseCopyable>(_ type: Word.Type, _ at: Int)
      -> UInt64
    {
      UInt64(
        truncatingIfNeeded: Word(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: Word.self))
      )
    }
    /// The next eight bytes, or those that are left.
    @inline(__always) func next() -> UInt64 {
      if rest >= 8 {
        defer {
          at &+= 8
          rest &-= 8
        }
        return UInt64(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self))
      }
      defer { rest = 0 }
      // Two loads that overlap, each within the bytes that are left.
      if rest >= 4 {
        return load(UInt32.self, at) | load(UInt32.self, at &+ rest &- 4) &<< UInt64((rest &- 4) &* 8)
      }
      if rest >= 2 {
        return load(UInt16.self, at) | load(UInt16.self, at &+ rest &- 2) &<< UInt64((rest &- 2) &* 8)
      }
      return rest == 1 ? UInt64(base[at]) : 0
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

/// Words with a value each, found by their first eight bytes and their length.
struct WordTable: Sendable {
  private struct Entry {
    var word: PackedWord
    var value: Int
  }

  private var entries: [Entry] = []
  /// Positions in ``entries`` by hash, the next free place after a taken one; -1 where free. At most half are taken.
  private var places: [Int32] = [-1, -1]

  /// Whether the table has no word.
  var isEmpty: Bool { entries.isEmpty }

  /// Adds a word; `false` where the table has it already.
  mutating func add(_ word: PackedWord, _ value: Int) -> Bool {
    guard self[word] == nil else { return false }
    entries.append(Entry(word: word, value: value))
    if entries.count * 2 > places.count {
      places = [Int32](repeating: -1, count: places.count * 2)
      for index in entries.indices { settle(index) }
    } else {
      settle(entries.count - 1)
    }
    return true
  }

  private mutating func settle(_ index: Int) {
    var place = WordTable.hash(entries[index].word) & (places.count - 1)
    while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
    places[place] = Int32(index)
  }

  @inline(__always) private static func hash(_ word: PackedWord) -> Int {
    // Fibonacci hashing: the high bits of the product depend on all bytes.
    let mixed = (word.first ^ UInt64(truncatingIfNeeded: word.count)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed &>> 40)
  }

  /// The value of a cell as enumerations are matched.
  func value(matching cell: Bytes) -> Int? {
    if let word = PackedWord(exactly: cell), let value = find(word) { return value }
    return self[PackedWord(matching: cell)]
  }

  /// The value of a word.
  subscript(word: PackedWord) -> Int? { find(word) }

  /// Looks at no bounds: a place lies within ``places``, whose count is a power of two, and holds -1 or a position in
  /// ``entries``.
  @inline(__always) private func find(_ word: PackedWord) -> Int? {
    places.withUnsafeBufferPointer { places in
      entries.withUnsafeBufferPointer { entries in
        let mask = places.count &- 1
        var place = WordTable.hash(word) & mask
        // Half of the places are free, so that the search ends.
        while places[place] >= 0 {
          let index = Int(places[place])
          if entries[index].word == word { return entries[index].value }
          place = (place &+ 1) & mask
        }
        return nil
      }
    }
  }
}
