package import Core

extension CodeManual {
  /// The manual page of a code as people read it in a terminal: rule, why, example, remedy, source.
  package static func page(_ code: Code, language: Language) -> String {
    guard let entry = entry(for: code) else { return code.rawValue }
    let severity = language == .indonesian ? code.severity.rawValue : "\(code.severity)"
    let parts: [(Message, Message)] = [
      (Message("Aturan", en: "Rule"), entry.rule), (Message("Mengapa", en: "Why"), entry.why),
      (Message("Contoh", en: "Example"), entry.example), (Message("Perbaikan", en: "Remedy"), entry.remedy),
      (Message("Sumber", en: "Source"), entry.source),
    ]
    var lines = ["\(code.rawValue) (\(severity))", ""]
    for (label, text) in parts {
      let name = label.text(language)
      lines.append(name + String(repeating: " ", count: max(12 - name.count, 1)) + text.text(language))
    }
    return lines.joined(separator: "\n")
  }
}
