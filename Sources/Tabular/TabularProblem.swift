/// What is known about a file before it is read; `nil` means: find out.
package struct TabularOptions: Sendable, Hashable {
  /// The byte between cells (`--pemisah`): ASCII, no quote, CR or LF. Wins over a `sep=` line, which is no
  /// row all the same.
  package var delimiter: UInt8?

  /// The encoding, where the caller was told.
  package var encoding: Encoding?

  /// How many bytes are looked at before the rest of a file is taken for plain UTF-8, if they are; all of them without
  /// it. The reader then tells whether it was right (``TabularReader/isStillPlain``).
  package var plainAfter: Int?

  /// Options; by default everything is found out from the bytes.
  package init(delimiter: UInt8? = nil, encoding: Encoding? = nil, plainAfter: Int? = nil) {
    self.delimiter = delimiter
    self.encoding = encoding
    self.plainAfter = plainAfter
  }
}

/// How the byte between cells was decided.
package enum DelimiterOrigin: String, Sendable, Hashable, CaseIterable {
  /// The caller told it (`--pemisah`).
  case told
  /// A first line `sep=` names it.
  case separatorLine
  /// It makes the best table of the content.
  case content
  /// Nothing speaks for any, as in a file of one column: a comma.
  case assumed
}

/// How the bytes of a file are read as characters (enkode).
package enum Encoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "utf-8"
  /// UTF-8 with a byte order mark, which is no part of the first cell.
  case utf8BOM = "utf-8-bom"
  case utf16le = "utf-16le"
  case utf16be = "utf-16be"
  case windows1252 = "windows-1252"
}

/// Something about a file that its reader has to say. The words and codes are the caller's business.
package enum TabularProblem: Sendable, Hashable {
  /// Bytes that the encoding does not have; each became U+FFFD. `lines` are the first 20 lines with such bytes.
  case badBytes(firstOffset: Int, firstLine: Int, count: Int, lines: [Int])
  /// The bytes are not UTF-8 and were read as Windows-1252.
  case latin
  /// A quote opened in `line` is never closed; its record and all up to `lastLine`, the file's last line,
  /// are not returned. The records before it are good.
  case unterminatedQuote(line: Int, lastLine: Int)
  /// A NUL in text; `offset` in bytes of the file as given.
  case nulByte(line: Int, offset: Int)
  /// NUL bytes in every second place: UTF-16 without a byte order mark.
  case utf16WithoutBOM
  /// A cell above ``TabularLimits/cellBytes`` in the record that begins at `line`.
  case cellTooLong(line: Int)
  /// A record above ``TabularLimits/cells`` cells, beginning at `line`.
  case rowTooWide(line: Int)
  /// Nothing but blank records.
  case emptyInput
  /// Text between a closing quote and the end of its cell, appended to the cell: the first line with such
  /// text, and the number of cells.
  case textAfterQuote(line: Int, count: Int)
  /// Records with another number of cells than the usual one: the first line of one, and how many. Found by
  /// ``RowWidths``, not by a reader.
  case raggedRow(line: Int, count: Int)

  /// Whether the file cannot be used at all. An open quote is not fatal: the records before it stand.
  package var isFatal: Bool {
    switch self {
    case .nulByte, .utf16WithoutBOM, .cellTooLong, .rowTooWide: true
    case .badBytes, .latin, .unterminatedQuote, .emptyInput, .textAfterQuote, .raggedRow: false
    }
  }

  /// A stable word for machines (`tabel --format json`).
  package var kind: String {
    switch self {
    case .badBytes: "bad-bytes"
    case .latin: "windows-1252"
    case .unterminatedQuote: "unterminated-quote"
    case .nulByte: "nul-byte"
    case .utf16WithoutBOM: "utf-16-without-bom"
    case .cellTooLong: "cell-too-long"
    case .rowTooWide: "row-too-wide"
    case .emptyInput: "empty-input"
    case .textAfterQuote: "text-after-quote"
    case .raggedRow: "ragged-row"
    }
  }

  /// The physical line to look at, where the problem has one.
  package var line: Int? {
    switch self {
    case .badBytes(_, let line, _, _), .unterminatedQuote(let line, _), .nulByte(let line, _),
      .cellTooLong(let line), .rowTooWide(let line), .textAfterQuote(let line, _), .raggedRow(let line, _):
      line
    case .latin, .utf16WithoutBOM, .emptyInput: nil
    }
  }
}

/// A cell of a file as a spreadsheet counts it.
package struct CellAddress: Sendable, Hashable {
  /// The record's number, from 1 (``Record/number``).
  package var record: Int
  /// The position in the record, from 0.
  package var cell: Int

  /// A cell.
  package init(record: Int, cell: Int) {
    self.record = record
    self.cell = cell
  }
}

/// The sizes above which a file is not taken for a register (register.md section 2).
package enum TabularLimits {
  /// The longest cell, in bytes of UTF-8.
  package static let cellBytes = 1_048_576

  /// The most cells of one record.
  package static let cells = 4096

  /// The most lines named by ``TabularProblem/badBytes(firstOffset:firstLine:count:lines:)``.
  static let namedLines = 20
}
