import Foundation
import Testing

/// The filters of the index and of the findings in a browser, from `file://`, also with scripts off:
/// `Tests/Pages/filters.py`. Where Chromium or Python is missing the test says so and passes.
@Suite("Filters of pages") struct FilterTests {
  struct Filtered: Decodable {
    var page: String
    var rows: Int
    var checks: Int
    var problems: [String]
  }

  /// The index and the findings of two sample registers, by `register/page`.
  private static let pages = Result {
    var pages: [String: String] = [:]
    for (register, per) in [("register-2021-10", "2021-10-31"), ("register-rusak", "2022-01-31")] {
      let scratch = try Scratch()
      let ran = try warkat([
        "semua", "contoh/\(register).csv", "--per", per, "--keluaran", scratch.folder.path, "--senyap",
      ])
      try #require(ran.status <= 1, "\(ran.errors)")
      for page in ["indeks", "temuan"] {
        let file = scratch.folder.appending(path: "\(page).html")
        pages["\(register)/\(page)"] = try String(contentsOf: file, encoding: .utf8)
      }
    }
    return pages
  }

  /// What the script says of pages, or `nil` where it cannot run.
  private func filtered(_ pages: [String: String]) throws -> [Filtered]? {
    for program in ["chromium", "python3"]
    where try run("sh", ["-c", "command -v \(program) || true"]).isEmpty {
      print("skipped: \(program) is not installed")
      return nil
    }
    let scratch = try Scratch()
    let files = try pages.sorted { $0.key < $1.key }.map { name, text in
      let file = scratch.folder.appending(path: name.replacingOccurrences(of: "/", with: "-") + ".html")
      try text.write(to: file, atomically: true, encoding: .utf8)
      return file.path
    }
    let script = packageRoot.appending(path: "Tests/Pages/filters.py").path
    let lines = try run("python3", [script] + files).split(separator: "\n")
    try #require(lines.count == files.count)
    return try lines.map { try JSONDecoder().decode(Filtered.self, from: Data($0.utf8)) }
  }

  @Test func showWhatIsAskedForAndEverythingWithoutScripts() throws {
    guard let filtered = try filtered(Self.pages.get()) else { return }
    for page in filtered {
      #expect(page.problems.isEmpty, "\(page.page): \(page.problems)")
      #expect(page.rows >= 5 && page.checks >= 40, "\(page.page): \(page.checks) checks of \(page.rows) rows")
    }
  }

  /// Pages with a fault that a reader would meet: the script names it.
  @Test(arguments: [
    ("indeks", "baris.hidden = !ya", "baris.hidden = false", "number 0"),
    ("indeks", "dari.value > tanggal", "dari.value >= tanggal", "from 2"),
    ("indeks", "jumlah += 1", "jumlah += 2", "told '"),
    ("temuan", "satu.hidden = ada === 0", "satu.hidden = false", "a heading stands over nothing"),
    ("temuan", "pilihan = tingkat.value", "pilihan = ''", "tingkat galat"),
    ("temuan", ".saringan { display: none; position", ".saringan { position", "scripts off"),
  ])
  func faultsAreSeen(_ row: (page: String, text: String, instead: String, problem: String)) throws {
    let html = try #require(try Self.pages.get()["register-2021-10/\(row.page)"])
    try #require(html.contains(row.text), "\(row.text) is not in the page")
    let broken = html.replacingOccurrences(of: row.text, with: row.instead)
    guard let filtered = try filtered([row.page: broken]) else { return }
    #expect(filtered[0].problems.contains { $0.contains(row.problem) }, "\(filtered[0].problems)")
  }
}
