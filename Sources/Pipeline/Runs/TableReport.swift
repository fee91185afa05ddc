import Core
package import Register
import Tabular

/// How a file is read, for people and for machines (`warkat tabel`): encoding, delimiter, header, columns, skipped
/// and damaged parts, first rows.
///
/// It holds numbers and a few examples of each kind, never the file's rows, so that it stays small whatever the file.
///
/// Personal data: the first rows show what the cells hold, on purpose. Who asks how a file is read looks at a file of
/// his own and has to see whether names, dates and numbers stand under the headings where they belong; nothing of it
/// is written anywhere but to the standard output. Findings and places hold no values, here as elsewhere.
package struct TableReport: Sendable {
  /// How many examples of a kind are kept: lines, cells, runs.
  static let examples = 20
  /// How many rows are shown, and how many cells of each: the header's first and the data below it, or without a
  /// header the first that are not blank.
  static let firstRows = 6
  static let firstCells = 32
  /// The length, in characters, to which a kept cell is cut.
  static let cellLength = 40

  /// A row to be shown.
  struct FirstRow: Sendable, Hashable {
    var line: Int
    /// The row in a spreadsheet.
    var number: Int
    var cells: [String]
  }

  /// The file as reading saw it, with its findings: those about the file, not those about values in its rows.
  package internal(set) var file: RegisterFile
  /// How the bytes are read, and how that was decided.
  let format: TabularFormat
  /// Numbers of the table as it stands.
  var counts: TableCounts
  /// What the table's reader had to forgive, with the cell where it is known.
  var problems: [(problem: TabularProblem, cell: CellAddress?)] = []

  /// Neighbouring records that are no data for the same reason, the first ones; and how many records and runs
  /// there are in all. Blank records at the end of the file are not among them.
  var skipped: [SkippedRun] = []
  var skippedRuns = 0
  var skippedRecords = 0
  /// Cells beyond the last heading, one for each row that is not used because of it; and the number of such rows.
  var beyond: [(line: Int, cell: CellAddress)] = []
  var beyondRows = 0
  /// Used rows with fewer cells than the header: how many, and the line of the first.
  var shortRows = 0
  var firstShortLine: Int?
  /// Cells in which a bad byte was replaced, and how many there are.
  var damaged: [CellAddress] = []
  var damagedCells = 0
  /// The rows to be shown.
  var first: [FirstRow] = []

  init(file: RegisterFile, format: TabularFormat, byteCount: Int) {
    self.file = file
    self.format = format
    counts = TableCounts(name: file.name, format: format, byteCount: byteCount)
  }

  /// Reads a file.
  package init(_ source: RegisterSource, settings: ReadingSettings) {
    var pass = TablePass(source, settings: settings)
    var record = Record()
    while pass.next(into: &record) {}
    self = pass.finish()
  }

  /// Whether the file cannot be used.
  package var isUnusable: Bool { file.dropped != nil }
}

extension CellAddress {
  /// The spreadsheet's name of the cell, such as `AB12`.
  var name: String { Place.letters(cell) + String(record) }
}

/// The one pass over a file from which a ``TableReport`` is made: gives every record and counts it.
struct TablePass {
  private var opening: FileOpening
  private let rowReader: RowReader?
  private var tally: FileTally
  private var reader: TabularReader
  private(set) var report: TableReport
  private var skips = SkipLog()
  /// Records of the header that are still to come.
  private var headerLeft = 0
  private var widths = RowWidths()

  /// Finds encoding, delimiter and header; ``report`` knows these already.
  init(_ source: RegisterSource, settings: ReadingSettings) {
    opening = FileOpening(source, index: 0, settings: settings)
    rowReader = opening.plan.map { RowReader($0, settings) }
    tally = opening.tally
    reader = TabularReader(source.bytes, options: TabularOptions(delimiter: settings.delimiter))
    report = TableReport(file: opening.file, format: reader.format, byteCount: source.bytes.count)
    if opening.plan != nil { headerLeft = opening.file.layout == .ppidC ? 3 : 1 }
  }

  /// Reads the next record, blank ones too; `false` at the end.
  mutating func next(into record: inout Record) -> Bool {
    guard reader.next(into: &record) else { return false }
    widths.add(record)
    report.counts.add(record)
    for cell in record.damagedCells {
      if report.damaged.count < TableReport.examples {
        report.damaged.append(CellAddress(record: record.number, cell: cell))
      }
      report.damagedCells += 1
    }
    guard let rowReader else {
      if !record.isBlank { keep(record) }
      return true
    }
    if record.line < rowReader.plan.line {
      skips.add(record, record.isBlank ? .blank : .aboveHeader)
    } else if headerLeft > 0 {
      if report.first.isEmpty { keep(record) }
      headerLeft -= 1
      skips.end()
    } else {
      take(record, rowReader)
    }
    return true
  }

  /// The report, once ``next(into:)`` has returned `false`.
  mutating func finish() -> TableReport {
    // Rows are not kept, so that a suspicion of rounded NIK (REG-NIK-NOL) is left to `periksa`.
    if rowReader != nil { opening.close(tally, problems: reader.problems) }
    report.file = opening.file
    report.problems = reader.problems.map { ($0, reader.cell(of: $0)) }
    if let ragged = widths.problem { report.problems.append((ragged, nil)) }
    skips.close()
    report.skipped = skips.runs
    report.skippedRuns = skips.runCount
    report.skippedRecords = skips.recordCount
    return report
  }

  /// A record below the header.
  private mutating func take(_ record: Record, _ rowReader: RowReader) {
    switch rowReader.use(of: record) {
    case .skipped(let isBlank):
      tally.skip(record, isBlank: isBlank)
      skips.add(record, isBlank ? .blank : SkipReason(record, below: report.file.headings.map(\.text)))
    case .tooWide:
      tally.refuse(record)
      skips.end()
      let width = rowReader.plan.width
      let cell = (width..<record.count).first { !isBlank(record[$0]) } ?? width
      if report.beyond.count < TableReport.examples {
        report.beyond.append((record.line, CellAddress(record: record.number, cell: cell)))
      }
      report.beyondRows += 1
      keep(record)
    case .row(let isShort):
      tally.use(rowReader.read(record, file: 0), record, isShort: isShort, plan: rowReader.plan)
      skips.end()
      if isShort {
        if report.shortRows == 0 { report.firstShortLine = record.line }
        report.shortRows += 1
      }
      keep(record)
    }
  }

  private func isBlank(_ cell: ArraySlice<UInt8>) -> Bool {
    var alone = Record()
    alone.bytes = Array(cell)
    return alone.isBlank
  }

  /// Keeps a row to be shown, unless there are enough.
  private mutating func keep(_ record: Record) {
    guard report.first.count < TableReport.firstRows else { return }
    let cells = (0..<min(record.count, TableReport.firstCells)).map { index in
      // A cell may have a million bytes: those that can be shown are enough.
      let begin = record[index].prefix(TableReport.cellLength * 4)
      return TableText.cut(String(decoding: begin, as: UTF8.self), TableReport.cellLength)
    }
    report.first.append(.init(line: record.line, number: record.number, cells: cells))
  }
}
