import CLibXML2
package import Core

/// A compiled XML Schema 1.0 (skema), for use from several threads at once.
package final class XMLSchema: Sendable {
  /// Read-only once compiled.
  nonisolated(unsafe) let pointer: xmlSchemaPtr
  /// The parsed schema file, which the compiled schema points into.
  nonisolated(unsafe) private let document: xmlDocPtr
  /// Validators that no one is using; as many as there were callers at once.
  private let idle = Monitor<[SchemaValidator]>([])

  /// Compiles the schema file `name`.
  ///
  /// - Throws: the first problem, with line; a DTD, and a second file to include or import, are refused.
  package init(bytes: [UInt8], name: String) throws(Problem) {
    Markup.start()
    guard bytes.count <= SchemaSize.fileLimit else {
      throw MarkupProblem(
        line: 1,
        column: 0,
        message: Message("skema lebih besar daripada 1 MiB", en: "the schema is larger than 1 MiB"),
        arguments: []
      ).problem(in: name)
    }
    if let first = Markup.wellFormedXML(bytes).first { throw first.problem(in: name) }
    guard let size = Int32(exactly: bytes.count) else { throw MarkupProblem.tooLarge.problem(in: name) }
    let read = bytes.withUnsafeBytes { buffer in
      let start = buffer.assumingMemoryBound(to: CChar.self).baseAddress
      return xmlReadMemory(start, size, nil, nil, Int32(XML_PARSE_NONET.rawValue))
    }
    guard let read else { throw MarkupProblem.unreadable.problem(in: name) }
    if let tooLarge = SchemaSize.problem(in: read) {
      xmlFreeDoc(read)
      throw tooLarge.problem(in: name)
    }
    let errors = SchemaErrors()
    var compiled: xmlSchemaPtr?
    if let parser = xmlSchemaNewDocParserCtxt(read) {
      xmlSchemaSetParserStructuredErrors(
        parser,
        { data, error in
          guard let data, let error, error.pointee.level != XML_ERR_WARNING else { return }
          Unmanaged<SchemaErrors>.fromOpaque(data).takeUnretainedValue().add(error.pointee)
        },
        Unmanaged.passUnretained(errors).toOpaque()
      )
      compiled = withExtendedLifetime(errors) { xmlSchemaParse(parser) }
      xmlSchemaFreeParserCtxt(parser)
    }
    guard let compiled, errors.all.isEmpty else {
      if let compiled { xmlSchemaFree(compiled) }
      xmlFreeDoc(read)
      throw (errors.all.first ?? .unreadable).problem(in: name)
    }
    pointer = compiled
    document = read
  }

  deinit {
    idle.withLock { $0.removeAll() }
    xmlSchemaFree(pointer)
    xmlFreeDoc(document)
  }

  /// What keeps a whole document from being valid; empty where it is valid.
  ///
  /// Reads the document once and builds no tree: some 20 us for 1.5 KB.
  package func validate(_ bytes: [UInt8]) -> [MarkupProblem] {
    guard let validator = idle.withLock({ $0.popLast() }) ?? SchemaValidator(pointer) else {
      return [.outOfMemory]
    }
    let problems = validator.validate(bytes)
    // A document with unknown names leaves them in the parser's dictionary; such a parser is not kept.
    if problems.isEmpty { idle.withLock { $0.append(validator) } }
    return problems
  }
}

/// Collects what is wrong with a schema file.
private final class SchemaErrors {
  private(set) var all: [MarkupProblem] = []

  func add(_ error: xmlError) {
    let text = MarkupProblem.firstLine(error.message)
    all.append(
      MarkupProblem(
        line: Int(error.line),
        column: Int(error.int2),
        message: Message("skema tidak sah: {1}", en: "the schema is not valid: {1}"),
        arguments: [.text(text)]
      )
    )
  }
}
