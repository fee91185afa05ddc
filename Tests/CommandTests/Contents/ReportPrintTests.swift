import Foundation
import Testing

/// Every report as the printer gets it, on A4 and F4, with ordinary and with the longest data: nothing cut off or wider than
/// the page, no word in two, tables with their heads, no signature alone, every element of its list in order.
/// `Tests/Pages/print.py` prints with the machine's Chromium; without it the tests say so and pass.
@Suite("Reports in print", .serialized) struct ReportPrintTests {
  /// A report, whether it lies on its side, and how many pages it takes with the longest data: fonts differ by machine, so a
  /// page more is no fault.
  private struct Report {
    var path: String
    var isLandscape = false
    var pages: ClosedRange<Int>
  }

  private static let reports = [
    Report(path: "harian/2021-10-15", pages: 2...4), Report(path: "bulanan/2021-10", pages: 6...12),
    Report(path: "matriks/2021-10", isLandscape: true, pages: 4...14),
    Report(path: "temuan", isLandscape: true, pages: 4...12),
    Report(path: "perbaikan", isLandscape: true, pages: 5...16),
    Report(path: "laporan-tahunan/2021", pages: 3...6),
    Report(path: "indeks-semua", isLandscape: true, pages: 2...6),
    Report(path: "sop", isLandscape: true, pages: 2...3),
    Report(path: "banding", isLandscape: true, pages: 2...6),
    Report(path: "koreksi/segel/2021-10-koreksi", pages: 2...6),
    Report(path: "serah-terima/2021", pages: 2...4),
    Report(path: "tahunan/2021/BACA-SAYA", pages: 1...3),
    Report(path: "tahunan/2021/data/kamus-data", pages: 8...16),
    Report(path: "tahunan/2021-publik/BACA-SAYA", pages: 1...3),
    Report(path: "tahunan/2021-publik/data/disamarkan", pages: 1...2),
  ]

  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// The settings of the lists on a paper.
  private func settings(_ size: String) throws -> String {
    let lists = ContentsTests.folder.appending(path: "warkat.yaml")
    let file = scratch.folder.appending(path: "warkat.yaml")
    let paper = "kertas: {ukuran: \(size), margin: [20, 20, 20, 25]}\n"
    try (String(contentsOf: lists, encoding: .utf8) + paper).write(
      to: file,
      atomically: true,
      encoding: .utf8
    )
    return file.path
  }

  /// Every document of the requests, as pages below `output`.
  private func write(_ requests: [SampleRequest], _ settings: String, _ output: URL) throws {
    let register = scratch.folder.appending(path: "register.csv")
    try SampleRequest.register(requests).write(to: register, atomically: true, encoding: .utf8)
    let common = ["--per", "2021-12-31", "--pengaturan", settings, "--senyap"]
    let ran = try warkat(["semua", register.path, "--keluaran", output.path] + common)
    try #require(ran.status == 0, "\(ran.errors)")
    // The report of a year writes an index in which all others are an earlier run's.
    let index = output.appending(path: "indeks.html")
    try FileManager.default.copyItem(at: index, to: output.appending(path: "indeks-semua.html"))
    try ContentsTests.Rendered.addAnnualReport(register.path, settings: settings, output)
    let older = scratch.folder.appending(path: "lama.csv")
    var changed = Array(requests.dropLast())
    changed[0].cells["tanggal_pemberitahuan"] = "2021-10-07"
    try SampleRequest.register(changed).write(to: older, atomically: true, encoding: .utf8)
    try writeArchive(of: register.path, sealing: older.path, common, output)
    for (name, arguments) in [
      ("sop", ["sop", "--format", "html"]),
      ("banding", ["banding", older.path, register.path, "--format", "html"]),
    ] {
      let ran = try warkat(arguments + common)
      try #require(ran.status <= 1 && ran.output.hasPrefix("<!DOCTYPE"), "\(ran.errors)")
      let page = output.appending(path: "\(name).html")
      try ran.output.write(to: page, atomically: true, encoding: .utf8)
    }
  }

  /// The bags of the year with the minute of their handing over, and the correction of a month that was sealed before its
  /// register changed.
  private func writeArchive(
    of register: String,
    sealing older: String,
    _ common: [String],
    _ output: URL
  ) throws {
    let corrected = output.appending(path: "koreksi").path
    let bag = output.appending(path: "tahunan/2021").path
    for arguments in [
      ["tahunan", register, "--tahun", "2021", "--publik", "--keluaran", output.path],
      ["serah-terima", bag, "--keluaran", output.path],
      ["segel", older, "--bulan", "2021-10", "--keluaran", corrected],
      ["bulanan", register, "--keluaran", corrected],
    ] {
      let ran = try warkat(arguments + common)
      try #require(ran.status == 0, "\(arguments): \(ran.errors)")
    }
  }

  @Test(arguments: ["A4", "F4"]) func longest(size: String) throws {
    let output = scratch.folder.appending(path: "k")
    try write(SampleRequest.atTheirWorst(), settings(size), output)
    let paths = Self.reports.map { output.appending(path: $0.path).path + ".html" }
    guard let pages = try PrintedPage.all(paths) else { return }
    let upright = size == "A4" ? [210, 297] : [215, 330]
    for (report, page) in zip(Self.reports, pages) {
      let name = "\(size) \(report.path)"
      #expect(page.size == (report.isLandscape ? upright.reversed() : upright), "\(name)")
      #expect(page.faults.isEmpty, "\(name): \(page.faults)")
      #expect(report.pages.contains(page.pages), "\(name): \(page.pages) pages")
    }
  }

  /// Its 21 columns need the width of A4 on its side whatever the paper of the office is.
  @Test(arguments: ["A4", "F4"]) func yearlyRegister(size: String) throws {
    let output = scratch.folder.appending(path: "k")
    try write(SampleRequest.atTheirWorst(), settings(size), output)
    let path = output.appending(path: "tahunan/2021/data/register.html").path
    guard let page = try PrintedPage.all([path])?.first else { return }
    #expect(page.size == [297, 210] && (4...14).contains(page.pages), "\(page.size) \(page.pages) pages")
    #expect(page.faults.isEmpty, "\(page.faults)")
    let head = PrintedPage.bare("Nama Alamat Nomor kontak Pekerjaan Informasi yang diminta")
    let text = PrintedPage.bare(page.text)
    #expect(
      text.components(separatedBy: head).count - 1 >= page.pages - 1,
      "the head stands on every page but one of signatures"
    )
    let last = PrintedPage.bare("Jumlah tahun 2021")
    #expect(text.contains(PrintedPage.bare("Jumlah Oktober 2021")) && text.contains(last))
  }

  @Test(arguments: ["A4", "F4"]) func holdEveryElementInOrder(size: String) throws {
    let output = scratch.folder.appending(path: "k")
    let requests = try SampleRequest.read(ContentsTests.folder.appending(path: "permohonan.txt"))
    try write(requests, settings(size), output)
    let lists = try ContentsTests.reportNames.map { try Checklist($0, in: ContentsTests.folder) }
    let places = lists.map { $0.place == "indeks" ? "indeks-semua" : $0.place }
    guard let pages = try PrintedPage.all(places.map { output.appending(path: $0).path + ".html" }) else {
      return
    }
    for (list, page) in zip(lists, pages) {
      #expect(page.problems(list).isEmpty, "\(size) \(list.name): \(page.problems(list))")
      #expect(page.faults.isEmpty, "\(size) \(list.name): \(page.faults)")
    }
  }

  /// A page with faults that a reader of the paper would meet: each is named.
  @Test func faultsAreSeen() throws {
    let output = scratch.folder.appending(path: "k")
    try write(SampleRequest.atTheirWorst(), settings("A4"), output)
    let html = try String(contentsOf: output.appending(path: "bulanan/2021-10.html"), encoding: .utf8)
    let faults = [
      (".kisi > thead { display: table-row-group !important; }", "without table head: page"),
      (
        ".ttd-dua { break-before: page !important; } .utuh { break-inside: auto !important; }",
        "lone signature: page"
      ),
      (".laporan .kisi { width: 250mm; }", "too wide: beyond the page"),
      (
        ".laporan .mutu tbody th { display: block; width: 8mm; min-width: 0; overflow-wrap: anywhere; }",
        "cut in two: "
      ),
      ("@page { margin: 3mm; }", "cut off: page 1: "),
    ]
    let paths = try faults.enumerated().map { index, fault in
      let file = scratch.folder.appending(path: "\(index).html")
      try html.replacingOccurrences(of: "</head>", with: "<style>\(fault.0)</style></head>")
        .write(to: file, atomically: true, encoding: .utf8)
      return file.path
    }
    guard let pages = try PrintedPage.all(paths) else { return }
    for (fault, page) in zip(faults, pages) {
      #expect(page.faults.contains { $0.hasPrefix(fault.1) }, "\(fault.0): \(page.faults)")
    }
  }
}
