/// What headings stand for: those of the office (setting `kolom`) before those of the data file.
struct HeadingIndex: Sendable {
  private let own: [String: Column]
  private let common: [String: Synonyms.Heading]

  /// The headings that a run knows.
  init(_ settings: ReadingSettings) {
    own = Dictionary(
      settings.headings.sorted { $0.key < $1.key }.map { (matchingForm($0.key), $0.value) },
      uniquingKeysWith: { first, _ in first }
    )
    common = settings.synonyms.headings
  }

  /// What a trimmed cell stands for, where it is a heading.
  subscript(cell: [UInt8]) -> Synonyms.Heading? {
    // No heading is that long; a file without any would be searched to its end.
    guard !cell.isEmpty, cell.count <= 256 else { return nil }
    let key = matchingForm(String(decoding: cell, as: UTF8.self))
    if let column = own[key] { return Synonyms.Heading(column: column) }
    return common[key]
  }
}
