import CLibXML2
import Core

/// A parser with a schema plugged in: elements go straight from one to the other.
///
/// For one caller at a time, hence safe to hand from thread to thread.
final class SchemaValidator: @unchecked Sendable {
  private let parser: MarkupParser
  private let context: xmlSchemaValidCtxtPtr
  private var plug: xmlSchemaSAXPlugPtr?
  private let owner: XMLSchema?

  /// A validator of the schema, which must outlive it unless kept as `owner`; `nil` where memory is
  /// exhausted.
  init?(_ schema: xmlSchemaPtr, owner: XMLSchema? = nil) {
    guard let parser = MarkupParser(.xml), let context = xmlSchemaNewValidCtxt(schema) else { return nil }
    self.parser = parser
    self.context = context
    self.owner = owner
    xmlSchemaSetValidStructuredErrors(
      context,
      { data, error in
        guard let data, let error else { return }
        let parser = Unmanaged<MarkupParser>.fromOpaque(data).takeUnretainedValue()
        guard let problem = MarkupProblem(schema: error.pointee, line: parser.line, column: parser.column)
        else { return }
        // After a broken limit libxml2 says again that the value is not of the limited type.
        if let last = parser.problems.last, problem.isAboutType, last.line == problem.line,
          last.column == problem.column, last.arguments.first == problem.arguments.first
        {
          return
        }
        parser.add(problem)
      },
      Unmanaged.passUnretained(parser).toOpaque()
    )
  }

  deinit {
    unplugSchema()
    xmlSchemaFreeValidCtxt(context)
  }

  /// Reads a whole document.
  func validate(_ bytes: [UInt8]) -> [MarkupProblem] {
    guard plugSchema() else { return [.outOfMemory] }
    defer { unplugSchema() }
    return parser.parse(bytes)
  }

  /// Starts a document that arrives in chunks; `false` where memory is exhausted.
  func begin() -> Bool {
    guard plugSchema() else { return false }
    parser.beginChunks()
    return true
  }

  /// Reads a chunk.
  func parse(_ chunk: UnsafeRawBufferPointer, isLast: Bool) { parser.parse(chunk: chunk, isLast: isLast) }

  /// What was found so far.
  var hasProblems: Bool { !parser.problems.isEmpty }

  /// Ends a document that arrived in chunks.
  func finish() -> [MarkupProblem] {
    unplugSchema()
    return parser.finish()
  }

  private func plugSchema() -> Bool {
    unplugSchema()
    guard let sax = parser.context.pointer(to: \.sax), let data = parser.context.pointer(to: \.userData)
    else {
      return false
    }
    plug = xmlSchemaSAXPlug(context, sax, data)
    guard plug != nil else { return false }
    parser.installErrorHandler()
    return true
  }

  private func unplugSchema() {
    if let plug { xmlSchemaSAXUnplug(plug) }
    plug = nil
  }
}
