// No Foundation in this target: together with libxml2's headers it fails on clean builds.
import CLibXML2

/// Checks on finished markup (libxml2): well-formedness, the rules of HTML in XML syntax, and schemas.
///
/// Everything here may be used from several threads at once. Documents are read with no network, no
/// entities, no document type definitions and libxml2's own limits on depth and size.
package enum Markup {
  /// Prepares libxml2; every use here does so by itself, so calling it is only a matter of when.
  ///
  /// From then on libxml2 writes nothing on standard error and opens no file or address, in this whole process.
  /// It is never shut down, because other threads may be using it.
  package static func start() { _ = started }

  private static let started: Bool = {
    // Threads copy the handlers when they first use libxml2; the first thread needs them set as well.
    let quiet: xmlStructuredErrorFunc = { _, _ in }
    xmlThrDefSetStructuredErrorFunc(nil, quiet)
    xmlInitParser()
    xmlSetStructuredErrorFunc(nil, quiet)
    xmlSetExternalEntityLoader { _, _, _ in nil }
    xmlSchemaInitTypes()
    return true
  }()

  /// What keeps `bytes` from being well-formed XML; a document type definition counts.
  package static func wellFormedXML(_ bytes: [UInt8]) -> [MarkupProblem] {
    check(bytes, as: .xml)
  }

  /// What keeps `bytes` from being HTML that an HTML and an XML parser read alike (polyglot).
  ///
  /// `<!DOCTYPE html>` first; lowercase names; quoted attributes; `<br/>` and the other void elements closed
  /// by themselves and no others, except inside `svg` and `math`; no entities but the five of XML.
  package static func wellFormedHTML(_ bytes: [UInt8]) -> [MarkupProblem] {
    check(bytes, as: .html)
  }

  private static func check(_ bytes: [UInt8], as kind: MarkupParser.Kind) -> [MarkupProblem] {
    start()
    guard let parser = MarkupParser(kind) else { return [.outOfMemory] }
    return parser.parse(bytes)
  }
}
