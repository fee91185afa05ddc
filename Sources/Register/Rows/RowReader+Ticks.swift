import Core

extension RowReader {
  /// Folds the ticks of Model PPID-C, leaves 9 to 15, into `penguasaan` (with `badan_publik_lain`),
  /// `bentuk_informasi` and `cara_memperoleh` (register.md section 1).
  func foldTicks(_ bytes: Bytes, _ first: Int, _ draft: inout RowDraft) {
    var ticked = [Bool](repeating: false, count: HeaderPlan.tickColumns.count)
    var body: Range<Int>?
    var refused: Set<Column> = []
    for offset in ticked.indices {
      let index = first + offset
      guard index < draft.record.count else { break }
      let start = index == 0 ? 0 : draft.record.ends[index - 1]
      let range = bytes.trimmed(start..<draft.record.ends[index])
      if range.isEmpty { continue }
      let cell = bytes.part(range)
      let column = offset == 1 ? Column.otherBody : HeaderPlan.tickColumns[offset]
      checkFormula(cell, index, &draft)
      // A name may need cleaning; a tick never does.
      let text = cleaned(cell, range, column, index, &draft)
      if synonyms.leads[Int(cell[0])].contains(.cellError), let kind = synonyms.cellErrors.kind(of: cell) {
        noteCellError(kind, cell, column, index, &draft)
      }
      switch text.bytes.withUnsafeBufferPointer({ tick($0, offset) }) {
      case .empty: break
      case .tick: ticked[offset] = true
      case .ditto:
        refused.insert(HeaderPlan.tickColumns[offset])
        refuseDitto(HeaderPlan.tickColumns[offset], index, &draft)
      case .text(let from):
        if offset == 1 {
          body = text.range.lowerBound + from..<text.range.upperBound
        } else {
          refused.insert(HeaderPlan.tickColumns[offset])
          refuse(HeaderPlan.tickColumns[offset], index, &draft, accepted: ["v", "✓", "√", "x", "ya"])
        }
      }
    }
    if !refused.contains(.possession) { foldPossession(ticked, body, first, &draft) }
    if !refused.contains(.informationForm) {
      let form: InformationForm? =
        switch (ticked[3], ticked[4]) {
        case (true, true): .both
        case (true, false): .softCopy
        case (false, true): .hardCopy
        case (false, false): nil
        }
      fill(.informationForm, form, &draft)
    }
    if !refused.contains(.wayToObtain) {
      let copy: WayToObtain = ticked[4] && !ticked[3] ? .hardCopy : .softCopy
      fill(.wayToObtain, ticked[6] ? copy : ticked[5] ? .view : nil, &draft)
    }
  }

  private func foldPossession(
    _ ticked: [Bool],
    _ body: Range<Int>?,
    _ first: Int,
    _ draft: inout RowDraft
  ) {
    if let body {
      draft.fill(.otherBody, body)
      fill(.possession, Possession.notHeld, &draft)
      return
    }
    let held = ticked.prefix(3)
    guard held.count(where: { $0 }) <= 1 else {
      draft.set(.possession, .unreadable)
      draft.report(
        .regValue,
        column: Column.possession.name,
        index: first + (held.lastIndex(of: true) ?? 0),
        Message("penguasaan bertanda dua", en: "two ticks for possession"),
        remedy: Message("beri satu tanda saja", en: "tick one only")
      )
      return
    }
    fill(.possession, held.firstIndex(of: true).map { Possession.allCases[$0] }, &draft)
  }

  private func fill<Coded: CodedValue>(_ column: Column, _ value: Coded?, _ draft: inout RowDraft) {
    guard let value, let code = Array(Coded.allCases).firstIndex(of: value) else { return }
    draft.fill(column, text: value.rawValue.utf8, Int64(code))
  }

  /// What a tick cell holds.
  private enum Tick {
    case empty, tick, ditto
    /// A text; in leaf 10 it begins at the offset given, behind a tick before it.
    case text(from: Int)
  }

  private func tick(_ cell: Bytes, _ offset: Int) -> Tick {
    if cell.isEmpty { return .empty }
    switch mark(cell) {
    case .blank: return .empty
    case .ditto: return .ditto
    case .none: break
    }
    if synonyms.ticks[PackedWord(folding: cell)] != nil { return .tick }
    let label = matchingForm(cell.text)
    if RowReader.tickLabels[offset].contains(label) { return .tick }
    if offset == 1, let blank = cell.firstIndex(of: 0x20), blank <= 3,
      synonyms.ticks[PackedWord(folding: cell.part(0..<blank))] != nil, cell[0].lowered != 0x79
    {
      return .text(from: cell.trimmed(blank..<cell.count).lowerBound)
    }
    return .text(from: 0)
  }

  /// The labels of leaves 9 to 15, which count as ticks of their own column.
  private static let tickLabels: [Set<String>] = [
    ["ya", "dikuasai", "di_bawah_penguasaan", "dibawah_penguasaan"],
    ["tidak", "tidak_dikuasai"],
    ["belum_didokumentasikan"],
    ["softcopy", "soft_copy"],
    ["hardcopy", "hard_copy"],
    ["melihat", "mengetahui", "melihat_mengetahui"],
    ["meminta_salinan", "salinan"],
  ]

  /// A cell made fit, with its place in the request's buffer.
  private func cleaned(
    _ cell: Bytes,
    _ range: Range<Int>,
    _ column: Column,
    _ index: Int,
    _ draft: inout RowDraft
  ) -> (bytes: [UInt8], range: Range<Int>) {
    let isDamaged = draft.record.damagedCells.contains(index)
    if cell.needsCare { checkEncoding(cell, column, index, &draft) }
    let clean = cell.needsCare ? CleanText(cell) : nil
    if isDamaged || clean.map({ $0.replaced > 0 || $0.removed > 0 }) ?? false {
      reportCharacters(column, index, &draft, removed: clean?.removed ?? 0)
    }
    guard let clean else { return (Array(cell), range) }
    return (clean.bytes, draft.append(clean.bytes))
  }
}
