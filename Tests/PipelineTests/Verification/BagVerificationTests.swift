import Core
import Foundation
import Testing

@testable import Pipeline

@Suite("Verification of bags") struct BagVerificationTests {
  @Test(arguments: BagCase.all) func saysWhatIsWrong(_ bag: BagCase) throws {
    let folder = try TestFolder()
    try bag.make(in: folder)
    let report = VerificationRun.run([folder("bag")])
    let first = try #require(report.folders.first)
    #expect(report.folders.count == 1 && report.problems.isEmpty)
    #expect(first.found == bag.found)
    #expect(first.isComplete == bag.isComplete && first.isValid == bag.isValid)
    #expect(report.exitStatus == (first.differences > 0 ? 1 : 0))
    #expect(bag.isValid || first.differences > 0)
  }

  /// Where bagit-python is known to judge otherwise, the case says nothing of it.
  @Test func agreesWithBagitPython() throws {
    let python = ProcessInfo.processInfo.environment["WARKAT_PYTHON"] ?? "python3"
    let folder = try TestFolder()
    let asked = BagCase.all.enumerated().filter { $0.element.peer != nil }
    for (index, bag) in asked { try bag.make(in: folder, "\(index)") }
    let script = """
      import sys
      try:
          import bagit
      except ImportError:
          print("absent"); sys.exit()
      import logging; logging.disable(logging.CRITICAL)
      for folder in sys.argv[1:]:
          try:
              bagit.Bag(folder).validate(); print("true")
          except Exception as error:
              print("false")
      """
    let output = try Self.run(python, ["-c", script] + asked.map { folder("\($0.offset)") })
    if output.isEmpty || output == ["absent"] {
      print("➜ skipped: \(python) has no bagit (pip install bagit; WARKAT_PYTHON names a Python)")
      return
    }
    #expect(output.count == asked.count)
    for (answer, bag) in zip(output, asked) {
      #expect(answer == "\(bag.element.peer == true)", "\(bag.element.name)")
    }
  }

  private static func run(_ program: String, _ arguments: [String]) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Lines that are written in several manners none of which goes against the other (no letters, no line end): the first of
  /// those that a later line goes against is named, each time.
  @Test func namesTheFirstLineOfAnotherManner() throws {
    let folder = try TestFolder()
    try folder.write("bag/bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    let (digits, lower, upper) = (
      String(repeating: "1", count: 32), String(repeating: "a1", count: 16),
      String(repeating: "A1", count: 16)
    )
    try folder.write(
      "bag/manifest-md5.txt",
      "\(digits)  data/a.txt\n\(lower)  data/b.txt\n\(digits)  data/c.txt\n\(upper) *data/d.txt\n"
    )
    for _ in 0..<40 {
      let lines = VerificationRun.run([folder("bag")]).text(.indonesian).split(separator: "\n")
      let told = lines.filter { $0.contains("ditulis lain dari baris") }
      #expect(
        told.count == 1 && told[0].contains("manifest-md5.txt:4") && told[0].contains("baris 1 "),
        "\(told)"
      )
    }
  }

  /// Two lists of which each says of another missing file that its contents were these: the stronger checksum tells, each
  /// time.
  @Test func believesTheStrongestOfTwoChecksums() throws {
    let folder = try TestFolder()
    try folder.write("bag/bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    try folder.write("bag/data/c.txt", "abc")
    try folder.write("bag/manifest-md5.txt", "900150983cd24fb0d6963f7d28e17f72  data/b.txt\n")
    try folder.write(
      "bag/manifest-sha256.txt",
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  data/a.txt\n"
    )
    for _ in 0..<40 {
      let text = VerificationRun.run([folder("bag")]).text(.indonesian)
      #expect(text.contains("isinya sama dengan data/a.txt yang hilang"))
    }
  }

  @Test func namesTheMissingFileThatAnAddedOneWas() throws {
    let folder = try TestFolder()
    try #require(BagCase.all.first { $0.name == "payload file renamed" }).make(in: folder)
    let text = VerificationRun.run([folder("bag")]).text(.indonesian)
    #expect(text.contains("isinya sama dengan data/a.txt yang hilang (nama diganti)"))
  }

  @Test func saysWhichListIsOddWhereTheyContradictEachOther() throws {
    let folder = try TestFolder()
    try #require(BagCase.all.first { $0.name == "manifests that contradict each other" }).make(in: folder)
    let text = VerificationRun.run([folder("bag")]).text(.english)
    #expect(
      text.contains("checksum of data/a.txt does not match, though its contents match manifest-sha256.txt:1")
    )
  }

  @Test func findsBagsBelowAFolder() throws {
    let folder = try TestFolder()
    let good = try #require(BagCase.all.first)
    try good.make(in: folder, "b/2022")
    try good.make(in: folder, "b/2021")
    // A bag in a bag is payload of the outer one.
    try good.make(in: folder, "b/2022/data/inner")
    try folder.write("b/readme.txt", "x")
    let report = VerificationRun.run([folder("b")])
    #expect(report.folders.map(\.folder) == [folder("b"), folder("b/2021"), folder("b/2022")])
    #expect(report.folders[0].found == ["di-luar readme.txt"])
    #expect(report.folders[2].found.filter { $0.hasPrefix("tambahan data/inner/") }.count == 3)
  }

  @Test func refusesWhatIsNoBag() throws {
    let folder = try TestFolder()
    try folder.write("x/a.txt", "abc")
    let report = VerificationRun.run([folder("x"), folder("nowhere"), folder("x/a.txt")])
    #expect(report.problems.count == 3 && report.folders.isEmpty && report.exitStatus == 2)
  }

  @Test func namesNothingThatCouldSteerATerminal() throws {
    let folder = try TestFolder()
    try BagCase(name: "", files: ["data/\u{1B}[31m\u{202E}x": "abc"]).make(in: folder)
    let report = VerificationRun.run([folder("bag")])
    #expect(report.folders[0].found.contains("tambahan data/\\x1B[31m\\u{202E}x"))
    #expect(!report.text(.indonesian).unicodeScalars.contains("\u{1B}"))
  }

  @Test func readsNamesThatAreNoText() throws {
    let folder = try TestFolder()
    try BagCase(name: "").make(in: folder)
    close(creat(FolderScan.systemText(Array(folder("bag/data/").utf8) + [0xFF, 0x61]), 0o600))
    #expect(VerificationRun.run([folder("bag")]).folders[0].found.contains("tambahan data/\\xFFa"))
  }

  @Test func waitsForNoPipe() throws {
    let folder = try TestFolder()
    try BagCase(name: "", files: ["data/a.txt": nil, "data/b": ""]).make(in: folder)
    mkfifo(folder("bag/data/a.txt"), 0o600)
    #expect(VerificationRun.run([folder("bag")]).folders[0].found.contains("bukan-berkas data/a.txt"))
  }

  @Test func readsTagFilesInTheEncodingOfTheBag() throws {
    let folder = try TestFolder()
    try BagCase(
      name: "",
      files: [
        "bagit.txt": "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n", "data/a.txt": nil,
        "data/é": "abc",
      ]
    ).make(in: folder)
    let line = "\(BagCase.sha256)  data/é\n"
    for (encoding, name) in [(String.Encoding.utf16LittleEndian, "UTF-16"), (.isoLatin1, "ISO-8859-1")] {
      let bytes = try #require(line.data(using: encoding))
      let mark = encoding == .isoLatin1 ? Data() : Data([0xFF, 0xFE])
      try (mark + bytes).write(to: URL(fileURLWithPath: folder("bag/manifest-sha256.txt")))
      try folder.write("bag/bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: \(name)\n")
      #expect(VerificationRun.run([folder("bag")]).differences == 0, "\(name)")
    }
  }

  @Test func tellsHowFarItIs() throws {
    let folder = try TestFolder()
    try BagCase(name: "", files: ["data/a.txt": String(repeating: "x", count: 600_000)]).make(in: folder)
    let seen = Seen()
    _ = VerificationRun.run([folder("bag")]) { seen.add($0) }
    let all = seen.all
    #expect(all.last == VerificationProgress(files: 1, allFiles: 1, bytes: 600_000, allBytes: 600_000))
    #expect(all.count >= 4)
  }

  @Test(arguments: [
    (
      VerificationProgress(files: 1, allFiles: 3, bytes: 2_500_000, allBytes: 10_000_000), 1000,
      "berkas 1/3, 2,5 MB dari 10,0 MB, 2,5 MB/dtk, sisa 3 dtk"
    ),
    (
      VerificationProgress(files: 0, allFiles: 3, bytes: 0, allBytes: 900), 500,
      "berkas 0/3, 0 B dari 900 B, 0 B/dtk, sisa 0 dtk"
    ),
  ])
  func writesProgress(_ progress: VerificationProgress, milliseconds: Int, line: String) {
    #expect(ByteCount.line(progress, milliseconds: milliseconds, .indonesian) == line)
  }
}

/// Progress as it was told, by any thread.
private final class Seen: @unchecked Sendable {
  private let lock = NSLock()
  private var list: [VerificationProgress] = []

  func add(_ progress: VerificationProgress) { lock.withLock { list.append(progress) } }

  var all: [VerificationProgress] { lock.withLock { list } }
}
