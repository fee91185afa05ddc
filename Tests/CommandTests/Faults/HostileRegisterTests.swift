import Foundation
import Testing

/// What stands at the path of a register, or in its numbers, need not be what a register is.
@Suite("A register that is a trap") struct HostileRegisterTests {
  /// Commands that read a register, with the place of the register as `R`.
  private static let commands: [[String]] = [
    ["periksa", "R"], ["semua", "R", "--keluaran", "K"],
    ["tahunan", "R", "--tahun", "2021", "--keluaran", "K"],
    ["tabel", "R"], ["tabel", "R", "--ringkas"], ["banding", "R", "contoh/register-2021-10.csv"],
    ["segel", "R", "--bulan", "2021-10", "--keluaran", "K"], ["tenggat", "R"],
  ]

  private func refuse(_ path: String, _ scratch: Scratch, saying words: [String]) throws {
    for command in Self.commands {
      let arguments = command.map { $0 == "R" ? path : $0 == "K" ? scratch.path("keluaran") : $0 }
      // Memory as small as a run needs: a register taken into it whole would end the run.
      let child = try Child(arguments, prelude: "ulimit -v 2000000;")
      #expect(child.end(within: 60) == .status(2), "\(arguments): \(child.errors)")
      let said = child.output + child.errors
      #expect(words.contains { said.contains($0) }, "\(arguments): \(said)")
      #expect(!FileManager.default.fileExists(atPath: scratch.path("keluaran")))
    }
  }

  @Test func aPipeThatNobodyWritesToIsRefused() throws {
    let scratch = try Scratch()
    #expect(mkfifo(scratch.path("r.csv"), 0o600) == 0)
    try refuse(scratch.path("r.csv"), scratch, saying: ["pipa ini tidak ada penulisnya"])
  }

  @Test func aDeviceIsRefused() throws {
    let scratch = try Scratch()
    try refuse("/dev/zero", scratch, saying: ["sebuah perangkat, bukan berkas"])
    let child = try Child(["periksa", "-"], redirection: "</dev/zero")
    #expect(child.end(within: 60) == .status(2))
    #expect(child.errors.contains("sebuah perangkat, bukan berkas"), "\(child.errors)")
  }

  @Test func tenGigabytesOfNothingAreRefusedAtOnce() throws {
    let scratch = try Scratch()
    try Data().write(to: scratch.folder.appending(path: "r.csv"))
    #expect(truncate(scratch.path("r.csv"), 10 << 30) == 0)
    try refuse(
      scratch.path("r.csv"),
      scratch,
      saying: ["CSV-ENKODE", "NUL", "melebihi ukuran berkas", "Tidak ada berkas register"]
    )
  }

  @Test func settingsAndTemplatesThatAreTrapsAreRefused() throws {
    let scratch = try Scratch()
    try Data().write(to: scratch.folder.appending(path: "besar"))
    #expect(truncate(scratch.path("besar"), 10 << 30) == 0)
    #expect(mkfifo(scratch.path("pipa"), 0o600) == 0)
    for (target, words) in [
      ("/dev/zero", "sebuah perangkat"), (scratch.path("besar"), "melebihi ukuran"),
      (scratch.path("pipa"), "pipa ini"),
    ] {
      let settings = try Child(["periksa", "contoh/register-2021-10.csv", "--pengaturan", target])
      #expect(settings.end(within: 60) == .status(2) && settings.errors.contains(words), "\(settings.errors)")
      let templates = scratch.path("templat")
      try? FileManager.default.removeItem(atPath: templates)
      try FileManager.default.createDirectory(atPath: templates, withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: templates + "/laporan-temuan.html",
        withDestinationPath: target
      )
      let page = try Child([
        "periksa", "contoh/register-2021-10.csv", "--format", "html", "--templat", templates, "--keluaran",
        scratch.path("k"),
      ])
      #expect(page.end(within: 60) == .status(2) && page.errors.contains(words), "\(page.errors)")
    }
  }

  @Test func numbersNameNoFileOutsideTheFolderAndNoneTwice() throws {
    let numbers = [
      "../../etc/passwd", "/etc/shadow", "..", ".", "CON", "con", "NUL.txt", "LPT1", "a\\b", "C:\\x", "~root",
      "001/PPID/X/2021", "001-PPID-X-2021", "001 ppid x 2021", "\u{202E}fdp.exe", "x\u{1B}[31m", "x\u{7}",
      "$(id)",
      "`id`", "-rf", "a;b", "%2e%2e%2f", "\u{FF0E}\u{FF0E}\u{FF0F}x", "nomor\u{200B}", "nomor",
      String(repeating: "9/", count: 5000), String(repeating: "9/", count: 5001), "manifest.json",
      ".warkat-kunci",
      "cetak", "Ω", "ω", "index.html\u{2028}x",
    ]
    let scratch = try Scratch()
    let lines = try sampleLines("register-2021-10.csv")
    let place = try #require(lines.firstIndex { $0.contains("001/PPID/X/2021") })
    let rest = try #require(lines[place].range(of: ",").map { String(lines[place][$0.lowerBound...]) })
    let rows = numbers.map { "\"\($0)\"" + rest }
    try (lines[..<place] + rows).joined(separator: "\n").write(
      toFile: scratch.path("r.csv"),
      atomically: true,
      encoding: .utf8
    )
    let ran = try warkat([
      "semua", scratch.path("r.csv"), "--per", "2021-12-31", "--keluaran", scratch.path("k/keluaran"),
    ])
    #expect(ran.status == 1, "\(ran.errors.prefix(2000))")
    let files = try scratch.files().keys.filter { $0 != "r.csv" }
    #expect(files.allSatisfy { $0.hasPrefix("k/keluaran/") })
    let papers = files.filter { $0.hasPrefix("k/keluaran/tanda-terima/permohonan/") && $0.hasSuffix(".html") }
      .map { String($0.dropFirst("k/keluaran/tanda-terima/permohonan/".count)) }
    // Every number has a paper, beside the print job; a number that is written twice has one.
    #expect(papers.count > numbers.count - 6, "\(papers.sorted())")
    for paper in papers {
      #expect(paper.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9-]{0,99}\.html/) != nil, "\(paper)")
    }
    #expect(Set(papers.map { $0.lowercased() }).count == papers.count)
    let devices = papers.filter { ["con.html", "nul.html", "lpt1.html"].contains($0.lowercased()) }
    #expect(devices == [])
    #expect(try warkat(["verifikasi", scratch.path("k/keluaran")]).status == 0)
    // Nothing that steers a terminal.
    let said = ran.output + ran.errors
    let steering = said.unicodeScalars.filter {
      ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value)
        || (0x202A...0x202E).contains($0.value)
    }
    #expect(steering.isEmpty, "\(said.debugDescription.prefix(3000))")
  }
}
