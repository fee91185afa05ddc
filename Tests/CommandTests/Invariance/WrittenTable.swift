import Foundation

/// A register as text cells, to be written in another order or in other clothes.
struct WrittenTable: Sendable {
  /// Everything above the first request: the heading row, for Model PPID-C also what stands above it.
  var head: [[String]]
  var rows: [[String]]

  /// How a file is written.
  struct Dialect: Sendable {
    var delimiter = ","
    var lineEnd = "\n"
    var quotesAll = false
    var encoding = "utf-8"

    /// One of all dialects that can hold the text.
    static func random(for text: String, using random: inout SeededGenerator) -> Dialect {
      var encodings = ["utf-8", "utf-8-bom", "utf-16le", "utf-16be"]
      let isLatin = text.contains { !$0.isASCII } && text.data(using: .windowsCP1252) != nil
      if isLatin { encodings.append("windows-1252") }
      return Dialect(
        delimiter: random.pick([",", ";", "\t", "|"]),
        lineEnd: random.pick(["\n", "\r\n", "\r"]),
        quotesAll: random.chance(50),
        encoding: random.pick(encodings)
      )
    }
  }

  /// The bytes of a file.
  func bytes(_ dialect: Dialect = Dialect()) -> Data {
    let text = (head + rows).map { row in
      row.map { quoted($0, dialect) }.joined(separator: dialect.delimiter) + dialect.lineEnd
    }.joined()
    let utf8 = Data(text.utf8)
    return switch dialect.encoding {
    case "utf-8-bom": Data([0xEF, 0xBB, 0xBF]) + utf8
    case "utf-16le": Data([0xFF, 0xFE]) + (text.data(using: .utf16LittleEndian) ?? Data())
    case "utf-16be": Data([0xFE, 0xFF]) + (text.data(using: .utf16BigEndian) ?? Data())
    case "windows-1252": text.data(using: .windowsCP1252) ?? utf8
    default: utf8
    }
  }

  private func quoted(_ cell: String, _ dialect: Dialect) -> String {
    let special = cell.unicodeScalars.contains { $0 == "\"" || $0 == "\n" || $0 == "\r" }
    guard dialect.quotesAll || special || cell.contains(dialect.delimiter) else { return cell }
    return "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }

  /// The physical line of each record, as ``bytes(_:)`` writes them.
  func lines() -> [Int] {
    var line = 1
    return (head + rows).map { row in
      defer { line += 1 + row.reduce(0) { $0 + $1.replacingOccurrences(of: "\r\n", with: "\n").lineBreaks } }
      return line
    }
  }

  /// All rows in another order. Rows with one registration number keep their order among themselves, because
  /// REG-GANDA is by definition about the later ones.
  func shuffled(numbers: [String?], using random: inout SeededGenerator) -> WrittenTable {
    var order = Array(rows.indices)
    order.shuffle(using: &random)
    var places: [String: [Int]] = [:]
    for (place, row) in order.enumerated() {
      if let number = numbers[row] { places[Self.folded(number), default: []].append(place) }
    }
    for shared in places.values where shared.count > 1 {
      for (place, row) in zip(shared, shared.map { order[$0] }.sorted()) { order[place] = row }
    }
    return WrittenTable(head: head, rows: order.map { rows[$0] })
  }

  private static func folded(_ number: String) -> String {
    number.precomposedStringWithCanonicalMapping.lowercased().trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The columns in another order.
  func permuted(using random: inout SeededGenerator) -> WrittenTable {
    var order = Array((head.last ?? []).indices)
    order.shuffle(using: &random)
    return WrittenTable(
      head: head.map { row in order.map { row[$0] } },
      rows: rows.map { row in order.map { row[$0] } }
    )
  }

  /// Three tables with the same head.
  func split() -> [WrittenTable] {
    let cuts = [0, rows.count / 3, rows.count * 2 / 3, rows.count]
    return (0..<3).map { WrittenTable(head: head, rows: Array(rows[cuts[$0]..<cuts[$0 + 1]])) }
  }
}

extension String {
  /// Line breaks: CRLF, CR and LF count one each.
  fileprivate var lineBreaks: Int { unicodeScalars.reduce(0) { $0 + ($1 == "\n" || $1 == "\r" ? 1 : 0) } }
}
