import Core
import Testing

@testable import Register

/// The place of a finding: the physical line for an editor, the cell for a spreadsheet, whatever the file's
/// encoding, line ends and `sep=` line (register.md section 2, "Positions in messages").
@Suite struct CellAddressTests {
  /// A title, a blank line, a cell of three lines, and two dates that cannot be read: in the fourth and in the
  /// last row of a spreadsheet.
  static let lines = [
    "REGISTER;", "", "nomor_register;diterima;nama_pemohon;alamat;rincian_informasi",
    "1;kemarin;Budi;\"Jl. Contoh", "", "Kota é\";x", "", "2;lusa;Sri;y;z",
  ]

  @Test(arguments: ["\n", "\r\n", "\r"], [false, true])
  func aFindingTellsLineAndCell(end: String, hasSeparatorLine: Bool) throws {
    let text = ((hasSeparatorLine ? ["sep=;"] : []) + Self.lines).joined(separator: end)
    let shift = hasSeparatorLine ? 1 : 0
    for bytes in Self.encodings(of: text) {
      let source = RegisterSource(name: "a.csv", bytes: bytes)
      let reading = RegisterReader.read([source], settings: try TestData.settings())
      let places = reading.rows.flatMap(\.findings).filter { $0.code == .regDate }.map(\.place)
      // A spreadsheet takes the `sep=` line away, an editor shows it.
      #expect(places.map(\.cell) == ["B4", "B6"])
      #expect(places.map(\.line) == [4 + shift, 8 + shift])
      #expect(reading.files.first?.headerLine == 3 + shift)
    }
  }

  /// UTF-8 with and without mark, UTF-16 in both orders, Windows-1252.
  static func encodings(of text: String) -> [[UInt8]] {
    [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + text.utf8,
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
      text.unicodeScalars.map { UInt8($0.value) },
    ]
  }
}
