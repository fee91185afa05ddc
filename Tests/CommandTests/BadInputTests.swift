import Foundation
import Testing

@Suite("Bad input") struct BadInputTests {
  /// A workspace of its own, with one change made to one of its files.
  private func workspace(changing file: String, _ old: String, to new: String) throws -> Scratch {
    let scratch = try Scratch()
    let folder = scratch.folder.appending(path: "kantor")
    #expect(try warkat(["mulai", folder.path, "--senyap"]).status == 0)
    let url = folder.appending(path: file)
    let text = try String(contentsOf: url, encoding: .utf8)
    #expect(text.contains(old))
    try text.replacingOccurrences(of: old, with: new).write(to: url, atomically: true, encoding: .utf8)
    return scratch
  }

  @Test(
    "in a workspace file is told with file, line and column, and nothing is written",
    arguments: [
      (
        "templates/bagian/kop.html", "{{kantor.nama}}", "{{kantor.nma}}",
        "templates/bagian/kop.html:", "mungkin maksudnya kantor.nama"
      ),
      (
        "templates/tanda-bukti-permohonan.html", "</article>", "", "templates/tanda-bukti-permohonan.html:",
        "galat: "
      ),
      (
        "templates/tanda-bukti-permohonan.html", "{{#saluran}}", "{{#saluran}",
        "templates/tanda-bukti-permohonan.html:", "galat: "
      ),
      (
        "templates/sop/pelayanan-informasi-publik.yaml", "berlaku_sejak:", "berlaku_sejk:",
        "templates/sop/pelayanan-informasi-publik.yaml:", "berlaku_sejk tidak dikenal"
      ),
      ("warkat.yaml", "alamat:", "alamta:", "warkat.yaml:", "kunci kantor.alamta tidak dikenal"),
    ]
  )
  func inAWorkspaceFile(file: String, old: String, new: String, place: String, message: String) throws {
    let scratch = try workspace(changing: file, old, to: new)
    let folder = scratch.folder.appending(path: "kantor")
    let ran = try warkat(["semua", "contoh/register-2021-10.csv", "--per", "2021-10-31"], in: folder)
    #expect(ran.status == 2)
    #expect(ran.errors.contains(message), "\(ran.errors)")
    let line = try #require(ran.errors.split(separator: "\n").first)
    #expect(line.firstMatch(of: #/:[0-9]+:[0-9]+: galat: /#) != nil && line.contains(place), "\(line)")
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "output").path))
  }

  @Test(
    "on the command line ends with the status of its cause",
    arguments: [
      (["semua", "contoh/register-2021-10.csv", "--keluaran", "warkat.yaml/x"], 3, "warkat.yaml/x"),
      (
        ["semua", "tidak-ada.csv", "--keluaran", "warkat.yaml/x"], 2,
        "tidak-ada.csv: galat: register tidak ditemukan"
      ),
      (["periksa", "contoh/register-2021-10.csv", "--pengaturan", "tidak-ada.yaml"], 2, "tidak-ada.yaml"),
      (["periksa"], 64, "galat: argumen wajib tidak ada"), (["sema"], 64, "galat: "),
      (["jelaskan", "SOP4-WAKTO"], 64, "mungkin maksudnya SOP4-WAKTU"),
      (
        ["tenggat", "contoh/register-2021-10.csv", "--jelaskan", "999"], 64,
        "nomor 999 tidak ada di register"
      ),
      (["periksa", "contoh/register-2021-10.csv", "--per", "31-10-2021"], 64, "per"),
    ] as [([String], Int32, String)]
  )
  func onTheCommandLine(arguments: [String], status: Int32, message: String) throws {
    let ran = try warkat(arguments)
    #expect(ran.status == status, "\(ran.errors)")
    #expect(ran.errors.contains(message), "\(ran.errors)")
  }
}

@Suite("Commands") struct CommandTests {
  @Test(
    "answer in Indonesian, under their English names, and in English",
    arguments: [
      (["jelaskan", "SOP4-WAKTU"], "Aturan"), (["explain", "SOP4-WAKTU", "--bahasa", "en"], "Rule"),
      (["kalender", "--hitung", "2021-10-05+10"], "Selasa, 2021-10-19"),
      (["calendar", "--tahun", "2021", "--bahasa", "en"], "Working calendar 2021"),
      (["templat", "variabel", "tanda-bukti-permohonan"], "nomor_register"),
      (["templat", "pratinjau", "laporan-bulanan"], "<!DOCTYPE html>"),
      (["templat", "periksa"], "tidak ada masalah"),
      (["tabel", "contoh/register-ppid-c.csv"], "windows-1252"),
      (
        ["table", "contoh/register-2021.csv", "--format", "json"],
        #""enkode":"utf-8-bom","pemisah":";","judul":1"#
      ),
      (["check", "contoh/register-nihil.csv", "--bahasa", "en"], "CSV-KOSONG"),
      (["--help"], "PERINTAH:"), (["--help", "--bahasa", "en"], "SUBCOMMANDS:"),
    ] as [([String], String)]
  )
  func answer(arguments: [String], expected: String) throws {
    let ran = try warkat(arguments)
    #expect(ran.status == 0, "\(ran.errors)")
    #expect(ran.output.contains(expected), "\(ran.output.prefix(600))")
  }

  @Test func explainADueDateDayByDayWithTheDecreeOfEachHoliday() throws {
    let ran = try warkat([
      "tenggat", "contoh/register-2021-10.csv", "--per", "2021-10-31", "--jelaskan", "009/PPID/X/2021",
    ])
    #expect(ran.output.contains("libur nasional: Maulid Nabi Muhammad SAW"), "\(ran.output)")
    #expect(ran.output.contains("Tenggat awal      Kamis, 2021-10-21"), "\(ran.output)")
    #expect(ran.output.contains("Tenggat           Senin, 2021-11-01"), "\(ran.output)")
    #expect(ran.output.contains("sah: diberitahukan 2021-10-18"), "\(ran.output)")
  }

  @Test func listWhatFallsDueMostUrgentFirst() throws {
    let ran = try warkat(["tenggat", "contoh/register-2021-10.csv", "--per", "2021-10-31"])
    let overdue = try #require(ran.output.range(of: "lewat 7 hari kerja"))
    let ahead = try #require(ran.output.range(of: "Jatuh tempo dalam 3 hari kerja"))
    #expect(overdue.lowerBound < ahead.lowerBound)
    #expect(ran.output.contains("006/PPID/X/2021"))
  }
}
