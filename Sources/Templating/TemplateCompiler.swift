import Core

/// Turns trees into a ``Program``: puts partials and fillings in place, gives indentation to lines, resolves
/// names against the shape, and follows the markup to know how each value is escaped.
///
/// Without a shape (lenient) names are searched when rendering, and partials are routines that may call
/// each other, because data may end their recursion.
struct TemplateCompiler {
  let language: TemplateLanguage
  let loader: (String) -> TemplateSource?
  let rootName: String
  var program = Program()
  var problems: [Problem] = []
  var usedNames: Set<String> = []
  /// Those of ``usedNames`` that are printed, or asked for as a yes or no.
  var printedNames: Set<String> = []
  /// The shapes in sight; `nil` when lenient.
  var scope: ShapeScope?
  var place: MarkupPlace

  /// Text and white space rules of the nodes being put in place.
  struct Layout {
    var source: SourceText
    /// What every line gets.
    var indentation: [UInt8] = []
    /// What every line loses first.
    var dedent: [UInt8] = []
  }

  /// What fills a block, and where it was written.
  struct Filling {
    var block: Block
    var source: SourceText
    /// The partials open where the filling was written; these count for its recursion.
    var stack: [String]
    var identity: String { "\(source.name):\(block.at)" }
  }

  /// A partial as a routine of a lenient program.
  struct Routine: Hashable {
    var name: String
    var indentation: [UInt8]
    var fillings: [String: String]
  }

  var trees: [String: TemplateTree?] = [:]
  var stack: [String] = []
  var fillings: [String: Filling] = [:]
  /// Blocks that the parent being put in place has.
  var blocksSeen: Set<String> = []
  var depth = 0
  /// Sections around the present place whose name is unknown; names inside are then not judged.
  var blindSections = 0
  var isExhausted = false
  /// Whether the next line start belongs to a line that has already begun.
  var isLineBegun = false
  /// Whether the last instruction is a literal that may grow.
  var isMergeable = false
  var lastTagStart: (source: SourceText, offset: Int)?
  var elementPlaces: [(source: SourceText, offset: Int)?] = []
  var routineNumbers: [Routine: Int] = [:]
  /// Routines in the order of their numbers, with the calls that lead to each.
  var pending: [(routine: Routine, fillings: [String: Filling], depth: Int)] = []
  var routineDepth = 0

  /// Pieces put in place so far, and what copying indentation has cost in such units.
  var pieces = 0

  static let mostRoutines = 10_000

  var isStrict: Bool { scope != nil }
  var followsMarkup: Bool { isStrict && language != .text }

  init(
    _ root: TemplateSource,
    language: TemplateLanguage,
    shape: Shape?,
    loader: @escaping (String) -> TemplateSource?
  ) {
    self.language = language
    self.loader = loader
    rootName = root.name
    scope = shape.map { ShapeScope($0) }
    place = MarkupPlace(isHTML: language == .html)
    let tree = add(root)
    program.routines = [0..<0]
    emit(tree.nodes, Layout(source: tree.source))
    program.routines[0] = 0..<program.code.count
    var next = 0
    while next < pending.count {
      emitRoutine(next)
      next += 1
    }
    finish(tree)
  }

  /// Parses a file and collects its problems.
  mutating func add(_ source: TemplateSource) -> TemplateTree {
    guard source.text.utf8.count <= TemplateLimits.file else {
      let message = Message(
        "berkas templat lebih besar daripada 1 MiB",
        en: "the template file is larger than 1 MiB"
      )
      let empty = SourceText(TemplateSource(name: source.name, text: ""))
      problems.append(Problem(empty, 0, message))
      return TemplateTree(source: empty, nodes: [], lost: [])
    }
    let (tree, found) = TemplateParser.parse(source)
    problems += found
    if isStrict {
      problems += tree.lost.map {
        Problem(
          tree.source,
          $0,
          Message(
            "isi {{<...}} di luar {{$...}} tidak akan tercetak",
            en: "content of {{<...}} outside {{$...}} would not be printed"
          )
        )
      }
    }
    return tree
  }

  /// The position of a tag in the table of places.
  mutating func site(_ name: String, _ source: SourceText, _ at: Int) -> Int {
    let position = source.position(at)
    program.sites.append(
      Program.Site(file: source.name, line: position.line, column: position.column, name: name)
    )
    return program.sites.count - 1
  }

  func report(_ source: SourceText, _ offset: Int, _ message: Message, _ arguments: [Argument] = [])
    -> Problem
  {
    Problem(source, offset, message, arguments)
  }

  // MARK: Nodes

  mutating func emit(_ nodes: [Node], _ layout: Layout) {
    depth += 1
    defer { depth -= 1 }
    guard depth <= TemplateLimits.depth, !isExhausted else {
      exhaust(Message("templat bersarang terlalu dalam", en: "the template is nested too deeply"), layout)
      return
    }
    var startsLine = false
    for node in nodes {
      pieces += 1
      if pieces > TemplateLimits.pieces {
        exhaust(
          Message(
            "templat menjadi lebih dari 500.000 potong dengan bagian-bagiannya",
            en: "the template becomes more than 500,000 pieces with its partials"
          ),
          layout,
          node.offset
        )
      }
      if problems.count >= TemplateLimits.problems { isExhausted = true }
      if isExhausted { return }
      let atLineStart = startsLine
      startsLine = false
      switch node {
      case .lineStart:
        if isLineBegun { isLineBegun = false } else { literal(layout.indentation[...], layout.source, nil) }
        startsLine = true
      case .text(let range):
        var bytes = layout.source.bytes[range]
        if atLineStart {
          let count = shared(bytes, layout.dedent)
          pieces += count >> 6
          bytes = bytes.dropFirst(count)
        }
        literal(bytes, layout.source, bytes.startIndex)
      case .variable(let name, let raw, let at): variable(name, raw: raw, layout.source, at)
      case .section(let name, let inverted, let body, let at, let end):
        section(name, inverted: inverted, body, layout, at, end)
      case .partial(let name, let indentation, let at):
        let own = indentation.map { indented(layout, by: layout.source.bytes[$0]) } ?? []
        partial(name, indentation: own, layout.source, at)
      case .parent(let name, let indentation, let overrides, let at):
        let own = indentation.map { indented(layout, by: layout.source.bytes[$0]) } ?? []
        parent(name, overrides, indentation: own, layout.source, at)
      case .block(let block): self.block(block, layout)
      }
    }
  }

  /// The indentation of what stands behind `blanks` on a line of `layout`.
  mutating func indented(_ layout: Layout, by blanks: ArraySlice<UInt8>) -> [UInt8] {
    pieces += (layout.indentation.count + blanks.count) >> 6
    return layout.indentation + blanks.dropFirst(shared(blanks, layout.dedent))
  }

  private func shared(_ bytes: ArraySlice<UInt8>, _ prefix: [UInt8]) -> Int {
    zip(bytes, prefix).prefix { $0 == $1 }.count
  }

  /// Appends literal bytes; `offset` is the place of the first in `source`, `nil` for indentation.
  mutating func literal(_ bytes: ArraySlice<UInt8>, _ source: SourceText, _ offset: Int?) {
    guard !bytes.isEmpty else { return }
    let start = program.pool.count
    guard start + bytes.count <= TemplateLimits.text else {
      exhaust(
        Message(
          "templat lebih besar daripada 4 MiB dengan bagian-bagiannya",
          en: "the template is larger than 4 MiB with its partials"
        ),
        Layout(source: source),
        offset
      )
      return
    }
    program.pool.append(contentsOf: bytes)
    if let offset {
      let place = source.position(offset)
      let site = Program.Site(file: source.name, line: place.line, column: place.column, name: "")
      program.origins.append(Program.Origin(start: start, site: site))
    }
    if isMergeable, let last = program.code.indices.last, program.code[last].second == Int32(start) {
      program.code[last].second = Int32(program.pool.count)
    } else {
      append(.literal, .none, start, program.pool.count)
      isMergeable = true
    }
    guard followsMarkup else { return }
    for (index, byte) in bytes.enumerated() where !place.isPlain(byte) {
      follow(byte, source, (offset ?? 0) + index)
      if isExhausted || problems.count >= TemplateLimits.problems { return }
    }
  }

  mutating func append(
    _ operation: Program.Instruction.Operation,
    _ escaping: Escaping,
    _ first: Int,
    _ second: Int = 0
  ) {
    isMergeable = false
    program.code.append(
      Program.Instruction(
        operation: operation,
        escaping: escaping,
        first: Int32(first),
        second: Int32(second)
      )
    )
  }

  mutating func exhaust(_ message: Message, _ layout: Layout, _ offset: Int? = nil) {
    if !isExhausted { problems.append(Problem(layout.source, offset ?? 0, message)) }
    isExhausted = true
  }
}
