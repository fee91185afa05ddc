package import Core
package import Tabular

/// A register file as bytes, with the name under which messages speak of it.
package struct RegisterSource: Sendable {
  /// The path as the user wrote it.
  package var name: String
  /// The bytes, in memory or read where they are wanted.
  package var content: ByteContent

  /// A source.
  package init(name: String, content: ByteContent) {
    self.name = name
    self.content = content
  }

  /// A source in memory.
  package init(name: String, bytes: [UInt8]) { self.init(name: name, content: ByteContent(bytes)) }

  /// All bytes.
  package var bytes: [UInt8] { content.bytes }

  /// Whether two sources hold the same bytes, compared piece by piece.
  package func isCopy(of other: RegisterSource) -> Bool {
    guard content.count == other.content.count else { return false }
    let length = 1 << 18
    return stride(from: 0, to: content.count, by: length).allSatisfy { start in
      let range = start..<min(content.count, start + length)
      return content.read(range) == other.content.read(range)
    }
  }
}

/// How registers are read: the office's zone, headings of its own, a delimiter told on the command line.
package struct ReadingSettings: Sendable {
  /// The office's zone.
  package var zone: OfficeZone
  /// Setting `kolom`: heading as written -> canonical column.
  package var headings: [String: Column]
  /// Option `--pemisah`, one of `,` `;` tab `|`.
  package var delimiter: UInt8?

  /// Words for columns and values beside the canonical ones.
  package var synonyms: Synonyms

  /// Settings; the defaults are those of `warkat.yaml` left out, with canonical words alone.
  package init(
    zone: OfficeZone = .jakarta,
    headings: [String: Column] = [:],
    delimiter: UInt8? = nil,
    synonyms: Synonyms = Synonyms()
  ) {
    self.zone = zone
    self.headings = headings
    self.delimiter = delimiter
    self.synonyms = synonyms
  }
}

/// What is known of a file of the register, row contents apart.
package struct RegisterFile: Sendable {
  /// The shape of the table.
  package enum Layout: String, Sendable {
    case flat = "datar"
    case ppidC = "ppid-c"
  }

  /// Rows that are not used: cells beyond the table, or swallowed by an open quote.
  package struct Unused: Sendable, Hashable {
    /// The first physical line.
    package var line: Int
    /// The last line, for a range.
    package var lastLine: Int?

    /// Unused rows.
    package init(line: Int, lastLine: Int? = nil) {
      self.line = line
      self.lastLine = lastLine
    }
  }

  /// The path as the user wrote it.
  package var name: String
  /// `utf-8`, `utf-8-bom`, `utf-16le`, `utf-16be`, `windows-1252`.
  package var encoding: String
  /// The delimiter, as text.
  package var delimiter: String
  /// Flat, or Model PPID-C.
  package var layout: Layout
  /// The physical line of the header, or `nil` where there is none.
  package var headerLine: Int?
  /// Headings as written, with their column where known.
  package var headings: [(text: String, column: Column?)]
  /// Used rows.
  package var rowCount: Int
  /// The fatal finding that dropped the file, if any.
  package var dropped: Code?
  /// Rows that are not used.
  package var unused: [Unused]
  /// File-level findings, and row-level ones of rows not used.
  package var findings: [Finding]

  /// A file of which nothing is known yet.
  package init(name: String) {
    self.name = name
    encoding = "utf-8"
    delimiter = ","
    layout = .flat
    headings = []
    rowCount = 0
    unused = []
    findings = []
    implied = []
  }

  /// Columns that rows have by way of others: `telepon` and `email` where the file has `kontak`,
  /// `badan_publik_lain` in the Model PPID-C layout.
  package var implied: Set<Column>

  /// Whether the file has a column, or its rows have it by way of others.
  package func has(_ column: Column) -> Bool {
    implied.contains(column) || headings.contains { $0.column == column }
  }
}

/// A used row: the request, and what reading its cells found.
package struct ReadRow: Sendable {
  /// The request.
  package var request: Request
  /// Findings about single cells (REG-TANGGAL, REG-NILAI, REG-NIK, CSV-FORMULA, ...), unsorted.
  package var findings: [Finding]
  /// What its dates say about the order of day and month.
  package var dayMonth: DayMonthOrder

  /// A row.
  package init(request: Request, findings: [Finding], dayMonth: DayMonthOrder = DayMonthOrder()) {
    self.request = request
    self.findings = findings
    self.dayMonth = dayMonth
  }
}

/// A register made of one or more files.
package struct Reading: Sendable {
  /// The files in the order given, dropped ones included.
  package var files: [RegisterFile]
  /// Used rows, in the order of files and lines.
  package var rows: [ReadRow]

  /// A register.
  package init(files: [RegisterFile], rows: [ReadRow]) {
    self.files = files
    self.rows = rows
  }
}
