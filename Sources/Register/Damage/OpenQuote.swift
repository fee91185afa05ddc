import Core
import Tabular

/// Where a quote that is never closed stands, as far as messages can help.
package struct OpenQuote: Sendable, Hashable {
  /// The cell of its record, from 0.
  package var cell: Int
  /// The record's number in the file as a spreadsheet counts rows.
  package var record: Int
  /// Whether a delimiter follows on the line on which it was opened.
  package var isBeforeDelimiter: Bool

  /// A quote.
  package init(cell: Int, record: Int, isBeforeDelimiter: Bool) {
    self.cell = cell
    self.record = record
    self.isBeforeDelimiter = isBeforeDelimiter
  }

  /// The quote that a reader at its end left open, from the record that it did not return.
  init?(_ reader: TabularReader) {
    guard let record = reader.unfinished else { return nil }
    let text = record.bytes[(record.ends.last ?? 0)...]
    let end = text.firstIndex { $0 == reader.delimiter || $0 == 0x0A || $0 == 0x0D }
    self.init(
      cell: record.ends.count,
      record: record.number,
      isBeforeDelimiter: end.map { text[$0] == reader.delimiter } ?? false
    )
  }
}

extension FileFindings {
  /// CSV-KUTIP. `appended`: the first line on which text follows a closing quote, which is where a quote that
  /// is missing further up shows first.
  static func unclosedQuote(
    file: Int,
    line: Int,
    unused: ClosedRange<Int>,
    _ quote: (place: OpenQuote, heading: String)?,
    appended: Int?
  ) -> Finding {
    let cell = quote.map { Place(columnIndex: $0.place.cell, record: $0.place.record).cell ?? "" } ?? ""
    let heading = quote?.heading ?? ""
    let arguments: [Argument] = [
      .number(line), .number(unused.lowerBound), .number(unused.upperBound), .number(unused.count),
      .text(heading.isEmpty ? cell : "\(cell) (\(heading))"), .number(appended ?? 0),
    ]
    let message =
      quote == nil
      ? Message(
        "tanda petik yang dibuka di baris {1} tidak ditutup; baris {2} sampai {3} ({4} baris) tidak dipakai",
        en: "the quote opened on line {1} is never closed; lines {2} to {3} ({4} lines) are not used"
      )
      : Message(
        "tanda petik yang dibuka di baris {1}, sel {5}, tidak ditutup; baris {2} sampai {3} ({4} baris) tidak dipakai",
        en:
          "the quote opened on line {1}, cell {5}, is never closed; lines {2} to {3} ({4} lines) are not used"
      )
    let remedy =
      if let appended, appended <= line {
        Message(
          "petik yang hilang mungkin sebelum baris {6}, tempat teks pertama kali mengikuti petik penutup; periksa sel bertanda petik dari sana ke atas, lalu tutup petiknya di akhir isi sel",
          en:
            "the missing quote may stand before line {6}, where text first follows a closing quote; look at quoted cells from there upwards and close the quote at the end of the cell's text"
        )
      } else if quote?.place.isBeforeDelimiter ?? false {
        Message(
          "tutup petik di akhir isi sel itu, biasanya sebelum pemisah berikutnya di baris {1}, atau hapus petik pembukanya; jangan menyunting CSV dengan penyunting teks, simpan dari Excel atau LibreOffice",
          en:
            "close the quote at the end of that cell, usually before the next delimiter on line {1}, or remove its start; edit a CSV in Excel or LibreOffice, not in a text editor"
        )
      } else {
        Message(
          "tutup petik di akhir isi sel itu, biasanya di akhir baris {1}, atau hapus petik pembukanya; jangan menyunting CSV dengan penyunting teks, simpan dari Excel atau LibreOffice",
          en:
            "close the quote at the end of that cell, usually at the end of line {1}, or remove its start; edit a CSV in Excel or LibreOffice, not in a text editor"
        )
      }
    return Finding(
      .csvQuote,
      at: Place(file: file, line: line, columnIndex: quote?.place.cell, record: quote?.place.record),
      message,
      arguments,
      remedy: remedy
    )
  }
}
