import Core
import Register
import Standard
import Testing

@testable import Documents

/// Two versions of the SOP, the second from 2022 on with other limits and number.
@Suite("Documents of several SOP versions") struct VersionsTests {
  private func standards() throws -> ServiceStandards {
    let old = try ReportsData.standards().versions[0]
    var new = old
    new.validFrom = ReportsData.day("2022-01-01")
    new.header.number = "02/SOP/2022"
    new.steps[0].limit?.text = "15 menit"
    new.steps[3].limit?.value = 7
    new.steps[3].limit?.extensionValue = 5
    return try ServiceStandards([old, new])
  }

  private func context(per day: String) throws -> PaperContext {
    let standards = try standards()
    var context = try ReportsData.context(per: day)
    context.versions = standards.versions.enumerated().map { index, standard in
      var limits = ServiceLimits()
      limits.notice = standard[4].limit?.value ?? 0
      limits.extensionDays = standard[4].limit?.extensionValue ?? 0
      return PaperVersion(
        sop: CitedSOP(
          name: standard.header.name,
          number: standard.header.number,
          validFrom: standard.validFrom,
          validTo: standards.lastDay(of: index)
        ),
        limits: limits
      )
    }
    // What papers must not cite: the version of the reporting date.
    context.sop = CitedSOP(name: "Bukan ini", number: "0")
    return context
  }

  private func judgement(_ days: [String], per: String) throws -> Judgement {
    let rows = days.enumerated().map { index, day in
      let cells = [
        "nomor_register": "\(index + 1)/X", "diterima": "\(day) 09:00", "nama_pemohon": "Ani",
        "alamat": "Jl. A",
        "rincian_informasi": "Data", "keputusan": "dikabulkan", "nomor_pemberitahuan": "P-1",
        "tanggal_pemberitahuan": "2022-01-10",
      ]
      return Request.sample(cells, line: index + 2)
    }
    let judge = Judge(
      standards: try standards(),
      calendar: try ReportsData.calendar(),
      rules: DeadlineRules(),
      reportingDate: ReportsData.day(per)
    )
    var file = RegisterFile(name: "register.csv")
    file.rowCount = rows.count
    return judge.judge(Reading(files: [file], rows: rows))
  }

  @Test func eachPaperCitesTheVersionOfItsRequest() throws {
    let judged = try judgement(["2021-12-28", "2022-01-03", "2021-09-01"], per: "2022-01-31")
    let papers = Papers.prepareAll(judged, try context(per: "2022-01-31"), kinds: [.requestReceipt])
    let views = papers.documents.map(\.view)
    #expect(
      views.compactMap { $0.text("sop.nomor") } == [
        "/PP.07-SOP/HM/X/2021", "02/SOP/2022", "/PP.07-SOP/HM/X/2021",
      ]
    )
    #expect(views.compactMap { $0.text("batas.jawaban.angka") } == ["10", "7", "10"])
    #expect(views.compactMap { $0.text("tenggat.hari_kerja.angka") } == ["10", "7", "10"])
    #expect(views.compactMap { $0.text("tenggat.perpanjangan.angka") } == ["7", "5", "7"])
    #expect(views.map { $0.flag("sop.mendahului") } == [false, false, true])
    #expect(views.allSatisfy { !$0.flag("beberapa_sop") && $0.list("sop_dipakai").count == 1 })
  }

  @Test func reportsNameEveryVersionTheyRestOn() throws {
    let judged = try judgement(["2021-12-28", "2022-01-03"], per: "2022-01-31")
    let reports = Reports(judged, try context(per: "2022-01-31"), standards: try standards())
    let january = try reports.prepare(.monthly(ReportsData.month("2022-01"))).view
    #expect(january.flag("beberapa_sop"))
    #expect(
      january.list("sop_dipakai").compactMap { $0.text("berlaku_sejak.iso") } == ["2021-10-01", "2022-01-01"]
    )
    #expect(january.list("sop_dipakai").map { $0.text("berlaku_sampai.iso") } == ["2021-12-31", nil])
    #expect(january.text("batas_hari") == "7 atau 10" && !january.flag("satu_batas"))
    // The table of the month holds the requests received in it.
    #expect(january.list("mutu_baku").first?.text("langkah.batas") == "15 menit")
    let december = try reports.prepare(.monthly(ReportsData.month("2021-12"))).view
    #expect(!december.flag("beberapa_sop") && december.text("sop.nomor") == "/PP.07-SOP/HM/X/2021")
    #expect(december.text("batas_hari") == "10" && december.flag("satu_batas"))
    let day = try reports.prepare(.daily(ReportsData.day("2022-01-10"))).view
    #expect(day.flag("beberapa_sop"))
    #expect(
      day.list("langkah_hari").map { $0.text("langkah.batas") }.prefix(2).compactMap { $0 } == [
        "10 menit (sejak 1 Oktober 2021); 15 menit (sejak 1 Januari 2022)", "15 menit",
      ]
    )
    let year = try reports.prepare(.yearly(2022)).view
    #expect(year.text("sop.nomor") == "02/SOP/2022" && !year.flag("beberapa_sop"))
    #expect(FindingsReport(judged).prepare(reports.context).view.flag("beberapa_sop"))
  }

  @Test func aReportWithoutRequestsCitesTheVersionOfItsDay() throws {
    let judged = try judgement([], per: "2022-02-28")
    let reports = Reports(judged, try context(per: "2022-02-28"), standards: try standards())
    let empty = try reports.prepare(.monthly(ReportsData.month("2022-02"))).view
    #expect(empty.text("sop.nomor") == "02/SOP/2022" && empty.text("batas_hari") == "7")
  }

  @Test func thePageHoldsTheWholeSOP() throws {
    let page = StandardPage(try standards(), showing: [0, 1])
    let view = page.prepare(try context(per: "2022-02-28")).view
    let versions = view.list("versi")
    #expect(versions.count == 2 && view.flag("beberapa_versi"))
    let standard = try standards().versions[0]
    let rows = versions[0].list("langkah")
    #expect(rows.map { $0.text("uraian") } == standard.steps.map { $0.text })
    #expect(rows.map { $0.text("persyaratan") } == standard.steps.map(\.requirement))
    #expect(rows.map { $0.text("waktu") } == standard.steps.map { $0.limit?.text })
    #expect(rows.map { $0.text("keluaran") } == standard.steps.map(\.output))
    #expect(rows.map { $0.text("keterangan") } == standard.steps.map(\.note))
    #expect(rows.map { $0.flag("kasubbag") } == standard.steps.map { $0.roles.contains(.head) })
    #expect(versions.map { $0.text("akhir_berlaku.iso") } == ["2021-12-31", nil])
    #expect(versions.map { $0.list("perbedaan").count } == [0, 3])
    let text = page.text(.indonesian)
    for words in standard.legalBasis + standard.qualifications + standard.recording {
      let found = words.split(separator: " ").allSatisfy { text.contains($0) }
      #expect(found, "\(words)")
    }
  }

  @Test(arguments: [
    ("", 5, []), ("satu dua", 8, ["satu dua"]), ("satu dua", 7, ["satu", "dua"]),
    ("hardcopy/softcopy", 10, ["hardcopy/", "softcopy"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("ab abcdefgh c", 4, ["ab", "abcd", "efgh", "c"]),
  ])
  func wrapsCells(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(WrappedTable.wrap(text, width) == lines)
  }
}
