import Core
import Foundation
import Testing

@testable import Pipeline

@Suite("Files in pieces") struct OutputStreamTests {
  private func output(_ folder: TestFolder) throws(Problem) -> OutputFolder {
    try OutputFolder(folder("k"), started: testMoment)
  }

  /// Bytes that no two pieces of the buffer share.
  private func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
  }

  @Test(arguments: [
    (0, 1), (1, 1), (5, 2), (OutputStream.pieceLength - 1, 1000), (OutputStream.pieceLength, 7777),
    (OutputStream.pieceLength * 3 + 5, 100_000), (OutputStream.pieceLength * 2 + 1, 1 << 20),
  ])
  func holdWhatWasWrittenHoweverItIsCut(size: Int, piece: Int) throws {
    let folder = try TestFolder()
    let all = bytes(size)
    let output = try output(folder)
    let stream = try output.stream(OutputPath(checking: "a/b.csv"), kind: "uji", number: "1")
    for start in stride(from: 0, to: size, by: piece) {
      try stream.write(Array(all[start..<min(start + piece, size)]))
    }
    let sums = try stream.finish()
    let whole = try output.stream(OutputPath(checking: "utuh.csv"), kind: "uji")
    try whole.write(all)
    #expect(sums == (try whole.finish()))
    #expect(sums.size == size && sums.sha256 == Checksum.sha256(all))
    let summary = try output.commit(replacing: { _ in true })
    #expect(summary.files == 2 && summary.written == 2)
    #expect(FileManager.default.contents(atPath: folder("k/a/b.csv")) == Data(all))
    let manifest = try Manifest(Array((folder.read("k/manifest.json") ?? "").utf8), file: "m")
    #expect(
      manifest.files.first
        == Manifest.Entry(kind: "uji", number: "1", path: "a/b.csv", size: size, sha256: Checksum.digest(all))
    )
  }

  @Test func thatAreThereAlreadyAreNotTouched() throws {
    let folder = try TestFolder()
    func run(_ text: String) throws -> WriteSummary {
      let output = try output(folder)
      let stream = try output.stream(OutputPath(checking: "a.csv"), kind: "uji")
      try stream.write(Array(text.utf8))
      try stream.finish()
      return try output.commit(replacing: { _ in true })
    }
    #expect(try run("satu").written == 1)
    let before = TestFolder.below(folder("k"))
    let second = try run("satu")
    #expect(second.files == 1 && second.written == 0 && TestFolder.below(folder("k")) == before)
    #expect(try run("SATU").written == 1)
    #expect(folder.read("k/a.csv") == "SATU")
  }

  @Test func thatNobodyFinishedAreNone() throws {
    let folder = try TestFolder()
    let output = try output(folder)
    try output.stream(OutputPath(checking: "a.csv"), kind: "uji").write(Array("abc".utf8))
    #expect(try output.commit(replacing: { _ in true }).files == 0)
    #expect(folder.read("k/a.csv") == nil)
  }

  /// A folder that is one thing is replaced as a whole, but for what a person put there.
  @Test func ofAUnitGoWithTheOldOne() throws {
    let folder = try TestFolder()
    func run(_ names: [String]) throws -> WriteSummary {
      let output = try output(folder)
      for name in names {
        let stream = try output.stream(OutputPath(checking: name), kind: "uji")
        try stream.write(Array(name.utf8))
        try stream.finish()
      }
      return try output.commit(replacing: { _ in false }, units: ["t/2021"])
    }
    _ = try run(["t/2021/a", "t/2021/data/b", "t/2021/data/c", "t/2021-publik/a", "x"])
    try folder.write("k/t/2021/data/c", "catatan")
    let summary = try run(["t/2021/a"])
    #expect(summary.removed == ["t/2021/data/b"] && summary.obsolete.map(\.path) == ["t/2021/data/c"])
    #expect(folder.files == ["k/manifest.json", "k/t/2021-publik/a", "k/t/2021/a", "k/t/2021/data/c", "k/x"])
  }

  @Test func haveThePathToThemselves() throws {
    let folder = try TestFolder()
    let output = try output(folder)
    let path = try OutputPath(checking: "a.csv")
    _ = try output.stream(path, kind: "uji")
    #expect(throws: Problem.self) { try output.add(path, kind: "uji", bytes: []) }
    #expect(throws: Problem.self) { _ = try output.stream(path, kind: "uji") }
  }
}
