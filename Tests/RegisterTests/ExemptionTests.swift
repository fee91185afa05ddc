import Testing

@testable import Register

/// Grounds of Art. 17 (register.md 3.6).
@Suite struct ExemptionTests {
  /// `h.3`, `j(UU 23/2006)`; `-` where the cell is unreadable.
  func read(_ text: String) throws -> String {
    let row = try TestData.row(["dasar_pengecualian": text])
    guard row.request.has(.exemptionBasis) else {
      #expect(row.briefs == ["REG-NILAI galat dasar_pengecualian"])
      return "-"
    }
    #expect(row.findings.isEmpty)
    #expect(row.request.exemptions.allSatisfy { $0.column == .exemptionBasis })
    return describe(row.request.exemptions)
  }

  func describe(_ exemptions: [Exemption]) -> String {
    exemptions.map { exemption in
      String(exemption.letter) + (exemption.number.map { ".\($0)" } ?? "")
        + (exemption.statute.map { "(\($0))" } ?? "")
    }.joined(separator: " ")
  }

  @Test(arguments: [
    "17.h", "17 h", "Pasal 17 huruf h", "huruf h", "h", "H", "17 huruf h", "pasal 17.h", "17h", "Huruf H",
    "17.h UU 14/2008", "Pasal 17 huruf h UU No. 14 Tahun 2008", "h UU KIP",
    "h Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik", "h (UU 14/2008)",
  ]) func everyFormOfALetterIsRead(_ text: String) throws { #expect(try read(text) == "h") }

  @Test(arguments: ["17 huruf h angka 3", "h.3", "17.h.3", "h angka 3", "17.h.3 UU 14/2008", "h 3"])
  func subNumbersAreRead(_ text: String) throws { #expect(try read(text) == "h.3") }

  @Test(arguments: [
    ("17.h.5; 17.i", "h.5 i"), ("h, i", "h i"), ("17 huruf h dan huruf i", "h i"),
    ("a dan b, c; d", "a b c d"),
    ("17.h;", "h"),
  ]) func severalLettersAreRead(_ text: String, _ expected: String) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: [
    ("17.j UU 23/2006 Pasal 84", "j(UU 23/2006 Pasal 84)"), ("17.j", "j"), ("j UU 14/2008", "j"),
    ("Pasal 17 huruf j UU No. 14 Tahun 2008", "j"), ("j UU 14/2008 Pasal 6", "j"),
    ("j UU 14/2008 jo. UU 23/2006", "j(UU 14/2008 jo. UU 23/2006)"),
    ("17.j UU 23/2006 Pasal 84 dan Pasal 95A", "j(UU 23/2006 Pasal 84 dan Pasal 95A)"),
    ("17.j, UU 23/2006 Pasal 84; h", "j(UU 23/2006 Pasal 84) h"), ("17.h; 17.j UU 8/2012", "h j(UU 8/2012)"),
  ]) func letterJTakesItsStatute(_ text: String, _ expected: String) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: [
    "k", "17", "Pasal 18 huruf h", "Pasal 95A", "rahasia", "17.h rahasia", "h.6", "a.6", "c.8", "e.8", "f.5",
    "b.1", "d.1", "g.1", "i.1", "j.1", "h.0", "17.h UU 23/2006", "h; rahasia", "dan", "1.7.h", "ha",
  ]) func whatIsNoGroundIsRefused(_ text: String) throws { #expect(try read(text) == "-") }

  @Test func subNumbersOfTheLawAreAccepted() throws {
    for (letter, last) in [("a", 5), ("c", 7), ("e", 7), ("f", 4), ("h", 5)] {
      for number in 1...last { #expect(try read("17.\(letter).\(number)") == "\(letter).\(number)") }
    }
  }

  @Test(arguments: [
    ("Pasal 17 huruf i: Surat antarpejabat", "i"),
    ("ditolak menurut pasal 17  huruf H angka 3 dan lainnya", "h.3"),
    ("Rahasia pribadi", ""), ("17.h", ""), ("Pasal 17 huruf hukum", ""), ("pasal 17 huruf k", ""),
    ("Pasal 17 huruf j: UU 23/2006 Pasal 84", "j(UU 23/2006 Pasal 84)"), ("Pasal 17 huruf j", "j"),
    ("Pasal 17 huruf b dan Pasal 17 huruf h", "b h"), ("Pasal 17 huruf h 3 orang", "h"),
  ]) func lettersInTheReasonAreTaken(_ text: String, _ expected: String) throws {
    for cells in [["alasan_penolakan": text], ["alasan_penolakan": text, "dasar_pengecualian": ""]] {
      let row = try TestData.row(cells)
      #expect(describe(row.request.exemptions) == expected)
      #expect(row.request.exemptions.allSatisfy { $0.column == .refusalReason })
      #expect(row.findings.isEmpty)
    }
  }

  @Test func theReasonIsNotAskedWhereTheBasisIsFilled() throws {
    for (basis, expected) in [("17.b", "b"), ("rahasia", "")] {
      let row = try TestData.row(["dasar_pengecualian": basis, "alasan_penolakan": "Pasal 17 huruf h"])
      #expect(describe(row.request.exemptions) == expected)
    }
  }
}
