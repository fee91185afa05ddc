import Core
import Foundation
import Register
import Standard
import Testing

@testable import Documents

@Suite struct ReportsYearlyTests {
  private static let register = """
    nomor_register,diterima,keputusan,nomor_pemberitahuan,tanggal_pemberitahuan,biaya,penguasaan
    1,2021-01-04,dikabulkan,N,2021-01-06,1500,dikuasai
    2,2021-03-01,tidak_dikuasai,N,2021-03-02,500,tidak_dikuasai
    3,2022-01-03,,,,,
    4,,dikabulkan,N,2021-02-02,,
    1,2021-05-03,,,,9000,
    """

  @Test func `sums run on from month to month, duplicates are named and not counted`() throws {
    let judgement = try ReportsData.register(Self.register, per: "2022-01-31")
    let reports = try ReportsData.reports(judgement)
    #expect(reports.years == [2021, 2022])
    let view = try reports.yearly(2021).view
    let months = view.list("bulan_register")
    #expect(months.map { $0.text("bulan_iso") } == ["2021-01", "2021-03", nil])
    #expect(months.map { $0.text("jumlah.permohonan") } == ["1", "1", "1"])
    #expect(months.map { $0.text("sampai_ini.permohonan") } == ["1", "2", "3"])
    #expect(months.map { $0.text("sampai_ini.biaya") } == ["Rp1.500", "Rp2.000", "Rp2.000"])
    #expect(view.text("jumlah_tahun.dikuasai") == "1")
    #expect(view.text("jumlah_tahun.tidak_dikuasai") == "1")
    #expect(view.list("ganda").map { $0.text("baris") } == ["6"])
  }

  @Test func `a year without requests is empty, not missing`() throws {
    let judgement = try ReportsData.register("nomor_register,diterima\n", per: "2021-12-31")
    let view = try ReportsData.reports(judgement).yearly(2021).view
    #expect(view.flag("nihil"))
    #expect(view.text("jumlah_tahun.permohonan") == "0")
  }

  @Test(
    .enabled(if: ReportsData.shared != nil, "samples not found"),
    arguments: ["register-2021-10", "register-2021"]
  )
  func `a canonical file with its unreadable cells put back reads to the same verdicts`(_ name: String) throws
  {
    let judged = try ReportsData.sample(name, per: "2021-12-31")
    let lines = judged.countedRows.map { row in
      Column.allCases.map { column in
        let cell = CanonicalCSV.cell(column, row.request, .jakarta) ?? CanonicalCSV.raw(column, row) ?? ""
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
      }.joined(separator: ",")
    }
    let text = ([Column.allCases.map(\.name).joined(separator: ",")] + lines).joined(separator: "\r\n")
    let again = try ReportsData.judgement([("kanonik.csv", Array(text.utf8))], per: "2021-12-31")
    let before = Array(judged.countedRows)
    #expect(again.rows.count == before.count)
    for (old, new) in zip(before, again.rows) {
      #expect(old.assessment.steps.map(\.verdict) == new.assessment.steps.map(\.verdict))
      #expect(old.assessment.due == new.assessment.due)
      #expect(old.request.text(.number) == new.request.text(.number))
    }
  }
}

@Suite struct ReportsIndexTests {
  @Test func `documents are listed by date with relative links`() throws {
    let judgement = try ReportsData.register("nomor_register,diterima\n1,2021-10-04\n", per: "2021-10-31")
    let index = try #require(try ReportsData.documents(judgement).last)
    #expect(index.kind == .index)
    let lines = index.view.list("dokumen")
    #expect(
      lines.map { $0.text("html") } == [
        "tahunan/2021/register.html", "bulanan/2021-10.html", "matriks/2021-10.html",
        "harian/2021-10-04.html", "harian/2021-10-18.html", "temuan.html",
      ]
    )
    #expect(lines.allSatisfy { $0.text("xml") != nil })
    #expect(lines.map { $0.flag("laporan_bulanan") } == [false, true, false, false, false, false])
    #expect(!index.view.flag("ada_berkas_cetak"))
  }

  @Test func `papers are searched by number and printed by folder`() throws {
    let context = try ReportsData.context(per: "2021-10-31")
    let paper = PreparedDocument(
      kind: .notice,
      stem: "001-X",
      number: "001/X",
      title: "Pemberitahuan",
      view: [:]
    )
    let view = try #require(
      IndexDocument.prepare(
        [paper].compactMap(IndexDocument.Line.init),
        jobs: ["pemberitahuan/cetak.html"],
        context
      ).first
    )
    .view
    #expect(view.list("dokumen").map { $0.text("nomor") } == ["001/X"])
    #expect(view.list("berkas_cetak").map { $0.text("tautan") } == ["pemberitahuan/cetak.html"])
    #expect(view.list("berkas_cetak").map { $0.flag("pemberitahuan_tertulis") } == [true])
  }

  @Test func `documents of earlier runs stand between those of the run, marked`() throws {
    let context = try ReportsData.context(per: "2021-10-31")
    typealias Line = IndexDocument.Line
    func line(_ kind: DocumentKind, _ path: String, _ date: String, _ state: RequestState?) -> Line {
      Line(
        earlier: kind,
        path: path,
        number: kind.isPerRequest ? "7" : nil,
        date: LocalDate(iso: date),
        title: "Judul",
        state: state,
        hasXML: kind != .notice
      )
    }
    let made = PreparedDocument(
      kind: .daily,
      stem: "2021-10-05",
      date: LocalDate(iso: "2021-10-05"),
      title: "Selasa",
      view: [:]
    )
    let earlier = [
      line(.handover, "serah-terima/2020", "2021-10-06", nil),
      line(.notice, "pemberitahuan/7", "2021-10-04", .answered),
    ]
    let jobs = [
      "tanda-bukti/cetak-10.html", "tanda-bukti/cetak-2.html", "tanda-bukti/cetak.html", "a/b/cetak.html",
    ]
    let view = try #require(
      IndexDocument.prepare([made].compactMap(IndexDocument.Line.init), earlier: earlier, jobs: jobs, context)
        .first
    ).view
    let lines = view.list("dokumen")
    #expect(
      lines.map { $0.text("html") } == [
        "pemberitahuan/7.html", "harian/2021-10-05.html", "serah-terima/2020.html",
      ]
    )
    #expect(lines.map { $0.flag("sebelumnya") } == [true, false, true])
    #expect(lines.map { $0.text("xml") } == [nil, "harian/2021-10-05.xml", "serah-terima/2020.xml"])
    #expect(lines.map { $0.text("status.kode") } == ["dijawab", nil, nil])
    #expect(lines.last?.flag("berita_acara") == true)
    #expect(
      view.list("berkas_cetak").map { $0.text("tautan") } == [jobs[3], jobs[2], jobs[1], jobs[0]]
    )
    #expect(view.list("berkas_cetak").map { $0.text("bagian") } == [nil, nil, "2", "10"])
    #expect(view.text("jumlah_sebelumnya") == "2" && view.flag("ada_sebelumnya"))
  }
}

@Suite struct ReportsChartTests {
  @Test func `bars are as high as their share of the highest, with their numbers`() {
    let chart = BarChart(
      name: "g",
      labelledBy: "judul",
      labels: ["1", "2"],
      series: [.init(fill: .solid, values: [10, 5]), .init(fill: .hatched, values: [0, 10])]
    )
    let svg = chart.svg
    #expect(svg.contains("height=\"130\""))
    #expect(svg.contains("height=\"65\""))
    #expect(svg.components(separatedBy: "<rect x=").count - 1 == 3)
    #expect(svg.contains("aria-labelledby=\"judul\""))
    #expect(svg.contains("url(#g-arsir)"))
  }

  @Test func `stacked bars stand on each other and show their sum`() {
    let chart = BarChart(
      name: "g",
      labelledBy: "judul",
      labels: ["1"],
      series: [.init(fill: .light, values: [3]), .init(fill: .solid, values: [1])],
      isStacked: true
    )
    #expect(chart.svg.contains(">4</text>"))
  }

  @Test func `a chart of nothing has no bars`() {
    let chart = BarChart(
      name: "g",
      labelledBy: "j",
      labels: ["1"],
      series: [.init(fill: .solid, values: [0])]
    )
    #expect(!chart.svg.contains("<rect x="))
  }
}
