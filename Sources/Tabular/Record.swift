/// One record of a delimited file (baris): its cells with the quoting removed, as UTF-8, and its place.
///
/// A reader fills the same record again and again, so that reading allocates nothing once the longest
/// record has been seen. Copy out what must be kept.
package struct Record: Sendable {
  /// The bytes of all cells back to back, in UTF-8.
  package var bytes: [UInt8] = []

  /// The end of each cell in `bytes`; cell `n` begins where cell `n - 1` ends. Never empty once read.
  package var ends: [Int] = []

  /// The physical line of the record's first byte, from 1. LF, CRLF and CR are one line each, inside quotes too.
  package var line = 0

  /// The physical line of the record's last byte, its line end not counted.
  package var lastLine = 0

  /// The record's number as a spreadsheet counts rows, from 1: blank lines count; a `sep=` line does not, for
  /// the spreadsheet takes it away.
  package var number = 0

  /// The offset of the record's first byte in the file as given, in bytes from 0.
  package var byteOffset = 0

  /// The indexes of the cells in which a bad byte became U+FFFD, ascending; empty nearly always.
  package var damagedCells: [Int] = []

  /// An empty record to read into.
  package init() {}

  /// The number of cells.
  @inlinable package var count: Int { ends.count }

  /// The bytes of the cell at `index`.
  @inlinable package subscript(_ index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// The text of the cell at `index`.
  package func text(_ index: Int) -> String { String(decoding: self[index], as: UTF8.self) }

  /// Whether no cell holds anything but white space (Unicode's, so that a row of no-break spaces is blank).
  package var isBlank: Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        index += 1
      } else if byte >= 0xC2, let length = Record.wideSpace(bytes, at: index) {
        index += length
      } else {
        return false
      }
    }
    return true
  }

  /// The length in bytes of the non-ASCII white space at `index`, or `nil` where there is none.
  private static func wideSpace(_ bytes: [UInt8], at index: Int) -> Int? {
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
    switch (bytes[index], second, third) {
    case (0xC2, 0x85, _), (0xC2, 0xA0, _): return 2
    case (0xE1, 0x9A, 0x80), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): return 3
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF): return 3
    default: return nil
    }
  }

  /// Forgets the cells and keeps the storage.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    if !damagedCells.isEmpty { damagedCells.removeAll() }
  }
}
