package import Core
package import Register

/// A value of a closed set as templates see it: its canonical word at `kode`, and a flag for each value of the
/// set, so that a template can tick boxes and put the value into words.
package enum CodeView {
  /// `{{saluran.kode}}`, `{{#saluran}}{{#langsung}}...{{/langsung}}{{/saluran}}`.
  package static func value<Coded: CodedValue>(_ code: Coded?) -> Value {
    guard let code else { return .missing }
    var object = ViewObject(["kode": .text(code.rawValue)])
    for other in Coded.allCases { object[other.rawValue] = .flag(other == code) }
    return .object(object)
  }

  /// The shape of ``value(_:)``.
  package static func shape<Coded: CodedValue>(_ type: Coded.Type) -> Shape {
    var variables: [Shape.Variable] = [
      .init("kode", "nilai baku", .text(sample: Coded.allCases.first?.rawValue ?? ""))
    ]
    for code in Coded.allCases {
      variables.append(.init(code.rawValue, "ya bila nilainya \(code.rawValue)", .flag))
    }
    return Shape(variables)
  }

  /// The values of a set made once, so that the papers of a run share them.
  struct Table<Coded: CodedValue>: Sendable {
    private let values: [Coded: Value]

    init(_ type: Coded.Type) {
      values = Dictionary(uniqueKeysWithValues: Coded.allCases.map { ($0, CodeView.value($0)) })
    }

    subscript(code: Coded?) -> Value { code.flatMap { values[$0] } ?? .missing }
  }

  static let applicantKinds = Table(ApplicantKind.self)
  static let identityKinds = Table(IdentityKind.self)
  static let channels = Table(Channel.self)
  static let categories = Table(InformationCategory.self)
  static let ways = Table(WayToObtain.self)
  static let deliveries = Table(Delivery.self)
  static let forms = Table(InformationForm.self)
  static let decisions = Table(Decision.self)
}
