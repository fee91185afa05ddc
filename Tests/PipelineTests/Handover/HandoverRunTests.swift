import Core
import Documents
import Foundation
import Testing

@testable import Pipeline

@Suite("Minute of a handover") struct HandoverRunTests {
  private let workspace = Workspace(folder: packageRoot.path)

  private func desk(_ day: String = "2022-01-10") throws -> Desk {
    try Desk.open(reportingDate: LocalDate(iso: day), in: workspace)
  }

  private func makeBag(_ folder: TestFolder) throws -> String {
    let options = RenderRun.Options(
      registers: [packageRoot.path + "/contoh/register-2021-10.csv"],
      selection: .yearly(2021, isPublic: false),
      output: folder("k"),
      program: "warkat uji"
    )
    _ = try RenderRun.run(options, at: desk(), in: workspace)
    return folder("k/tahunan/2021")
  }

  private func run(_ bags: [String], _ folder: TestFolder) throws -> HandoverRun.Summary {
    try HandoverRun.run(bags, output: folder("k"), program: "warkat uji", at: desk(), in: workspace)
  }

  @Test func statesWhatIsHandedOver() throws {
    let folder = try TestFolder()
    let bag = try makeBag(folder)
    let summary = try run([bag], folder)
    #expect(summary.pages == ["serah-terima/2021.html"] && summary.exitStatus == 0)
    let page = try #require(folder.read("k/serah-terima/2021.html"))
    let list = try Data(contentsOf: URL(fileURLWithPath: bag + "/tagmanifest-sha256.txt"))
    let sum = Checksum.sha256(Array(list))
    let groups = stride(from: 0, to: 64, by: 4).map { start in
      "<span class=\"kelompok\">\(sum.dropFirst(start).prefix(4))</span>"
    }
    for line in 0..<4 { #expect(page.contains(groups[(line * 4)..<(line * 4 + 4)].joined())) }
    for text in [
      "Senin, 10 Januari 2022", "40, diterima 1 Oktober 2021", "register.xml", "sumber/", "Saksi 2",
    ] {
      #expect(page.contains(text), "\(text)")
    }
    let xml = try #require(folder.read("k/serah-terima/2021.xml"))
    #expect(xml.contains("sha256=\"\(sum)\"") && xml.contains("permohonan=\"40\""))
    // The minute lies in the output folder, and the bag is as it was.
    #expect(VerificationRun.run([folder("k")]).differences == 0)
  }

  @Test func isNotMadeForABagWithDifferences() throws {
    let folder = try TestFolder()
    let bag = try makeBag(folder)
    try folder.write("k/tahunan/2021/data/x", "x")
    let summary = try run([bag], folder)
    #expect(summary.exitStatus == 1 && summary.pages.isEmpty && summary.refused.map(\.folder) == [bag])
    #expect(folder.read("k/serah-terima/2021.html") == nil)
  }

  @Test func isMadeForBagsOnly() throws {
    let folder = try TestFolder()
    _ = try makeBag(folder)
    try folder.write("x/a", "")
    for place in [folder("k"), folder("k/tahunan"), folder("x"), folder("nowhere")] {
      let problems = #expect(throws: Problems.self, "\(place)") { try run([place], folder) }
      #expect(problems?.all.first?.kind == .unusable)
    }
  }

  @Test func namesEachBagOnce() throws {
    let folder = try TestFolder()
    let bag = try makeBag(folder)
    try FileManager.default.createDirectory(atPath: folder("lain"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: bag, toPath: folder("lain/2021"))
    #expect(
      try run([bag, folder("lain/2021")], folder).pages == [
        "serah-terima/2021.html", "serah-terima/2021-2.html",
      ]
    )
  }

  @Test func worksForBagsOfOtherPrograms() throws {
    let folder = try TestFolder()
    try #require(BagCase.all.first { $0.name == "tag manifest" }).make(in: folder, "b")
    _ = try run([folder("b")], folder)
    let xml = try #require(folder.read("k/serah-terima/b.xml"))
    #expect(!xml.contains("permohonan=") && xml.contains(#"<isi berkas="1" bita="3">a.txt</isi>"#))
    // Without the list that stands for the bag there is nothing to read aloud.
    try #require(BagCase.all.first).make(in: folder, "c")
    #expect(throws: Problems.self) { try run([folder("c")], folder) }
  }
}
