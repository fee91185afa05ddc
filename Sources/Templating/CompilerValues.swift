import Core

/// Names that are printed.
extension TemplateCompiler {
  mutating func variable(_ name: DottedName, raw: Bool, _ source: SourceText, _ at: Int) {
    guard isStrict else {
      let escaping: Escaping =
        switch language {
        case .html: raw ? .none : .specification
        case .xml: raw ? .none : .xmlText
        case .text: .none
        }
      append(.text, escaping, slot(name, frame: nil, isOptional: true, source, at))
      return
    }
    defer { if followsMarkup { place.passValue() } }
    guard let found = resolve(name, source, at) else {
      if followsMarkup, case .forbidden(let reason) = place.slot {
        problems.append(report(source, at, reason, [.text(name.text)] + place.slotArguments))
      }
      return
    }
    guard let isMarkup = printable(found, name, raw: raw, source, at) else { return }
    if let path = scope?.untested(found) {
      problems.append(
        report(
          source,
          at,
          Message(
            "{1} boleh kosong, jadi harus berada di dalam {{#{2}}}",
            en: "{1} may be empty and must stand inside {{#{2}}}"
          ),
          [.text(name.text), .text(path.parts.joined(separator: "."))]
        )
      )
    }
    guard let escaping = escaping(isMarkup: isMarkup, name, source, at) else { return }
    printedNames.insert(found.display)
    let slot = slot(name, frame: found.frame, isOptional: found.isOptional, source, at)
    append(isMarkup ? .markup : .text, escaping, slot)
  }

  /// Whether a found name is printed as markup (`true`) or text; `nil` where it cannot be printed so.
  private mutating func printable(
    _ found: ShapeScope.Found,
    _ name: DottedName,
    raw: Bool,
    _ source: SourceText,
    _ at: Int
  ) -> Bool? {
    let message: Message
    switch found.kind {
    case .text:
      if !raw { return false }
      message = Message(
        "{1} adalah teks dan tidak boleh dicetak mentah; tulis {{{1}}}",
        en: "{1} is text and cannot be printed raw; write {{{1}}}"
      )
    case .markup:
      if raw { return true }
      message = Message("{1} adalah markup; tulis {{{{1}}}}", en: "{1} is markup; write {{{{1}}}}")
    case .flag, nil:
      message = Message(
        "{1} adalah ya/tidak dan hanya untuk {{#{1}}}",
        en: "{1} is a yes or no, for {{#{1}}} only"
      )
    case .list, .texts:
      message = Message(
        "{1} adalah daftar; buka dengan {{#{1}}} ... {{/{1}}}",
        en: "{1} is a list; open it with {{#{1}}} ... {{/{1}}}"
      )
    case .object:
      message = Message(
        "{1} adalah kelompok nilai; cetak salah satu isinya, misalnya {{{1}.nama}}",
        en: "{1} is a group of values; print one of them, such as {{{1}.name}}"
      )
    }
    problems.append(report(source, at, message, [.text(name.text)]))
    return nil
  }

  /// The escaping for the present place; `nil` where the value may not stand here.
  private mutating func escaping(
    isMarkup: Bool,
    _ name: DottedName,
    _ source: SourceText,
    _ at: Int
  ) -> Escaping? {
    guard followsMarkup else { return Escaping.none }
    let reason: Message
    switch (place.slot, isMarkup) {
    case (.text, true), (.style, true): return Escaping.none
    case (.text, false): return language == .html ? .htmlText : .xmlText
    case (.attribute, false): return language == .html ? .htmlAttribute : .xmlAttribute
    case (.attribute, true):
      reason = Message(
        "markup {1} tidak boleh berada di dalam atribut",
        en: "the markup {1} cannot stand in an attribute"
      )
    case (.style, false):
      reason = Message("nilai tidak boleh berada di dalam <style>", en: "a value cannot stand inside <style>")
    case (.forbidden(let why), _): reason = why
    }
    problems.append(report(source, at, reason, [.text(name.text)] + place.slotArguments))
    return nil
  }

  mutating func slot(
    _ name: DottedName,
    frame: Int?,
    isOptional: Bool,
    _ source: SourceText,
    _ at: Int
  ) -> Int {
    let first = program.keys.count
    program.keys += name.parts.map(ViewKey.init)
    program.slots.append(
      Program.Slot(
        frame: frame.map(Int32.init) ?? -1,
        firstName: Int32(first),
        lastName: Int32(program.keys.count),
        isOptional: isOptional,
        site: Int32(site(name.text, source, at))
      )
    )
    return program.slots.count - 1
  }

  mutating func resolve(_ name: DottedName, _ source: SourceText, _ at: Int) -> ShapeScope.Found? {
    guard let scope else { return nil }
    do {
      let found = try scope.find(name)
      if !found.display.isEmpty { usedNames.insert(found.display) }
      return found
    } catch {
      if blindSections == 0 { problems.append(unknown(name, error, source, at)) }
      return nil
    }
  }

  private func unknown(
    _ name: DottedName,
    _ failure: ShapeScope.Failure,
    _ source: SourceText,
    _ at: Int
  ) -> Problem {
    if case .notAnObject(let owner) = failure {
      return report(
        source,
        at,
        Message(
          "{1} tidak punya bagian; daftar dibuka dengan {{#{1}}}",
          en: "{1} has no parts; a list is opened with {{#{1}}}"
        ),
        [.text(owner)]
      )
    }
    var problem = report(
      source,
      at,
      source.name == rootName
        ? Message("nama {1} tidak dikenal di sini", en: "name {1} is not known here")
        : Message(
          "nama {1} tidak dikenal di sini saat dipakai {2}",
          en: "name {1} is not known here as used by {2}"
        ),
      [.text(name.text), .text(rootName)]
    )
    if let suggestion = failure.suggestion(for: name) {
      problem.arguments.append(.text(suggestion))
      problem.remedy = Message("mungkin maksudnya {3}", en: "perhaps {3} is meant")
    }
    return problem
  }
}
