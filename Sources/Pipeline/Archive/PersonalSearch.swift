/// A value that was found in a text.
struct PersonalMatch {
  /// The value's hash.
  var hash: UInt64
  var column: Int
  /// Where it stands, in bytes from the start of the text.
  var range: Range<Int>
  /// How many digits it has, for a number; 0 for words.
  var digits: Int
}

/// Looks for values while a text passes, in pieces cut anywhere.
struct PersonalSearch<Index: WordIndex> {
  private let values: Index
  private var scanner: WordScanner
  /// The last words, the newest at the end.
  private var recent: [(hash: UInt64, start: Int)] = []
  /// Digits that belong together, and where the groups of them start.
  private var digits: [UInt8] = []
  private var groups: [(offset: Int, start: Int)] = []

  /// A search from the start of a text.
  init(_ values: Index, isMarkup: Bool) {
    self.values = values
    scanner = WordScanner(isMarkup: isMarkup)
  }

  /// Reads a piece; `found` gets each value that ends in it.
  mutating func scan(_ bytes: UnsafeRawBufferPointer, _ found: (PersonalMatch) -> Void) {
    var scanner = scanner
    scanner.scan(bytes) { take($0, $1, found) }
    self.scanner = scanner
  }

  /// Ends the text.
  mutating func finish(_ found: (PersonalMatch) -> Void) {
    var scanner = scanner
    scanner.finish { take($0, $1, found) }
    self.scanner = scanner
  }

  private mutating func take(_ word: WordScanner.Word, _ number: [UInt8], _ found: (PersonalMatch) -> Void) {
    if recent.count == PersonalWords.wordLimit { recent.removeFirst() }
    recent.append((word.hash, word.start))
    var lengths = values.lengths(endingWith: word.hash)
    while lengths != 0 {
      let length = lengths.trailingZeroBitCount
      lengths &= lengths - 1
      guard length <= recent.count else { break }
      let part = recent.suffix(length)
      let hash = PersonalWords.sequence(part.lazy.map(\.hash))
      guard let column = values.column(hash), let start = part.first?.start else { continue }
      found(PersonalMatch(hash: hash, column: column, range: start..<word.end, digits: 0))
    }
    if word.isDigits { take(number, word, found) }
  }

  /// Numbers are looked for across the marks that people put into them: `0812-3456-7890`.
  private mutating func take(_ number: [UInt8], _ word: WordScanner.Word, _ found: (PersonalMatch) -> Void) {
    if !word.continuesDigits || digits.count > 64 {
      digits.removeAll(keepingCapacity: true)
      groups.removeAll(keepingCapacity: true)
    }
    groups.append((digits.count, word.start))
    digits += number
    for group in groups where digits.count - group.offset >= PersonalWords.digitLimit {
      let hash = PersonalWords.number(digits[group.offset...])
      if let column = values.column(hash) {
        let count = digits.count - group.offset
        found(PersonalMatch(hash: hash, column: column, range: group.start..<word.end, digits: count))
      }
    }
  }
}

extension WordIndex {
  /// The values in a whole text, in the order of their ends.
  func matches(in text: some Sequence<UInt8>, isMarkup: Bool = false) -> [PersonalMatch] {
    var result: [PersonalMatch] = []
    var search = PersonalSearch(self, isMarkup: isMarkup)
    Array(text).withUnsafeBytes { search.scan($0) { result.append($0) } }
    search.finish { result.append($0) }
    return result
  }
}
