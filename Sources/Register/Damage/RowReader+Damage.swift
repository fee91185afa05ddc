import Core

/// What spreadsheets do to cells, where reading alone would not say it. All of this is asked only behind a test
/// of the cell's first byte, so that sound cells cost nothing.
extension RowReader {
  /// REG-SEL-GALAT; a text with it is never printed on a paper.
  func noteCellError(
    _ kind: CellErrors.Kind,
    _ cell: Bytes,
    _ column: Column,
    _ index: Int,
    _ draft: inout RowDraft
  ) {
    if column.kind == .text || column.kind == .list { draft.request.markBroken(column) }
    draft.report(
      .regCellError,
      column: column.name,
      index: index,
      Message(
        "sel {1} berisi nilai galat lembar kerja {2}: {3}",
        en: "the cell of {1} holds the spreadsheet's error value {2}: {3}"
      ),
      [
        .text(column.name), .text(kind == .narrow ? "###" : cell.text), .message(kind.meaning),
      ],
      remedy: kind.remedy
    )
  }

  /// REG-ENKODE-GANDA. `cell` is untrimmed: a no-break space at its end may be half of a damaged character.
  func checkEncoding(_ cell: Bytes, _ column: Column, _ index: Int, _ draft: inout RowDraft) {
    let finds = DoubleEncoding.finds(in: cell)
    guard !finds.isEmpty else { return }
    let pairs = finds.map { "\($0.seen) → \($0.meant)" }.joined(separator: ", ")
    draft.report(
      .regDoubleEncoding,
      column: column.name,
      index: index,
      Message(
        "enkode isi sel rusak: UTF-8 pernah dibaca sebagai Windows-1252",
        en: "the cell's encoding is damaged: UTF-8 was once read as Windows-1252"
      ),
      [.text(pairs)],
      remedy: column.isPersonal ? DoubleEncoding.remedy : DoubleEncoding.remedyWithText
    )
  }

  /// REG-TELEPON, on the column that holds the phone number.
  func checkPhone(_ cell: Bytes, _ column: Column, _ index: Int, _ draft: inout RowDraft) {
    let lostZero = RowReader.hasLostZero(cell)
    guard lostZero || ScientificNotation.matches(cell) else { return }
    draft.report(
      .regPhone,
      column: column.name,
      index: index,
      lostZero
        ? Message("nomor telepon kehilangan angka 0 di depan", en: "the phone number lost its leading zero")
        : Message(
          "nomor telepon berubah menjadi notasi ilmiah; angka belakangnya hilang",
          en: "the phone number turned into scientific notation; its last digits are lost"
        ),
      remedy: lostZero
        ? Message(
          "tulis lagi dengan 0 (0812...) ke sel berformat Teks; waktu membuka CSV pilih tipe kolom Teks (Excel: Data > Dari Teks/CSV; LibreOffice: dialog Impor Teks)",
          en:
            "write it with 0 (0812...) into a cell of format Text; when opening a CSV choose column type Text (Excel: Data > From Text/CSV; LibreOffice: Text Import)"
        )
        : Message(
          "ketik ulang dari formulir ke sel berformat Teks; waktu membuka CSV pilih tipe kolom Teks (Excel: Data > Dari Teks/CSV; LibreOffice: dialog Impor Teks)",
          en:
            "type it again from the form into a cell of format Text; when opening a CSV choose column type Text (Excel: Data > From Text/CSV; LibreOffice: Text Import)"
        )
    )
  }

  /// The number that a piece of a mixed contact begins: the comma of `8,12E+10` parts pieces.
  func checkContactPhone(_ cell: Bytes, _ piece: Range<Int>, _ index: Int, _ draft: inout RowDraft) {
    var end = piece.upperBound
    if piece.count <= 3, end < cell.count, cell[end] == 0x2C {
      end += 1
      while end < cell.count, cell[end].isDigit || cell[end].lowered == 0x65 || cell[end] == 0x2B {
        end += 1
      }
    }
    checkPhone(cell.part(piece.lowerBound..<end), .contact, index, &draft)
  }

  /// A mobile number, 08xx and 10 to 13 digits, without its zero: `812 3456-7890`.
  static func hasLostZero(_ cell: Bytes) -> Bool {
    guard cell.first == 0x38 else { return false }
    var digits = 0
    var scanner = ByteScanner(cell)
    while !scanner.isAtEnd {
      if scanner.peek().isDigit {
        digits += 1
        scanner.index += 1
      } else if !scanner.skip(0x2D), !scanner.skipSpaces() {
        return false
      }
    }
    return 9...12 ~= digits
  }

  /// REG-NOMOR-ILMIAH: a number of a register, letter or document in scientific notation. Its last digits are
  /// lost, so no paper prints it.
  @inline(__always)
  func checkNumberText(_ cell: Bytes, _ field: HeaderPlan.Field, _ draft: inout RowDraft) {
    guard cell.count > 4, cell.count <= 24, cell[0].isDigit,
      cell[1] == 0x2C || cell[1] == 0x2E || cell[1].lowered == 0x65
    else { return }
    reportScientific(cell, field, &draft)
  }

  private func reportScientific(_ cell: Bytes, _ field: HeaderPlan.Field, _ draft: inout RowDraft) {
    guard ScientificNotation.matches(cell, strictly: true) else { return }
    draft.request.markBroken(field.column)
    draft.report(
      .regScientific,
      column: field.column.name,
      index: field.index,
      Message(
        "{1} berubah menjadi notasi ilmiah; angka belakangnya hilang",
        en: "{1} turned into scientific notation; its last digits are lost"
      ),
      [.text(field.column.name)],
      remedy: Message(
        "ketik ulang dari dokumen aslinya ke sel berformat Teks; waktu membuka CSV pilih tipe kolom Teks (Excel: Data > Dari Teks/CSV; LibreOffice: dialog Impor Teks)",
        en:
          "type it again from the document into a cell of format Text; when opening a CSV choose column type Text (Excel: Data > From Text/CSV; LibreOffice: Text Import)"
      )
    )
  }

  /// REG-NIK-EKOR: the last four digits of a NIK number people from 0001 on.
  func checkTail(_ digits: some Collection<UInt8>, _ field: HeaderPlan.Field, _ draft: inout RowDraft) {
    guard digits.suffix(4).allSatisfy({ $0 == 0x30 }) else { return }
    draft.report(
      .regNIKTail,
      column: field.column.name,
      index: field.index,
      Message(
        "NIK berakhir 0000, padahal nomor urut NIK mulai dari 0001; angka belakangnya hilang",
        en: "the NIK ends in 0000, but serials begin with 0001; its last digits are lost"
      ),
      remedy: NationalID.retype
    )
  }
}

extension NationalID {
  /// What to do about digits that a spreadsheet lost.
  static let retype = Message(
    "beri kolom format Teks, lalu ketik ulang NIK dari salinan KTP; waktu membuka CSV pilih tipe kolom Teks (Excel: Data > Dari Teks/CSV; LibreOffice: dialog Impor Teks)",
    en:
      "give the column the format Text, then type the NIK again from the copy of the card; when opening a CSV choose column type Text (Excel: Data > From Text/CSV; LibreOffice: Text Import)"
  )
}

extension DoubleEncoding {
  /// What to do; `{1}` are the damaged characters and what they were.
  static let remedyWithText = Message(
    "mungkin {1}; buka berkas asalnya sebagai UTF-8 (Excel: Data > Dari Teks/CSV > Asal File 65001; LibreOffice: Set Karakter Unicode (UTF-8)), lalu simpan sebagai CSV UTF-8",
    en:
      "perhaps {1}; open the original as UTF-8 (Excel: Data > From Text/CSV > File Origin 65001; LibreOffice: Character set Unicode (UTF-8)), then save as CSV UTF-8"
  )

  /// What to do, without telling what stands in the cell.
  static let remedy = Message(
    "buka berkas asalnya sebagai UTF-8 (Excel: Data > Dari Teks/CSV > Asal File 65001; LibreOffice: Set Karakter Unicode (UTF-8)), lalu simpan sebagai CSV UTF-8",
    en:
      "open the original as UTF-8 (Excel: Data > From Text/CSV > File Origin 65001; LibreOffice: Character set Unicode (UTF-8)), then save as CSV UTF-8"
  )
}
