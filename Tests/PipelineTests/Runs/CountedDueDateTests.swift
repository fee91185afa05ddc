import Core
import Documents
import Register
import Standard
import Testing

@testable import Pipeline

/// `hitungan` in templates: there where a template asks for it, and not computed where none does.
@Suite("Count of a due date in templates") struct CountedDueDateTests {
  private func run(_ folder: TestFolder, _ workspace: Workspace) throws -> RunSummary {
    try RenderRun.run(
      RenderRun.Options(
        registers: [packageRoot.path + "/contoh/register-2021-10.csv"],
        output: folder("k"),
        program: "warkat uji"
      ),
      at: Desk.open(reportingDate: LocalDate(iso: "2021-10-31"), in: workspace),
      in: workspace
    )
  }

  private static let papers: [(kind: DocumentKind, file: String)] = [
    (.requestReceipt, "tanda-terima/permohonan/009-PPID-X-2021"), (.notice, "pemberitahuan/009-PPID-X-2021"),
    (.extensionNotice, "pemberitahuan/perpanjangan/009-PPID-X-2021"),
  ]

  @Test func standsInPapersThatAskForIt() throws {
    let folder = try TestFolder()
    for (kind, _) in Self.papers {
      let shipped = try #require(ShippedFiles.bytes("templates/\(kind.rawValue).html"))
      let text = String(decoding: shipped, as: UTF8.self).replacing(
        "</article>",
        with: "{{#hitungan}}{{> bagian/hitungan-tenggat}}{{/hitungan}}</article>"
      )
      try folder.write("t/\(kind.rawValue).html", text)
    }
    _ = try run(folder, Workspace(folder: packageRoot.path, templateFolder: folder("t")))
    for (_, file) in Self.papers {
      let page = try #require(folder.read("k/\(file).html"), "\(file)")
      #expect(page.contains("<td class=\"angka\">10</td><td>Kamis, 21 Oktober 2021</td>"), "\(file)")
      #expect(page.contains("<td>Rabu, 20 Oktober 2021</td><td>Maulid Nabi Muhammad SAW (SKB 642/2020"))
      #expect(
        page.contains("Perpanjangan: sah (18 Oktober 2021). <strong>Tenggat Senin, 1 November 2021.</strong>")
      )
      #expect(page.contains("Pemberitahuan bertanggal 28 Oktober 2021: tepat waktu."))
    }
  }

  @Test func isAskedForByTheFindingsPageOnly() throws {
    let workspace = Workspace(folder: packageRoot.path)
    let templates = try TemplateSet.load(Set(DocumentKind.allCases), in: workspace)
    #expect(templates.kinds(using: DueDateView.name) == [.findings])
    #expect(templates.kinds(using: "nomor_register").contains(.requestReceipt))
    #expect(templates.kinds(using: "tiada").isEmpty)
  }

  @Test func isNotComputedForPapersThatDoNotPrintIt() throws {
    let workspace = Workspace(folder: packageRoot.path)
    let desk = try Desk.open(reportingDate: LocalDate(iso: "2021-10-31"), in: workspace)
    let judgement = try CheckRun.run(["contoh/register-2021-10.csv"], at: desk, in: workspace)
    let templates = try TemplateSet.load(Set(DocumentKind.allCases), in: workspace)
    var context = desk.paperContext(program: "warkat uji", for: templates)
    let judge = desk.judge
    let asked = Monitor(0)
    context.explain = { request in
      asked.withLock { $0 += 1 }
      return judge.explain(request)
    }
    #expect(judgement.rows.flatMap(PaperDesk(context, judgement).papers).count > 50)
    #expect(asked.withLock { $0 } == 0)
    _ = FindingsReport(judgement).prepare(context)
    let about = judgement.rows.flatMap(\.findings).count { $0.code == .sop4Time || $0.code == .sop4Due }
    #expect(about == 3)
    #expect(asked.withLock { $0 } == about)
  }

  @Test func isListedWithItsMeaning() throws {
    for kind in [DocumentKind.requestReceipt, .notice, .extensionNotice] {
      let listing = kind.shape.listing()
      #expect(listing.contains { $0.hasPrefix("hitungan ") && $0.contains("hari demi hari") }, "\(kind)")
      #expect(listing.contains { $0.contains("  hasil_terlambat ") && $0.contains(" ya/tidak ") })
    }
  }
}

@Suite("Calendar beside another") struct CalendarRunTests {
  private let workspace = Workspace(folder: packageRoot.path)
  private let register = """
    nomor_register,diterima,nama_pemohon,alamat,rincian_informasi,keputusan,nomor_nota_dinas,\
    tanggal_pemberitahuan,nomor_pemberitahuan,tanggal_perpanjangan,alasan_perpanjangan
    1,2021-10-05,A,B,C,,,,,,
    2,2021-10-05,A,B,C,dikabulkan,ND,2021-10-20,P,,
    3,2021-10-05,A,B,C,dikabulkan,ND,2021-10-19,P,,
    1,2021-10-05,A,B,C,,,,,,

    """

  private func compare(_ old: String, _ new: String, _ folder: TestFolder) throws -> CalendarRun {
    let head = "tanggal,jenis,nama,dasar\n2021-01-01,libur_nasional,Tahun Baru,SKB\n"
    try folder.write("lama.csv", head + old)
    try folder.write("baru.csv", head + new)
    try folder.write("warkat.yaml", "kalender: [lama.csv]")
    try folder.write("r.csv", register)
    let office = Workspace(folder: folder.path)
    let desk = try Desk.open(reportingDate: LocalDate(iso: "2021-10-18"), in: office)
    return try CalendarRun.compare(
      with: [folder("baru.csv")],
      registers: [folder("r.csv")],
      year: nil,
      at: desk,
      in: office
    )
  }

  /// Domain.md 3.3: the revision of 18 June 2021 made the due date of 5 October earlier.
  @Test func showsADueDateThatComesEarlier() throws {
    let folder = try TestFolder()
    let run = try compare(
      "2021-10-19,libur_nasional,Maulid,SKB 642\n",
      "2021-10-20,libur_nasional,Maulid,SKB 712\n",
      folder
    )
    let impact = try #require(run.impact)
    #expect(impact.open.map(\.number) == ["1"], "a duplicate is no request")
    #expect(impact.open.first?.moved == -1)
    #expect(impact.open.first?.before.due?.iso == "2021-10-20")
    #expect(impact.open.first?.after.due?.iso == "2021-10-19")
    #expect(impact.open.first?.next == .memo)
    #expect(impact.answered.map(\.number) == ["2"])
    #expect(impact.answered.first?.after.verdict == .violated)
    #expect(impact.otherMoves == 1)
    #expect(impact.estimates.isEmpty)
  }

  @Test func showsTheReverseToo() throws {
    let folder = try TestFolder()
    let run = try compare(
      "2021-10-20,libur_nasional,Maulid,SKB 712\n",
      "2021-10-19,libur_nasional,Maulid,SKB 642\n",
      folder
    )
    let impact = try #require(run.impact)
    #expect(impact.open.first?.moved == 1)
    #expect(impact.answered.map(\.number) == ["2"])
    #expect(impact.answered.first?.before.verdict == .violated)
    #expect(impact.answered.first?.after.verdict == .met)
  }

  @Test func keepsTheRegionsOfTheOffice() throws {
    let folder = try TestFolder()
    try folder.write("lain.csv", "tanggal,jenis,nama,dasar,daerah\n2021-10-19,libur_daerah,X,Y,Aceh\n")
    try folder.write("warkat.yaml", "kantor: {nama: K, wilayah: Aceh}")
    let office = Workspace(folder: folder.path)
    let desk = try Desk.open(reportingDate: LocalDate(iso: "2021-10-18"), in: office)
    let other = try desk.replacingCalendar(by: [folder("lain.csv")], in: office)
    #expect(!other.calendar.isWorkingDay(try #require(LocalDate(iso: "2021-10-19"))))
    #expect(throws: Problems.self) { try desk.replacingCalendar(by: [folder("tiada.csv")], in: office) }
  }
}
