package import Core
package import Documents
import Markup
import Templating

/// The templates of a run, compiled against what their documents say and checked before any output.
package struct TemplateSet: Sendable {
  /// The templates of one kind.
  struct Pair: Sendable {
    var html: Template
    var xml: Template?
  }

  /// The path of the schema of all documents.
  static let schemaPath = "templates/skema/warkat-1.xsd"

  private let pairs: [DocumentKind: Pair]
  private let schema: XMLSchema

  /// Loads the templates of `kinds`, those of the workspace before the shipped ones, file by file.
  ///
  /// - Parameter checksShipped: Whether templates are filled with samples and checked as markup even where the
  ///   workspace changes none of their files; the shipped ones are checked by the tests of the program.
  /// - Throws: Every problem of every template, by file and place.
  package static func load(
    _ kinds: Set<DocumentKind>,
    checksShipped: Bool = false,
    in workspace: Workspace
  ) throws(Problems) -> TemplateSet {
    let files = TemplateFiles(workspace)
    var requests: [Template.Request] = []
    var keys: [(kind: DocumentKind, isXML: Bool)] = []
    for kind in DocumentKind.allCases where kinds.contains(kind) {
      for isXML in kind.hasXML ? [false, true] : [false] {
        guard let source = files.template(kind.rawValue, isXML: isXML) else { continue }
        requests.append(Template.Request(source, language: isXML ? .xml : .html, shape: kind.shape))
        keys.append((kind, isXML))
      }
    }
    var problems: [Problem] = []
    var templates: [Template] = []
    for request in requests {
      let language = request.language
      do {
        let template = try Template.compile(request.source, language: language, shape: request.shape) {
          name in
          files.partial(name, language)
        }
        templates.append(template)
      } catch {
        problems += error.all
      }
    }
    let schema = files.schema
    problems += files.problems
    guard problems.isEmpty, let schema else { throw Problems(unique(problems)) }
    for (template, key) in zip(templates, keys) where checksShipped || files.isChanged {
      problems += SampleCheck.problems(template, key.kind, isXML: key.isXML, schema: schema)
    }
    if !problems.isEmpty { throw Problems(unique(problems)) }
    var pairs: [DocumentKind: Pair] = [:]
    for (template, key) in zip(templates, keys) {
      if key.isXML {
        pairs[key.kind]?.xml = template
      } else {
        pairs[key.kind] = Pair(html: template)
      }
    }
    return TemplateSet(pairs: pairs, schema: schema)
  }

  private init(pairs: [DocumentKind: Pair], schema: XMLSchema) {
    self.pairs = pairs
    self.schema = schema
  }

  /// Appends a document as HTML.
  ///
  /// - Throws: The hole in the template, with its place.
  package func renderHTML(_ document: PreparedDocument, into buffer: inout [UInt8]) throws(Problem) {
    try pairs[document.kind]?.html.render(document.view, into: &buffer)
  }

  /// Appends a document as XML, checked against the schema. Kinds without XML append nothing.
  ///
  /// - Throws: The hole, or the rule of the schema that the document breaks, with template and line.
  package func renderXML(_ document: PreparedDocument, into buffer: inout [UInt8]) throws(Problem) {
    guard let template = pairs[document.kind]?.xml else { return }
    let start = buffer.count
    try template.render(document.view, into: &buffer)
    guard let first = schema.validate(start == 0 ? buffer : Array(buffer[start...])).first else { return }
    throw Problem(
      .unusable,
      file: template.name,
      Message(
        "XML dokumen {1} tidak sesuai skema, baris {2}: {3}",
        en: "XML of document {1} breaks the schema, line {2}: {3}"
      ),
      [.text(document.stem), .number(first.line), first.sentence]
    )
  }

  private static func unique(_ problems: [Problem]) -> [Problem] {
    var seen: Set<Problem> = []
    return problems.filter { seen.insert($0).inserted }
      .sorted {
        ($0.file ?? "", $0.line ?? 0, $0.column ?? 0, $0.message.id)
          < ($1.file ?? "", $1.line ?? 0, $1.column ?? 0, $1.message.id)
      }
  }
}

extension DocumentKind {
  /// The names that the document offers to its templates.
  package var shape: Shape { Papers.shape(of: self) ?? Reports.shape(of: self) ?? Shape([]) }
}
