import Core
package import Tabular

/// A register file whose header has been found: the records below it can be read, by one or by several
/// readers, and ``close(_:_:problems:)`` then says what there is to say about the file.
package struct FileOpening: Sendable {
  /// What is known of the file so far.
  package var file: RegisterFile
  /// The position in the run's list of files.
  package let index: Int
  /// The header; `nil` where the file has no usable one and is dropped.
  package private(set) var plan: HeaderPlan?
  /// The records above the header and the header itself.
  package private(set) var tally = FileTally()
  /// Records below the header that had to be read to tell what the header is.
  package private(set) var pending: [Record] = []
  /// The reader, behind the header and the pending records.
  package private(set) var reader: TabularReader

  /// Opens a file and finds its header: the first record with three or more known headings, or the three
  /// rows of Model PPID-C.
  ///
  /// - Parameter plainAfter: How many bytes are looked at before the rest is taken for plain UTF-8
  ///   (``TabularOptions/plainAfter``); the caller heeds ``TabularReader/isStillPlain`` then.
  package init(_ source: RegisterSource, index: Int, settings: ReadingSettings, plainAfter: Int? = nil) {
    self.index = index
    file = RegisterFile(name: source.name)
    reader = TabularReader(
      source.content,
      options: TabularOptions(delimiter: settings.delimiter, plainAfter: plainAfter)
    )
    file.encoding = reader.encoding.rawValue
    file.delimiter = String(UnicodeScalar(reader.delimiter))
    let known = HeadingIndex(settings)
    var record = Record()
    while plan == nil, reader.next(into: &record) {
      if HeaderPlan.knownHeadings(record, known) >= 3 {
        findPlan(record, known)
      } else {
        tally.skip(record, isBlank: record.isBlank)
      }
    }
    guard let plan else {
      close(tally, problems: reader.problems, openQuote: OpenQuote(reader))
      return
    }
    file.layout = plan.layout
    file.headerLine = plan.line
    file.headings = plan.headings
    file.implied = plan.implied
    let fatal = HeaderFindings(plan, file: index, settings)
    file.findings = fatal.findings
    if let code = fatal.dropping {
      file.dropped = code
      self.plan = nil
      var record = Record()
      while reader.next(into: &record) {}
      close(tally, problems: reader.problems, openQuote: OpenQuote(reader))
    }
  }

  private mutating func findPlan(_ record: Record, _ known: HeadingIndex) {
    var records = [record]
    var next = Record()
    while records.count < 3, reader.next(into: &next) { records.append(next) }
    if let model = HeaderPlan(ppidC: records) {
      plan = model
      for row in records { tally.takeHeader(row) }
    } else {
      plan = HeaderPlan(flat: record, known)
      tally.takeHeader(record)
      pending = Array(records.dropFirst())
    }
  }

  /// Completes ``file`` with what its records added up to. `openQuote` tells where a quote was left open, where there
  /// is one. `identityNumbers` is asked only on a suspicion of rounded NIK: how many NIK stand in rows whose
  /// registration number was not seen before, in this file or an earlier one.
  package mutating func close(
    _ tally: FileTally,
    problems: [TabularProblem],
    openQuote quote: OpenQuote? = nil,
    identityNumbers: () -> Int = { 0 }
  ) {
    file.findings += FileFindings.encoding(
      problems,
      file: index,
      nextLine: tally.lastLine + 1,
      quote: quote.map { ($0, $0.cell < file.headings.count ? file.headings[$0.cell].text : "") }
    )
    let openQuote = problems.contains { if case .unterminatedQuote = $0 { true } else { false } }
    if let fatal = problems.first(where: \.isFatal) {
      file.dropped = FileFindings.code(of: fatal)
      return
    }
    guard plan != nil else {
      // A header that cannot be used has its findings; without any header this is the only one.
      guard file.headerLine == nil else { return }
      file.findings =
        openQuote ? file.findings.filter { $0.code == .csvQuote } : [FileFindings.noHeader(index)]
      file.dropped = openQuote ? .csvQuote : .csvEmpty
      return
    }
    for case .unterminatedQuote(let line, let last) in problems {
      file.unused.append(.init(line: min(line, tally.lastLine + 1), lastLine: last))
    }
    file.rowCount = tally.rows
    file.findings += FileFindings.table(tally, file, index: index, openQuote: openQuote)
    file.unused += tally.tooWide.map { .init(line: $0.line) }
    file.unused.sort { $0.line < $1.line }
    if tally.identityNumbers >= 5, tally.identityNumbersNotZero == 0,
      let finding = FileFindings.roundedNIK(identityNumbers(), file: index)
    {
      file.findings.append(finding)
    }
  }
}
