import Core
import Foundation
import Testing

@testable import Standard

private func day(_ text: String) throws -> LocalDate { try #require(LocalDate(iso: text)) }

private func calendar(
  _ texts: String...,
  leaveIsWorked: Bool = false,
  regions: [String] = []
) throws -> WorkingCalendar {
  WorkingCalendar(
    try texts.enumerated().map { try CalendarReader.read(Array($1.utf8), name: "\($0).csv") },
    jointLeaveIsWorked: leaveIsWorked,
    regions: CalendarRegions(regions)
  )
}

@Suite("Working days") struct WorkingCalendarTests {
  /// The definition, day by day: no table, no arithmetic.
  private struct Naive {
    let rows: [LocalDate: [DayKind]]
    let leaveIsWorked: Bool

    init(_ calendar: WorkingCalendar) {
      rows = Dictionary(grouping: calendar.files.joined(), by: \.date).mapValues { $0.map(\.kind) }
      leaveIsWorked = calendar.jointLeaveIsWorked
    }

    func isWorking(_ date: LocalDate) -> Bool {
      let kinds = rows[date] ?? []
      if kinds.contains(.replacementWorkday) { return true }
      if kinds.contains(where: { $0 != .jointLeave || !leaveIsWorked }) { return false }
      return date.weekday < 6
    }

    func add(_ count: Int, to date: LocalDate) -> LocalDate {
      if count == 0, isWorking(date) { return date }
      var left = max(count, 1)
      var day = date
      while left > 0 {
        day = day.adding(days: 1)
        if isWorking(day) { left -= 1 }
      }
      return day
    }

    func count(from start: LocalDate, to end: LocalDate) -> Int {
      var count = 0
      var day = start
      while day < end {
        day = day.adding(days: 1)
        if isWorking(day) { count += 1 }
      }
      return count
    }
  }

  @Test(.enabled(if: Workspace.shared != nil, "no shared folder")) func giveTheDueDatesOfTheTable() throws {
    let shared = try #require(Workspace.shared)
    let text = try String(
      contentsOf: shared.appending(path: "calendar/deadlines-sample.csv"),
      encoding: .utf8
    )
    let calendar = try Workspace.calendar()
    let lines = text.split(separator: "\n").dropFirst().map { $0.split(separator: ",").map(String.init) }
    #expect(lines.count == 100)
    for cells in lines {
      let due = calendar.add(try #require(Int(cells[1])), to: try day(cells[0]))
      #expect(due.iso == cells[2], "\(cells)")
    }
  }

  @Test(arguments: [false, true]) func agreeWithCountingDayByDay(leaveIsWorked: Bool) throws {
    let shipped = try Workspace.calendar()
    let calendar = WorkingCalendar(shipped.files, jointLeaveIsWorked: leaveIsWorked)
    let naive = Naive(calendar)
    var start = try day("2018-11-01")
    let end = try day("2028-03-31")
    while start <= end {
      #expect(calendar.isWorkingDay(start) == naive.isWorking(start), "\(start.iso)")
      for count in [0, 1, 3, 5, 10, 17, 30] {
        let due = calendar.add(count, to: start)
        if due != naive.add(count, to: start) { Issue.record("\(start.iso) + \(count) = \(due.iso)") }
        let counted = calendar.workingDays(from: start, to: due)
        if counted != naive.count(from: start, to: due) {
          Issue.record("\(start.iso)..\(due.iso): \(counted)")
        }
        #expect(calendar.workingDays(from: due, to: start) == -counted)
      }
      start = start.adding(days: 1)
    }
  }

  @Test func countWeekdaysWhereNoCalendarReaches() throws {
    let calendar = WorkingCalendar.weekdaysOnly
    let naive = Naive(calendar)
    for start in ["1600-02-28", "1899-12-31", "1969-12-30", "1970-01-01", "2021-10-01", "2400-02-28"] {
      for offset in 0..<7 {
        let from = try day(start).adding(days: offset)
        for count in 0...12 { #expect(calendar.add(count, to: from) == naive.add(count, to: from)) }
      }
    }
  }

  @Test func crossFromUncoveredIntoCoveredYears() throws {
    let calendar = try calendar("tanggal,jenis,nama,dasar\n2021-01-01,libur_nasional,Tahun Baru,SKB\n")
    let start = try day("2020-12-24")
    #expect(calendar.add(6, to: start).iso == "2021-01-04")
    #expect(calendar.uncoveredYears(after: start, through: try day("2021-01-04")) == [2020])
    #expect(calendar.uncoveredYears(after: try day("2020-12-31"), through: try day("2021-01-04")) == [])
    #expect(calendar.firstUncoveredYear(after: try day("2021-12-30"), through: try day("2023-01-02")) == 2022)
    #expect(
      calendar.uncoveredYears(after: try day("2019-06-01"), through: try day("2022-06-01")) == [
        2019, 2020, 2022,
      ]
    )
    #expect(calendar.coveredYears == [2021])
  }

  @Test func letLaterFilesWinDateByDate() throws {
    let head = "tanggal,jenis,nama,dasar\n"
    let calendar = try calendar(
      head + "2021-10-19,libur_nasional,Maulid,SKB 642\n2021-12-24,cuti_bersama,Natal,SKB 642\n",
      head
        + "2021-10-19,hari_kerja_pengganti,Maulid digeser,SKB 712\n2021-10-20,libur_nasional,Maulid,SKB 712\n"
    )
    #expect(calendar.isWorkingDay(try day("2021-10-19")))
    #expect(!calendar.isWorkingDay(try day("2021-10-20")))
    #expect(!calendar.isWorkingDay(try day("2021-12-24")))
    #expect(calendar.entry(on: try day("2021-10-20"))?.decree == "SKB 712")
    #expect(calendar.entry(on: try day("2021-10-20"))?.file == 1)
    #expect(calendar.entry(on: try day("2021-10-20"))?.line == 3)
    #expect(calendar.entries(in: 2021).map(\.date.iso) == ["2021-10-19", "2021-10-20", "2021-12-24"])
  }

  @Test func workOnReplacementSaturdays() throws {
    let calendar = try calendar(
      """
      tanggal,jenis,nama,dasar,daerah
      2024-06-17,libur_nasional,Idul Adha,SKB
      2024-06-18,cuti_bersama,Idul Adha,SKB
      2024-06-19,libur_daerah,Idul Adha,Kepgub Aceh,Aceh
      2024-06-20,libur_daerah,Idul Adha,Kepgub Aceh,Aceh
      2024-06-22,hari_kerja_pengganti,Pengganti 19 Juni,Kepgub Aceh,Aceh
      2024-06-29,hari_kerja_pengganti,Pengganti 20 Juni,Kepgub Aceh,Aceh
      """,
      regions: ["Aceh"]
    )
    #expect(calendar.add(10, to: try day("2024-06-10")).iso == "2024-06-27")
    #expect(calendar.entry(on: try day("2024-06-22"))?.region == "Aceh")
  }

  @Test func keepJointLeaveWhereTheOfficeWorksThroughIt() throws {
    let text =
      "tanggal,jenis,nama,dasar\n2021-12-24,cuti_bersama,Natal,SKB\n2021-12-25,cuti_bersama,Natal,SKB\n"
    #expect(try !calendar(text).isWorkingDay(day("2021-12-24")))
    #expect(try calendar(text, leaveIsWorked: true).isWorkingDay(day("2021-12-24")))
    #expect(try !calendar(text, leaveIsWorked: true).isWorkingDay(day("2021-12-25")))
  }
}

@Suite("Calendar files") struct CalendarReaderTests {
  @Test func tellHowFarTheyAreComplete() throws {
    let file = try #require(try Workspace.calendar().files.first)
    #expect(file.knownUntil?.iso == "2027-12-31")
    #expect(file.entries.count == 214)
    #expect(try Workspace.calendar().coveredYears == Array(2019...2027))
  }

  @Test(arguments: [
    ("", 1, "baris judul"),
    ("tanggal,jenis,nama\n2021-01-01,pemilu,X\n", 1, "tidak ada di berkas kalender"),
    ("tanggal,jenis,nama,dasar,warna\n", 1, "tidak dikenal"),
    ("tanggal,jenis,nama,nama,dasar\n", 1, "dua kali"),
    ("tanggal,jenis,nama,dasar\n1 Januari 2021,pemilu,X,Y\n", 2, "tanggal 1 Januari 2021 tidak terbaca"),
    ("tanggal,jenis,nama,dasar\n2021-02-29,pemilu,X,Y\n", 2, "2021-02-29"),
    ("tanggal,jenis,nama,dasar\n2021-01-01,libur,X,Y\n", 2, "jenis libur tidak dikenal"),
    ("tanggal,jenis,nama,dasar\n2021-01-01,pemilu,,Y\n", 2, "nama hari kosong"),
    ("tanggal,jenis,nama,dasar\n2021-01-01,pemilu,X,Y\n2021-01-01,pemilu,X,Z\n", 3, "sudah ada di baris 2"),
    ("tanggal,jenis,nama,dasar\n2021-01-01,pemilu,X,Keppres 1, 2 dan 3\n", 2, "tidak punya judul"),
    ("# diketahui sampai: akhir 2027\ntanggal,jenis,nama,dasar\n", 1, "diketahui sampai"),
    ("tanggal,jenis,nama,dasar\n2021-01-01,pemilu,\"X,Y\n", 2, "tidak terbaca utuh"),
  ])
  func areRefusedWithTheLine(_ text: String, line: Int, says: String) throws {
    let problems = try #require(throws: Problems.self) {
      try CalendarReader.read(Array(text.utf8), name: "libur.csv")
    }
    let problem = try #require(problems.all.first { $0.text(.indonesian).contains(says) })
    #expect(problem.line == line)
    #expect(problem.kind == .unusable)
    #expect(problem.file == "libur.csv")
  }

  @Test func mayNameOneDayTwice() throws {
    let text =
      "tanggal,jenis,nama,dasar\n2027-05-06,libur_nasional,Kenaikan,SKB\n2027-05-06,libur_nasional,Lain,SKB\n"
    #expect(try calendar(text).entries(on: day("2027-05-06")).map(\.name) == ["Kenaikan", "Lain"])
  }
}

extension [CalendarFile] {
  fileprivate func joined() -> [CalendarEntry] { flatMap(\.entries) }
}
