import Core

/// One Mustache tag of a template, as written.
struct Tag {
  enum Kind {
    /// `{{name}}`
    case variable
    /// `{{{name}}}` and `{{&name}}`
    case raw
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{/name}}`
    case close
    /// `{{>name}}`
    case partial
    /// `{{<name}}`
    case parent
    /// `{{$name}}`
    case block
    /// `{{! ... }}`
    case comment
    /// `{{=<% %>=}}`
    case delimiters
  }

  var kind: Kind
  var name: String
  /// The bytes of the tag with its delimiters.
  var range: Range<Int>
  /// What standing alone on a line takes from the text before and behind the tag; `range` where nothing.
  var trimmed: Range<Int>
  /// Whether the tag takes the start of its line with it, so that no indentation belongs before it.
  var isAlone = false

  init(_ kind: Kind, name: String, range: Range<Int>) {
    self.kind = kind
    self.name = name
    self.range = range
    trimmed = range
  }
}

/// Finds the tags of a template.
struct TagScanner {
  let source: SourceText
  private(set) var tags: [Tag] = []
  private(set) var problems: [Problem] = []
  /// The longest name, and the longest delimiter, in bytes.
  static let longestName = 256
  static let longestDelimiter = 16

  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)

  init(_ source: SourceText) {
    self.source = source
    scan()
  }

  private mutating func scan() {
    let bytes = source.bytes
    var position = 0
    while problems.count < TemplateLimits.problems, let start = find(open, from: position) {
      var inner = start + open.count
      while inner < bytes.count, bytes[inner].isSpace { inner += 1 }
      let sigil = inner < bytes.count ? bytes[inner] : 0
      let kind = Tag.Kind(sigil: sigil)
      let content = kind == .variable ? inner : inner + 1
      var closing = close
      if sigil == UInt8(ascii: "{") { closing.insert(UInt8(ascii: "}"), at: 0) }
      if sigil == UInt8(ascii: "=") { closing.insert(UInt8(ascii: "="), at: 0) }
      guard let end = find(closing, from: content) else {
        report(start, Message("tag tidak ditutup dengan {1}", en: "tag is not closed with {1}"), closing)
        return
      }
      var tag = Tag(kind, name: trimmed(content..<end), range: start..<end + closing.count)
      position = tag.range.upperBound
      switch kind {
      case .comment: tag.name = ""
      case .delimiters: setDelimiters(tag)
      default:
        if !isName(content..<end) {
          if bytes[content..<end].contains(UInt8(ascii: "\n")) || find(open, from: content, to: end) != nil {
            report(start, Message("tag tidak ditutup dengan {1}", en: "tag is not closed with {1}"), closing)
            // The next tag is probably meant as written: go on right behind these delimiters.
            position = start + open.count
            continue
          }
          report(
            start,
            tag.name.isEmpty
              ? Message("tag tanpa nama", en: "tag without a name")
              : Message("tag berisi lebih dari satu kata", en: "tag holds more than one word")
          )
          continue
        }
        if tag.name.utf8.count > TagScanner.longestName {
          report(
            start,
            Message("nama lebih panjang daripada 256 byte", en: "the name is longer than 256 bytes")
          )
          continue
        }
      }
      tags.append(tag)
    }
  }

  private mutating func setDelimiters(_ tag: Tag) {
    let words = tag.name.utf8.split(whereSeparator: \.isSpace).map(Array.init)
    guard words.count == 2, !words.joined().contains(UInt8(ascii: "=")) else {
      report(
        tag.range.lowerBound,
        Message("pembatas tag harus dua kata tanpa =", en: "delimiters must be two words without =")
      )
      return
    }
    guard words.allSatisfy({ $0.count <= TagScanner.longestDelimiter }) else {
      report(
        tag.range.lowerBound,
        Message("pembatas tag lebih panjang daripada 16 byte", en: "a delimiter is longer than 16 bytes")
      )
      return
    }
    open = words[0]
    close = words[1]
  }

  private func find(_ needle: [UInt8], from start: Int, to end: Int? = nil) -> Int? {
    let bytes = source.bytes
    let last = (end ?? bytes.count) - needle.count
    guard start <= last else { return nil }
    return (start...last).first { offset in
      bytes[offset] == needle[0] && bytes[offset..<offset + needle.count].elementsEqual(needle)
    }
  }

  private func trimmed(_ range: Range<Int>) -> String {
    var range = range
    while let first = range.first, source.bytes[first].isSpace { range.removeFirst() }
    while let last = range.last, source.bytes[last].isSpace { range.removeLast() }
    return source.string(range)
  }

  /// One word: not empty and without white space or the opening delimiter inside.
  private func isName(_ range: Range<Int>) -> Bool {
    let words = source.bytes[range].split(whereSeparator: \.isSpace)
    return words.count == 1 && find(open, from: range.lowerBound, to: range.upperBound) == nil
  }

  private mutating func report(_ offset: Int, _ message: Message, _ argument: [UInt8]? = nil) {
    let arguments = argument.map { [Argument.text(String(decoding: $0, as: UTF8.self))] } ?? []
    problems.append(Problem(source, offset, message, arguments))
  }
}

extension Tag.Kind {
  /// The kind that the first character inside the delimiters announces.
  init(sigil: UInt8) {
    switch sigil {
    case UInt8(ascii: "{"), UInt8(ascii: "&"): self = .raw
    case UInt8(ascii: "#"): self = .section
    case UInt8(ascii: "^"): self = .inverted
    case UInt8(ascii: "/"): self = .close
    case UInt8(ascii: ">"): self = .partial
    case UInt8(ascii: "<"): self = .parent
    case UInt8(ascii: "$"): self = .block
    case UInt8(ascii: "!"): self = .comment
    case UInt8(ascii: "="): self = .delimiters
    default: self = .variable
    }
  }

  /// The characters that write the tag, for messages.
  var sigil: String {
    switch self {
    case .variable: ""
    case .raw: "{"
    case .section: "#"
    case .inverted: "^"
    case .close: "/"
    case .partial: ">"
    case .parent: "<"
    case .block: "$"
    case .comment: "!"
    case .delimiters: "="
    }
  }
}

extension Problem {
  /// A problem of a template at a byte of its source.
  init(
    _ source: SourceText,
    _ offset: Int,
    _ message: Message,
    _ arguments: [Argument] = [],
    remedy: Message? = nil
  ) {
    let place = source.position(offset)
    self.init(
      .unusable,
      file: source.name,
      line: place.line,
      column: place.column,
      message,
      arguments,
      remedy: remedy
    )
  }
}
