import Core
import Foundation
import Testing

@testable import Pipeline

@Suite("Register inputs") struct RegisterInputsTests {
  @Test func readsFilesFoldersAndStandardInput() throws {
    let folder = try TestFolder()
    try folder.write("b.csv", "b")
    for name in ["2.CSV", "1.csv", "~$1.csv", ".x.csv", "catatan.txt", "bawah/3.csv"] {
      try folder.write("bulan/" + name, name)
    }
    var workspace = Workspace()
    workspace.readStandardInput = { Array("masukan".utf8) }
    let sources = try RegisterInputs.read(
      [folder("b.csv"), "-", folder("bulan"), folder("b.csv")],
      in: workspace
    )
    #expect(sources.map(\.name) == [folder("b.csv"), "-", folder("bulan/1.csv"), folder("bulan/2.CSV")])
    #expect(sources.map { String(decoding: $0.bytes, as: UTF8.self) } == ["b", "masukan", "1.csv", "2.CSV"])
  }

  @Test func readsAFileOfAFolderOnce() throws {
    let folder = try TestFolder()
    try folder.write("a.csv", "a")
    let sources = try RegisterInputs.read([folder("a.csv"), folder.path], in: Workspace())
    #expect(sources.map(\.name) == [folder("a.csv")])
  }

  @Test func namesEverythingThatCannotBeRead() throws {
    let folder = try TestFolder()
    try folder.write("kosong/catatan.txt", "x")
    let problems = #expect(throws: Problems.self) {
      try RegisterInputs.read([folder("tiada.csv"), folder("kosong")], in: Workspace())
    }
    #expect(
      problems?.all.map { $0.text(.indonesian) } == [
        "\(folder("tiada.csv")): galat: register tidak ditemukan",
        "\(folder("kosong")): galat: folder tidak berisi berkas CSV",
      ]
    )
    #expect(problems?.all.allSatisfy { $0.kind == .unusable } == true)
  }
}
