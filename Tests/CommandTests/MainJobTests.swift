import Foundation
import Testing

@Suite("The main job") struct MainJobTests {
  private let month = ["contoh/register-2021-10.csv", "--per", "2021-10-31"]

  @Test func writesEveryKindOfDocumentAndNothingTheSecondTime() throws {
    let scratch = try Scratch()
    let first = try warkat(["semua"] + month + ["--keluaran", scratch.folder.path])
    // One receipt lacks its number (row 34), which the run names and the exit status tells.
    #expect(first.status == 1)
    #expect(first.errors.contains("dokumen tidak diterbitkan: tanda-terima-informasi nomor 033/PPID/X/2021"))
    let files = try scratch.files()
    for folder in [
      "tanda-terima/permohonan/", "tanda-terima/informasi/", "pemberitahuan/", "pemberitahuan/penolakan/",
      "pemberitahuan/perpanjangan/", "pemberitahuan/tidak-lengkap/", "harian/", "bulanan/", "matriks/",
      "tahunan/",
    ] {
      #expect(files.keys.contains { $0.hasPrefix(folder) && $0.hasSuffix(".html") }, "\(folder)")
      #expect(files.keys.contains { $0.hasPrefix(folder) && $0.hasSuffix(".xml") }, "\(folder)")
    }
    for name in ["indeks.html", "temuan.html", "temuan.xml", "temuan.csv", "temuan.json", "manifest.json"] {
      #expect(files[name] != nil, "\(name)")
    }
    let second = try warkat(["semua"] + month + ["--keluaran", scratch.folder.path])
    #expect(second.output.contains(": 0 ditulis"))
    #expect(try scratch.files() == files)
  }

  @Test func writesTheSameBytesInAnotherZoneLanguageAndFolder() throws {
    let here = try Scratch()
    let there = try Scratch()
    _ = try warkat(["semua"] + month + ["--keluaran", here.folder.path])
    _ = try warkat(
      ["semua"] + month + ["--keluaran", there.folder.path],
      environment: ["TZ": "America/New_York", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"]
    )
    #expect(try here.files() == there.files())
  }

  @Test func acceptsEveryXMLBySchema() throws {
    let xmllint = ["/usr/bin/xmllint", "/usr/local/bin/xmllint"].first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
    guard let xmllint else {
      print("skipped: xmllint is not installed")
      return
    }
    let scratch = try Scratch()
    _ = try warkat(["semua"] + month + ["--keluaran", scratch.folder.path])
    let files = try scratch.files().keys.filter { $0.hasSuffix(".xml") }
    #expect(files.count > 100)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: xmllint)
    let schema = packageRoot.appending(path: "templates/skema/warkat-1.xsd").path
    process.arguments =
      ["--noout", "--schema", schema] + files.map { scratch.folder.appending(path: $0).path }
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}

@Suite("Judging the samples") struct SampleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var date: String
    var testDescription: String { name }
  }

  @Test(
    "agrees with the expected results row by row",
    .enabled(if: sharedFolder != nil, "the shared samples are not beside the package"),
    arguments: [
      Case(name: "register-2021-10", date: "2021-10-31"), Case(name: "register-2021", date: "2021-12-31"),
      Case(name: "register-ppid-c", date: "2021-12-31"), Case(name: "register-nihil", date: "2021-11-30"),
      Case(name: "register-rusak", date: "2021-12-15"),
    ]
  )
  func agrees(sample: Case) throws {
    let shared = try #require(sharedFolder)
    let file = shared.appending(path: "samples/expected/\(sample.name).json")
    let expected = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    let ran = try warkat(["periksa", "contoh/\(sample.name).csv", "--per", sample.date, "--format", "json"])
    let actual = try #require(
      JSONSerialization.jsonObject(with: Data(ran.output.utf8)) as? [String: Any]
    )
    // What an expected file holds and this test does not look at is a mistake of this test.
    #expect(Set(expected.keys) == Self.compared.union(["versi", "per", "pengaturan"]))
    #expect(canonical(expected["pengaturan"]) == Self.settings)
    for key in ["versi", "per", "bulanan"] {
      #expect(canonical(actual[key]) == canonical(expected[key]), "\(key)")
    }
    #expect(ran.status == (expected["keluar"] as? Int).map(Int32.init))
    let summary = try #require(actual["ringkasan"] as? [String: Any])
    #expect(canonical(summary["kode"]) == canonical(expected["jumlah_temuan"]))
    let rows = try objects(actual, "baris").map { try known($0, Self.rowKeys) }
    #expect(try rows == objects(expected, "baris").map { try known($0, Self.rowKeys, strictly: true) })
    let general = try objects(actual, "temuan_umum").map { try known($0, Self.findingKeys) }
    let wanted = try objects(expected, "temuan_umum").map { try known($0, Self.findingKeys, strictly: true) }
    #expect(general.sorted() == wanted.sorted())
    let files = try objects(actual, "berkas")
    #expect(
      try files.map { try known($0, Self.fileKeys) }
        == objects(expected, "berkas").map { try known($0, Self.fileKeys, strictly: true) }
    )
    let unused = try files.flatMap { file in
      try objects(file, "tidak_dipakai").map { canonical($0.merging(["berkas": file["nama"] ?? ""]) { $1 }) }
    }
    #expect(try unused.sorted() == objects(expected, "tidak_dipakai").map(canonical).sorted())
  }

  /// The keys of an expected file that are compared with what the program says.
  private static let compared: Set<String> = [
    "berkas", "keluar", "jumlah_temuan", "tidak_dipakai", "bulanan", "temuan_umum", "baris",
  ]
  private static let fileKeys: Set<String> = [
    "nama", "enkode", "pemisah", "tata_letak", "judul", "baris", "gugur",
  ]
  private static let rowKeys: Set<String> = [
    "berkas", "baris", "nomor", "temuan", "langkah", "jalur", "tenggat_awal", "tenggat",
  ]
  /// Without `pesan` and `nilai`, which the specification does not fix.
  private static let findingKeys: Set<String> = [
    "kode", "tingkat", "berkas", "baris", "kolom", "jumlah", "sampai", "bulan", "tahun", "saran",
  ]
  /// The settings that the expected results were made with: those of a fresh workspace.
  private static let settings =
    #"{"cuti_bersama_kerja":false,"mulai_hari_libur":"tetap","mulai_hitung":"diterima","zona":"Asia\/Jakarta"}"#

  private func objects(_ object: [String: Any], _ key: String) throws -> [[String: Any]] {
    try #require(object[key] as? [[String: Any]], "\(key)")
  }

  /// The parts of an object that the specification fixes, as text that can be compared. An expected object
  /// (`strictly`) holds no other.
  private func known(_ object: [String: Any], _ keys: Set<String>, strictly: Bool = false) throws -> String {
    if strictly { #expect(keys.isSuperset(of: object.keys), "\(object.keys)") }
    var kept = object.filter { keys.contains($0.key) }
    if object["temuan"] != nil {
      kept["temuan"] = try objects(object, "temuan").map {
        try known($0, Self.findingKeys, strictly: strictly)
      }.sorted()
    }
    return canonical(kept)
  }

  private func canonical(_ value: Any?) -> String {
    guard let value,
      let data = try? JSONSerialization.data(
        withJSONObject: value,
        options: [.sortedKeys, .fragmentsAllowed]
      )
    else { return "nil" }
    return String(decoding: data, as: UTF8.self).replacingOccurrences(
      of: #"(\d)\.0\b"#,
      with: "$1",
      options: .regularExpression
    )
  }
}
