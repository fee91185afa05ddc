import Core
import Documents
import Standard
import Testing

@Suite struct ReportsDailyTests {
  /// 4 October 2021 is a Monday; 20 October is a holiday. Notices are due after ten working days.
  private static let register = """
    nomor_register,diterima,saluran,kategori_pemohon,keputusan,nomor_pemberitahuan,tanggal_pemberitahuan,penyerahan_selesai,tanggal_perpanjangan,alasan_perpanjangan,register_diperbarui,disupervisi,supervisor
    A,2021-10-04,email,perorangan,dikabulkan,N1,2021-10-06,2021-10-06,,,2021-10-06,2021-10-07,Marzuki Daud
    B,2021-10-04,surat,badan_hukum,,,,,,,,,
    C,2021-10-05,,perorangan,ditolak,N2,2021-10-26,,2021-10-18,data dicari,2021-10-26,,
    A,2021-10-06,email,perorangan,,,,,,,,,
    """

  private func view(_ day: String, per: String = "2021-10-31") throws -> ViewObject {
    let reports = try ReportsData.reports(ReportsData.register(Self.register, per: per))
    return try reports.daily(ReportsData.day(day)).view
  }

  @Test func `a service day is one of receipt, answer, handover, or due date up to the reporting date`()
    throws
  {
    let reports = try ReportsData.reports(ReportsData.register(Self.register, per: "2021-10-22"))
    #expect(
      reports.book.serviceDays.map(\.iso) == [
        "2021-10-04", "2021-10-05", "2021-10-06", "2021-10-18", "2021-10-26",
      ]
    )
  }

  @Test func `receipts are counted by channel and applicant and listed by number`() throws {
    let view = try view("2021-10-04")
    #expect(view.numbers("diterima") == ["A", "B"])
    #expect(view.text("saluran.email.jumlah") == "1")
    #expect(view.text("saluran.surat.jumlah") == "1")
    #expect(view.text("saluran.jumlah") == "2")
    #expect(view.text("kategori_pemohon.badan_hukum.jumlah") == "1")
    #expect(view.flag("hari_kerja"))
  }

  @Test func `answers, handovers and supervision stand on their day`() throws {
    let view = try view("2021-10-06")
    #expect(view.numbers("dijawab") == ["A"])
    #expect(view.text("keputusan.dikabulkan.jumlah") == "1")
    #expect(view.numbers("diserahkan") == ["A"])
    #expect(view.text("supervisi.selesai") == "1")
    #expect(view.flag("supervisi.tercatat"))
    #expect(view.list("supervisi.tanggal").map { $0.text("iso") } == ["2021-10-07"])
  }

  @Test func `a duplicate is in no list`() throws {
    #expect(try view("2021-10-06").numbers("diterima") == [])
  }

  @Test func `an extension counts from the day it was notified`() throws {
    let before = try view("2021-10-15")
    #expect(before.numbers("segera") == ["B", "C"])
    let after = try view("2021-10-18")
    #expect(after.numbers("diperpanjang") == ["C"])
    #expect(after.numbers("jatuh_tempo") == ["A", "B"])
    #expect(after.list("jatuh_tempo").map { $0.text("ditutup.iso") } == ["2021-10-06", nil])
    #expect(after.numbers("segera") == [])
    #expect(after.numbers("terbuka") == ["B", "C"])
  }

  @Test func `overdue days are working days after the due date`() throws {
    let view = try view("2021-10-21")
    #expect(view.numbers("lewat_tenggat") == ["B"])
    #expect(view.list("lewat_tenggat").map { $0.text("lewat") } == ["2"])
  }

  @Test func `supervision that is not recorded leaves room`() throws {
    let view = try view("2021-10-26")
    #expect(view.text("supervisi.selesai") == "1")
    #expect(!view.flag("supervisi.tercatat"))
  }

  @Test func `a date without service can be asked for`() throws {
    let view = try view("2021-10-20")
    #expect(!view.flag("hari_kerja"))
    #expect(view.text("libur") == "Maulid Nabi Muhammad SAW")
    #expect(view.text("jumlah_diterima") == "0")
    #expect(view.numbers("terbuka") == ["B", "C"])
  }
}

@Suite struct ReportsDailyLimitTests {
  @Test func `a page lists the first open requests and tells how many more there are`() throws {
    let rows = (1...302).map { "\($0),2021-10-04" }.joined(separator: "\n")
    let judgement = try ReportsData.register("nomor_register,diterima\n\(rows)\n", per: "2021-10-31")
    let view = try ReportsData.reports(judgement).daily(ReportsData.day("2021-10-29")).view
    #expect(view.text("jumlah_terbuka") == "302")
    #expect(view.list("terbuka").count == 300)
    #expect(view.text("terbuka_lain") == "2")
    #expect(view.text("lewat_lain") == "2")
    #expect(
      try ReportsData.reports(judgement).daily(ReportsData.day("2021-10-04")).view.numbers("diterima").count
        == 302
    )
  }
}
