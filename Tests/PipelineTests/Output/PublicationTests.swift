import Core
import Foundation
import Testing

@testable import Pipeline

@Suite("Files are put in place") struct PublicationTests {
  private func run(
    _ folder: TestFolder,
    _ files: [String],
    text: String = "x",
    calls: SystemCalls = SystemCalls()
  ) throws(Problem) {
    let output = try OutputFolder(folder("k"), calls: calls, started: testMoment)
    for path in files { try output.add(OutputPath(checking: path), kind: "uji", bytes: Array(text.utf8)) }
    _ = try output.commit(replacing: { _ in true }, removesObsolete: true)
  }

  /// The calls of a run, in order.
  private func trace(_ body: (SystemCalls) throws -> Void) rethrows -> [String] {
    let made = Monitor<[String]>([])
    try body(
      SystemCalls { call, path in
        made.withLock { $0.append("\(call) \(path)") }
        return 0
      }
    )
    return made.withLock { $0 }
  }

  /// What has to hold where power may fail after any call: bytes before names, names before what speaks of them.
  @Test func bytesAreOnTheDiskBeforeNamesAndNamesBeforeTheManifest() throws {
    let folder = try TestFolder()
    try run(folder, ["a.html", "b/b.html", "lama/usang.html", "cetak.csv"])
    let calls = try trace { calls in
      try run(folder, ["a.html", "b/b.html", "c/c.html", "cetak.csv"], text: "y", calls: calls)
    }
    let wholeSync = try #require(calls.firstIndex(of: "sync \(folder("k"))"))
    let writes = calls.indices.filter { calls[$0].hasPrefix("write ") || calls[$0].hasPrefix("close ") }
    let folders = calls.indices.filter { calls[$0].hasPrefix("makeFolder ") }
    #expect(writes.count == 10 && (writes + folders).allSatisfy { $0 < wholeSync })
    #expect(
      Array(calls[wholeSync...].prefix { !$0.hasPrefix("remove .") && !$0.hasPrefix("remove 0") }) == [
        "sync \(folder("k"))", "rename a.html", "rename b/b.html", "rename c/c.html", "sync ", "sync b",
        "sync c",
        "rename cetak.csv", "sync ", "remove lama/usang.html", "sync lama", "rename manifest.json", "sync ",
      ]
    )
  }

  @Test func whatStandsInTheWayIsSeenBeforeAnythingIsRenamed() throws {
    let folder = try TestFolder()
    try run(folder, ["a.html", "z.html"])
    try FileManager.default.removeItem(atPath: folder("k/z.html"))
    try FileManager.default.createDirectory(atPath: folder("k/z.html"), withIntermediateDirectories: false)
    let problem = #expect(throws: Problem.self) { try run(folder, ["a.html", "z.html"], text: "y") }
    #expect(problem?.file == folder("k/z.html") && problem?.kind == .output)
    #expect(folder.read("k/a.html") == "x")
  }

  @Test func aFolderThatIsMovedMeanwhileIsTold() throws {
    let folder = try TestFolder()
    let output = try OutputFolder(folder("k"), started: testMoment)
    try output.add(OutputPath(checking: "a.html"), kind: "uji", bytes: [1])
    try FileManager.default.moveItem(atPath: folder("k"), toPath: folder("lain"))
    let problem = #expect(throws: Problem.self) { _ = try output.commit(replacing: { _ in true }) }
    #expect(problem?.kind == .output && problem?.file == folder("k"))
    #expect(problem?.message.id == "folder keluaran dihapus atau dipindahkan selagi ditulis")
    // What was moved is whole.
    #expect(
      folder.files == ["lain/a.html", "lain/manifest.json"] || folder.files.contains("lain/.warkat-kunci")
    )
  }

  @Test func aFolderWithoutASyncOfItsOwnIsNoFault() throws {
    let folder = try TestFolder()
    let calls = SystemCalls { call, path in call == .sync && !path.hasPrefix("/") ? EINVAL : 0 }
    try run(folder, ["a.html", "b/b.html"], calls: calls)
    #expect(folder.read("k/b/b.html") == "x")
  }

  @Test func linksUnderTheNamesOfTheProgramAreNotFollowed() throws {
    let folder = try TestFolder()
    try folder.write("luar/0", "milik orang")
    try folder.write("luar/kunci", "milik orang")
    try FileManager.default.createDirectory(atPath: folder("k"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder("k/.warkat-siap"),
      withDestinationPath: folder("luar")
    )
    // A second name of a file that is not ours: what is written into it would be lost there.
    try FileManager.default.linkItem(atPath: folder("luar/kunci"), toPath: folder("k/.warkat-kunci"))
    try run(folder, ["a.html"])
    #expect(folder.read("luar/0") == "milik orang" && folder.read("luar/kunci") == "milik orang")
    #expect(folder.files == ["k/a.html", "k/manifest.json", "luar/0", "luar/kunci"])
    try FileManager.default.createSymbolicLink(
      atPath: folder("k/.warkat-kunci"),
      withDestinationPath: folder("luar/kunci")
    )
    let problem = #expect(throws: Problem.self) { try run(folder, ["a.html"]) }
    #expect(problem?.text(.indonesian).contains("tautan simbolik tidak diikuti") == true)
    #expect(folder.read("luar/kunci") == "milik orang")
  }

  /// Below a folder that became a link nothing is written, compared or removed.
  @Test func nothingIsRemovedThroughALink() throws {
    let folder = try TestFolder()
    try run(folder, ["a.html", "b/usang.html"])
    try FileManager.default.moveItem(atPath: folder("k/b"), toPath: folder("luar"))
    try FileManager.default.createSymbolicLink(atPath: folder("k/b"), withDestinationPath: folder("luar"))
    let problem = #expect(throws: Problem.self) { try run(folder, ["a.html"], text: "y") }
    #expect(problem?.file == folder("k/b"))
    #expect(problem?.text(.indonesian).contains("tautan simbolik tidak diikuti") == true)
    #expect(folder.read("luar/usang.html") == "x" && folder.read("k/a.html") == "x")
  }

  /// Where the file system knows no locks, the process that the file names decides, and when it started.
  @Test func aStaleLockIsKnownByItsProcess() throws {
    let folder = try TestFolder()
    let unknown = SystemCalls { call, _ in call == .lock ? ENOLCK : 0 }
    let parent = getppid()
    let start = try #require(OutputLock.start(of: parent))
    for (text, isHeld) in [
      ("999999999 2021-10-01T00:00:00 5\n", false), ("\(parent) 2021-10-01T00:00:00 \(start)\n", true),
      ("\(parent) 2021-10-01T00:00:00 \(start + 1)\n", false), ("\(parent) 2021-10-01T00:00:00\n", true),
      ("bukan angka", false), ("", false), ("-1 x", false),
    ] {
      try folder.write("k/.warkat-kunci", text)
      do throws(Problem) {
        try run(folder, ["a.html"], calls: unknown)
        #expect(!isHeld, "\(text)")
      } catch {
        #expect(
          isHeld && error.text(.indonesian).contains("sedang dipakai proses \(parent)"),
          "\(text): \(error)"
        )
      }
    }
  }
}
