import Core
import Foundation
import Synchronization
import Testing

@testable import Pipeline

@Suite("Output safety") struct OutputSafetyTests {
  private func run(
    _ path: String,
    _ files: [String: String],
    calls: SystemCalls = SystemCalls(),
    isStreamed: Bool = false
  ) throws(Problem) {
    let output = try OutputFolder(path, calls: calls, started: testMoment)
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      if isStreamed {
        let stream = try output.stream(OutputPath(checking: path), kind: "uji")
        for byte in text.utf8 { try stream.write([byte]) }
        try stream.finish()
      } else {
        try output.add(OutputPath(checking: path), kind: "uji", bytes: Array(text.utf8))
      }
    }
    _ = try output.commit(replacing: { _ in true })
  }

  @Test(arguments: [
    "", "/", "/etc/passwd", "..", "../x", "a/../../x", "a//b", "a/", ".x", "a/.x", "a/.", "a\u{0}b", "a\nb",
    "a\\b",
    String(repeating: "x", count: 256),
  ])
  func pathsCannotLeaveTheFolder(text: String) {
    #expect(OutputPath(text) == nil)
    #expect(throws: Problem.self) { try OutputPath(checking: text) }
  }

  @Test(arguments: ["a", "a/b.html", "tanda-terima/permohonan/001-PPID.xml", "CON", "a..b", "Ümlaut"])
  func ordinaryPathsAreKept(text: String) { #expect(OutputPath(text)?.text == text) }

  @Test func linksAreNotFollowed() throws {
    let folder = try TestFolder()
    try folder.write("luar/asli.html", "asli")
    try folder.write("luar/a.html", "baru")
    try FileManager.default.createDirectory(atPath: folder("k"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: folder("k/b"), withDestinationPath: folder("luar"))
    let problem = #expect(throws: Problem.self) { try run(folder("k"), ["b/c.html": "x"]) }
    #expect(problem?.kind == .output)
    #expect(folder.files.contains("luar/c.html") == false)
    try FileManager.default.createSymbolicLink(
      atPath: folder("k/a.html"),
      withDestinationPath: folder("luar/a.html")
    )
    try run(folder("k"), ["a.html": "baru"])
    #expect(
      try FileManager.default.attributesOfItem(atPath: folder("k/a.html"))[.type] as? FileAttributeType
        == .typeRegular
    )
  }

  /// Every call of a run that changes two files of three, adds one and drops one is made to fail in turn, once
  /// with the clean-up working and once as if the run had been killed; files are added whole or in pieces.
  @Test(arguments: [false, true], [false, true])
  func aRunThatStopsAnywhereLeavesWholeFilesOnly(isKilled: Bool, isStreamed: Bool) throws {
    let old = ["a.html": "lama a", "b/b.html": "lama b", "b/c.html": "sama"]
    let new = ["a.html": "baru a", "b/b.html": "baru b", "b/c.html": "sama", "d/e.html": "baru e"]
    var position = 0
    while true {
      let folder = try TestFolder()
      try run(folder("k"), old)
      let count = Monitor(0)
      let locks = Monitor(false)
      let limit = position
      let calls = SystemCalls { call, _ in
        let number = count.withLock { value in
          value += 1
          return value - 1
        }
        let fails = number == limit || (isKilled && number > limit)
        if fails, call == .lock { locks.withLock { $0 = true } }
        return fails ? ENOSPC : 0
      }
      do throws(Problem) {
        try run(folder("k"), new, calls: calls, isStreamed: isStreamed)
        // What fails without stopping the run is clean-up, which the next run does.
        for (name, text) in new { #expect(folder.read("k/" + name) == text) }
        if position >= count.withLock({ $0 }) { break }
      } catch {
        #expect(error.kind == .output && error.text(.indonesian).contains("ruang simpan penuh"), "\(error)")
      }
      for (name, text) in old {
        #expect([text, new[name]].contains(folder.read("k/" + name)), "\(name) after call \(position)")
      }
      #expect([nil, new["d/e.html"]].contains(folder.read("k/d/e.html")))
      // Who did not get the lock takes nobody's file away.
      #expect(!folder.files.contains("k/.warkat-kunci") || locks.withLock { $0 })
      try run(folder("k"), new)
      #expect(folder.files == ["k/a.html", "k/b/b.html", "k/b/c.html", "k/d/e.html", "k/manifest.json"])
      for (name, text) in new { #expect(folder.read("k/" + name) == text) }
      position += 1
    }
    #expect(position > 15)
  }

  @Test func aReaderNeverSeesHalfAFile() throws {
    let folder = try TestFolder()
    let texts = ["x", "y"].map { String(repeating: $0, count: 300_000) }
    try run(folder("k"), ["a.html": texts[0]])
    let isDone = Atomic(false)
    let bad = Atomic(0)
    let path = folder("k/a.html")
    let reader = Thread {
      while !isDone.load(ordering: .relaxed) {
        let text = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
        if text != texts[0], text != texts[1] { bad.add(1, ordering: .relaxed) }
      }
    }
    reader.start()
    for round in 1...30 { try run(folder("k"), ["a.html": texts[round % 2]]) }
    isDone.store(true, ordering: .relaxed)
    while !reader.isFinished { usleep(1000) }
    #expect(bad.load(ordering: .relaxed) == 0)
  }

  @Test func twoRunsExcludeEachOther() throws {
    let folder = try TestFolder()
    let first = try OutputFolder(folder("k"), started: testMoment)
    let problem = #expect(throws: Problem.self) { try OutputFolder(folder("k"), started: testMoment) }
    #expect(
      problem?.text(.indonesian) == """
        \(folder("k")): galat: folder keluaran sedang dipakai proses \(getpid()) sejak 2021-10-30T08:20:00
          saran: tunggu sampai proses itu selesai
        """
    )
    #expect(problem?.kind == .output)
    _ = try first.commit(replacing: { _ in true })
  }

  @Test func theLockOfARunThatIsGoneIsFree() throws {
    let folder = try TestFolder()
    try folder.write("k/.warkat-kunci", "999999 2021-10-01T00:00:00\n")
    try folder.write("k/.warkat-siap/0", "separuh")
    try run(folder("k"), ["a.html": "x"])
    #expect(folder.files == ["k/a.html", "k/manifest.json"])
  }

  @Test func namesThePathThatCannotBeWritten() throws {
    let folder = try TestFolder()
    try folder.write("berkas", "x")
    let problem = #expect(throws: Problem.self) { try run(folder("berkas"), ["a.html": "x"]) }
    #expect(problem?.kind == .output && problem?.file == folder("berkas"))
    let below = #expect(throws: Problem.self) { try run(folder("berkas/k"), ["a.html": "x"]) }
    #expect(below?.kind == .output && below?.file == folder("berkas/k"))
    try FileManager.default.createDirectory(atPath: folder("k/a.html"), withIntermediateDirectories: true)
    let taken = #expect(throws: Problem.self) { try run(folder("k"), ["a.html": "x"]) }
    #expect(taken?.file == folder("k/a.html"))
    #expect(taken?.text(.indonesian).hasSuffix("tidak dapat ditulis: sebuah folder, bukan berkas") == true)
  }

  @Test(arguments: [
    "", "{", "[]", #"{"versi": 2, "berkas": [], "usang": []}"#,
    #"{"versi":1,"berkas":[],"usang":[{"jenis":"x","jalur":"../x","ukuran":1,"sha256":""}]}"#,
    #"{"versi":1,"berkas":[{"jenis":"x","tanggal":"2021-02-29","jalur":"x","ukuran":1,"sha256":""}],"usang":[]}"#,
  ])
  func aDamagedManifestStopsTheRun(text: String) throws {
    let folder = try TestFolder()
    try folder.write("k/manifest.json", text)
    let problem = #expect(throws: Problem.self) { try run(folder("k"), ["a.html": "x"]) }
    #expect(problem?.kind == .output && problem?.file == folder("k/manifest.json"))
    #expect(folder.files == ["k/manifest.json"])
  }

  @Test func theManifestReadsBackWhatItWrites() throws {
    let number = "a\"b\\c\n\u{1}é🦆"
    var entry = Manifest.Entry(
      kind: "x",
      number: number,
      path: "a.html",
      size: 3,
      sha256: Checksum.digest([0])
    )
    let plain = entry
    entry.title = "Senin, \"4\" Oktober"
    entry.date = LocalDate(dayNumber: 18904)
    entry.path = "b.html"
    let manifest = Manifest(files: [plain, entry], obsolete: [entry])
    #expect(try Manifest(manifest.bytes, file: "m") == manifest)
  }
}
