/// Finds the byte between cells by reading the text with each of the four in turn.
struct DelimiterSearch {
  /// The likeliest delimiter; a comma where nothing speaks for any.
  let best: UInt8

  init(_ text: UnsafeBufferPointer<UInt8>, isWhole: Bool) {
    var best = UInt8(ascii: ",")
    var bestScore = 0.0
    for delimiter in Dialect.delimiters where text.contains(delimiter) {
      let score = DelimiterSearch.score(text, isWhole: isWhole, delimiter: delimiter)
      if score > bestScore {
        best = delimiter
        bestScore = score
      }
    }
    self.best = best
  }

  static func score(_ text: UnsafeBufferPointer<UInt8>, isWhole: Bool, delimiter: UInt8) -> Double {
    var widths: [Int: Int] = [:]
    var rows = 0
    do {
      var scanner = RecordScanner(delimiter: delimiter)
      var record = Record()
      var position = 0
      while rows < 500 {
        var outcome = scanner.scan(text, from: &position, into: &record)
        if outcome == .needsInput, isWhole, scanner.state != .quoted { outcome = scanner.finish(&record) }
        guard outcome == .record else { break }
        if record.isBlank { continue }
        rows += 1
        widths[record.count, default: 0] += 1
      }
    }
    guard rows > 0 else { return 0 }
    return widths.reduce(0) { sum, pair in
      let share = Double(pair.value)
      return sum + share * share * Double(pair.key - 1)
    } / Double(rows * rows)
  }
}
