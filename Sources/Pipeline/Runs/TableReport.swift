package import Core
import Documents
package import Register
import Tabular

/// How a file is read, for people and for machines (`warkat tabel`): encoding, delimiter, header line, columns,
/// skipped and damaged parts, first rows.
package struct TableReport: Sendable {
  /// The file as reading saw it, with its findings.
  package let file: RegisterFile
  private let records: [[String]]
  private let recordLines: [Int]
  private let problems: [TabularProblem]

  /// Reads a file once as plain records and once as a register.
  package init(_ source: RegisterSource, settings: ReadingSettings) {
    var reader = TabularReader(source.bytes, options: TabularOptions(delimiter: settings.delimiter))
    var record = Record()
    var records: [[String]] = []
    var lines: [Int] = []
    var widths = RowWidths()
    while reader.next(into: &record) {
      guard !record.isBlank else { continue }
      widths.add(record)
      records.append((0..<record.count).map { record.text($0) })
      lines.append(record.line)
    }
    self.records = records
    recordLines = lines
    problems = reader.problems + (widths.problem.map { [$0] } ?? [])
    file =
      RegisterReader.read([source], settings: settings).files.first ?? RegisterFile(name: source.name)
  }

  /// Whether the file cannot be used.
  package var isUnusable: Bool { file.dropped != nil }

  /// The shape of design.md: `enkode`, `pemisah`, `judul`, `rows` (raw text of every record) and `problems`.
  package func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("enkode")
    writer.value(file.encoding)
    writer.key("pemisah")
    writer.value(file.delimiter)
    writer.key("judul")
    writer.value(file.headerLine)
    writer.key("rows")
    writer.beginArray()
    for record in records {
      writer.newLine()
      writer.beginArray()
      for cell in record { writer.value(cell) }
      writer.endArray()
    }
    writer.endArray()
    writer.key("problems")
    writer.beginArray()
    for problem in problems {
      writer.newLine()
      writer.beginObject()
      writer.key("kind")
      writer.value(problem.kind)
      writer.key("line")
      writer.value(problem.line)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  /// Lines for a terminal. Cell contents are shown for the first `count` records, cut at 24 characters.
  package func lines(_ language: Language, firstRows count: Int = 5) -> [String] {
    func say(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }
    let delimiter = file.delimiter == "\t" ? "tab" : file.delimiter
    var lines = [
      file.name,
      "  \(say("enkode", "encoding"))         \(file.encoding)",
      "  \(say("pemisah", "delimiter"))        \(delimiter)",
      "  \(say("tata letak", "layout"))     \(file.layout.rawValue)",
      "  \(say("baris judul", "header line"))    \(file.headerLine.map(String.init) ?? "-")",
      "  \(say("baris dipakai", "rows used"))  \(file.rowCount)",
    ]
    lines += ["", say("Kolom", "Columns")]
    for (index, heading) in file.headings.enumerated() where !heading.text.isEmpty || heading.column != nil {
      let name =
        heading.column?.name ?? say("(tidak dikenal, dibawa ke arsip)", "(unknown, kept for the archive)")
      let text = heading.text.split(whereSeparator: \.isNewline).joined(separator: " ")
      lines.append("  \(Place.letters(index))\t\(text) -> \(name)")
    }
    if !file.findings.isEmpty {
      lines += ["", say("Temuan", "Findings")]
      for finding in file.findings {
        let line = finding.place.line.map { ":\($0)" } ?? ""
        let message = finding.message.text(language, finding.arguments)
        lines.append(
          "  \(file.name)\(line): \(finding.severity.rawValue) \(finding.code.rawValue): \(message)"
        )
      }
    }
    lines += ["", say("Catatan pertama", "First records")]
    for (record, line) in zip(records, recordLines).prefix(count) {
      lines.append("  \(line)\t" + record.prefix(6).map(Self.cut).joined(separator: " | "))
    }
    return lines
  }

  private static func cut(_ cell: String) -> String {
    let flat = cell.split(whereSeparator: \.isNewline).joined(separator: " ")
    return flat.count <= 24 ? flat : flat.prefix(23) + "…"
  }
}
