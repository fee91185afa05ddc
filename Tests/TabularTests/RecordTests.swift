import Tabular
import Testing

/// What a record tells about itself and its place.
@Suite struct RecordTests {
  @Test(arguments: ["\n", "\r\n", "\r"])
  func placesAreCountedInLinesRowsAndBytes(end: String) {
    let text = ["a,b", "\"x", "y\",z", "", "p,\"q", "\"", "r"].joined(separator: end)
    let reading = Reading(text, TabularOptions(delimiter: UInt8(ascii: ",")))
    let width = end.utf8.count
    #expect(reading.records.map(\.line) == [1, 2, 4, 5, 7])
    #expect(reading.records.map(\.lastLine) == [1, 3, 4, 6, 7])
    #expect(reading.records.map(\.number) == [1, 2, 3, 4, 5])
    #expect(
      reading.records.map(\.byteOffset)
        == [0, 3, 9, 9, 14].enumerated().map { $1 + [0, 1, 3, 4, 6][$0] * width }
    )
    #expect(reading.records.map(\.isBlank) == [false, false, true, false, false])
    #expect(reading.records[1].text(0) == "x" + end + "y")
  }

  /// RFC 4180 with every combination of what may stand around a quote.
  @Test(arguments: [
    ("a\"b,\"c\"", [["a\"b", "c"]]), (" \"a\",b", [[" \"a\"", "b"]]), ("\"\"\"\",x", [["\"", "x"]]),
    ("\"\",\"\"", [["", ""]]), ("\"a\"\"\",b", [["a\"", "b"]]), ("\"a\" ,\"b\"c\"d\"", [["a ", "bc\"d\""]]),
    ("'a,b',c", [["'a", "b'", "c"]]), ("\"a\\\",b", [["a\\", "b"]]),
    ("a,\"b\n\nc\"\nd", [["a", "b\n\nc"], ["d"]]),
    ("\"a,b\"\r\"c\r\nd\"", [["a,b"], ["c\r\nd"]]), ("a\r\r\nb\n\rc", [["a"], [""], ["b"], [""], ["c"]]),
    ("a,\nb", [["a", ""], ["b"]]), ("a\n", [["a"]]), ("\"a\"\n", [["a"]]), ("\u{FEFF}\"a,b\"", [["a,b"]]),
  ])
  func aQuoteIsSpecialAtTheStartOfACellOnly(text: String, rows: [[String]]) {
    for length in [text.utf8.count, 1, 2, 3] {
      let reading = Reading(Array(text.utf8), TabularOptions(delimiter: UInt8(ascii: ",")), pieces: length)
      #expect(reading.rows == rows)
    }
  }

  @Test func aRecordGivesItsCellsAsBytesAndText() {
    let record = Reading("ab,,\"c\"\"d\",é").records[0]
    #expect(record.count == 4)
    #expect(record.ends == [2, 2, 5, 7])
    #expect((0..<4).map(record.text) == ["ab", "", "c\"d", "é"])
    #expect(Array(record[2]) == Array("c\"d".utf8))
    #expect(record.bytes.count == 7)
  }

  @Test(arguments: [
    ("", true), (" \t\u{B}\u{C}", true), ("\u{A0}", true),
    ("\u{2003}\u{202F}\u{3000}\u{1680}\u{205F}\u{85}", true),
    ("\u{2028}\u{2029}", true), ("\u{200B}", false), ("\u{FEFF}", false), ("-", false), ("\u{A1}", false),
    ("â", false),
  ])
  func aRecordOfWhiteSpaceIsBlank(cell: String, isBlank: Bool) {
    let reading = Reading("x\n,\"\(cell)\",", TabularOptions(delimiter: UInt8(ascii: ",")))
    #expect(reading.records.last?.isBlank == isBlank)
  }

  @Test func aRecordReadIntoKeepsNothingOfTheOneBefore() {
    var reader = TabularReader(Array("a,b,c\nx\n".utf8))
    var record = Record()
    var rows: [[String]] = []
    while reader.next(into: &record) { rows.append((0..<record.count).map(record.text)) }
    #expect(rows == [["a", "b", "c"], ["x"]])
    let isThereMore = reader.next(into: &record)
    #expect(!isThereMore)
  }

  /// Cells and records of all lengths around the room that is made for them at a time.
  @Test func longRecordsAreReadWhole() {
    for length in [1000, 1023, 1024, 1025, 2047, 2048, 5000, 70_000] {
      for cells in [1, 2, 63, 64, 65, 127, 128, 129, 500] {
        let row = (0..<cells).map {
          String(repeating: $0 % 3 == 0 ? "\"" : "x", count: length / cells) + "é\n"
        }
        var writer = TabularWriter()
        writer.write(["kepala"])
        writer.write(row)
        let reading = Reading(writer.bytes, TabularOptions(delimiter: UInt8(ascii: ",")))
        #expect(reading.rows == [["kepala"], row])
      }
    }
  }
}
