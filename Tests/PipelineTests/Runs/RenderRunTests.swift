import Core
import Documents
import Foundation
import Testing

@testable import Pipeline

@Suite("Render run") struct RenderRunTests {
  private let workspace = Workspace(folder: packageRoot.path)

  private func desk(_ day: String = "2021-10-31") throws -> Desk {
    try Desk.open(reportingDate: LocalDate(iso: day), in: workspace)
  }

  private func run(
    _ folder: TestFolder,
    _ selection: Selection = .everything,
    register: String = "contoh/register-2021-10.csv",
    day: String = "2021-10-31",
    cleans: Bool = false
  ) throws -> RunSummary {
    let options = RenderRun.Options(
      registers: [packageRoot.path + "/" + register],
      selection: selection,
      output: folder("k"),
      removesObsolete: cleans,
      program: "warkat uji"
    )
    return try RenderRun.run(options, at: desk(day), in: workspace)
  }

  private func manifest(_ folder: TestFolder) throws -> Manifest {
    try Manifest(Array((folder.read("k/manifest.json") ?? "").utf8), file: "manifest.json")
  }

  @Test func writesEveryDocumentOfARegister() throws {
    let folder = try TestFolder()
    let summary = try run(folder)
    let files = Set(folder.files.map { String($0.dropFirst(2)) })
    for name in [
      "temuan.html", "temuan.xml", "temuan.csv", "temuan.json", "indeks.html", "manifest.json",
      "tanda-terima/permohonan/cetak.html", "tanda-terima/permohonan/001-PPID-X-2021.html",
      "tanda-terima/permohonan/001-PPID-X-2021.xml", "bulanan/2021-10.html", "bulanan/2021-10.xml",
      "matriks/2021-10.html", "harian/2021-10-04.html", "harian/2021-10-04.xml",
    ] { #expect(files.contains(name), "\(name)") }
    #expect(summary.output?.files == files.count - 1)
    #expect(summary.output?.written == summary.output?.files)
    #expect(Set(try manifest(folder).files.map(\.path)) == files.subtracting(["manifest.json"]))
    #expect(summary.documents.first?.kind == .requestReceipt && (summary.documents.first?.count ?? 0) > 30)
    #expect(summary.exitStatus == 1 || summary.withheld.isEmpty)
  }

  /// A report larger than a document may be is told by name; the run makes all others.
  @Test func goesOnWithoutADocumentThatIsTooLarge() throws {
    let folder = try TestFolder()
    let filler = String(repeating: "x", count: 900_000)
    try folder.write(
      "templates/laporan-bulanan.html",
      "<!DOCTYPE html><html lang=\"id\"><head><title>x</title></head><body>{{#daftar_terbuka}}<p>\(filler)</p>{{/daftar_terbuka}}</body></html>"
    )
    let rows = (1...80).map { "\($0),2021-10-04,A,B,C" }
    try folder.write(
      "r.csv",
      (["nomor_register,diterima,nama_pemohon,alamat,rincian_informasi"] + rows).joined(separator: "\n")
    )
    try folder.write("warkat.yaml", "kantor: {nama: Kantor Uji}\n")
    let office = Workspace(folder: folder(""))
    let options = RenderRun.Options(
      registers: [folder("r.csv")],
      selection: .monthly([]),
      output: folder("k"),
      program: "warkat uji"
    )
    let desk = try Desk.open(reportingDate: LocalDate(iso: "2021-10-31"), in: office)
    let summary = try RenderRun.run(options, at: desk, in: office)
    #expect(summary.unmade.map(\.kind) == [.monthly])
    #expect(summary.unmade.first?.period == "Oktober 2021" && summary.unmade.first?.requests == 80)
    #expect(summary.exitStatus == 1)
    let files = Set(folder.files)
    #expect(
      files.isSuperset(of: ["k/matriks/2021-10.html", "k/temuan.html", "k/indeks.html", "k/manifest.json"])
    )
    #expect(!files.contains("k/bulanan/2021-10.html") && !files.contains("k/bulanan/2021-10.xml"))
    #expect(folder.read("k/indeks.html")?.contains("bulanan/2021-10") == false)
  }

  /// `0021` for 2021, as hands type it: every document says the year as it stands, none is refused by the schema.
  @Test func yearsOfFourDigitsStayYearsOfFourDigits() throws {
    let folder = try TestFolder()
    try folder.write(
      "r.csv",
      """
      nomor_register,diterima,nama_pemohon,alamat,rincian_informasi
      1,0021-10-04,Budi Santoso,Jl. Merdeka 1,Salinan DPT
      2,2021-10-04,Budi Santoso,Jl. Merdeka 1,Salinan DPT
      """
    )
    try folder.write("warkat.yaml", "kantor: {nama: Kantor Uji}\n")
    let office = Workspace(folder: folder(""))
    let desk = try Desk.open(reportingDate: LocalDate(iso: "2021-10-31"), in: office)
    for selection in [Selection.everything, .annual(21, narratives: "narasi")] {
      let options = RenderRun.Options(
        registers: [folder("r.csv")],
        selection: selection,
        output: folder("k"),
        program: "warkat uji"
      )
      #expect(try RenderRun.run(options, at: desk, in: office).exitStatus <= 1)
    }
    let receipts = folder.files.filter { $0.hasPrefix("k/") && $0.hasSuffix(".xml") }
    #expect(
      receipts.contains { folder.read($0)?.contains("perkiraan=\"0021\"") == true },
      "\(receipts)"
    )
    let yearly = folder.files.first { $0.hasSuffix("/21/data/register.xml") }
    #expect(yearly.flatMap { folder.read($0) }?.contains("tahun=\"0021\"") == true, "\(folder.files)")
  }

  @Test func changesNothingTheSecondTime() throws {
    let folder = try TestFolder()
    _ = try run(folder)
    let before = TestFolder.below(folder("k"))
    let summary = try run(folder)
    #expect(summary.output?.written == 0 && summary.output?.obsolete == [])
    #expect(TestFolder.below(folder("k")) == before)
  }

  @Test func joinsThePapersOfAFolderInOnePrintJob() throws {
    let folder = try TestFolder()
    _ = try run(folder, .receipts(.init(numbers: ["003/ppid/x/2021 ", "002/PPID/X/2021"])))
    let job = try #require(folder.read("k/tanda-terima/permohonan/cetak.html"))
    #expect(
      job.components(separatedBy: "<body").count == 2 && job.components(separatedBy: "<html").count == 2
    )
    let second = try #require(job.range(of: "002/PPID/X/2021")).lowerBound
    let third = try #require(job.range(of: "<strong>003/PPID/X/2021")).lowerBound
    #expect(second < third && !job.contains("<strong>001/PPID/X/2021"))
  }

  @Test func makesWhatWasChosenAndLeavesTheRestListed() throws {
    let folder = try TestFolder()
    _ = try run(folder)
    let all = try manifest(folder).files.map(\.path)
    let summary = try run(folder, .daily([try #require(LocalDate(iso: "2021-10-05"))]))
    #expect(summary.documents.map(\.kind) == [.daily] && summary.documents.map(\.count) == [1])
    #expect(summary.output?.obsolete == [])
    #expect(try manifest(folder).files.map(\.path) == all)
  }

  /// Pages that an index lists, marks of an earlier run, and where requests stand.
  private func index(_ folder: TestFolder) throws -> [(page: String, isEarlier: Bool, state: String)] {
    let html = try #require(folder.read("k/indeks.html"))
    return html.matches(
      of: /<tr class="dokumen" data-jenis="[^"]*" data-keadaan="([^"]*)"(.*?)href="\.\/([^"#]*)">buka/
    ).map { (String($0.3), $0.2.contains("(dibuat sebelumnya)"), String($0.1)) }
  }

  @Test(arguments: [
    Selection.daily([LocalDate(dayNumber: 18_905)]), .monthly([]), .yearly(2021, isPublic: true),
    .yearly(2021, isPublic: false),
    .annual(2021, narratives: ""), .notices(.init(numbers: ["001/PPID/X/2021"])),
  ]) func theIndexOfAPartKeepsWhatEarlierRunsMade(selection: Selection) throws {
    let folder = try TestFolder()
    var selection = selection
    // Narratives that are missing are made.
    if case .annual(let year, _) = selection { selection = .annual(year, narratives: folder("narasi")) }
    _ = try run(folder)
    let whole = try index(folder)
    #expect(whole.count > 100 && !whole.contains(where: \.isEarlier))
    let summary = try run(folder, selection)
    let part = try index(folder)
    let made = summary.documents.reduce(0) { $0 + $1.count }
    #expect(Set(part.map(\.page)).isSuperset(of: whole.map(\.page)))
    // The findings are made by every run and no document of the summary.
    #expect(part.count { !$0.isEarlier } == made + 1)
    #expect(part.allSatisfy { FileManager.default.fileExists(atPath: folder("k/" + $0.page)) })
    let states = Dictionary(uniqueKeysWithValues: part.map { ($0.page, $0.state) })
    #expect(whole.allSatisfy { states[$0.page] == $0.state })
    _ = try run(folder)
    let again = try index(folder)
    #expect(again.filter { !$0.isEarlier }.map(\.page) == whole.map(\.page))
  }

  @Test func theIndexLeavesOutWhatIsGoneOrObsolete() throws {
    let folder = try TestFolder()
    _ = try run(folder)
    try FileManager.default.removeItem(atPath: folder("k/harian/2021-10-04.html"))
    _ = try run(folder, .annual(2021, narratives: folder("narasi")))
    let pages = try index(folder).map(\.page)
    #expect(!pages.contains("harian/2021-10-04.html") && pages.contains("harian/2021-10-05.html"))
    _ = try run(folder, register: "contoh/register-nihil.csv", day: "2021-11-30")
    let later = try index(folder)
    #expect(!later.contains { $0.page.hasPrefix("tanda-terima/") || $0.page.hasPrefix("harian/2021-10") })
    // A year in the archive is never replaced by leaving it out.
    #expect(later.filter(\.isEarlier).map(\.page).contains("laporan-tahunan/2021.html"))
  }

  @Test func tellsFilesThatAnotherRegisterNoLongerProduces() throws {
    let folder = try TestFolder()
    _ = try run(folder)
    let summary = try run(folder, register: "contoh/register-nihil.csv", cleans: true)
    #expect(summary.output?.obsolete == [])
    #expect(summary.output?.removed.contains("tanda-terima/permohonan/001-PPID-X-2021.html") == true)
    #expect(summary.output?.removed.contains("tanda-terima/permohonan/cetak.html") == true)
    #expect(!folder.files.contains { $0.hasPrefix("k/tanda-terima/") })
  }

  @Test func namesNumbersThatTheRegisterDoesNotHold() throws {
    let folder = try TestFolder()
    let problems = #expect(throws: Problems.self) {
      try run(folder, .notices(.init(numbers: ["001/PPID/X/2012", "9"])))
    }
    #expect(problems?.all.map(\.kind) == [.usage, .usage])
    #expect(
      problems?.all.first?.text(.indonesian) == """
        galat: nomor 001/PPID/X/2012 tidak ada di register
          saran: mungkin maksudnya 001/PPID/X/2021
        """
    )
    #expect(folder.files == [])
  }

  @Test func choosesPapersByTheirDate() throws {
    let folder = try TestFolder()
    let day = try #require(LocalDate(iso: "2021-10-04"))
    let summary = try run(folder, .receipts(.init(from: day, to: day)))
    let receipts = folder.files.filter {
      $0.hasPrefix("k/tanda-terima/permohonan/0") && $0.hasSuffix(".html")
    }
    #expect(
      receipts.map { $0.suffix(20) }
        == ["003-PPID-X-2021.html", "004-PPID-X-2021.html", "005-PPID-X-2021.html"].map { $0.suffix(20) }
    )
    #expect(summary.documents.first?.count == 3)
  }

  @Test func writesNothingWhereNoFileCanBeUsed() throws {
    let folder = try TestFolder()
    try folder.write("rusak.csv", "bukan register\n")
    let options = RenderRun.Options(
      registers: [folder("rusak.csv")],
      output: folder("k"),
      program: "warkat uji"
    )
    let summary = try RenderRun.run(options, at: desk(), in: workspace)
    #expect(summary.exitStatus == 2 && summary.output == nil)
    #expect(folder.files == ["rusak.csv"])
  }

  @Test func namesTheMonthWhoseReportIsLateOnceOnly() throws {
    let folder = try TestFolder()
    let month = YearMonth(year: 2021, month: 10)
    let first = try run(folder, .monthly([month]), day: "2021-12-01")
    #expect(first.judgement.general.contains { $0.code == .sop8Time && $0.month == month })
    let second = try run(folder, .monthly([month]), day: "2021-12-02")
    #expect(!second.judgement.general.contains { $0.code == .sop8Time })
  }

  @Test func archivesAYearAsABagWithAPublicCopy() throws {
    let folder = try TestFolder()
    let summary = try run(
      folder,
      .yearly(2021, isPublic: true),
      register: "contoh/register-2021.csv",
      day: "2021-12-31"
    )
    #expect(summary.documents.map(\.kind) == [.yearlyRegister] && summary.documents.map(\.count) == [2])
    for bag in ["2021", "2021-publik"] {
      let top = "k/tahunan/\(bag)/"
      #expect(folder.read(top + "bagit.txt")?.hasPrefix("BagIt-Version: 1.0") == true)
      for line in (folder.read(top + "manifest-sha256.txt") ?? "").split(separator: "\n") {
        let bytes = try #require(try InputFile.read(folder(top + line.dropFirst(66))))
        #expect(Checksum.sha256(bytes) == line.prefix(64))
      }
      let payload = folder.files.filter { $0.hasPrefix(top + "data/") }.count
      #expect(folder.read(top + "manifest-sha256.txt")?.split(separator: "\n").count == payload)
    }
    let source = try InputFile.read(packageRoot.path + "/contoh/register-2021.csv")
    #expect(try InputFile.read(folder("k/tahunan/2021/data/sumber/01-register-2021.csv")) == source)
    let lines = (folder.read("k/tahunan/2021/data/register.csv") ?? "").split(whereSeparator: \.isNewline)
    let names = lines.dropFirst().prefix(20).map {
      String($0.split(separator: ",", omittingEmptySubsequences: false)[4])
    }
    #expect(names.count == 20)
    for file in ["register.csv", "register.html", "register.xml"] {
      let text = try #require(folder.read("k/tahunan/2021-publik/data/" + file))
      for name in names where !name.isEmpty { #expect(!text.contains(name), "\(name) in \(file)") }
    }
  }
}
