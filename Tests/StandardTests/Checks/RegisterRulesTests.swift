import Core
import Register
import Testing

@testable import Standard

/// Judges literal rows of one file or more.
private func judged(
  _ rows: [[String: String?]],
  files: [Int]? = nil,
  per date: String = "2021-10-31",
  base: [String: String] = Rows.good
) throws -> Judgement {
  let read = rows.enumerated().map { Rows.row(base, $1, line: $0 + 2, file: files?[$0] ?? 0) }
  let count = (files?.max() ?? 0) + 1
  let reading = Reading(files: (0..<count).map { RegisterFile(name: "\($0).csv") }, rows: read)
  return try Workspace.judge(per: date).judge(reading)
}

@Suite("REG-GANDA") struct DuplicateCheckTests {
  @Test func namesTheFirstLineAndLeavesLaterRowsOutOfEveryNumber() throws {
    let result = try judged([
      ["nomor_register": "001/PPID/X/2021"],
      ["nomor_register": " 001/ppid/x/2021 ", "klasifikasi": "rahasia"],
      ["nomor_register": "001/PPID/X/2021"],
      ["nomor_register": "002/PPID/X/2021"],
    ])
    #expect(result.rows.map(\.isDuplicate) == [false, true, true, false])
    let findings = result.rows.map { $0.findings.filter { $0.code == .regDuplicate } }
    #expect(findings.map(\.count) == [0, 1, 1, 0])
    #expect(findings[1][0].message.text(.indonesian, findings[1][0].arguments).contains("baris 2"))
    #expect(findings[2][0].arguments == [.number(2)])
    #expect(result.general.map(\.code) == [])
    #expect(Array(result.countedRows).count == 2)
  }

  @Test func namesTheFileWhereItIsAnother() throws {
    let result = try judged([["nomor_register": "1/A"], ["nomor_register": "1/a"]], files: [0, 1])
    #expect(
      result.rows[1].findings.first { $0.code == .regDuplicate }?.arguments == [.text("0.csv"), .number(2)]
    )
  }

  @Test(arguments: [
    ("é/1", "e\u{301}/1", true), ("É/1", "é/1", true), ("straße", "STRASSE", true), ("\u{212A}1", "k1", true),
    ("Σ1", "ς1", true), ("A 1", "A  1", false), ("1", "01", false), ("I", "ı", false),
  ])
  func comparesAfterNormalisingAndFolding(_ one: String, _ other: String, same: Bool) throws {
    let result = try judged([["nomor_register": one], ["nomor_register": other]])
    #expect(result.rows[1].isDuplicate == same)
  }

  @Test func doesNotCompareEmptyOrUnreadableNumbers() throws {
    let result = try judged([
      ["nomor_register": ""], ["nomor_register": ""], ["nomor_register": "idem"], ["nomor_register": "idem"],
    ])
    #expect(result.rows.allSatisfy { !$0.isDuplicate })
  }
}

@Suite("REG-TANGGAL-JANGGAL") struct StrayDateCheckTests {
  @Test(arguments: [
    (["2021-01-04", "2011-01-05", "2021-01-06"], [1]),
    (["2021-01-04", "2019-01-05", "2021-01-05"], []),
    (["2021-01-04", "2019-01-03", "2021-01-06"], [1]),
    (["2011-01-04", "2021-01-05", "2021-01-06"], [0]),
    (["2021-01-04", "2021-01-05", "2031-01-06"], [2]),
    (["2011-01-04", "2021-01-05"], []),
    (["2011-01-04", "2021-01-05", "2001-01-06"], [1]),
    (["2021-01-04", "?", "2011-01-05", "?", "2021-01-06"], [2]),
    (["2021-01-04", "2011-01-05", "2011-01-06", "2021-01-06"], [0, 3]),
    (["2011-01-04"], []),
    // Two mistyped neighbours after a lone first row flag that first row: the page is read literally.
    (["2021-01-04", "2011-01-05", "2011-01-06"], [0]),
  ])
  func flagsADayThatStandsAlone(_ days: [String], flagged: [Int]) throws {
    let rows = days.enumerated().map { ["diterima": $1, "nomor_register": "\($0)"] as [String: String?] }
    let result = try judged(rows, per: "2021-12-31", base: Rows.open)
    let found = result.rows.indices.filter { index in
      result.rows[index].findings.contains { $0.code == .regStrayDate }
    }
    #expect(found == flagged)
  }

  @Test func looksAtEachFileByItself() throws {
    let rows = ["2021-01-04", "2021-01-05", "2011-01-05", "2011-01-06"].enumerated().map {
      ["diterima": $1, "nomor_register": "\($0)"] as [String: String?]
    }
    let result = try judged(rows, files: [0, 0, 1, 1], per: "2021-12-31", base: Rows.open)
    #expect(!result.rows.contains { $0.findings.contains { $0.code == .regStrayDate } })
  }
}

@Suite("SOPn-TAKDINILAI") struct NotAssessedCheckTests {
  @Test func countsRowsPerStepAndFile() throws {
    let result = try judged(
      [
        ["nomor_register": "1", "formulir_selesai": nil], ["nomor_register": "2", "informasi_mulai": ""],
        ["nomor_register": "3", "formulir_selesai": nil], ["nomor_register": "3", "formulir_selesai": nil],
      ],
      files: [0, 0, 1, 1]
    )
    let found = result.general.map { "\($0.code.rawValue) \($0.place.file ?? -1) \($0.count ?? 0)" }
    #expect(found == ["SOP1-TAKDINILAI 0 1", "SOP2-TAKDINILAI 0 1", "SOP1-TAKDINILAI 1 1"])
  }
}

@Suite("SOP-PELAKSANA") struct OfficersCheckTests {
  @Test func asksForTwoDifferentOfficersInAMonth() throws {
    let result = try judged(
      [
        ["nomor_register": "1", "diterima": "2021-08-02", "petugas": "Petugas Satu"],
        ["nomor_register": "2", "diterima": "2021-08-03", "petugas": "PETUGAS SATU"],
        ["nomor_register": "3", "diterima": "2021-09-01", "petugas": "Petugas Satu"],
        ["nomor_register": "4", "diterima": "2021-09-02", "petugas": "Petugas Dua"],
        ["nomor_register": "5", "diterima": "2021-10-01", "petugas": ""],
        ["nomor_register": "6", "diterima": "2021-07-01", "petugas": nil],
        ["nomor_register": "7", "diterima": "", "petugas": "Petugas Satu"],
      ],
      base: Rows.open
    )
    let found = result.general.filter { $0.code == .sopOfficers }
    #expect(found.map { $0.month?.iso } == ["2021-08", "2021-10"])
    #expect(found.allSatisfy { $0.place.file == nil && $0.place.column == "petugas" })
  }
}

@Suite("KAL-TAHUN") struct CalendarCoverageCheckTests {
  @Test func namesEachUncoveredYearOnce() throws {
    let result = try judged(
      [
        ["nomor_register": "1", "diterima": "2018-12-31"], ["nomor_register": "2", "diterima": "2018-12-20"],
        ["nomor_register": "3", "diterima": "2028-01-03"], ["nomor_register": "4", "diterima": "2028-02-01"],
        ["nomor_register": "5", "diterima": "2021-02-01"],
      ],
      per: "2030-01-01",
      base: Rows.open
    )
    #expect(result.general.filter { $0.code == .calendarYear }.map(\.year) == [2018, 2028])
    #expect(result.rows.map(\.assessment.uncoveredYear) == [nil, 2018, 2028, 2028, nil])
  }
}

@Suite("SOP8-WAKTU") struct MonthlyReportCheckTests {
  @Test(arguments: [
    ("2021-10", "2021-11-30", false, false), ("2021-10", "2021-12-01", false, true),
    ("2021-10", "2021-12-01", true, false), ("2021-12", "2022-01-31", false, false),
    ("2022-01", "2022-03-01", false, true),
  ])
  func appearsAfterTheNextMonth(_ month: String, per: String, issued: Bool, late: Bool) throws {
    let finding = MonthlyReportCheck.finding(
      try #require(YearMonth(iso: month)),
      reportingDate: try #require(LocalDate(iso: per)),
      wasIssued: issued,
      try ServiceStandards([try Workspace.standard()])
    )
    #expect((finding != nil) == late)
  }
}

@Suite("Exit status") struct ExitStatusTests {
  @Test func isOneForErrorsOfTheRegisterOnlyUnlessStrict() throws {
    #expect(try judged([[:]]).exitStatus(strict: true) == 0)
    let broken = try judged([["nomor_tanda_terima": ""]])
    #expect(broken.exitStatus(strict: false) == 0)
    #expect(broken.exitStatus(strict: true) == 1)
    #expect(try judged([["alamat": "", "saluran": "surat"]]).exitStatus(strict: false) == 1)
    #expect(try judged([["tujuan_penggunaan": ""]]).exitStatus(strict: true) == 0)
  }

  @Test func isTwoWithoutAUsableFile() throws {
    var dropped = RegisterFile(name: "a.csv")
    dropped.dropped = .csvEmpty
    let judge = try Workspace.judge(per: "2021-10-31")
    #expect(judge.judge(Reading(files: [dropped], rows: [])).exitStatus(strict: false) == 2)
    #expect(judge.judge(Reading(files: [], rows: [])).exitStatus(strict: false) == 2)
    let usable = RegisterFile(name: "b.csv")
    #expect(judge.judge(Reading(files: [dropped, usable], rows: [])).exitStatus(strict: false) == 0)
  }
}
