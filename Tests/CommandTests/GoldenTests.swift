import Foundation
import Testing

/// Golden cases: `Tests/Golden/NAME/` holds `perintah` (arguments, one per line; `KELUARAN` stands for a fresh
/// output folder, in which the files below `awal/` stand from the start), and what is expected: `status`, `keluar.txt`, `galat.txt`, and below `berkas/` files of the
/// output folder, those that `berkas.txt` lists. Adding a case needs no code: write `perintah` (and `berkas.txt`),
/// then record.
///
/// `WARKAT_RECORD=1 scripts/test --filter Golden` rewrites what is expected, and fails.
@Suite("Golden cases") struct GoldenTests {
  static let folder = packageRoot.appending(path: "Tests/Golden")

  static var names: [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return all.filter { !$0.hasPrefix(".") }.sorted()
  }

  @Test("give what is expected", arguments: names)
  func give(name: String) throws {
    let golden = Self.folder.appending(path: name)
    let scratch = try Scratch()
    let arguments = try lines(golden.appending(path: "perintah")).map {
      $0 == "KELUARAN" ? scratch.folder.path : $0
    }
    let start = golden.appending(path: "awal")
    for file in (try? FileManager.default.contentsOfDirectory(atPath: start.path)) ?? [] {
      try FileManager.default.copyItem(
        at: start.appending(path: file),
        to: scratch.folder.appending(path: file)
      )
    }
    let ran = try warkat(arguments)
    func neutral(_ text: String) -> String {
      text.replacingOccurrences(of: scratch.folder.path, with: "KELUARAN")
    }
    var actual = [
      "status": "\(ran.status)\n", "keluar.txt": neutral(ran.output), "galat.txt": neutral(ran.errors),
    ]
    let list = golden.appending(path: "berkas.txt")
    for file in FileManager.default.fileExists(atPath: list.path) ? try lines(list) : [] {
      actual["berkas/" + file] = try String(contentsOf: scratch.folder.appending(path: file), encoding: .utf8)
    }
    if ProcessInfo.processInfo.environment["WARKAT_RECORD"] == "1" {
      for (path, text) in actual { try record(text, golden.appending(path: path)) }
      Issue.record("recorded \(name); review the difference and run again without WARKAT_RECORD")
      return
    }
    for (path, text) in actual {
      let expected = try String(contentsOf: golden.appending(path: path), encoding: .utf8)
      #expect(text == expected, "\(name)/\(path) differs at \(firstDifference(text, expected))")
    }
  }

  @Test func areThere() { #expect(Self.names.count >= 8) }

  private func lines(_ file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  private func record(_ text: String, _ file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  private func firstDifference(_ actual: String, _ expected: String) -> String {
    let pairs = zip(actual.split(separator: "\n"), expected.split(separator: "\n")).enumerated()
    guard let found = pairs.first(where: { $0.element.0 != $0.element.1 }) else { return "the end" }
    return "line \(found.offset + 1): \(found.element.0)"
  }
}
