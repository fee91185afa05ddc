/// Finds the byte between cells by reading the text with each of the four in turn and taking the one that
/// makes the best table.
///
/// A table is good where its records have one width, that width is not one, the cells look like cells, and
/// no quote is out of place. None of it is needed: titles above a table, ragged rows and damaged quotes cost
/// points, and another delimiter must do better.
struct DelimiterSearch {
  /// The likeliest delimiter, or `nil` where nothing speaks for any.
  let best: UInt8?

  /// How many records are looked at.
  private static let sampleRecords = 1000

  /// Searches `text`, the first part of a file or (`isWhole`) all of it.
  init(_ text: UnsafeBufferPointer<UInt8>, isWhole: Bool) {
    var best: UInt8?
    var bestPoints = 0.0
    for delimiter in Dialect.delimiters where text.contains(delimiter) {
      let points = Table(text, isWhole: isWhole, delimiter: delimiter).points
      if points > bestPoints {
        best = delimiter
        bestPoints = points
      }
    }
    self.best = best
  }

  /// What one delimiter makes of the text.
  private struct Table {
    let delimiter: UInt8
    /// The weight of the records of each width, by the root of their length: a header weighs more than a
    /// title, and no long text outweighs the table.
    var widths: [Int: Int] = [:]
    var weight = 0
    var records = 0
    var filledCells = 0
    /// Cells that look as if a delimiter had been overlooked in them.
    var oddCells = 0.0
    var misquotedCells = 0

    init(_ text: UnsafeBufferPointer<UInt8>, isWhole: Bool, delimiter: UInt8) {
      self.delimiter = delimiter
      var scanner = RecordScanner(delimiter: delimiter)
      var record = Record()
      var position = 0
      reading: while records < DelimiterSearch.sampleRecords {
        var outcome = scanner.scan(text, from: &position, into: &record)
        if outcome == .needsInput, !scanner.isBetweenRecords {
          // An open quote: its record counts as far as it can be read.
          if scanner.state != .quoted, !isWhole, records > 0 { break reading }
          outcome = scanner.finish(&record)
        }
        // What passes a limit counts for the delimiter too, so that the limit is told by the right one.
        if outcome != .needsInput { count(record) }
        guard outcome == .record else { break reading }
      }
      misquotedCells = scanner.appendedCells
    }

    /// 0 for a single column, below 1 always.
    var points: Double {
      guard records > 0 else { return 0 }
      let total = Double(weight)
      // In one order always: sums of fractions depend on it, and equal tables must stay equal.
      let regular = widths.sorted { $0.key < $1.key }.reduce(0) { sum, group in
        let share = Double(group.value) / total
        return sum + share * share * (1 - 1 / Double(group.key))
      }
      let natural = filledCells == 0 ? 1 : 1 - oddCells / Double(filledCells)
      let quoted = max(0.05, 1 - Double(misquotedCells) / Double(records))
      return regular * (0.1 + 0.9 * natural * natural) * quoted
    }

    private mutating func count(_ record: Record) {
      if record.count == 1, record.isBlank { return }
      records += 1
      let length = Int(Double(record.bytes.count + record.count).squareRoot()) + 1
      weight += length
      widths[max(1, record.count), default: 0] += length
      for cell in 0..<record.count {
        let bytes = record[cell]
        if bytes.isEmpty { continue }
        filledCells += 1
        if isOdd(bytes) {
          oddCells += 1
        } else if cell > 0, bytes.first == UInt8(ascii: " ") {
          oddCells += 0.5
        }
      }
    }

    /// Whether another delimiter stands in the cell otherwise than in a sentence (a blank after it) or in
    /// a number (a decimal comma).
    private func isOdd(_ cell: ArraySlice<UInt8>) -> Bool {
      for index in cell.indices {
        let byte = cell[index]
        guard byte != delimiter, Dialect.delimiters.contains(byte) else { continue }
        if byte == UInt8(ascii: "\t") { return true }
        guard index + 1 < cell.endIndex else { continue }
        let next = cell[index + 1]
        if next == UInt8(ascii: " ") || next == lineFeed || next == carriageReturn { continue }
        let isDecimal =
          byte == UInt8(ascii: ",") && isDigit(next) && index > cell.startIndex && isDigit(cell[index - 1])
        if !isDecimal { return true }
      }
      return false
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
  }
}
