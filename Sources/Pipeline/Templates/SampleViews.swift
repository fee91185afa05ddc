package import Core

extension Shape {
  /// The view of this shape with the least in it: no list has an element, no flag is set, and what may be missing
  /// is. A template that holds up with this and with ``sample`` holds up in between.
  package var emptiest: ViewObject {
    var result = ViewObject()
    for variable in variables {
      result[variable.name] = variable.isOptional ? .missing : variable.kind.emptiest
    }
    return result
  }
}

extension Shape.Kind {
  fileprivate var emptiest: Value {
    switch self {
    case .text(let sample): .text(sample)
    case .markup(let sample): .markup(sample)
    case .flag: .flag(false)
    case .list, .texts: .list([])
    case .object(let shape): .object(shape.emptiest)
    }
  }
}
