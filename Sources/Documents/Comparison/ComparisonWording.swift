import Core
import Register
import Standard

extension AttentionReason {
  /// The words that people read.
  var label: Message {
    switch self {
    case .improving:
      Message("tanggal diubah sehingga penilaian membaik", en: "a date was changed and the verdict improved")
    case .renumbered: Message("nomor register diubah", en: "the registration number was changed")
    case .date: Message("tanggal atau jam diubah", en: "a date or time was changed")
    case .decided: Message("diubah setelah diputus", en: "changed after the decision")
    case .completed: Message("dilengkapi setelah diputus", en: "completed after the decision")
    }
  }
}

extension RowChange.Match {
  /// How the rows were matched, where that is not by their number.
  var label: Message? {
    switch self {
    case .number: nil
    case .content:
      Message(
        "dicocokkan menurut isi: semua sel lain sama",
        en: "matched by content: all other cells are equal"
      )
    case .likeness:
      Message(
        "dicocokkan menurut tanggal diterima, pemohon dan informasi",
        en: "matched by date received, applicant and information"
      )
    }
  }
}

extension ComparisonReport {
  /// What became of the judgement, and what made it: `SOP4-WAKTU hilang, langkah 4 Tidak memenuhi -> Memenuhi:
  /// tanggal_pemberitahuan diubah 2021-11-02 -> 2021-10-15`.
  func effects(_ consequences: [Consequence], _ edits: [EditEntry]) -> [String] {
    var groups: [(causes: [ComparedColumn], words: [String])] = []
    for consequence in consequences {
      if let index = groups.firstIndex(where: { $0.causes == consequence.causes }) {
        groups[index].words.append(what(consequence.kind))
      } else {
        groups.append((consequence.causes, [what(consequence.kind)]))
      }
    }
    return groups.map { "\($0.words.joined(separator: ", ")): \(because($0.causes, edits))" }
  }

  private func because(_ causes: [ComparedColumn], _ edits: [EditEntry]) -> String {
    causes.map { column -> String in
      let name = FindingsReport.cleaned(column.name)
      if let edit = edits.first(where: { $0.column == name }) { return edit.sentence(language) }
      let isAdded = comparison.columns.first { $0.column == column }?.isAdded ?? false
      let message =
        isAdded
        ? Message("kolom {1} ditambah", en: "column {1} added")
        : Message("kolom {1} dihapus", en: "column {1} dropped")
      return message.text(language, [.text(name)])
    }.joined(separator: "; ")
  }

  /// What differs, without its causes.
  func what(_ kind: Consequence.Kind) -> String {
    func date(_ date: LocalDate?) -> Argument { .text(date?.iso ?? "-") }
    switch kind {
    case .lost(let code):
      return Message("{1} hilang", en: "{1} gone").text(language, [.text(code.rawValue)])
    case .gained(let code):
      return Message("{1} muncul", en: "{1} new").text(language, [.text(code.rawValue)])
    case .verdict(let step, let from, let to):
      return Message("langkah {1} {2} -> {3}", en: "step {1} {2} -> {3}")
        .text(language, [.number(step), .message(word(from)), .message(word(to))])
    case .due(let from, let to):
      return Message("tenggat {1} -> {2}", en: "due date {1} -> {2}").text(language, [date(from), date(to)])
    case .regime(let from, let to):
      return Message("jalur {1} -> {2}", en: "regime {1} -> {2}")
        .text(language, [.text(from.rawValue), .text(to.rawValue)])
    case .version(let from, let to):
      return Message("SOP {1} -> {2}", en: "SOP {1} -> {2}").text(language, [version(from), version(to)])
    }
  }

  /// The delimiter by its name: a comma or a dash alone is lost in a line.
  func delimiter(_ file: RegisterFile) -> Message {
    switch file.delimiter {
    case ",": Message("koma", en: "comma")
    case ";": Message("titik koma", en: "semicolon")
    case "\t": Message("tab", en: "tab")
    default: Message(file.delimiter, en: file.delimiter)
    }
  }

  private func word(_ verdict: Verdict) -> Message {
    verdict == .notApplicable ? Message("Tidak berlaku", en: "Not applicable") : verdict.label
  }

  private func version(_ index: Int) -> Argument {
    let standard = standards.versions[index]
    return .text("\(standard.header.number) (\(standard.validFrom.iso))")
  }

  /// A fact about the files as wholes that differs; without values where these would be a long list.
  struct FileFact: Sendable {
    var name: Message
    var old: String
    var new: String

    /// `pemisah: koma -> titik koma`.
    func sentence(_ language: Language) -> String {
      guard !old.isEmpty || !new.isEmpty else {
        return Message("{1} berubah", en: "{1} changed").text(language, [.message(name)])
      }
      return "\(name.text(language)): \(old) -> \(new)"
    }
  }

  /// What differs between the files as wholes, their rows apart.
  var fileFacts: [FileFact] {
    func facts(_ name: Message, _ value: (RegisterFile) -> String?) -> FileFact? {
      func all(_ side: RegisterComparison.Side) -> String {
        var values: [String] = []
        for file in side.files where file.dropped == nil {
          if let text = value(file), !values.contains(text) { values.append(text) }
        }
        return values.sorted().joined(separator: ", ")
      }
      let (old, new) = (all(comparison.old), all(comparison.new))
      return old == new ? nil : FileFact(name: name, old: old, new: new)
    }
    func heading(_ column: Column) -> (RegisterFile) -> String? {
      { file in
        let texts = file.headings.filter { $0.column == column }.map { FindingsReport.cleaned($0.text) }
        return texts.isEmpty ? nil : texts.joined(separator: " | ")
      }
    }
    func isHeaded(_ column: Column, _ side: RegisterComparison.Side) -> Bool {
      side.files.contains { $0.headings.contains { $0.column == column } }
    }
    let both = Column.allCases.filter { isHeaded($0, comparison.old) && isHeaded($0, comparison.new) }
    let headings = both.compactMap { column in
      facts(Message("judul kolom \(column.name)", en: "heading of column \(column.name)"), heading(column))
    }
    return [
      facts(Message("enkode", en: "encoding")) { $0.encoding },
      facts(Message("pemisah", en: "delimiter")) { delimiter($0).text(language) },
      facts(Message("tata letak", en: "layout")) { $0.layout.rawValue },
      facts(Message("baris judul", en: "header line")) { $0.headerLine.map { String($0) } },
      order(both),
    ].compactMap { $0 } + headings
  }

  /// The order of the columns that both have; its change is told without listing them all.
  private func order(_ both: [Column]) -> FileFact? {
    func orders(_ side: RegisterComparison.Side) -> Set<[Column]> {
      Set(
        side.files.filter { $0.dropped == nil }.map { file in
          file.headings.compactMap(\.column).filter(both.contains)
        }
      )
    }
    guard orders(comparison.old) != orders(comparison.new) else { return nil }
    return FileFact(name: Message("urutan kolom", en: "order of columns"), old: "", new: "")
  }

  /// Rows that a file holds and that could not be used: they are missing from the comparison.
  func unused(_ side: RegisterComparison.Side) -> [(file: RegisterFile, lines: String)] {
    side.files.compactMap { file in
      guard !file.unused.isEmpty else { return nil }
      let lines = file.unused.map { unused in
        unused.lastLine.map { "\(unused.line)-\($0)" } ?? String(unused.line)
      }
      return (file, lines.joined(separator: ", "))
    }
  }
}
