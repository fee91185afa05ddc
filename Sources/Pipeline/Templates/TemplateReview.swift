package import Core
package import Documents

/// What `templat periksa` says of templates that are sound by themselves: what the law demands and they do not print,
/// and what they could print and do not.
package struct TemplateReview: Sendable {
  /// Names that a document offers and none of its templates uses.
  package struct Unused: Sendable {
    /// The document.
    package var kind: DocumentKind
    /// The names.
    package var names: [String]
  }

  /// How many templates were looked at.
  package private(set) var count = 0
  /// Documents with names that are not used, in the order of the kinds.
  package private(set) var unused: [Unused] = []

  /// Reviews every template.
  ///
  /// - Throws: Every problem of every template, by file and place; where there is none, every demand not met.
  package init(in workspace: Workspace) throws(Problems) {
    let kinds = DocumentKind.allCases
    let templates = try TemplateSet.load(Set(kinds), checksShipped: true, in: workspace)
    let required = try RequiredNames(in: workspace)
    var problems: [Problem] = []
    for kind in kinds {
      var used: Set<String> = []
      for template in templates.templates(of: kind) {
        count += 1
        used.formUnion(template.usedNames)
        problems += required.problems(kind, printed: template.printedNames, template: template.name)
      }
      let names = TemplateReview.unused(kind, used)
      if !names.isEmpty { unused.append(Unused(kind: kind, names: names)) }
    }
    if !problems.isEmpty { throw Problems(problems) }
  }

  /// The document's own names without any use, of themselves or of anything in them. What every document offers
  /// (letterhead, paper) and forms of one fact (a date long and short) are nothing to think about.
  private static func unused(_ kind: DocumentKind, _ used: Set<String>) -> [String] {
    let common = CommonView.shape(title: "")
    return kind.shape.variables.map(\.name).filter { name in
      common[name] == nil && !used.contains { $0 == name || $0.hasPrefix("\(name).") }
    }
  }
}

/// The line of a template that a problem is about, with a mark below the place.
package enum TemplateExcerpt {
  /// How much of a long line is shown before and after the place.
  private static let reach = 50

  /// `  12 | <p>{{kantor.nma}}</p>` and a line with `^`; nothing where the problem has no place in a file.
  package static func lines(_ problem: Problem, in workspace: Workspace) -> [String] {
    guard let file = problem.file, let number = problem.line, let column = problem.column, column > 0,
      let bytes = bytes(file, workspace)
    else { return [] }
    let all = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard all.indices.contains(number - 1), let line = String(validating: all[number - 1], as: UTF8.self)
    else { return [] }
    var scalars = Array(line.unicodeScalars)
    if scalars.last == "\r" { scalars.removeLast() }
    if number == 1, scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    let place = min(column - 1, scalars.count)
    let start = max(place - reach, 0)
    let end = min(place + reach, scalars.count)
    func string(_ part: ArraySlice<UnicodeScalar>) -> String {
      String(String.UnicodeScalarView(part.map { $0 == "\t" ? " " : $0 }))
    }
    let head = String(number)
    let cut = start > 0 ? "..." : ""
    let tail = end < scalars.count ? "..." : ""
    let pad = String(repeating: " ", count: head.count)
    let indent = String(repeating: " ", count: cut.count + place - start)
    return ["\(head) | \(cut)\(string(scalars[start..<end]))\(tail)", "\(pad) | \(indent)^"]
  }

  private static func bytes(_ file: String, _ workspace: Workspace) -> [UInt8]? {
    if let bytes = try? workspace.read(file) { return bytes }
    return file.hasPrefix("templates/") ? try? workspace.resource(file) : nil
  }
}
