import Core

/// Reads lines into blocks.
struct MarkdownReader {
  /// A line without its end.
  struct Line: Sendable {
    /// Its number in the file, from 1.
    var number: Int
    var text: Substring

    /// The spaces it starts with.
    var indent: Int { text.utf8.prefix { $0 == 0x20 }.count }
    var isBlank: Bool { text.utf8.allSatisfy { $0 == 0x20 } }
    /// Without the spaces at both ends.
    var trimmed: Substring {
      var part = text.drop { $0 == " " }
      while part.last == " " { part.removeLast() }
      return part
    }
  }

  /// The start of a list item.
  struct Marker {
    /// The number; `nil` for a bullet.
    var number: Int?
    /// `-`, `*`, `+`, `.` or `)`: another one starts another list.
    var sign: Character
    /// Where it stands, and where the item's words start.
    var indent: Int
    var content: Int
  }

  /// Lists inside lists, at most.
  static let deepestList = 4

  let file: String
  private var lines: [Line] = []
  var problems: [Problem] = []
  /// The levels of `#` seen: the first is the highest, the last what the next may go one below.
  private var levels: (first: Int, last: Int)?

  init(_ text: String, file: String) {
    self.file = file
    var rest = text[...]
    if rest.first == "\u{FEFF}" { rest.removeFirst() }
    for (index, line) in rest.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      lines.append(Line(number: index + 1, text: MarkdownReader.expanded(line)))
    }
  }

  /// A tab at the start of a line is worth four spaces.
  private static func expanded(_ line: Substring) -> Substring {
    let blanks = line.prefix { $0 == " " || $0 == "\t" }
    guard blanks.contains("\t") else { return line }
    return blanks.map { $0 == "\t" ? "    " : " " }.joined() + line.dropFirst(blanks.count)
  }

  mutating func read() -> [Markdown.Block] {
    checkCharacters()
    dropComments()
    return blocks(lines, depth: 0)
  }

  mutating func report(_ line: Int, _ message: Message, _ arguments: [Argument] = [], remedy: Message? = nil)
  {
    problems.append(Problem(.unusable, file: file, line: line, message, arguments, remedy: remedy))
  }

  /// Control characters fit neither XML nor paper.
  private mutating func checkCharacters() {
    for line in lines {
      let isBad = line.text.unicodeScalars.contains { scalar in
        scalar.value < 0x20 && scalar != "\t" || (0x7F...0x9F).contains(scalar.value)
          || scalar.value == 0xFFFE || scalar.value == 0xFFFF
      }
      if isBad {
        report(
          line.number,
          Message("ada karakter kendali yang tidak dapat dicetak", en: "holds a control character")
        )
      }
    }
  }

  /// Turns comments into empty lines.
  private mutating func dropComments() {
    var open: Int?
    for index in lines.indices {
      let text = lines[index].trimmed
      if open == nil {
        guard text.hasPrefix("<!--") else {
          if text.contains("<!--") {
            report(
              lines[index].number,
              Message("komentar harus mulai di awal baris", en: "a comment must start its line")
            )
          }
          continue
        }
        open = lines[index].number
      }
      if let end = text.firstRange(of: "-->") {
        open = nil
        if end.upperBound < text.endIndex {
          report(
            lines[index].number,
            Message(
              "teks sesudah --> harus di baris sendiri",
              en: "text after --> must stand on its own line"
            )
          )
        }
      }
      lines[index].text = ""
    }
    if let open {
      report(open, Message("komentar <!-- tidak ditutup dengan -->", en: "comment <!-- is not closed by -->"))
    }
  }

  // MARK: Blocks

  mutating func blocks(_ lines: [Line], depth: Int) -> [Markdown.Block] {
    var result: [Markdown.Block] = []
    var index = 0
    while index < lines.count {
      let line = lines[index]
      if line.isBlank {
        index += 1
      } else if let message = MarkdownReader.unsupported(line) {
        report(line.number, message.0, remedy: message.1)
        index += 1
      } else if line.text.drop(while: { $0 == " " }).first == "#" {
        if let heading = heading(line) { result.append(heading) }
        index += 1
      } else if let marker = MarkdownReader.marker(line) {
        let (list, next) = list(lines, from: index, marker, depth: depth)
        result.append(list)
        index = next
      } else if index + 1 < lines.count, let alignments = MarkdownTable.delimiter(lines[index + 1].trimmed),
        line.text.contains("|")
      {
        let end = lines[index...].firstIndex { $0.isBlank } ?? lines.count
        result.append(table(Array(lines[index..<end]), alignments))
        index = end
      } else {
        let start = index
        repeat { index += 1 } while index < lines.count && !interruptsParagraph(lines[index])
        result.append(.paragraph(inlines(lines[start..<index])))
      }
    }
    return result
  }

  /// What a line starts that this Markdown leaves out, and what to write instead.
  private static func unsupported(_ line: Line) -> (Message, Message?)? {
    let text = line.trimmed
    if line.indent >= 4 {
      return (
        Message(
          "baris menjorok 4 spasi atau lebih (kode) tidak didukung",
          en: "a line indented by 4 spaces (code) is not supported"
        ),
        Message("hapus spasi di awal baris", en: "remove the spaces at its start")
      )
    }
    if text.hasPrefix("```") || text.hasPrefix("~~~") {
      return (Message("blok kode tidak didukung", en: "code blocks are not supported"), nil)
    }
    if text.hasPrefix(">") {
      return (Message("kutipan (>) tidak didukung", en: "quotes (>) are not supported"), nil)
    }
    let signs = Set(text.filter { $0 != " " })
    if text.filter({ $0 != " " }).count >= 3,
      signs == ["-"] || signs == ["*"] || signs == ["_"] || signs == ["="]
    {
      return (
        Message(
          "garis dan judul bergaris bawah tidak didukung",
          en: "rules and underlined headings are not supported"
        ),
        Message("tulis judul dengan # di depannya", en: "write a heading with # before it")
      )
    }
    if text.hasPrefix("["), let end = text.firstRange(of: "]:"),
      !text[..<end.lowerBound].dropFirst().contains("]")
    {
      return (
        Message(
          "catatan kaki dan daftar alamat tidak didukung",
          en: "footnotes and link lists are not supported"
        ),
        Message("tulis [teks](alamat) di tempatnya", en: "write [text](address) in place")
      )
    }
    if text.hasPrefix("|"), MarkdownTable.delimiter(text) != nil {
      return (Message("tabel tanpa baris judul", en: "a table without a heading line"), nil)
    }
    return nil
  }

  private func interruptsParagraph(_ line: Line) -> Bool {
    if line.isBlank || line.trimmed.hasPrefix("#") || line.trimmed.hasPrefix("|") { return true }
    if line.indent < 4, MarkdownReader.unsupported(line) != nil { return true }
    // A year at the start of a line is no list.
    return MarkdownReader.marker(line).map { $0.number ?? 1 == 1 } ?? false
  }

  private mutating func heading(_ line: Line) -> Markdown.Block? {
    let text = line.trimmed
    let signs = text.prefix { $0 == "#" }.count
    let words = text.dropFirst(signs)
    guard words.first == " " else {
      report(
        line.number,
        Message("sesudah # harus ada spasi dan judul", en: "# must be followed by a space and a heading"),
        remedy: Message("untuk mencetak tanda itu, tulis \\#", en: "to print the sign, write \\#")
      )
      return nil
    }
    let first = levels?.first ?? signs
    let level = signs - first + 1
    guard level >= 1, level <= 3, signs <= (levels?.last ?? signs) + 1 else {
      report(
        line.number,
        level < 1
          ? Message("judul lebih tinggi daripada judul pertama", en: "heading above the first one")
          : level > 3
            ? Message("judul lebih dari tiga tingkat", en: "headings of more than three levels")
            : Message("tingkat judul melompat", en: "heading skips a level")
      )
      return nil
    }
    levels = (first, signs)
    var title = words.drop { $0 == " " }
    // `## Judul ##` is allowed to close.
    let closing = title.reversed().prefix { $0 == "#" }.count
    if closing > 0, title.dropLast(closing).last == " " { title = title.dropLast(closing) }
    return .heading(level: level, inlines([Line(number: line.number, text: title)][...]))
  }

  /// The words of lines that belong together.
  mutating func inlines(_ lines: ArraySlice<Line>) -> [Markdown.Inline] {
    var parser = MarkdownInlines(Array(lines))
    let words = parser.parse()
    for problem in parser.problems {
      report(problem.line, problem.message, problem.arguments, remedy: problem.remedy)
    }
    return words
  }
}
