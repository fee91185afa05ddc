/// A name as a template writes it, split at its dots.
struct DottedName: Hashable, Sendable {
  let text: String
  /// Empty for `.`.
  let parts: [String]

  /// `nil` where a part between dots is empty.
  init?(_ text: String) {
    self.text = text
    guard text != "." else {
      parts = []
      return
    }
    parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if parts.contains("") { return nil }
  }
}

/// One piece of a parsed template. Offsets are bytes of the template's source.
indirect enum Node: Sendable {
  /// The first thing of a source line that prints something: the place where indentation goes.
  case lineStart
  /// Literal text, at most to the end of its line.
  case text(Range<Int>)
  case variable(DottedName, raw: Bool, at: Int)
  case section(DottedName, inverted: Bool, body: [Node], at: Int, end: Int)
  /// `indentation` is the white space before a partial alone on its line, `nil` inside a line.
  case partial(String, indentation: Range<Int>?, at: Int)
  case parent(String, indentation: Range<Int>?, overrides: [Block], at: Int)
  case block(Block)

  /// Where it was written; `nil` where it is no place of its own.
  var offset: Int? {
    switch self {
    case .lineStart: nil
    case .text(let range): range.lowerBound
    case .variable(_, _, let at), .section(_, _, _, let at, _), .partial(_, _, let at),
      .parent(_, _, _, let at):
      at
    case .block(let block): block.at
    }
  }
}

/// A named place of a template that a page built on it may fill (`{{$name}}...{{/name}}`), and such a filling.
struct Block: Sendable {
  let name: String
  let at: Int
  var body: [Node]
  /// Whether the opening tag ends its line, so that the content starts on a line of its own.
  var opensLine: Bool
  /// Where this is a place: whether the opening tag is alone on its line and so disappears with it.
  var isAlone: Bool
  /// Where this is a place: the white space that its content is indented with.
  var site: [UInt8]
  /// Where this is a filling: the white space that its lines share and that is replaced at the place.
  var intrinsic: [UInt8]
}

/// A parsed file.
struct TemplateTree: Sendable {
  let source: SourceText
  var nodes: [Node]
  /// Where text or tags stand directly inside a parent tag; the specification does not print them.
  var lost: [Int]
}
