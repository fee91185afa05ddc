import Core
import Foundation
import Standard
import Testing

@testable import Documents

@Suite struct ReportsMonthlyTests {
  @Test(.enabled(if: ReportsData.shared != nil, "samples not found"), arguments: ReportsData.samples)
  func `figures are those of an independent count`(_ name: String, _ per: String) throws {
    let judgement = try ReportsData.sample(name, per: per)
    let expected = try #require(ReportsData.expected(name)["bulanan"] as? NSDictionary)
    let json = try JSONSerialization.jsonObject(with: Data(FindingsReport(judgement).json()))
    let found = try #require((json as? NSDictionary)?["bulanan"] as? NSDictionary)
    #expect(found == expected)

    let reports = try ReportsData.reports(judgement)
    for (month, figures) in try #require(expected["bulan"] as? [String: NSDictionary]) {
      let view = try reports.monthly(ReportsData.month(month)).view
      for name in ["diterima", "ditutup", "sisa_awal", "terbuka"] {
        #expect(view.text(name) == (figures[name] as? Int).map { String($0) }, "\(month) \(name)")
      }
      let notice = try #require(figures["hari_kerja_pemberitahuan"] as? NSDictionary)
      #expect(view.text("waktu_pemberitahuan.persentil_90") == (notice["p90"] as? Int).map { String($0) })
      #expect(
        view.text("waktu_pemberitahuan.median_angka").flatMap { Double($0) } == notice["median"] as? Double
      )
    }
  }

  @Test func `requests out of order are named where they change the open ones`() throws {
    let judgement = try ReportsData.register(
      """
      nomor_register,diterima,keputusan,nomor_pemberitahuan,tanggal_pemberitahuan,register_diperbarui
      1,2021-10-04,dikabulkan,N,2021-09-30,2021-10-01
      2,,dikabulkan,N,2021-10-06,2021-10-06
      3,2021-10-05,dicabut,,,
      4,2021-10-29,,,,
      5,2021-10-05,,,,
      """,
      per: "2021-10-20"
    )
    let reports = try ReportsData.reports(judgement)
    let view = try reports.monthly(ReportsData.month("2021-10")).view
    #expect(view.text("terbuka") == "1")
    let lines = view.list("penyesuaian").map {
      ($0.text("selisih") ?? "", $0.numbers("permohonan").joined(separator: " "))
    }
    #expect(lines.map(\.0) == ["-1", "+1", "-1", "-1"])
    #expect(lines.map(\.1) == ["3", "2", "1", "4"])
    #expect(view.flag("sementara"))
  }

  @Test(arguments: [
    // Untouched months between touched ones are reported, over twelve they are not.
    ("2021-01-04,2021-03-01", "2021-01 2021-02 2021-03"),
    (
      "2021-01-04,2022-02-07",
      "2021-01 2021-02 2021-03 2021-04 2021-05 2021-06 2021-07 2021-08 2021-09 2021-10 2021-11 2021-12 2022-01 2022-02"
    ),
    ("2021-01-04,2022-03-01", "2021-01 2022-03"),
  ])
  func `months run from the first to the last touched`(_ dates: String, _ months: String) throws {
    let rows = dates.split(separator: ",").enumerated().map { "\($0.offset),\($0.element)" }
    let judgement = try ReportsData.register(
      "nomor_register,diterima\n" + rows.joined(separator: "\n"),
      per: "2022-12-31"
    )
    let reports = try ReportsData.reports(judgement)
    #expect(reports.book.months.map(\.iso).joined(separator: " ") == months)
  }

  @Test func `a month without requests says NIHIL`() throws {
    let judgement = try ReportsData.register(
      "nomor_register,diterima\n1,2021-01-04\n2,2021-03-01\n",
      per: "2021-03-31"
    )
    let reports = try ReportsData.reports(judgement)
    let view = try reports.monthly(ReportsData.month("2021-02")).view
    #expect(view.flag("nihil"))
    #expect(view.text("sisa_awal") == "1")
    #expect(view.text("terbuka") == "1")
    #expect(!(try reports.monthly(ReportsData.month("2021-03"))).view.flag("nihil"))
  }

  @Test func `an empty register reports the month of the reporting date`() throws {
    let judgement = try ReportsData.register("nomor_register,diterima\n", per: "2021-11-30")
    let reports = try ReportsData.reports(judgement)
    #expect(reports.items == [.monthly(ReportsData.month("2021-11")), .matrix(ReportsData.month("2021-11"))])
    #expect(try reports.monthly(ReportsData.month("2021-11")).view.flag("nihil"))
  }

  @Test func `the month before is compared where the register holds it`() throws {
    let judgement = try ReportsData.register(
      "nomor_register,diterima\n1,2021-09-06\n2,2021-10-04\n3,2021-10-05\n",
      per: "2021-10-31"
    )
    let reports = try ReportsData.reports(judgement)
    let october = try reports.monthly(ReportsData.month("2021-10")).view
    #expect(october.text("banding.diterima.selisih") == "+1")
    #expect(october.list("riwayat").map { $0.text("iso") } == ["2021-09", "2021-10"])
    #expect(try reports.monthly(ReportsData.month("2021-09")).view.text("banding.bulan") == nil)
  }

  @Test func `the same month a year before is compared where the register holds it`() throws {
    let judgement = try ReportsData.register(
      "nomor_register,diterima\n1,2020-10-05\n2,2020-12-01\n3,2021-05-04\n4,2021-10-04\n5,2021-10-05\n",
      per: "2021-10-31"
    )
    let reports = try ReportsData.reports(judgement)
    let view = try reports.monthly(ReportsData.month("2021-10")).view
    #expect(view.text("banding_tahun.bulan_iso") == "2020-10")
    #expect(view.text("banding_tahun.diterima.selisih") == "+1")
    #expect(try reports.monthly(ReportsData.month("2020-12")).view.text("banding_tahun.bulan") == nil)
  }

  @Test func `the report's own deadline is the end of the next month`() throws {
    for (per, kept) in [("2021-11-30", true), ("2021-12-01", false)] {
      let judgement = try ReportsData.register("nomor_register,diterima\n1,2021-10-04\n", per: per)
      let view = try ReportsData.reports(judgement).monthly(ReportsData.month("2021-10")).view
      #expect(view.text("tenggat_laporan.iso") == "2021-11-30")
      #expect(view.flag("tepat_waktu") == kept)
    }
  }

  @Test func `late notices, long desk steps and rounded clocks are told`() throws {
    let judgement = try ReportsData.register(
      """
      nomor_register,diterima,keputusan,tanggal_nota_dinas,nomor_nota_dinas,nomor_pemberitahuan,tanggal_pemberitahuan,formulir_mulai,formulir_selesai,tanggal_perpanjangan,alasan_perpanjangan
      1,2021-10-04 09:00,dikabulkan,2021-10-05,ND,N,2021-10-22,2021-10-04 09:01,2021-10-04 09:15,,
      2,2021-10-05 09:05,,,,,,,,,
      """,
      per: "2021-10-31"
    )
    let view = try ReportsData.reports(judgement).monthly(ReportsData.month("2021-10")).view
    #expect(view.numbers("terlambat") == ["1", "2"])
    #expect(view.list("terlambat").map { $0.text("lewat") } == ["3", "7"])
    #expect(view.list("terlambat").map { $0.flag("terbuka") } == [false, true])
    #expect(view.list("lewat_batas").map { $0.text("lebih") } == ["4 menit"])
    #expect(view.text("jam_tercatat") == "4")
    #expect(view.text("jam_bulat") == "3")
  }
}
