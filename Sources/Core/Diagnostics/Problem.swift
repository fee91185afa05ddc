/// A reason why a run stops before or while writing: settings, templates, output or usage.
///
/// Problems of the register itself are findings, never errors.
package struct Problem: Error, Hashable, Sendable {
  /// What could not be used, which decides the exit status (findings.md section 5).
  package enum Kind: Int32, Sendable {
    /// Input, settings or templates are unusable.
    case unusable = 2
    /// Output could not be written.
    case output = 3
    /// The command line is wrong (EX_USAGE of sysexits).
    case usage = 64
  }

  /// What failed.
  package var kind: Kind

  /// The file as the user wrote it, where one is meant.
  package var file: String?

  /// The line from 1, where known.
  package var line: Int?

  /// The column from 1, where known.
  package var column: Int?

  /// What is wrong, in one line without a full stop.
  package var message: Message

  /// The values of the message's places.
  package var arguments: [Argument]

  /// What to do about it.
  package var remedy: Message?

  /// Whether a document passed a limit of rendering: another document of the same template may be within it.
  package var isTooLarge = false

  /// A problem.
  package init(
    _ kind: Kind,
    file: String? = nil,
    line: Int? = nil,
    column: Int? = nil,
    _ message: Message,
    _ arguments: [Argument] = [],
    remedy: Message? = nil
  ) {
    self.kind = kind
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.arguments = arguments
    self.remedy = remedy
  }

  /// `file:line:column: galat: message`, the lines of `excerpt`, and on a last line the remedy.
  package func text(_ language: Language, excerpt: [String] = []) -> String {
    let place = [file, line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(
      separator: ":"
    )
    let word = language == .indonesian ? "galat" : "error"
    let head = place.isEmpty ? word : "\(place): \(word)"
    let tail = remedy.map {
      "\n  \(language == .indonesian ? "saran" : "hint"): \($0.text(language, arguments))"
    }
    let lines = excerpt.map { "\n  \($0)" }.joined()
    return "\(head): \(message.text(language, arguments))\(lines)\(tail ?? "")"
  }
}

/// Several problems found in one pass, so that a person mends them all before the next run.
package struct Problems: Error, Sendable {
  /// At least one problem, sorted by place.
  package var all: [Problem]

  /// `all` as one error.
  package init(_ all: [Problem]) { self.all = all }
}
