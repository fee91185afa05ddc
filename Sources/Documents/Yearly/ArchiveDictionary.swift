package import Core
import Standard
import Tabular

/// The data dictionary of the archive (kamus data), read from `templates/arsip/`: what each column of each table means,
/// and each of its words.
package struct ArchiveDictionary: Sendable {
  /// A column of a table.
  package struct Entry: Sendable, Hashable {
    package var file: String
    package var column: String
    package var type: String
    package var isPersonal: Bool
    /// The words it may hold, where they are a closed set.
    package var words: [String]
    package var meaning: String
    /// The law, form or step of the SOP that it comes from.
    package var source: String
  }

  /// The file of columns.
  package static let columnsPath = "templates/arsip/kamus-data.csv"
  /// The file of words.
  package static let wordsPath = "templates/arsip/kamus-nilai.csv"

  /// The columns in the order of the file.
  package let entries: [Entry]
  private let words: [[String]]
  private let meanings: [String: String]
  private let wordMeanings: [String: String]

  /// Reads both files.
  ///
  /// - Throws: The line that does not have the cells of its header.
  package init(columns: [UInt8], words: [UInt8]) throws(Problem) {
    let header = ["berkas", "kolom", "tipe", "pribadi", "nilai", "arti", "sumber"]
    entries = try DictionaryFile.rows(of: columns, name: Self.columnsPath, header: header).map { cells in
      Entry(
        file: cells[0],
        column: cells[1],
        type: cells[2],
        isPersonal: cells[3] == "ya",
        words: cells[4].split(separator: " ").map(String.init),
        meaning: cells[5],
        source: cells[6]
      )
    }
    self.words = try DictionaryFile.rows(of: words, name: Self.wordsPath, header: ["kolom", "nilai", "arti"])
    wordMeanings = Dictionary(
      self.words.map { ("\($0[0])/\($0[1])", $0[2]) },
      uniquingKeysWith: { first, _ in first }
    )
    meanings = Dictionary(
      entries.map { ("\($0.file)/\($0.column)", $0.meaning) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// What a column means.
  package func meaning(of column: String, in file: String) -> String? { meanings["\(file)/\(column)"] }

  /// What a word means in a column; the steps share their verdicts.
  package func meaning(ofWord word: String, in column: String) -> String? {
    wordMeanings["\(column.hasPrefix("langkah_") ? "langkah" : column)/\(word)"]
  }

  /// The columns as a table, as they were read.
  package var columnsCSV: [UInt8] {
    var writer = TabularWriter()
    writer.write(["berkas", "kolom", "tipe", "pribadi", "nilai", "arti", "sumber"])
    for entry in entries {
      writer.write([
        entry.file, entry.column, entry.type, entry.isPersonal ? "ya" : "tidak",
        entry.words.joined(separator: " "), entry.meaning, entry.source,
      ])
    }
    return writer.bytes
  }

  /// The words as a table, as they were read.
  package var wordsCSV: [UInt8] {
    var writer = TabularWriter()
    writer.write(["kolom", "nilai", "arti"])
    for row in words { writer.write(row) }
    return writer.bytes
  }

  /// The codes of findings with rule, reason, remedy and source, as a table.
  package static func findingsCSV() -> [UInt8] {
    var writer = TabularWriter()
    writer.write(["kode", "tingkat", "aturan", "mengapa", "perbaikan", "sumber"])
    for entry in CodeManual.entries {
      let texts = [entry.rule, entry.why, entry.remedy, entry.source].map { $0.text(.indonesian) }
      writer.write([entry.code.rawValue, entry.code.severity.rawValue] + texts)
    }
    return writer.bytes
  }
}

/// A data file of the archive's templates: a header, and rows of as many cells.
enum DictionaryFile {
  /// The rows below the header.
  ///
  /// - Throws: A problem at the line that is not as the header asks.
  static func rows(of bytes: [UInt8], name: String, header: [String]) throws(Problem) -> [[String]] {
    var reader = TabularReader(bytes, options: TabularOptions(delimiter: UInt8(ascii: ","), encoding: .utf8))
    var record = Record()
    var rows: [[String]] = []
    var sawHeader = false
    while reader.next(into: &record) {
      if record.isBlank || record.bytes.first == UInt8(ascii: "#") { continue }
      let cells = (0..<record.count).map { String(decoding: record[$0], as: UTF8.self) }
      guard sawHeader ? cells.count == header.count : cells == header else {
        throw Problem(
          .unusable,
          file: name,
          line: record.line,
          Message("baris harus berisi {1}", en: "a line must hold {1}"),
          [.text(header.joined(separator: ","))]
        )
      }
      if sawHeader { rows.append(cells) }
      sawHeader = true
    }
    return rows
  }
}
