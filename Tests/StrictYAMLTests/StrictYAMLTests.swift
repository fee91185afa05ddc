import Core
import Testing

@testable import StrictYAML

@Suite("A YAML file of the workspace") struct YAMLFileTests {
  private func problems(_ text: String, _ read: (YAMLMapping) -> Void) -> [String] {
    do {
      let file = try YAMLFile(text, file: "uji.yaml")
      read(file.root)
      try file.finish()
      return []
    } catch {
      return error.all.map { $0.text(.indonesian) }
    }
  }

  @Test func tellsUnknownKeysWithTheirPlaceAndTheNearestName() {
    let found = problems("kantor:\n  nama: A\n  alamta: B\n") { root in
      let office = root.mapping("kantor")
      _ = office?.string("nama")
      _ = office?.string("alamat")
    }
    #expect(
      found == ["uji.yaml:3:3: galat: kunci kantor.alamta tidak dikenal\n  saran: mungkin maksudnya alamat"]
    )
  }

  @Test(
    "tells doubled keys, wrong types and broken text with line and column",
    arguments: [
      ("a: 1\nb: 2\na: 3\n", "uji.yaml:3:1: galat: kunci a ditulis dua kali"),
      ("a: [x\n", "uji.yaml:2:1: galat: susunan YAML keliru"),
      ("a: dua\n", "uji.yaml:1:4: galat: nilai a harus berupa bilangan bulat"),
      ("- x\n", "uji.yaml:1:1: galat: isi berkas bukan pasangan kunci"),
      ("a: &x 1\nb: *x\n", "uji.yaml:1:4: galat: jangkar dan alias"),
    ]
  )
  func tellsWhatIsWrong(text: String, expected: String) {
    let found = problems(text) { root in
      _ = root.integer("a")
      _ = root.integer("b")
    }
    #expect(found.first?.hasPrefix(expected) == true, "\(found)")
  }

  /// Files made to keep the program busy: told with line and column, and soon.
  @Test(
    "refuses what would expand or nest without end",
    arguments: [
      ("depth of lists", "a: " + String(repeating: "[", count: 200_000), "susunan YAML keliru"),
      ("depth of mappings", "a: " + String(repeating: "{a: ", count: 100_000), "susunan YAML keliru"),
      (
        "depth of indentation",
        (0..<1200).map { String(repeating: " ", count: $0) + "a:\n" }.joined(), "susunan YAML keliru"
      ),
      ("depth of dashes", String(repeating: "- ", count: 200_000), "susunan YAML keliru"),
      ("billion laughs", laughs + "z: *a40\n", "1:5: galat: jangkar dan alias"),
      ("billion laughs in a key", laughs + "*a40 : 1\n", "1:5: galat: jangkar dan alias"),
      ("billion laughs in an open key", laughs + "? *a40\n: 1\n", "1:5: galat: jangkar dan alias"),
      ("billion laughs in a list as key", laughs + "[*a40]: 1\n", "1:5: galat: jangkar dan alias"),
      ("billion laughs in a flow key", laughs + "z: {[*a40, 1] : 1}\n", "1:5: galat: jangkar dan alias"),
      ("an alias to itself", "a: &a [*a]\n", "galat: "),
      ("keys", (0..<100_000).map { "k\($0): 1\n" }.joined(), "1:1: galat: lebih dari 2000 kunci"),
      ("unknown keys", (0..<1900).map { "k\($0): 1\n" }.joined(), "1:1: galat: kunci k0 tidak dikenal"),
      ("size", "a: " + String(repeating: "x", count: 2 << 20), "berkas lebih besar dari 1048576 byte"),
      ("a tag", "a: !!python/object/apply:os.system [ls]\n", "nilai a harus berupa"),
      ("two documents", "a: 1\n---\nb: 2\n", "susunan YAML keliru"),
      ("a control character", "a: x\u{1}y\n", "galat: "),
    ]
  )
  func refusesBombs(name: String, text: String, said: String) {
    let clock = ContinuousClock()
    var found: [String] = []
    let time = clock.measure { found = problems(text) { _ = $0.integer("a") } }
    #expect(found.first?.contains(said) == true, "\(found.first ?? "nothing")")
    #expect(found.count <= ProblemCollector.mostProblems)
    // Without the limits these take hours; no measure of speed.
    #expect(time < .seconds(30), "\(time)")
  }

  /// Forty lists, each of two of the one before.
  static let laughs =
    "a0: &a0 [x, x]\n" + (1...40).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()

  @Test(
    "text that only looks like anchors is read",
    arguments: [
      "Budi & Ani", "\"[lampiran]: lihat Toko &Anak\"x", "R&D", "2 * 3 = 6", "'? tidak'", "a&b: *tebal*",
    ]
  )
  func readsSigns(text: String) {
    let quoted = text.hasPrefix("\"") ? "\"R&D [a]\"" : "\"\(text)\""
    let found = problems("a: \(quoted)\nb: \"[x]: *y*\"\n") { root in
      #expect(root.string("a").map { quoted == "\"\($0)\"" } == true)
      _ = root.string("b")
    }
    #expect(found.isEmpty, "\(found)")
  }

  @Test func reportsEveryProblemOfAFileInOneRun() {
    let found = problems("a: x\nb: y\nc: 1\n") { root in
      _ = root.integer("a")
      _ = root.flag("b")
    }
    #expect(found.count == 3)
  }

  @Test func takesValuesOfEveryType() throws {
    let file = try YAMLFile(
      "t: teks\nn: 12\nf: ya\nd: 2021-10-04\nl: [a, b]\nm: {k: v}\nq: [{k: v}]\nkosong:\n",
      file: "uji.yaml"
    )
    let root = file.root
    #expect(root.string("t") == "teks")
    #expect(root.integer("n") == 12)
    #expect(root.flag("f") == true)
    #expect(root.date("d") == LocalDate(iso: "2021-10-04"))
    #expect(root.strings("l") == ["a", "b"])
    #expect(root.mapping("m")?.string("k") == "v")
    #expect(root.mappings("q")?.map { $0.string("k") } == ["v"])
    #expect(root.string("kosong") == nil)
    try file.finish()
  }
}
