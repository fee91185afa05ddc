import Core
import Testing

@testable import Templating

/// The shape of a small document with a value of every kind.
let sampleShape = Shape([
  .init("nomor", "nomor pendaftaran", .text(sample: "12/PPID/2021")),
  .init("catatan", "catatan petugas", .text(sample: "-"), isOptional: true),
  .init(
    "pemohon",
    "yang meminta",
    .object(
      Shape([
        .init("nama", "nama", .text(sample: "Contoh")),
        .init("surel", "alamat surel", .text(sample: "a@contoh.id"), isOptional: true),
      ])
    )
  ),
  .init(
    "lanjutan",
    "perpanjangan",
    .object(Shape([.init("alasan", "alasan", .text(sample: "banyak"))])),
    isOptional: true
  ),
  .init(
    "biaya",
    "rincian biaya",
    .list(
      Shape([
        .init("uraian", "uraian", .text(sample: "salinan")),
        .init("jumlah", "jumlah", .text(sample: "Rp500"), isOptional: true),
      ])
    )
  ),
  .init("dasar", "dasar hukum", .texts(sample: "UU 14/2008")),
  .init("terlambat", "lewat tenggat", .flag),
  .init("gaya", "lembar gaya", .markup(sample: "p{margin:0}")),
])

/// The values that go with `sampleShape`.
let sampleView: ViewObject = [
  "nomor": .text("12/PPID/2021"), "catatan": .missing, "pemohon": .object(["nama": .text("Siti & Ani")]),
  "biaya": .list([
    .object(["uraian": .text("salinan"), "jumlah": .text("Rp500")]), .object(["uraian": .text("cakram")]),
  ]), "dasar": .list([.text("UU 14/2008"), .text("PKPU 22/2023")]), "terlambat": .flag(true),
  "gaya": .markup("p>a{margin:0}"),
]

/// The problems of a strict template as `line:column message [remedy]`, in English.
func problems(
  _ text: String,
  _ language: TemplateLanguage = .html,
  shape: Shape = sampleShape,
  partials: [String: String] = [:]
) -> [String] {
  do throws(Problems) {
    _ = try Template.compile(TemplateSource(name: "t", text: text), language: language, shape: shape) {
      name in
      partials[name].map { TemplateSource(name: name, text: $0) }
    }
    return []
  } catch {
    return error.all.map { problem in
      let file = problem.file == "t" ? "" : "\(problem.file ?? "?"):"
      let hint = problem.remedy.map { " (\($0.text(.english, problem.arguments)))" } ?? ""
      let message = problem.message.text(.english, problem.arguments)
      return "\(file)\(problem.line ?? 0):\(problem.column ?? 0) \(message)\(hint)"
    }
  }
}

/// What a strict template prints.
func rendered(
  _ text: String,
  _ language: TemplateLanguage = .html,
  shape: Shape = sampleShape,
  view: ViewObject = sampleView,
  partials: [String: String] = [:]
) throws -> String {
  let template = try Template.compile(
    TemplateSource(name: "t", text: text),
    language: language,
    shape: shape
  ) { name in partials[name].map { TemplateSource(name: name, text: $0) } }
  var buffer: [UInt8] = []
  try template.render(view, into: &buffer)
  return String(decoding: buffer, as: UTF8.self)
}

@Suite struct StrictNameTests {
  @Test(
    "a name that the document does not have is a problem with its place and the nearest name",
    arguments: [
      ("a\nbé {{nomer}}", ["2:4 name nomer is not known here (perhaps nomor is meant)"]),
      ("{{xyzzy}}", ["1:1 name xyzzy is not known here"]),
      ("{{nama}}", ["1:1 name nama is not known here (perhaps pemohon.nama is meant)"]),
      (
        "{{pemohon.nmaa}}", ["1:1 name pemohon.nmaa is not known here (perhaps pemohon.nama is meant)"]
      ),
      ("{{#pemohon}}{{nma}}{{/pemohon}}", ["1:13 name nma is not known here (perhaps nama is meant)"]),
      ("{{#biaya}}{{uraian}}{{/biaya}}{{uraian}}", ["1:31 name uraian is not known here"]),
      ("{{^terlambt}}x{{/terlambt}}", ["1:1 name terlambt is not known here (perhaps terlambat is meant)"]),
      ("{{#tak}}{{nomor}}{{dikenal}}{{/tak}}", ["1:1 name tak is not known here"]),
      ("{{biaya.uraian}}", ["1:1 biaya has no parts; a list is opened with {{#biaya}}"]),
      ("{{a..b}}", ["1:1 name a..b has a dot without a word"]),
    ]
  )
  func unknownNames(text: String, expected: [String]) { #expect(problems(text) == expected) }

  @Test(
    "only text is printed with two braces",
    arguments: [
      ("{{terlambat}}", ["1:1 terlambat is a yes or no, for {{#terlambat}} only"]),
      ("{{biaya}}", ["1:1 biaya is a list; open it with {{#biaya}} ... {{/biaya}}"]),
      ("{{dasar}}", ["1:1 dasar is a list; open it with {{#dasar}} ... {{/dasar}}"]),
      ("{{pemohon}}", ["1:1 pemohon is a group of values; print one of them, such as {{pemohon.name}}"]),
      ("{{gaya}}", ["1:1 gaya is markup; write {{{gaya}}}"]),
      ("{{{nomor}}}", ["1:1 nomor is text and cannot be printed raw; write {{nomor}}"]),
      ("{{&nomor}}", ["1:1 nomor is text and cannot be printed raw; write {{nomor}}"]),
      ("{{.}}", ["1:1 . is a group of values; print one of them, such as {{..name}}"]),
    ]
  )
  func kinds(text: String, expected: [String]) { #expect(problems(text) == expected) }

  @Test(
    "a value that may be missing is printed inside a section on it only",
    arguments: [
      ("{{catatan}}", ["1:1 catatan may be empty and must stand inside {{#catatan}}"]),
      ("{{#catatan}}{{catatan}} {{.}}{{/catatan}}", []),
      (
        "{{^catatan}}{{catatan}}{{/catatan}}",
        ["1:13 catatan may be empty and must stand inside {{#catatan}}"]
      ),
      (
        "{{#catatan}}{{/catatan}}{{catatan}}",
        ["1:25 catatan may be empty and must stand inside {{#catatan}}"]
      ),
      ("{{lanjutan.alasan}}", ["1:1 lanjutan.alasan may be empty and must stand inside {{#lanjutan}}"]),
      ("{{#lanjutan}}{{alasan}} {{lanjutan.alasan}}{{/lanjutan}}", []),
      ("{{#lanjutan.alasan}}{{lanjutan.alasan}}{{/lanjutan.alasan}}", []),
      (
        "{{#pemohon}}{{surel}}{{/pemohon}}",
        ["1:13 surel may be empty and must stand inside {{#pemohon.surel}}"]
      ),
      ("{{#pemohon}}{{#surel}}{{pemohon.surel}}{{/surel}}{{/pemohon}}", []),
      ("{{#biaya}}{{jumlah}}{{/biaya}}", ["1:11 jumlah may be empty and must stand inside {{#jumlah}}"]),
      ("{{#biaya}}{{#jumlah}}{{jumlah}}{{/jumlah}}{{/biaya}}", []),
      (
        "{{#biaya}}{{#jumlah}}{{#biaya}}{{jumlah}}{{/biaya}}{{/jumlah}}{{/biaya}}",
        [
          "1:32 jumlah may be empty and must stand inside {{#jumlah}}"
        ]
      ),
    ]
  )
  func optionalNames(text: String, expected: [String]) { #expect(problems(text) == expected) }

  @Test("values are found from the innermost section outwards, lists of texts print with a dot")
  func printing() throws {
    let text = """
      {{nomor}}: {{#pemohon}}{{nama}} {{nomor}}{{/pemohon}}
      {{#biaya}}
      - {{uraian}}{{#jumlah}} {{.}}{{/jumlah}}{{^jumlah}} gratis{{/jumlah}} ({{pemohon.nama}})
      {{/biaya}}
      {{#dasar}}[{{.}}]{{/dasar}}{{#terlambat}} terlambat{{/terlambat}}{{#catatan}}{{.}}{{/catatan}}
      """
    let expected = """
      12/PPID/2021: Siti &amp; Ani 12/PPID/2021
      - salinan Rp500 (Siti &amp; Ani)
      - cakram gratis (Siti &amp; Ani)
      [UU 14/2008][PKPU 22/2023] terlambat
      """
    #expect(try rendered(text) == expected)
  }

  @Test("the names used are listed from the document down")
  func usedNames() throws {
    let template = try Template.compile(
      TemplateSource(
        name: "t",
        text:
          "{{#pemohon}}{{nama}}{{/pemohon}}{{#biaya}}{{uraian}}{{nomor}}{{/biaya}}{{#dasar}}{{.}}{{/dasar}}"
      ),
      language: .html,
      shape: sampleShape
    ) { _ in nil }
    #expect(template.usedNames == ["pemohon", "pemohon.nama", "biaya", "biaya.uraian", "nomor", "dasar"])
  }

  @Test("a hole is an error with the template's place and the name, and leaves the buffer as it was")
  func holes() throws {
    let template = try Template.compile(
      TemplateSource(name: "t.html", text: "ada\n {{pemohon.nama}}{{#biaya}}{{uraian}}{{/biaya}}"),
      language: .html,
      shape: sampleShape
    ) { _ in nil }
    let cases: [(ViewObject, String)] = [
      (
        sampleView.merging(["pemohon": .object(["nama": .missing])]),
        "t.html:2:2: error: pemohon.nama is empty but printed here"
      ),
      (
        sampleView.merging(["pemohon": .object([:])]),
        "t.html:2:2: error: the document does not provide pemohon.nama"
      ),
      (
        sampleView.merging(["pemohon": .object(["nama": .list([])])]),
        "t.html:2:2: error: pemohon.nama is not the kind of value that was promised"
      ),
      (
        sampleView.merging(["biaya": .list([.object(["uraian": .text("x")]), .object([:])])]),
        "t.html:2:28: error: the document does not provide uraian"
      ),
    ]
    for (view, message) in cases {
      var buffer = Array("sebelum".utf8)
      let problem = #expect(throws: Problem.self) { try template.render(view, into: &buffer) }
      #expect(problem?.text(.english) == message)
      #expect(buffer == Array("sebelum".utf8))
    }
  }

  @Test("a place of the document leads back to the template that printed it")
  func origins() throws {
    let partials = ["bagian/kop": "<b>\n{{nomor}} é x</b>\n"]
    let template = try Template.compile(
      TemplateSource(name: "t.html", text: "<p>\n  {{>bagian/kop}}\n{{#dasar}}[{{.}}]\n{{/dasar}}</p>"),
      language: .html,
      shape: sampleShape
    ) { name in partials[name].map { TemplateSource(name: "\(name).html", text: $0) } }
    var buffer: [UInt8] = []
    try template.render(sampleView, into: &buffer)
    #expect(
      String(decoding: buffer, as: UTF8.self)
        == "<p>\n  <b>\n  12/PPID/2021 é x</b>\n[UU 14/2008]\n[PKPU 22/2023]\n</p>"
    )
    func place(_ line: Int, _ column: Int) -> String? {
      template.origin(line: line, column: column, in: sampleView).map { "\($0.file):\($0.line):\($0.column)" }
    }
    #expect(place(1, 0) == "t.html:1:1")
    #expect(place(1, 3) == "t.html:1:3")
    #expect(place(2, 3) == "bagian/kop.html:1:1")
    #expect(place(3, 8) == "bagian/kop.html:2:1")
    // Behind the value: a space, two bytes of é, a space, then x.
    #expect(place(3, 19) == "bagian/kop.html:2:13")
    #expect(place(5, 1) == "t.html:3:11")
    #expect(place(5, 3) == "t.html:3:12")
    #expect(place(9, 1) == nil)
  }

  @Test("what a missing group holds may be asked for in a section")
  func missingGroup() throws {
    let text =
      "{{#lanjutan.alasan}}{{lanjutan.alasan}}{{/lanjutan.alasan}}{{^lanjutan.alasan}}-{{/lanjutan.alasan}}"
    #expect(try rendered(text) == "-")
    let view = sampleView.merging(["lanjutan": .missing])
    #expect(try rendered(text, view: view) == "-")
    let full = sampleView.merging(["lanjutan": .object(["alasan": .text("banyak")])])
    #expect(try rendered(text, view: full) == "banyak")
  }
}
