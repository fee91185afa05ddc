package import Core

/// A template (templat), checked and ready to be filled in.
///
/// The language is Mustache as the public specification defines it. With a ``Shape`` the template is
/// *strict*, on top of the specification (documents.md section 4): every name is known, values stand only
/// where they can be escaped safely, elements are closed in the section that opens them, and nothing missing
/// is printed. Without a shape it is *lenient*: what is unknown prints nothing.
package struct Template: Sendable {
  /// One template to be compiled together with others.
  package struct Request: Sendable {
    package var source: TemplateSource
    package var language: TemplateLanguage
    package var shape: Shape?

    /// The template `source`, filled from values of `shape`.
    package init(_ source: TemplateSource, language: TemplateLanguage, shape: Shape?) {
      self.source = source
      self.language = language
      self.shape = shape
    }
  }

  /// The largest document: 64 MiB.
  package static let sizeLimit = 64 << 20

  /// The file name, as given.
  package let name: String

  /// What the template writes.
  package let language: TemplateLanguage

  /// The names that the template uses, dotted from the document (`pemohon.nama`; for what a list holds,
  /// `daftar.nomor`), those in sections that may not be shown included; empty when lenient.
  package let usedNames: Set<String>

  /// Those of ``usedNames`` that appear on paper: printed, or asked for as a yes or no; empty when lenient.
  package let printedNames: Set<String>

  private let program: Program
  private let isStrict: Bool

  /// The template `source` with its partials in place.
  ///
  /// - Parameters:
  ///   - shape: the names of the document; `nil` for a lenient template.
  ///   - partials: the partial of a name such as `bagian/kop`, or `nil`; called once for each name.
  /// - Throws: all problems of the template and its partials, sorted by place, each with file, line, column.
  package static func compile(
    _ source: TemplateSource,
    language: TemplateLanguage,
    shape: Shape?,
    partials: (String) -> TemplateSource?
  ) throws(Problems) -> Template {
    let (template, problems) = attempt(Request(source, language: language, shape: shape), partials)
    guard problems.isEmpty else { throw Problems(sorted(problems)) }
    return template
  }

  /// The templates of `requests`, in order.
  ///
  /// - Throws: the problems of all of them, none twice: a partial that several templates use is judged once
  ///   where it is wrong by itself, and once for each template that lacks one of its names.
  package static func compile(
    all requests: [Request],
    partials: (String) -> TemplateSource?
  ) throws(Problems) -> [Template] {
    let attempts = requests.map { attempt($0, partials) }
    let problems = attempts.flatMap(\.problems)
    guard problems.isEmpty else { throw Problems(sorted(problems)) }
    return attempts.map(\.template)
  }

  /// Appends the document to `buffer`.
  ///
  /// - Throws: the first hole or broken promise, with the template's file, line, column and the name;
  ///   `buffer` is then as before.
  ///
  /// - Returns: Where the elements of marked lists stand, in the order of the document.
  @discardableResult
  package func render(_ view: ViewObject, into buffer: inout [UInt8]) throws(Problem) -> [ListMark] {
    try render(root: .object(view), into: &buffer)
  }

  /// As ``render(_:into:)``, for a value of any kind, which `{{.}}` then names.
  @discardableResult
  package func render(
    root: Value,
    into buffer: inout [UInt8],
    limit: Int = Template.sizeLimit
  ) throws(Problem) -> [ListMark] {
    let start = buffer.count
    do {
      return try Renderer.run(program, isStrict: isStrict, root: root, ceiling: start + limit, into: &buffer)
    } catch {
      buffer.removeSubrange(start...)
      var problem = error
      problem.file = problem.file ?? name
      throw problem
    }
  }

  /// The place in a template file that printed a place of the document, so that what a schema finds in the
  /// document can be mended in the template.
  ///
  /// - Parameters:
  ///   - line: the document's line from 1.
  ///   - column: the byte of that line from 1; 0 means the line's first.
  /// - Returns: the template or partial with line and column; `nil` where the document has no such place.
  ///   Renders the document twice more, so it is for problems only.
  package func origin(
    line: Int,
    column: Int,
    in view: ViewObject
  ) -> (file: String, line: Int, column: Int)? {
    do throws(Problem) {
      var document: [UInt8] = []
      try render(view, into: &document)
      var start = 0
      for _ in 1..<max(line, 1) {
        guard let end = document[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        start = end + 1
      }
      let offset = start + max(column - 1, 0)
      let site = try Renderer.origin(of: offset, in: program, isStrict: isStrict, root: .object(view))
      return site.map { ($0.file, $0.line, $0.column) }
    } catch {
      return nil
    }
  }

  private static func attempt(
    _ request: Request,
    _ partials: (String) -> TemplateSource?
  ) -> (template: Template, problems: [Problem]) {
    withoutActuallyEscaping(partials) { partials in
      let compiler = TemplateCompiler(
        request.source,
        language: request.language,
        shape: request.shape,
        loader: partials
      )
      let template = Template(
        name: request.source.name,
        language: request.language,
        usedNames: compiler.usedNames,
        printedNames: compiler.printedNames,
        program: compiler.program,
        isStrict: compiler.isStrict
      )
      return (template, compiler.problems)
    }
  }

  private init(
    name: String,
    language: TemplateLanguage,
    usedNames: Set<String>,
    printedNames: Set<String>,
    program: Program,
    isStrict: Bool
  ) {
    self.name = name
    self.language = language
    self.usedNames = usedNames
    self.printedNames = printedNames
    self.program = program
    self.isStrict = isStrict
  }

  private static func sorted(_ problems: [Problem]) -> [Problem] {
    var seen: Set<Problem> = []
    return problems.filter { seen.insert($0).inserted }
      .sorted {
        ($0.file ?? "", $0.line ?? 0, $0.column ?? 0, $0.message.id)
          < ($1.file ?? "", $1.line ?? 0, $1.column ?? 0, $1.message.id)
      }
  }
}
