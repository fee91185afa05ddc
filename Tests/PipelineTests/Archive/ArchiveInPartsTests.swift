import Core
import Documents
import Foundation
import Register
import Standard
import Testing

@testable import Pipeline

/// A register of any size is archived in two passes over its files; the bag is the one that is made of rows in memory.
@Suite("Archive in parts") struct ArchiveInPartsTests {
  private static let header =
    "nomor_register,diterima,nama_pemohon,alamat,rincian_informasi,jumlah_lembar,keputusan"

  /// Rows out of order, days without rows, other years, doubled numbers, mistyped years and unreadable cells.
  private static func register(_ seed: Int, rows: Int) -> String {
    var random = SplitMix(state: UInt64(seed))
    var text = header + "\n"
    for number in 1...rows {
      let kind = random.next() % 20
      let year = kind == 0 ? 2031 : kind == 1 ? 2020 : 2021
      let month = 1 + random.next() % 12
      let day = 1 + random.next() % 28
      let stamp = String(format: "%04d-%02d-%02d", year, Int(month), Int(day))
      let received = kind == 2 ? "" : kind == 3 ? "31 Februari" : kind == 4 ? stamp + " 09:12" : stamp
      let own = kind == 5 ? max(1, number - 3) : number
      let asked = kind == 6 ? "\"Daftar\nsatu, dua\"" : "Daftar \(number) & <isi>"
      text += "\(own)/PPID/2021,\(received),Siti Contoh,Jl. Melati,\(asked),\(kind == 7 ? "banyak" : "4"),"
      text += kind < 12 ? "ditolak\n" : "\n"
    }
    return text
  }

  private struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private let workspace = Workspace(folder: packageRoot.path)

  private func output(_ folder: TestFolder, _ name: String) throws -> OutputFolder {
    try OutputFolder(folder(name), started: LocalMoment(date: try #require(LocalDate(iso: "2021-12-31"))))
  }

  @Test(arguments: [120, 400, 5000, 1 << 20], [1, 2, 3]) func sameBag(length: Int, seed: Int) throws {
    let folder = try TestFolder()
    try folder.write("a.csv", Self.register(seed, rows: 150))
    // A file in another encoding is read by one reader.
    let latin =
      Array(Self.register(seed + 10, rows: 60).utf8) + Array("9999,2021-05-05,Andr".utf8) + [0xE9, 0x0A]
    try Data(latin).write(to: URL(fileURLWithPath: folder("b.csv")))
    let desk = try Desk.open(reportingDate: LocalDate(iso: "2021-12-31"), in: workspace)
    let registers = try OpenRegisters([folder("a.csv"), folder("b.csv")], in: workspace)
    let templates = try TemplateSet.load(Selection.yearly(2021, isPublic: false).templateKinds, in: workspace)
    let context = desk.paperContext(program: "uji", for: templates)

    let judgement = try CheckRun.judge(registers, at: desk)
    let whole = try output(folder, "utuh")
    let memory = try YearArchive(
      2021,
      isPublic: false,
      judgement,
      of: registers,
      at: desk,
      context,
      sharing: .init(judgement, registers, isOfManyYears: true),
      in: workspace
    )
    _ = try memory.write(with: templates, to: whole, in: workspace)
    _ = try whole.commit(replacing: { _ in true })

    var pass = RegisterPass(registers: registers, settings: desk.settings.reading, judge: desk.judge)
    pass.partLength = length
    pass.threads = 3
    let survey = YearSurvey(2021, files: registers.sources.map(\.name), reportingDate: desk.reportingDate)
    let (outcome, found) = try pass.run { SurveySink(survey) }
    #expect(length > 400 || found.starts.count > 20)
    let parts = try output(folder, "bagian")
    let archive = try YearArchive(
      found,
      outcome.judgement(desk.reportingDate, rows: []),
      judgement.findingCounts,
      pass,
      at: desk,
      context
    )
    _ = try archive.write(with: templates, to: parts, in: workspace)
    _ = try parts.commit(replacing: { _ in true })
    #expect(folder.files.count > 60)
    for name in folder.files where name.hasPrefix("utuh/") {
      #expect(folder.read(name) == folder.read("bagian/" + name.dropFirst(5)), "\(name)")
    }
    #expect(folder.files.count { $0.hasPrefix("utuh/") } == folder.files.count { $0.hasPrefix("bagian/") })
    #expect((folder.read("bagian/tahunan/2021/data/register.xml") ?? "").contains("<permohonan"))
  }

  /// A register that somebody writes between the passes is not archived.
  @Test func changingRegister() throws {
    let folder = try TestFolder()
    try folder.write("a.csv", Self.register(1, rows: 40))
    let desk = try Desk.open(reportingDate: LocalDate(iso: "2021-12-31"), in: workspace)
    let registers = try OpenRegisters([folder("a.csv")], in: workspace)
    let pass = RegisterPass(registers: registers, settings: desk.settings.reading, judge: desk.judge)
    let survey = YearSurvey(2021, files: registers.sources.map(\.name), reportingDate: desk.reportingDate)
    let (outcome, found) = try pass.run { SurveySink(survey) }
    let text = try #require(folder.read("a.csv"))
    // The time of the last change as it was: only the bytes tell.
    var before = stat()
    stat(folder("a.csv"), &before)
    try folder.write("a.csv", text.replacingOccurrences(of: "2021-0", with: "2022-0"))
    utimensat(AT_FDCWD, folder("a.csv"), [before.st_atim, before.st_mtim], 0)
    let templates = try TemplateSet.load(Selection.yearly(2021, isPublic: false).templateKinds, in: workspace)
    let context = desk.paperContext(program: "uji", for: templates)
    let archive = try YearArchive(
      found,
      outcome.judgement(desk.reportingDate, rows: []),
      [],
      pass,
      at: desk,
      context
    )
    let output = try output(folder, "k")
    let problem = #expect(throws: Problem.self) {
      _ = try archive.write(with: templates, to: output, in: workspace)
    }
    #expect(problem?.message.id == "register berubah selagi dibaca")
    #expect(folder.files.allSatisfy { !$0.hasPrefix("k/tahunan") })
  }
}
