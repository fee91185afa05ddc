import Core

/// Sections, and the markup around and inside them.
extension TemplateCompiler {
  mutating func section(
    _ name: DottedName,
    inverted: Bool,
    _ body: [Node],
    _ layout: Layout,
    _ at: Int,
    _ end: Int
  ) {
    let found = isStrict ? resolve(name, layout.source, at) : nil
    let isBlind = isStrict && found == nil
    let slot = slot(name, frame: found?.frame, isOptional: found?.isOptional ?? true, layout.source, at)
    append(inverted ? .inverted : .section, .none, slot)
    let start = program.code.count - 1
    let before = place
    let placesBefore = elementPlaces
    if case .flag? = found?.kind, let found { printedNames.insert(found.display) }
    if isBlind { blindSections += 1 }
    if let found, !inverted { scope?.open(found) }
    emit(body, layout)
    if found != nil, !inverted { scope?.close() }
    if isBlind { blindSections -= 1 }
    program.code[start].second = Int32(program.code.count)
    isMergeable = false
    guard followsMarkup, !isExhausted else { return }
    if let joined = place.joined(with: before) {
      place = joined
    } else {
      reportBrokenSection(name, before, layout.source, at, end)
      place = before
    }
    elementPlaces = placesBefore
  }

  private mutating func reportBrokenSection(
    _ name: DottedName,
    _ before: MarkupPlace,
    _ source: SourceText,
    _ at: Int,
    _ end: Int
  ) {
    if place.elements.count > before.elements.count, let unclosed = place.elements.last {
      problems.append(
        report(
          source,
          at,
          Message(
            "<{2}> dibuka di dalam {{#{1}}} tetapi tidak ditutup di dalamnya",
            en: "<{2}> is opened in {{#{1}}} but not closed in it"
          ),
          [.text(name.text), .text(unclosed)]
        )
      )
    } else if place.elements.count < before.elements.count, let closed = before.elements.last {
      problems.append(
        report(
          source,
          at,
          Message(
            "</{2}> di dalam {{#{1}}} menutup elemen yang dibuka di luarnya",
            en: "</{2}> in {{#{1}}} closes an element that was opened outside it"
          ),
          [.text(name.text), .text(closed)]
        )
      )
    } else {
      problems.append(
        report(
          source,
          end,
          Message(
            "bagian {{#{1}}} mulai di {2} tetapi berakhir di {3} yang lain",
            en: "section {{#{1}}} starts in {2} but ends elsewhere, in {3}"
          ),
          [.text(name.text), .message(before.description), .message(place.description)]
        )
      )
    }
  }

  /// Follows one byte of literal text through the markup.
  mutating func follow(_ byte: UInt8, _ source: SourceText, _ offset: Int) {
    if place.mode == .text, byte == UInt8(ascii: "<") { lastTagStart = (source, offset) }
    let fault = place.feed(byte)
    while elementPlaces.count > place.elements.count { elementPlaces.removeLast() }
    while elementPlaces.count < place.elements.count { elementPlaces.append(lastTagStart) }
    switch fault {
    case nil: break
    case .tooDeep:
      exhaust(
        Message("elemen bersarang lebih dari 256 tingkat", en: "elements are nested more than 256 deep"),
        Layout(source: source),
        offset
      )
    case .nameContinues:
      problems.append(
        report(
          source,
          offset,
          Message(
            "setelah bagian di dalam tag harus ada spasi, / atau >",
            en: "a section inside a tag must be followed by a space, / or >"
          )
        )
      )
    case .endTag(let found, let expected):
      let (source, offset) = lastTagStart ?? (source, offset)
      problems.append(
        report(
          source,
          offset,
          expected == nil
            ? Message("</{1}> tidak menutup elemen apa pun", en: "</{1}> closes no element")
            : Message("</{1}> padahal yang terbuka <{2}>", en: "</{1}> where <{2}> is open"),
          [.text(found), .text(expected ?? "")]
        )
      )
    }
  }

  /// What the whole template leaves open.
  mutating func finish(_ tree: TemplateTree) {
    guard followsMarkup, !isExhausted else { return }
    for (name, start) in zip(place.elements, elementPlaces) {
      let (source, offset) = start ?? (tree.source, 0)
      problems.append(
        report(source, offset, Message("<{1}> tidak ditutup", en: "<{1}> is not closed"), [.text(name)])
      )
    }
    if place.mode != .text, place.mode != .rawText {
      let (source, offset) = lastTagStart ?? (tree.source, 0)
      problems.append(
        report(
          source,
          offset,
          Message("templat berakhir {1}", en: "the template ends {1}"),
          [.message(place.description)]
        )
      )
    }
  }
}
