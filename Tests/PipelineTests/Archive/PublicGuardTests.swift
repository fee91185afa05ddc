import Core
import Documents
import Foundation
import Register
import Testing

@testable import Pipeline

@Suite("Guard of the public bag") struct PublicGuardTests {
  private static let register = """
    nomor_register,diterima,nama_pemohon,alamat,nomor_identitas,telepon,email,penerima,petugas,supervisor,rincian_informasi
    1/X/2021,2021-10-04,Zulkarnain Peutua,Jalan Bambu Kuning 17,1101012345670001,0812-7777-1234,zul@contoh.id,Kuasa Zulkarnain P,Rahmawati Yusna,Hamdani Basyah,Daftar TPS
    """

  private func run(_ folder: TestFolder, _ redaction: Redaction, register: String = register) throws
    -> RunSummary
  {
    try folder.write("r.csv", register)
    let workspace = Workspace(folder: packageRoot.path)
    var options = RenderRun.Options(
      registers: [folder("r.csv")],
      selection: .yearly(2021, isPublic: true),
      output: folder("k"),
      program: "warkat uji"
    )
    options.redaction = redaction
    return try RenderRun.run(
      options,
      at: Desk.open(reportingDate: LocalDate(iso: "2021-10-31"), in: workspace),
      in: workspace
    )
  }

  @Test func letsTheRulesPass() throws {
    let folder = try TestFolder()
    let summary = try run(folder, Redaction())
    #expect(summary.output != nil)
    let text = try #require(folder.read("k/tahunan/2021-publik/data/register.xml"))
    #expect(text.contains("Daftar TPS") && !text.contains("Zulkarnain"))
  }

  /// With the rule of one column taken out, its values reach the bag: the run stops, says where, and puts nothing in place.
  @Test(arguments: [
    Column.applicantName, .address, .identityNumber, .phone, .email, .recipient, .officers, .supervisor,
  ])
  func stopsWhereARuleIsTakenOut(column: Column) throws {
    let folder = try TestFolder()
    var redaction = Redaction()
    redaction.shown.insert(column)
    let problems = #expect(throws: Problems.self) { _ = try run(folder, redaction) }
    let problem = try #require(problems?.all.first)
    #expect(
      problem.kind == .unusable && problem.file?.hasPrefix("tahunan/2021-publik/data/register.") == true
    )
    let text = problem.text(.indonesian)
    #expect(text.contains("kolom \(column.name)"))
    for value in Self.register.split(separator: "\n")[1].split(separator: ",").dropFirst(2) {
      #expect(!text.contains(value))
    }
    #expect(folder.files == ["r.csv"])
  }

  /// Values that are words of every page are no leak; nobody could tell them from the page.
  @Test(arguments: ["Data", "Oktober", "Register", "email", "Pemohon", "Langsung"])
  func knowsCommonWords(name: String) throws {
    let folder = try TestFolder()
    let register = """
      nomor_register,diterima,nama_pemohon,alamat,saluran,penerima,pengisi_formulir,rincian_informasi
      1/X/2021,2021-10-04,\(name),Kota,email,\(name),pemohon,Daftar TPS
      2/X/2021,2021-10-05,Umar Lain,Kota,langsung,pemohon,pemohon,\(name) pemilih
      """
    #expect(try run(folder, Redaction(), register: register).output != nil)
  }

  @Test func looksAtSizesAndChecksumsForLongNumbersOnly() throws {
    var words = PersonalWords()
    for value in PersonalWords.value(of: Array("224882".utf8)[...]) { words.add(value, column: 9) }
    words.close()
    let bytes = Array("Payload-Oxum: 224882.9".utf8)
    for (path, isRefused) in [
      ("bag-info.txt", false), ("data/register.csv", true), ("x/data/temuan.csv", true),
    ] {
      var look = BagInspection(words).start(path)
      let problem: Problem?
      do throws(Problem) {
        try BagWriter.give(bytes) { (bytes) throws(Problem) in try look.look(at: bytes) }
        try look.finish()
        problem = nil
      } catch {
        problem = error
      }
      #expect((problem != nil) == isRefused, "\(path)")
    }
  }
}
