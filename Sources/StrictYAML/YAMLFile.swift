package import Core
import Yams

/// A YAML file of the workspace (settings, SOP), read strictly: what is unknown, doubled or of the wrong type
/// is a problem with line and column, and all problems of a file are reported together.
///
/// Readers take each key by name with a ``YAMLMapping``; whatever they did not ask for is unknown.
package struct YAMLFile {
  /// The top of the file.
  package let root: YAMLMapping
  private let collector: ProblemCollector

  /// The size above which a file is refused, in bytes; settings are a few kilobytes.
  package static let sizeLimit = 1 << 20

  /// Parses `text`.
  ///
  /// - Parameter file: The path as the user wrote it.
  /// - Throws: ``Problems`` where the text is no YAML, holds a doubled key or an alias, or has no mapping at
  ///   its top. An empty file is an empty mapping.
  package init(_ text: String, file: String) throws(Problems) {
    collector = ProblemCollector(file: file)
    guard text.utf8.count <= YAMLFile.sizeLimit else {
      throw Problems([
        Problem(
          .unusable,
          file: file,
          Message("berkas lebih besar dari {1} byte", en: "file is larger than {1} bytes"),
          [.number(YAMLFile.sizeLimit)]
        )
      ])
    }
    if let place = AliasInKey.place(in: text) {
      throw Problems([YAMLFile.anchorProblem(file, place.line, place.column)])
    }
    let node: Node?
    let refusal: Problem?
    do {
      let parser = try Parser(yaml: text)
      node = try parser.singleRoot()
      // Nodes hold their anchors weakly; the parser keeps them alive.
      refusal = withExtendedLifetime(parser) { node.flatMap { YAMLFile.refusal(of: $0, file) } }
    } catch {
      throw Problems([YAMLFile.problem(error, text: text, file: file)])
    }
    if let refusal { throw Problems([refusal]) }
    switch node {
    case nil: root = YAMLMapping(nil, path: "", line: 1, column: 1, collector: collector)
    case .mapping(let mapping):
      root = YAMLMapping(mapping, path: "", line: 1, column: 1, collector: collector)
    case .some(let other):
      throw Problems([
        Problem(
          .unusable,
          file: file,
          line: other.mark?.line ?? 1,
          column: other.mark?.column ?? 1,
          Message("isi berkas bukan pasangan kunci: nilai", en: "file is not a mapping of keys to values")
        )
      ])
    }
  }

  /// Ends the reading.
  ///
  /// - Throws: ``Problems`` with everything reported so far and every key that no reader asked for, by place.
  package func finish() throws(Problems) {
    root.reportUnknownKeys()
    let problems = collector.problems.sorted {
      ($0.line ?? 0, $0.column ?? 0, $0.message.id) < ($1.line ?? 0, $1.column ?? 0, $1.message.id)
    }
    if !problems.isEmpty { throw Problems(problems) }
  }

  /// The most keys of one mapping; the longest of the SOP has some twenty, `kolom` a hundred.
  package static let keyLimit = 2000

  /// Why a node, or what lies in it, is refused: the first reason in the order of the text.
  ///
  /// Anchors are refused because aliases to them make a small file expand without bound. The walk stops at the
  /// first one and so never enters an expansion.
  private static func refusal(of node: Node, _ file: String) -> Problem? {
    if node.anchor != nil { return anchorProblem(file, node.mark?.line, node.mark?.column) }
    switch node {
    case .mapping(let mapping):
      if mapping.count > keyLimit {
        return Problem(
          .unusable,
          file: file,
          line: node.mark?.line,
          column: node.mark?.column,
          Message("lebih dari {1} kunci dalam satu kelompok", en: "more than {1} keys in one mapping"),
          [.number(keyLimit)]
        )
      }
      for (key, value) in mapping {
        if let found = refusal(of: key, file) ?? refusal(of: value, file) { return found }
      }
    case .sequence(let sequence):
      for item in sequence {
        if let found = refusal(of: item, file) { return found }
      }
    default: break
    }
    return nil
  }

  private static func anchorProblem(_ file: String, _ line: Int?, _ column: Int?) -> Problem {
    Problem(
      .unusable,
      file: file,
      line: line,
      column: column,
      Message(
        "jangkar dan alias YAML (&, *) tidak diterima",
        en: "YAML anchors and aliases (&, *) are refused"
      ),
      remedy: Message("tulis nilainya lengkap di setiap tempat", en: "write the value out at each place")
    )
  }

  private static func problem(_ error: any Error, text: String, file: String) -> Problem {
    guard let error = error as? YamlError else {
      return Problem(.unusable, file: file, Message("berkas YAML tidak terbaca", en: "YAML is not readable"))
    }
    switch error {
    case .scanner(_, let reason, let mark, _), .parser(_, let reason, let mark, _),
      .composer(_, let reason, let mark, _):
      return Problem(
        .unusable,
        file: file,
        line: mark.line,
        column: mark.column,
        Message("susunan YAML keliru ({1})", en: "YAML is malformed ({1})"),
        [.text(reason)],
        remedy: Message(
          "periksa takaran indentasi, tanda kutip dan titik dua di baris ini atau sebelumnya",
          en: "check indentation, quotes and colons on this line or the one before"
        )
      )
    case .duplicatedKeysInMapping(let names, let context):
      let name = names.first ?? ""
      let place = secondOccurrence(of: name, in: text, from: context.mark.line)
      return Problem(
        .unusable,
        file: file,
        line: place?.line ?? context.mark.line,
        column: place?.column ?? context.mark.column,
        Message("kunci {1} ditulis dua kali", en: "key {1} is written twice"),
        [.text(name)],
        remedy: Message("hapus salah satunya", en: "remove one of them")
      )
    default:
      return Problem(
        .unusable,
        file: file,
        Message("berkas YAML tidak terbaca sebagai UTF-8", en: "YAML is not UTF-8")
      )
    }
  }

  /// The parser tells where the mapping starts, a person wants the second key.
  private static func secondOccurrence(of name: String, in text: String, from line: Int) -> (
    line: Int, column: Int
  )? {
    var seen = 0
    for (index, content) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where index + 1 >= line {
      let trimmed = content.drop { $0 == " " || $0 == "-" }
      guard trimmed.hasPrefix(name + ":") || trimmed.hasPrefix("\"\(name)\":") else { continue }
      seen += 1
      if seen == 2 { return (index + 1, content.count - trimmed.count + 1) }
    }
    return nil
  }
}

/// Collects the problems of one file while it is read; shared by all mappings of the file, never across tasks.
final class ProblemCollector {
  let file: String
  var problems: [Problem] = []

  init(file: String) { self.file = file }

  /// No more problems than a person would read; a file made of nothing else must not fill the memory.
  static let mostProblems = 1000

  func report(_ message: Message, _ arguments: [Argument], line: Int, column: Int, remedy: Message? = nil) {
    guard problems.count < ProblemCollector.mostProblems else { return }
    problems.append(
      Problem(.unusable, file: file, line: line, column: column, message, arguments, remedy: remedy)
    )
  }
}
