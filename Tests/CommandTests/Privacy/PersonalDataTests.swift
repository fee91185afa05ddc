import Foundation
import Testing

/// documents.md, Personal data: receipts and notices show the applicant; nothing else of a run does.
///
/// | file | may hold |
/// |---|---|
/// | `tanda-terima/**`, `pemberitahuan/**` | name, address, phone, e-mail, contact, occupation; never the identity number |
/// | `tanda-terima/informasi/**` | also who received the information |
/// | `pemberitahuan/**` | also `keterangan`, where it explains what was blacked out |
/// | `tahunan/YYYY/**` | everything: the closed archive |
/// | every other file, standard output, standard error, every file name | nothing |
@Suite("Personal data stays where it belongs") struct PersonalDataTests {
  /// Columns whose marks a file may hold, all of them for the closed archive (`nil`).
  static func allowed(_ path: String) -> Set<String>? {
    let applicant: Set<String> = ["nama_pemohon", "alamat", "telepon", "email", "kontak", "pekerjaan"]
    if path.hasPrefix("tahunan/2021/") { return nil }
    if path.hasPrefix("tanda-terima/informasi/") { return applicant.union(["penerima"]) }
    if path.hasPrefix("tanda-terima/") { return applicant }
    if path == "pemberitahuan/cetak.html" || path.hasPrefix("pemberitahuan/011-") {
      return applicant.union(["keterangan"])
    }
    if path.hasPrefix("pemberitahuan/") { return applicant }
    return []
  }

  /// The marks that a text holds outside the columns allowed. Letters count in any case, digits with any separators.
  static func leaks(_ text: String, _ marks: [PlantedRegister.Mark], allowing columns: Set<String> = [])
    -> [String]
  {
    let folded = Data(text.lowercased().utf8)
    let digits = Data(folded.filter { !" .-'".utf8.contains($0) })
    let stems = PlantedRegister.stems.map { Data($0.utf8) }
    guard stems.contains(where: { digits.range(of: $0) != nil }) else { return [] }
    return marks.filter { !columns.contains($0.column) }.compactMap { mark in
      let wanted = mark.text.lowercased()
      let bare = wanted.filter { $0 != "-" }
      // The end of an identity number tells birth date and sex as well as all of it.
      let tail = mark.column == "nomor_identitas" ? String(bare.suffix(10)) : bare
      let isThere = folded.range(of: Data(wanted.utf8)) != nil || digits.range(of: Data(tail.utf8)) != nil
      return isThere ? "\(mark.column): \(mark.text)" : nil
    }
  }

  struct Planted {
    let scratch: Scratch
    let marks: [PlantedRegister.Mark]
    var old: String { scratch.folder.path + "/lama.csv" }
    var new: String { scratch.folder.path + "/baru.csv" }

    init() throws {
      scratch = try Scratch()
      let (first, second) = (PlantedRegister.register(), PlantedRegister.register(edit: 1))
      marks = first.marks + second.marks
      try first.csv.write(toFile: scratch.folder.path + "/lama.csv", atomically: true, encoding: .utf8)
      try second.csv.write(toFile: scratch.folder.path + "/baru.csv", atomically: true, encoding: .utf8)
    }
  }

  @Test("files of a run", arguments: ["id", "en"]) func files(language: String) throws {
    let planted = try Planted()
    let output = try Scratch()
    let common = ["--per", "2021-12-31", "--keluaran", output.folder.path, "--bahasa", language]
    var said = ""
    let narratives = planted.scratch.folder.path + "/narasi"
    for command in [
      ["semua"], ["tahunan", "--tahun", "2021", "--publik"],
      ["laporan-tahunan", "--tahun", "2021", "--narasi", narratives],
    ] {
      let ran = try warkat([command[0], planted.old] + command.dropFirst() + common)
      #expect(ran.status == 1, "\(ran.errors)")
      said += ran.output + ran.errors
    }
    #expect(
      said.contains("alamat kosong atau tidak terbaca") || language == "en",
      "papers are withheld: \(said)"
    )
    #expect(Self.leaks(said, planted.marks).isEmpty, "\(Self.leaks(said, planted.marks))")
    let files = try output.files()
    var shown: Set<String> = []
    for (path, bytes) in files {
      let name = path.lowercased()
      #expect(Self.leaks(name, planted.marks).isEmpty, "the name \(path)")
      guard let allowed = Self.allowed(path) else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      let leaks = Self.leaks(text, planted.marks, allowing: allowed)
      #expect(leaks.isEmpty, "\(path): \(leaks.prefix(5))")
      shown.formUnion(
        Set(Self.leaks(text, planted.marks).compactMap { $0.split(separator: ":").first.map(String.init) })
      )
    }
    // The marks are looked for rightly: the papers and the archive do hold them.
    #expect(
      shown == [
        "nama_pemohon", "alamat", "telepon", "email", "kontak", "pekerjaan", "penerima", "keterangan",
      ]
    )
    let archive = files.filter { $0.key.hasPrefix("tahunan/2021/data/") }.values.map {
      String(decoding: $0, as: UTF8.self)
    }
    #expect(archive.contains { $0.contains("Xibu10Tanam") && $0.contains("11010741079") })
    for kind in [
      "harian/", "bulanan/", "matriks/", "tahunan/2021-publik/", "laporan-tahunan/", "temuan.", "perbaikan.",
      "indeks.html", "manifest.json",
    ] {
      #expect(files.keys.contains { $0.hasPrefix(kind) }, "\(kind) was looked at")
    }
  }

  @Test("what commands print", arguments: ["id", "en"]) func output(language: String) throws {
    let planted = try Planted()
    let scratch = try Scratch()
    let commands =
      ["teks", "json", "xml", "csv", "html"].map {
        ["periksa", planted.old, "--format", $0, "--keluaran", scratch.folder.path]
      }
      + ["teks", "json", "csv", "html"].map {
        ["banding", planted.old, planted.new, "--semua-beda", "--format", $0]
      }
      + ["teks", "json", "csv"].map { ["tenggat", planted.old, "--format", $0] }
      + [["tenggat", planted.old, "--jelaskan", "015/PPID/X/2021"], ["periksa", planted.old, "--ketat"]]
    for command in commands {
      let ran = try warkat(command + ["--per", "2021-12-31", "--bahasa", language])
      #expect(ran.status <= 1 && ran.output.contains("PPID"), "\(command): \(ran.errors)")
      let leaks = Self.leaks(ran.output + ran.errors, planted.marks)
      #expect(leaks.isEmpty, "\(command): \(leaks.prefix(5))")
    }
  }

  /// Asked for by name, the values are there: what hides them is the mask, not a gap in the output.
  @Test func valuesAskedForAreShown() throws {
    let planted = try Planted()
    let ran = try warkat([
      "periksa", planted.old, "--per", "2021-12-31", "--format", "json", "--tampilkan-nilai",
    ])
    #expect(!Self.leaks(ran.output, planted.marks).isEmpty)
  }

  @Test("what errors say", arguments: ["id", "en"]) func errors(language: String) throws {
    let planted = try Planted()
    let bad = try Scratch()
    let template = bad.folder.appending(path: "tanda-bukti-permohonan.html")
    try "<html lang=\"id\"><body><p>{{pemohon.nama}}</p></main></body></html>".write(
      to: template,
      atomically: true,
      encoding: .utf8
    )
    let broken = try String(contentsOfFile: planted.old, encoding: .utf8)
    let open = bad.folder.appending(path: "kutip.csv")
    try (broken + "\"099/PPID/X/2021;\"Xnama10Tanam;").write(to: open, atomically: true, encoding: .utf8)
    let wide = bad.folder.appending(path: "lebar.csv")
    try broken.replacing("\";\"\"\n", with: "\"\n").replacing("\"\n\"", with: "\";\"Xnama11Tanam\"\n\"")
      .write(to: wide, atomically: true, encoding: .utf8)
    let zero = bad.folder.appending(path: "nul.csv")
    try (broken + "\"Xnama12Tanam\u{0}\"\n").write(to: zero, atomically: true, encoding: .utf8)
    let folder = bad.folder.path + "/keluaran"
    for command in [
      ["semua", planted.old, "--templat", bad.folder.path, "--keluaran", folder],
      ["semua", planted.old, "--keluaran", "/dev/null/tidak-ada"],
      ["periksa", open.path], ["periksa", wide.path], ["periksa", zero.path],
      ["tenggat", planted.old, "--jelaskan", "tidak-ada"],
      ["tanda-terima", planted.old, "--nomor", "tidak-ada", "--keluaran", folder],
    ] {
      let ran = try warkat(command + ["--per", "2021-12-31", "--bahasa", language])
      #expect(ran.status != 0, "\(command)")
      let leaks = Self.leaks(ran.output + ran.errors, planted.marks)
      #expect(leaks.isEmpty, "\(command): \(leaks.prefix(5))")
    }
  }
}
