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
}
