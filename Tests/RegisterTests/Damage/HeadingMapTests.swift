import Core
import Testing

@testable import Register

/// CSV-KOLOM-PETA: headings mapped in the settings that the file does not have.
@Suite struct HeadingMapTests {
  private func found(_ header: String, _ map: [String: Column]) throws -> [String] {
    let file = try TestData.read(
      "\(header)\nA,2021-10-04,B,C,D,E\n",
      settings: TestData.settings(headings: map)
    )
    .file
    return file.findings.filter { $0.code == .csvMappedHeading }.map {
      "\($0.brief) \($0.suggestions.joined(separator: "|"))"
    }
  }

  static let base = "nomor_register,diterima,nama_pemohon,alamat,rincian_informasi"

  @Test func aMistypedMappingIsNamedWithTheHeadingNearIt() throws {
    #expect(
      try found("\(Self.base),Nomor Agnda", ["Nomor Agenda": .memoNumber])
        == ["CSV-KOLOM-PETA catatan nomor_nota_dinas Nomor Agnda"]
    )
    #expect(
      try found("\(Self.base),Warna", ["Nomor Agenda": .memoNumber])
        == ["CSV-KOLOM-PETA catatan nomor_nota_dinas "]
    )
  }

  @Test func aMissingRequiredColumnIsExplained() throws {
    #expect(
      try found(
        "nomor_register,diterima,Nama Lengkap,alamat,rincian_informasi,x",
        ["Nama Lengkp": .applicantName]
      )
        == ["CSV-KOLOM-PETA catatan nama_pemohon Nama Lengkap"]
    )
  }

  @Test func mappingsThatWorkOrAreNotNeededAreNot() throws {
    #expect(try found("\(Self.base),NOMOR-AGENDA", ["Nomor Agenda": .memoNumber]) == [])
    #expect(try found("\(Self.base),x", ["Nama Lengkap": .applicantName]) == [])
    #expect(try found("\(Self.base),kontak", ["No WA": .phone]) == [])
    #expect(try found("\(Self.base),x", [:]) == [])
  }
}
