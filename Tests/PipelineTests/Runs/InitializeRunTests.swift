import Core
import Foundation
import Testing

@testable import Pipeline

@Suite("Initialize") struct InitializeRunTests {
  @Test func writesAWorkspaceThatItsOwnSettingsFit() throws {
    let folder = try TestFolder()
    let written = try InitializeRun.run(folder("kantor/baru"), in: Workspace())
    #expect(written.map { String($0.dropFirst(folder("kantor/baru/").count)) } == ShippedFiles.names)
    #expect(folder.files == ShippedFiles.names.map { "kantor/baru/" + $0 }.sorted())
    for name in ShippedFiles.names {
      #expect(try InputFile.read(folder("kantor/baru/" + name)) == ShippedFiles.bytes(name))
    }
    #expect(try Settings.load(in: Workspace(folder: folder("kantor/baru"))).file != nil)
  }

  @Test func overwritesNothing() throws {
    let folder = try TestFolder()
    try folder.write("warkat.yaml", "zona: Asia/Jayapura")
    let problems = #expect(throws: Problems.self) { try InitializeRun.run(folder.path, in: Workspace()) }
    #expect(problems?.all.map(\.file) == [folder("warkat.yaml")])
    #expect(folder.files == ["warkat.yaml"])
  }

  @Test func tellsWhatCannotBeWritten() throws {
    let folder = try TestFolder()
    let workspace = Workspace()
    var failing = workspace
    failing.calls = SystemCalls { call, path in call == .write && path.hasSuffix("warkat.yaml") ? ENOSPC : 0 }
    let problems = #expect(throws: Problems.self) { try InitializeRun.run(folder("x"), in: failing) }
    #expect(problems?.all.first?.kind == .output)
    #expect(problems?.all.first?.file == folder("x/warkat.yaml"))
  }
}
