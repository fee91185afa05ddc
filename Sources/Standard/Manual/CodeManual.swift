package import Core

/// The manual of all codes (`warkat jelaskan KODE`, docs/temuan.md).
package enum CodeManual {
  /// The page of one code.
  package struct Entry: Sendable, Hashable {
    /// The code.
    package var code: Code
    /// What must hold.
    package var rule: Message
    /// Why it matters.
    package var why: Message
    /// A row, or part of one, that raises it.
    package var example: Message
    /// What to do about it.
    package var remedy: Message
    /// The law, SOP step or page of the specification it rests on.
    package var source: Message
    /// What it is on the repair sheet.
    package var repair: Repair

    init(
      _ code: Code,
      rule: Message,
      why: Message,
      example: Message,
      remedy: Message,
      source: Message
    ) {
      self.code = code
      self.rule = rule
      self.why = why
      self.example = example
      self.remedy = remedy
      self.source = source
      repair = CodeManual.repairs[code] ?? .none
    }
  }

  /// All pages, in the order of `Code.allCases`.
  package static let entries: [Entry] = {
    let all =
      fileEntries + registerEntries + damageEntries + registerOrderEntries + numberEntries + stepEntries
      + sopEntries
      + lawEntries
    let byCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    return Code.allCases.compactMap { byCode[$0] }
  }()

  /// The page of a code; every code has one, which a test holds.
  package static func entry(for code: Code) -> Entry? { byCode[code] }

  private static let byCode = Dictionary(uniqueKeysWithValues: entries.map { ($0.code, $0) })

  /// Sources named often.
  enum Source {
    static let file = Message(
      "ketentuan register, bagian 2 (berkas)",
      en: "register specification, section 2 (the file)"
    )
    static let columns = Message(
      "ketentuan register, bagian 1 (kolom)",
      en: "register specification, section 1 (columns)"
    )
    static let values = Message(
      "ketentuan register, bagian 3 (nilai)",
      en: "register specification, section 3 (values)"
    )
    static let findings = Message(
      "ketentuan penilaian, bagian 3 (temuan)",
      en: "assessment specification, section 3 (findings)"
    )
    static let deadline = Message(
      "UU 14/2008 Pasal 22 ayat (7) dan (8); SOP langkah 4",
      en: "UU 14/2008 Article 22(7) and (8); SOP step 4"
    )
  }
}
