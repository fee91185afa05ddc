/// What a document says at one name of its template: plain, already formatted (a view).
///
/// Views stand between the documents, which know requests, and the templates, which know names only.
package enum Value: Sendable, Hashable {
  /// Nothing to say. Printing it is an error in the product: an official paper has no holes. A section
  /// on it is skipped, an inverted section shown.
  case missing
  /// Text, escaped by the place where a template puts it.
  case text(String)
  /// Markup made by the program itself (inline SVG, style sheets); the only value that `{{{name}}}` prints.
  case markup(String)
  /// Yes or no, for sections only.
  case flag(Bool)
  /// A list, for sections that repeat.
  case list([Value])
  /// A list of which it is noted where its elements come to stand in the document (`ListMark`), by the number given
  /// here. Its section is entered even where it is empty, so that elements can be put in later.
  case marked(Int, [Value])
  /// A long list whose elements are made when they are printed.
  case lazy(LazyList)
  /// Named values.
  case object(ViewObject)

  /// `text`, or ``missing`` where it is `nil` or empty.
  package init(_ text: String?) {
    if let text, !text.isEmpty { self = .text(text) } else { self = .missing }
  }

  /// Whether a section on this value is shown.
  package var isTruthy: Bool {
    switch self {
    case .missing: false
    case .text(let text), .markup(let text): !text.isEmpty
    case .flag(let flag): flag
    case .list(let values): !values.isEmpty
    case .lazy(let list): list.count > 0
    case .object, .marked: true
    }
  }
}
