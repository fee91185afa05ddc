import Core
import Foundation
import Synchronization
import Testing

@testable import Pipeline

@Suite("Output folder") struct OutputFolderTests {
  /// Writes files as one run would; all kinds are this run's own.
  @discardableResult
  private func run(
    _ folder: TestFolder,
    _ files: [String: String],
    calls: SystemCalls = SystemCalls(),
    permission: Settings.Permission = .owner,
    replacing: @escaping @Sendable (Manifest.Entry) -> Bool = { _ in true },
    cleans: Bool = false
  ) throws(Problem) -> WriteSummary {
    let output = try OutputFolder(
      folder("keluaran"),
      permission: permission,
      calls: calls,
      started: testMoment
    )
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      try output.add(OutputPath(checking: path), kind: "uji", number: "1/" + path, bytes: Array(text.utf8))
    }
    return try output.commit(replacing: replacing, removesObsolete: cleans)
  }

  @Test func writesFilesForTheirOwnerOnly() throws {
    let folder = try TestFolder()
    let summary = try run(folder, ["a.html": "satu", "b/c/d.xml": "dua"])
    #expect(summary.files == 2 && summary.written == 2 && summary.unchanged == 0)
    #expect(folder.files == ["keluaran/a.html", "keluaran/b/c/d.xml", "keluaran/manifest.json"])
    #expect(folder.read("keluaran/b/c/d.xml") == "dua")
    #expect(try mode(folder("keluaran/a.html")) == 0o600 && mode(folder("keluaran/b/c")) == 0o700)
    #expect(try mode(folder("keluaran")) == 0o700 && mode(folder("keluaran/manifest.json")) == 0o600)
  }

  @Test func givesTheModesThatTheSettingsAskFor() throws {
    let folder = try TestFolder()
    try run(folder, ["b/a.html": "satu"], permission: .everyone)
    #expect(try mode(folder("keluaran/b/a.html")) == 0o644 && mode(folder("keluaran/b")) == 0o755)
  }

  private func mode(_ path: String) throws -> UInt16 {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? NSNumber).uint16Value
  }

  @Test func listsFilesWithSizeAndChecksum() throws {
    let folder = try TestFolder()
    try run(folder, ["b.xml": "abc", "a/ü.html": ""])
    #expect(
      folder.read("keluaran/manifest.json") == """
        {
          "versi": 1,
          "berkas": [
            {"jenis": "uji", "nomor": "1/a/ü.html", "jalur": "a/ü.html", "ukuran": 0, \
        "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
            {"jenis": "uji", "nomor": "1/b.xml", "jalur": "b.xml", "ukuran": 3, \
        "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}
          ],
          "usang": []
        }

        """
    )
  }

  @Test func touchesNothingInASecondRunOfTheSame() throws {
    let folder = try TestFolder()
    try run(folder, ["a.html": "satu", "b/c.xml": "dua"])
    let before = TestFolder.below(folder("keluaran"))
    // Nothing is written on the way either, as on a disk that is full.
    let full = SystemCalls { call, _ in [.write, .makeFolder, .rename, .remove].contains(call) ? ENOSPC : 0 }
    let summary = try run(folder, ["a.html": "satu", "b/c.xml": "dua"], calls: full)
    #expect(summary.written == 0 && summary.unchanged == 2)
    #expect(TestFolder.below(folder("keluaran")) == before)
  }

  @Test func writesOnlyWhatChanged() throws {
    let folder = try TestFolder()
    try run(folder, ["a.html": "satu", "b/c.xml": "dua", "b/d.xml": "tiga"])
    let before = Set(TestFolder.below(folder("keluaran/b")))
    let summary = try run(folder, ["a.html": "lain", "b/c.xml": "dua", "b/d.xml": "tiga"])
    #expect(summary.written == 1)
    #expect(Set(TestFolder.below(folder("keluaran/b"))) == before)
    #expect(folder.read("keluaran/a.html") == "lain")
  }

  @Test func listsFilesThatAreNoLongerProduced() throws {
    let folder = try TestFolder()
    try run(folder, ["a.html": "satu", "b/c.xml": "dua"])
    var summary = try run(folder, ["a.html": "satu"])
    #expect(summary.obsolete.map(\.path) == ["b/c.xml"] && summary.removed.isEmpty)
    #expect(folder.read("keluaran/b/c.xml") == "dua")
    summary = try run(folder, ["a.html": "satu"])
    #expect(summary.obsolete.map(\.path) == ["b/c.xml"])
    summary = try run(folder, ["a.html": "satu"], cleans: true)
    #expect(summary.obsolete.isEmpty && summary.removed == ["b/c.xml"])
    #expect(folder.files == ["keluaran/a.html", "keluaran/manifest.json"])
    #expect(try run(folder, ["a.html": "satu", "b/c.xml": "dua"]).obsolete.isEmpty)
  }

  @Test func keepsAnObsoleteFileThatSomeoneChanged() throws {
    let folder = try TestFolder()
    try run(folder, ["a.html": "satu", "c.xml": "dua"])
    try folder.write("keluaran/c.xml", "catatan tangan")
    let summary = try run(folder, ["a.html": "satu"], cleans: true)
    #expect(summary.obsolete.map(\.path) == ["c.xml"] && summary.removed.isEmpty)
    #expect(folder.read("keluaran/c.xml") == "catatan tangan")
  }

  @Test func leavesFilesOfOtherRunsListed() throws {
    let folder = try TestFolder()
    try run(folder, ["a.html": "satu", "b.html": "dua", "hilang.html": "x"])
    try FileManager.default.removeItem(atPath: folder("keluaran/hilang.html"))
    let summary = try run(folder, ["c.html": "tiga"], replacing: { _ in false }, cleans: true)
    #expect(summary.obsolete.isEmpty)
    let manifest = try Manifest(
      Array((folder.read("keluaran/manifest.json") ?? "").utf8),
      file: "manifest.json"
    )
    #expect(manifest.files.map(\.path) == ["a.html", "b.html", "c.html"])
  }

  @Test func refusesTheSamePathTwice() throws {
    let folder = try TestFolder()
    let output = try OutputFolder(folder("k"), started: testMoment)
    let path = try OutputPath(checking: "a.html")
    try output.add(path, kind: "uji", bytes: [1])
    #expect(throws: Problem.self) { try output.add(path, kind: "uji", bytes: [2]) }
  }

  @Test func takesFilesFromSeveralThreads() throws {
    let folder = try TestFolder()
    let output = try OutputFolder(folder("k"), started: testMoment)
    let failures = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: 200) { index in
      guard let path = OutputPath("f\(index % 7)/\(index).html"),
        (try? output.add(path, kind: "uji", bytes: Array(repeating: UInt8(index), count: index))) != nil
      else {
        failures.add(1, ordering: .relaxed)
        return
      }
    }
    #expect(failures.load(ordering: .relaxed) == 0)
    #expect(try output.commit(replacing: { _ in true }).written == 200)
    #expect(folder.files.count { $0.hasSuffix(".html") } == 200)
  }
}

extension TestFolder {
  /// ``fingerprint`` of another folder.
  static func below(_ path: String) -> [String] {
    (FileManager.default.enumerator(atPath: path)?.allObjects as? [String] ?? []).sorted().map { name in
      var status = stat()
      lstat(path + "/" + name, &status)
      return "\(name) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec) \(status.st_ino)"
    }
  }
}
