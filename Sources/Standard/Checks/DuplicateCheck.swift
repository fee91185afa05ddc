import Core
import Register

/// REG-GANDA: a registration number stands once. Numbers are compared after Unicode normalisation, case
/// folding and trimming; the finding names the first line, and the later rows leave every count and document.
struct DuplicateCheck: Sendable {
  static let codes: [Code] = [.regDuplicate]

  private var seen = NumberIndex()
  /// Keeps the compiler from leaving out what ``NumberIndex/touch(_:)`` reads.
  private var touched: UInt64 = 0

  /// Makes room for the numbers of `count` rows.
  init(expecting count: Int = 0) { seen.reserve(count) }

  /// Makes room for the numbers of `count` rows.
  mutating func reserve(_ count: Int) { seen.reserve(count) }

  /// What the numbers of rows are found by, 0 where there is none; brings what they will be compared with near the core.
  mutating func prepare(_ rows: [JudgedRow]) -> [UInt64] {
    let span = rows.span
    var hashes: [UInt64] = []
    hashes.reserveCapacity(span.count)
    for index in span.indices {
      let number = span[index].request.utf8(.number)
      hashes.append(number.isEmpty ? 0 : NumberIndex.hash(number))
    }
    touched ^= seen.touch(hashes)
    return hashes
  }

  /// The earlier row with the number of `request`, or `nil` where this is the first; a row without a
  /// readable number is never a duplicate.
  mutating func earlier(_ request: borrowing Request, hash: UInt64? = nil) -> (file: Int, line: Int)? {
    let number = request.utf8(.number)
    if number.isEmpty { return nil }
    return seen.insert(
      number,
      hash: hash ?? NumberIndex.hash(number),
      file: request.file,
      line: request.line
    )
  }

  static func finding(
    _ request: Request,
    earlier: (file: Int, line: Int),
    names: [String],
    _ addresses: CellAddresses
  ) -> Finding {
    var sink = FindingSink([])
    if earlier.file == request.file {
      sink.report(
        .regDuplicate,
        .number,
        Message(
          "nomor register sudah dipakai di baris {1}",
          en: "registration number is already on line {1}"
        ),
        [.number(earlier.line)]
      )
    } else {
      let name = names.indices.contains(earlier.file) ? names[earlier.file] : ""
      sink.report(
        .regDuplicate,
        .number,
        Message(
          "nomor register sudah dipakai di {1} baris {2}",
          en: "registration number is already in {1} line {2}"
        ),
        [.text(name), .number(earlier.line)]
      )
    }
    return sink.findings(of: request, addresses)[0]
  }
}
