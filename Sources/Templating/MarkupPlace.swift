/// Where in HTML or XML the next byte of a template's output stands, known from the literal text so far.
///
/// Follows text the way a parser does, as far as needed to say whether a value may stand here and how it
/// must be escaped, and whether elements are closed in order. Whether the markup is well formed in every
/// detail is libxml2's business.
struct MarkupPlace {
  enum Mode: Equatable {
    case text
    /// Behind `<`.
    case tagOpen
    case tagName
    /// Between the attributes of a tag.
    case inTag
    case attributeName
    case afterAttributeName
    /// Behind `=`.
    case beforeValue
    case value(quote: UInt8)
    case unquotedValue
    /// Behind `<!`.
    case declarationOpen
    case declaration
    case comment
    case instruction
    case cdata
    /// In an HTML element whose content is no markup, such as `script` and `style`.
    case rawText
  }

  /// What is wrong with the literal text.
  enum Fault: Equatable {
    /// `</found>` where `</expected>` is due, or where nothing is open.
    case endTag(found: String, expected: String?)
    /// A tag name goes on behind a section that may have ended it.
    case nameContinues
    /// More elements are open than any document has.
    case tooDeep
  }

  let isHTML: Bool
  private(set) var mode = Mode.text
  /// The names of the open elements, outermost first.
  private(set) var elements: [String] = []
  private(set) var tag: [UInt8] = []
  private(set) var attribute: [UInt8] = []
  private(set) var url = URLPlace()
  /// Whether the attribute holds an address, whose beginning `url` follows.
  private(set) var isAddress = false
  private var isEndTag = false
  private var selfCloses = false
  private var mustBreak = false
  /// The last bytes, as far as they may be the start of an end mark.
  private var recent: [UInt8] = []

  /// The start of a document.
  init(isHTML: Bool) { self.isHTML = isHTML }

  /// The element name of the tag that the place lies in.
  var tagName: String { String(decoding: tag, as: UTF8.self) }
  /// The name of the attribute that the place lies in.
  var attributeName: String { String(decoding: attribute, as: UTF8.self) }

  /// Whether a byte of literal text changes nothing here, which most do.
  @inline(__always) func isPlain(_ byte: UInt8) -> Bool {
    if case .text = mode { return byte != UInt8(ascii: "<") }
    return false
  }

  /// Goes past one byte of literal text.
  mutating func feed(_ byte: UInt8) -> Fault? {
    if mustBreak {
      mustBreak = false
      if !byte.isSpace, byte != UInt8(ascii: "/"), byte != UInt8(ascii: ">") { return .nameContinues }
    }
    switch mode {
    case .text: if byte == UInt8(ascii: "<") { mode = .tagOpen }
    case .tagOpen: openTag(byte)
    case .tagName, .inTag, .attributeName, .afterAttributeName, .beforeValue, .unquotedValue:
      return feedTag(byte)
    case .value(let quote):
      if byte == quote { mode = .inTag } else if isAddress { url.feed(byte, tag: tagName) }
    case .declarationOpen: openDeclaration(byte)
    case .declaration: if byte == UInt8(ascii: ">") { mode = .text }
    case .comment: end(with: "-->", byte)
    case .cdata: end(with: "]]>", byte)
    case .instruction: end(with: isHTML ? ">" : "?>", byte)
    case .rawText: return feedRawText(byte)
    }
    return nil
  }

  /// Goes past a value.
  mutating func passValue() {
    switch mode {
    case .text: break
    case .value: url.passValue()
    case .rawText, .comment, .cdata, .instruction, .declaration: recent = []
    // A value has no place here and is reported; what follows is kept in step.
    case .beforeValue, .unquotedValue: mode = .inTag
    default: _ = feed(UInt8(ascii: "x"))
    }
  }

  // MARK: Tags

  private mutating func openTag(_ byte: UInt8) {
    tag = []
    isEndTag = false
    selfCloses = false
    recent = []
    switch byte {
    case UInt8(ascii: "/"):
      isEndTag = true
      mode = .tagName
    case UInt8(ascii: "!"): mode = .declarationOpen
    case UInt8(ascii: "?"): mode = .instruction
    case let letter where letter.isLetter || letter == UInt8(ascii: "_") || letter >= 0x80:
      tag = [letter]
      mode = .tagName
    default: mode = .text
    }
  }

  private mutating func feedTag(_ byte: UInt8) -> Fault? {
    switch (mode, byte) {
    case (.beforeValue, UInt8(ascii: "\"")), (.beforeValue, UInt8(ascii: "'")):
      mode = .value(quote: byte)
      url = URLPlace()
      isAddress = isHTML && URLPlace.attributes.contains(attributeName.lowercased())
    case (.beforeValue, let byte) where byte.isSpace: break
    case (_, UInt8(ascii: ">")): return finishTag()
    case (.unquotedValue, let byte): if byte.isSpace { mode = .inTag }
    case (.beforeValue, _): mode = .unquotedValue
    case (_, UInt8(ascii: "/")):
      selfCloses = true
      mode = .inTag
    // A name without end costs no more than a long one; libxml2 judges it in full.
    case (.tagName, let byte):
      if byte.isSpace { mode = .inTag } else if tag.count < MarkupPlace.longestName { tag.append(byte) }
    case (.attributeName, UInt8(ascii: "=")), (.afterAttributeName, UInt8(ascii: "=")): mode = .beforeValue
    case (.attributeName, let byte):
      if byte.isSpace {
        mode = .afterAttributeName
      } else if attribute.count < MarkupPlace.longestName {
        attribute.append(byte)
      }
    case (_, let byte) where byte.isSpace: break
    default:
      selfCloses = false
      attribute = [byte]
      mode = .attributeName
    }
    return nil
  }

  private mutating func finishTag() -> Fault? {
    mode = .text
    let name = tagName
    if isEndTag {
      if elements.last == name {
        elements.removeLast()
        return nil
      }
      let expected = elements.last
      if let level = elements.lastIndex(of: name) { elements.removeSubrange(level...) }
      return .endTag(found: name, expected: expected)
    }
    let isRaw = isHTML && MarkupPlace.rawElements.contains(name.lowercased())
    if isHTML, MarkupPlace.voidElements.contains(name.lowercased()) { return nil }
    // To an HTML parser `<script/>` is an opening tag.
    if selfCloses, !isRaw { return nil }
    guard elements.count < TemplateLimits.elements else { return .tooDeep }
    elements.append(name)
    if isRaw {
      mode = .rawText
      recent = []
    }
    return nil
  }

  // MARK: Other constructs

  private mutating func openDeclaration(_ byte: UInt8) {
    recent.append(byte)
    if recent == Array("--".utf8) {
      mode = .comment
      recent = []
    } else if recent == Array("[CDATA[".utf8) {
      mode = .cdata
      recent = []
    } else if !"--".utf8.starts(with: recent), !"[CDATA[".utf8.starts(with: recent) {
      mode = byte == UInt8(ascii: ">") ? .text : .declaration
      recent = []
    }
  }

  private mutating func end(with mark: StaticString, _ byte: UInt8) {
    let length = mark.utf8CodeUnitCount
    recent.append(byte)
    if recent.count > length { recent.removeFirst(recent.count - length) }
    let isEnd = mark.withUTF8Buffer { recent.elementsEqual($0) }
    if isEnd {
      mode = .text
      recent = []
    }
  }

  private mutating func feedRawText(_ byte: UInt8) -> Fault? {
    let mark = Array("</".utf8) + tag
    if recent.count == mark.count, byte.isSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
      isEndTag = true
      recent = []
      mode = .inTag
      return feedTag(byte)
    }
    recent.append(byte)
    let isPrefix = recent.count <= mark.count && zip(recent, mark).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    if !isPrefix { recent = byte == UInt8(ascii: "<") ? [byte] : [] }
    return nil
  }

  // MARK: Sections

  /// The place behind a section whose body led from `before` to here, given that the body may be left
  /// out or repeated; `nil` where that makes a difference.
  func joined(with before: MarkupPlace) -> MarkupPlace? {
    guard elements == before.elements else { return nil }
    var result = self
    switch (before.mode, mode) {
    case (.text, .text): return self
    case (.inTag, .inTag): return tag == before.tag && isEndTag == before.isEndTag ? self : nil
    case (.tagName, .inTag):
      guard tag == before.tag, isEndTag == before.isEndTag else { return nil }
      result.mustBreak = true
      return result
    case (.value, .value):
      guard mode == before.mode, tag == before.tag, attribute == before.attribute else { return nil }
      result.url = url.joined(with: before.url)
      return result
    default:
      let isSame = mode == before.mode && tag == before.tag && attribute == before.attribute
      return isSame && recent == before.recent ? self : nil
    }
  }

  static let longestName = 256

  static let rawElements: Set<String> = [
    "script", "style", "iframe", "noembed", "noframes", "noscript", "plaintext", "xmp",
  ]
  static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
  ]
}
