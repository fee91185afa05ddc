import Testing

@testable import Register

/// The short ways of reading a cell say what the long ones say.
struct FastPathTests {
  @Test func careIsNeededWhereOneByteNeedsIt() {
    for length in 0...17 {
      for place in 0..<length {
        for byte in UInt8.min...UInt8.max {
          var bytes = [UInt8](repeating: 0x20, count: length)
          bytes[place] = byte
          let found = bytes.withUnsafeBufferPointer { $0.needsCare }
          #expect(found == byte.needsCare, "\(byte) at \(place) of \(length)")
        }
      }
    }
  }

  @Test func aWordAsItStandsIsItsBytes() throws {
    let text: [UInt8] = (0..<40).map { 0x61 + UInt8($0 % 26) }
    for length in 1...PackedWord.limit {
      var word = PackedWord()
      for byte in text[..<length] { word.append(byte) }
      let exact = text[..<length].withUnsafeBufferPointer { PackedWord(exactly: $0) }
      #expect(exact == word)
    }
    #expect(text.withUnsafeBufferPointer { PackedWord(exactly: $0) } == nil)
  }

  /// Every blank and ditto of the data file is looked up, in both cases.
  @Test(arguments: [
    "-", "--", "n/a", "nihil", "kosong", "pending", "tidak ada", "idem", "sda", "s.d.a.", "\"",
  ])
  func marksAreLookedUp(_ mark: String) throws {
    let synonyms = try TestData.settings().synonyms
    for word in [mark, mark.uppercased()] {
      #expect(Array(word.utf8).withUnsafeBufferPointer { synonyms.mayBeMark($0) }, "\(word)")
    }
    #expect(!Array("terbuka".utf8).withUnsafeBufferPointer { synonyms.mayBeMark($0) })
  }
}
