import Core
import Standard
import Testing

@testable import Documents

/// Lists that are longer than a document may hold: what is listed, what is said about the rest, and that no figure
/// changes by it.
@Suite("Cut lists") struct CutListTests {
  private static let month = ReportsData.month("2021-10")
  private static let days = ["2021-10-04", "2021-10-05", "2021-10-22", "2021-10-29"]

  /// Requests of all fates: open and late, answered late, extended, over the minutes, of several officers.
  private static func register(_ count: Int) throws -> Judgement {
    let head =
      "nomor_register,diterima,formulir_mulai,formulir_selesai,klasifikasi,keputusan,nomor_pemberitahuan,tanggal_pemberitahuan,tanggal_perpanjangan,alasan_perpanjangan,penyerahan_selesai,petugas"
    let rows = (1...count).map { number -> String in
      let day = number % 3 == 0 ? "05" : "04"
      let fate =
        switch number % 4 {
        case 0: "terbuka,,,,2021-10-12,dicari,"
        case 1: "terbuka,dikabulkan,N\(number),2021-10-22,,,2021-10-22"
        case 2: "terbuka,ditolak,N\(number),2021-10-29,,,"
        default: "terbuka,,,,,,"
        }
      let times = "2021-10-\(day) 09:00,2021-10-\(day) 09:45"
      return "\(number)/A,2021-10-\(day) 09:00,\(times),\(fate),P\(number % 7) & Q\(number % 5)"
    }
    return try ReportsData.register(([head] + rows).joined(separator: "\n"), per: "2021-10-31")
  }

  private static func reports(_ judgement: Judgement, _ lists: DocumentLimits) throws -> Reports {
    var context = try ReportsData.context(per: judgement.reportingDate.iso)
    context.lists = lists
    return Reports(judgement, context, standards: try ReportsData.standards())
  }

  private static func small(_ limit: Int) -> DocumentLimits {
    var lists = DocumentLimits()
    (lists.lines, lists.standingInRun, lists.standingInMonth) = (limit, limit, limit)
    (lists.standingInDay, lists.officers, lists.activities) = (limit, limit, limit)
    return lists
  }

  private static let items: [Reports.Item] =
    [.monthly(month), .matrix(month)] + days.map { .daily(ReportsData.day($0)) }

  /// Every list that may be cut, by its path, with what the view says about the cut.
  private func cuts(_ object: ViewObject, _ place: String = "") -> [(
    path: String, listed: Int, cut: ViewObject
  )] {
    object.members.flatMap { member -> [(path: String, listed: Int, cut: ViewObject)] in
      switch member.value {
      case .object(let inner):
        guard member.name.hasSuffix("_dipotong") else { return cuts(inner, "\(place)\(member.name).") }
        let list = String(member.name.dropLast("_dipotong".count))
        // The matrix says of a day how many of its activities are left out; they lie below its officers.
        let listed =
          list == "kegiatan"
          ? object.list("pelaksana").reduce(0) { $0 + $1.list("kegiatan").count } : object.list(list).count
        return [(place + list, listed, inner)]
      case .list(let values):
        return values.flatMap { value -> [(path: String, listed: Int, cut: ViewObject)] in
          guard case .object(let inner) = value else { return [] }
          return cuts(inner, "\(place)\(member.name).")
        }
      case .lazy(let list): return cuts(ViewObject([member.name: .list(list.elements)]), place)
      default: return []
      }
    }
  }

  /// All texts of a document outside of its lists: its figures.
  private func figures(_ object: ViewObject) -> [String: String] {
    var result: [String: String] = [:]
    for member in object.members where !member.name.hasSuffix("_dipotong") && !member.name.hasSuffix("_lain")
    {
      switch member.value {
      case .text(let text), .markup(let text): result[member.name] = text
      case .object(let inner):
        for (name, text) in figures(inner) { result["\(member.name).\(name)"] = text }
      default: break
      }
    }
    return result
  }

  @Test(arguments: [1, 2, 3, 7]) func `a cut list says how many it lists of how many`(_ limit: Int) throws {
    let judgement = try Self.register(40)
    let reports = try Self.reports(judgement, Self.small(limit))
    let whole = try Self.reports(judgement, DocumentLimits())
    var seen: Set<String> = []
    for item in Self.items {
      let view = try reports.prepare(item).view
      for (path, listed, cut) in cuts(view) {
        seen.insert(path)
        let said = try #require(cut.text("dimuat").flatMap { Int($0) })
        let all = try #require(cut.text("dari").flatMap { Int($0) })
        #expect(said == listed, "\(item) \(path)")
        #expect(cut.text("tidak_dimuat") == String(all - listed) && all > listed, "\(item) \(path)")
      }
      let full = try whole.prepare(item).view
      #expect(cuts(full).map(\.path) == [], "\(item) is whole without small limits")
      #expect(figures(view) == figures(full), "\(item): figures are those of all rows")
    }
    #expect(
      seen.isSuperset(of: [
        "daftar_terbuka", "terlambat", "lewat_batas", "diperpanjang", "petugas", "lampiran.permohonan",
        "rekap",
        "hari.kegiatan", "diterima", "dijawab", "temuan",
      ]),
      "\(seen.sorted())"
    )
  }

  @Test func `places of the appendix name the requests that it lists`() throws {
    var lists = Self.small(2)
    lists.lines = 6
    let view = try Self.reports(Self.register(40), lists).monthly(Self.month).view
    let requests = view.list("lampiran.permohonan").count
    #expect(requests == 6 && view.text("lampiran.permohonan_dipotong.dari") == "40")
    for figure in view.list("lampiran.angka") {
      let count = try #require(figure.text("jumlah").flatMap { Int($0) })
      let places = try #require(PlaceRuns.indices(figure.text("urut") ?? "", count: requests))
      #expect(places.count + (figure.text("tidak_berurut").flatMap { Int($0) } ?? 0) == count)
    }
  }

  @Test func `a month of 5,000 requests stays whole`() throws {
    let judgement = try Self.register(5000)
    let reports = try Self.reports(judgement, DocumentLimits())
    for item in [Reports.Item.monthly(Self.month), .matrix(Self.month)] {
      #expect(cuts(try reports.prepare(item).view).map(\.path) == [], "\(item)")
    }
  }

  @Test func `limits leave a year of 60,000 requests whole`() {
    let limits = DocumentLimits()
    #expect(limits.standing(inEachOf: 12) >= 5000)
    #expect(limits.standing(inEachOf: 60) == 20_000)
    #expect(limits.standing(inEachOf: 600) == 2000)
    #expect(limits.standing(inEachOf: 1_000_000) == 1000)
    #expect(limits.indexed >= 20_000 && limits.months >= 600)
  }

  @Test func `officers that are not listed count in every sum`() throws {
    let judgement = try Self.register(40)
    let matrix = try Self.reports(judgement, Self.small(2)).matrix(Self.month).view
    let whole = try Self.reports(judgement, DocumentLimits()).matrix(Self.month).view
    #expect(matrix.list("rekap").count == 2 && matrix.text("rekap_dipotong.dari") == "12")
    #expect(matrix.text("jumlah_petugas.jumlah") == whole.text("jumlah_petugas.jumlah"))
    let listed = matrix.list("rekap").compactMap { $0.text("nama") }
    #expect(listed == whole.list("rekap").prefix(2).compactMap { $0.text("nama") }, "the first by name")
  }

  @Test func `a register of too many months gets the reports nearest to the reporting date`() throws {
    let rows = (0..<30).map { "\($0),\(2010 + $0 / 2)-0\(1 + $0 % 2 * 6)-04" }
    let judgement = try ReportsData.register(
      (["nomor_register,diterima"] + rows).joined(separator: "\n"),
      per: "2021-10-31"
    )
    var lists = DocumentLimits()
    let whole = try Self.reports(judgement, lists)
    #expect(whole.omittedMonths == 0 && whole.reportedMonths == whole.book.months)
    lists.months = 5
    let reports = try Self.reports(judgement, lists)
    #expect(reports.reportedMonths.count == 5)
    #expect(reports.omittedMonths == whole.reportedMonths.count - 5)
    #expect(
      reports.reportedMonths.contains(Self.month) && reports.reportedMonths == reports.reportedMonths.sorted()
    )
    let days = reports.items.compactMap { if case .daily(let day) = $0 { day.month } else { nil } }
    #expect(days.allSatisfy { abs($0.index - Self.month.index) <= 5 })
    let asked = try reports.monthly(ReportsData.month("2010-01")).view
    #expect(asked.text("diterima") == "1", "a month that is asked for is reported all the same")
  }

  @Test func `an index of very many documents has several pages that hold each document once`() throws {
    var context = try ReportsData.context(per: "2021-10-31")
    let papers = (1...7).map {
      PreparedDocument(kind: .notice, stem: "\($0)", number: "\($0)/A", title: "Pemberitahuan", view: [:])
    }
    #expect(
      IndexDocument.prepare(papers.compactMap(IndexDocument.Line.init), context).map(\.stem) == ["indeks"]
    )
    context.lists.indexed = 3
    let pages = IndexDocument.prepare(papers.compactMap(IndexDocument.Line.init), context)
    #expect(pages.map(\.stem) == ["indeks", "indeks-2", "indeks-3"])
    #expect(pages.flatMap { $0.view.numbers("dokumen") } == (1...7).map { "\($0)/A" })
    #expect(pages.allSatisfy { $0.view.text("jumlah") == "7" })
    #expect(
      pages[1].view.list("bagian_indeks.lain").map { $0.text("tautan") } == ["indeks.html", "indeks-3.html"]
    )
    #expect(pages[2].view.text("bagian_indeks.dari") == "7")
    #expect(IndexDocument.prepare([], context).count == 1, "an index of nothing is a page")
  }
}
