extension Shape {
  /// The names with meaning and sample, one per line, those inside lists and objects indented; names that may be
  /// missing carry `?`, lists `[]` (`warkat templat variabel`).
  package func listing(indent: Int = 0) -> [String] {
    let names = variables.map { $0.name + mark($0) }
    let width = names.map(\.count).max() ?? 0
    var lines: [String] = []
    for (variable, name) in zip(variables, names) {
      var line = String(repeating: " ", count: indent) + name
      line += String(repeating: " ", count: width - name.count + 2) + variable.meaning
      switch variable.kind {
      case .text(let sample), .texts(let sample): line += ": \(sample)"
      case .markup, .flag, .list, .object: break
      }
      lines.append(line)
      switch variable.kind {
      case .list(let shape), .object(let shape): lines += shape.listing(indent: indent + 2)
      case .text, .texts, .markup, .flag: break
      }
    }
    return lines
  }

  private func mark(_ variable: Variable) -> String {
    let list: String =
      switch variable.kind {
      case .list, .texts: "[]"
      case .flag: " (ya/tidak)"
      case .text, .markup, .object: ""
      }
    return list + (variable.isOptional ? "?" : "")
  }
}
