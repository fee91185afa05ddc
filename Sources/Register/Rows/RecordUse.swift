package import Tabular

/// What a record below the header is (register.md section 2).
package enum RecordUse: Sendable, Hashable {
  /// Data; `isShort`: it has fewer cells than the header.
  case row(isShort: Bool)
  /// No data: blank, column numbers, a header again, a sum, a legend.
  case skipped(isBlank: Bool)
  /// A filled cell to the right of the last heading: not used.
  case tooWide
}

extension RowReader {
  /// What `record` is. A cell with a placeholder such as `-` is filled (readings S23).
  package func use(of record: Record) -> RecordUse {
    let count = record.ends.count
    return record.bytes.withUnsafeBufferPointer { bytes in
      func cell(_ index: Int) -> Range<Int> {
        bytes.trimmed((index == 0 ? 0 : record.ends[index - 1])..<record.ends[index])
      }
      var first = 0
      var lead: UInt8 = 0
      while first < count {
        let range = cell(first)
        if !range.isEmpty {
          lead = bytes[range.lowerBound].lowered
          break
        }
        first += 1
      }
      if first == count { return .skipped(isBlank: true) }
      if lead.isDigit || lead == 0x28, isColumnNumbers(bytes, count, from: first, cell) {
        return .skipped(isBlank: false)
      }
      if headerLeads.contains(lead), repeatsHeader(bytes, count, cell) { return .skipped(isBlank: false) }
      if isSumWord(bytes.part(cell(first))), (first..<count).count(where: { !cell($0).isEmpty }) <= 4 {
        return .skipped(isBlank: false)
      }
      var filled = 0
      for index in plan.known where index < count && !cell(index).isEmpty {
        filled += 1
        if filled > 2 { break }
      }
      if filled <= 2 {
        guard let received = plan.received, received < count,
          Stamp(bytes.part(cell(received)), synonyms)?.day != nil
        else { return .skipped(isBlank: false) }
      }
      if count > plan.width, (plan.width..<count).contains(where: { !cell($0).isEmpty }) { return .tooWide }
      return .row(isShort: count < plan.width)
    }
  }

  /// Whether all filled cells are their own column numbers, `5` or `(5)`.
  private func isColumnNumbers(_ bytes: Bytes, _ count: Int, from: Int, _ cell: (Int) -> Range<Int>) -> Bool {
    for index in from..<count {
      var range = cell(index)
      if range.isEmpty { continue }
      if bytes[range.lowerBound] == 0x28, bytes[range.upperBound - 1] == 0x29, range.count > 2 {
        range = range.lowerBound + 1..<range.upperBound - 1
      }
      guard bytes[range.lowerBound] != 0x30, bytes.number(range) == index + 1 - plan.numberingStart else {
        return false
      }
    }
    return true
  }

  /// Whether the record has the cells of a header row.
  private func repeatsHeader(_ bytes: Bytes, _ count: Int, _ cell: (Int) -> Range<Int>) -> Bool {
    plan.rows.contains { row in
      (0..<max(count, row.count)).allSatisfy { index in
        let heading = index < row.count ? row[index] : []
        return bytes.part(index < count ? cell(index) : 0..<0).elementsEqual(heading)
      }
    }
  }

  /// Whether a cell starts as a sum does.
  private func isSumWord(_ cell: Bytes) -> Bool {
    guard let lead = cell.first?.lowered, lead == 0x6A || lead == 0x74 || lead == 0x73 || lead == 0x72 else {
      return false
    }
    return RowReader.sumWords.contains { word in
      cell.count >= word.count && zip(cell, word).allSatisfy { $0.lowered == $1 }
    }
  }

  private static let sumWords = ["jumlah", "total", "subtotal", "rekapitulasi"].map { Array($0.utf8) }
}
