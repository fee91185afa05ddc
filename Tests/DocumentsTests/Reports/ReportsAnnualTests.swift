import Core
import Foundation
import Register
import Standard
import Testing

@testable import Documents

@Suite("Annual report") struct ReportsAnnualTests {
  /// Working days to the notice: 2 (2021), 1 (2021), 13 late (2021), 1 (2022). Number 6 is carried over from 2020.
  private static let register = """
    nomor_register,diterima,saluran,keputusan,nomor_pemberitahuan,tanggal_pemberitahuan,nomor_nota_dinas,dasar_pengecualian,nomor_sk_penolakan,penyerahan_mulai,penyerahan_selesai,tanggal_perpanjangan,alasan_perpanjangan
    6,2020-12-30,surat,dikabulkan,N,2021-01-05,ND,,,,,,
    1,2021-01-04,langsung,dikabulkan,N,2021-01-06,ND,,,,,,
    2,2021-03-01,email,tidak_dikuasai,N,2021-03-02,ND,,,,,,
    3,2021-03-01,email,ditolak,N,2021-03-19,ND,17 huruf h,SK,,,,
    4,2021-12-30,daring,dikabulkan_sebagian,N,2022-01-03,ND,17 huruf b; 17 huruf h,SK,,,,
    5,2021-12-31,daring,,,,,,,,,,
    1,2021-05-03,langsung,,,,,,,,,,
    """

  private func view(_ per: String, _ year: Int = 2021, _ narratives: [Narrative] = []) throws -> ViewObject {
    let judgement = try ReportsData.register(Self.register, per: per)
    return try ReportsData.reports(judgement).annual(year, narratives).view
  }

  @Test func figuresOfTheYear() throws {
    let view = try view("2022-02-01")
    #expect(
      ["sisa_awal", "diterima", "dijawab", "ditutup", "terbuka"].map { view.text($0) }
        == ["1", "5", "4", "4", "2"]
    )
    #expect(view.text("saluran.email.jumlah") == "2" && view.text("saluran.daring.jumlah") == "2")
    #expect(view.text("keputusan.dikabulkan.jumlah") == "2")
    #expect(view.text("keputusan.dikabulkan_sebagian.jumlah") == "0", "answered in 2022")
    #expect(view.list("dasar_penolakan").map { $0.text("huruf") } == ["h"])
    #expect(view.text("ketepatan.terlambat") == "1" && view.text("ketepatan.tepat") == "3")
    #expect(view.text("waktu_pemberitahuan.jumlah") == "4")
    #expect(view.text("waktu_pemberitahuan.maksimum") == "13")
    #expect(view.list("bulanan").map { $0.text("diterima") }.prefix(4) == ["1", "0", "2", "0"])
    #expect(view.list("bulanan").map { $0.flag("nihil") }.filter { $0 }.count == 9)
    #expect(!view.flag("sementara") && !view.flag("nihil"))
  }

  @Test func beforeTheYearEndsItIsPreliminaryAndMonthsToComeAreNotNil() throws {
    let view = try view("2021-03-10")
    #expect(view.flag("sementara"))
    #expect(view.text("sampai.iso") == "2021-03-10")
    let months = view.list("bulanan")
    #expect(months.map { $0.flag("nihil") }.prefix(3) == [false, true, false])
    #expect(months[5].flag("belum_berjalan") && !months[5].flag("nihil"))
    #expect(months[11].text("diterima") == "2", "dates after the reporting date stay visible")
  }

  @Test func aYearWithoutRequestsIsNil() throws {
    let view = try view("2022-02-01", 2015)
    #expect(view.flag("nihil") && view.text("diterima") == "0")
    #expect(view.list("bulanan").count == 12)
  }

  @Test(arguments: [("2022-03-31", true), ("2022-04-01", false), ("2021-12-31", true)])
  func theDeadlineIsThreeMonthsAfterTheYear(_ row: (per: String, inTime: Bool)) throws {
    let view = try view(row.per)
    #expect(view.text("tenggat_laporan.iso") == "2022-03-31")
    #expect(view.flag("tepat_waktu") == row.inTime)
  }

  @Test func narrativesStandInTheirPartsAndMissingOnesAreNamed() throws {
    let content = try Narrative.Content("Cukup **baik**.", file: "x")
    let view = try view("2022-02-01", 2021, [Narrative(.budget, file: "n/3-anggaran.md", content: content)])
    #expect(view["anggaran"].map { "\($0)".contains("<strong>baik</strong>") } == true)
    #expect(view.text("anggaran.naskah") == "Cukup **baik**.")
    #expect(!view.flag("anggaran.belum_diisi"))
    #expect(!view.flag("rincian_layanan.belum_diisi"), "the figures are enough")
    #expect(
      view.list("belum_diisi").map { $0.text("berkas") }
        == ["1-kebijakan.md", "2-sarana-sdm.md", "5-sengketa.md", "6-kendala.md", "7-rekomendasi.md"]
    )
  }

  @Test func aYearThatIsNotTheSumOfItsMonthsIsRefused() throws {
    let judgement = try ReportsData.register(Self.register, per: "2022-02-01")
    let book = try ReportsData.reports(judgement).book
    let months = (1...12).map { MonthFigures(YearMonth(year: 2021, month: $0), of: book) }
    let sound = AnnualFigures(2021, of: book)
    try Footing.check(sound, against: months)
    let changes: [(inout AnnualFigures) -> Void] = [
      { $0.received.removeLast() }, { $0.closed.removeLast() }, { $0.open.removeLast() },
      { $0.carriedOver = [] }, { $0.noticeDays[0] += 1 }, { $0.punctuality.late += 1 },
      { $0.extended.append(0) }, { $0.handedOver.append(0) }, { $0.steps[3].verdicts[.met, default: 0] += 1 },
      { figures in
        figures.decisions.counts[.granted, default: 0] += 1
        figures.decisions.counts[.refused, default: 0] -= 1
      },
    ]
    for (index, change) in changes.enumerated() {
      var figures = sound
      change(&figures)
      #expect(throws: Problem.self, "change \(index)") { try Footing.check(figures, against: months) }
    }
  }

  /// Every year of every sample, judged at the end of the year and in its middle.
  @Test(arguments: ReportsData.samples.map(\.0))
  func everySampleFoots(name: String) throws {
    for per in ["2021-06-15", "2021-12-31", "2023-01-15"] {
      let reports = try ReportsData.reports(try ReportsData.sample(name, per: per))
      for year in Set(reports.years + [2021, 2022]) { _ = try reports.annual(year, []) }
    }
  }
}
