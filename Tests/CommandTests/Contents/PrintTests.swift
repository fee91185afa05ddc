import Foundation
import Testing

/// Every paper as the printer gets it, on A4 and F4: nothing cut off, nothing wider than the page, every element of its
/// list in order. `Tests/Pages/print.py` prints with the machine's Chromium; without it the test says so and passes.
@Suite("Papers in print") struct PrintTests {
  @Test(arguments: ["A4", "F4"]) func onPaper(size: String) throws {
    let requests = try SampleRequest.atTheirWorst().enumerated()
      .filter { [0, 1, 3, 4, 7, 8, 9, 11].contains($0.offset) }.map(\.element)
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
    guard let pages = try PrintedPage.all(papers.map(\.page)) else { return }
    for (paper, printed) in zip(papers, pages) {
      let name = "\(size) \(paper.list.name) \(paper.request.number)"
      #expect(printed.size == (size == "A4" ? [210, 297] : [215, 330]), "\(name)")
      #expect(printed.faults.isEmpty, "\(name): \(printed.faults)")
      let isLong = (paper.request.cells["rincian_informasi"] ?? "").count > 1000
      let isReceipt = paper.list.name.hasPrefix("tanda-")
      #expect(
        (1...(isLong ? 4 : isReceipt ? 1 : 2)).contains(printed.pages),
        "\(name): \(printed.pages) pages"
      )
      let text = PrintedPage.bare(printed.text)
      for element in paper.list.elements where paper.request.meets(element.condition) {
        guard let words = element.text, !words.hasPrefix("!"), !words.contains("____"),
          let expected = Checklist.expand(words, paper.request)
        else { continue }
        // A ticked box prints as X.
        let marked = expected.replacingOccurrences(of: "☑", with: "X")
        #expect(text.contains(PrintedPage.bare(marked)), "\(name): \(element.name) is not on the paper")
      }
    }
  }
}
