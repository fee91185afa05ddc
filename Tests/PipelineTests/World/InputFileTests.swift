import Core
import Foundation
import Testing

@testable import Pipeline

@Suite("Files from strangers") struct InputFileTests {
  @Test(arguments: ["/dev/zero", "/dev/full", "/dev/urandom"]) func devicesAreRefused(path: String) {
    #expect(throws: SystemError.device) { try InputFile.read(path) }
  }

  @Test func nothingIsReadFromTheDeviceOfNothing() throws { #expect(try InputFile.read("/dev/null") == []) }

  @Test func aPipeWithoutWriterIsWaitedForAWhileOnly() throws {
    let folder = try TestFolder()
    #expect(mkfifo(folder("p"), 0o600) == 0)
    #expect(throws: SystemError.silent) { try InputFile.read(folder("p")) }
  }

  @Test func aPipeIsReadToItsEndWhoeverComesFirst() throws {
    for delay in [0, 300_000] {
      let folder = try TestFolder()
      #expect(mkfifo(folder("p"), 0o600) == 0)
      let path = folder("p")
      let text = Data(String(repeating: "a", count: 200_000).utf8)
      let writer = Thread {
        usleep(UInt32(delay))
        guard let handle = FileHandle(forWritingAtPath: path) else { return }
        usleep(200_000)
        try? handle.write(contentsOf: text)
        try? handle.close()
      }
      writer.start()
      #expect(try InputFile.read(path) == Array(text))
    }
  }

  @Test func aFileLargerThanTheLimitIsNotTakenIntoMemory() throws {
    let folder = try TestFolder()
    try folder.write("f", "")
    #expect(truncate(folder("f"), 10 << 30) == 0)
    #expect(throws: SystemError.tooLarge) { try InputFile.read(folder("f")) }
    let problem = #expect(throws: Problem.self) { try Workspace().read(folder("f")) }
    #expect(problem?.text(.indonesian).contains("melebihi ukuran berkas yang diizinkan") == true)
  }

  /// A register of which rows came while it was read is of no one state: it is not judged.
  @Test func aRegisterThatGrowsOrShrinksWhileItIsReadIsTold() throws {
    for text in ["a;b\n1;2\n3;4\n", "a;b\n"] {
      let folder = try TestFolder()
      try folder.write("r.csv", "a;b\n1;2\n")
      let registers = try OpenRegisters([folder("r.csv")], in: Workspace())
      try registers.checkReading()
      try folder.write("r.csv", text)
      let problem = #expect(throws: Problem.self) { try registers.checkReading() }
      #expect(problem?.kind == .unusable && problem?.file == folder("r.csv"))
      #expect(problem?.text(.indonesian).contains("berubah selagi dibaca") == true)
      #expect(problem?.remedy != nil)
    }
  }

  @Test func aFileThatCouldNotBeFinishedIsNotThere() throws {
    for call in [SystemCalls.Call.write, .sync, .link] {
      let folder = try TestFolder()
      let calls = SystemCalls { made, _ in made == call ? ENOSPC : 0 }
      let problem = #expect(throws: Problem.self) {
        try NewFile.write(Array("isi".utf8), folder("a/b.md"), calls)
      }
      #expect(problem?.kind == .output && problem?.file == folder("a/b.md"))
      #expect(folder.files == [])
      try NewFile.write(Array("isi".utf8), folder("a/b.md"), SystemCalls())
      #expect(throws: Problem.self) { try NewFile.write([], folder("a/b.md"), SystemCalls()) }
      #expect(folder.read("a/b.md") == "isi")
    }
  }

  @Test func aSpoolTellsItsFolderAndWhatToDo() throws {
    var workspace = Workspace()
    let folder = try TestFolder()
    workspace.environment = { [path = folder.path] name in name == "TMPDIR" ? path : nil }
    for call in [SystemCalls.Call.open, .write] {
      workspace.calls = SystemCalls { made, _ in made == call ? ENOSPC : 0 }
      let spool = SpoolFile(in: workspace, memoryLimit: 4)
      let problem = #expect(throws: Problem.self) { try spool.append([1, 2, 3, 4, 5]) }
      #expect(problem?.kind == .output && problem?.file == folder.path)
      #expect(problem?.text(.indonesian).contains("TMPDIR") == true)
    }
    workspace.calls = SystemCalls()
    let spool = SpoolFile(in: workspace, memoryLimit: 4)
    try spool.append([1, 2, 3, 4, 5])
    #expect(try spool.read(1..<5) == [2, 3, 4, 5])
    // It has no name while it is used.
    #expect(folder.files == [])
  }
}
