import Foundation
import Testing

/// What `Tests/Pages/print.py` says of a page that Chromium printed.
struct PrintedPage: Decodable {
  var page: String
  var pages: Int
  /// Width and height of the first page in millimetres.
  var size: [Int]
  var outside: [String]
  var wide: [String]
  var broken: [String]
  var headless: [String]
  var lone: [String]
  var text: String

  /// What is wrong with it; empty where all is well.
  var faults: [String] {
    [
      ("cut off", outside), ("too wide", wide), ("cut in two", broken), ("without table head", headless),
      ("lone signature", lone),
    ].flatMap { name, found in found.map { "\(name): \($0)" } }
  }

  /// Prints pages, or says what is not installed and returns `nil`.
  static func all(_ pages: [String]) throws -> [PrintedPage]? {
    for program in ["chromium", "pdftotext", "python3"]
    where try run("sh", ["-c", "command -v \(program) || true"]).isEmpty {
      print("skipped: \(program) is not installed")
      return nil
    }
    let script = packageRoot.appending(path: "Tests/Pages/print.py").path
    let lines = try run("python3", [script] + pages).split(separator: "\n")
    try #require(lines.count == pages.count)
    return try lines.map { try JSONDecoder().decode(PrintedPage.self, from: Data($0.utf8)) }
  }

  /// Words without blanks, boxes and colons: print wraps and the margin has its own order.
  static func bare(_ text: String) -> String {
    text.lowercased().filter { !$0.isWhitespace && !":☑☐;•\u{AD}".contains($0) }
  }

  /// Elements of a list that are not on the paper, or not in their order. Those whose name begins with `layar:` are for the
  /// screen only.
  func problems(_ list: Checklist) -> [String] {
    let text = PrintedPage.bare(text)
    var position = text.startIndex
    return list.elements.compactMap { element in
      guard let words = element.text, !words.hasPrefix("!"), !element.name.hasPrefix("layar:") else {
        return nil
      }
      let expected = PrintedPage.bare(words.replacingOccurrences(of: "____", with: ""))
      guard let found = text.range(of: expected, range: position..<text.endIndex) else {
        let state = text.contains(expected) ? "stands too early" : "is not on the paper"
        return "\(element.name): '\(words)' \(state)"
      }
      position = found.upperBound
      return nil
    }
  }
}

extension SampleRequest {
  /// The sample requests, two of them at their worst: a name of 300 letters without a blank, 4,000 letters of
  /// information asked, twelve officers.
  static func atTheirWorst() throws -> [SampleRequest] {
    try read(ContentsTests.folder.appending(path: "permohonan.txt")).enumerated().map { index, one in
      guard index == 0 || index == 4 else { return one }
      var request = one
      request.cells["nama_pemohon"] = String(repeating: "NamaPanjang", count: 28).prefix(300).description
      request.cells["rincian_informasi"] = String(
        String(repeating: "Salinan berita acara ", count: 191).prefix(4000)
      ).trimmingCharacters(in: .whitespaces)
      request.cells["petugas"] = (1...12).map { "Petugas Nomor \($0)" }.joined(separator: "; ")
      return request
    }
  }
}
