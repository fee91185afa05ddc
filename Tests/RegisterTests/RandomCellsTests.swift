import Testing

@testable import Register

/// Laws that hold for any cell, tried with cells made of the pieces that the readers look for.
@Suite struct RandomCellsTests {
  /// A small generator with a fixed seed, so that a failure comes again.
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  static let pieces = [
    "", " ", "\u{A0}", "-", "–", "/", ".", ",", ";", ":", "'", "\"", "(", ")", "+", "=", "@", "T", "Z", "\n",
    "\r\n",
    "0", "1", "4", "10", "17", "24", "2021", "44516", "99999999999999999999", "Oktober", "Okt", "Senin",
    "Jum’at", "pukul",
    "WIB", "WIT", "+07:00", "Rp", "1.500", ",00", "lembar", "gratis", "Pasal", "huruf", "h", "j", "angka",
    "dan", "UU",
    "14/2008", "Undang-Undang", "tentang", "Keterbukaan Informasi Publik", "KIP", "idem", "nihil", "selesai",
    "ktp", "ya",
    "\u{202E}", "\u{7}", "e\u{301}", "é", "😀", "\u{2003}", "a@contoh.id", "E+15", "1171912201029946",
  ]

  @Test func noCellIsLostOrUntold() throws {
    let settings = try TestData.settings()
    var random = Generator(state: 0x5EED)
    var untold: [String] = []
    for _ in 0..<15_000 {
      var cells: [String: String] = [:]
      for _ in 0..<6 {
        guard let column = Column.allCases.randomElement(using: &random) else { continue }
        var text = ""
        for _ in 0..<Int.random(in: 1...6, using: &random) {
          text += Self.pieces.randomElement(using: &random) ?? ""
        }
        cells[column.name] = text
      }
      let row = Request.sample(cells, settings: settings)
      for (name, text) in cells {
        guard let column = Column(name: name) else { continue }
        // An unreadable cell is always told, a readable one always has its text; the columns that others
        // fill are left out.
        let state = row.request.state(column)
        let isTold = row.findings.contains { $0.place.column == name && $0.severity == .error }
        if state == .absent || state == .unreadable && !isTold && cells["kontak"] == nil
          || state == .filled && (row.request.text(column) ?? "").isEmpty
        {
          untold.append("\(name): \(text.debugDescription)")
        }
      }
      let keys = row.findings.map { "\($0.code.rawValue) \($0.place.column ?? "")" }
      if Set(keys).count != keys.count { untold.append("twice: \(keys)") }
    }
    #expect(untold == [])
  }
}
