import Foundation
import Testing

@Suite("The repair sheet") struct RepairCommandTests {
  private let register = ["contoh/register-2021-10.csv", "--per", "2021-10-31"]

  @Test(arguments: ["html", "csv"]) func standsInTheFolderWhereTheFindingsArePrinted(format: String) throws {
    let scratch = try Scratch()
    let folder = scratch.folder.appending(path: "hasil").path
    let plain = try warkat(["periksa"] + register + ["--format", "json"])
    let ran = try warkat(["periksa"] + register + ["--format", format, "--keluaran", folder])
    #expect(ran.status == plain.status)
    #expect(ran.errors == "lembar perbaikan: \(folder)/perbaikan.html, \(folder)/perbaikan.csv\n")
    #expect(
      Set(try scratch.files().keys) == ["hasil/perbaikan.html", "hasil/perbaikan.csv", "hasil/manifest.json"]
    )
    #expect(!ran.output.contains("Lembar Perbaikan"))
    let quiet = try warkat(["periksa"] + register + ["--format", format, "--keluaran", folder, "--senyap"])
    #expect(quiet.errors.isEmpty && quiet.output == ran.output)
  }

  @Test(arguments: ["teks", "json", "xml"]) func isNotWrittenByOtherForms(format: String) throws {
    let scratch = try Scratch()
    let ran = try warkat(
      ["periksa"] + register + [
        "--format", format, "--keluaran", scratch.folder.appending(path: "hasil").path,
      ]
    )
    #expect(ran.errors.isEmpty)
    #expect(try scratch.files().isEmpty)
  }

  @Test func failsWithStatus3WhereItCannotBeWritten() throws {
    let scratch = try Scratch()
    let file = scratch.folder.appending(path: "berkas")
    try Data("x".utf8).write(to: file)
    let ran = try warkat(["periksa"] + register + ["--format", "csv", "--keluaran", file.path])
    #expect(ran.status == 3)
    #expect(ran.errors.contains(file.path))
    #expect(ran.output.contains("kode,tingkat"), "the findings are told all the same")
  }

  @Test func belongsToEverythingAndStandsInIndexAndManifest() throws {
    let scratch = try Scratch()
    _ = try warkat(["semua"] + register + ["--keluaran", scratch.folder.path])
    let files = try scratch.files()
    #expect(files["perbaikan.html"] != nil && files["perbaikan.csv"] != nil)
    for name in ["indeks.html", "manifest.json"] {
      let text = try String(contentsOf: scratch.folder.appending(path: name), encoding: .utf8)
      #expect(text.contains("perbaikan.html"), "\(name)")
    }
    // A check into the same folder leaves everything else listed.
    let before = try String(contentsOf: scratch.folder.appending(path: "manifest.json"), encoding: .utf8)
    _ = try warkat(["periksa"] + register + ["--format", "html", "--keluaran", scratch.folder.path])
    #expect(
      try String(contentsOf: scratch.folder.appending(path: "manifest.json"), encoding: .utf8) == before
    )
  }
}
