import Foundation
import Testing

/// `laporan-tahunan` with the texts of the office.
@Suite("Annual report") struct AnnualReportTests {
  private let scratch: Scratch
  private let output: URL
  private let texts: URL

  init() throws {
    scratch = try Scratch()
    output = scratch.folder.appending(path: "output")
    texts = scratch.folder.appending(path: "narasi")
  }

  private func run(_ more: [String] = [], register: String = "contoh/register-nihil.csv") throws -> Ran {
    let arguments = [
      "laporan-tahunan", register, "--tahun", "2021", "--per", "2022-01-10", "--narasi", texts.path,
      "--keluaran",
      output.path,
    ]
    return try warkat(arguments + more)
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: texts.appending(path: "2021/\(name)"), encoding: .utf8)
  }

  private func write(_ name: String, _ text: String) throws {
    let folder = texts.appending(path: "2021")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  @Test func theFirstRunMakesTheTextsAndNamesThem() throws {
    try write("3-anggaran.md", "Anggaran *nihil*.\n")
    let ran = try run()
    #expect(ran.status == 0, "\(ran.errors)")
    #expect(ran.errors.split(separator: "\n").count { $0.contains("narasi belum diisi") } == 5)
    #expect(!ran.errors.contains("3-anggaran.md") && !ran.errors.contains("4-rincian-layanan.md"))
    #expect(try text("3-anggaran.md") == "Anggaran *nihil*.\n", "an existing text is never overwritten")
    #expect(try text("1-kebijakan.md").hasPrefix("<!--"))
    let page = try String(contentsOf: output.appending(path: "laporan-tahunan/2021.html"), encoding: .utf8)
    #expect(page.contains("Anggaran <em>nihil</em>.") && page.contains("(belum diisi: "))
    // Texts with nothing but questions are as good as none.
    let second = try run(["--ketat"])
    #expect(second.status == 1)
    #expect(second.errors.split(separator: "\n").count { $0.contains("narasi belum diisi") } == 5)
    #expect(!second.output.contains("dibuat untuk diisi"))
  }

  @Test func aTextThatIsNotUnderstoodStopsTheRunWithItsLine() throws {
    try write("6-kendala.md", "baik\n\n> kutipan\n")
    let ran = try run()
    #expect(ran.status == 2)
    #expect(ran.errors.contains("2021/6-kendala.md:3: galat: kutipan (>) tidak didukung"))
    #expect(!FileManager.default.fileExists(atPath: output.path))
    #expect(!FileManager.default.fileExists(atPath: texts.appending(path: "2021/1-kebijakan.md").path))
  }

  @Test func aTextThatIsNotUTF8IsRefused() throws {
    try write("6-kendala.md", "")
    try Data([0x61, 0xE9]).write(to: texts.appending(path: "2021/6-kendala.md"))
    let ran = try run()
    #expect(ran.status == 2 && ran.errors.contains("6-kendala.md: galat: narasi bukan teks UTF-8"))
  }

  @Test func preparingNeedsNoRegisterAndWritesNothingElse() throws {
    let ran = try warkat(["annual-report", "--siapkan", "--tahun", "2021", "--narasi", texts.path])
    #expect(ran.status == 0 && ran.output.split(separator: "\n").count == 7)
    #expect(try scratch.files().count == 7)
    let again = try warkat(["annual-report", "--siapkan", "--tahun", "2021", "--narasi", texts.path])
    #expect(again.output == "semua berkas uraian sudah ada\n")
    #expect(try warkat(["laporan-tahunan", "--tahun", "2021"]).status == 64)
  }

  @Test func itIsNoPartOfEverythingAndEverythingLeavesIt() throws {
    _ = try run()
    let all = [
      "semua", "contoh/register-nihil.csv", "--per", "2022-01-10", "--bersihkan", "--keluaran", output.path,
    ]
    #expect(try warkat(all).status == 0)
    let files = try scratch.files()
    #expect(
      files["output/laporan-tahunan/2021.html"] != nil && files["output/laporan-tahunan/2021.xml"] != nil
    )
    let manifest = try #require(files["output/manifest.json"].map { String(decoding: $0, as: UTF8.self) })
    #expect(manifest.contains("laporan-tahunan/2021.xml"))
  }

  @Test func twoRunsWriteTheSame() throws {
    _ = try run(register: "contoh/register-2021.csv")
    let first = try scratch.files()
    let ran = try run(register: "contoh/register-2021.csv")
    #expect(ran.output.contains(" 0 ditulis"))
    #expect(
      try scratch.files()["output/laporan-tahunan/2021.html"] == first["output/laporan-tahunan/2021.html"]
    )
  }
}

/// The parser's own sentences, in the language asked for.
@Suite("Words of the command line") struct CommandLineWordsTests {
  @Test(arguments: [
    (["periksa", "x", "--format", "xls"], "Yang berlaku: 'teks', 'json', 'xml', 'csv' atau 'html'."),
    (["periksa", "x", "--bahasa", "de"], "Yang berlaku: 'id' atau 'en'."),
    (["periksa", "x", "--ketat=3"], "pilihan '--ketat' tidak memakai nilai, padahal diberi '3'"),
    (["templat", "variabel", "foo"], "nilai 'foo' tidak berlaku untuk '<DOKUMEN>'. Yang berlaku:"),
    (["periksa", "x", "--per"], "nilai tidak ada untuk '--per <TANGGAL>'"),
    (["banding", "a", "b", "c", "d"], "2 argumen tidak diharapkan: 'c', 'd'"),
    (["--generate-completion-script", "foo"], "skrip pelengkap tidak tersedia untuk 'foo'."),
    (["laporan-tahunan"], "argumen wajib tidak ada: '--tahun <YYYY>'"),
  ])
  func usageErrorsAreIndonesian(_ row: (arguments: [String], text: String)) throws {
    let ran = try warkat(row.arguments)
    #expect(ran.status == 64 && ran.errors.contains(row.text), "\(ran.errors)")
    let left = ran.errors.firstMatch(of: /\b(Please|provide|The|is|was|option|argument|value|Error|Usage)\b/)
    #expect(left == nil, "\(ran.errors)")
  }

  @Test(arguments: [
    ["periksa"], ["semua"], ["banding"], ["tahunan"], ["laporan-tahunan"], ["templat", "pratinjau"],
    ["templat", "variabel"],
    ["kalender"], ["tenggat"], ["sop"], ["tabel"], ["jelaskan"], ["mulai"],
  ])
  func helpIsOfOneLanguage(_ command: [String]) throws {
    let indonesian = try warkat(command + ["--help"]).output
    #expect(
      !indonesian.contains("default") && !indonesian.contains("<options>") && !indonesian.contains("OVERVIEW")
    )
    let english = try warkat(command + ["--help", "--bahasa", "en"]).output
    let left = english.firstMatch(
      of: /\b(TANGGAL|BENTUK|DOKUMEN|LAMA|BARU|NOMOR|KODE|bawaan|Berkas|Folder keluaran)\b/
    )
    #expect(left == nil, "\(english)")
  }
}
