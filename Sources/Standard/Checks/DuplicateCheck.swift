import Core
import Register

/// REG-GANDA: a registration number stands once. Numbers are compared after Unicode normalisation, case
/// folding and trimming; the finding names the first line, and the later rows leave every count and document.
struct DuplicateCheck: Sendable {
  static let codes: [Code] = [.regDuplicate]

  private struct Seen {
    var text: String
    var file: Int32
    var line: Int32
  }

  /// First rows by the hash of their folded number; a second number of the same hash is in `collided`.
  private var first: [UInt64: Seen] = [:]
  private var collided: [String: Seen] = [:]

  /// Makes room for the numbers of `count` rows.
  init(expecting count: Int = 0) { first.reserveCapacity(count) }

  /// The earlier row with the number of `request`, or `nil` where this is the first; a row without a
  /// readable number is never a duplicate.
  mutating func earlier(_ request: Request) -> (file: Int, line: Int)? {
    guard let text = request.text(.number) else { return nil }
    let hash = FoldedText.hash(text)
    let own = Seen(
      text: text,
      file: Int32(truncatingIfNeeded: request.file),
      line: Int32(truncatingIfNeeded: request.line)
    )
    guard let seen = first[hash] else {
      first[hash] = own
      return nil
    }
    if FoldedText.areEqual(seen.text, text) { return (Int(seen.file), Int(seen.line)) }
    let folded = FoldedText.fold(text)
    if let other = collided[folded] { return (Int(other.file), Int(other.line)) }
    collided[folded] = own
    return nil
  }

  static func finding(
    _ request: Request,
    earlier: (file: Int, line: Int),
    files: [RegisterFile],
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
      let name = files.indices.contains(earlier.file) ? files[earlier.file].name : ""
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
