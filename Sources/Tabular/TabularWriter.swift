/// Writes delimited text (RFC 4180): a cell is quoted where it must be, quotes in it are doubled.
package struct TabularWriter: Sendable {
  /// What ends a record.
  package enum LineEnd: String, Sendable, CaseIterable {
    case crlf = "\r\n"
    case lf = "\n"
    case cr = "\r"
  }

  /// The byte between cells.
  package let delimiter: UInt8

  /// What ends a record; the last one too.
  package let lineEnd: LineEnd

  /// The text so far, in UTF-8.
  package private(set) var bytes: [UInt8] = []

  /// A writer with nothing written.
  package init(delimiter: UInt8 = UInt8(ascii: ","), lineEnd: LineEnd = .crlf) {
    self.delimiter = delimiter
    self.lineEnd = lineEnd
  }

  /// Writes one record. A record of one empty cell is written as `""`, for a blank line would be none.
  package mutating func write(_ cells: some Sequence<String>) {
    var count = 0
    let start = bytes.count
    for cell in cells {
      if count > 0 { bytes.append(delimiter) }
      write(cell: cell)
      count += 1
    }
    if bytes.count == start { bytes.append(contentsOf: [quote, quote]) }
    bytes.append(contentsOf: lineEnd.rawValue.utf8)
  }

  /// Takes what was written and keeps the storage, for output in portions.
  package mutating func take(_ body: (borrowing [UInt8]) throws -> Void) rethrows {
    try body(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func write(cell: String) {
    var cell = cell
    cell.withUTF8 { text in
      // Blanks at the ends are quoted because some readers drop them.
      let needsQuotes =
        text.first == UInt8(ascii: " ") || text.last == UInt8(ascii: " ")
        || text.contains { $0 == delimiter || $0 == quote || $0 == lineFeed || $0 == carriageReturn }
      guard needsQuotes else {
        bytes.append(contentsOf: text)
        return
      }
      bytes.append(quote)
      for byte in text {
        if byte == quote { bytes.append(quote) }
        bytes.append(byte)
      }
      bytes.append(quote)
    }
  }
}
