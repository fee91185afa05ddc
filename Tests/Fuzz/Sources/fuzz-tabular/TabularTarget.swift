import Core
import FuzzKit
import Register
import Tabular

/// Reads any bytes as a table and as a register (`Sources/Tabular`, `Sources/Register/Files`), and checks what holds
/// for every file:
///
/// - read whole and read in pieces, it tells the same of records, cells, places and problems;
/// - records follow each other in lines, numbers and bytes without a gap, and their cells lie one behind the other;
/// - there is no more text than three bytes for each byte of the file, and the storage of a record stays in
///   proportion;
/// - what was read, written again, is read as the same;
/// - a register reader makes of it rows that stand where they should, or drops the file.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  TabularTarget.check(Array(UnsafeBufferPointer(start: data, count: size)))
  return 0
}

/// The laws, one function each.
enum TabularTarget {
  static func check(_ bytes: [UInt8]) {
    var numbers = Fuzz.numbers(from: bytes)
    let options = Self.options(&numbers)
    let whole = Account(bytes, options)
    checkRecords(whole, bytes)
    // One piece size from a byte up, one of any size, and pieces of sizes that change.
    let small = Int.random(in: 1...9, using: &numbers)
    let large = Int.random(in: 1...max(1, bytes.count), using: &numbers)
    checkPieces(bytes, options, whole, "\(small)") { small }
    checkPieces(bytes, options, whole, "\(large)") { large }
    checkPieces(bytes, options, whole, "many sizes") { Int.random(in: 1...40, using: &numbers) }
    checkWriting(whole)
    checkRegister(bytes, settings)
  }

  /// Mostly nothing is told, as on a desk; sometimes the delimiter or the encoding.
  private static func options(_ numbers: inout Fuzz.Numbers) -> TabularOptions {
    var options = TabularOptions()
    if Int.random(in: 0..<4, using: &numbers) == 0 {
      options.delimiter = [UInt8(ascii: ","), UInt8(ascii: ";"), 9, UInt8(ascii: "|")].randomElement(
        using: &numbers
      )
    }
    if Int.random(in: 0..<8, using: &numbers) == 0 {
      options.encoding = Encoding.allCases.randomElement(using: &numbers)
    }
    return options
  }

  private static func checkRecords(_ whole: Account, _ bytes: [UInt8]) {
    var line = 1
    var text = 0
    for (index, record) in whole.records.enumerated() {
      if index == 0 { line = record.line }
      Fuzz.expect(record.line == line, "record \(index) begins in line \(record.line), not \(line)")
      Fuzz.expect(record.lastLine >= record.line, "record \(index) ends above its begin")
      line = record.lastLine + 1
      Fuzz.expect(record.number == index + 1, "record \(index) has the number \(record.number)")
      let before = index == 0 ? -1 : whole.records[index - 1].byteOffset
      Fuzz.expect(record.byteOffset > before, "record \(index) begins before the one above it")
      Fuzz.expect(record.byteOffset < bytes.count, "record \(index) begins behind the file")
      Fuzz.expect(!record.ends.isEmpty, "record \(index) has no cell")
      Fuzz.expect(record.ends.count <= TabularLimits.cells, "record \(index) is wider than the limit")
      Fuzz.expect(
        zip(record.ends, record.ends.dropFirst()).allSatisfy(<=),
        "cells of record \(index) overlap"
      )
      Fuzz.expect(record.ends.last == record.bytes.count, "record \(index) has text behind its cells")
      let damaged = record.damagedCells
      Fuzz.expect(
        zip(damaged, damaged.dropFirst()).allSatisfy(<),
        "damaged cells of record \(index) are in disorder"
      )
      Fuzz.expect(damaged.last.map { $0 < record.ends.count } ?? true, "damaged cell behind record \(index)")
      text += record.bytes.count
    }
    Fuzz.expect(text <= 3 * bytes.count, "\(text) bytes of text from \(bytes.count)")
    Fuzz.expect(whole.textCapacity <= 16 * bytes.count + 65_536, "\(whole.textCapacity) bytes of storage")
    Fuzz.expect(whole.cellCapacity <= 4 * bytes.count + 65_536, "storage for \(whole.cellCapacity) cells")
    let isFatal = whole.problems.contains { $0.isFatal }
    Fuzz.expect(
      isFatal || !whole.records.isEmpty || !whole.problems.isEmpty || bytes.isEmpty,
      "nothing was read and nothing is said"
    )
  }

  private static func checkPieces(
    _ bytes: [UInt8],
    _ options: TabularOptions,
    _ whole: Account,
    _ sizes: String,
    _ next: () -> Int
  ) {
    var pieces: [[UInt8]] = []
    var begin = 0
    while begin < bytes.count {
      let end = min(bytes.count, begin + next())
      pieces.append(Array(bytes[begin..<end]))
      begin = end
    }
    Fuzz.expect(Account(pieces, options).isSame(as: whole), "pieces of \(sizes): another reading")
  }

  private static func checkWriting(_ whole: Account) {
    // A NUL in UTF-16 is told at the end, but no text can hold it.
    if whole.problems.contains(where: \.isFatal) { return }
    let delimiter = whole.delimiter
    // These bytes would mean something else at the begin of a cell or of a file.
    guard delimiter != UInt8(ascii: " "), let first = whole.records.first else { return }
    if first.text(0).unicodeScalars.first == "\u{FEFF}" { return }
    if first.text(0).lowercased().hasPrefix("sep=") { return }
    var writer = TabularWriter(delimiter: delimiter)
    for record in whole.records { writer.write((0..<record.count).map(record.text)) }
    let again = Account(writer.bytes, TabularOptions(delimiter: delimiter, encoding: .utf8))
    Fuzz.expect(again.records.count == whole.records.count, "written and read: other records")
    for (one, two) in zip(whole.records, again.records) {
      Fuzz.expect(
        one.bytes == two.bytes && one.ends == two.ends,
        "written and read: other cells, line \(one.line)"
      )
    }
  }

  private static func checkRegister(_ bytes: [UInt8], _ settings: ReadingSettings) {
    let reading = RegisterReader.read([RegisterSource(name: "x", bytes: bytes)], settings: settings)
    let file = reading.files[0]
    Fuzz.expect(file.dropped == nil || reading.rows.isEmpty, "a dropped file has rows")
    Fuzz.expect(file.dropped != nil || file.rowCount == reading.rows.count, "rows are counted wrongly")
    let lines = reading.rows.map(\.request.line)
    Fuzz.expect(zip(lines, lines.dropFirst()).allSatisfy(<), "rows are in disorder")
    Fuzz.expect(lines.allSatisfy { $0 > (file.headerLine ?? 0) }, "a row stands above the header")
    Fuzz.expect(reading.rows.count <= bytes.count, "more rows than bytes")
    for finding in file.findings + reading.rows.flatMap(\.findings) {
      // Writing a message out must not fail either.
      let text = finding.message.text(.indonesian, finding.arguments)
      Fuzz.expect(!text.isEmpty, "\(finding.code) says nothing")
    }
  }

  /// Settings with the words for headings and values that the program ships, where `scripts/fuzz` tells their place.
  private static let settings: ReadingSettings = {
    let synonyms = try? Synonyms(
      headings: Fuzz.shipped("sinonim/judul.csv"),
      values: Fuzz.shipped("sinonim/nilai.csv")
    )
    Fuzz.expect(synonyms != nil, "the words for headings and values cannot be read")
    return ReadingSettings(synonyms: synonyms ?? Synonyms())
  }()
}
