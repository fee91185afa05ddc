import Core
import Foundation
import Testing

/// Cases of the codes: `Tests/Codes/KODE/` holds registers `muncul*` in which the code must appear and the
/// nearest ones `tidak*` in which it must not: a `.csv`, or a folder where it takes several files. A row says in its
/// text what is expected of it (`uji KODE@kolom KODE@kolom`, in the column `keterangan`); a row that says nothing
/// expects no finding; the notes on the order of numbers (REG-NOMOR-) count as findings here. `keluar.txt` is what the first case, `muncul`, prints.
///
/// Optional beside a case: `NAME.perintah` (arguments, one per line; `BERKAS` stands for the registers, `KELUARAN`
/// for a fresh folder; without it `periksa BERKAS --per 2021-10-31`) and `NAME.yaml` or, for all cases of a code,
/// `pengaturan.yaml`. Adding a case needs no code. `WARKAT_RECORD=1 scripts/test --filter CodeCase` writes
/// `keluar.txt` anew, and fails.
struct CodeCase: Sendable, CustomTestStringConvertible {
  var code: String
  var name: String

  static let root = packageRoot.appending(path: "Tests/Codes")
  var folder: URL { Self.root.appending(path: code) }
  /// The name without `.csv`.
  var stem: String { name.hasSuffix(".csv") ? String(name.dropLast(4)) : name }
  var appears: Bool { name.hasPrefix("muncul") }
  var testDescription: String { "\(code)/\(name)" }

  static let codes: [String] = names(in: root)

  static let all: [CodeCase] = codes.flatMap { code in
    names(in: root.appending(path: code))
      .filter { $0.hasPrefix("muncul") || $0.hasPrefix("tidak") }
      .filter { !$0.hasSuffix(".perintah") && !$0.hasSuffix(".yaml") }
      .map { CodeCase(code: code, name: $0) }
  }

  private static func names(in folder: URL) -> [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return all.filter { !$0.hasPrefix(".") }.sorted()
  }

  /// The registers, as paths in ``folder``.
  var registers: [String] {
    let path = folder.appending(path: name)
    return name.hasSuffix(".csv") ? [name] : Self.names(in: path).map { "\(name)/\($0)" }
  }

  /// The arguments of the program.
  func arguments(output: URL) throws -> [String] {
    var lines = ["periksa", "BERKAS", "--per", "2021-10-31"]
    if let own = text("\(stem).perintah") { lines = own.split(separator: "\n").map(String.init) }
    let settings = ["\(stem).yaml", "pengaturan.yaml"].first { text($0) != nil }
    if let settings { lines += ["--pengaturan", settings] }
    return lines.flatMap { $0 == "BERKAS" ? registers : $0 == "KELUARAN" ? [output.path] : [$0] }
  }

  func text(_ file: String) -> String? {
    try? String(contentsOf: folder.appending(path: file), encoding: .utf8)
  }

  /// The marks in the physical lines of a register, by line. Marks are ASCII, so every encoding shows them.
  func marks(_ register: String) throws -> [Int: [String]] {
    let bytes = try Data(contentsOf: folder.appending(path: register)).filter { $0 != 0 && $0 < 0x80 }
    let text = String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
    var result: [Int: [String]] = [:]
    for (index, line) in text.components(separatedBy: "\n").enumerated() {
      guard let match = line.firstMatch(of: /uji((?: [A-Z0-9-]+(?:@[a-z_]+)?)+)/) else { continue }
      result[index + 1] = match.1.split(separator: " ").map(String.init)
    }
    return result
  }
}

@Suite("Cases of the codes") struct CodeCaseTests {
  @Test func areThereForEveryCodeAndNoOther() {
    #expect(Set(CodeCase.codes) == Set(Code.allCases.map(\.rawValue)))
    for code in Code.allCases.map(\.rawValue) {
      let cases = CodeCase.all.filter { $0.code == code }
      #expect(cases.contains { $0.stem == "muncul" }, "\(code) has no register in which it appears")
      #expect(cases.contains { !$0.appears }, "\(code) has no register in which it must not appear")
    }
  }

  @Test("tell the code where it belongs and nowhere else", arguments: CodeCase.all)
  func tell(sample: CodeCase) throws {
    let scratch = try Scratch()
    let arguments = try sample.arguments(output: scratch.folder)
    guard arguments.first == "periksa" else {
      let ran = try warkat(arguments, in: sample.folder)
      let files = try scratch.files().values.map { String(decoding: $0, as: UTF8.self) }
      let everything = [ran.output, ran.errors] + files
      #expect(ran.status < 2 && everything.contains { $0.contains(sample.code) } == sample.appears, "\(ran)")
      return
    }
    let ran = try warkat(arguments + ["--format", "json"], in: sample.folder)
    let json = try JSONSerialization.jsonObject(with: Data(ran.output.utf8)) as? [String: Any]
    let rows = try #require(json?["baris"] as? [[String: Any]], "\(ran)")
    let general = try #require(json?["temuan_umum"] as? [[String: Any]])
    // Notes on the order of registration numbers stand beside the findings; each belongs to one row.
    let numbering = try #require(json?["penomoran"] as? [[String: Any]])
    var codes = Set((general + numbering).compactMap { $0["kode"] as? String })
    var placed = 0
    for register in sample.registers {
      let name = register.split(separator: "/").last.map(String.init)
      var marks = try sample.marks(register)
      let own = rows.filter { $0["berkas"] as? String == name }
      let lines = own.compactMap { $0["baris"] as? Int }
      for (index, row) in own.enumerated() {
        let notes = numbering.filter {
          $0["berkas"] as? String == name && $0["baris"] as? Int == lines[index]
        }
        placed += notes.count
        let findings = (row["temuan"] as? [[String: Any]] ?? []) + notes
        let got = findings.map { finding in
          [finding["kode"], finding["kolom"]].compactMap { $0 as? String }.joined(separator: "@")
        }
        codes.formUnion(findings.compactMap { $0["kode"] as? String })
        let next = index + 1 < lines.count ? lines[index + 1] : Int.max
        let wanted = marks.filter { lines[index] <= $0.key && $0.key < next }
        for line in wanted.keys { marks[line] = nil }
        #expect(got.sorted() == wanted.values.flatMap { $0 }.sorted(), "\(register):\(lines[index])")
      }
      #expect(marks.isEmpty, "marks outside of rows: \(marks)")
    }
    #expect(placed == numbering.count, "notes on numbers that stand on no row: \(numbering)")
    #expect(codes.contains(sample.code) == sample.appears)
  }

  @Test("print what is expected", arguments: CodeCase.all.filter { $0.stem == "muncul" })
  func show(sample: CodeCase) throws {
    let scratch = try Scratch()
    let ran = try warkat(try sample.arguments(output: scratch.folder), in: sample.folder)
    let actual = (ran.output + ran.errors).replacingOccurrences(of: scratch.folder.path, with: "KELUARAN")
    if ProcessInfo.processInfo.environment["WARKAT_RECORD"] == "1" {
      let file = sample.folder.appending(path: "keluar.txt")
      try actual.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(sample.code); review the difference and run again without WARKAT_RECORD")
      return
    }
    #expect(actual == sample.text("keluar.txt"), "\(sample.code)")
  }
}
