import Core

/// Lists and tables.
extension MarkdownReader {
  /// The marker that a line starts with: `-`, `*` or `+`, or up to nine digits and `.` or `)`, then a space.
  static func marker(_ line: Line) -> Marker? {
    let indent = line.indent
    guard indent < 4 else { return nil }
    let text = line.text.dropFirst(indent)
    guard let first = text.first else { return nil }
    var number: Int?
    var sign = first
    var rest = text.dropFirst()
    if first.isASCII, first.isNumber {
      let digits = text.prefix { $0.isASCII && $0.isNumber }
      rest = text.dropFirst(digits.count)
      guard digits.count <= 9, let last = rest.first, last == "." || last == ")" else { return nil }
      number = Int(digits)
      sign = last
      rest = rest.dropFirst()
    } else if first != "-", first != "*", first != "+" {
      return nil
    }
    let blanks = rest.prefix { $0 == " " }.count
    guard blanks > 0, blanks < rest.count else { return nil }
    let width = text.count - rest.count
    return Marker(number: number, sign: sign, indent: indent, content: indent + width + min(blanks, 4))
  }

  /// The list that starts at `index`, and the first line behind it.
  mutating func list(
    _ lines: [Line],
    from index: Int,
    _ first: Marker,
    depth: Int
  ) -> (Markdown.Block, next: Int) {
    var items: [[Line]] = []
    var content = first.content
    var isTight = true
    var blanksBefore = 0
    var index = index
    scan: while index < lines.count {
      let line = lines[index]
      if line.isBlank {
        blanksBefore += 1
        index += 1
        continue
      }
      if !items.isEmpty, line.indent >= content {
        // More of the item.
        if blanksBefore > 0 { isTight = false }
        items[items.count - 1] += blanks(blanksBefore, before: line) + [stripped(line, content)]
      } else if let marker = MarkdownReader.marker(line) {
        if marker.indent > first.indent {
          report(
            line.number,
            Message(
              "butir di dalam butir harus menjorok {1} spasi",
              en: "an item inside an item must be indented by {1} spaces"
            ),
            [.number(content)]
          )
          index += 1
          blanksBefore = 0
          continue
        }
        guard marker.indent == first.indent, marker.sign == first.sign,
          (marker.number == nil) == (first.number == nil)
        else { break scan }
        if blanksBefore > 0, !items.isEmpty { isTight = false }
        content = marker.content
        items.append([stripped(line, content)])
      } else if blanksBefore == 0, !line.trimmed.hasPrefix("#"), !line.trimmed.hasPrefix("|") {
        // A line that goes on without its indentation.
        items[items.count - 1].append(Line(number: line.number, text: line.trimmed))
      } else {
        break scan
      }
      blanksBefore = 0
      index += 1
    }
    guard depth < MarkdownReader.deepestList else {
      report(
        lines[index - 1].number,
        Message("daftar bersarang terlalu dalam", en: "lists nested too deeply")
      )
      return (.list(start: nil, isTight: true, items: []), index)
    }
    let blocks = items.map { self.blocks($0, depth: depth + 1) }
    return (.list(start: first.number, isTight: isTight, items: blocks), index)
  }

  private func blanks(_ count: Int, before line: Line) -> [Line] {
    count > 0 ? [Line(number: line.number - 1, text: "")] : []
  }

  private func stripped(_ line: Line, _ count: Int) -> Line {
    Line(number: line.number, text: line.text.dropFirst(count))
  }

  /// A table: its heading line, the line of dashes, its rows.
  mutating func table(_ lines: [Line], _ alignments: [Markdown.Alignment]) -> Markdown.Block {
    func cells(_ line: Line) -> [[Markdown.Inline]]? {
      let cells = MarkdownTable.cells(line.trimmed)
      guard cells.count == alignments.count else {
        report(
          line.number,
          Message(
            "baris tabel punya {1} sel, padahal baris garisnya {2}",
            en: "table line has {1} cells where its line of dashes has {2}"
          ),
          [.number(cells.count), .number(alignments.count)]
        )
        return nil
      }
      return cells.map { inlines([Line(number: line.number, text: $0)][...]) }
    }
    let head = cells(lines[0]) ?? []
    let rows = lines.dropFirst(2).compactMap { cells($0) }
    return .table(head: head, alignments: alignments, rows: rows)
  }
}

/// Lines of tables.
enum MarkdownTable {
  /// The cells between bars; `\|` is a bar in a cell.
  static func cells(_ line: Substring) -> [Substring] {
    var text = line
    if text.first == "|" { text.removeFirst() }
    var cells: [Substring] = []
    var start = text.startIndex
    var index = start
    var isEscaped = false
    while index < text.endIndex {
      if text[index] == "|", !isEscaped {
        cells.append(text[start..<index])
        start = text.index(after: index)
      }
      isEscaped = text[index] == "\\" && !isEscaped
      index = text.index(after: index)
    }
    if start < text.endIndex { cells.append(text[start...]) }
    return cells.map { MarkdownReader.Line(number: 0, text: $0).trimmed }
  }

  /// How the columns stand, of a line such as `|---|:-:|--:|`; `nil` for any other line.
  static func delimiter(_ line: Substring) -> [Markdown.Alignment]? {
    guard line.contains("-"), line.contains("|"), line.allSatisfy({ "|-: ".contains($0) }) else { return nil }
    var result: [Markdown.Alignment] = []
    for cell in cells(line) {
      let dashes = cell.drop { $0 == ":" }.prefix { $0 == "-" }.count
      let colons = cell.count - dashes
      guard dashes > 0, colons <= 2, colons < 2 || cell.first == ":" && cell.last == ":" else { return nil }
      result.append(cell.last != ":" ? .start : cell.first == ":" ? .middle : .end)
    }
    return result.isEmpty ? nil : result
  }
}
