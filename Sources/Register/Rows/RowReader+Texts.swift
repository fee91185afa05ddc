import Core

extension RowReader {
  /// Reads a text column, some of which have rules of their own.
  @inline(__always)
  func readText(
    _ cell: Bytes,
    _ range: Range<Int>,
    _ field: HeaderPlan.Field,
    _ draft: inout RowDraft
  ) {
    switch field.column {
    case .identityNumber where isIdentityCard(draft): readNationalID(cell, range, field, &draft)
    case .phone:
      // Without a digit it is no number ("tidak punya"): empty.
      if cell.contains(where: \.isDigit) { draft.fill(.phone, range) }
      if let lead = cell.first, lead &- 0x31 < 9 { checkPhone(cell, .phone, field.index, &draft) }
    case .contact: readContact(cell, range, field.index, &draft)
    case .refusalReason:
      draft.fill(.refusalReason, range)
      let basis = draft.request.state(.exemptionBasis)
      if basis == .empty || basis == .absent { draft.request.exemptions = ExemptionReader.find(in: cell) }
    case .number, .identityNumber, .receiptNumber, .memoNumber, .refusalDecisionNumber, .noticeNumber,
      .handoverReceiptNumber:
      draft.fill(field.column, range)
      checkNumberText(cell, field, &draft)
    default: draft.fill(field.column, range)
    }
  }

  /// Whether the number is that of a `ktp`: by its column, or by the heading where that is empty or absent.
  private func isIdentityCard(_ draft: borrowing RowDraft) -> Bool {
    switch draft.request.state(.identityKind) {
    case .filled: draft.number(.identityKind) == RowReader.identityCard
    case .unreadable: false
    case .empty, .absent: plan.impliedIdentity == .ktp
    }
  }

  /// The code of `ktp`.
  private static let identityCard = IdentityKind.allCases.firstIndex(of: .ktp).map { Int64($0) }

  /// A heading `NIK` says what the number is.
  func settleImpliedIdentity(_ draft: inout RowDraft) {
    let state = draft.request.state(.identityKind)
    guard state == .empty || state == .absent, let identity = plan.impliedIdentity,
      let code = IdentityKind.allCases.firstIndex(of: identity)
    else { return }
    draft.fill(.identityKind, text: identity.rawValue.utf8, Int64(code))
  }

  private func readNationalID(
    _ cell: Bytes,
    _ range: Range<Int>,
    _ field: HeaderPlan.Field,
    _ draft: inout RowDraft
  ) {
    let fault: NationalID.Fault?
    if cell.count == 16, cell.isDigits {
      draft.fill(.identityNumber, range, Int64(NationalID.whole))
      fault = NationalID.fault(cell, digits: cell)
      if cell[15] == 0x30 { checkTail(cell, field, &draft) }
    } else {
      let digits = NationalID.stripped(cell)
      fault = digits.withUnsafeBufferPointer { NationalID.fault(cell, digits: $0) }
      if digits.count == 16, digits.allSatisfy(\.isDigit) {
        draft.fill(.identityNumber, text: digits, Int64(NationalID.whole))
        checkTail(digits, field, &draft)
      } else {
        draft.fill(.identityNumber, range)
      }
    }
    guard let fault else { return }
    let report = NationalID.report(fault)
    draft.report(
      .regNIK,
      severity: report.severity,
      column: field.column.name,
      index: field.index,
      report.message,
      report.arguments,
      remedy: report.remedy
    )
  }

  /// Splits a mixed contact at `/` `;` `,` and line breaks: the first piece with `@` is the e-mail, the first
  /// other one with a digit the phone. The columns of their own win.
  private func readContact(_ cell: Bytes, _ range: Range<Int>, _ index: Int, _ draft: inout RowDraft) {
    draft.fill(.contact, range)
    let pieces = cell.pieces {
      $0 == 0x2F || $0 == 0x3B || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D
    }
    for piece in pieces {
      let text = cell.part(piece)
      let column: Column
      if text.contains(0x40) {
        column = .email
      } else if text.contains(where: \.isDigit) {
        column = .phone
      } else {
        continue
      }
      guard draft.request.state(column) == .empty else { continue }
      draft.fill(column, range.lowerBound + piece.lowerBound..<range.lowerBound + piece.upperBound)
      // The `0!` of `#DIV/0!` is no phone number to be printed.
      if draft.request.isBroken(.contact) { draft.request.markBroken(column) }
      if column == .phone, text[0] &- 0x31 < 9 { checkContactPhone(cell, piece, index, &draft) }
    }
  }

  /// CSV-FORMULA: a cell that a spreadsheet would run as a formula.
  func checkFormula(_ cell: Bytes, _ index: Int, _ draft: inout RowDraft) {
    guard let first = cell.first, synonyms.leads[Int(first)].contains(.formula) else { return }
    reportFormula(cell, index, &draft)
  }

  /// The same for a cell whose first byte is a ``Synonyms/Lead/formula``.
  func reportFormula(_ cell: Bytes, _ index: Int, _ draft: inout RowDraft) {
    guard mark(cell) != .blank, !isNumber(cell), !isPhone(cell), !isListItem(cell) else { return }
    let heading = index < plan.headings.count ? plan.headings[index] : ("", nil)
    draft.report(
      .csvFormula,
      column: heading.1?.name ?? (heading.0.isEmpty ? nil : heading.0),
      index: index,
      Message(
        "isi sel dapat dijalankan sebagai rumus oleh lembar kerja",
        en: "A spreadsheet may run the cell as a formula"
      ),
      remedy: Message("awali isi sel dengan tanda petik tunggal", en: "put an apostrophe before the text")
    )
  }

  /// `-5`, `+1.500,00`, `-1,2E+3`, `-5%`.
  private func isNumber(_ cell: Bytes) -> Bool {
    var scanner = ByteScanner(cell)
    guard scanner.skip(0x2B) || scanner.skip(0x2D), scanner.peek().isDigit else { return false }
    while scanner.peek().isDigit || scanner.peek() == 0x2E || scanner.peek() == 0x2C { scanner.index += 1 }
    if scanner.peek().lowered == 0x65, scanner.peek(1).isDigit || scanner.peek(2).isDigit {
      scanner.index += 1
      if scanner.peek() == 0x2B || scanner.peek() == 0x2D { scanner.index += 1 }
      while scanner.peek().isDigit { scanner.index += 1 }
    }
    _ = scanner.skip(0x25)
    return scanner.isAtEnd
  }

  /// `+` and at least five of digits, blanks, `()-./`.
  private func isPhone(_ cell: Bytes) -> Bool {
    guard cell.first == 0x2B, cell.count >= 6 else { return false }
    return cell.dropFirst().allSatisfy { byte in
      byte.isDigit || byte == 0x20 || byte == 0x28 || byte == 0x29 || 0x2D...0x2F ~= byte
    }
  }

  /// `- salinan`: hyphen, blank, letter.
  private func isListItem(_ cell: Bytes) -> Bool {
    var scanner = ByteScanner(cell)
    guard scanner.skip(0x2D), scanner.skipSpaces() else { return false }
    return scanner.peek().isLetter || scanner.peek() >= 0xC3
  }
}

extension NationalID {
  /// What a fault says: an error where the number cannot be one, a warning where it cannot be right.
  static func report(
    _ fault: Fault
  ) -> (severity: Severity, message: Message, arguments: [Argument], remedy: Message?) {
    switch fault {
    case .scientific:
      (
        .error,
        Message(
          "NIK berubah menjadi notasi ilmiah: lembar kerja hanya menyimpan 15 angka, angka belakangnya hilang",
          en: "NIK turned into scientific notation: a spreadsheet keeps 15 digits, the last ones are lost"
        ), [], retype
      )
    case .length(let count):
      (
        .error, Message("NIK harus 16 angka, bukan {1}", en: "A NIK has 16 digits, not {1}"),
        [.number(count)], nil
      )
    case .characters:
      (.error, Message("NIK hanya boleh berisi angka", en: "A NIK has digits only"), [], nil)
    case .province:
      (
        .warning, Message("kode provinsi dalam NIK tidak ada", en: "no province has the code in the NIK"), [],
        nil
      )
    case .birthday:
      (
        .warning,
        Message(
          "tanggal lahir dalam NIK tidak ada dalam kalender",
          en: "the birthday in the NIK does not exist"
        ),
        [], nil
      )
    }
  }
}
