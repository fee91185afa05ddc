/// Writes a narrative as well-formed HTML; nothing of the text reaches the page as markup.
struct MarkdownHTML {
  /// What was written.
  private(set) var result = ""

  /// The class of a cell by how its column stands; those of the reports' own tables.
  private static let classes: [Markdown.Alignment: String] = [.middle: "tengah", .end: "angka"]

  mutating func write(_ blocks: [Markdown.Block], isTight: Bool) {
    for block in blocks {
      switch block {
      case .heading(let level, let words): element("h\(level + 2)", words)
      case .paragraph(let words): if isTight { write(words) } else { element("p", words) }
      case .list(let start, let isTight, let items): list(start, isTight: isTight, items)
      case .table(let head, let alignments, let rows): table(head, alignments, rows)
      }
    }
  }

  private mutating func element(_ name: String, _ words: [Markdown.Inline]) {
    result += "<\(name)>"
    write(words)
    result += "</\(name)>\n"
  }

  private mutating func list(_ start: Int?, isTight: Bool, _ items: [[Markdown.Block]]) {
    let name = start == nil ? "ul" : "ol"
    result += "<\(name)"
    if let start, start != 1 { result += " start=\"\(start)\"" }
    result += ">\n"
    for item in items {
      result += "<li>"
      write(item, isTight: isTight)
      result += "</li>\n"
    }
    result += "</\(name)>\n"
  }

  private mutating func table(
    _ head: [[Markdown.Inline]],
    _ alignments: [Markdown.Alignment],
    _ rows: [[[Markdown.Inline]]]
  ) {
    func cells(_ row: [[Markdown.Inline]], _ open: String, _ name: String) {
      result += "<tr>"
      for (cell, alignment) in zip(row, alignments) {
        let mark = MarkdownHTML.classes[alignment].map { " class=\"\($0)\"" } ?? ""
        result += "<\(open)\(mark)>"
        write(cell)
        result += "</\(name)>"
      }
      result += "</tr>\n"
    }
    result += "<table class=\"kisi\">\n<thead>\n"
    cells(head, "th scope=\"col\"", "th")
    result += "</thead>\n<tbody>\n"
    for row in rows { cells(row, "td", "td") }
    result += "</tbody>\n</table>\n"
  }

  private mutating func write(_ words: [Markdown.Inline]) {
    for word in words {
      switch word {
      case .text(let text): escape(text)
      case .strong(let inner): span("strong", inner)
      case .emphasis(let inner): span("em", inner)
      case .lineBreak: result += "<br/>"
      case .link(let inner, let address):
        write(inner)
        if inner != [.text(address)] {
          result += " ("
          escape(address)
          result += ")"
        }
      }
    }
  }

  private mutating func span(_ name: String, _ words: [Markdown.Inline]) {
    result += "<\(name)>"
    write(words)
    result += "</\(name)>"
  }

  private mutating func escape(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
