import Core
import Testing

@testable import Standard

@Suite("Calendar rows of regions and revoked days") struct CalendarRegionTests {
  private static let head = "tanggal,jenis,nama,dasar,daerah\n"

  private func day(_ text: String) throws -> LocalDate { try #require(LocalDate(iso: text)) }

  private func calendar(_ texts: [String], regions: [String] = []) throws -> WorkingCalendar {
    WorkingCalendar(
      try texts.enumerated().map { try CalendarReader.read(Array($1.utf8), name: "\($0).csv") },
      regions: CalendarRegions(regions)
    )
  }

  @Test(arguments: [
    ("", ["Aceh"], true), ("Aceh", ["Aceh"], true), ("ACEH ", ["aceh"], true), ("Aceh", [], false),
    ("Aceh; Bali", ["Bali"], true), ("Aceh  Utara", ["Aceh Utara"], true), ("Aceh Utara", ["Aceh"], false),
    ("Aceh", ["Aceh Utara"], false), ("Kabupaten Aceh Utara", ["Aceh Utara"], false),
    ("Kabupaten Aceh Utara", ["Aceh Utara", "Kabupaten Aceh Utara"], true), ("Aceh", ["", " "], false),
    ("Bali;", ["Aceh"], false),
  ])
  func holdWhereTheirRegionIsTheOffices(cell: String, regions: [String], isOff: Bool) throws {
    let calendar = try calendar(
      [Self.head + "2024-06-19,libur_daerah,Idul Adha,Kepgub,\(cell)\n"],
      regions: regions
    )
    #expect(calendar.isWorkingDay(try day("2024-06-19")) == !isOff)
    #expect(calendar.covers(2024) == isOff, "a year of which no row holds is not covered")
    #expect(calendar.overview(of: 2024).elsewhere.count == (isOff ? 0 : 1))
  }

  @Test func doNotReplaceAnEarlierFileElsewhere() throws {
    let texts = [
      Self.head + "2024-12-26,cuti_bersama,Natal,SKB,\n",
      Self.head + "2024-12-26,dicabut,Natal,SK Gubernur,Bali\n",
    ]
    #expect(try !calendar(texts, regions: ["Aceh"]).isWorkingDay(day("2024-12-26")))
    #expect(try calendar(texts, regions: ["Bali"]).isWorkingDay(day("2024-12-26")))
  }

  @Test func areOrdinaryDaysAgainOnceRevoked() throws {
    let calendar = try calendar([
      Self.head + "2021-12-24,cuti_bersama,Natal,SKB 642,\n2021-12-25,libur_nasional,Natal,SKB 642,\n",
      Self.head + "2021-12-24,dicabut,Natal,SKB 712,\n2021-12-25,dicabut,Natal,SKB 712,\n",
    ])
    #expect(calendar.isWorkingDay(try day("2021-12-24")))
    #expect(!calendar.isWorkingDay(try day("2021-12-25")), "a Saturday stays one")
    guard case .revoked(let entry)? = calendar.reason(for: try day("2021-12-24")) else {
      Issue.record("the reason is the revocation")
      return
    }
    #expect(entry.decree == "SKB 712")
    #expect(calendar.reason(for: try day("2021-12-25")) == .weekend)
    let overview = calendar.overview(of: 2021)
    #expect(overview.replaced.map(\.entry.decree) == ["SKB 642", "SKB 642"])
    #expect(overview.replaced.map(\.by.line) == [2, 3])
    #expect(overview.months[11].days.map(\.effect) == [.revoked, .revoked])
    #expect(overview.idleRevocations.isEmpty)
  }

  @Test func areToldWhereNothingIsRevoked() throws {
    let calendar = try calendar([
      Self.head + "2021-12-24,cuti_bersama,Natal,SKB,Bali\n",
      Self.head + "2021-12-24,dicabut,Natal,SKB 712,\n",
    ])
    #expect(calendar.overview(of: 2021).idleRevocations.map(\.file) == [1])
  }

  @Test func mayBeTakenBackAgain() throws {
    let calendar = try calendar([
      Self.head + "2021-12-24,cuti_bersama,Natal,SKB 642,\n",
      Self.head + "2021-12-24,dicabut,Natal,SKB 712,\n",
      Self.head + "2021-12-24,libur_nasional,Natal,Keppres,\n",
    ])
    #expect(!calendar.isWorkingDay(try day("2021-12-24")))
    #expect(calendar.overview(of: 2021).replaced.count == 2)
  }

  @Test(arguments: [
    ("2021-12-24,libur_nasional,A,X,\n2021-12-24,dicabut,A,Y,\n", 3),
    ("2021-12-24,dicabut,A,Y,\n2021-12-24,hari_kerja_pengganti,A,Y,\n", 3),
  ])
  func areRefusedBesideAnotherRowOfTheDay(rows: String, line: Int) throws {
    let problems = try #require(throws: Problems.self) {
      try CalendarReader.read(Array((Self.head + rows).utf8), name: "libur.csv")
    }
    #expect(problems.all.map(\.line) == [line])
    #expect(problems.all.first?.text(.indonesian).contains("dicabut dan tetap") == true)
  }

  @Test func tellWhatTheyDoToTheCount() throws {
    let calendar = WorkingCalendar(
      [
        try CalendarReader.read(
          Array(
            """
            tanggal,jenis,nama,dasar
            2024-06-01,libur_nasional,Pancasila,SKB
            2024-06-17,libur_nasional,Idul Adha,SKB
            2024-06-17,pemilu,Pemungutan suara,Keppres
            2024-06-18,cuti_bersama,Idul Adha,SKB
            2024-06-22,hari_kerja_pengganti,Pengganti,Kepgub
            """.utf8
          ),
          name: "libur.csv"
        )
      ],
      jointLeaveIsWorked: true
    )
    let june = calendar.overview(of: 2024).months[5]
    #expect(june.days.map(\.effect) == [.onWeekend, .off, .workedLeave, .replacement])
    #expect(june.days[1].entries.map(\.kind) == [.nationalHoliday, .election])
    #expect(june.workingDays == 20)
    #expect(calendar.overview(of: 2024).workingDays == 262)
    #expect(calendar.overview(of: 2023).isCovered == false)
    #expect(calendar.overview(of: 2023).workingDays == 260)
  }

  @Test func sayHowFarTheyAreKnown() throws {
    let calendar = try calendar([
      "# diketahui sampai: 2024-06-30\n" + Self.head + "2024-06-17,libur_nasional,Idul Adha,SKB,\n",
      "# diketahui sampai: 2023-12-31\n" + Self.head + "2023-06-29,libur_nasional,Idul Adha,SKB,\n",
    ])
    #expect(calendar.knownUntil?.iso == "2024-06-30", "a revision may reach less far")
    #expect(calendar.knownUntil(before: try day("2024-07-01"))?.iso == "2024-06-30")
    #expect(calendar.knownUntil(before: try day("2024-06-30")) == nil)
    #expect(calendar.knownUntil(before: try day("2025-01-02")) == nil, "the year is unknown altogether")
  }
}

@Suite("Comparison of calendars") struct CalendarComparisonTests {
  private func calendar(_ rows: String) throws -> WorkingCalendar {
    let text = "tanggal,jenis,nama,dasar\n" + rows
    return WorkingCalendar([try CalendarReader.read(Array(text.utf8), name: "libur.csv")])
  }

  /// A row of one calendar and of the other, and how the day differs.
  @Test(arguments: [
    ("", "libur_nasional,Maulid,SKB", CalendarComparison.Kind.added, true),
    ("libur_nasional,Maulid,SKB", "", .removed, true),
    ("libur_nasional,Maulid,SKB", "dicabut,Maulid,SKB 2", .removed, true),
    ("libur_nasional,Maulid,SKB", "pemilu,Maulid,SKB", .kind, false),
    ("libur_nasional,Maulid,SKB", "hari_kerja_pengganti,Maulid,SKB", .kind, true),
    ("libur_nasional,Maulid,SKB", "libur_nasional,Maulid Nabi,SKB", .name, false),
    ("libur_nasional,Maulid,SKB", "libur_nasional,Maulid,SKB 2", .decree, false),
  ])
  func tellsHowADayDiffers(_ old: String, _ new: String, kind: CalendarComparison.Kind, moves: Bool) throws {
    let fixed = "2021-01-01,libur_nasional,Tahun Baru,SKB\n"
    func rows(_ row: String) -> String { fixed + (row.isEmpty ? "" : "2021-10-19,\(row)\n") }
    let comparison = try CalendarComparison(calendar(rows(old)), calendar(rows(new)))
    #expect(comparison.changes.map(\.kind) == [kind])
    #expect(comparison.changes.first?.movesDueDates == moves)
    #expect(comparison.yearsLost.isEmpty && comparison.yearsGained.isEmpty)
  }

  @Test func findsNothingBetweenEquals() throws {
    let shipped = try Workspace.calendar()
    #expect(CalendarComparison(shipped, shipped).changes.isEmpty)
    let revoked = try calendar("2021-01-01,libur_nasional,Tahun Baru,SKB\n2021-10-19,dicabut,Maulid,SKB\n")
    let without = try calendar("2021-01-01,libur_nasional,Tahun Baru,SKB\n")
    #expect(CalendarComparison(without, revoked).changes.isEmpty)
  }

  @Test func looksAtOneYearWhereAsked() throws {
    let old = try calendar("2021-10-19,libur_nasional,Maulid,SKB\n2022-10-08,libur_nasional,Maulid,SKB\n")
    let new = try calendar("2021-10-20,libur_nasional,Maulid,SKB\n2023-09-28,libur_nasional,Maulid,SKB\n")
    let all = CalendarComparison(old, new)
    #expect(all.changes.map(\.date.iso) == ["2021-10-19", "2021-10-20", "2022-10-08", "2023-09-28"])
    #expect(all.yearsLost == [2022] && all.yearsGained == [2023])
    let one = CalendarComparison(old, new, year: 2021)
    #expect(one.changes.count == 2 && one.yearsLost.isEmpty && one.yearsGained.isEmpty)
  }
}
