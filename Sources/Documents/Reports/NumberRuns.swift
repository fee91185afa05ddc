import Core

/// Registration numbers in the order given, neighbours drawn together: three or more numbers of which each is one
/// more than the last in the same place (`009/PPID/X/2021`, `010/PPID/X/2021`, `011/PPID/X/2021`) are written as the
/// first and the last, both in full, so that nobody has to guess which part runs. A part that may be a year does
/// not run, and neither does a request without a number.
struct NumberRuns: Sendable {
  /// One request, or the first and the last of several.
  struct Run: Sendable {
    /// The first, or only one.
    var first: Reference
    /// The last of three or more.
    var last: Reference?
    /// How many requests it stands for.
    var count: Int

    static let sheet = Sheet<Run>([
      .maybe("nomor", "nomor register, yang pertama dari yang berurutan", sample: "001/PPID/X/2021") {
        $0.first.number
      },
      .text("berkas", "berkas register", sample: "register.csv") { $0.first.file },
      .number("baris", "baris dalam berkas", sample: 2) { $0.first.line },
      .maybe("sampai", "nomor terakhir dari tiga atau lebih yang berurutan", sample: "009/PPID/X/2021") {
        $0.last?.number
      },
    ])
  }

  /// The runs, in the order given.
  private(set) var runs: [Run] = []

  /// The runs of requests, the first `limit` of them. Linear in the length of the numbers up to there.
  init(_ references: some Sequence<Reference>, atMost limit: Int = .max) {
    var open: [Reference] = []
    var place = 0
    func close(_ runs: inout [Run]) {
      if open.count > 2, let first = open.first, let last = open.last {
        runs.append(Run(first: first, last: last, count: open.count))
      } else {
        runs += open.map { Run(first: $0, last: nil, count: 1) }
      }
      open.removeAll(keepingCapacity: true)
    }
    for reference in references {
      let next = open.last.flatMap { NumberRuns.place($0.number, reference.number) }
      if let next, open.count == 1 || next == place {
        place = next
      } else {
        close(&runs)
        if runs.count >= limit { break }
      }
      open.append(reference)
    }
    close(&runs)
    // Two numbers in a row are two runs, so that one too many may have come.
    if runs.count > limit { runs.removeLast(runs.count - limit) }
  }

  /// Where the number begins that is one more in the second text, all else being the same; `nil` where the second
  /// does not follow the first.
  static func place(_ first: String?, _ second: String?) -> Int? {
    guard let first, let second else { return nil }
    let left = Array(first.utf8)
    let right = Array(second.utf8)
    var start = 0
    while start < left.count, start < right.count, left[start] == right[start] { start += 1 }
    guard start < left.count, start < right.count else { return nil }
    while start > 0, isDigit(left[start - 1]) { start -= 1 }
    guard let (a, leftEnd) = number(left, start), let (b, rightEnd) = number(right, start) else { return nil }
    let isPadded = left[start] == 0x30 || right[start] == 0x30
    let mayBeYear = leftEnd - start == 4 && (1900...2100).contains(a)
    guard b == a + 1, left[leftEnd...] == right[rightEnd...], !isPadded || leftEnd == rightEnd, !mayBeYear
    else { return nil }
    return start
  }

  private static func number(_ bytes: [UInt8], _ start: Int) -> (value: Int, end: Int)? {
    var end = start
    var value = 0
    while end < bytes.count, isDigit(bytes[end]), end - start < 18 {
      value = value * 10 + Int(bytes[end] - 0x30)
      end += 1
    }
    return end > start && (end == bytes.count || !isDigit(bytes[end])) ? (value, end) : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
