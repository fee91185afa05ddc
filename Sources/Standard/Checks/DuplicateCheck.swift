import Core
import Register

/// REG-GANDA: a registration number stands once. Numbers are compared after Unicode normalisation, case
/// folding and trimming; the finding names the first line, and the later rows leave every count and document.
struct DuplicateCheck: Sendable {
  static let codes: [Code] = [.regDuplicate]

  private var seen = NumberIndex()

  /// Makes room for the numbers of `count` rows.
  init(expecting count: Int = 0) { seen.reserve(count) }

  /// The earlier row with the number of `request`, or `nil` where this is the first; a row without a
  /// readable number is never a duplicate.
  mutating func earlier(_ request: Request) -> (file: Int, line: Int)? {
    let number = request.utf8(.number)
    return number.isEmpty ? nil : seen.insert(number, file: request.file, line: request.line)
  }

  static func finding(
    _ request: Request,
    earlier: (file: Int, line: Int),
    names: [String],
    _ addresses: CellAddresses
  ) -> Finding {
    var sink = FindingSink([], request, addresses)
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
    return sink.findings[0]
  }
}
