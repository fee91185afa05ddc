import Core
import Foundation
import Register
import Tabular
import Testing

@testable import Standard

/// Other orders, other files, other bytes of the same rows are no changes.
@Suite("Laws of comparison") struct ComparisonLawTests {
  static let samples = [
    "register-2021-10.csv", "register-2021.csv", "register-rusak.csv", "register-ppid-c.csv",
  ]

  private func bytes(_ name: String) throws -> [UInt8] {
    try Workspace.bytes(Workspace.root.appending(path: "contoh/\(name)"))
  }

  private func expectSame(_ old: [[UInt8]], _ new: [[UInt8]], _ what: String) throws {
    for (from, to) in [(old, new), (new, old)] {
      let comparison = try Exports.compare(from, to, per: "2021-12-31", listsRewritten: false)
      #expect(Exports.changes(comparison) == [], "\(what)")
      #expect(comparison.sameRows == comparison.old.rows, "\(what)")
    }
  }

  @Test(arguments: samples) func aFileIsTheSameAsItself(_ name: String) throws {
    let file = try bytes(name)
    try expectSame([file], [file], name)
    let comparison = try Exports.compare([file], [file])
    #expect(comparison.rewrittenCells == 0 && comparison.old.rows > 0)
  }

  /// The records of a flat register as text.
  private func records(_ name: String) throws -> (head: [String], rows: [[String]]) {
    var reader = TabularReader(try bytes(name))
    var record = Record()
    var all: [[String]] = []
    while reader.next(into: &record) { all.append((0..<record.count).map { record.text($0) }) }
    return (all[0], Array(all.dropFirst()))
  }

  private func text(_ head: [String], _ rows: [[String]], _ delimiter: UInt8 = 0x2C, _ end: String = "\r\n")
    -> [UInt8]
  {
    var writer = TabularWriter(delimiter: delimiter, lineEnd: end == "\r\n" ? .crlf : .lf)
    writer.write(head)
    for row in rows { writer.write(row) }
    return writer.bytes
  }

  @Test(arguments: ["register-2021-10.csv", "register-2021.csv"], 1...5)
  func orderDoesNotMatter(_ name: String, seed: Int) throws {
    let (head, rows) = try records(name)
    var numbers = SplitMix(state: UInt64(seed))
    let file = try bytes(name)
    try expectSame([file], [text(head, rows.shuffled(using: &numbers))], "\(name) \(seed)")
  }

  @Test(arguments: ["register-2021-10.csv", "register-2021.csv"], 1...4)
  func splittingDoesNotMatter(_ name: String, seed: Int) throws {
    let (head, rows) = try records(name)
    var numbers = SplitMix(state: UInt64(seed))
    var parts = [[[String]]](repeating: [], count: seed + 1)
    for row in rows { parts[Int.random(in: parts.indices, using: &numbers)].append(row) }
    try expectSame([try bytes(name)], parts.map { text(head, $0) }, "\(name) \(seed)")
  }

  @Test func dialectAndColumnOrderDoNotMatter() throws {
    let (head, rows) = try records("register-2021-10.csv")
    let file = try bytes("register-2021-10.csv")
    for delimiter in [UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")] {
      try expectSame([file], [text(head, rows, delimiter, "\n")], "delimiter \(delimiter)")
    }
    let order = Array(head.indices.reversed())
    let turned = text(order.map { head[$0] }, rows.map { row in order.map { row[$0] } })
    try expectSame([file], [turned], "columns turned")
  }

  @Test func encodingDoesNotMatter() throws {
    let (head, rows) = try records("register-2021-10.csv")
    let plain = text(head, rows)
    var utf16: [UInt8] = [0xFF, 0xFE]
    for unit in String(decoding: plain, as: UTF8.self).utf16 {
      utf16 += [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
    }
    try expectSame([plain], [[0xEF, 0xBB, 0xBF] + plain], "BOM")
    try expectSame([plain], [utf16], "UTF-16")
    let latin = String(decoding: plain, as: UTF8.self).data(using: .windowsCP1252)
    if let latin { try expectSame([plain], [[UInt8](latin)], "Windows-1252") }
  }

  @Test(arguments: 1...30) func oneChangedCellIsOneEdit(seed: Int) throws {
    let (head, rows) = try records("register-2021-10.csv")
    var numbers = SplitMix(state: UInt64(seed) &* 977)
    var changed = rows
    let row = Int.random(in: rows.indices, using: &numbers)
    let column = Int.random(in: head.indices.dropFirst(), using: &numbers)
    changed[row][column] = changed[row][column] == "isi lain" ? "isi lagi" : "isi lain"
    let comparison = try Exports.compare(
      [text(head, rows)],
      [text(head, changed.shuffled(using: &numbers))],
      per: "2021-10-31"
    )
    #expect(comparison.vanished.isEmpty && comparison.added.isEmpty)
    // A phone without a digit is none: where there was none, nothing changed.
    let isNothing = head[column] == "telepon" && rows[row][column].isEmpty
    let expected = isNothing ? [] : ["\(rows[row][0]) \(head[column])"]
    let edits = comparison.changed.flatMap { change in
      change.edits.map { "\(change.number ?? "") \($0.column.name)" }
    }
    #expect(edits == expected, "\(head[column])")
  }
}

/// Numbers that follow from a seed (SplitMix64).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
