import Core
import Register

/// Finds for each row of BARU the same request in LAMA. Linear in the number of rows.
///
/// 1. By registration number, compared as REG-GANDA compares them. Of several rows with one number, rows of equal
///    content belong together, the others in the order in which they occur.
/// 2. By content: every cell but the number is equal, so that the number alone changed (or is missing twice).
/// 3. Where a number is missing on one side at least: by day of receipt, applicant and information asked, then by any
///    two of them, where exactly one unmatched row on either side has them. More is not guessed.
///
/// Rows of BARU are handed over one after the other; those that say the same as their row of LAMA are not kept.
struct RowMatcher {
  /// A pair, as positions in ``old`` and ``pending``.
  struct Pair {
    var old: Int
    var new: Int
    var match: RowChange.Match
  }

  let columns: ColumnMap
  let old: [WrittenRow]
  private var isMatched: [Bool]
  /// Rows of LAMA by hash of the folded number, in order: the first of each, and the next of the same hash.
  private var firstByNumber: [UInt64: Int] = [:]
  private var nextByNumber: [Int]
  /// Rows of LAMA that share their number with another, by number and content.
  private var repeated: [UInt64: [Int: [Int]]] = [:]
  /// Rows of BARU that have no row of the same content with their number so far.
  private(set) var pending: [WrittenRow] = []

  init(_ old: [WrittenRow], _ columns: ColumnMap) {
    self.old = old
    self.columns = columns
    isMatched = Array(repeating: false, count: old.count)
    nextByNumber = Array(repeating: -1, count: old.count)
    firstByNumber.reserveCapacity(old.count)
    var shared: Set<UInt64> = []
    for index in old.indices.reversed() {
      guard let hash = RowMatcher.numberHash(old[index]) else { continue }
      if let next = firstByNumber[hash] {
        nextByNumber[index] = next
        shared.insert(hash)
      }
      firstByNumber[hash] = index
    }
    guard !shared.isEmpty else { return }
    for (index, row) in old.enumerated() {
      guard let hash = RowMatcher.numberHash(row), shared.contains(hash) else { continue }
      repeated[hash, default: [:]][columns.contentHash(row, isOld: true), default: []].append(index)
    }
    // Taken from the end, so that the first row of equal content goes first.
    for hash in shared { repeated[hash] = repeated[hash]?.mapValues { $0.reversed() } }
  }

  private static func numberHash(_ row: WrittenRow) -> UInt64? {
    row.request.has(.number) ? FoldedText.hash(row.request.utf8(.number)) : nil
  }

  private static func haveSameNumber(_ left: WrittenRow, _ right: WrittenRow) -> Bool {
    FoldedText.areEqual(left.request.text(.number) ?? "", right.request.text(.number) ?? "")
  }

  /// Takes the next row of BARU.
  ///
  /// - Returns: The row of LAMA with the same number and the same values, where there is one.
  mutating func add(_ row: WrittenRow) -> Int? {
    guard let hash = RowMatcher.numberHash(row), let first = firstByNumber[hash] else {
      pending.append(row)
      return nil
    }
    var found: Int?
    if nextByNumber[first] < 0 {
      if !isMatched[first], RowMatcher.haveSameNumber(old[first], row),
        columns.isSameRecord(old[first], row) || columns.hasSameContent(old[first], row)
      {
        found = first
      }
    } else {
      found = takeRepeated(row, hash)
    }
    guard let found else {
      pending.append(row)
      return nil
    }
    isMatched[found] = true
    return found
  }

  private mutating func takeRepeated(_ row: WrittenRow, _ hash: UInt64) -> Int? {
    let content = columns.contentHash(row, isOld: false)
    guard let candidate = repeated[hash]?[content]?.last, RowMatcher.haveSameNumber(old[candidate], row),
      columns.hasSameContent(old[candidate], row)
    else { return nil }
    repeated[hash]?[content]?.removeLast()
    return candidate
  }

  /// Matches what is left, once every row of BARU was added.
  ///
  /// - Returns: The pairs, and the rows of ``old`` and ``pending`` that have none, in order.
  mutating func finish() -> (pairs: [Pair], vanished: [Int], added: [Int]) {
    var pairs: [Pair] = []
    var isTaken = Array(repeating: false, count: pending.count)
    func pair(_ from: Int, _ to: Int, _ match: RowChange.Match, _ isMatched: inout [Bool]) {
      isMatched[from] = true
      isTaken[to] = true
      pairs.append(Pair(old: from, new: to, match: match))
    }
    for (index, row) in pending.enumerated() {
      guard let found = nextUnmatched(row) else { continue }
      pair(found, index, .number, &isMatched)
    }
    var left = old.indices.filter { !isMatched[$0] }
    var right = pending.indices.filter { !isTaken[$0] }
    var byContent: [Int: [Int]] = [:]
    for index in left.reversed() {
      byContent[columns.contentHash(old[index], isOld: true), default: []].append(index)
    }
    for index in right {
      let hash = columns.contentHash(pending[index], isOld: false)
      guard let found = byContent[hash]?.last, columns.hasSameContent(old[found], pending[index]) else {
        continue
      }
      byContent[hash]?.removeLast()
      pair(found, index, .content, &isMatched)
    }
    for facts in Likeness.allCases {
      left = left.filter { !isMatched[$0] }
      right = right.filter { !isTaken[$0] }
      for (from, to) in likePairs(left, right, facts) {
        let isNumbered = old[from].request.has(.number) && pending[to].request.has(.number)
        if !isNumbered { pair(from, to, .likeness, &isMatched) }
      }
    }
    pairs.sort { ($0.old, $0.new) < ($1.old, $1.new) }
    return (pairs, left.filter { !isMatched[$0] }, right.filter { !isTaken[$0] })
  }

  /// The first row of LAMA with the number of a row of BARU that has no partner; steps over matched rows once.
  private mutating func nextUnmatched(_ row: WrittenRow) -> Int? {
    guard let hash = RowMatcher.numberHash(row) else { return nil }
    while let first = firstByNumber[hash], isMatched[first] {
      firstByNumber[hash] = nextByNumber[first] < 0 ? nil : nextByNumber[first]
    }
    var index = firstByNumber[hash] ?? -1
    while index >= 0 {
      if !isMatched[index], RowMatcher.haveSameNumber(old[index], row) { return index }
      index = nextByNumber[index]
    }
    return nil
  }

  /// The facts by which a row without number is known again, the surest first.
  enum Likeness: CaseIterable {
    case dayNameAsked, nameAsked, dayName, dayAsked

    /// The facts of a row, or `nil` where one of them is missing.
    func key(_ request: Request) -> [String]? {
      let columns: [Column] =
        switch self {
        case .dayNameAsked: [.received, .applicantName, .informationAsked]
        case .nameAsked: [.applicantName, .informationAsked]
        case .dayName: [.received, .applicantName]
        case .dayAsked: [.received, .informationAsked]
        }
      let texts = columns.compactMap { column in
        column == .received ? request.date(.received)?.iso : request.text(column).map(FoldedText.fold)
      }
      return texts.count == columns.count ? texts : nil
    }
  }

  /// Pairs of rows that alone have the same facts among the rows given.
  func likePairs(_ left: [Int], _ right: [Int], _ facts: Likeness) -> [(Int, Int)] {
    guard !left.isEmpty, !right.isEmpty else { return [] }
    func unique(_ indexes: [Int], _ rows: [WrittenRow]) -> [[String]: Int] {
      var found: [[String]: Int] = [:]
      for index in indexes {
        guard let key = facts.key(rows[index].request) else { continue }
        found[key] = found[key] == nil ? index : -1
      }
      return found.filter { $0.value >= 0 }
    }
    let candidates = unique(left, old)
    return unique(right, pending).compactMap { key, index in candidates[key].map { ($0, index) } }
      .sorted { $0 < $1 }
  }
}
