import Foundation
import Testing

/// Every element that law, model form and documents.md ask of a document, in the order of the document, on rows of every
/// kind. The lists are `Tests/Contents/*.txt`.
@Suite("Contents of documents") struct ContentsTests {
  static let folder = packageRoot.appending(path: "Tests/Contents")
  static let paperNames = [
    "tanda-bukti-permohonan", "tanda-terima-informasi", "pemberitahuan-tertulis", "sk-penolakan",
    "pemberitahuan-perpanjangan", "pemberitahuan-tidak-lengkap",
  ]
  static let reportNames = [
    "data-layanan-harian", "laporan-bulanan", "matriks-kegiatan", "laporan-temuan", "indeks",
    "laporan-tahunan",
  ]

  /// The documents of the sample requests, by path.
  static let rendered = Result { try Rendered() }

  struct Rendered: Sendable {
    var files: [String: Data]
    var requests: [SampleRequest]

    init() throws {
      requests = try SampleRequest.read(folder.appending(path: "permohonan.txt"))
      let scratch = try Scratch()
      let register = scratch.folder.appending(path: "register.csv")
      try SampleRequest.register(requests).write(to: register, atomically: true, encoding: .utf8)
      let output = scratch.folder.appending(path: "keluaran")
      let ran = try warkat([
        "semua", register.path, "--per", "2021-12-31", "--pengaturan", folder.path + "/warkat.yaml",
        "--keluaran", output.path, "--senyap",
      ])
      try #require(ran.status == 0 && !ran.errors.contains("tidak diterbitkan"), "\(ran.errors)")
      files = try scratch.files()
      // In the index of its run all others are an earlier run's.
      try Rendered.addAnnualReport(register.path, settings: folder.path + "/warkat.yaml", output)
      files.merge(try scratch.files().filter { $0.key.contains("/laporan-tahunan/") }) { first, _ in first }
    }

    /// `laporan-tahunan` beside the other documents; each part says `Uraian NAME.`.
    static func addAnnualReport(_ register: String, settings: String, _ output: URL) throws {
      let texts = output.deletingLastPathComponent().appending(path: "narasi")
      func arguments(_ more: [String]) -> [String] {
        ["laporan-tahunan"] + more + ["--tahun", "2021", "--narasi", texts.path]
      }
      try #require(warkat(arguments(["--siapkan"])).status == 0)
      let year = texts.appending(path: "2021")
      for name in try FileManager.default.contentsOfDirectory(atPath: year.path) {
        let text = "Uraian \(name.replacingOccurrences(of: ".md", with: "")).\n"
        try text.write(to: year.appending(path: name), atomically: true, encoding: .utf8)
      }
      let ran = try warkat(
        arguments([register]) + [
          "--per", "2021-12-31", "--pengaturan", settings, "--keluaran", output.path, "--senyap",
        ]
      )
      try #require(ran.status == 0, "\(ran.errors)")
    }

    func text(_ path: String) -> String? {
      files["keluaran/" + path].map { String(decoding: $0, as: UTF8.self) }
    }
  }

  @Test("papers", arguments: paperNames) func papers(name: String) throws {
    let list = try Checklist(name, in: Self.folder)
    let rendered = try Self.rendered.get()
    for request in rendered.requests {
      let path = "\(list.place)/\(request.stem)"
      guard request.meets(list.condition) else {
        #expect(rendered.text(path + ".html") == nil, "\(path) is not called for")
        continue
      }
      let html = try #require(rendered.text(path + ".html"), "\(path)")
      let xml = try #require(rendered.text(path + ".xml"), "\(path)")
      for problem in list.problems(page: PageText(html: html), of: request)
        + (try list.problems(xml: xml, of: request))
      {
        Issue.record("\(path): \(problem)")
      }
    }
  }

  /// A line for a channel or form that no row has would check nothing.
  @Test func everyLineIsShownBySomeRow() throws {
    let requests = try Self.rendered.get().requests
    let lists = try Self.paperNames.map { try Checklist($0, in: Self.folder) }
    func key(_ element: Checklist.Element) -> String { "\(element.name) [\(element.condition)]" }
    let shown = lists.flatMap { list in
      list.elements.filter { element in
        requests.contains { $0.meets(list.condition) && $0.meets(element.condition) }
      }.map(key)
    }
    let idle = Set(lists.flatMap(\.elements).map(key)).subtracting(shown)
    #expect(idle.isEmpty, "no row shows \(idle.sorted())")
  }

  @Test("reports", arguments: reportNames) func reports(name: String) throws {
    let list = try Checklist(name, in: Self.folder)
    let rendered = try Self.rendered.get()
    let none = SampleRequest()
    let html = try #require(rendered.text(list.place + ".html"))
    for problem in list.problems(page: PageText(html: html), of: none) { Issue.record("\(name): \(problem)") }
    if let xml = rendered.text(list.place + ".xml") {
      for problem in try list.problems(xml: xml, of: none) { Issue.record("\(name): \(problem)") }
    } else {
      #expect(list.elements.allSatisfy { $0.path == nil })
    }
  }

  /// A list that would accept anything is no list.
  @Test func aListSeesWhatIsMissingAndWhatStandsTooEarly() throws {
    let list = try Checklist("tanda-bukti-permohonan", in: Self.folder)
    let rendered = try Self.rendered.get()
    let request = rendered.requests[0]
    let html = try #require(rendered.text("\(list.place)/\(request.stem).html"))
    func problems(_ html: String) -> [String] { list.problems(page: PageText(html: html), of: request) }
    #expect(problems(html).isEmpty)
    #expect(problems(html.replacingOccurrences(of: "Penelitian tata kelola", with: "")).count == 1)
    #expect(problems(html.replacingOccurrences(of: "Melalui", with: "Saluran")).count == 1)
    let early = html.replacingOccurrences(of: "<h1>", with: "<p>Hak 6: (Pasal 37).</p><h1>Diterima: ")
    #expect(problems(early).isEmpty, "what is said twice does not matter")
    let moved = html.replacingOccurrences(of: ">Pekerjaan<", with: ">X<")
      .replacingOccurrences(of: "<h1>", with: "<table><tr><th>Pekerjaan</th><td>Dosen</td></tr></table><h1>")
    #expect(problems(moved).contains { $0.contains("stands too early") })
  }
}
