import CLibXML2
import Core

/// One libxml2 parser that reports elements as it goes and builds no tree; reusable, for one caller at a time.
final class MarkupParser {
  enum Kind {
    case xml
    case html
  }

  /// No more problems than a person would read.
  static let mostProblems = 100

  /// A longer document is read in chunks: libxml2 takes no more than 10 MB for what it looks through at once.
  static let longestAtOnce = 8 << 20

  let context: xmlParserCtxtPtr
  let kind: Kind
  private(set) var problems: [MarkupProblem] = []
  private var rules = PolyglotRules()

  /// `nil` where memory is exhausted.
  init?(_ kind: Kind) {
    guard let context = xmlNewParserCtxt() else { return nil }
    self.context = context
    self.kind = kind
    prepareHandlers()
  }

  deinit { xmlFreeParserCtxt(context) }

  /// Reads a whole document.
  func parse(_ bytes: [UInt8]) -> [MarkupProblem] {
    if kind == .xml, bytes.count > MarkupParser.longestAtOnce {
      beginChunks()
      bytes.withUnsafeBytes { parse(chunk: $0, isLast: true) }
      return finish()
    }
    begin()
    guard let size = Int32(exactly: bytes.count) else {
      add(.tooLarge)
      return finish()
    }
    bytes.withUnsafeBytes { buffer in
      let start = buffer.assumingMemoryBound(to: CChar.self).baseAddress
      // Without a tree-building handler there is no document; freeing what there is costs nothing.
      xmlFreeDoc(xmlCtxtReadMemory(context, start, size, nil, nil, MarkupParser.options))
    }
    return finish()
  }

  /// Starts a document that arrives in chunks.
  func beginChunks() {
    begin()
    xmlCtxtResetPush(context, nil, 0, nil, nil)
    xmlCtxtUseOptions(context, MarkupParser.options)
  }

  /// Reads a chunk; the last may be empty.
  func parse(chunk: UnsafeRawBufferPointer, isLast: Bool) {
    // libxml2 looks for tags across what it holds at once, and its sizes are 32-bit.
    let piece = 1 << 20
    var rest = chunk
    while rest.count > piece {
      parse(piece: UnsafeRawBufferPointer(rebasing: rest[..<piece]), isLast: false)
      rest = UnsafeRawBufferPointer(rebasing: rest[piece...])
    }
    parse(piece: rest, isLast: isLast)
  }

  private func parse(piece: UnsafeRawBufferPointer, isLast: Bool) {
    let start = piece.assumingMemoryBound(to: CChar.self).baseAddress
    xmlParseChunk(context, start, Int32(piece.count), isLast ? 1 : 0)
  }

  /// What was found, once the document has ended.
  func finish() -> [MarkupProblem] {
    if context.pointee.wellFormed == 0, problems.isEmpty { add(.unreadable) }
    defer { problems = [] }
    return problems
  }

  /// Notes a problem, up to the limit.
  func add(_ problem: MarkupProblem) {
    if problems.count < MarkupParser.mostProblems, problems.last != problem { problems.append(problem) }
  }

  /// Notes a problem at the place the parser has reached.
  func add(_ message: Message, _ arguments: [Argument] = []) {
    add(MarkupProblem(line: line, column: column, message: message, arguments: arguments))
  }

  /// The place reached; 0 where nothing is being read.
  var line: Int { context.pointee.input.map { Int($0.pointee.line) } ?? 0 }
  var column: Int { context.pointee.input.map { Int($0.pointee.col) } ?? 0 }

  private static let options = Int32(XML_PARSE_NONET.rawValue)

  private func begin() {
    problems = []
    rules = PolyglotRules()
    context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
  }

  // MARK: Handlers

  /// Installs the error handler on the handlers in use; a schema's own set has none.
  func installErrorHandler() {
    context.pointee.sax.pointee.serror = { _, error in
      guard let error, let parser = MarkupParser.at(error.pointee.ctxt) else { return }
      if let problem = MarkupProblem(error.pointee, isHTML: parser.kind == .html) { parser.add(problem) }
    }
  }

  private func prepareHandlers() {
    guard let sax = context.pointee.sax else { return }
    sax.pointee = xmlSAXHandler()
    sax.pointee.initialized = UInt32(XML_SAX2_MAGIC)
    sax.pointee.internalSubset = { context, name, external, system in
      guard let parser = MarkupParser.at(context) else { return }
      let isHTML5 = name.map { String(cString: $0) } == "html" && external == nil && system == nil
      if parser.kind == .html, isHTML5 { parser.rules.hasDoctype = true } else { parser.refuseDeclaration() }
    }
    sax.pointee.entityDecl = { context, _, _, _, _, _ in MarkupParser.at(context)?.refuseDeclaration() }
    sax.pointee.unparsedEntityDecl = { context, _, _, _, _ in MarkupParser.at(context)?.refuseDeclaration() }
    sax.pointee.notationDecl = { context, _, _, _ in MarkupParser.at(context)?.refuseDeclaration() }
    sax.pointee.elementDecl = { context, _, _, _ in MarkupParser.at(context)?.refuseDeclaration() }
    sax.pointee.attributeDecl = { context, _, _, _, _, _, tree in
      // The handler owns the list of an enumerated type.
      xmlFreeEnumeration(tree)
      MarkupParser.at(context)?.refuseDeclaration()
    }
    if kind == .html { prepareHTMLHandlers(sax) }
    installErrorHandler()
  }

  private func prepareHTMLHandlers(_ sax: UnsafeMutablePointer<xmlSAXHandler>) {
    sax.pointee.startElementNs = { context, name, _, _, _, _, count, _, attributes in
      guard let parser = MarkupParser.at(context), let name else { return }
      let names = (0..<Int(count)).lazy.compactMap { attributes?[$0 * 5] }
      let cursor = parser.context.pointee.input?.pointee.cur
      let isSelfClosed = cursor?.pointee == UInt8(ascii: "/")
      var rules = parser.rules
      rules.open(name, attributes: names, isSelfClosed: isSelfClosed) { parser.add($0, $1) }
      parser.rules = rules
    }
    sax.pointee.endElementNs = { context, _, _, _ in MarkupParser.at(context)?.rules.close() }
    sax.pointee.processingInstruction = { context, _, _ in
      MarkupParser.at(context)?.add(Message("HTML tidak mengenal <?...?>", en: "HTML has no <?...?>"))
    }
    sax.pointee.cdataBlock = { context, _, _ in
      guard let parser = MarkupParser.at(context), !parser.rules.isForeign else { return }
      parser.add(Message("HTML tidak mengenal CDATA", en: "HTML has no CDATA"))
    }
  }

  private func refuseDeclaration() {
    add(Message("DTD dan deklarasi entitas ditolak", en: "a DTD or entity declaration is refused"))
    xmlStopParser(context)
  }

  /// The parser that a libxml2 parser context belongs to.
  private static func at(_ context: UnsafeMutableRawPointer?) -> MarkupParser? {
    guard let owner = context?.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private else {
      return nil
    }
    return Unmanaged<MarkupParser>.fromOpaque(owner).takeUnretainedValue()
  }
}
