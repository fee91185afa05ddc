import Core
import Documents
import Standard

/// Makes texts of the findings of rows as they come (`periksa`), and counts them.
///
/// What stands before the rows in a report is known last, so that their texts wait in a spool.
struct FindingsSink: RowSink {
  /// What is made of the rows of a part.
  struct Piece: Sendable {
    var texts: RowTexts
    var tally: FindingsTally
    var rowCount: Int
  }

  /// The numbers over all rows.
  private(set) var tally: FindingsTally
  let make: @Sendable ([JudgedRow], Int) -> Piece

  private let form: FindingsForm
  private let wording: FindingsWording
  private let spool: SpoolFile
  private var rowCount = 0
  /// Rows with a text, by position among all rows; where their texts end in the spool.
  private var entries: [RowTexts.Entry] = []
  /// Rows that changed after their text was made.
  private var replaced: [(entry: RowTexts.Entry, text: [UInt8])] = []

  /// A sink of a pass.
  ///
  /// - Parameters:
  ///   - tally: Numbers over no rows.
  ///   - counts: Whether rows are counted, or another sink of the pass does it.
  init(
    _ form: FindingsForm,
    _ wording: FindingsWording,
    tally: FindingsTally,
    counts: Bool = true,
    spool: SpoolFile
  ) {
    self.form = form
    self.wording = wording
    self.tally = tally
    self.spool = spool
    make = { rows, _ in
      var part = tally
      // Through a span: a row that is handed on as a copy costs five counts of references.
      if counts {
        let span = rows.span
        for index in span.indices { part.add(span[index]) }
      }
      return Piece(texts: wording.texts(of: rows, as: form), tally: part, rowCount: rows.count)
    }
  }

  mutating func take(_ piece: Piece) throws(Problem) {
    let base = try spool.append(piece.texts.bytes)
    for entry in piece.texts.entries {
      entries.append(
        RowTexts.Entry(
          position: entry.position + rowCount,
          file: entry.file,
          line: entry.line,
          end: entry.end + base
        )
      )
    }
    rowCount += piece.rowCount
    tally.join(piece.tally)
  }

  mutating func replace(_ late: RegisterRules.LateRow) throws(Problem) {
    let texts = wording.texts(of: [late.row], as: form)
    replaced.append(
      (
        RowTexts.Entry(
          position: late.position,
          file: late.row.request.file,
          line: late.row.request.line,
          end: 0
        ), texts.bytes
      )
    )
    // Rows change by getting a finding of this code; all else of them is counted.
    tally.add(late.row.findings.filter { $0.code == .regStrayDate })
  }

  /// Whether a row of a file has a text.
  func hasTexts(of file: Int) -> Bool {
    let first = place(before: (file, 0))
    return first < entries.count && entries[first].file == file
      || replaced.contains { $0.entry.file == file }
  }

  /// Writes a report whose rows these are.
  func write(
    _ report: FindingsReport,
    to sink: (ArraySlice<UInt8>) throws(Problem) -> Void
  ) throws(Problem) {
    for segment in report.segments(form, hasTexts: hasTexts) {
      switch segment {
      case .text(let text): try sink(text[...])
      case .rows(let file, let lines, let dropsFirst):
        var isFirst = dropsFirst
        try write(file, lines) { (text) throws(Problem) in
          try sink(isFirst ? text.dropFirst() : text)
          isFirst = false
        }
      }
    }
  }

  /// Gives the texts of the rows of a file that begin in a range of lines, in order.
  private func write(
    _ file: Int,
    _ lines: Range<Int>,
    _ sink: (ArraySlice<UInt8>) throws(Problem) -> Void
  ) throws(Problem) {
    var next = place(before: (file, lines.lowerBound))
    let end = place(before: (file, lines.upperBound))
    for (entry, text) in replaced where entry.file == file && lines.contains(entry.line) {
      let split = position(of: entry, from: next)
      try copy(next..<split, sink)
      try sink(text[...])
      next = split < entries.count && entries[split].position == entry.position ? split + 1 : split
    }
    try copy(next..<max(next, end), sink)
  }

  /// The first entry that does not stand before a line of a file.
  private func place(before target: (file: Int, line: Int)) -> Int {
    search { ($0.file, $0.line) < target }
  }

  private func position(of entry: RowTexts.Entry, from: Int) -> Int {
    max(from, search { $0.position < entry.position })
  }

  private func search(_ isBefore: (RowTexts.Entry) -> Bool) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(entries[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func copy(_ range: Range<Int>, _ sink: (ArraySlice<UInt8>) throws(Problem) -> Void) throws(Problem)
  {
    guard let last = range.last else { return }
    var start = range.lowerBound == 0 ? 0 : entries[range.lowerBound - 1].end
    while start < entries[last].end {
      let end = min(entries[last].end, start + Files.pieceLength)
      try sink(try spool.read(start..<end)[...])
      start = end
    }
  }
}
