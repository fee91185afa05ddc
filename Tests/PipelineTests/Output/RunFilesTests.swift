import Core
import Testing

@testable import Pipeline

@Suite("The list of a run's files") struct RunFilesTests {
  private func entry(_ index: Int, title: String? = nil) -> Manifest.Entry {
    let path = "folder-\(index % 7)/\(String(repeating: "x", count: index % 90))-\(index).html"
    var entry = Manifest.Entry(
      kind: "jenis-\(index % 20)",
      number: index % 3 == 0 ? nil : "\(index)/PPID/é",
      path: path,
      size: index &* 1_000_003,
      sha256: Digest256((0..<32).map { UInt8(truncatingIfNeeded: index &* 31 &+ $0) })
    )
    entry.title = title
    entry.date = title == nil ? nil : LocalDate(dayNumber: Int32(index - 2500))
    return entry
  }

  /// As many as need several blocks, lists and growths of the table.
  @Test func givesBackWhatItWasTold() throws {
    var files = RunFiles()
    var expected: [Manifest.Entry] = []
    for index in 0..<5000 {
      let entry = entry(index, title: index % 2 == 0 ? "judul \(index)" : index % 5 == 0 ? "" : nil)
      let path = try OutputPath(checking: entry.path)
      let first = files.reserve(path)
      let second = files.reserve(path)
      #expect(second == nil)
      let place = try #require(first)
      // Titles are told at once, or afterwards.
      var plain = entry
      if index % 4 == 0 { (plain.title, plain.date) = (nil, nil) }
      files.finish(place, plain, staged: index % 6 == 0 ? nil : Int32(index))
      if index % 4 == 0, let title = entry.title { files.describe(path, title: title, date: entry.date) }
      expected.append(entry)
    }
    expected.sort { $0.path.precedesInBytes($1.path) }
    #expect(files.places.map { files.entry($0) } == expected)
    #expect(files.places.map { files.staged($0) } == files.places.map { $0 % 6 == 0 ? nil : $0 })
    for entry in expected {
      let path = try OutputPath(checking: entry.path)
      #expect(files.has(path))
    }
    let other = try OutputPath(checking: "folder-0/lain.html")
    #expect(!files.has(other))
    files.settle()
    #expect(files.places.allSatisfy { files.staged($0) == nil })
  }

  /// A path that is kept and never finished, such as that of a document that became too large, is not listed; one of an
  /// earlier run is listed, and is no file of this run.
  @Test func listsFinishedFilesOnly() throws {
    var files = RunFiles()
    let begun = try OutputPath(checking: "begun.html")
    _ = files.reserve(begun)
    files.append(earlier: entry(4, title: "empat"))
    #expect(files.places.map { files.entry($0) } == [entry(4, title: "empat")])
    let earlier = try OutputPath(checking: entry(4).path)
    #expect(files.has(begun) && !files.has(earlier))
  }

  /// A text longer than a block, and blocks that are just full.
  @Test func keepsTextsOfAnyLength() {
    var texts = TextStore()
    let all = [0, 1, 65_535, 1, 1, 65_536, 70_000, 3].map { String(repeating: "é", count: $0 / 2) + "\($0)" }
    let places = all.map { texts.add($0) }
    #expect(zip(places, all).allSatisfy { texts[$0] == $1 })
    #expect(texts[.none] == nil)
    for (left, one) in zip(places, all) {
      for (right, other) in zip(places, all) {
        #expect(texts.precedes(left, right) == one.precedesInBytes(other))
      }
    }
  }
}
