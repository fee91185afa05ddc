import Foundation
import Testing

/// Golden cases: `Tests/Golden/NAME/` holds `perintah` (arguments, one per line; `KELUARAN` stands for a fresh
/// output folder, in which the files below `awal/` stand from the start), and what is expected: `status`, `keluar.txt`, `galat.txt`, and below `berkas/` files of the
/// output folder, those that `berkas.txt` lists. Of the style sheets of pages only the part that settings make is kept
/// (``withoutStyles(_:)``), unless there is a file `gaya-utuh`. Adding a case needs no code: write `perintah` (and `berkas.txt`),
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
    let keepsStyles = FileManager.default.fileExists(atPath: golden.appending(path: "gaya-utuh").path)
    func neutral(_ text: String) -> String {
      let text = text.replacingOccurrences(of: scratch.folder.path, with: "KELUARAN")
      return keepsStyles ? text : Self.withoutStyles(text)
    }
    var actual = [
      "status": "\(ran.status)\n", "keluar.txt": neutral(ran.output), "galat.txt": neutral(ran.errors),
    ]
    let list = golden.appending(path: "berkas.txt")
    for file in FileManager.default.fileExists(atPath: list.path) ? try lines(list) : [] {
      let text = try String(contentsOf: scratch.folder.appending(path: file), encoding: .utf8)
      actual["berkas/" + file] = keepsStyles ? text : Self.withoutStyles(text)
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

  /// A page with a mark for each style sheet that templates bring: the same on every page, it would make a change of one
  /// rule a change of every page. What settings make (size of the paper, margins, numbers in them) stays.
  static func withoutStyles(_ text: String) -> String {
    let parts = text.components(separatedBy: "<style>\n")
    return withoutSums(
      parts.dropFirst().reduce(parts[0]) { page, part in
        let end = part.hasPrefix(":root{--lebar") ? nil : part.range(of: "</style>")
        return page + (end.map { "<style>...\(part[$0.lowerBound...])" } ?? "<style>\n\(part)")
      }
    )
  }

  /// A manifest without the size and checksum of pages, which a change of a style sheet changes too; that they are right is
  /// tested apart (`verifikasi`).
  private static func withoutSums(_ text: String) -> String {
    var isChanged = false
    let lines = text.components(separatedBy: "\n").map { line -> String in
      var short = line
      if line.contains("\"sha256\"") && line.contains(".html\"") {
        short.replace(/"ukuran": [0-9]+, "sha256": "[0-9a-f]+"/, with: "\"ukuran\": ..., \"sha256\": \"...\"")
      } else if line.hasSuffix(".html") {
        short.replace(#/^[0-9a-f]{64} /#, with: "... ")
      } else if line.hasPrefix("Payload-Oxum: ") {
        short.replace(#/ [0-9]+\./#, with: " ....")
      }
      isChanged = isChanged || short != line
      return short
    }
    return isChanged ? lines.joined(separator: "\n") : text
  }

  @Test func stylesOfTemplatesAreLeftOut() {
    let page = "<style>\np { margin: 0; }\n</style>\n<style>\n:root{--lebar:210mm}\n</style>\n<p>Isi</p>"
    let short = "<style>...</style>\n<style>\n:root{--lebar:210mm}\n</style>\n<p>Isi</p>"
    #expect(Self.withoutStyles(page) == short && Self.withoutStyles(short) == short)
    #expect(Self.withoutStyles("<style>\nwithout an end") == "<style>\nwithout an end")
    let sum = String(repeating: "0f", count: 32)
    let sums = [
      #"{"jalur": "a.html", "ukuran": 12, "sha256": "0f"}"#,
      #"{"jalur": "a.xml", "ukuran": 12, "sha256": "0f"}"#, "\(sum)  data/a.html", "\(sum)  data/a.xml",
      "Payload-Oxum: 12.9",
    ]
    #expect(
      Self.withoutStyles(sums.joined(separator: "\n")).components(separatedBy: "\n") == [
        #"{"jalur": "a.html", "ukuran": ..., "sha256": "..."}"#, sums[1], "...  data/a.html", sums[3],
        "Payload-Oxum: ....9",
      ]
    )
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
