import Tabular
import Testing

/// What a reader says about files that are not as they should be.
@Suite struct ProblemTests {
  static let comma = TabularOptions(delimiter: UInt8(ascii: ","))
  static let mebibyte = TabularLimits.cellBytes

  @Test(arguments: [
    ("a,b\n1,\"2\n3,4\n", [["a", "b"]], 2, 3),
    ("a,b\n1,\"2\n3,4", [["a", "b"]], 2, 3),
    ("\"", [], 1, 1),
    ("a\n\"", [["a"]], 2, 2),
    ("a\n\"x\r\n\r\n", [["a"]], 2, 3),
    ("a\n\"x\ry\r", [["a"]], 2, 3),
    ("a\n\"p\nq\",\"r\ns\n", [["a"]], 3, 4),
    ("a\n\"x\"\"\n", [["a"]], 2, 2),
  ])
  func anOpenQuoteTakesItsRecordAndTellsWhereItWasOpened(
    text: String,
    rows: [[String]],
    line: Int,
    lastLine: Int
  ) {
    for reading in [Reading(text, Self.comma), Reading(Array(text.utf8), Self.comma, pieces: 1)] {
      #expect(reading.rows == rows)
      #expect(reading.problems == [.unterminatedQuote(line: line, lastLine: lastLine)])
    }
  }

  @Test func anOpenQuoteIsNeverTakenForALongCell() {
    let text = "a,b\n1,2\n3,\"" + String(repeating: "x\n", count: Self.mebibyte) + "end"
    let expected = TabularProblem.unterminatedQuote(line: 3, lastLine: 3 + Self.mebibyte)
    #expect(Reading(text, Self.comma).problems == [expected])
    #expect(Reading(text, Self.comma).rows == [["a", "b"], ["1", "2"]])
    #expect(Reading(Array(text.utf8), Self.comma, pieces: 4096).problems == [expected])
    for length in [Self.mebibyte - 1, Self.mebibyte, 2 * Self.mebibyte] {
      let ended = "\"" + String(repeating: "x", count: length) + "\n"
      #expect(Reading(ended, Self.comma).problems == [.unterminatedQuote(line: 1, lastLine: 1)])
    }
  }

  @Test(arguments: [false, true])
  func aCellMayHoldOneMebibyteAndNoMore(isQuoted: Bool) {
    let mark = isQuoted ? "\"" : ""
    for (length, isTooLong) in [(Self.mebibyte, false), (Self.mebibyte + 1, true), (3 * Self.mebibyte, true)]
    {
      for end in ["", "\n", ",c\n"] {
        let text = "a\nb,\(mark)\(String(repeating: "x", count: length))\(mark)\(end)"
        for reading in [Reading(text, Self.comma), Reading(Array(text.utf8), Self.comma, pieces: 10_000)] {
          #expect(reading.problems == (isTooLong ? [.cellTooLong(line: 2)] : []))
          #expect(reading.records.count == (isTooLong ? 1 : 2))
        }
      }
    }
  }

  /// What is said of bad bytes is said of the whole file, wherever a limit ends the reading and the file is cut.
  @Test func aLimitDoesNotHideTheDamageBehindIt() {
    let limits: [(text: String, problem: TabularProblem)] = [
      ("é,b\n" + String(repeating: ",", count: 5000) + "\n", .rowTooWide(line: 2)),
      ("é,b\nc," + String(repeating: "x", count: Self.mebibyte + 1) + "\n", .cellTooLong(line: 2)),
    ]
    for (text, problem) in limits {
      let bytes = Array(text.utf8) + [0x61, 0xE9, 0x0A, 0xE9]
      let damage = TabularProblem.badBytes(
        firstOffset: text.utf8.count + 1,
        firstLine: 3,
        count: 2,
        lines: [3, 4]
      )
      let readings =
        [Reading(bytes, Self.comma)]
        + [4096, 100_000, bytes.count - 3, bytes.count - 1].map { Reading(bytes, Self.comma, pieces: $0) }
      for reading in readings {
        #expect(reading.problems == [damage, problem])
        #expect(reading.rows == [["é", "b"]])
      }
    }
  }

  /// The cell to go to, as a spreadsheet counts: row from 1 without a `sep=` line, cell from 0.
  @Test(arguments: [
    ("a,b\n\n\"x\ny\",\"z\"z\n", [CellAddress(record: 3, cell: 1)] as [CellAddress?]),
    ("sep=,\na,b\n1,2,\"3\"x\n", [CellAddress(record: 2, cell: 2)]),
    ("a\n\"p\nq\",r,\"s\n", [CellAddress(record: 2, cell: 2)]),
    ("a\n\"p\"p,\"s\n", [CellAddress(record: 2, cell: 0), CellAddress(record: 2, cell: 1)]),
    ("a\n" + String(repeating: ",", count: 4096), [CellAddress(record: 2, cell: 4096)]),
    ("a\nb," + String(repeating: "x", count: 1_048_577), [CellAddress(record: 2, cell: 1)]),
    ("", [nil]),
  ])
  func aProblemTellsTheCellToGoTo(text: String, cells: [CellAddress?]) {
    for reading in [Reading(text, Self.comma), Reading(Array(text.utf8), Self.comma, pieces: 5)] {
      #expect(reading.cells == cells, "\(reading.problems)")
    }
  }

  @Test func badBytesTellTheirFirstCellUnlessAnOpenQuoteSwallowsIt() {
    let damaged: [UInt8] = [0xC3, 0xA9, 0x2C, 0x62, 0x0A, 0x0A, 0x63, 0x2C, 0x2C, 0xE9, 0x0A, 0xE9, 0x0A]
    for reading in [Reading(damaged, Self.comma)] + (1...5).map({ Reading(damaged, Self.comma, pieces: $0) })
    {
      #expect(reading.cells == [CellAddress(record: 3, cell: 2)])
    }
    let swallowed: [UInt8] = [0xC3, 0xA9, 0x0A, 0x22, 0xE9, 0x0A]
    #expect(Reading(swallowed, Self.comma).cells == [nil, CellAddress(record: 2, cell: 0)])
  }

  @Test func aCellIsMeasuredInUTF8() {
    // Half a mebibyte of bytes, 1.5 mebibytes of text.
    let bytes = Array(repeating: UInt8(0x80), count: Self.mebibyte / 2)
    #expect(Reading(bytes).problems == [.latin, .cellTooLong(line: 1)])
  }

  @Test func aRecordMayHave4096CellsAndNoMore() {
    let widest = String(repeating: ",", count: 4095)
    for end in ["", "\n"] {
      #expect(Reading("a\n" + widest + end, Self.comma).problems == [])
      #expect(Reading("a\n" + widest + end, Self.comma).records.last?.count == 4096)
      let reading = Reading("a\n" + widest + "," + end, Self.comma)
      #expect(reading.problems == [.rowTooWide(line: 2)])
      #expect(reading.rows == [["a"]])
    }
    // The delimiter that is found is the one that breaks the limit.
    #expect(Reading(String(repeating: "a;", count: 5000)).problems == [.rowTooWide(line: 1)])
  }

  @Test(arguments: [
    "", "\n", "\r\n\r\n", "\u{FEFF}", "\u{FEFF}\n", "  \n", ",,\n\u{A0},\u{3000}\n", "\"\"", "sep=;\n",
  ])
  func aFileOfBlankRecordsIsEmpty(text: String) {
    #expect(Reading(text).problems == [.emptyInput])
  }

  @Test func textAfterAClosingQuoteIsAppendedAndTold() {
    let reading = Reading("a,b\n\"x\" y,\"z\"\"\"z\n\"u\"\"v\",w\n")
    #expect(reading.rows == [["a", "b"], ["x y", "z\"z"], ["u\"v", "w"]])
    #expect(reading.problems == [.textAfterQuote(line: 2, count: 2)])
  }

  @Test(arguments: [
    ([0x61, 0x2C, 0x62, 0x0A, 0x00], TabularProblem.nulByte(line: 2, offset: 4)),
    ([0xEF, 0xBB, 0xBF, 0x61, 0x00, 0x00, 0x61], .nulByte(line: 1, offset: 4)),
    ([0xE2, 0x00], .nulByte(line: 1, offset: 1)),
    ([0x61, 0x00, 0x2C, 0x00, 0x62, 0x00, 0x0A, 0x00], .utf16WithoutBOM),
    ([0x00, 0x61, 0x00, 0x2C, 0x00, 0x62, 0x00, 0x0A], .utf16WithoutBOM),
    ([0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00, 0x00, 0x00], .nulByte(line: 2, offset: 6)),
    ([0xFF, 0xFE, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00], .nulByte(line: 1, offset: 2)),
  ])
  func aNULIsFatal(bytes: [UInt8], problem: TabularProblem) {
    #expect(problem.isFatal)
    for reading in [Reading(bytes)] + (1...5).map({ Reading(bytes, pieces: $0) }) {
      #expect(reading.problems.filter { $0 != .emptyInput } == [problem])
    }
  }

  @Test func aNULFarIntoAFileIsToldWithItsLine() {
    let bytes = Array("a,b\r\n1,2\r3,4\n".utf8) + Array(repeating: 0x0A, count: 1000) + [0x78, 0x00, 0x0A]
    for reading in [Reading(bytes)] + [1, 7, 100].map({ Reading(bytes, pieces: $0) }) {
      #expect(reading.records.isEmpty)
      #expect(reading.problems == [.nulByte(line: 1004, offset: 1014)])
    }
  }

  @Test func aLineFeedLongAfterACarriageReturnEndsALineOfItsOwn() {
    let bytes = Array("1234567\r12345678\n".utf8) + [0x00]
    #expect(Reading(bytes).problems == [.nulByte(line: 3, offset: 17)])
  }

  @Test func onlyLimitsAndNULsAreFatal() {
    #expect(TabularProblem.cellTooLong(line: 1).isFatal)
    #expect(TabularProblem.rowTooWide(line: 1).isFatal)
    #expect(!TabularProblem.unterminatedQuote(line: 1, lastLine: 1).isFatal)
    #expect(!TabularProblem.badBytes(firstOffset: 0, firstLine: 1, count: 1, lines: [1]).isFatal)
  }

  @Test func recordsOfAnotherWidthThanTheUsualAreRagged() {
    #expect(Reading("a,b\n1,2\n\n3\n4,5,6\n7,8\n").widths.problem == .raggedRow(line: 4, count: 2))
    #expect(Reading("judul\n\na,b\n1,2\n").widths.problem == .raggedRow(line: 1, count: 1))
    #expect(Reading("a,b\n\n1,2\n").widths.problem == nil)
    #expect(Reading("").widths.problem == nil)
  }
}
