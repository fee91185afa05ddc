package import Core
import Tabular

/// A used row together with its cells as they stand in the file, for what needs both the value and the writing.
package struct WrittenRow: Sendable {
  /// The request, as ``RegisterReader`` reads it.
  package var request: Request
  /// What reading its cells found.
  package var findings: [Finding]
  /// The end of each cell in the request's bytes, which begin with the cells of the record.
  private let ends: [Int32]

  /// A row as read from its record.
  init(_ row: ReadRow, _ record: Record) {
    request = row.request
    findings = row.findings
    ends = record.ends.map { Int32(truncatingIfNeeded: $0) }
  }

  /// The cells of the row back to back: two rows with the same bytes and ``cellEnds`` are the same record.
  package var bytes: ArraySlice<UInt8> { request.bytes[..<Int(ends.last ?? 0)] }

  /// The end of each cell in ``bytes``.
  package var cellEnds: [Int32] { ends }

  /// The text of the cell at a position of the file, without white space at its ends; empty where the row
  /// has no such cell. Line breaks within it are LF, however the file writes them.
  package func cell(_ index: Int) -> String {
    guard ends.indices.contains(index) else { return "" }
    let range = (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
    return request.bytes.withUnsafeBufferPointer { bytes in
      let trimmed = bytes.part(bytes.trimmed(range))
      guard trimmed.contains(0x0D) else { return String(decoding: trimmed, as: UTF8.self) }
      var text: [UInt8] = []
      for (position, byte) in trimmed.enumerated() {
        if byte != 0x0D {
          text.append(byte)
        } else if position + 1 == trimmed.count || trimmed[position + 1] != 0x0A {
          text.append(0x0A)
        }
      }
      return String(decoding: text, as: UTF8.self)
    }
  }
}

extension RegisterReader {
  /// Reads `sources` as ``read(_:settings:)`` does and hands each used row over as it is met, keeping none.
  ///
  /// - Parameter body: Takes each row, in the order of files and lines. The rows of a file that turns out to be
  ///   unusable further down have been handed over by then; its ``RegisterFile/dropped`` tells.
  /// - Returns: The files. What only a whole file shows of its NIK (REG-NIK-NOL) is not looked for.
  package static func walk(
    _ sources: [RegisterSource],
    settings: ReadingSettings,
    _ body: (WrittenRow) -> Void
  ) -> [RegisterFile] {
    var files: [RegisterFile] = []
    for (index, source) in sources.enumerated() {
      if let copy = copy(index, of: sources) {
        files.append(copy)
        continue
      }
      var opening = FileOpening(source, index: index, settings: settings)
      guard let plan = opening.plan else {
        files.append(opening.file)
        continue
      }
      let rowReader = RowReader(plan, settings)
      var tally = opening.tally
      func take(_ record: Record) {
        if let row = RegisterReader.take(record, rowReader, index, &tally) { body(WrittenRow(row, record)) }
      }
      for record in opening.pending { take(record) }
      var reader = opening.reader
      var record = Record()
      while reader.next(into: &record) { take(record) }
      opening.close(tally, problems: reader.problems, openQuote: OpenQuote(reader))
      files.append(opening.file)
    }
    return files
  }

  /// The files with what their beginnings tell: encoding, delimiter, headings; no rows are read.
  package static func survey(_ sources: [RegisterSource], settings: ReadingSettings) -> [RegisterFile] {
    sources.indices.map { index in
      copy(index, of: sources) ?? FileOpening(sources[index], index: index, settings: settings).file
    }
  }
}

extension Request {
  /// Replaces one column by what another request has in it, for asking what a single cell decided.
  package mutating func take(_ column: Column, from other: Request) {
    set(column, other.state(column))
    if other.has(column) {
      var slot = other.slots[column.rawValue]
      let start = bytes.count
      bytes.append(contentsOf: other.bytes[slot.range])
      slot.range = start..<bytes.count
      slots[column.rawValue] = slot
    }
    let bit: UInt64 = 1 << UInt64(column.rawValue)
    timed = timed & ~bit | other.timed & bit
    broken = broken & ~bit | other.broken & bit
    guard column == .exemptionBasis || column == .refusalReason else { return }
    // Letters of the reason count only where the basis names none.
    let taken = other.exemptions.filter { $0.column == column }
    let kept = exemptions.filter { $0.column != column }
    let (basis, reason) = column == .exemptionBasis ? (taken, kept) : (kept, taken)
    exemptions = basis.isEmpty ? reason : basis
  }

  /// Whether a readable value is the same in another request, however it is written: dates and moments by
  /// the clock, codes, numbers and Art. 17 letters by what they mean, lists of officers by their names, registration
  /// numbers as REG-GANDA compares them, other texts letter by letter (line breaks count as one another).
  package func hasSameValue(of column: Column, as other: Request) -> Bool {
    switch column.kind {
    case .moment, .date, .time:
      let bit: UInt64 = 1 << UInt64(column.rawValue)
      return integer(column) == other.integer(column) && timed & bit == other.timed & bit
    case .code, .flag, .integer, .rupiah: return integer(column) == other.integer(column)
    case .exemption: return exemptions == other.exemptions
    case .list: return officers == other.officers
    case .text:
      let left = utf8(column)
      let right = other.utf8(column)
      if left == right { return true }
      if column == .number { return FoldedText.areEqual(text(column) ?? "", other.text(column) ?? "") }
      guard left.contains(0x0D) || right.contains(0x0D) else { return false }
      return Request.lines(left).elementsEqual(Request.lines(right), by: { $0 == $1 })
    }
  }

  private static func lines(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let pieces = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    return pieces.dropLast().map { $0.last == 0x0D ? $0.dropLast() : $0 } + pieces.suffix(1)
  }
}
