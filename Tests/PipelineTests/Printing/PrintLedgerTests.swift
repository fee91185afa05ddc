import Core
import Documents
import Testing

@testable import Pipeline

@Suite("Print ledger") struct PrintLedgerTests {
  private static let hash = String(repeating: "0a", count: 32)
  private static let other = String(repeating: "f9", count: 32)
  private static let heading = "per,nomor,dokumen,cetakan,sha256\n"

  private func entry(_ number: String, _ count: Int = 1, _ sha256: String = hash) throws -> PrintLedger.Entry
  {
    let day = try #require(LocalDate(iso: "2021-10-31"))
    return .init(day: day, number: number, kind: .notice, count: count, sha256: sha256)
  }

  private func read(_ text: String) throws(Problem) -> PrintLedger {
    try PrintLedger(Array(text.utf8), file: "output/cetak.csv")
  }

  @Test func writeThenReadIsIdentity() throws {
    var ledger = PrintLedger()
    for number in [
      "041/PPID/X/2021", "=1+1", "'=1+1", "'", "-5", "+62", "@a", "a,b", "a\"b", " a ", "baris\nkedua", "Ω",
      "''x",
      "\tx", "\rx",
    ] {
      ledger.add(try entry(number))
      ledger.add(try entry(number, 2))
    }
    let back = try PrintLedger(ledger.bytes, file: "cetak.csv")
    #expect(back.entries == ledger.entries && back == ledger)
    #expect(try PrintLedger(PrintLedger().bytes, file: "cetak.csv").entries.isEmpty)
  }

  @Test func noCellRunsAsAFormula() throws {
    var ledger = PrintLedger()
    for number in ["=cmd()", "+1", "-1", "@x", "\tx", "\rx"] { ledger.add(try entry(number)) }
    let text = String(decoding: ledger.bytes, as: UTF8.self)
    for start in ["=", "+", "-", "@", "\t", "\r"] {
      #expect(!text.contains("," + start) && !text.contains(",\"" + start))
    }
  }

  @Test func countsPrintsOfEachText() throws {
    var ledger = PrintLedger()
    #expect(ledger.prints(.notice, "1/A") == nil)
    ledger.add(try entry("1/A"))
    ledger.add(try entry("1/A", 2))
    ledger.add(try entry("1/A", 1, Self.other))
    let prints = try #require(ledger.prints(.notice, " 1/a"))
    #expect(prints.latest.sha256 == Self.other)
    #expect([prints.count(Self.hash), prints.count(Self.other), prints.count("?")] == [2, 1, 0])
    #expect(ledger.prints(.refusal, "1/A") == nil && ledger.prints(.notice, "1/B") == nil)
  }

  @Test(arguments: [
    "", heading, heading + "\n", "\u{FEFF}" + heading, "per;nomor;dokumen;cetakan;sha256\r\n",
  ])
  func anEmptyOneIsRead(text: String) throws { #expect(try read(text).entries.isEmpty) }

  @Test func aSpreadsheetMaySaveItAgain() throws {
    let ledger = try read(
      "\u{FEFF}per;nomor;dokumen;cetakan;sha256\r\n2021-10-31;\"1;A\";pemberitahuan-tertulis;3;\(Self.hash)\r\n"
    )
    #expect(ledger.entries == [try entry("1;A", 3)])
  }

  @Test(arguments: [
    ("bukan,buku,cetak\n", 1, "judul kolomnya bukan"),
    ("2021-10-31,1,pemberitahuan-tertulis,1,\(hash)\n", 1, "judul kolomnya bukan"),
    (heading + "2021-10-31,1,pemberitahuan-tertulis,1\n", 2, "baris tidak berisi 5 kolom"),
    (heading + "2021-10-31,1,pemberitahuan-tertulis,1,\(hash),x\n", 2, "baris tidak berisi 5 kolom"),
    (heading + "31/10/2021,1,pemberitahuan-tertulis,1,\(hash)\n", 2, "kolom per tidak terbaca"),
    (heading + "\n2021-10-31,,pemberitahuan-tertulis,1,\(hash)\n", 3, "kolom nomor tidak terbaca"),
    (heading + "2021-10-31,1,indeks,1,\(hash)\n", 2, "kolom dokumen tidak terbaca"),
    (heading + "2021-10-31,1,surat,1,\(hash)\n", 2, "kolom dokumen tidak terbaca"),
    (heading + "2021-10-31,1,pemberitahuan-tertulis,0,\(hash)\n", 2, "kolom cetakan tidak terbaca"),
    (heading + "2021-10-31,1,pemberitahuan-tertulis,01,\(hash)\n", 2, "kolom cetakan tidak terbaca"),
    (heading + "2021-10-31,1,pemberitahuan-tertulis,9999999999999999999,\(hash)\n", 2, "kolom cetakan"),
    (heading + "2021-10-31,1,pemberitahuan-tertulis,1,\(hash.dropLast())\n", 2, "kolom sha256 tidak terbaca"),
    (heading + "2021-10-31,1,pemberitahuan-tertulis,1,0A\(hash.dropFirst(2))\n", 2, "kolom sha256"),
    (heading + "2021-10-31,1,pemberitahuan-tertulis,1,0a0a", 2, "kolom sha256 tidak terbaca"),
    (heading + "2021-10-31,\"1,pemberitahuan-tertulis,1,\(hash)\n", 2, "teksnya tidak utuh"),
  ])
  func aDamagedOneIsRefusedWithItsLine(text: String, line: Int, message: String) throws {
    let problem = #expect(throws: Problem.self) { try read(text) }
    #expect(problem?.kind == .output && problem?.line == line && problem?.remedy != nil)
    #expect(problem?.text(.indonesian).contains(message) == true, "\(problem?.text(.indonesian) ?? "")")
  }

  /// Whatever is cut off or changed by a byte is either refused or read as a ledger whose bytes say the same.
  @Test func noDamageIsReadAsSomethingElse() throws {
    var ledger = PrintLedger()
    for number in ["1/A", "=2", "a,b\"c", "Ω\n"] { ledger.add(try entry(number)) }
    let bytes = ledger.bytes
    for end in bytes.indices {
      guard let part = try? PrintLedger(Array(bytes[..<end]), file: "x") else { continue }
      #expect(ledger.entries.starts(with: part.entries), "cut at \(end)")
    }
  }
}
