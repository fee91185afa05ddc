import Foundation
import Testing

@testable import Core
@testable import Pipeline
@testable import Register
@testable import Tabular

/// `warkat tabel`: what the golden cases `tabel*` do not show.
@Suite("Table report") struct TableReportTests {
  static let header = "nomor_register;diterima;nama_pemohon;alamat;rincian_informasi"

  static func report(_ text: String) -> TableReport {
    TableReport(RegisterSource(name: "a.csv", bytes: Array(text.utf8)), settings: ReadingSettings())
  }

  @Test(arguments: [
    ("judul\n\n", ["2-2 sedikit-terisi"]), ("(1);(2);3\n", ["2-2 nomor-kolom"]),
    ("\n \n1;2;3\n", ["2-3 kosong", "4-4 nomor-kolom"]),
    ("Jumlah;\"7\n8\"\n", ["2-3 jumlah"]), ("TOTAL;1;2\n", ["2-2 jumlah"]),
    ("nomor_register;diterima;nama_pemohon;alamat;rincian_informasi\n", ["2-2 judul-berulang"]),
    (";;;;Mengetahui\n;;;;Kasubbag\n", ["2-3 sedikit-terisi"]), ("\n\n \n", []),
    ("A;2021-10-04;B;C;D\n\nB;2021-10-04;B;C;D\n", ["3-3 kosong"]),
  ])
  func skippedLinesAreToldWithTheirReason(below: String, runs: [String]) {
    let report = Self.report(Self.header + "\n" + below)
    let found = report.skipped.map { "\($0.firstLine)-\($0.lastLine) \($0.reason.kind)" }
    #expect(found == runs)
  }

  /// Whatever the file, a report holds few examples and counts the rest.
  @Test func aReportStaysSmall() {
    var text = Self.header + "\n"
    for number in 0..<500 { text += "\(number);2021-10-04;B;C;D;E\n\n" }
    let report = Self.report(text)
    #expect(report.beyond.count == TableReport.examples)
    #expect(report.beyondRows == 500)
    #expect(report.skipped.count == TableReport.examples)
    #expect(report.skippedRuns == 499)
    #expect(report.first.count == TableReport.firstRows)
    let shown = String(decoding: report.text(.indonesian), as: UTF8.self)
    #expect(shown.contains("... dan 480 lagi"))
    #expect(shown.utf8.count < 6000)
  }

  @Test func nothingInAFileMovesTheCursor() {
    let report = Self.report("a;\u{1B}[2J\u{202E}b\rc;d;\"x\u{7}\ny\"\n")
    let shown = String(decoding: report.text(.english), as: UTF8.self)
    #expect(shown.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && $0.value != 0x202E) })
  }

  @Test(arguments: ["a;b\n1;2\n", "", "sep=|\na|b", "a;\"b\nc", "x\u{0}", "é;\"\r\n\"\"\";\r\n"])
  func aBriefCountIsThatOfTheWholeReport(text: String) throws {
    let folder = try TestFolder()
    try folder.write("a.csv", text)
    var workspace = Workspace()
    workspace.readStandardInput = { Array(text.utf8) }
    let settings = ReadingSettings()
    let pieces = try TableCounts.read(folder("a.csv"), settings: settings, in: workspace)
    let input = try TableCounts.read("-", settings: settings, in: workspace)
    let whole = Self.report(text).counts
    for counts in [pieces, input] {
      #expect(counts.numbers == whole.numbers)
      #expect(counts.byteCount == text.utf8.count)
      #expect(counts.format.delimiter == whole.format.delimiter)
    }
    #expect(pieces.isUnusable == text.contains("\u{0}"))
  }

  /// Longer than the pieces in which a file is read.
  @Test func aLongFileIsCountedInPieces() throws {
    let folder = try TestFolder()
    let row = "1;\"a\r\nb\";é\r\n"
    try folder.write("a.csv", String(repeating: row, count: 100_000))
    let counts = try TableCounts.read(folder("a.csv"), settings: ReadingSettings(), in: Workspace())
    #expect(counts.byteCount == 100_000 * row.utf8.count)
    #expect(counts.numbers == [100_000, 300_000, 3])
  }

  @Test func rowsOfJSONAreAllRecordsInTheirSpreadsheetOrder() throws {
    var bytes: [UInt8] = []
    let source = RegisterSource(name: "a.csv", bytes: Array("sep=;\na;b\n\n\"1\n2\";\n".utf8))
    let report = try TableReport.writeJSON(source, settings: ReadingSettings(), language: .english) {
      (portion: [UInt8]) throws(Problem) in bytes += portion
    }
    let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let rows = try #require(json["rows"] as? [[String]])
    #expect(rows == [["a", "b"], [""], ["1\n2", ""]])
    #expect(json["asal_pemisah"] as? String == "sep=")
    #expect(report.isUnusable)
  }

  @Test func severalPathsOrAFolderMakeAList() throws {
    let folder = try TestFolder()
    for name in ["a.csv", "b.csv"] { try folder.write(name, "x") }
    try folder.write("kosong/catatan.txt", "x")
    func names(_ paths: [String]) -> RegisterInputs.Names { RegisterInputs.names(paths, in: Workspace()) }
    let a = folder("a.csv")
    #expect(!names([a]).isList && !names([a, a]).isList && !names(["-"]).isList)
    #expect(names([a, "-"]).isList && names([folder.path]).isList)
    #expect(names([folder("b.csv"), folder.path, "-"]).names == [folder("b.csv"), a, "-"])
    #expect(names([folder("kosong")]).problems.count == 1)
  }
}

extension TableCounts {
  /// Records, cells, widest record.
  var numbers: [Int] { [records, cells, widest] }
}
