import Core
import Testing

@testable import Register

/// What is said about a file's encoding (register.md section 2, "Encodings").
@Suite struct EncodingFindingTests {
  static let header = Array("nomor_register,diterima,nama_pemohon,alamat,rincian_informasi\n".utf8)

  /// The file of one row whose address holds `address`.
  static func read(_ address: [UInt8]) throws -> Reading {
    let row = Array("A,2021-10-04,B,".utf8) + address + Array(",C\n".utf8)
    let source = RegisterSource(name: "a.csv", bytes: header + row)
    return RegisterReader.read([source], settings: try TestData.settings())
  }

  @Test(
    arguments: [
      // ASCII and whole characters: nothing to say.
      ([0x41], "A", []), ([0xC3, 0xA9], "é", []),
      // Windows-1252, and its five codes without a character.
      ([0x53, 0xE9, 0x80], "Sé€", ["CSV-LATIN catatan"]),
      (
        [0x41, 0x81, 0x8D, 0x8F, 0x90, 0x9D], "A\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}",
        ["CSV-LATIN catatan", "CSV-ENKODE galat", "REG-KARAKTER peringatan alamat"]
      ),
      // UTF-8 with damage.
      ([0xC3, 0xA9, 0xE9], "é\u{FFFD}", ["CSV-ENKODE galat", "REG-KARAKTER peringatan alamat"]),
    ] as [([UInt8], String, [String])]
  )
  func encodingIsNamed(address: [UInt8], text: String, briefs: [String]) throws {
    let reading = try Self.read(address)
    let row = try #require(reading.rows.first)
    #expect(row.request.text(.address) == text)
    let found = (reading.files[0].findings + row.findings).filter { $0.code != .csvAbsentColumns }
    #expect(found.map(\.brief) == briefs)
    for finding in found where finding.code == .csvEncoding {
      let bad = address.count { $0 >= 0x80 && $0 != 0xC3 && $0 != 0xA9 }
      let offset = Self.header.count + 15 + (address.firstIndex { $0 == 0x81 || $0 == 0xE9 } ?? 0)
      #expect(finding.arguments == [.number(bad), .number(offset), .text("2")])
      #expect(finding.place.line == 2)
    }
  }
}
