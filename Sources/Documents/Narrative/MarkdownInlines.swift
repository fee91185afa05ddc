import Core

/// Reads the words of a block: bold, italic, links, line breaks.
struct MarkdownInlines {
  /// Something that is not understood.
  struct Fault {
    var line: Int
    var message: Message
    var arguments: [Argument] = []
    var remedy: Message?
  }

  /// The deepest nesting of bold in italic in links.
  private static let deepest = 20

  private let text: [UnicodeScalar]
  /// The line of each scalar.
  private let lineNumbers: [Int]
  private var at = 0
  private(set) var problems: [Fault] = []

  init(_ lines: [MarkdownReader.Line]) {
    var text: [UnicodeScalar] = []
    var numbers: [Int] = []
    for (index, line) in lines.enumerated() {
      var part = line.text.drop { $0 == " " }
      var ending: [UnicodeScalar] = ["\n"]
      if part.hasSuffix("  ") { ending = ["\\", "\n"] }
      while part.last == " " { part.removeLast() }
      if index == lines.count - 1 { ending = [] }
      let scalars = Array(part.unicodeScalars) + ending
      text += scalars
      numbers += Array(repeating: line.number, count: scalars.count)
    }
    self.text = text
    lineNumbers = numbers
  }

  mutating func parse() -> [Markdown.Inline] { parse(until: nil, depth: 0).words }

  /// Words up to a closing delimiter, or to the end.
  private mutating func parse(until closer: Closer?, depth: Int) -> (words: [Markdown.Inline], isClosed: Bool)
  {
    var words: [Markdown.Inline] = []
    var plain = String.UnicodeScalarView()
    func flush() {
      if !plain.isEmpty { words.append(.text(String(plain))) }
      plain = String.UnicodeScalarView()
    }
    while at < text.count {
      if let closer, closes(closer) {
        at += closer.count
        flush()
        return (words, true)
      }
      let scalar = text[at]
      switch scalar {
      case "\\":
        at += 1
        if at < text.count, text[at] == "\n" {
          flush()
          words.append(.lineBreak)
          at += 1
        } else if at < text.count, MarkdownInlines.isPunctuation(text[at]) {
          plain.append(text[at])
          at += 1
        } else {
          plain.append("\\")
        }
      case "\n":
        plain.append(" ")
        at += 1
      case "*", "_":
        let start = at
        guard let opener = opener(), depth < MarkdownInlines.deepest else {
          let run = run(of: scalar)
          plain.append(contentsOf: text[at..<(at + run)])
          at += run
          continue
        }
        flush()
        at += opener.count
        let (inner, isClosed) = parse(until: opener, depth: depth + 1)
        if !isClosed {
          let sign = String(repeating: String(scalar), count: opener.count)
          fault(
            start,
            Message("tanda {1} tidak ditutup", en: "{1} is not closed"),
            [.text(sign)],
            remedy: scalar == "*"
              ? Message("untuk mencetak tanda itu, tulis \\*", en: "to print the sign, write \\*")
              : Message("untuk mencetak tanda itu, tulis \\_", en: "to print the sign, write \\_")
          )
        }
        switch opener.count {
        case 1: words.append(.emphasis(inner))
        case 2: words.append(.strong(inner))
        default: words.append(.strong([.emphasis(inner)]))
        }
      case "[", "!", "<":
        if let link = link(depth: depth) {
          flush()
          words.append(link)
        } else {
          plain.append(scalar)
          at += 1
        }
      case "`":
        fault(
          at,
          Message("kode (`) tidak didukung", en: "code (`) is not supported"),
          remedy: Message("untuk mencetak tanda itu, tulis \\`", en: "to print the sign, write \\`")
        )
        at += run(of: scalar)
      case "~" where run(of: scalar) > 1:
        fault(at, Message("coretan (~~) tidak didukung", en: "struck text (~~) is not supported"))
        at += run(of: scalar)
      default:
        plain.append(scalar)
        at += 1
      }
    }
    flush()
    return (words, closer == nil)
  }

  // MARK: Delimiters

  /// One, two or three `*` or `_`, or the `]` of a link.
  private struct Closer {
    var sign: UnicodeScalar
    var count: Int
  }

  private func run(of sign: UnicodeScalar) -> Int { text[at...].prefix { $0 == sign }.count }

  /// The delimiter that opens here; `nil` where the signs stand between spaces, inside a word (`_`), or are too many.
  private func opener() -> Closer? {
    let sign = text[at]
    let count = run(of: sign)
    guard count <= 3, at + count < text.count, !text[at + count].properties.isWhitespace else { return nil }
    if at > 0, MarkdownInlines.isWord(text[at - 1]), sign == "_" || MarkdownInlines.isNumber(text[at - 1]) {
      return nil
    }
    return Closer(sign: sign, count: count)
  }

  private func closes(_ closer: Closer) -> Bool {
    guard text[at] == closer.sign else { return false }
    if closer.sign == "]" { return true }
    guard run(of: closer.sign) >= closer.count, at > 0, !text[at - 1].properties.isWhitespace else {
      return false
    }
    let end = at + closer.count
    return closer.sign != "_" || end >= text.count || !MarkdownInlines.isWord(text[end])
  }

  // MARK: Links

  /// `[words](address "title")` or `<https://...>`; `nil` where the sign is only a sign.
  private mutating func link(depth: Int) -> Markdown.Inline? {
    switch text[at] {
    case "<":
      guard let end = text[at...].firstIndex(of: ">") else { return nil }
      let inner = String(String.UnicodeScalarView(text[(at + 1)..<end]))
      guard ["http://", "https://", "mailto:"].contains(where: { inner.hasPrefix($0) }), !inner.contains(" ")
      else {
        return nil
      }
      at = end + 1
      let shown = inner.hasPrefix("mailto:") ? String(inner.dropFirst(7)) : inner
      return .link([.text(shown)], address: shown)
    case "!":
      guard at + 1 < text.count, text[at + 1] == "[", address(from: at + 1) != nil else { return nil }
      fault(at, Message("gambar tidak didukung", en: "pictures are not supported"))
      return nil
    default:
      if at + 1 < text.count, text[at + 1] == "^" {
        fault(at, Message("catatan kaki tidak didukung", en: "footnotes are not supported"))
        return nil
      }
      guard depth < MarkdownInlines.deepest, let (address, end) = address(from: at) else { return nil }
      at += 1
      let (words, _) = parse(until: Closer(sign: "]", count: 1), depth: depth + 1)
      at = end
      return .link(words, address: address)
    }
  }

  /// The address of the link whose `[` stands at `open`, and the place behind it.
  private func address(from open: Int) -> (String, end: Int)? {
    guard let close = text[open...].firstIndex(of: "]"), close + 1 < text.count, text[close + 1] == "(",
      let end = text[close...].firstIndex(of: ")")
    else { return nil }
    let inner = String(String.UnicodeScalarView(text[(close + 2)..<end]))
    let address = inner.split(separator: " ", maxSplits: 1).first.map(String.init) ?? ""
    let bare =
      address.hasPrefix("<") && address.hasSuffix(">") ? String(address.dropFirst().dropLast()) : address
    return bare.isEmpty || bare.contains("\n") ? nil : (bare, end + 1)
  }

  private mutating func fault(
    _ place: Int,
    _ message: Message,
    _ arguments: [Argument] = [],
    remedy: Message? = nil
  ) {
    problems.append(Fault(line: lineNumbers[place], message: message, arguments: arguments, remedy: remedy))
  }

  // MARK: Kinds of characters

  private static func isPunctuation(_ scalar: UnicodeScalar) -> Bool {
    scalar.isASCII && (0x21...0x7E).contains(scalar.value) && !isWord(scalar)
  }

  private static func isWord(_ scalar: UnicodeScalar) -> Bool {
    scalar.properties.isAlphabetic || isNumber(scalar)
  }

  private static func isNumber(_ scalar: UnicodeScalar) -> Bool { ("0"..."9").contains(scalar) }
}
