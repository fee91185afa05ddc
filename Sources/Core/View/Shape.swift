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
    /// Whether a flag is set only where another one is not, which is the one that samples set.
    package var isAlternative: Bool
    /// How many elements a list has in every sample: as many as in every document, such as the seven steps; as many as it
    /// holds at most, such as the ten oldest; or one where the sample bears a key that no two elements share. `nil` where
    /// any number may be.
    package var samples: Int?

    /// A name with its meaning.
    package init(
      _ name: String,
      _ meaning: String,
      _ kind: Kind,
      isOptional: Bool = false,
      isAlternative: Bool = false,
      samples: Int? = nil
    ) {
      self.name = name
      self.meaning = meaning
      self.kind = kind
      self.isOptional = isOptional
      self.isAlternative = isAlternative
      self.samples = samples
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

  /// A value of this shape that a document could have, made of the samples: every list with one element or as many as
  /// it needs, every flag set that is no alternative to another.
  package var sample: ViewObject { sample(withAlternatives: false) }

  /// ``sample`` with every flag set, so that no part of a template stays unused; not always a document that could be.
  package var fullest: ViewObject { sample(withAlternatives: true) }

  private func sample(withAlternatives: Bool) -> ViewObject {
    var result = ViewObject()
    for variable in variables {
      switch variable.kind {
      case .text(let sample): result[variable.name] = .text(sample)
      case .markup(let sample): result[variable.name] = .markup(sample)
      case .flag: result[variable.name] = .flag(withAlternatives || !variable.isAlternative)
      case .list(let shape):
        let element = Value.object(shape.sample(withAlternatives: withAlternatives))
        result[variable.name] = .list(Array(repeating: element, count: variable.samples ?? 1))
      case .texts(let sample): result[variable.name] = .list([.text(sample)])
      case .object(let shape):
        result[variable.name] = .object(shape.sample(withAlternatives: withAlternatives))
      }
    }
    return result
  }
}
