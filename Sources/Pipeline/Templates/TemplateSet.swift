package import Core
package import Documents
import Markup
package import Templating

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
    let keys = DocumentKind.allCases.filter(kinds.contains).flatMap { kind in
      (kind.hasXML ? [false, true] : [false]).map { (kind: kind, isXML: $0) }
    }
    let loaded = Monitor(Loaded(count: keys.count))
    // The schema is the longest single piece of work, so it comes first.
    Parallel.forEach(keys.count + 1, makeState: {}) { _, index in
      guard index > 0 else {
        let schema = files.schema()
        loaded.withLock { $0.schema = schema }
        return
      }
      let key = keys[index - 1]
      do throws(Problems) {
        let template = try compile(key.kind, isXML: key.isXML, files)
        loaded.withLock { $0.templates[index - 1] = template }
      } catch {
        loaded.withLock { $0.problems[index - 1] = error.all }
      }
    }
    let (templates, schema, found) = loaded.withLock {
      ($0.templates, $0.schema, $0.problems.flatMap(\.self))
    }
    var problems = found + files.problems
    guard problems.isEmpty, let schema else { throw Problems(unique(problems)) }
    var pairs: [DocumentKind: Pair] = [:]
    let isChecked = checksShipped || files.isChanged
    for (template, key) in zip(templates, keys) {
      guard let template else { continue }
      if isChecked {
        problems += SampleCheck.problems(template, key.kind, isXML: key.isXML, schema: schema)
      }
      if key.isXML {
        pairs[key.kind]?.xml = template
      } else {
        pairs[key.kind] = Pair(html: template)
      }
    }
    if !problems.isEmpty { throw Problems(unique(problems)) }
    return TemplateSet(pairs: pairs, schema: schema)
  }

  private struct Loaded: Sendable {
    var templates: [Template?]
    var schema: XMLSchema?
    /// By template, so that what is told does not depend on which thread came first.
    var problems: [[Problem]]

    init(count: Int) {
      templates = Array(repeating: nil, count: count)
      problems = Array(repeating: [], count: count)
    }
  }

  /// One template, or `nil` where it could not be read, which `files` then reports.
  private static func compile(
    _ kind: DocumentKind,
    isXML: Bool,
    _ files: TemplateFiles
  ) throws(Problems) -> Template? {
    guard let source = files.template(kind.rawValue, isXML: isXML) else { return nil }
    let language: TemplateLanguage = isXML ? .xml : .html
    return try Template.compile(source, language: language, shape: kind.shape) { name in
      files.partial(name, language)
    }
  }

  private init(pairs: [DocumentKind: Pair], schema: XMLSchema) {
    self.pairs = pairs
    self.schema = schema
  }

  /// The templates of a kind, HTML first.
  func templates(of kind: DocumentKind) -> [Template] {
    pairs[kind].map { [$0.html] + ($0.xml.map { [$0] } ?? []) } ?? []
  }

  /// The kinds of document whose templates use a name, at the top or inside a list.
  package func kinds(using name: String) -> Set<DocumentKind> {
    func uses(_ template: Template) -> Bool {
      template.usedNames.contains { $0.split(separator: ".").contains { $0 == name } }
    }
    return Set(pairs.filter { uses($0.value.html) || $0.value.xml.map(uses) == true }.keys)
  }

  /// Appends a document as HTML.
  ///
  /// - Throws: The hole in the template, with its place.
  ///
  /// - Returns: Where the elements of marked lists stand.
  @discardableResult
  package func renderHTML(
    _ document: PreparedDocument,
    into buffer: inout [UInt8]
  ) throws(Problem) -> [ListMark] {
    try pairs[document.kind]?.html.render(document.view, into: &buffer) ?? []
  }

  /// Appends a document as XML, checked against the schema. Kinds without XML append nothing.
  ///
  /// - Throws: The hole, or the rule of the schema that the document breaks, with template and line.
  ///
  /// - Parameter isOutline: The document lacks the rows that are put in later, and is checked with them.
  /// - Returns: Where the elements of marked lists stand.
  @discardableResult
  package func renderXML(
    _ document: PreparedDocument,
    isOutline: Bool = false,
    into buffer: inout [UInt8]
  ) throws(Problem) -> [ListMark] {
    guard let template = pairs[document.kind]?.xml else { return [] }
    let start = buffer.count
    let marks = try template.render(document.view, into: &buffer)
    if isOutline { return marks }
    guard let first = schema.validate(start == 0 ? buffer : Array(buffer[start...])).first else {
      return marks
    }
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
    let sorted = problems.enumerated().sorted { left, right in
      func key(_ problem: Problem) -> (String, Int, Int, String) {
        (problem.file ?? "", problem.line ?? 0, problem.column ?? 0, problem.message.id)
      }
      let (first, second) = (key(left.element), key(right.element))
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
    // A mistake in a shared part comes out once for each template that uses it; the first use stands for all.
    var last: Problem?
    return sorted.filter { problem in
      defer { last = problem }
      return last.map {
        ($0.file, $0.line, $0.column) != (problem.file, problem.line, problem.column) || problem.line == nil
          || $0.message != problem.message || $0.arguments.first != problem.arguments.first
      } ?? true
    }
  }
}

extension DocumentKind {
  /// The names that the document offers to its templates.
  package var shape: Shape { Papers.shape(of: self) ?? Reports.shape(of: self) ?? Shape([]) }
}
