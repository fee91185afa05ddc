package import Core

/// What is wrong with a markup document, at one place of it.
///
/// Never holds a value of the document: a schema error names the element and the rule only.
package struct MarkupProblem: Hashable, Sendable {
  /// The physical line from 1; 0 where the document could not be read at all.
  package var line: Int

  /// The column in bytes from 1, as libxml2 counts: for a schema error the end of the tag, or 0.
  package var column: Int

  /// What is wrong.
  package var message: Message

  /// The values of the message's places.
  package var arguments: [Argument]

  /// `line:column: message`.
  package func text(_ language: Language) -> String {
    "\(line):\(column): \(message.text(language, arguments))"
  }

  /// The same as a reason to stop, about the file `name`.
  package func problem(in name: String) -> Problem {
    Problem(.unusable, file: name, line: line, column: column, message, arguments)
  }
}
