import Core
import Testing

@testable import Register

/// CSV-KUTIP: where the quote was opened, what it swallowed, where it probably belongs.
@Suite struct OpenQuoteTests {
  static let header = "nomor_register,diterima,nama_pemohon,alamat,rincian_informasi"

  private func finding(_ body: String) throws -> (
    message: String, remedy: String, cell: String?, column: String?
  ) {
    let file = try TestData.read("\(Self.header)\n\(body)").file
    let finding = try #require(file.findings.first { $0.code == .csvQuote })
    return (
      finding.message.text(.indonesian, finding.arguments),
      finding.remedy?.text(.indonesian, finding.arguments) ?? "", finding.place.cell, finding.place.column
    )
  }

  @Test func namesCellLinesAndNumber() throws {
    let found = try finding("A,2021-10-04,B,C,D\nB,2021-10-04,B,\"Jl. Contoh,D\nC,2021-10-04,B,C,D\nx\n")
    #expect(
      found.message
        == "tanda petik yang dibuka di baris 3, sel D3 (alamat), tidak ditutup; baris 3 sampai 5 (3 baris) tidak dipakai"
    )
    #expect(found.remedy.contains("sebelum pemisah berikutnya di baris 3"))
    #expect(found.cell == "D3" && found.column == nil)
  }

  @Test func aQuoteInTheLastCellBelongsToTheEndOfTheLine() throws {
    let found = try finding("A,2021-10-04,B,C,\"D\nB,2021-10-04,B,C,D\n")
    #expect(found.message.contains("baris 2, sel E2 (rincian_informasi)"))
    #expect(found.remedy.contains("di akhir baris 2"))
  }

  @Test func aQuoteOpenedInsideARecordOfSeveralLines() throws {
    let found = try finding("A,2021-10-04,\"B\nB\",\"C,D\nB,2021-10-04,B,C,D\n")
    #expect(found.message.contains("dibuka di baris 3, sel D2 (alamat)"))
    #expect(found.message.contains("baris 2 sampai 4 (3 baris)"))
  }

  /// A quote missing in line 2 is taken to be closed by the next one, and text follows that.
  @Test func textAfterAQuotePointsUpwards() throws {
    let found = try finding("A,2021-10-04,B,\"C,D\nB,2021-10-04,B,\"C\",D\nC,2021-10-04,B,\"C,D\n")
    #expect(found.remedy.hasPrefix("petik yang hilang mungkin sebelum baris 3"))
  }

  @Test func anOpenQuoteInAFileWithoutHeader() throws {
    let file = try TestData.read("a,b\n\"c,d\n").file
    let finding = try #require(file.findings.first)
    #expect(file.findings.count == 1 && finding.code == .csvQuote && finding.place.cell == "A2")
    #expect(finding.message.text(.indonesian, finding.arguments).contains("baris 2, sel A2, tidak"))
  }
}
