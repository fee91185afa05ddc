/// A page as plain text, so that a page and its text have one wording: headings underlined, lists with `-`, what is
/// preformatted indented and otherwise as it is, everything else wrapped.
struct PlainText {
  /// The width of a line in characters.
  private static let width = 78

  private var lines: [String] = []
  private var words = ""
  private var indent = ""
  private var mark = ""
  private var isPreformatted = false

  /// The text of the page's `main` element.
  static func text(ofPage html: [UInt8]) -> String {
    guard let range = BodyRange.find(in: html) else { return "" }
    var text = PlainText()
    text.read(String(decoding: html[range], as: UTF8.self))
    return text.lines.joined(separator: "\n") + "\n"
  }

  private mutating func read(_ markup: String) {
    var rest = Substring(markup)
    while let open = rest.firstIndex(of: "<") {
      take(rest[..<open])
      rest = rest[open...]
      guard let close = rest.firstIndex(of: ">") else { break }
      tag(String(rest[rest.index(after: rest.startIndex)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    take(rest)
    end()
  }

  private mutating func take(_ text: Substring) {
    let decoded = PlainText.decoded(text)
    if !isPreformatted {
      words += decoded
    } else {
      for line in decoded.split(separator: "\n", omittingEmptySubsequences: true) {
        lines.append("    \(line)")
      }
    }
  }

  private mutating func tag(_ tag: String) {
    let name = tag.split { $0 == " " || $0 == "\n" }.first.map(String.init) ?? ""
    switch name {
    case "h1", "h2", "h3", "p", "ul", "ol", "table": end()
    case "/h1": heading("=")
    case "/h2", "/h3": heading("-")
    case "/p", "/ul", "/ol", "/table":
      end()
      blank()
    case "li", "tr":
      end()
      mark = "- "
      indent = "  "
    case "/li", "/tr":
      end()
      indent = ""
    case "pre":
      end()
      isPreformatted = true
    case "/pre":
      isPreformatted = false
      blank()
    case "br/", "br", "td", "th", "/div": words += " "
    default: break
    }
  }

  private mutating func heading(_ line: Character) {
    let title = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    words = ""
    lines += [title, String(repeating: line, count: min(title.count, PlainText.width)), ""]
  }

  private mutating func blank() { if let last = lines.last, !last.isEmpty { lines.append("") } }

  /// Ends a paragraph.
  private mutating func end() {
    defer {
      words = ""
      mark = ""
    }
    var line = ""
    for word in words.split(whereSeparator: \.isWhitespace) {
      if line.isEmpty {
        line = (mark.isEmpty ? indent : mark) + word
        mark = ""
      } else if line.count + 1 + word.count > PlainText.width {
        lines.append(line)
        line = indent + word
      } else {
        line += " " + word
      }
    }
    if !line.isEmpty { lines.append(line) }
  }

  /// Text with its references replaced.
  private static func decoded(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    var result = ""
    var rest = text
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[rest.index(after: start)...]
      guard let end = rest.prefix(10).firstIndex(of: ";"), let sign = sign(rest[..<end]) else {
        result += "&"
        continue
      }
      result += sign
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func sign(_ name: Substring) -> String? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case "nbsp": return " "
    default:
      guard name.first == "#" else { return nil }
      let digits = name.dropFirst()
      let number = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap(UnicodeScalar.init).map { String($0) }
    }
  }
}
