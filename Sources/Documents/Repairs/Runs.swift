/// Neighbouring rows, cells or numbers as a list for people: `12-15, 18`.
struct Runs: Sendable, Hashable {
  /// From the first to the last; one alone has no last.
  struct Run: Sendable, Hashable {
    var first: String
    var last: String?

    static let sheet = Sheet<Run>([
      .text("dari", "yang pertama, atau satu-satunya", sample: "12") { $0.first },
      .maybe("sampai", "yang terakhir dari yang berurutan", sample: "15") { $0.last },
    ])
  }

  /// The first runs, ``limit`` of them at most.
  private(set) var listed: [Run] = []
  /// How many values stand in runs that are not listed.
  private(set) var omitted = 0
  /// All values.
  private(set) var count = 0
  private let limit: Int
  private var last: String?

  init(limit: Int) { self.limit = limit }

  /// Adds a value; one that follows the last is part of its run.
  mutating func add(_ value: String) {
    count += 1
    defer { last = value }
    if omitted == 0, let before = last, let run = listed.indices.last, Runs.follows(value, before) {
      listed[run].last = value
    } else if listed.count < limit, omitted == 0 {
      listed.append(Run(first: value))
    } else {
      omitted += 1
    }
  }

  /// Whether two texts are the same but for one number that is one more in the second: `009/X` and `010/X`,
  /// `AB9` and `AB10`.
  static func follows(_ second: String, _ first: String) -> Bool {
    let left = Array(first.utf8)
    let right = Array(second.utf8)
    var start = 0
    while start < left.count, start < right.count, left[start] == right[start] { start += 1 }
    guard start < right.count else { return false }
    while start > 0, isDigit(left[start - 1]) { start -= 1 }
    guard let (a, leftEnd) = number(left, start), let (b, rightEnd) = number(right, start) else {
      return false
    }
    let isPadded = left[start] == 0x30 || right[start] == 0x30
    return b == a + 1 && left[leftEnd...] == right[rightEnd...] && (!isPadded || leftEnd == rightEnd)
  }

  private static func number(_ bytes: [UInt8], _ start: Int) -> (value: Int, end: Int)? {
    var end = start
    var value = 0
    while end < bytes.count, isDigit(bytes[end]), end - start < 18 {
      value = value * 10 + Int(bytes[end] - 0x30)
      end += 1
    }
    return end > start ? (value, end) : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
