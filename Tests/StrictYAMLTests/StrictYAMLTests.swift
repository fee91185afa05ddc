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
