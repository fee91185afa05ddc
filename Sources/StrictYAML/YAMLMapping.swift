package import Core

/// A mapping of a YAML file whose keys are taken by name.
///
/// A taker that finds the wrong type reports it and returns `nil`, so that reading goes on and all problems
/// come out together at ``YAMLFile/finish()``.
package final class YAMLMapping {
  /// The key path of this mapping, such as `kertas.margin`; empty at the top.
  package let path: String
  /// Where it stands, from 1.
  package let line: Int
  package let column: Int

  private let pairs: [(key: YAMLNode, value: YAMLNode)]
  private let collector: ProblemCollector
  private var known: [String] = []
  private var children: [YAMLMapping] = []

  init(
    _ pairs: [(key: YAMLNode, value: YAMLNode)],
    path: String,
    line: Int,
    column: Int,
    collector: ProblemCollector
  ) {
    self.pairs = pairs
    self.path = path
    self.line = line
    self.column = column
    self.collector = collector
  }

  /// The file as the user wrote it.
  package var file: String { collector.file }

  /// The keys in the order written, with their places, for mappings whose keys are data (`kolom`).
  package var keys: [(name: String, line: Int, column: Int)] {
    pairs.map { ($0.key.text ?? "", $0.key.line, $0.key.column) }
  }

  /// Whether the key is there, with any value.
  package func has(_ key: String) -> Bool { node(key) != nil }

  /// Text; numbers and dates count as the text that stands there. `nil` where the key is missing or empty.
  package func string(_ key: String) -> String? {
    take(key, expected: Message("teks", en: "text")) { $0.text }
  }

  /// Text that must be there and not empty; reports its absence.
  package func requiredString(_ key: String) -> String {
    if let text = string(key) { return text }
    reportMissing(key)
    return ""
  }

  /// A whole number.
  package func integer(_ key: String) -> Int? {
    take(key, expected: Message("bilangan bulat", en: "a whole number")) {
      $0.text.flatMap { Int($0) }
    }
  }

  /// `true`/`false`, `ya`/`tidak`.
  package func flag(_ key: String) -> Bool? {
    take(key, expected: Message("ya atau tidak (true atau false)", en: "true or false (ya or tidak)")) {
      switch $0.text {
      case "true", "ya": true
      case "false", "tidak": false
      default: nil
      }
    }
  }

  /// A day written `2021-10-04`.
  package func date(_ key: String) -> LocalDate? {
    take(key, expected: Message("tanggal bentuk 2021-10-04", en: "a date like 2021-10-04")) {
      $0.text.flatMap { LocalDate(iso: $0) }
    }
  }

  /// One of the raw values of `type`.
  package func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String,
    of type: Choice.Type = Choice.self
  ) -> Choice? where Choice.RawValue == String {
    let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    return take(key, expected: Message("salah satu dari: {1}", en: "one of: {1}"), [.text(words)]) {
      $0.text.flatMap { Choice(rawValue: $0) }
    }
  }

  /// A list of texts.
  package func strings(_ key: String) -> [String]? {
    take(key, expected: Message("daftar teks", en: "a list of texts")) { node in
      guard let sequence = node.sequence else { return nil }
      let texts = sequence.compactMap(\.text)
      return texts.count == sequence.count ? texts : nil
    }
  }

  /// A list of whole numbers.
  package func integers(_ key: String) -> [Int]? {
    take(key, expected: Message("daftar bilangan bulat", en: "a list of whole numbers")) { node in
      guard let sequence = node.sequence else { return nil }
      let numbers = sequence.compactMap { $0.text.flatMap { Int($0) } }
      return numbers.count == sequence.count ? numbers : nil
    }
  }

  /// Whether the key holds a list rather than a single value.
  package func isList(_ key: String) -> Bool { node(key)?.sequence != nil }

  /// A mapping below this one.
  package func mapping(_ key: String) -> YAMLMapping? {
    take(key, expected: Message("pasangan kunci: nilai", en: "keys with values")) { node in
      node.mapping.map { child($0, path: joined(key), node: node) }
    }
  }

  /// A list of mappings.
  package func mappings(_ key: String) -> [YAMLMapping]? {
    take(key, expected: Message("daftar berisi pasangan kunci: nilai", en: "a list of keys with values")) {
      node in
      guard let sequence = node.sequence else { return nil }
      let children = sequence.enumerated().compactMap { index, item in
        item.mapping.map { child($0, path: "\(joined(key))[\(index + 1)]", node: item) }
      }
      return children.count == sequence.count ? children : nil
    }
  }

  /// The place of a key's value, else of this mapping.
  package func place(of key: String) -> (line: Int, column: Int) {
    let node = node(key)
    return (node?.line ?? line, node?.column ?? column)
  }

  /// Reports a problem with the value of `key`.
  package func report(_ key: String, _ message: Message, _ arguments: [Argument] = [], remedy: Message? = nil)
  {
    let place = place(of: key)
    collector.report(message, arguments, line: place.line, column: place.column, remedy: remedy)
  }

  /// Reports that `key` must be there.
  package func reportMissing(_ key: String) {
    collector.report(
      Message("kunci {1} wajib diisi", en: "key {1} is required"),
      [.text(joined(key))],
      line: line,
      column: column
    )
  }

  func reportUnknownKeys() {
    for key in keys where !known.contains(key.name) {
      let near = NearMiss.suggestions(for: key.name, among: known, distance: 2).first
      collector.report(
        Message("kunci {1} tidak dikenal", en: "key {1} is unknown"),
        [.text(joined(key.name))] + (near.map { [.text($0)] } ?? []),
        line: key.line,
        column: key.column,
        remedy: near == nil ? nil : Message("mungkin maksudnya {2}", en: "perhaps {2} is meant")
      )
    }
    for child in children { child.reportUnknownKeys() }
  }

  private func joined(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  private func child(_ pairs: [(key: YAMLNode, value: YAMLNode)], path: String, node: YAMLNode) -> YAMLMapping
  {
    let child = YAMLMapping(pairs, path: path, line: node.line, column: node.column, collector: collector)
    children.append(child)
    return child
  }

  private func node(_ key: String) -> YAMLNode? { pairs.first { $0.key.text == key }?.value }

  private func take<Result>(
    _ key: String,
    expected: Message,
    _ arguments: [Argument] = [],
    _ read: (YAMLNode) -> Result?
  ) -> Result? {
    known.append(key)
    guard let node = node(key), !node.isEmpty else { return nil }
    if let result = read(node) { return result }
    // Places are shifted so that the expectation's own {1} keeps its meaning.
    report(
      key,
      Message("nilai {2} harus berupa \(expected.id)", en: "value of {2} must be \(expected.en)"),
      [arguments.first ?? .text(""), .text(joined(key))]
    )
    return nil
  }
}
