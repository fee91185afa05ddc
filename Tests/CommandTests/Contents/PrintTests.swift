import Foundation
import Testing

/// Every paper as the printer gets it, on A4 and F4: nothing cut off, nothing wider than the page, every element of its
/// list in order. `Tests/Pages/print.py` prints with the machine's Chromium; without it the test says so and passes.
@Suite("Papers in print") struct PrintTests {
  struct Printed: Decodable {
    var page: String
    var pages: Int
    var size: [Int]
    var outside: [String]
    var wide: [String]
    var broken: [String]
    var text: String
  }

  /// The sample requests, two of them at their worst: a name of 300 letters without a blank, 4,000 letters of
  /// information asked, twelve officers.
  private func requests() throws -> [SampleRequest] {
    let all = try SampleRequest.read(ContentsTests.folder.appending(path: "permohonan.txt"))
    return all.enumerated().compactMap { index, one in
      var request = one
      if index == 0 || index == 4 {
        request.cells["nama_pemohon"] = String(repeating: "NamaPanjang", count: 28).prefix(300).description
        request.cells["rincian_informasi"] = String(
          String(repeating: "Salinan berita acara ", count: 191).prefix(4000)
        ).trimmingCharacters(in: .whitespaces)
        request.cells["petugas"] = (1...12).map { "Petugas Nomor \($0)" }.joined(separator: "; ")
        return request
      }
      return [1, 3, 7, 8, 9, 11].contains(index) ? request : nil
    }
  }

  /// Words without blanks, boxes and colons: print wraps and the margin has its own order.
  private func bare(_ text: String) -> String {
    text.lowercased().filter { !$0.isWhitespace && !":☑☐;".contains($0) }
  }

  @Test(arguments: ["A4", "F4"]) func onPaper(size: String) throws {
    for program in ["chromium", "pdftotext", "python3"]
    where try run("sh", ["-c", "command -v \(program) || true"]).isEmpty {
      print("skipped: \(program) is not installed")
      return
    }
    let requests = try requests()
    let scratch = try Scratch()
    let settings = try String(
      contentsOf: ContentsTests.folder.appending(path: "warkat.yaml"),
      encoding: .utf8
    )
    try (settings + "kertas: {ukuran: \(size), margin: [20, 20, 20, 25]}\n")
      .write(to: scratch.folder.appending(path: "warkat.yaml"), atomically: true, encoding: .utf8)
    let register = scratch.folder.appending(path: "register.csv")
    try SampleRequest.register(requests).write(to: register, atomically: true, encoding: .utf8)
    let output = scratch.folder.appending(path: "keluaran").path
    for command in ["tanda-terima", "pemberitahuan"] {
      let ran = try warkat([
        command, register.path, "--per", "2021-12-31", "--keluaran", output, "--senyap",
        "--pengaturan", scratch.folder.path + "/warkat.yaml",
      ])
      try #require(ran.status == 0, "\(ran.errors)")
    }
    var papers: [(list: Checklist, request: SampleRequest, page: String)] = []
    for list in try ContentsTests.paperNames.map({ try Checklist($0, in: ContentsTests.folder) }) {
      for request in requests where request.meets(list.condition) {
        papers.append((list, request, "\(output)/\(list.place)/\(request.stem).html"))
      }
    }
    let script = packageRoot.appending(path: "Tests/Pages/print.py").path
    let lines = try run("python3", [script] + papers.map(\.page)).split(separator: "\n")
    try #require(lines.count == papers.count)
    for (paper, line) in zip(papers, lines) {
      let printed = try JSONDecoder().decode(Printed.self, from: Data(line.utf8))
      let name = "\(size) \(paper.list.name) \(paper.request.number)"
      #expect(printed.size == (size == "A4" ? [210, 297] : [215, 330]), "\(name)")
      #expect(printed.outside.isEmpty, "\(name): cut off \(printed.outside)")
      #expect(printed.wide.isEmpty, "\(name): too wide \(printed.wide)")
      #expect(printed.broken.isEmpty, "\(name): cut in two \(printed.broken)")
      let isLong = (paper.request.cells["rincian_informasi"] ?? "").count > 1000
      let isReceipt = paper.list.name.hasPrefix("tanda-")
      #expect(
        (1...(isLong ? 4 : isReceipt ? 1 : 2)).contains(printed.pages),
        "\(name): \(printed.pages) pages"
      )
      let text = bare(printed.text)
      for element in paper.list.elements where paper.request.meets(element.condition) {
        guard let words = element.text, !words.hasPrefix("!"), !words.contains("____"),
          let expected = Checklist.expand(words, paper.request)
        else { continue }
        // A ticked box prints as X.
        let marked = expected.replacingOccurrences(of: "☑", with: "X")
        #expect(text.contains(bare(marked)), "\(name): \(element.name) is not on the paper")
      }
    }
  }
}
