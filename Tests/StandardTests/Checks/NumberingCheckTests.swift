import Core
import Register
import Testing

@testable import Standard

/// A register as a list of `NUMBER DAY`, with what its numbers show: `LOMPAT missing @line`, `URUT @line`,
/// `ULANG @line`, `BULAN @line`.
struct NumberList: Sendable, CustomTestStringConvertible {
  let name: String
  let rows: [(number: String, day: String)]
  let notes: [String]

  /// Rows written one after the other as `number day`; a day of `?` is not readable, a number of `-` is empty.
  init(_ name: String, _ rows: [String], _ notes: [String] = []) {
    self.name = name
    self.rows = rows.map { row in
      let cut = row.lastIndex(of: " ") ?? row.startIndex
      return (String(row[..<cut]), String(row[row.index(after: cut)...]))
    }
    self.notes = notes
  }

  /// Numbers with one day each, from 4 October 2021 on.
  init(days name: String, _ numbers: [String], _ notes: [String] = []) {
    let start = LocalDate(iso: "2021-10-04") ?? LocalDate(dayNumber: 0)
    self.init(name, numbers.enumerated().map { "\($1) \(start.adding(days: $0).iso)" }, notes)
  }

  var testDescription: String { name }

  func judged(files: [Int]? = nil) throws -> Judgement {
    let read = rows.enumerated().map { index, row in
      Rows.row(
        Rows.open,
        ["nomor_register": row.number, "diterima": row.day],
        line: index + 2,
        file: files?[index] ?? 0
      )
    }
    let count = (files?.max() ?? 0) + 1
    let reading = Reading(files: (0..<count).map { RegisterFile(name: "meja/\($0).csv") }, rows: read)
    return try Workspace.judge(per: "2023-12-31").judge(reading)
  }

  static func short(_ numbering: Numbering) -> [String] {
    numbering.notes.map { note in
      let code = note.finding.code.rawValue.split(separator: "-").last.map(String.init) ?? ""
      let missing = note.gap.map { " " + $0.missing.joined(separator: " ") } ?? ""
      return "\(code)\(missing) @\(note.finding.place.line ?? 0)"
    }
  }
}

@Suite("REG-NOMOR: order of registration numbers") struct NumberingCheckTests {
  /// What must be seen.
  static let lists: [NumberList] = [
    NumberList(days: "plain", ["001", "002", "004", "005", "006"], ["LOMPAT 003 @4"]),
    NumberList(days: "unpadded", ["8", "9", "10", "13", "14"], ["LOMPAT 11-12 @5"]),
    NumberList(
      days: "month and year in words of the office",
      ["001/PPID/X/2021", "002/PPID/X/2021", "003/PPID/X/2021", "006/PPID/X/2021", "007/PPID/X/2021"],
      ["LOMPAT 004-005 @5"]
    ),
    NumberList(
      days: "typing variants fold together",
      ["001/PPID/X/2021", "002/ppid/x/2021", "003 / PPID / X / 2021", "004-PPID-X-2021", "6/Ppid/X/2021"],
      ["LOMPAT 5 @6"]
    ),
    NumberList(
      days: "year first",
      ["2021-0041", "2021-0042", "2021-0043", "2021-0045", "2021-0046"],
      ["LOMPAT 0044 @5"]
    ),
    NumberList(
      days: "without month",
      ["041/PPID/2021", "042/PPID/2021", "043/PPID/2021", "045/PPID/2021", "046/PPID/2021"],
      ["LOMPAT 044 @5"]
    ),
    NumberList(
      days: "month as digits",
      [
        "41/Per-web/10/2021", "42/Per-web/10/2021", "43/Per-web/10/2021", "45/Per-web/10/2021",
        "46/Per-web/10/2021",
      ],
      ["LOMPAT 44 @5"]
    ),
    NumberList(
      days: "two digits of the year",
      ["041/PPID/21", "042/PPID/21", "043/PPID/21", "045/PPID/21", "046/PPID/21"],
      ["LOMPAT 044 @5"]
    ),
    NumberList(
      days: "year glued to the number",
      ["20210041", "20210042", "20210043", "20210045", "20210046"],
      ["LOMPAT 0044 @5"]
    ),
    NumberList(
      "a whole year glued to a number without zeroes: 20219 is followed by 202110",
      (8...14).filter { $0 != 11 }.map { "2021\($0) 2021-10-\($0 < 10 ? "0" : "")\($0)" },
      ["LOMPAT 11 @5"]
    ),
    NumberList(
      "year, month and a long number in one",
      ["2021100041", "2021100042", "2021100044", "2021110045", "2021110046"].enumerated().map {
        "\($1) 2021-1\($0 < 3 ? 0 : 1)-0\($0 + 1)"
      },
      ["LOMPAT 0043 @4"]
    ),
    NumberList(
      "short year and month before a count per month",
      [
        "2110001 2021-10-04", "2110002 2021-10-05", "2110003 2021-10-06", "2111001 2021-11-04",
        "2111003 2021-11-05",
        "2111004 2021-11-06",
      ],
      ["LOMPAT 002 @6"]
    ),
    NumberList(
      days: "six digits are no year by themselves",
      ["199998", "199999", "200000", "200001", "200003", "200004"],
      ["LOMPAT 200002 @6"]
    ),
    NumberList(
      "short year glued to the number: 21005 is followed by 22001 without a gap",
      [
        "21001 2021-11-01", "21002 2021-11-02", "21003 2021-11-03", "21005 2021-11-04", "22001 2022-01-03",
        "22002 2022-01-04",
      ],
      ["LOMPAT 004 @5"]
    ),
    NumberList(
      "a count per day",
      [
        "PPID/20211004/0001 2021-10-04", "PPID/20211004/0002 2021-10-04", "PPID/20211005/0001 2021-10-05",
        "PPID/20211005/0002 2021-10-05", "PPID/20211005/0004 2021-10-05", "PPID/20211006/0001 2021-10-06",
        "PPID/20211006/0002 2021-10-06",
      ],
      ["LOMPAT 0003 @6"]
    ),
    NumberList(
      "a count per year: the second year begins inside the register",
      [
        "040/PPID/XII/2021 2021-12-28", "041/PPID/XII/2021 2021-12-29", "042/PPID/XII/2021 2021-12-30",
        "002/PPID/I/2022 2022-01-03", "003/PPID/I/2022 2022-01-04", "004/PPID/I/2022 2022-01-05",
      ],
      ["LOMPAT 001 @5"]
    ),
    NumberList(
      "a count per month",
      [
        "001/X/2021 2021-10-04", "002/X/2021 2021-10-05", "003/X/2021 2021-10-06", "001/XI/2021 2021-11-02",
        "003/XI/2021 2021-11-03", "004/XI/2021 2021-11-04", "001/XII/2021 2021-12-01",
        "002/XII/2021 2021-12-02",
      ],
      ["LOMPAT 002 @6"]
    ),
    NumberList(
      "a count over all years",
      [
        "098/PPID/XII/2021 2021-12-28", "099/PPID/XII/2021 2021-12-29", "100/PPID/XII/2021 2021-12-30",
        "101/PPID/I/2022 2022-01-03", "103/PPID/I/2022 2022-01-04", "104/PPID/I/2022 2022-01-05",
      ],
      ["LOMPAT 102 @6"]
    ),
    NumberList(
      days: "an empty, a doubled and a free number do not hide a gap",
      ["001", "002", "-", "004", "002", "006", "007", "008", "009", "010", "011", "012", "013", "014"],
      ["LOMPAT 003 @5", "LOMPAT 005 @7"]
    ),
    NumberList(
      "late entry: lower than one received earlier, one note",
      [
        "001 2021-10-04", "002 2021-10-05", "004 2021-10-07", "005 2021-10-08", "006 2021-10-09",
        "003 2021-10-20",
        "007 2021-10-21",
      ],
      ["URUT @7"]
    ),
    NumberList(
      "a run out of order is one note, and same days in any order are none",
      (1...10).map { "\($0) 2021-10-\($0 + 10)" } + (11...13).map { "\($0) 2021-10-0\($0 - 10)" }
        + ["15 2021-10-25", "14 2021-10-25", "16 2021-10-25"],
      ["URUT @12"]
    ),
    NumberList(
      "one number far too high leaves no gap behind it",
      [
        "0408 2021-10-04", "0409 2021-10-05", "4100 2021-10-06", "0411 2021-10-07", "0412 2021-10-08",
        "0413 2021-10-09",
      ],
      ["URUT @4", "LOMPAT 0410 @5"]
    ),
    NumberList(
      "the same number for another month",
      [
        "001/PPID/X/2021 2021-10-04", "002/PPID/X/2021 2021-10-05", "003/PPID/X/2021 2021-10-06",
        "003/PPID/XI/2021 2021-11-01", "004/PPID/XI/2021 2021-11-02", "005/PPID/XI/2021 2021-11-03",
      ],
      ["ULANG @5"]
    ),
    NumberList(
      days: "the same number with a suffix or another word",
      [
        "001/PPID/2021", "002/PPID/2021", "003/PPID/2021", "003A/PPID/2021", "004/PPID/2021", "005/PPDI/2021",
        "005/PPID/2021", "006/PPID/2021", "007/PPID/2021", "008/PPID/2021", "009/PPID/2021", "010/PPID/2021",
      ],
      ["ULANG @5", "ULANG @8"]
    ),
    NumberList(
      days: "month that contradicts the day of receipt",
      [
        "001/PPID/X/2021", "002/PPID/X/2021", "003/PPID/XI/2021", "004/PPID/X/2021", "005/PPID/X/2021",
        "006/PPID/X/2021",
      ],
      ["BULAN @4"]
    ),
    NumberList(
      days: "year that contradicts the day of receipt is no gap too",
      [
        "001/PPID/X/2021", "002/PPID/X/2021", "003/PPID/X/2012", "004/PPID/X/2021", "005/PPID/X/2021",
        "006/PPID/X/2021",
      ],
      ["BULAN @4"]
    ),
    NumberList(
      "two books with words of their own, each counted",
      (1...6).flatMap {
        ["00\($0)/TAHAPAN/2021 2021-10-0\($0)", "00\($0 < 4 ? $0 : $0 + 1)/BP/2021 2021-10-0\($0)"]
      },
      ["LOMPAT 004 @9"]
    ),
  ]

  @Test(arguments: lists) func isSeen(list: NumberList) throws {
    let judged = try list.judged()
    #expect(NumberList.short(judged.numbering) == list.notes)
    #expect(judged.general.allSatisfy { !NumberingCheck.codes.contains($0.code) })
    #expect(judged.rows.allSatisfy { $0.findings.allSatisfy { !NumberingCheck.codes.contains($0.code) } })
  }

  /// What must stay silent.
  static let silent: [NumberList] = [
    NumberList("nothing", []),
    NumberList(days: "too few", ["001", "002", "004", "005"]),
    NumberList(days: "in order", ["001", "002", "003", "004", "005"]),
    NumberList(days: "starts in the middle", ["041", "042", "043", "044", "045"]),
    NumberList(
      "starts in the middle of a year, and the next year begins at 1",
      [
        "041/2021 2021-12-27", "042/2021 2021-12-28", "043/2021 2021-12-29", "001/2022 2022-01-03",
        "002/2022 2022-01-04",
      ]
    ),
    NumberList(days: "free text", ["abc", "meja 1", "tanpa", "x-y", "lama", "baru"]),
    NumberList(
      days: "random codes",
      [
        "PMH-20211004-A7K2QX", "PMH-20211005-9QZ81B", "PMH-20211006-KK19ZA", "PMH-20211007-0AB3C9",
        "PMH-20211008-ZZ10QP",
      ]
    ),
    NumberList(days: "free numbers", ["17", "903", "45", "2210", "381", "77", "1509"]),
    NumberList(days: "one in ten of another book", ["12", "57", "103", "150", "204", "260", "311"]),
    NumberList(
      days: "half free text",
      ["001", "002", "004", "005", "006", "surat", "lisan", "meja a b", "-x", "y"]
    ),
    NumberList(days: "all the same number of the day", (4...9).map { "PPID/2021100\($0)/0001" }),
    NumberList(
      "a month of registration that nobody meant as the month of receipt",
      [
        "001/I/2021 2021-10-04", "002/I/2021 2021-10-05", "003/I/2021 2021-11-06", "004/I/2021 2021-12-07",
        "005/I/2021 2021-12-08",
      ]
    ),
    NumberList(
      "same day in any order",
      ["002 2021-10-04", "001 2021-10-04", "003 2021-10-04", "005 2021-10-04", "004 2021-10-04"]
    ),
    NumberList(
      "a mistyped year leaves no gap where its row stands",
      ["1 2021-10-01", "2 2021-10-01", "3 2012-10-01", "4 2012-10-02", "5 2021-10-04", "6 2021-10-05"]
    ),
    NumberList("newest first", (1...9).reversed().map { "00\($0) 2021-10-0\($0)" }),
    NumberList("without readable days", ["001 ?", "002 ?", "003 ?", "004 ?", "005 ?"]),
    NumberList(
      "some without a day",
      ["001 2021-10-04", "002 ?", "003 2021-10-05", "004 2021-10-06", "005 2021-10-07", "006 ?"]
    ),
    NumberList(
      days: "numbers that do not fit into the program's integers",
      (1...6).map { "9999999999999999999\($0)" }
    ),
  ]

  @Test(arguments: silent) func staysSilent(list: NumberList) throws {
    #expect(NumberList.short(try list.judged().numbering) == [])
  }

  @Test func tellsTheRowsAroundAGapAndTheLinesThatMayHoldTheNumber() throws {
    let list = NumberList(
      days: "",
      ["001/P/X/2021", "002/P/X/2021", "-", "004/P/X/2021", "005/P/X/2021", "006/P/X/2021"]
    )
    let judged = try list.judged()
    let note = try #require(judged.numbering.notes.first)
    #expect(
      note.finding.message.text(.indonesian, note.finding.arguments)
        == "nomor urut 003 tidak ada: sesudah 002/P/X/2021 (baris 3, diterima 2021-10-05) langsung 004/P/X/2021 (baris 5, diterima 2021-10-07); di antaranya baris 4 tanpa nomor yang dapat dipakai"
    )
    let gap = try #require(note.gap)
    #expect(gap.before?.number == "002/P/X/2021" && gap.after.number == "004/P/X/2021")
    #expect(gap.suspects == [4] && gap.count == 1)
    #expect(note.finding.severity == .note && note.finding.count == 1)
    #expect(note.finding.place.column == "nomor_register" && note.finding.number == "004/P/X/2021")
    #expect(judged.numbering.example == "001/P/X/2021" && judged.numbering.missingCount == 1)
  }

  @Test func namesFilesWhereThereAreSeveral() throws {
    let list = NumberList(days: "", ["001", "002", "003", "005", "006"])
    let note = try #require(try list.judged(files: [0, 0, 0, 1, 1]).numbering.notes.first)
    #expect(
      note.finding.message.text(.english, note.finding.arguments)
        == "sequence number 004 is missing: 003 (0.csv line 4, received 2021-10-06) is followed by 005 (1.csv line 5, received 2021-10-07)"
    )
  }

  @Test func doesNotDependOnTheOrderOfRows() throws {
    let rows = (1...30).filter { $0 != 17 }.map { "\($0)/P/2021 2021-10-\($0 < 10 ? "0" : "")\($0)" }
    let there = try NumberList("", rows).judged().numbering
    let back = try NumberList("", rows.reversed()).judged().numbering
    #expect(there.notes.compactMap(\.gap?.missing) == [["17"]])
    #expect(back.notes.compactMap(\.gap?.missing) == [["17"]] && back.notes.count == 1)
  }

  @Test func hasNoWeight() throws {
    let judged = try NumberList(days: "", ["001", "002", "003", "005", "006"]).judged()
    var without = judged
    without.numbering = Numbering()
    #expect(judged.exitStatus(strict: true) == without.exitStatus(strict: true))
  }

  @Test func tellsBeyondTheLimitHowManyMore() throws {
    var ledger = NumberLedger()
    for index in 0..<3 * (Numbering.limit + 50) where index % 3 != 2 {
      ledger.add(
        Rows.row(["nomor_register": "\(index + 1)"], line: index + 2).request,
        received: nil,
        isDuplicate: false
      )
    }
    let numbering = NumberingCheck.numbering(ledger, files: [RegisterFile(name: "a.csv")], [CellAddresses()])
    #expect(numbering.notes.count == Numbering.limit)
    #expect(numbering.omitted == [.regNumberGap: 49])
  }
}
