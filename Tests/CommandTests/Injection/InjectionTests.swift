import Foundation
import Tabular
import Testing

/// Nothing that a register holds becomes markup, script, formula, template or path, in any document or export: each is parsed
/// and has the same structure as that of the same register with harmless texts.
@Suite("Injection from a register") struct InjectionTests {
  /// The outputs of a register: with payloads and with harmless texts.
  private struct Outputs: Sendable {
    var injected: [String: Data]
    var harmless: [String: Data]
  }

  private static func outputs(_ place: InjectedRegister.Place) throws -> Outputs {
    var results: [[String: Data]] = []
    for isHarmless in [false, true] {
      let scratch = try Scratch()
      let register = scratch.folder.appending(path: "register.csv")
      try InjectedRegister.csv(place, isHarmless: isHarmless).write(
        to: register,
        atomically: true,
        encoding: .utf8
      )
      let common = ["--per", "2021-12-31", "--keluaran", scratch.folder.path + "/keluaran"]
      for command in [["semua"], ["tahunan", "--tahun", "2021", "--publik"]] {
        // The guard of the public bag stops where a payload is a word of another row; the full bag is made by `semua`.
        if command.contains("--publik"), place != .typed { continue }
        let ran = try warkat(
          [command[0], register.path] + command.dropFirst() + common
        )
        try #require(ran.status <= 1, "\(command): \(ran.errors.prefix(500))")
      }
      for format in ["html", "xml", "csv", "json", "teks"] {
        let ran = try warkat(
          ["periksa", register.path, "--format", format, "--per", "2021-12-31", "--tampilkan-nilai"]
            + (format == "html" || format == "csv" ? ["--keluaran", scratch.folder.path + "/periksa"] : [])
        )
        try #require(ran.status <= 1, "\(format): \(ran.errors.prefix(500))")
        try Data(ran.output.utf8).write(to: scratch.folder.appending(path: "periksa.\(format)"))
      }
      for (name, arguments) in [
        ("tenggat", ["tenggat", register.path, "--per", "2021-10-12"]), ("tabel", ["tabel", register.path]),
      ] {
        let formats = name == "tabel" ? ["json"] : ["json", "csv"]
        for format in formats {
          let ran = try warkat(arguments + ["--format", format])
          try #require(ran.status <= 1, "\(name): \(ran.errors.prefix(500))")
          try Data(ran.output.utf8).write(to: scratch.folder.appending(path: "\(name).\(format)"))
        }
      }
      results.append(try scratch.files())
    }
    return Outputs(injected: results[0], harmless: results[1])
  }

  private static let texts = Result { try outputs(.texts) }
  private static let numbers = Result { try outputs(.numbers) }
  private static let typed = Result { try outputs(.typed) }

  private static func outputs(of place: InjectedRegister.Place) throws -> Outputs {
    switch place {
    case .texts: try texts.get()
    case .numbers: try numbers.get()
    case .typed: try typed.get()
    }
  }

  private static func isPage(_ path: String) -> Bool { path.hasSuffix(".html") || path.hasSuffix(".xml") }

  @Test func theMatrixIsLarge() {
    #expect(Payloads.all.count >= 60 && Set(Payloads.all).count == Payloads.all.count)
    #expect(InjectedRegister.texts.count + InjectedRegister.typed.count >= 40)
  }

  /// Pages that list findings or group by officer: how much they list depends on what a text is (a formula has a finding of
  /// its own), not what they are made of.
  private static func isList(_ path: String) -> Bool {
    let lists = [
      "periksa", "keluaran/temuan", "keluaran/perbaikan", "keluaran/harian", "keluaran/bulanan",
      "keluaran/matriks",
      "keluaran/tahunan", "keluaran/indeks",
    ]
    return lists.contains(where: path.hasPrefix)
  }

  /// What the lists of registers with ordinary damage are made of.
  private static let knownShapes = Result {
    // A finding of a row that is about no column.
    var shapes: Set<String> = ["penilaian > temuan kode tingkat"]
    for (register, per) in [("register-2021-10", "2021-10-31"), ("register-rusak", "2022-01-31")] {
      let scratch = try Scratch()
      let ran = try warkat([
        "semua", "contoh/\(register).csv", "--per", per, "--keluaran", scratch.folder.path,
      ])
      try #require(ran.status <= 1, "\(ran.errors)")
      for (path, data) in try scratch.files() where isPage(path) { shapes.formUnion(Outline(data).shapes) }
    }
    return shapes
  }

  @Test(arguments: InjectedRegister.Place.allCases) func changesNoStructure(place: InjectedRegister.Place)
    throws
  {
    let outputs = try Self.outputs(of: place)
    var papers: [[String: [[String]]]] = [[:], [:]]
    var lists: [Set<String>] = [[], []]
    var kinds: Set<String> = []
    for (index, files) in [outputs.injected, outputs.harmless].enumerated() {
      for (path, data) in files where Self.isPage(path) {
        let outline = Outline(data)
        #expect(outline.error == nil, "\(path): \(outline.error ?? "")")
        for address in outline.addresses {
          let start = address.lowercased().filter { !$0.isWhitespace }
          let isBad = ["javascript:", "vbscript:", "data:text", "//", "file:"].contains {
            start.hasPrefix($0)
          }
          #expect(!isBad, "\(path): \(address.prefix(80))")
        }
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        kinds.insert(folder)
        if Self.isList(path) {
          lists[index].formUnion(outline.shapes)
        } else {
          // File names come from numbers: with payloads in them pages are compared folder by folder.
          let key = place == .numbers ? folder + path.suffix(4) : path
          papers[index][key, default: []].append(outline.elements)
        }
      }
    }
    let (one, other) = (papers[0], papers[1])
    #expect(Set(one.keys) == Set(other.keys))
    for (path, elements) in one {
      let isEqual = Self.counts(elements) == Self.counts(other[path] ?? [])
      #expect(isEqual, "\(path) has another structure")
    }
    let unknown = lists[0].subtracting(lists[1]).subtracting(try Self.knownShapes.get())
    #expect(unknown.isEmpty, "\(unknown.sorted().prefix(10))")
    if place == .texts {
      for kind in [
        "", "keluaran", "keluaran/tanda-terima/permohonan", "keluaran/tanda-terima/informasi",
        "keluaran/pemberitahuan",
        "keluaran/pemberitahuan/penolakan", "keluaran/pemberitahuan/perpanjangan",
        "keluaran/pemberitahuan/tidak-lengkap",
        "keluaran/harian", "keluaran/bulanan", "keluaran/matriks", "keluaran/tahunan/2021/data",
      ] {
        #expect(kinds.contains(kind), "no document in \(kind): \(kinds.sorted())")
      }
    }
  }

  /// Each payload that comes into a page, list or paper stands there as one text, whole, as the parser sees it; none of its marks
  /// stands anywhere else (in a tag, a comment, a style sheet).
  @Test(arguments: InjectedRegister.Place.allCases) func standsAsText(place: InjectedRegister.Place) throws {
    var lists: [String: Int] = [:]
    for (path, data) in try Self.outputs(of: place).injected where Self.isPage(path) {
      let outline = Outline(data)
      #expect(outline.marks.faults.isEmpty, "\(path): \(outline.marks.faults.prefix(3))")
      #expect(outline.marks.marks == Marks.count(in: data), "\(path): a payload outside of texts")
      if Self.isList(path) {
        lists[path.split(separator: "/").prefix(2).joined(separator: "/"), default: 0] += outline.marks.marks
      }
    }
    let wanted =
      switch place {
      case .texts: ["periksa.html", "keluaran/temuan.html", "keluaran/bulanan", "keluaran/tahunan"]
      case .numbers:
        [
          "periksa.html", "keluaran/temuan.html", "keluaran/perbaikan.html", "keluaran/indeks.html",
          "keluaran/harian", "keluaran/bulanan",
        ]
      case .typed: ["periksa.html", "keluaran/temuan.html", "keluaran/perbaikan.html"]
      }
    for name in wanted {
      #expect(lists[name, default: 0] > 50, "\(name): \(lists.sorted { $0.key < $1.key })")
    }
  }

  /// The same of the cells and strings of exports.
  @Test(arguments: InjectedRegister.Place.allCases) func standsInOneCell(place: InjectedRegister.Place) throws
  {
    var kinds: [String: Int] = [:]
    for (path, data) in try Self.outputs(of: place).injected
    where path != "register.csv" && !path.contains("/sumber/") {
      var marks = Marks.Count()
      if path.hasSuffix(".json") {
        try marks.add(json: data)
      } else if path.hasSuffix(".csv") {
        var reader = TabularReader(Array(data), options: TabularOptions(delimiter: UInt8(ascii: ",")))
        var record = Record()
        while reader.next(into: &record) { for index in 0..<record.count { marks.add(record.text(index)) } }
      } else {
        continue
      }
      #expect(marks.faults.isEmpty, "\(path): \(marks.faults.prefix(3))")
      #expect(marks.marks == Marks.count(in: data), "\(path): a payload outside of cells and strings")
      kinds[String(path.split(separator: ".").last ?? ""), default: 0] += marks.marks
    }
    #expect(kinds["json", default: 0] > 100 && kinds["csv", default: 0] > 100, "\(kinds)")
  }

  /// What the marks find: a payload that a template would print without escaping, in a text, an attribute, a comment.
  @Test(arguments: Payloads.all.filter { Marks.marked($0) != $0 && $0.contains("<") && $0.contains(">") })
  func marksFindMarkup(payload: String) {
    let text = Marks.marked(payload)
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .unicodeScalars.filter {
        $0.value >= 0x20
      }
    let good = Outline(Data("<p>x \(String(escaped)) y</p>".utf8))
    #expect(good.error == nil && good.marks.marks == 1 && good.marks.faults.isEmpty, "\(good.marks)")
    let data = Data("<p>x \(text) y</p>".utf8)
    let bad = Outline(data)
    #expect(bad.error != nil || !bad.marks.faults.isEmpty || bad.marks.marks != Marks.count(in: data))
  }

  private static func counts(_ outlines: [[String]]) -> [[String]: Int] {
    outlines.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// Text is kept, not dropped: each payload without characters that are cleaned away stands in the papers as it was.
  @Test func keepsTheText() throws {
    let files = try Self.outputs(of: .texts).injected
    let papers = files.filter {
      $0.key.hasPrefix("keluaran/tanda-terima/permohonan/") && $0.key.hasSuffix(".html")
    }
    let text = papers.values.map {
      Outline($0).text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    .joined(separator: "\n")
    for payload in Payloads.all
    where payload.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value < 0x80 }) {
      let wanted = payload.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains(wanted), "\(payload.prefix(60))")
    }
  }

  /// Tables for a spreadsheet; those of the archive keep what was written (docs/panduan.md, security.md).
  @Test(arguments: InjectedRegister.Place.allCases) func makesNoFormula(place: InjectedRegister.Place) throws
  {
    let outputs = try Self.outputs(of: place)
    var seen: [String] = []
    for (path, data) in outputs.injected where path.hasSuffix(".csv") && path != "register.csv" {
      if path.contains("/tahunan/") { continue }
      seen.append(path)
      var reader = TabularReader(Array(data), options: TabularOptions(delimiter: UInt8(ascii: ",")))
      var record = Record()
      var width: Int?
      while reader.next(into: &record) {
        #expect(record.count == width ?? record.count, "\(path) line \(record.line): \(record.count) cells")
        width = width ?? record.count
        for index in 0..<record.count {
          let text = record.text(index)
          let isFormula =
            text.first.map { "=+-@\t\r".unicodeScalars.contains($0.unicodeScalars.first ?? "x") } ?? false
          #expect(!isFormula, "\(path) line \(record.line): \(text.prefix(40))")
        }
      }
      #expect(reader.problems.isEmpty, "\(path): \(reader.problems)")
    }
    #expect(seen.contains("periksa.csv") && seen.contains("keluaran/temuan.csv"), "\(seen)")
    #expect(seen.contains("keluaran/perbaikan.csv") && seen.contains("tenggat.csv"), "\(seen)")
  }

  @Test(arguments: InjectedRegister.Place.allCases) func keepsTablesAndObjectsWhole(
    place: InjectedRegister.Place
  ) throws {
    let files = try Self.outputs(of: place).injected
    var objects = 0
    for (path, data) in files {
      if path.hasSuffix(".json") {
        #expect(throws: Never.self, "\(path)") { try JSONSerialization.jsonObject(with: data) }
        objects += 1
      } else if path.hasSuffix(".csv"), path.contains("/tahunan/"), !path.contains("/sumber/") {
        var reader = TabularReader(Array(data), options: TabularOptions(delimiter: UInt8(ascii: ",")))
        var record = Record()
        var widths: Set<Int> = []
        while reader.next(into: &record) { widths.insert(record.count) }
        #expect(widths.count == 1 || path.contains("/aturan/"), "\(path): \(widths)")
      }
    }
    #expect(objects >= 5)
  }

  /// Names of files: below the folder, plain, and never what the register says.
  @Test func stayInTheFolder() throws {
    let outputs = try Self.outputs(of: .numbers)
    for path in outputs.injected.keys {
      #expect(path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "\(path)")
      #expect(!path.split(separator: "/").contains { $0 == ".." || $0.utf8.count > 120 }, "\(path)")
      #expect(!path.contains("\\") && !path.contains(":"), "\(path)")
    }
    #expect(outputs.injected.count > 100)
  }

  /// What a terminal shows has no control characters.
  @Test(arguments: InjectedRegister.Place.allCases) func sendsNothingToTheTerminal(
    place: InjectedRegister.Place
  ) throws {
    let data = try #require(try Self.outputs(of: place).injected["periksa.teks"])
    let text = String(decoding: data, as: UTF8.self)
    let bad = text.unicodeScalars.first {
      $0.value < 0x20 && $0 != "\n" && $0 != "\t" || 0x7F...0x9F ~= $0.value || 0x202A...0x202E ~= $0.value
        || 0x2066...0x2069 ~= $0.value
    }
    #expect(bad == nil, "\(String(describing: bad))")
  }

  private struct Loaded: Decodable {
    var page: String
    var elements: Int
    /// Marks that stand behind their payload (``Marks``).
    var marks: Int
    var problems: [String]
  }

  /// Every joined print job and every list of the three registers in a browser, from `file://` (`Tests/Pages/inject.py`): no
  /// request, no script of a value, no new element. Where Chromium or Python is missing the test says so and passes.
  @Test func doesNothingInABrowser() throws {
    for program in ["chromium", "python3"]
    where try run("sh", ["-c", "command -v \(program) || true"]).isEmpty {
      print("skipped: \(program) is not installed")
      return
    }
    let scratch = try Scratch()
    var arguments: [String] = []
    for place in InjectedRegister.Place.allCases {
      let outputs = try Self.outputs(of: place)
      for (path, data) in outputs.injected.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".html") {
        let isJob = path.contains("/cetak")
        // Single papers stand in the print jobs; days are like each other; the other places change little but the lists.
        let isWanted = isJob || Self.isList(path) && !path.contains("/harian/")
        if !isWanted || place != .texts && !["keluaran/temuan.html", "keluaran/indeks.html"].contains(path) {
          continue
        }
        let page = scratch.folder.appending(path: "\(place)-" + path.replacing("/", with: "-"))
        try data.write(to: page)
        arguments.append(page.path)
        if isJob, let harmless = outputs.harmless[path] {
          let beside = scratch.folder.appending(path: "aman-\(place)-" + path.replacing("/", with: "-"))
          try harmless.write(to: beside)
          arguments.append(beside.path)
        } else {
          arguments.append("-")
        }
      }
    }
    let script = packageRoot.appending(path: "Tests/Pages/inject.py").path
    let marks = scratch.folder.appending(path: "tanda.json")
    try Marks.json().write(to: marks)
    let lines = try run("python3", [script, "--marks", marks.path] + arguments).split(separator: "\n")
    try #require(lines.count == arguments.count / 2)
    var count = 0
    for line in lines {
      let loaded = try JSONDecoder().decode(Loaded.self, from: Data(line.utf8))
      #expect(loaded.problems.isEmpty, "\(loaded.page): \(loaded.problems)")
      #expect(loaded.elements > 20, "\(loaded.page)")
      count += loaded.marks
    }
    #expect(count > 10_000)
  }

  /// A page with a fault: the script in the browser names it.
  @Test(arguments: [
    ("<p>", "<p><script>bobol=1</script>", "a script of a value ran"),
    ("<p>", "<p><img src=\"x.png\" alt=\"\"/>", "asks for file:"),
    ("<p>", "<p onclick=\"x()\">", "runs or leads to a script"),
    ("<p>", "<p><a href=\"javascript:x()\">y</a>", "runs or leads to a script"),
    ("<p>", "<p><b>x</b>", "new element: p  > b "),
    ("teks", "<b>tebalqzaezq", "not whole"),
    ("<p>", "<p title=\"qzaezq\">", "not whole"),
    ("<p>", "<p><!-- <b>tebalqzaezq -->", "outside of texts"),
  ]) func faultsAreSeen(_ row: (text: String, instead: String, problem: String)) throws {
    for program in ["chromium", "python3"]
    where try run("sh", ["-c", "command -v \(program) || true"]).isEmpty {
      print("skipped: \(program) is not installed")
      return
    }
    let scratch = try Scratch()
    let page = "<!DOCTYPE html><html lang=\"id\"><head><title>x</title></head><body><p>teks</p></body></html>"
    let (good, bad) = (
      scratch.folder.appending(path: "baik.html"), scratch.folder.appending(path: "buruk.html")
    )
    try page.write(to: good, atomically: true, encoding: .utf8)
    try page.replacing(row.text, with: row.instead).write(to: bad, atomically: true, encoding: .utf8)
    let marks = scratch.folder.appending(path: "tanda.json")
    try Marks.json().write(to: marks)
    let line = try run(
      "python3",
      [packageRoot.appending(path: "Tests/Pages/inject.py").path, "--marks", marks.path, bad.path, good.path]
    )
    let loaded = try JSONDecoder().decode(Loaded.self, from: Data(line.utf8))
    #expect(loaded.problems.contains { $0.contains(row.problem) }, "\(loaded.problems)")
  }
}
