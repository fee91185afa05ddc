package import Core

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
    let node: YAMLNode?
    do throws(YAMLFault) {
      node = try YAMLComposer.root(of: text, keyLimit: YAMLFile.keyLimit)
    } catch {
      throw Problems([YAMLFile.problem(error, file)])
    }
    guard let node else {
      root = YAMLMapping([], path: "", line: 1, column: 1, collector: collector)
      return
    }
    guard let pairs = node.mapping else {
      throw Problems([
        Problem(
          .unusable,
          file: file,
          line: node.line,
          column: node.column,
          Message("isi berkas bukan pasangan kunci: nilai", en: "file is not a mapping of keys to values")
        )
      ])
    }
    root = YAMLMapping(pairs, path: "", line: 1, column: 1, collector: collector)
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

  private static func problem(_ fault: YAMLFault, _ file: String) -> Problem {
    func problem(
      _ line: Int?,
      _ column: Int?,
      _ message: Message,
      _ arguments: [Argument] = [],
      remedy: Message? = nil
    ) -> Problem {
      Problem(.unusable, file: file, line: line, column: column, message, arguments, remedy: remedy)
    }
    return switch fault {
    case .malformed(let reason, let line, let column):
      problem(
        line,
        column,
        Message("susunan YAML keliru ({1})", en: "YAML is malformed ({1})"),
        [.text(reason)],
        remedy: Message(
          "periksa takaran indentasi, tanda kutip dan titik dua di baris ini atau sebelumnya",
          en: "check indentation, quotes and colons on this line or the one before"
        )
      )
    case .anchor(let line, let column):
      problem(
        line,
        column,
        Message(
          "jangkar dan alias YAML (&, *) tidak diterima",
          en: "YAML anchors and aliases (&, *) are refused"
        ),
        remedy: Message("tulis nilainya lengkap di setiap tempat", en: "write the value out at each place")
      )
    case .doubledKey(let name, let line, let column):
      problem(
        line,
        column,
        Message("kunci {1} ditulis dua kali", en: "key {1} is written twice"),
        [.text(name)],
        remedy: Message("hapus salah satunya", en: "remove one of them")
      )
    case .tooManyKeys(let line, let column):
      problem(
        line,
        column,
        Message("lebih dari {1} kunci dalam satu kelompok", en: "more than {1} keys in one mapping"),
        [.number(keyLimit)]
      )
    case .tooDeep(let line, let column):
      problem(
        line,
        column,
        Message("susunan YAML keliru: lebih dari {1} tingkat", en: "YAML is malformed: more than {1} levels"),
        [.number(YAMLComposer.depthLimit)]
      )
    case .notText:
      problem(nil, nil, Message("berkas YAML tidak terbaca sebagai UTF-8", en: "YAML is not UTF-8"))
    case .unreadable:
      problem(nil, nil, Message("berkas YAML tidak terbaca", en: "YAML is not readable"))
    }
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
