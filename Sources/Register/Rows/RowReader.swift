import Core
package import Tabular

/// Reads records into requests: a pure function of the record, so that parts of a file can be read at the
/// same time.
package struct RowReader: Sendable {
  /// Which cell belongs to which column.
  package let plan: HeaderPlan
  let synonyms: Synonyms
  let zone: OfficeZone
  /// The first bytes of header rows, case folded.
  let headerLeads: Set<UInt8>
  /// ``Synonyms/leads``: they are asked for every cell, and the synonyms would be copied each time.
  private let leads: [Synonyms.Lead]
  /// The columns of a row that are there, hence empty while no cell is read.
  private let present: ColumnSet

  /// A reader of the records below a header.
  package init(_ plan: HeaderPlan, _ settings: ReadingSettings) {
    self.plan = plan
    synonyms = settings.synonyms
    leads = settings.synonyms.leads
    zone = settings.zone
    headerLeads = Set(plan.rows.compactMap { row in row.first { !$0.isEmpty }?.first?.lowered })
    present = ColumnSet(plan.present)
  }

  /// The request of a data record, and what reading its cells found.
  package func read(_ record: Record, file: Int) -> ReadRow {
    // Bytes of their own, no longer than they need: such rows are many at a time.
    var copy = record
    copy.bytes = []
    copy.bytes.reserveCapacity(record.bytes.count)
    copy.bytes.append(contentsOf: record.bytes)
    return read(&copy, file: file, spare: Request())
  }

  /// The same in the memory of a request that nobody needs any more; the bytes of the record become the row's, and those of
  /// `spare` the record's.
  func read(_ record: inout Record, file: Int, spare: consuming Request) -> ReadRow {
    var draft = RowDraft(record, file: file, present: present, spare)
    var slots: [Request.Slot] = []
    swap(&slots, &draft.request.slots)
    slots.withUnsafeMutableBufferPointer { slots in
      draft.slots = slots
      readCells(record, &draft)
      draft.slots = UnsafeMutableBufferPointer(start: nil, count: 0)
    }
    swap(&slots, &draft.request.slots)
    return draft.finished(&record.bytes)
  }

  private func readCells(_ record: Record, _ draft: inout RowDraft) {
    record.bytes.withUnsafeBufferPointer { bytes in
      let isSound = record.damagedCells.isEmpty
      let isPlain = isSound && !bytes.needsCare
      record.ends.withUnsafeBufferPointer { ends in
        for field in plan.fields where field.index < ends.count {
          let start = field.index == 0 ? 0 : ends[field.index &- 1]
          let end = ends[field.index]
          // Half of a register's cells are empty.
          if start == end { continue }
          let range = bytes.trimmed(start..<end)
          if range.isEmpty { continue }
          let cell = bytes.part(range)
          let lead = leads[Int(cell[0])]
          if lead.contains(.formula) { reportFormula(cell, field.index, &draft) }
          if isPlain || isSound && !cell.needsCare {
            interpret(cell, range, lead, field, &draft)
          } else {
            clean(cell, range, field, &draft, whole: bytes.part(start..<end))
          }
        }
      }
      for index in plan.others where index < record.ends.count {
        let start = index == 0 ? 0 : record.ends[index - 1]
        checkFormula(bytes.part(bytes.trimmed(start..<record.ends[index])), index, &draft)
      }
      if let first = plan.ticks { foldTicks(bytes, first, &draft) }
    }
    if draft.isFinished { settleFinished(&draft) }
    if plan.impliedIdentity != nil, draft.request.state(.identityNumber) == .filled {
      settleImpliedIdentity(&draft)
    }
  }

  /// Reads a cell that may hold characters to be replaced, removed or composed.
  @inline(never)
  private func clean(
    _ cell: Bytes,
    _ range: Range<Int>,
    _ field: HeaderPlan.Field,
    _ draft: inout RowDraft,
    whole: Bytes
  ) {
    let isDamaged = draft.record.damagedCells.contains(field.index)
    checkEncoding(whole, field.column, field.index, &draft)
    let clean = CleanText(cell)
    if isDamaged || clean.map({ $0.replaced > 0 || $0.removed > 0 }) ?? false {
      reportCharacters(field.column, field.index, &draft, removed: clean?.removed ?? 0)
    }
    guard let clean else {
      interpret(cell, range, leads[Int(cell[0])], field, &draft)
      return
    }
    guard let first = clean.bytes.first else { return }
    let place = draft.append(clean.bytes)
    clean.bytes.withUnsafeBufferPointer {
      interpret($0, place, leads[Int(first)], field, &draft)
    }
  }

  /// REG-KARAKTER.
  func reportCharacters(_ column: Column, _ index: Int, _ draft: inout RowDraft, removed: Int) {
    draft.report(
      .regCharacter,
      column: column.name,
      index: index,
      removed > 0
        ? Message("karakter pengatur arah tulisan dihapus", en: "bidirectional controls removed")
        : Message(
          "karakter rusak atau terlarang dalam XML diganti U+FFFD",
          en: "damaged characters, or such that XML cannot hold, replaced by U+FFFD"
        ),
      remedy: Message("ketik ulang isi sel", en: "type the cell again")
    )
  }

  /// Reads a clean cell, which stands at `range` of the request's buffer; `lead` is what its first byte says.
  ///
  /// Inlined, as what it calls for most cells: to a function of its own each cell would hand a copy of the synonyms.
  @inline(__always)
  private func interpret(
    _ cell: Bytes,
    _ range: Range<Int>,
    _ lead: Synonyms.Lead,
    _ field: HeaderPlan.Field,
    _ draft: inout RowDraft
  ) {
    let column = field.column
    if !lead.isEmpty {
      if lead.contains(.mark), synonyms.mayBeMark(cell) {
        switch mark(cell) {
        case .blank: return
        case .ditto: return refuseDitto(column, field.index, &draft)
        case .none: break
        }
      }
      if lead.contains(.cellError), let kind = synonyms.cellErrors.kind(of: cell) {
        noteCellError(kind, cell, column, field.index, &draft)
      }
    }
    switch field.kind {
    case .text: readText(cell, range, field, &draft)
    case .list: draft.fill(column, range)
    case .code: readCode(cell, range, field, &draft)
    case .moment, .date: readStamp(cell, range, field, &draft)
    case .time: readReceivedTime(cell, range, field, &draft)
    case .flag:
      if let value = synonyms.flags.value(matching: cell) {
        draft.fill(column, range, Int64(value))
      } else {
        refuse(field, &draft, accepted: ["ya", "tidak"])
      }
    case .rupiah: readNumber(WrittenNumber.rupiah(cell, synonyms), cell, range, field, &draft)
    case .integer: readNumber(WrittenNumber.count(cell, synonyms), cell, range, field, &draft)
    case .exemption:
      if let exemptions = ExemptionReader.read(cell) {
        draft.fill(column, range)
        draft.request.exemptions = exemptions
      } else {
        draft.set(column, .unreadable)
        draft.report(
          .regValue,
          column: column.name,
          index: field.index,
          Message(
            "huruf Pasal 17 UU 14/2008 tidak terbaca",
            en: "the letter of Art. 17 UU 14/2008 cannot be read"
          ),
          remedy: Message("tulis misalnya 17.h atau 17.h.3", en: "write for example 17.h or 17.h.3")
        )
      }
    }
  }

  /// What a cell that may be a placeholder is.
  enum Mark { case blank, ditto, none }

  /// Whether a cell stands for an empty one, or for the one above.
  func mark(_ cell: Bytes) -> Mark {
    let word = PackedWord(folding: cell)
    if synonyms.blanks[word] != nil { return .blank }
    return synonyms.dittos[word] != nil ? .ditto : .none
  }

  /// `idem` and the like.
  func refuseDitto(_ column: Column, _ index: Int, _ draft: inout RowDraft) {
    draft.set(column, .unreadable)
    if column == .contact {
      for part in [Column.phone, .email] where draft.request.state(part) == .empty {
        draft.set(part, .unreadable)
      }
    }
    draft.report(
      .regValue,
      column: column.name,
      index: index,
      Message("isi sel menunjuk baris lain", en: "the cell points at another row"),
      remedy: Message("tulis nilainya", en: "write the value out")
    )
  }

  /// A value outside a closed set.
  func refuse(_ field: HeaderPlan.Field, _ draft: inout RowDraft, accepted: [String]) {
    refuse(field.column, field.index, &draft, accepted: accepted)
  }

  /// A value outside a closed set.
  func refuse(_ column: Column, _ index: Int, _ draft: inout RowDraft, accepted: [String]) {
    draft.set(column, .unreadable)
    draft.report(
      .regValue,
      column: column.name,
      index: index,
      Message("nilai {1} tidak dikenal; yang diterima: {2}", en: "unknown value of {1}; accepted: {2}"),
      [.text(column.name), .text(accepted.joined(separator: ", "))]
    )
  }

  @inline(__always)
  private func readCode(
    _ cell: Bytes,
    _ range: Range<Int>,
    _ field: HeaderPlan.Field,
    _ draft: inout RowDraft
  ) {
    let code = synonyms.codes[field.column.rawValue].value(matching: cell)
    switch code {
    case Synonyms.DecisionWord.open: break
    case Synonyms.DecisionWord.finished:
      draft.fill(field.column, range)
      draft.isFinished = true
    case .some(let code): draft.fill(field.column, range, Int64(code))
    case nil:
      refuse(
        field,
        &draft,
        accepted: field.column.acceptedWords + (field.column == .decision ? ["proses"] : [])
      )
    }
  }

  private func readNumber(
    _ number: WrittenNumber?,
    _ cell: Bytes,
    _ range: Range<Int>,
    _ field: HeaderPlan.Field,
    _ draft: inout RowDraft
  ) {
    guard let number else {
      draft.set(field.column, .unreadable)
      let damage = NumberDamage(cell)
      draft.report(
        .regValue,
        column: field.column.name,
        index: field.index,
        damage?.message
          ?? Message("angka {1} tidak terbaca", en: "the number of {1} cannot be read"),
        [.text(field.column.name)],
        remedy: damage?.remedy
          ?? Message("tulis angka saja, misalnya 1500", en: "write digits only, such as 1500")
      )
      return
    }
    draft.fill(field.column, range, Int64(number.value))
    if number.isAmbiguous {
      draft.report(
        .regNumber,
        column: field.column.name,
        index: field.index,
        Message("koma dibaca sebagai pemisah ribuan: {1}", en: "comma read as thousands separator: {1}"),
        [.number(number.value)],
        remedy: Message("tulis tanpa koma", en: "write it without comma")
      )
    }
  }

  /// `selesai` is a granted request where the handover is recorded (register.md 3.4).
  private func settleFinished(_ draft: inout RowDraft) {
    let handover = draft.request.state(.handoverEnd)
    if handover == .filled || handover == .unreadable {
      draft.slots[Column.decision.rawValue].number = 0
      return
    }
    guard let field = plan.fields.first(where: { $0.column == .decision }) else { return }
    draft.set(.decision, .unreadable)
    draft.report(
      .regValue,
      column: Column.decision.name,
      index: field.index,
      Message(
        "keputusan selesai tanpa penyerahan_selesai tidak terbaca",
        en: "decision selesai without penyerahan_selesai cannot be read"
      ),
      remedy: Message("tulis keputusannya", en: "write the decision")
    )
  }
}
