import Core
import Testing

@testable import Register

/// Characters of texts, and cells that a spreadsheet would run (register.md 3.9, CSV-FORMULA).
@Suite struct TextTests {
  @Test(arguments: [
    ("e\u{301}", "\u{E9}", ""), ("Müller – “a”", "Müller – “a”", ""),
    ("\u{202E}abc\u{202C}", "abc", "REG-KARAKTER"),
    ("a\u{2066}b", "ab", "REG-KARAKTER"), ("a\u{7}b", "a\u{FFFD}b", "REG-KARAKTER"),
    ("a\u{FFFE}b", "a\u{FFFD}b", "REG-KARAKTER"),
    ("a\tb\nc", "a\tb\nc", ""), ("\u{B}a\u{C}", "a", ""), ("\u{3000}a\u{2003}", "a", ""),
    ("a\u{7F}b", "a\u{7F}b", ""),
    ("\u{1100}\u{1161}", "\u{AC00}", ""), ("\u{202A} a ", "a", "REG-KARAKTER"),
    ("a\u{200F}b", "a\u{200F}b", ""),
    ("😀", "😀", ""), ("\u{FFFD}", "\u{FFFD}", ""), ("\u{212B}", "\u{C5}", ""),
  ]) func textsAreCleaned(_ text: String, _ expected: String, _ code: String) throws {
    let row = try TestData.row(["keterangan": text])
    #expect(row.request.text(.remarks).map { Array($0.utf8) } == Array(expected.utf8))
    #expect(row.findings.map(\.code.rawValue).joined() == code)
  }

  /// Normalisation takes time that grows with the square of the marks on one letter.
  @Test(arguments: ["\u{301}", "\u{301}\u{323}\u{345}", "\u{344}"])
  func marksWithoutEndAreCutIntoPieces(_ mark: String) throws {
    let row = try TestData.row(["keterangan": "e" + String(repeating: mark, count: 4000)])
    #expect(row.briefs == ["REG-KARAKTER peringatan keterangan"])
    let text = try #require(row.request.text(.remarks))
    #expect(text.unicodeScalars.contains("\u{FFFD}"))
    #expect(text.unicodeScalars.count > 3000, "the rest stays")
    let again = try TestData.row(["keterangan": text])
    #expect(again.request.text(.remarks).map { Array($0.utf8) } == Array(text.utf8))
    #expect(try TestData.row(["keterangan": "e" + String(repeating: "\u{301}", count: 100)]).briefs == [])
  }

  @Test func aCellOfNothingButControlsIsEmpty() throws {
    let row = try TestData.row(["keterangan": "\u{202A}\u{202C}"])
    #expect(row.request.state(.remarks) == .empty)
    #expect(row.briefs == ["REG-KARAKTER peringatan keterangan"])
  }

  @Test func typedCellsAreCleanedBeforeTheyAreRead() throws {
    let row = try TestData.row(["diterima": "\u{202A}2021-10-04", "keputusan": "ditolak\u{202C}"])
    #expect(row.request.date(.received)?.iso == "2021-10-04")
    #expect(row.request.decision == .refused)
    #expect(row.briefs == ["REG-KARAKTER peringatan diterima", "REG-KARAKTER peringatan keputusan"])
  }

  @Test func rawTextStaysInTheFinding() throws {
    #expect(try TestData.row(["keterangan": "a\u{7}b"]).findings.first?.value == "a\u{7}b")
  }

  @Test(arguments: [
    "=1+1", "=HYPERLINK(\"http://contoh.id\")", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "  =1", "-cmd",
    "- 5", "+", "=",
    "+62 812 0000 0106 rumah", "@nama",
  ]) func formulasAreNamed(_ text: String) throws {
    #expect(try TestData.row(["keterangan": text]).briefs == ["CSV-FORMULA peringatan keterangan"])
  }

  @Test(arguments: [
    "-5", "-1.500,00", "+5", "+62", "-1,2E+3", "+62 812-0000-0106", "+(62)812.00/1", "- foto", "- Émile", "-",
    "--", "a=b", "-5%", "–", "— catatan",
  ]) func whatIsNoFormulaIsNotNamed(_ text: String) throws {
    #expect(try TestData.row(["keterangan": text]).findings.isEmpty)
  }

  @Test func formulasInUnknownColumnsAreNamedByTheirHeading() throws {
    let reading = try TestData.read(
      "nomor_register,diterima,nama_pemohon,alamat,rincian_informasi,Warna Map\nA,2021-10-04,B,C,D,=1+1\n"
    )
    #expect(reading.rows[0].briefs == ["CSV-FORMULA peringatan Warna Map"])
  }

  @Test func unknownColumnsAreNotCleaned() throws {
    let reading = try TestData.read(
      "nomor_register,diterima,nama_pemohon,alamat,rincian_informasi,Warna Map\nA,2021-10-04,B,C,D,a\u{7}\n"
    )
    #expect(reading.rows[0].findings.isEmpty)
  }

  @Test func damagedCellsAreNamed() throws {
    let head = Array("nomor_register,diterima,nama_pemohon,alamat,rincian_informasi,Warna Map\n".utf8)
    let row = Array("A,2021-10-04,\u{E9},C".utf8) + [0xFF] + Array(",D,E".utf8) + [0xFF, 0x0A]
    let reading = RegisterReader.read(
      [.init(name: "a.csv", bytes: head + row)],
      settings: try TestData.settings()
    )
    #expect(reading.rows[0].briefs == ["REG-KARAKTER peringatan alamat"])
    #expect(reading.rows[0].request.text(.address) == "C\u{FFFD}")
    #expect(reading.file.findings.filter { $0.code == .csvEncoding }.map(\.count) == [2])
  }
}
