package import Core
import Register
import Tabular

extension TableReport {
  /// Lines for a terminal: how the file is read, its columns, what of it is not used and why, its first rows.
  package func text(_ language: Language) -> [UInt8] {
    var text = TableText(self, language)
    text.writeAll()
    return Array((text.lines.joined(separator: "\n") + "\n").utf8)
  }
}

/// The lines of a ``TableReport``.
struct TableText {
  /// The width that first rows may take, in characters.
  private static let width = 110
  /// The widest column of the first rows.
  private static let columnWidth = 22

  private let report: TableReport
  private let language: Language
  private(set) var lines: [String] = []

  init(_ report: TableReport, _ language: Language) {
    self.report = report
    self.language = language
  }

  private var file: RegisterFile { report.file }

  private func say(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }

  mutating func writeAll() {
    writeHead()
    writeColumns()
    writeSkipped()
    writeWidths()
    writeFindings()
    writeFirstRows()
  }

  private mutating func fact(_ name: String, _ value: String) {
    lines.append("  " + TableText.padded(name, 14) + "  " + value)
  }

  private mutating func writeHead() {
    lines.append(TableText.cut(file.name, .max))
    if let code = file.dropped {
      fact(say("TIDAK DIPAKAI", "NOT USED"), "\(code.rawValue), \(say("lihat Masalah", "see Problems"))")
    }
    fact(say("enkode", "encoding"), report.format.encoding.rawValue)
    fact(
      say("pemisah", "delimiter"),
      "\(TableText.name(of: report.format.delimiter).text(language)), \(origin)"
    )
    let isModel = file.layout == .ppidC
    if let line = file.headerLine {
      fact(
        say("judul", "header"),
        isModel
          ? say("baris \(line), tiga baris", "line \(line), three rows")
          : say("baris \(line)", "line \(line)")
      )
      fact(say("tata letak", "layout"), isModel ? "Model PPID-C" : say("datar", "flat"))
    } else {
      fact(say("judul", "header"), say("tidak ditemukan", "not found"))
    }
    let counts = report.counts
    fact(
      say("isi", "content"),
      say(
        "\(counts.records) rekaman, terlebar \(counts.widest) sel, \(counts.byteCount) bita",
        "\(counts.records) records, widest \(counts.widest) cells, \(counts.byteCount) bytes"
      )
    )
    guard file.dropped == nil else { return }
    fact(
      say("baris data", "data rows"),
      say(
        "\(file.rowCount) dipakai, \(report.beyondRows) tidak dipakai; \(report.skippedRecords) rekaman dilewati",
        "\(file.rowCount) used, \(report.beyondRows) not used; \(report.skippedRecords) records skipped"
      )
    )
  }

  private var origin: String {
    let line = report.format.hasSeparatorLine
    switch report.format.delimiterOrigin {
    case .told:
      return say("dari --pemisah", "from --pemisah")
        + (line ? say("; baris sep= tidak diikuti", "; sep= line not followed") : "")
    case .separatorLine: return say("dari baris sep=", "from the sep= line")
    case .content: return say("ditemukan dari isi", "found from the content")
    case .assumed: return say("anggapan: isi tidak menunjukkan pemisah", "assumed: the content shows none")
    }
  }

  private mutating func writeColumns() {
    let headings = file.headings.enumerated().filter { index, heading in
      heading.column != nil || !heading.text.isEmpty || isUnheadedAndFilled(index)
    }
    guard !headings.isEmpty else { return }
    let known = headings.count { $0.element.column != nil }
    title(
      say(
        "Kolom: \(known) dikenal, \(headings.count - known) tidak dikenal",
        "Columns: \(known) known, \(headings.count - known) unknown"
      )
    )
    let texts = headings.map {
      $0.element.text.isEmpty ? say("(tanpa judul)", "(no heading)") : TableText.cut($0.element.text, 60)
    }
    let width = texts.map(\.count).max() ?? 0
    for ((index, heading), text) in zip(headings, texts) {
      let letters = TableText.padded(Place.letters(index), 3)
      let meaning = heading.column?.name ?? unknown(index)
      lines.append("  \(letters)  \(TableText.padded(text, width))  -> \(meaning)")
    }
  }

  private func isUnheadedAndFilled(_ index: Int) -> Bool {
    file.findings.contains { $0.code == .csvUnknownColumn && $0.place.columnIndex == index }
  }

  private func unknown(_ index: Int) -> String {
    let near = report.suggestions(for: index)
    let text = say("(tidak dikenal; disimpan, tidak dibaca", "(unknown; kept, not read")
    return text + (near.isEmpty ? ")" : "; \(say("mungkin", "perhaps")) \(near.joined(separator: ", ")))")
  }

  private mutating func writeSkipped() {
    guard !report.skipped.isEmpty else { return }
    title(say("Dilewati", "Skipped"))
    for run in report.skipped {
      let lines = range(run.firstLine, run.lastLine)
      self.lines.append("  \(TableText.padded(lines, 18))  \(run.reason.message.text(language))")
    }
    more(report.skippedRuns - report.skipped.count)
  }

  private mutating func writeWidths() {
    guard report.shortRows > 0 || report.beyondRows > 0 else { return }
    title(say("Lebar baris", "Widths of rows"))
    if let line = report.firstShortLine {
      lines.append(
        "  "
          + say(
            "\(report.shortRows) baris lebih pendek dari judul, pertama baris \(line); sel yang tidak ada dianggap kosong",
            "\(report.shortRows) rows shorter than the header, first line \(line); missing cells count as empty"
          )
      )
    }
    for (line, cell) in report.beyond {
      lines.append(
        "  "
          + say(
            "baris \(line) [\(cell.name)]: sel terisi di luar judul terakhir; baris tidak dipakai",
            "line \(line) [\(cell.name)]: filled cell beyond the last heading; row not used"
          )
      )
    }
    more(report.beyondRows - report.beyond.count)
  }

  /// What reading has to say beside the sections above.
  private mutating func writeFindings() {
    var entries: [(line: Int, text: String)] = []
    for finding in file.findings {
      switch finding.code {
      case .csvSkippedRows, .csvWidth: continue
      case .csvUnknownColumn where !file.headings.isEmpty: continue
      default: break
      }
      let cell = report.cells(of: finding)
      let place = finding.place.line.map { say("baris \($0)", "line \($0)") + cell + ": " } ?? ""
      var text = "  \(place)\(severity(finding.severity)) \(finding.code.rawValue): "
      text += TableText.cut(finding.message.text(language, finding.arguments), .max)
      if let remedy = finding.remedy {
        text +=
          "\n    \(say("saran", "hint")): \(TableText.cut(remedy.text(language, finding.arguments), .max))"
      }
      entries.append((finding.place.line ?? 0, text))
    }
    for (problem, cell) in report.problems where problem.isUnsaid {
      let place =
        problem.line.map { say("baris \($0)", "line \($0)") + (cell.map { " [\($0.name)]" } ?? "") + ": " }
        ?? ""
      entries.append((problem.line ?? 0, "  \(place)\(severity(.note)): \(problem.words(language))"))
    }
    guard !entries.isEmpty else { return }
    title(say("Masalah", "Problems"))
    let sorted = entries.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
    lines += sorted.map(\.element.text)
  }

  /// The first rows, cell below cell, as wide as a screen.
  private mutating func writeFirstRows() {
    guard let widest = report.first.map(\.cells.count).max() else { return }
    title(say("Baris pertama", "First rows"))
    let labels = report.first.map { row in
      row.line == row.number ? String(row.line) : "\(row.line) [\(row.number)]"
    }
    var columns = [[say("baris", "line")] + labels]
    var width = columns[0].map(\.count).max() ?? 0
    for index in 0..<widest {
      let cells = report.first.map { row in
        index < row.cells.count ? TableText.cut(row.cells[index], TableText.columnWidth) : ""
      }
      let column = [Place.letters(index)] + cells
      width += 2 + (column.map(\.count).max() ?? 0)
      if width > TableText.width { break }
      columns.append(column)
    }
    for index in 0...report.first.count {
      let padded = columns.map { column in TableText.padded(column[index], column.map(\.count).max() ?? 0) }
      lines.append("  " + TableText.withoutBlanksAtEnd(padded.joined(separator: "  ")))
    }
    let hidden = report.counts.widest - columns.count + 1
    if hidden > 0 {
      lines.append("  " + say("(\(hidden) kolom lagi di kanan)", "(\(hidden) more columns to the right)"))
    }
    if zip(report.first, labels).contains(where: { String($0.line) != $1 }) {
      lines.append(
        "  "
          + say("(dalam kurung siku: nomor baris di lembar kerja)", "(in brackets: row in the spreadsheet)")
      )
    }
  }

  private mutating func title(_ text: String) { lines += ["", text] }

  private mutating func more(_ count: Int) {
    if count > 0 { lines.append("  " + say("... dan \(count) lagi", "... and \(count) more")) }
  }

  private func range(_ first: Int, _ last: Int) -> String {
    first == last
      ? say("baris \(first)", "line \(first)") : say("baris \(first)-\(last)", "lines \(first)-\(last)")
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: say("galat", "error")
    case .warning: say("peringatan", "warning")
    case .note: say("catatan", "note")
    }
  }
}

// MARK: - Words and widths

extension TableText {
  /// The byte between cells in words.
  static func name(of delimiter: UInt8) -> Message {
    switch delimiter {
    case UInt8(ascii: ","): Message("koma (,)", en: "comma (,)")
    case UInt8(ascii: ";"): Message("titik koma (;)", en: "semicolon (;)")
    case UInt8(ascii: "\t"): Message("tab", en: "tab")
    case UInt8(ascii: "|"): Message("garis tegak (|)", en: "pipe (|)")
    case UInt8(ascii: ":"): Message("titik dua (:)", en: "colon (:)")
    default: Message("tanda lain", en: "another sign")
    }
  }

  /// `text` in one line of at most `length` characters. Control characters, which could move the cursor, become
  /// blanks; those that turn the direction of writing are left out.
  static func cut(_ text: String, _ length: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: if scalars.last != " " { scalars.append(" ") }
      case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: continue
      default: scalars.append(scalar)
      }
    }
    let flat = String(scalars)
    guard flat.count > length else { return flat }
    return flat.prefix(length - 1) + "…"
  }

  static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  fileprivate static func withoutBlanksAtEnd(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension TableReport {
  /// The cells to look at for a finding, as ` [A1, B2]`; empty where none is known.
  fileprivate func cells(of finding: Finding) -> String {
    if let cell = finding.place.cell { return " [\(cell)]" }
    switch finding.code {
    case .csvEncoding where !damaged.isEmpty:
      return " [" + damaged.map(\.name).joined(separator: ", ")
        + (damagedCells > damaged.count ? ", ...]" : "]")
    case .csvQuote, .csvLimit:
      let found = problems.first { problem, _ in
        switch problem {
        case .unterminatedQuote: finding.code == .csvQuote
        case .cellTooLong, .rowTooWide: finding.code == .csvLimit
        default: false
        }
      }
      return found?.cell.map { " [\($0.name)]" } ?? ""
    default: return ""
    }
  }
}

extension TabularProblem {
  /// Whether no finding about the file speaks of it.
  fileprivate var isUnsaid: Bool {
    switch self {
    case .textAfterQuote: true
    // Of ragged rows the widths tell; without a header no row has a width to keep to.
    default: false
    }
  }

  /// The problem in words, for files of which nobody says that they are registers.
  func words(_ language: Language) -> String {
    func say(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }
    switch self {
    case .badBytes(let offset, _, let count, _):
      return say(
        "bita rusak: \(count), yang pertama pada bita ke-\(offset)",
        "bad bytes: \(count), the first at byte \(offset)"
      )
    case .latin: return say("bukan UTF-8; dibaca sebagai Windows-1252", "not UTF-8; read as Windows-1252")
    case .unterminatedQuote(let line, let last):
      return say(
        "tanda petik tidak ditutup; baris \(line) sampai \(last) tidak dibaca",
        "quote never closed; lines \(line) to \(last) are not read"
      )
    case .nulByte(_, let offset): return say("bita NUL pada bita ke-\(offset)", "NUL at byte \(offset)")
    case .utf16WithoutBOM: return say("UTF-16 tanpa BOM", "UTF-16 without BOM")
    case .cellTooLong: return say("sel lebih dari 1 MiB", "cell over 1 MiB")
    case .rowTooWide:
      return say("baris lebih dari \(TabularLimits.cells) sel", "row over \(TabularLimits.cells) cells")
    case .emptyInput: return say("tidak ada isi", "no content")
    case .textAfterQuote(_, let count):
      return say(
        "teks sesudah tanda petik tutup disambung ke selnya: \(count) sel",
        "text after a closing quote appended to its cell: \(count) cells"
      )
    case .raggedRow(_, let count):
      return say("lebar tidak sama: \(count) rekaman", "not of one width: \(count) records")
    }
  }
}
