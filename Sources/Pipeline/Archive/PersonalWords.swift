/// Values that a text can be searched for.
protocol WordIndex: Sendable {
  /// The lengths in words of the values that end with a word, a bit each; more than there are does no harm.
  func lengths(endingWith word: UInt64) -> UInt32
  /// The column of the value with a hash, or `nil`.
  func column(_ hash: UInt64) -> Int?
}

/// Finds known sequences of words in running text: the personal values of a register, by their hashes.
///
/// Eight bytes a value and no text of it. Looking costs a table for most words, so a file is read as fast as it is
/// written.
struct PersonalWords: WordIndex {
  /// What is looked for: a value's hash with the number of its column in the low bits.
  private(set) var entries: [UInt64] = []
  /// By the last word of a value (16 bits of its hash), the lengths in words that occur, a bit each.
  private var lengths = [UInt32](repeating: 0, count: 1 << 16)
  private var isSorted = true

  /// The most words of a value that are compared.
  static let wordLimit = 24
  /// The fewest digits that are looked for by themselves.
  static let digitLimit = 6
  private static let columnBits: UInt64 = 63

  /// A value as it is compared.
  struct Value: Sendable, Hashable {
    /// Its hash without the low bits.
    var hash: UInt64
    /// The last word's hash and the number of words; 0 words for a number.
    var last: UInt64
    var words: Int
    /// Letters and digits in it.
    var size: Int
    var digits: Int

    /// Whether it tells a person from running text by itself: a number, or several words.
    var isStrong: Bool { words != 1 || digits > 0 }
  }

  /// Adds a value of a column (at most 63 columns).
  mutating func add(_ value: Value, column: Int) {
    entries.append(value.hash | UInt64(column))
    if value.words > 0 { lengths[Int(value.last & 0xFFFF)] |= 1 << UInt32(value.words) }
    isSorted = false
  }

  /// Makes the values ready to be found. None twice.
  mutating func close() {
    if isSorted { return }
    entries.sort()
    var kept = 0
    for entry in entries {
      if kept > 0, entries[kept - 1] & ~Self.columnBits == entry & ~Self.columnBits { continue }
      entries[kept] = entry
      kept += 1
    }
    entries.removeLast(entries.count - kept)
    isSorted = true
  }

  /// Takes out values by their hash.
  mutating func remove(_ hashes: Set<UInt64>) {
    if hashes.isEmpty { return }
    entries.removeAll { hashes.contains($0 & ~Self.columnBits) }
  }

  /// The column of a value with that hash, or `nil`.
  func column(_ hash: UInt64) -> Int? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle] & ~Self.columnBits < hash { low = middle + 1 } else { high = middle }
    }
    guard low < entries.count, entries[low] & ~Self.columnBits == hash else { return nil }
    return Int(entries[low] & Self.columnBits)
  }

  /// The lengths in words of the values that end with a word.
  func lengths(endingWith word: UInt64) -> UInt32 { lengths[Int(word & 0xFFFF)] }

  /// The hash of words in a row.
  static func sequence(_ words: some Sequence<UInt64>) -> UInt64 {
    words.reduce(UInt64(1)) { $0 &* 0x9E37_79B9_7F4A_7C15 &+ $1 } & ~columnBits
  }

  /// The hash of a number, without the country code or the 0 that telephone numbers start with.
  static func number(_ digits: some Collection<UInt8>) -> UInt64 {
    var rest = digits[...]
    if rest.starts(with: "62".utf8) { rest = rest.dropFirst(2) }
    while rest.first == UInt8(ascii: "0") { rest = rest.dropFirst() }
    return rest.reduce(WordScanner.seed ^ 0x23) { WordScanner.adding($1, to: $0) } & ~columnBits
  }

  /// The values that a text holds as a whole: itself as words, and itself as a number where it is one.
  static func value(of text: ArraySlice<UInt8>) -> [Value] {
    var words: [UInt64] = []
    var digits: [UInt8] = []
    var size = 0
    var letters = 0
    var scanner = WordScanner(isMarkup: false)
    func take(_ word: WordScanner.Word, _ number: [UInt8]) {
      if words.count < wordLimit { words.append(word.hash) }
      size += word.end - word.start
      digits += number
      if !word.isDigits { letters += 1 }
    }
    text.withUnsafeBytes { scanner.scan($0, take) }
    scanner.finish(take)
    guard let last = words.last, size >= 4 else { return [] }
    if letters == 0 {
      return digits.count < digitLimit
        ? [] : [Value(hash: number(digits), last: 0, words: 0, size: size, digits: digits.count)]
    }
    return [
      Value(hash: sequence(words), last: last, words: words.count, size: size, digits: digits.count)
    ]
  }
}

/// The few values of one row.
struct RowWords: WordIndex {
  private let values: [PersonalWords.Value]
  private let column: Int

  /// Values of one column.
  init(_ values: [PersonalWords.Value], column: Int) {
    self.values = values
    self.column = column
  }

  func lengths(endingWith word: UInt64) -> UInt32 {
    values.reduce(0) { $1.words > 0 && $1.last == word ? $0 | 1 << UInt32($1.words) : $0 }
  }

  func column(_ hash: UInt64) -> Int? { values.contains { $0.hash == hash } ? column : nil }
}
