import Tabular

/// What a reader made of some bytes, for comparing.
struct Reading {
  var encoding: Encoding
  var delimiter: UInt8
  var records: [Record] = []
  var problems: [TabularProblem]
  var widths = RowWidths()

  init(_ reader: consuming TabularReader) {
    var reader = reader
    var record = Record()
    while reader.next(into: &record) {
      records.append(record)
      widths.add(record)
    }
    encoding = reader.encoding
    delimiter = reader.delimiter
    problems = reader.problems
  }

  init(_ bytes: [UInt8], _ options: TabularOptions = TabularOptions()) {
    self.init(TabularReader(bytes, options: options))
  }

  init(_ text: String, _ options: TabularOptions = TabularOptions()) {
    self.init(Array(text.utf8), options)
  }

  /// The cells, blank lines left in.
  var rows: [[String]] { records.map { record in (0..<record.count).map(record.text) } }

  /// The words for the problems, ragged rows among them.
  var kinds: [String] { (problems + [widths.problem].compactMap { $0 }).map(\.kind) }
}
