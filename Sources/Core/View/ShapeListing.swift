extension Shape {
  /// A name as listings show it.
  package struct Entry: Sendable {
    /// How many objects and lists it stands in.
    package var depth: Int
    /// The dotted name from the document: `pemohon.nama`; for what a list holds `daftar.nomor`.
    package var path: String
    /// The name itself.
    package var variable: Variable
  }

  /// All names in the order of listing, each before those inside it.
  package var entries: [Entry] { entries(depth: 0, below: "") }

  private func entries(depth: Int, below owner: String) -> [Entry] {
    variables.flatMap { variable -> [Entry] in
      let path = owner.isEmpty ? variable.name : "\(owner).\(variable.name)"
      let inner = variable.kind.inner?.entries(depth: depth + 1, below: path) ?? []
      return [Entry(depth: depth, path: path, variable: variable)] + inner
    }
  }

  /// The names as a table, one per line, those inside lists and objects indented (`warkat templat variabel`).
  package func listing(_ language: Language = .indonesian) -> [String] {
    func say(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }
    let head = [
      say("NAMA", "NAME"), say("JENIS", "KIND"), say("KOSONG", "EMPTY"), say("ARTI", "MEANING"),
      say("CONTOH", "SAMPLE"),
    ]
    let rows =
      [head]
      + entries.map { entry in
        let variable = entry.variable
        return [
          String(repeating: "  ", count: entry.depth) + variable.name, variable.kind.word.text(language),
          variable.isOptional ? say("boleh", "may be") : "", variable.meaning, variable.kind.shortSample,
        ]
      }
    let widths = head.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      var line = ""
      for (cell, width) in zip(row, widths) {
        line += cell + String(repeating: " ", count: width - cell.count + 2)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}

extension Shape.Kind {
  /// The names inside, for objects and lists of objects.
  package var inner: Shape? {
    switch self {
    case .list(let shape), .object(let shape): shape
    case .text, .texts, .markup, .flag: nil
    }
  }

  /// What a person calls it.
  package var word: Message {
    switch self {
    case .text: Message("teks", en: "text")
    case .markup: Message("markup", en: "markup")
    case .flag: Message("ya/tidak", en: "yes/no")
    case .list: Message("daftar", en: "list")
    case .texts: Message("daftar teks", en: "list of texts")
    case .object: Message("kelompok", en: "group")
    }
  }

  /// A sample that fits a line; markup is written `{{{name}}}` and looked at in the preview.
  fileprivate var shortSample: String {
    switch self {
    case .text(let sample), .texts(let sample): sample
    case .markup, .flag, .list, .object: ""
    }
  }

  /// The sample, for texts and markup.
  package var sample: String? {
    switch self {
    case .text(let sample), .texts(let sample), .markup(let sample): sample
    case .flag, .list, .object: nil
    }
  }
}
