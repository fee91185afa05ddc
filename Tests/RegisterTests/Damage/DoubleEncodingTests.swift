import Core
import Testing

@testable import Register

/// REG-ENKODE-GANDA: UTF-8 read as Windows-1252 and saved again.
@Suite struct DoubleEncodingTests {
  /// The text as a program that took its UTF-8 for Windows-1252 stores it.
  private static func damaged(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for byte in text.utf8 {
      let scalar: UInt32 =
        switch byte {
        case 0x80: 0x20AC
        case 0x82: 0x201A
        case 0x93: 0x201C
        case 0x94: 0x201D
        case 0x98: 0x02DC
        case 0x99: 0x2122
        case 0x9C: 0x0153
        case 0xA6: 0xA6
        default: UInt32(byte)
        }
      if let scalar = UnicodeScalar(scalar) { result.append(scalar) }
    }
    return String(result)
  }

  @Test(arguments: [
    "CafÃ©", "RenÃ©", "Donâ€™t", "â€œTahunanâ€\u{9D}", "10Â\u{A0}000", "Jl.Â\u{A0}", "Â\u{A0}Jl.", "Ã‚",
    "Ã‚Â\u{A0}", "ï»¿A",
    "ÃƒÂ©", "âœ“", "sâ€“d", "MÃ¼ller", "Ã…ngstrÃ¶m", "SÃ£o", "Ø§Ù„Ù…", "ÃŸ", "Ê¼",
  ]) func damagedTextsAreNamed(_ text: String) throws {
    for column in [Column.applicantName, .address, .remarks, .officers] {
      let row = try TestData.row([column.name: text])
      #expect(
        row.briefs.filter { $0.hasPrefix("REG-ENKODE") } == ["REG-ENKODE-GANDA peringatan \(column.name)"]
      )
      #expect(row.request.has(column))
    }
  }

  @Test(arguments: [
    "Ångström", "São", "JOÃO", "Ã", "Â", "Müller", "Café à la carte", "“CAFÉ”", "“kutipan”", "– garis –",
    "Rp 1.500 – 2.000…",
    "Émile", "naïve", "Σίσυφος", "北京", "السلام", "✓", "é”", "É", "½", "25 °C", "m²", "Ðorđe", "ÀÉ", "ÄÖÜ",
    "çà",
    "Ł\u{F3}dź", "e\u{301}", "😀", "Jum’at", "ÂB", "Ã a",
  ]) func soundTextsAreNot(_ text: String) throws {
    for column in [Column.applicantName, .remarks] {
      #expect(!(try TestData.row([column.name: text]).findings.contains { $0.code == .regDoubleEncoding }))
    }
  }

  @Test(arguments: ["é", "ü", "’", "“", "–", "…", "\u{A0}", "Å", "ñ", "✓", "ş", "½", "°", "السلام"])
  func whateverIsDamagedIsFoundAndUnderstood(_ text: String) {
    let damaged = Self.damaged(text)
    let finds = Array("a\(damaged)b".utf8).withUnsafeBufferPointer { DoubleEncoding.finds(in: $0) }
    #expect(finds.map(\.meant) == [text])
    #expect(DoubleEncoding.repaired("a\(damaged)b") == "a\(text)b")
    let sound = Array("a\(text)b".utf8).withUnsafeBufferPointer { DoubleEncoding.finds(in: $0) }
    #expect(sound.isEmpty)
  }

  @Test func theTextIsTheOneOfTheFile() throws {
    #expect(try TestData.row(["keterangan": "CafÃ©"]).request.text(.remarks) == "CafÃ©")
  }

  @Test func personalColumnsAreNotSpelledOut() throws {
    func remedy(_ column: Column) throws -> String {
      let finding = try #require(try TestData.row([column.name: "CafÃ©"]).findings.first)
      return finding.remedy?.text(.indonesian, finding.arguments) ?? ""
    }
    #expect(try remedy(.purpose).hasPrefix("mungkin Ã© → é; buka"))
    for column in Column.allCases where column.isPersonal && column != .contact {
      let text = try remedy(column)
      #expect(!text.contains("é") && text.contains("65001"), "\(column)")
    }
  }

  @Test func headingsSayWhatTheyProbablyWere() throws {
    let file = try TestData.read(
      "ï»¿nomor_register,diterima,nama_pemohon,alamat,rincian_informasi\nA,2021-10-04,B,C,D\n"
    ).file
    let finding = try #require(file.findings.first { $0.code == .csvUnknownColumn })
    #expect(finding.suggestions.isEmpty)
    #expect(finding.remedy?.text(.indonesian, finding.arguments).contains("mungkin nomor_register;") == true)
  }
}
