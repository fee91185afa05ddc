import Foundation
import Testing

/// What comes out of the printer: print jobs turned into PDF by Chromium, their text read back with pdftotext.
/// Skipped where one of the two is not installed.
@Suite(
  "Printed sheets",
  .serialized,
  .enabled(if: PDF.isAvailable, "chromium and pdftotext are not installed")
)
struct PrintedSheetsTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// The sample register with long texts: a request of 9,000 characters (004), a name of 300 (005), and a
  /// request of 4,000 (008).
  private func longRegister() throws -> String {
    let sample = packageRoot.appending(path: "contoh/register-2021-10.csv")
    func long(_ text: String, _ length: Int) -> String {
      String(String(repeating: text, count: length / text.count + 1).prefix(length - 1)) + "."
    }
    let lines = try String(contentsOf: sample, encoding: .utf8).components(separatedBy: "\n")
    let columns = lines[0].components(separatedBy: ",")
    let name = try #require(columns.firstIndex(of: "nama_pemohon"))
    let request = try #require(columns.firstIndex(of: "rincian_informasi"))
    let changes = [
      "004": (request, long("Salinan berita acara rekapitulasi tingkat kecamatan ", 9000)),
      "005": (name, long("Muhammad Abdurrahman Syarifuddin ", 300)),
      "008": (request, long("Daftar pemilih tetap setiap tempat pemungutan suara ", 4000)),
    ]
    let changed = try lines.map { line -> String in
      guard let (column, text) = changes[String(line.prefix(3))] else { return line }
      // Every second part stands in quotes; a comma there is no end of a cell.
      var cells = line.components(separatedBy: "\"").enumerated().map { index, part in
        index % 2 == 0 ? part : "\"" + part.replacingOccurrences(of: ",", with: "\u{1}") + "\""
      }.joined().components(separatedBy: ",").map { $0.replacingOccurrences(of: "\u{1}", with: ",") }
      try #require(cells.count == columns.count)
      cells[column] = text
      return cells.joined(separator: ",")
    }
    let file = scratch.folder.appending(path: "r.csv")
    try changed.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }

  /// The pages of a print job.
  private func pages(_ command: [String], paper: String, job: String) throws -> [String] {
    let settings = try String(contentsOf: packageRoot.appending(path: "warkat.yaml"), encoding: .utf8)
      .replacing(/(?m)^kertas:\n(  .*\n)+/, with: "kertas: {\(paper), margin: [20, 20, 20, 25]}\n")
    let file = scratch.folder.appending(path: "warkat.yaml")
    try settings.write(to: file, atomically: true, encoding: .utf8)
    let output = scratch.folder.appending(path: "k")
    let ran = try warkat(
      [
        command[0], try longRegister(), "--per", "2021-10-31", "--pengaturan", file.path, "--keluaran",
        output.path, "--templat", packageRoot.appending(path: "templates").path, "--senyap",
      ] + command.dropFirst()
    )
    try #require(ran.status <= 1, "\(ran.errors)")
    return try PDF.pages(of: output.appending(path: job))
  }

  /// `Lembar n` of each page, with the number in the margin beside it.
  private func sheets(_ pages: [String]) -> [String] {
    pages.map { page in
      page.firstMatch(of: /Nomor pendaftaran ([0-9]{3})\S* +Lembar ([0-9]+( \(kedua rangkap\))?)/)
        .map { "\($0.1) \($0.2)" } ?? "none"
    }
  }

  @Test func eachDocumentCountsItsOwnSheets() throws {
    let pages = try pages(
      ["pemberitahuan", "--nomor", "003..009"],
      paper: "ukuran: A4",
      job: "pemberitahuan/cetak.html"
    )
    // How many sheets a text takes depends on the fonts of the machine; that each document starts at 1 does not.
    let sheets = sheets(pages)
    let numbers = ["003", "004", "005", "008", "009"]
    let counts = numbers.map { number in sheets.count { $0.hasPrefix(number) } }
    #expect(counts.allSatisfy { $0 >= 1 } && counts[1] >= 3 && counts[3] >= 2)
    #expect(
      sheets
        == zip(numbers, counts).flatMap { number, count in (1...max(count, 1)).map { "\(number) \($0)" } }
    )
    // The end stands on the last sheet of each document and nowhere else.
    let ends = pages.map { $0.contains("Akhir dokumen.") }
    #expect(ends == counts.flatMap { count in (1...max(count, 1)).map { $0 == count } })
    // No signature without the text that it signs.
    for page in pages where page.contains("Marzuki Daud") { #expect(page.contains("keberatan")) }
  }

  @Test func twoReceiptsShareASheetOfF4WhereTheyFit() throws {
    let pages = try pages(
      ["tanda-terima", "--nomor", "001..008"],
      paper: "ukuran: F4, rangkap: 2",
      job: "tanda-terima/permohonan/cetak.html"
    )
    let shared = ["001", "002", "003"].map { "\($0) 1 (kedua rangkap)" }
    #expect(Array(sheets(pages).prefix(3)) == shared)
    for page in pages.prefix(3) {
      #expect(page.contains("UNTUK PEMOHON") && page.contains("ARSIP") && page.contains("gunting di sini"))
      #expect(page.contains("Akhir rangkap untuk pemohon.") && page.contains("Akhir rangkap arsip."))
    }
    // Long ones take sheets of their own, each copy whole.
    for (number, end) in [("004", "kecamatan Salinan"), ("008", "suara Daftar")] {
      let own = pages.filter { sheets([$0])[0].hasPrefix(number) }
      #expect(own.count >= 2)
      let starts = own.filter { $0.contains("UNTUK PEMOHON") || $0.contains("ARSIP") }
      #expect(starts.count == 2 && !own.contains { $0.contains("UNTUK PEMOHON") && $0.contains("ARSIP") })
      let text = own.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains(end))
    }
    // Every copy is complete: head, signatures, rights and end, twice each.
    for number in 1...8 {
      let own = pages.filter { sheets([$0])[0].hasPrefix("00\(number)") }.joined()
      for text in ["TANDA BUKTI PERMOHONAN", "Pemohon informasi,", "Hak pemohon", "Akhir rangkap"] {
        #expect(own.components(separatedBy: text).count == 3, "\(number): \(text)")
      }
    }
  }

  @Test func copiesOnA4AreSheetsOfTheirOwnAndMarksPushNothingOver() throws {
    let command = ["tanda-terima", "--nomor", "010..014", "--cetak"]
    let job = "tanda-terima/permohonan/cetak.html"
    for print in 1...2 {
      let pages = try pages(command, paper: "ukuran: A4, rangkap: 2", job: job)
      #expect(sheets(pages) == ["010", "011", "012", "013", "014"].flatMap { ["\($0) 1", "\($0) 1"] })
      #expect(pages.map { $0.contains("UNTUK PEMOHON") } == (0..<10).map { $0 % 2 == 0 })
      #expect(pages.allSatisfy { $0.contains("SALINAN KE-2") == (print == 2) })
    }
  }
}

/// Chromium and pdftotext.
enum PDF {
  static let isAvailable = tool("pdftotext") != nil && browser != nil

  private static let browser = ["chromium", "chromium-browser", "google-chrome"].lazy.compactMap(tool).first

  private static func tool(_ name: String) -> URL? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { URL(fileURLWithPath: String($0)).appending(path: name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// The text of each page that a browser prints of an HTML file.
  static func pages(of html: URL) throws -> [String] {
    let pdf = html.deletingPathExtension().appendingPathExtension("pdf")
    let text = html.deletingPathExtension().appendingPathExtension("txt")
    try run(
      #require(browser),
      ["--headless", "--no-sandbox", "--no-pdf-header-footer", "--print-to-pdf=\(pdf.path)", html.path]
    )
    try run(#require(tool("pdftotext")), ["-layout", pdf.path, text.path])
    return try String(contentsOf: text, encoding: .utf8).split(separator: "\u{C}").map(String.init)
  }

  private static func run(_ tool: URL, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = tool
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(tool.lastPathComponent)")
  }
}
