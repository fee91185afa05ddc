package import Core

/// What a document says about a model, name by name: view and shape come from one declaration, so that a
/// template is never checked against names that the view does not fill.
package struct Sheet<Model: Sendable>: Sendable {
  /// One name: how it is listed, and how it is filled.
  package struct Field: Sendable {
    /// The entry of the shape.
    package let variable: Shape.Variable
    /// The value for a model.
    package let value: @Sendable (Model) -> Value
  }

  /// The names in the order of listing.
  package let fields: [Field]
  /// The shape of every view of this sheet.
  package let shape: Shape
  /// The fields in the order of a view's members; of fields of one name the last.
  private let ordered: [(key: ViewKey, field: Field)]

  /// A sheet of the given fields.
  package init(_ fields: [Field]) {
    self.fields = fields
    shape = Shape(fields.map(\.variable))
    let last = Dictionary(fields.map { (ViewKey($0.variable.name), $0) }) { _, last in last }
    ordered = last.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The longest list of which all elements are made before they are printed.
  static var mostMadeAtOnce: Int { 256 }

  /// The view of one model.
  package func view(_ model: Model) -> ViewObject {
    ViewObject(
      ordered: ordered.map { key, field in
        ViewObject.Member(key: key, name: field.variable.name, value: field.value(model))
      }
    )
  }
}

extension Sheet.Field {
  /// Text that is always there.
  package static func text(
    _ name: String,
    _ meaning: String,
    sample: String,
    _ get: @escaping @Sendable (Model) -> String
  ) -> Self {
    Self(variable: .init(name, meaning, .text(sample: sample))) { .text(get($0)) }
  }

  /// Text that may be missing.
  package static func maybe(
    _ name: String,
    _ meaning: String,
    sample: String,
    _ get: @escaping @Sendable (Model) -> String?
  ) -> Self {
    Self(variable: .init(name, meaning, .text(sample: sample), isOptional: true)) { Value(get($0)) }
  }

  /// A whole number without grouping marks, the same in HTML and XML.
  package static func number(
    _ name: String,
    _ meaning: String,
    sample: Int = 3,
    _ get: @escaping @Sendable (Model) -> Int
  ) -> Self {
    Self(variable: .init(name, meaning, .text(sample: String(sample)))) { .text(String(get($0))) }
  }

  /// Yes or no.
  ///
  /// - Parameter isAlternative: Whether it is yes only where another flag is no; samples set that other one.
  package static func flag(
    _ name: String,
    _ meaning: String,
    isAlternative: Bool = false,
    _ get: @escaping @Sendable (Model) -> Bool
  ) -> Self {
    Self(variable: .init(name, meaning, .flag, isAlternative: isAlternative)) { .flag(get($0)) }
  }

  /// Markup made by the program.
  package static func markup(
    _ name: String,
    _ meaning: String,
    sample: String,
    _ get: @escaping @Sendable (Model) -> String
  ) -> Self {
    Self(variable: .init(name, meaning, .markup(sample: sample))) { .markup(get($0)) }
  }

  /// Markup made by the program that may be missing.
  package static func maybeMarkup(
    _ name: String,
    _ meaning: String,
    sample: String,
    _ get: @escaping @Sendable (Model) -> String?
  ) -> Self {
    Self(variable: .init(name, meaning, .markup(sample: sample), isOptional: true)) {
      get($0).map(Value.markup) ?? .missing
    }
  }

  /// A day that is always known.
  package static func date(
    _ name: String,
    _ meaning: String,
    _ get: @escaping @Sendable (Model) -> LocalDate
  ) -> Self {
    Self(variable: .init(name, meaning, .object(FactView.dateShape))) { FactView.date(get($0)) }
  }

  /// A day that may be unknown.
  package static func maybeDate(
    _ name: String,
    _ meaning: String,
    _ get: @escaping @Sendable (Model) -> LocalDate?
  ) -> Self {
    Self(variable: .init(name, meaning, .object(FactView.dateShape), isOptional: true)) {
      FactView.date(get($0))
    }
  }

  /// An object that is always there.
  package static func object<Part>(
    _ name: String,
    _ meaning: String,
    _ sheet: Sheet<Part>,
    _ get: @escaping @Sendable (Model) -> Part
  ) -> Self {
    Self(variable: .init(name, meaning, .object(sheet.shape))) { .object(sheet.view(get($0))) }
  }

  /// An object that may be missing.
  package static func maybeObject<Part>(
    _ name: String,
    _ meaning: String,
    _ sheet: Sheet<Part>,
    _ get: @escaping @Sendable (Model) -> Part?
  ) -> Self {
    Self(variable: .init(name, meaning, .object(sheet.shape), isOptional: true)) {
      get($0).map { .object(sheet.view($0)) } ?? .missing
    }
  }

  /// A list of objects.
  ///
  /// - Parameter samples: How many elements samples have, see ``Shape/Variable/samples``.
  package static func list<Part, Parts: RandomAccessCollection & Sendable>(
    _ name: String,
    _ meaning: String,
    samples: Int? = nil,
    _ sheet: Sheet<Part>,
    _ get: @escaping @Sendable (Model) -> Parts
  ) -> Self where Parts.Element == Part, Parts.Index == Int {
    Self(variable: .init(name, meaning, .list(sheet.shape), samples: samples)) {
      let parts = get($0)
      // The view of a line takes some kilobytes, the line itself a hundred bytes.
      if parts.count > Sheet.mostMadeAtOnce {
        return .lazy(LazyList(count: parts.count) { .object(sheet.view(parts[parts.startIndex + $0])) })
      }
      return .list(parts.map { .object(sheet.view($0)) })
    }
  }

  /// A list whose elements' places in the document are noted under a number (`Value.marked`).
  static func markedList<Part>(
    _ name: String,
    _ meaning: String,
    _ sheet: Sheet<Part>,
    _ get: @escaping @Sendable (Model) -> (id: Int, parts: [Part])
  ) -> Self {
    Self(variable: .init(name, meaning, .list(sheet.shape))) {
      let (id, parts) = get($0)
      return .marked(id, parts.map { .object(sheet.view($0)) })
    }
  }

  /// A list of texts.
  package static func texts(
    _ name: String,
    _ meaning: String,
    sample: String,
    _ get: @escaping @Sendable (Model) -> [String]
  ) -> Self {
    Self(variable: .init(name, meaning, .texts(sample: sample))) { .list(get($0).map(Value.text)) }
  }
}
