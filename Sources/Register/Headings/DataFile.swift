import Core
import Tabular

/// A data file of three columns, checked line by line: the header, the number of cells, no empty key.
struct DataFile {
  /// The name under which problems speak of it.
  let name: String
  /// Its header.
  let header: [String]

  static let judul = DataFile(
    name: "templates/sinonim/judul.csv",
    header: ["judul", "kolom", "jenis_identitas"]
  )
  static let nilai = DataFile(name: "templates/sinonim/nilai.csv", header: ["jenis", "kata", "baku"])
  static let galatSel = DataFile(
    name: "templates/sinonim/galat-sel.csv",
    header: ["jenis", "nilai", "sumber"]
  )

  /// One line below the header.
  struct Row {
    let file: String
    let line: Int
    /// As many as the header has.
    let cells: [String]

    /// A problem of this line.
    func problem(_ message: Message, _ arguments: [Argument] = [], near: [String] = []) -> Problem {
      var arguments = arguments
      guard !near.isEmpty else { return Problem(.unusable, file: file, line: line, message, arguments) }
      while arguments.count < 2 { arguments.append(.text("")) }
      arguments.append(.text(near.joined(separator: ", ")))
      return Problem(
        .unusable,
        file: file,
        line: line,
        message,
        arguments,
        remedy: Message("yang dikenal: {3}", en: "known: {3}")
      )
    }

    /// Fails where the third cell is filled.
    func requireNoCanonical() throws(Problem) {
      guard cells[2].isEmpty else {
        throw problem(
          Message("kata baku harus kosong untuk {1}", en: "no canonical word for {1}"),
          [.text(cells[0])]
        )
      }
    }

    /// The number that the third cell stands for.
    func canonicalNumber(_ words: [String: Int]) throws(Problem) -> Int {
      guard let value = words[cells[2]] else {
        throw problem(
          Message("kata baku tidak dikenal: {1}", en: "unknown canonical word: {1}"),
          [.text(cells[2])],
          near: words.keys.sorted()
        )
      }
      return value
    }

    /// The number in the third cell, within `numbers`.
    func canonicalNumber(numbers: ClosedRange<Int>) throws(Problem) -> Int {
      var words: [String: Int] = [:]
      for number in numbers { words[String(number)] = number }
      return try canonicalNumber(words)
    }
  }

  /// Hands every row below the header to `body`. Blank lines and lines that begin with `#` are comments.
  func forEachRow(of bytes: [UInt8], _ body: (Row) throws(Problem) -> Void) throws(Problem) {
    var reader = TabularReader(bytes, options: TabularOptions(delimiter: UInt8(ascii: ","), encoding: .utf8))
    var record = Record()
    var sawHeader = false
    while reader.next(into: &record) {
      if record.isBlank || record.bytes.first == UInt8(ascii: "#") { continue }
      let cells = (0..<record.count).map { index in
        Array(record[index]).withUnsafeBufferPointer { $0.trimmed.text }
      }
      let row = Row(file: name, line: record.line, cells: cells)
      if !sawHeader {
        guard cells == header else {
          throw row.problem(
            Message("judul harus {1}", en: "the header must be {1}"),
            [.text(header.joined(separator: ","))]
          )
        }
        sawHeader = true
        continue
      }
      guard cells.count == header.count, !cells[0].isEmpty, !cells[1].isEmpty else {
        throw row.problem(
          Message("baris harus berisi {1} sel", en: "A row must have {1} cells"),
          [.number(header.count)]
        )
      }
      try body(row)
    }
    if let problem = reader.problems.first(where: { $0.isFatal || $0 != .emptyInput }) {
      throw Problem(
        .unusable,
        file: name,
        line: problem.line,
        Message("berkas rusak: {1}", en: "damaged file: {1}"),
        [.text(problem.kind)]
      )
    }
    guard sawHeader else {
      throw Problem(.unusable, file: name, Message("berkas kosong", en: "empty file"))
    }
  }
}
