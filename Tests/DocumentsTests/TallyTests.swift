import Core
import Foundation
import Register
import Standard
import Testing

@testable import Documents

/// The package's data files and, where present, the shared folder beside the package.
private enum TallyData {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let shared: URL? = {
    let candidates = [
      root.deletingLastPathComponent().appending(path: "shared"),
      ProcessInfo.processInfo.environment["WARKAT_SHARED"].map { URL(fileURLWithPath: $0) },
    ]
    return candidates.compactMap { $0 }.first {
      FileManager.default.fileExists(atPath: $0.appending(path: "samples").path)
    }
  }()

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: root.appending(path: path)))
  }

  static func settings() throws -> ReadingSettings {
    ReadingSettings(
      synonyms: try Synonyms(
        headings: bytes("templates/sinonim/judul.csv"),
        values: bytes("templates/sinonim/nilai.csv")
      )
    )
  }

  static func judge(per date: LocalDate) throws -> Judge {
    let calendar = WorkingCalendar([
      try CalendarReader.read(bytes("templates/kalender/hari-libur.csv"), name: "hari-libur.csv")
    ])
    let text = String(decoding: try bytes("templates/sop/pelayanan-informasi-publik.yaml"), as: UTF8.self)
    return Judge(
      standards: try ServiceStandards([try ServiceStandard(yaml: text, file: "sop.yaml")]),
      calendar: calendar,
      rules: DeadlineRules(),
      reportingDate: date
    )
  }

  /// The figures of literal rows.
  static func figures(per date: String, _ rows: [[String: String]]) throws -> RegisterFigures {
    let defaults = [
      "nomor_register": "", "keputusan": "", "tanggal_pemberitahuan": "", "register_diperbarui": "",
    ]
    let read = rows.enumerated().map { index, row in
      Request.sample(row.merging(defaults) { given, _ in given }, line: index + 2)
    }
    let reading = Reading(files: [RegisterFile(name: "a.csv")], rows: read)
    return RegisterFigures(try judge(per: try #require(LocalDate(iso: date))).judge(reading))
  }
}

@Suite("Monthly figures of the samples", .enabled(if: TallyData.shared != nil, "no shared folder"))
struct TallySampleTests {
  struct Expected: Decodable {
    struct Month: Decodable {
      struct Notice: Decodable {
        let n: Int
        let min: Int?
        let median: Double?
        let p90: Int?
        let maks: Int?
      }
      let diterima: Int
      let dijawab: [String: Int]
      let ditutup: Int
      let sisa_awal: Int
      let terbuka: Int
      let langkah: [String: [String: Int]]
      let hari_kerja_pemberitahuan: Notice
    }
    struct Figures: Decodable {
      let selesai_tanpa_tanggal: Int
      let tanpa_diterima: Int
      let bulan: [String: Month]
    }
    let per: String
    let bulanan: Figures
  }

  @Test(arguments: [
    "register-2021-10", "register-2021", "register-ppid-c", "register-nihil", "register-rusak",
  ])
  func equalTheExpectedOnes(of name: String) throws {
    let shared = try #require(TallyData.shared)
    let json = try Data(contentsOf: shared.appending(path: "samples/expected/\(name).json"))
    let expected = try JSONDecoder().decode(Expected.self, from: json)
    let bytes = [UInt8](try Data(contentsOf: shared.appending(path: "samples/\(name).csv")))
    let reading = RegisterReader.read(
      [RegisterSource(name: "\(name).csv", bytes: bytes)],
      settings: try TallyData.settings()
    )
    let judge = try TallyData.judge(per: try #require(LocalDate(iso: expected.per)))
    let figures = RegisterFigures(judge.judge(reading))
    #expect(figures.closedWithoutDate == expected.bulanan.selesai_tanpa_tanggal)
    #expect(figures.withoutReceipt == expected.bulanan.tanpa_diterima)
    #expect(figures.months.map(\.month.iso) == expected.bulanan.bulan.keys.sorted())
    for month in figures.months {
      let wanted = try #require(expected.bulanan.bulan[month.month.iso])
      #expect(month.received == wanted.diterima)
      #expect(month.closed == wanted.ditutup)
      #expect(month.carriedOver == wanted.sisa_awal, "\(month.month.iso)")
      #expect(month.open == wanted.terbuka, "\(month.month.iso)")
      for decision in Decision.allCases {
        #expect(month.answered(decision) == wanted.dijawab[decision.rawValue] ?? 0)
      }
      for number in 1...7 {
        for verdict in Verdict.allCases {
          #expect(month.steps[number - 1][verdict] == wanted.langkah[String(number)]?[verdict.rawValue] ?? 0)
        }
      }
      let notice = wanted.hari_kerja_pemberitahuan
      #expect(month.notice.count == notice.n)
      #expect(month.notice.minimum == notice.min)
      #expect(month.notice.medianTimesTwo.map { Double($0) / 2 } == notice.median)
      #expect(month.notice.percentile90 == notice.p90)
      #expect(month.notice.maximum == notice.maks)
    }
  }
}

@Suite("Monthly figures") struct TallyTests {
  @Test func fillEmptyMonthsButNotLongGaps() throws {
    let near = try TallyData.figures(
      per: "2021-12-31",
      [["diterima": "2021-01-04"], ["diterima": "2021-04-01"]]
    )
    #expect(near.months.map(\.month.iso) == ["2021-01", "2021-02", "2021-03", "2021-04"])
    #expect(near.months.map(\.carriedOver) == [0, 1, 1, 1])
    #expect(near.months.map(\.open) == [1, 1, 1, 2])
    let twelve = try TallyData.figures(
      per: "2021-12-31",
      [["diterima": "2020-01-06"], ["diterima": "2021-02-01"]]
    )
    #expect(twelve.months.count == 14)
    let thirteen = try TallyData.figures(
      per: "2021-12-31",
      [["diterima": "2020-01-06"], ["diterima": "2021-03-01"]]
    )
    #expect(thirteen.months.map(\.month.iso) == ["2020-01", "2021-03"])
  }

  @Test func countOpenOnTheReportingDateInItsMonth() throws {
    let rows = [
      ["diterima": "2021-10-04", "keputusan": "dikabulkan", "tanggal_pemberitahuan": "2021-10-20"],
      ["diterima": "2021-10-25"],
    ]
    let early = try TallyData.figures(per: "2021-10-15", rows)
    #expect(early.months.map(\.open) == [1])
    let late = try TallyData.figures(per: "2021-10-31", rows)
    #expect(late.months.map(\.open) == [1])
    let before = try TallyData.figures(per: "2021-10-20", rows)
    #expect(before.months.map(\.open) == [0])
  }

  @Test func neverOpenWhatIsFinalWithoutADateOrClosedOnArrival() throws {
    let figures = try TallyData.figures(
      per: "2021-10-31",
      [
        ["diterima": "2021-10-04", "keputusan": "dicabut"],
        ["diterima": "2021-10-04", "keputusan": "tidak_lengkap", "register_diperbarui": "2021-10-04"],
        ["diterima": "2021-10-04", "keputusan": "dikabulkan", "tanggal_pemberitahuan": "2021-09-30"],
        ["diterima": "bukan tanggal", "keputusan": ""],
      ]
    )
    #expect(figures.closedWithoutDate == 1)
    #expect(figures.withoutReceipt == 1)
    #expect(figures.months.map(\.open) == [0, 0])
    #expect(figures.months.map(\.closed) == [1, 1])
    #expect(figures.months.map(\.answered) == [1, 0])
  }

  @Test func leaveDuplicatesOut() throws {
    let figures = try TallyData.figures(
      per: "2021-10-31",
      [
        ["nomor_register": "1/X", "diterima": "2021-10-04"],
        ["nomor_register": " 1/x ", "diterima": "2021-10-05"],
      ]
    )
    #expect(figures.months.map(\.received) == [1])
  }

  @Test(arguments: [
    ([Int](), 0, nil as Int?, nil as Int?),
    ([7], 1, 14, 7),
    ([3, 1], 2, 4, 3),
    ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 10, 11, 9),
    ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 11, 12, 10),
  ])
  func takeMedianAndNearestRank(_ values: [Int], count: Int, median: Int?, percentile: Int?) {
    let statistics = DayStatistics(values.reversed())
    #expect(statistics.count == count)
    #expect(statistics.medianTimesTwo == median)
    #expect(statistics.percentile90 == percentile)
    #expect(statistics.distribution.map(\.count).reduce(0, +) == count)
  }
}
