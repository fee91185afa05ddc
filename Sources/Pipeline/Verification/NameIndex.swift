import Core

/// The names in a folder, to find the one that a list means though it writes it otherwise.
struct NameIndex: Sendable {
  private let names: Set<BytePath>
  /// By the text, which is the same for all its Unicode forms.
  private var forms: [String: [BytePath]] = [:]
  /// By the text in lower case.
  private var folded: [String: [BytePath]] = [:]

  init(_ names: some Sequence<BytePath>) {
    self.names = Set(names)
    for name in self.names.sorted() {
      let text = name.text
      forms[text, default: []].append(name)
      folded[NameIndex.fold(text), default: []].append(name)
    }
  }

  /// Letters in one case; `\` is the slash of Windows.
  private static func fold(_ text: String) -> String {
    text.lowercased().split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "/")
  }

  /// Whether something of exactly this name stands there.
  func contains(_ path: BytePath) -> Bool { names.contains(path) }

  /// The file that a listed path means, itself where there is none.
  func match(_ path: ListedPath) -> (path: BytePath, oddities: Set<ListedPath.Oddity>, isOtherForm: Bool) {
    let resolved = path.resolved(names.contains)
    if names.contains(resolved.path) { return (resolved.path, resolved.oddities, false) }
    if let other = forms[resolved.path.text]?.first { return (other, resolved.oddities, true) }
    return (resolved.path, resolved.oddities, false)
  }

  /// A name that differs in letter case or kind of slash only.
  func near(_ path: BytePath) -> BytePath? { folded[NameIndex.fold(path.text)]?.first { $0 != path } }

  /// Notes on names that other systems take for one.
  var twins: [VerificationFinding] {
    folded.values.filter { $0.count > 1 }.flatMap { group in
      group.dropFirst().map { name in
        VerificationFinding(
          .twins,
          name,
          Message(
            "di sistem lain sama dengan \"{1}\" (beda huruf besar-kecil atau bentuk Unicode)",
            en: "the same as \"{1}\" on other systems (letter case or Unicode form)"
          ),
          [.text(group[0].shown)]
        )
      }
    }
  }
}
