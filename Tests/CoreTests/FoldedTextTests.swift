import Core
import Testing

@Suite("Folded text") struct FoldedTextTests {
  @Test(
    "is equal over case, normal form and outer white space",
    arguments: [
      ("001/PPID/X/2021", "001/ppid/x/2021"), (" 001 ", "001"), ("\u{A0}001", "001"),
      ("Re\u{301}gister", "R\u{E9}gister"), ("STRASSE", "stra\u{DF}e"), ("\u{3A3}", "\u{3C2}"),
    ]
  )
  func isEqual(left: String, right: String) {
    #expect(FoldedText.areEqual(left, right))
    #expect(FoldedText.fold(left) == FoldedText.fold(right))
    #expect(FoldedText.hash(Array(left.utf8)[...]) == FoldedText.hash(Array(right.utf8)[...]))
  }

  @Test(
    "stays apart where numbers differ",
    arguments: [("001", "0001"), ("0 01", "001"), ("1/X", "1-X"), ("", "0"), ("\u{131}", "i")]
  )
  func staysApart(left: String, right: String) {
    #expect(!FoldedText.areEqual(left, right))
  }

  /// Texts of every length, each byte of every value: hashing folds eight bytes at a time.
  @Test("hashes as it folds, and different texts differently") func hashes() {
    var hashes: Set<UInt64> = []
    var folded: Set<String> = []
    for length in 0...20 {
      for place in 0..<max(1, length) {
        for byte in UInt8(0x21)...0x7E {
          var bytes = [UInt8](repeating: 0x2F, count: length)
          if length > 0 { bytes[place] = byte }
          let text = String(decoding: bytes, as: UTF8.self)
          let hash = FoldedText.hash(bytes[...])
          #expect(hash == FoldedText.hash(Array(FoldedText.fold(text).utf8)[...]))
          #expect(hash == FoldedText.hash(Array("  \(text)\t".utf8)[...]))
          hashes.insert(hash >> 32)
          folded.insert(FoldedText.fold(text))
        }
      }
    }
    #expect(hashes.count == folded.count)
  }
}
