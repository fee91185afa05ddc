import Core
import Register
import Testing

@testable import Standard

/// Due dates by the judge against counting one day after the other, with nothing shared but the file's rows.
@Suite("Due dates agree with counting day by day") struct DueDateLawTests {
  /// How an office counts.
  struct Office: CustomTestStringConvertible, Sendable {
    var moves: Bool
    var leaveIsWorked: Bool
    var regions: [String]

    var testDescription: String {
      "\(moves ? "geser" : "tetap"), cuti bersama \(leaveIsWorked ? "kerja" : "libur"), daerah \(regions)"
    }
  }

  static let offices = [false, true].flatMap { moves in
    [false, true].flatMap { leave in
      [[], ["Aceh"], ["bali"]].map { Office(moves: moves, leaveIsWorked: leave, regions: $0) }
    }
  }

  /// A second file: regional days off and replacement days, a revoked one, and one revoked elsewhere only.
  private static let regional = """
    tanggal,jenis,nama,dasar,daerah
    2019-06-03,dicabut,Cuti bersama Idul Fitri,Contoh,
    2019-12-24,dicabut,Cuti bersama Natal,Contoh,Bali
    2020-03-24,libur_daerah,Malam Nyepi,Contoh,Bali
    2020-03-26,libur_daerah,Ngembak Geni,Contoh,Bali
    2021-12-25,hari_kerja_pengganti,Pengganti,Contoh,
    2022-06-13,libur_daerah,Contoh,Contoh,Aceh; Bali
    2024-06-19,libur_daerah,Idul Adha,Kepgub,Aceh
    2024-06-20,libur_daerah,Idul Adha,Kepgub,Aceh
    2024-06-22,hari_kerja_pengganti,Pengganti 19 Juni,Kepgub,ACEH
    2024-06-29,hari_kerja_pengganti,Pengganti 20 Juni,Kepgub,Aceh
    2026-08-17,libur_nasional,Proklamasi,Contoh,
    """

  /// The definition: a day is looked up in the files, the last that speaks of it wins.
  private struct Naive {
    var files: [[LocalDate: [CalendarEntry]]]
    var office: Office

    func isWorking(_ date: LocalDate) -> Bool {
      var kinds: [DayKind] = []
      for file in files {
        let rows = (file[date] ?? []).filter { entry in
          guard let region = entry.region else { return true }
          return region.lowercased().split(separator: ";").contains { part in
            office.regions.contains { $0.lowercased() == part.drop { $0 == " " } }
          }
        }
        if !rows.isEmpty { kinds = rows.map(\.kind) }
      }
      if kinds.contains(.replacementWorkday) { return true }
      for kind in kinds {
        switch kind {
        case .nationalHoliday, .regionalHoliday, .election: return false
        case .jointLeave: if !office.leaveIsWorked { return false }
        case .replacementWorkday, .revoked: break
        }
      }
      return date.weekday < 6
    }

    func due(_ count: Int, after start: LocalDate) -> LocalDate {
      var day = start
      if office.moves { while !isWorking(day) { day = day.adding(days: 1) } }
      var left = count
      while left > 0 {
        day = day.adding(days: 1)
        if isWorking(day) { left -= 1 }
      }
      return day
    }
  }

  @Test(arguments: offices)
  func onEveryDayOf2019To2027(_ office: Office) throws {
    let shipped = try Workspace.calendar().files
    let files = shipped + [try CalendarReader.read(Array(Self.regional.utf8), name: "daerah.csv")]
    let naive = Naive(files: files.map { Dictionary(grouping: $0.entries, by: \.date) }, office: office)
    var rules = DeadlineRules()
    rules.holidayStart = office.moves ? .move : .keep
    rules.jointLeaveIsWorked = office.leaveIsWorked
    let first = try #require(LocalDate(iso: "2019-01-01"))
    let last = try #require(LocalDate(iso: "2027-12-31"))
    rules.stages = [.init(name: "Semua", from: first, to: last)]
    let judge = Judge(
      standards: try ServiceStandards([try Workspace.standard()]),
      calendar: WorkingCalendar(files, regions: CalendarRegions(office.regions)),
      rules: rules,
      reportingDate: last
    )
    let ordinary = Rows.row(Rows.open, ["kategori_informasi": "badan_publik"]).request
    let stages = Rows.row(Rows.open, ["kategori_informasi": "tahapan_pemilu"]).request
    let limit = try #require(judge.compiled[0].notice)
    var wrong: [String] = []
    var checked = 0
    for number in first.dayNumber...last.dayNumber {
      let start = LocalDate(dayNumber: number)
      for (request, counts) in [(ordinary, (10, 17)), (stages, (3, 5))] {
        let deadline = Deadline(
          request,
          received: start,
          limit: limit,
          rules: rules,
          calendar: judge.calendar
        )
        let expected = (naive.due(counts.0, after: start), naive.due(counts.1, after: start))
        if deadline.firstDue != expected.0 || deadline.extendedDue != expected.1 {
          wrong.append("\(start.iso) + \(counts)")
        }
        checked += 2
      }
    }
    #expect(checked == 3287 * 4)
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  @Test func andSpellOutTheSameDays() throws {
    let files = try Workspace.calendar().files
    for leave in [false, true] {
      let calendar = WorkingCalendar(files, jointLeaveIsWorked: leave)
      var start = try #require(LocalDate(iso: "2019-01-01"))
      while start.year < 2028 {
        let end = calendar.add(17, to: start)
        let days = calendar.counting(after: start, through: end)
        #expect(days.compactMap(\.number) == Array(1...17))
        #expect(days.last?.date == end && days.count == end.days(since: start))
        #expect(days.allSatisfy { ($0.number != nil) == calendar.isWorkingDay($0.date) })
        #expect(days.allSatisfy { $0.number != nil || $0.reason != nil }, "a skipped day has a reason")
        start = start.adding(days: 5)
      }
    }
  }
}
