/// The names that a document offers to its templates: the list behind `warkat templat variabel`, and what a
/// template is checked against when it is loaded.
package struct Shape: Sendable, Hashable {
  /// One name.
  package struct Variable: Sendable, Hashable {
    /// The name as a template writes it, Indonesian, without dots.
    package var name: String
    /// What it holds, one line, Indonesian.
    package var meaning: String
    /// What kind of value it has.
    package var kind: Kind
    /// Whether the value may be missing; a template prints it inside a section on it only.
    package var isOptional: Bool

    /// A name with its meaning.
    package init(_ name: String, _ meaning: String, _ kind: Kind, isOptional: Bool = false) {
      self.name = name
      self.meaning = meaning
      self.kind = kind
      self.isOptional = isOptional
    }
  }

  /// The kinds of value.
  package indirect enum Kind: Sendable, Hashable {
    /// Text; `sample` is shown in listings and previews.
    case text(sample: String)
    /// Markup made by the program.
    case markup(sample: String)
    /// Yes or no.
    case flag
    /// A list of objects.
    case list(Shape)
    /// A list of texts, printed with `{{.}}`.
    case texts(sample: String)
    /// An object, reached with a dot or as a section.
    case object(Shape)
  }

  /// The names in the order of listing.
  package var variables: [Variable]

  /// A shape of the given names.
  package init(_ variables: [Variable]) { self.variables = variables }

  /// The variable of a name, or `nil`.
  package subscript(name: String) -> Variable? { variables.first { $0.name == name } }

  /// A value of this shape made of the samples, every list with one element and every flag set.
  package var sample: ViewObject {
    var result = ViewObject()
    for variable in variables {
      switch variable.kind {
      case .text(let sample): result[variable.name] = .text(sample)
      case .markup(let sample): result[variable.name] = .markup(sample)
      case .flag: result[variable.name] = .flag(true)
      case .list(let shape): result[variable.name] = .list([.object(shape.sample)])
      case .texts(let sample): result[variable.name] = .list([.text(sample)])
      case .object(let shape): result[variable.name] = .object(shape.sample)
      }
    }
    return result
  }
}
