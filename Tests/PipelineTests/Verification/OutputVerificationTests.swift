import Core
import Foundation
import Testing

@testable import Pipeline

@Suite("Verification of output folders") struct OutputVerificationTests {
  /// A folder with two files and a bag, made by the program's own writer.
  private func make() throws -> TestFolder {
    let folder = try TestFolder()
    let output = try OutputFolder(folder("k"), started: testMoment)
    try output.add(OutputPath(checking: "indeks.html"), kind: "indeks", bytes: Array("abc".utf8))
    try output.add(OutputPath(checking: "harian/2021-10-04.html"), kind: "data-layanan-harian", bytes: [])
    for (path, text) in BagCase.good {
      try output.add(
        OutputPath(checking: "tahunan/2021/" + path),
        kind: "register-tahunan",
        bytes: Array(text.utf8)
      )
    }
    _ = try output.commit(replacing: { _ in true })
    return folder
  }

  private func found(_ folder: TestFolder) -> [String] { VerificationRun.run([folder("k")]).folders[0].found }

  @Test func checksTheFolderAndTheBagsInIt() throws {
    let folder = try make()
    let report = VerificationRun.run([folder("k")])
    #expect(report.folders.map(\.kind) == [.output, .bag(version: "1.0")])
    #expect(report.folders.map(\.files) == [5, 1])
    #expect(report.exitStatus == 0)
  }

  @Test func namesWhatIsMissingAddedAndChanged() throws {
    let folder = try make()
    try folder.write("k/harian/2021-10-04.html", "x")
    try folder.write("k/tahunan/2021/data/a.txt", "abd")
    try folder.write("k/surat.docx", "x")
    try folder.write("k/.gitkeep", "")
    try FileManager.default.removeItem(atPath: folder("k/indeks.html"))
    let report = VerificationRun.run([folder("k")])
    #expect(
      report.folders[0].found == [
        "berubah harian/2021-10-04.html", "hilang indeks.html", "tambahan surat.docx",
        "berubah tahunan/2021/data/a.txt", "tersembunyi .gitkeep",
      ]
    )
    #expect(report.folders[1].found.first == "berubah data/a.txt")
    #expect(report.exitStatus == 1)
  }

  @Test func listsObsoleteFilesAsNotes() throws {
    let folder = try make()
    try {
      let output = try OutputFolder(folder("k"), started: testMoment)
      _ = try output.commit(replacing: { $0.kind == "indeks" })
    }()
    #expect(found(folder) == ["usang indeks.html"])
  }

  @Test(arguments: ["{", "", #"{"versi":9,"berkas":[],"usang":[]}"#])
  func saysWhereTheManifestIsDamaged(_ text: String) throws {
    let folder = try make()
    try folder.write("k/manifest.json", text)
    let report = VerificationRun.run([folder("k")])
    #expect(report.folders[0].found == ["tanpa-manifes manifest.json"] && report.exitStatus == 1)
    #expect(report.folders.count == 2)
  }

  @Test func refusesPathsThatLeaveTheFolder() throws {
    let folder = try make()
    let sum = BagCase.sha256
    try folder.write(
      "k/manifest.json",
      #"{"versi":1,"berkas":[{"jenis":"x","jalur":"../x","ukuran":3,"sha256":"\#(sum)"}],"usang":[]}"#
    )
    #expect(found(folder) == ["tanpa-manifes manifest.json"])
  }

  @Test func noticesAManifestInAnotherManner() throws {
    let folder = try make()
    let text = try #require(folder.read("k/manifest.json"))
    try folder.write("k/manifest.json", text + " ")
    #expect(found(folder) == ["cara-tulis manifest.json"])
  }

  @Test func missesTheManifestOfARun() throws {
    let folder = try make()
    try folder.write("k/temuan.json", "{}")
    try FileManager.default.removeItem(atPath: folder("k/manifest.json"))
    #expect(found(folder) == ["tanpa-manifes manifest.json"])
  }

  @Test func leavesTheFolderAsItIs() throws {
    let folder = try make()
    let before = folder.fingerprint
    _ = VerificationRun.run([folder("k")])
    #expect(folder.fingerprint == before)
  }
}
