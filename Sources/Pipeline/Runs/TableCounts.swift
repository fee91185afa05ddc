package import Core
import Documents
package import Register
import Tabular

/// The size of a file as a table (`warkat tabel --ringkas`): what its bytes are cut into, without asking what stands
/// in the cells. The file is read in pieces and nothing of it is kept.
package struct TableCounts: Sendable {
  /// The path as the user wrote it.
  let name: String
  let format: TabularFormat
  /// The size of the file, in bytes.
  let byteCount: Int
  /// Records, blank lines too; a `sep=` line is none.
  private(set) var records = 0
  /// Cells of all records.
  private(set) var cells = 0
  /// The most cells of one record.
  private(set) var widest = 0
  private var problems: [TabularProblem] = []

  init(name: String, format: TabularFormat, byteCount: Int) {
    self.name = name
    self.format = format
    self.byteCount = byteCount
  }

  /// Whether the file cannot be used.
  package var isUnusable: Bool { problems.contains { $0.isFatal } }

  mutating func add(_ record: Record) {
    records += 1
    cells += record.count
    if record.count > widest { widest = record.count }
  }

  /// Counts the file at `path`, or standard input (`-`); a file that can be read twice is read in pieces.
  package static func read(
    _ path: String,
    settings: ReadingSettings,
    in workspace: Workspace
  ) throws(Problem) -> TableCounts {
    var search = TabularFormat.Search(options: TabularOptions(delimiter: settings.delimiter))
    var length = 0
    let isFile = try workspace.readPieces(path) { piece in
      piece.withUnsafeBufferPointer { search.feed($0) }
      length += piece.count
      return !search.isSettled
    }
    guard isFile else {
      let source = try RegisterInputs.source(path, workspace)
      return TableCounts(source, settings: settings)
    }
    if search.isSettled, let file = try workspace.open(path) { length = file.size }
    var stream = TabularStream(search.finish())
    var counts = TableCounts(name: path, format: stream.format, byteCount: length)
    var record = Record()
    func take(_ piece: [UInt8], isLast: Bool) {
      stream.give(piece, isLast: isLast)
      while stream.next(into: &record) { counts.add(record) }
    }
    // A file that is refused as a whole is not read again.
    if !stream.problems.contains(where: \.isFatal) {
      _ = try workspace.readPieces(path) { piece in
        take(piece, isLast: false)
        return true
      }
    }
    take([], isLast: true)
    counts.problems = stream.problems
    return counts
  }

  private init(_ source: RegisterSource, settings: ReadingSettings) {
    var reader = TabularReader(source.bytes, options: TabularOptions(delimiter: settings.delimiter))
    self.init(name: source.name, format: reader.format, byteCount: source.bytes.count)
    var record = Record()
    while reader.next(into: &record) { add(record) }
    problems = reader.problems
  }

  /// One line for a terminal, and one for each problem.
  package func text(_ language: Language) -> [UInt8] {
    let pattern = Message(
      "{1}: {2}, pemisah {3}: {4} rekaman, {5} sel, terlebar {6} sel, {7} bita",
      en: "{1}: {2}, delimiter {3}: {4} records, {5} cells, widest {6} cells, {7} bytes"
    )
    var lines = [
      pattern.text(
        language,
        [
          .text(TableText.cut(name, .max)), .text(format.encoding.rawValue),
          .message(TableText.name(of: format.delimiter)), .number(records), .number(cells), .number(widest),
          .number(byteCount),
        ]
      )
    ]
    for problem in problems {
      let place = problem.line.map { (language == .indonesian ? "baris " : "line ") + "\($0): " } ?? ""
      lines.append("  " + place + problem.words(language))
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// The same for machines: `enkode`, `pemisah`, `rekaman`, `sel`, `terlebar`, `bita`, `problems`, `berkas`.
  package func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("enkode")
    writer.value(format.encoding.rawValue)
    writer.key("pemisah")
    writer.value(String(UnicodeScalar(format.delimiter)))
    for (key, number) in [("rekaman", records), ("sel", cells), ("terlebar", widest), ("bita", byteCount)] {
      writer.key(key)
      writer.value(number)
    }
    writer.key("problems")
    writer.beginArray()
    for problem in problems {
      writer.beginObject()
      writer.key("kind")
      writer.value(problem.kind)
      writer.key("line")
      writer.value(problem.line)
      writer.endObject()
    }
    writer.endArray()
    writer.key("berkas")
    writer.value(name)
    writer.endObject()
    return writer.bytes
  }
}
