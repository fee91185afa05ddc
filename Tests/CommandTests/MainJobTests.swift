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
    #expect(ran.status == (expected["keluar"] as? Int).map(Int32.init))
    let actual = try #require(
      JSONSerialization.jsonObject(with: Data(ran.output.utf8)) as? [String: Any]
    )
    for key in ["baris", "temuan_umum"] {
      let wanted = try #require(expected[key] as? [[String: Any]]).map(normalised)
      let got = try #require(actual[key] as? [[String: Any]]).map(normalised)
      let inOrder = key == "baris"
      #expect(inOrder ? got == wanted : got.sorted() == wanted.sorted(), "\(key)")
    }
    #expect(canonical(actual["bulanan"]) == canonical(expected["bulanan"]))
  }

  /// The parts of a row or finding that the specification fixes, as text that can be compared.
  private func normalised(_ object: [String: Any]) -> String {
    var kept: [String: Any] = [:]
    for key in [
      "baris", "nomor", "langkah", "jalur", "tenggat_awal", "tenggat", "kode", "tingkat", "kolom", "jumlah",
      "bulan",
      "tahun",
    ] where object[key] != nil {
      kept[key] = object[key]
    }
    if let findings = object["temuan"] as? [[String: Any]] {
      kept["temuan"] = findings.map(normalised).sorted()
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
