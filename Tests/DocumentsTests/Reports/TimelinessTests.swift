import Core
import Register
import Standard
import Testing

@testable import Documents

@Suite struct TimelinessTests {
  private static func clock(_ limit: Int, _ extra: Int) -> NoticeClock {
    var clock = NoticeClock(ServiceLimits())
    (clock.limit, clock.extra) = (limit, extra)
    return clock
  }

  @Test(arguments: [
    (10, 7, [5, 10, 17, 24]), (3, 2, [2, 3, 5, 7]), (1, 0, [1]), (2, 1, [1, 2, 3, 4]), (5, 0, [3, 5]),
  ])
  func `bands end where the limits end`(_ limit: Int, _ extra: Int, _ ends: [Int]) {
    #expect(Self.clock(limit, extra).bandEnds == ends)
  }

  @Test(arguments: [
    (0, "0-5"), (5, "0-5"), (6, "6-10"), (10, "6-10"), (11, "11-17"), (17, "11-17"), (18, "18-24"),
    (24, "18-24"), (25, "25+"), (400, "25+"),
  ])
  func `a notice falls into the band of its days`(_ days: Int, _ range: String) {
    let tables = NoticeBands.all([.init(position: 0, days: days)]) { _ in Self.clock(10, 7) }
    #expect(tables.count == 1)
    #expect(tables[0].bands.filter { $0.count == 1 }.map(\.range) == [range])
    #expect(tables[0].bands.map(\.letter) == ["a", "b", "c", "d", "e"])
  }

  @Test func `each clock has its own table`() {
    let tables = NoticeBands.all([.init(position: 0, days: 4), .init(position: 1, days: 4)]) {
      $0 == 0 ? Self.clock(10, 7) : Self.clock(3, 2)
    }
    #expect(tables.map(\.clock.limit) == [3, 10])
    #expect(tables.map { $0.bands.first { $0.count > 0 }?.range } == ["4-5", "0-5"])
    #expect(Set(tables.flatMap { $0.bands.map(\.letter) }).count == 10)
  }

  /// 4 October 2021 is a Monday; the notice is due on the 18th, with an extension on the 28th (the 20th is a
  /// holiday).
  @Test(arguments: [
    ("dikabulkan,,,,,2021-10-04,,", "meja"),
    ("dikabulkan,ND,2021-10-05,N,2021-10-18,2021-10-18,,", "dalam_batas"),
    ("ditolak,ND,2021-10-05,N,2021-10-19,,,", "terlambat"),
    ("ditolak,ND,2021-10-05,N,2021-10-19,,2021-10-11,data dicari", "diperpanjang"),
    ("ditolak,ND,2021-10-05,N,2021-10-19,,2021-10-11,", "terlambat"),
    ("ditolak,ND,2021-10-05,N,2021-10-29,,2021-10-11,data dicari", "terlambat_diperpanjang"),
    ("dikabulkan,ND,2021-10-05,,,2021-10-08,,", "tanpa_pemberitahuan"),
    ("dikabulkan,ND,2021-10-05,N,idem,2021-10-08,,", "tidak_dinilai"),
    ("dikabulkan,ND,2021-10-05,N,2021-10-01,2021-10-08,,", "tidak_dinilai"),
  ])
  func `an answer stands in one class`(_ cells: String, _ name: String) throws {
    let judgement = try ReportsData.register(
      """
      nomor_register,diterima,keputusan,nomor_nota_dinas,tanggal_nota_dinas,nomor_pemberitahuan,tanggal_pemberitahuan,penyerahan_selesai,tanggal_perpanjangan,alasan_perpanjangan
      1,2021-10-04,\(cells)
      """,
      per: "2021-10-31"
    )
    let row = try #require(judgement.rows.first)
    #expect(AnswerShares.classify(row).rawValue == name)
    let view = try ReportsData.reports(judgement).monthly(ReportsData.month("2021-10")).view
    #expect(view.text("jawaban.\(name).jumlah") == "1")
    #expect(view.text("jawaban.jumlah") == "1")
    let inTime = ["meja", "dalam_batas", "diperpanjang"].contains(name)
    let judged = inTime || name.hasPrefix("terlambat")
    #expect(view.text("jawaban.tepat") == (inTime ? "1" : "0"))
    #expect(view.text("jawaban.tepat_persen") == (judged ? (inTime ? "100,0%" : "0,0%") : nil))
  }

  @Test(arguments: [
    ([Int](), nil), ([3], 30), ([1, 2], 15), ([1, 1, 2], 13), ([1, 2, 2], 17), ([0, 0, 0, 1], 3),
  ])
  func `the mean is computed`(_ values: [Int], _ tenths: Int?) {
    #expect(Statistics.meanTenths(values) == tenths)
  }

  @Test func `the ten oldest open requests are listed, the earliest first`() throws {
    let days = [12, 11, 8, 7, 6, 5, 4, 1, 13, 14, 15, 18]
    let rows = days.enumerated().map { "\($0 + 1),2021-10-\($1 < 10 ? "0" : "")\($1)" }
    let judgement = try ReportsData.register(
      "nomor_register,diterima\n" + rows.joined(separator: "\n"),
      per: "2021-10-21"
    )
    let view = try ReportsData.reports(judgement).monthly(ReportsData.month("2021-10")).view
    #expect(view.numbers("tertua") == ["8", "7", "6", "5", "4", "3", "2", "1", "9", "10"])
    let first = try #require(view.list("tertua").first)
    #expect(first.text("diterima.iso") == "2021-10-01")
    #expect(first.text("tenggat.iso") == "2021-10-15")
    #expect(first.text("lewat") == "3")
    #expect(first.text("hari_kerja") == "13")
    #expect(view.list("tertua").last?.text("lewat") == nil)
  }

  @Test func `late with and without a valid extension are told apart`() throws {
    let judgement = try ReportsData.register(
      """
      nomor_register,diterima,keputusan,nomor_nota_dinas,tanggal_nota_dinas,nomor_pemberitahuan,tanggal_pemberitahuan,tanggal_perpanjangan,alasan_perpanjangan
      1,2021-10-04,ditolak,ND,2021-10-05,N,2021-10-29,2021-10-11,data dicari
      2,2021-10-04,ditolak,ND,2021-10-05,N,2021-10-29,,
      3,2021-10-01,,,,,,2021-10-11,data dicari
      4,2021-10-01,,,,,,,
      """,
      per: "2021-10-31"
    )
    let view = try ReportsData.reports(judgement).monthly(ReportsData.month("2021-10")).view
    #expect(view.numbers("terlambat") == ["1", "2", "3", "4"])
    #expect(view.list("terlambat").map { $0.flag("diperpanjang") } == [true, false, true, false])
    #expect(view.text("terlambat_dengan_perpanjangan") == "2")
    #expect(view.text("terlambat_tanpa_perpanjangan") == "2")
    #expect(view.text("jumlah_terlambat") == "4")
  }

  @Test(arguments: BarFill.allCases)
  func `a legend sign may stand twice in a page`(_ fill: BarFill) {
    #expect(!fill.swatch.contains(" id="))
    #expect(!fill.swatch.contains("url("))
  }
}
