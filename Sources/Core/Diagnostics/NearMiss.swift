/// Names close to a mistyped one.
package enum NearMiss {
  /// The candidates within `distance` single-letter edits (insert, delete, replace, swap of neighbours),
  /// nearest first, ties in the given order.
  package static func suggestions(
    for name: String,
    among candidates: some Sequence<String>,
    distance: Int = 1
  ) -> [String] {
    let word = Array(name.unicodeScalars)
    return candidates.enumerated()
      .compactMap { index, candidate in
        edits(word, Array(candidate.unicodeScalars), atMost: distance).map { ($0, index, candidate) }
      }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      .map(\.2)
  }

  /// The number of edits between two words (optimal string alignment), or `nil` where it is above `limit`.
  static func edits(_ a: [UnicodeScalar], _ b: [UnicodeScalar], atMost limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in 1...a.count {
      var row = [i]
      for j in 1...b.count {
        var best = min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { best = min(best, before[j - 2] + 1) }
        row.append(best)
      }
      before = previous
      previous = row
    }
    return previous[b.count] <= limit ? previous[b.count] : nil
  }
}
