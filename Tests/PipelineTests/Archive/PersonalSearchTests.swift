import Testing

@testable import Pipeline

@Suite("Personal values in text") struct PersonalSearchTests {
  private func index(_ value: String) -> PersonalWords {
    var words = PersonalWords()
    for value in PersonalWords.value(of: Array(value.utf8)[...]) { words.add(value, column: 4) }
    words.close()
    return words
  }

  /// What of `text` was found, in brackets.
  private func marked(_ value: String, _ text: String, isMarkup: Bool = false) -> String {
    let bytes = Array(text.utf8)
    return index(value).matches(in: bytes, isMarkup: isMarkup).map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }.joined(separator: "|")
  }

  @Test(arguments: [
    // Names: whole words, any case, whatever stands between them.
    ("Budi Santoso", "surat dari BUDI  santoso, Banda", "BUDI  santoso"),
    ("Budi Santoso", "Budi-Santoso", "Budi-Santoso"), ("Budi Santoso", "Budi\nSantoso", "Budi\nSantoso"),
    ("Budi Santoso", "Budi dan Santoso", ""), ("Budi Santoso", "Budi Santosoa", ""),
    ("Budi Santoso", "“Budi Santoso”", "Budi Santoso"),
    ("Budi Santoso", "Budi\u{A0}Santoso", "Budi\u{A0}Santoso"),
    ("Budi", "budidaya ikan", ""), ("Budi", "kata budi.", "budi"), ("Éka Nör", "éka nör", "éka nör"),
    // Shorter than four letters and digits tells nobody.
    ("Al", "Al", ""), ("A b c", "a b c", ""), ("A b cd", "a b cd", "a b cd"), ("", "apa saja", ""),
    ("-", "-", ""),
    // Numbers: with and without separators, country code and leading zero.
    ("0812-3456-7890", "hubungi 081234567890", "081234567890"),
    ("081234567890", "WA +62 812 3456 7890 ya", "62 812 3456 7890|812 3456 7890"),
    ("3201011234567890", "NIK3201011234567890", "3201011234567890"),
    ("3201011234567890", "13201011234567890", ""), ("(0651) 22488", "0651-22488", "0651-22488"),
    ("12345", "12345", ""), ("123456", "tanggal 12, 34, 56", ""),
    // E-mail and addresses.
    ("budi@contoh.id", "kirim ke Budi@Contoh.id.", "Budi@Contoh.id"),
    ("Jl. Melati No. 3", "di jl melati no 3 itu", "jl melati no 3"),
    ("Jl. Melati No. 3", "Jl. Melati No. 31", ""),
  ])
  func areFound(value: String, text: String, found: String) {
    #expect(marked(value, text) == found)
  }

  @Test(arguments: [
    ("O'Brien Sejati", "<td>O&#39;Brien&nbsp;Sejati</td>", "O&#39;Brien&nbsp;Sejati"),
    ("A & Rekan Jaya", "A &amp; Rekan Jaya", "A &amp; Rekan Jaya"), ("amp Rekan", "&amp; Rekan", ""),
  ])
  func areFoundInMarkup(value: String, text: String, found: String) {
    #expect(marked(value, text, isMarkup: true) == found)
  }

  /// A file comes in pieces of the writer's choice.
  @Test func areFoundHoweverTheTextIsCut() {
    let values = index("Budi Santoso")
    let text = Array("<p>Sdr. Budi&#32;Santoso — 0812</p>".utf8)
    for size in 1...text.count {
      var found: [Range<Int>] = []
      var search = PersonalSearch(values, isMarkup: true)
      for start in stride(from: 0, to: text.count, by: size) {
        text[start..<min(start + size, text.count)].withUnsafeBytes {
          search.scan($0) { found.append($0.range) }
        }
      }
      search.finish { found.append($0.range) }
      #expect(found == [8..<24], "pieces of \(size)")
    }
  }

  @Test func areNotKeptTwice() {
    var words = index("Budi Santoso")
    for value in PersonalWords.value(of: Array("budi  SANTOSO".utf8)[...]) { words.add(value, column: 20) }
    words.close()
    #expect(words.entries.count == 1)
    words.remove(Set(words.entries.map { $0 & ~63 }))
    #expect(words.matches(in: "Budi Santoso".utf8).isEmpty)
  }
}
