import Core
import Testing

@testable import Register

/// The short ways of reading a cell say what the long ones say.
struct FastPathTests {
  @Test func careIsNeededWhereOneByteNeedsIt() {
    for length in [0, 1, 2, 17, 63, 64, 65, 127, 128, 130] {
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

  /// Dates of the canonical form and everything one byte away from it, beside a reading by the sentence of register.md 3.2.
  @Test func aPlainDateIsReadAsItsPartsSay() {
    func naive(_ text: [UInt8]) -> (LocalDate, Int, Bool)? {
      func number(_ range: Range<Int>) -> Int? {
        let digits = text[range]
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
      }
      func has(_ sign: Character, _ place: Int) -> Bool { text[place] == sign.asciiValue }
      guard text.count == 10 || text.count == 16, has("-", 4), has("-", 7), let year = number(0..<4),
        let month = number(5..<7), let day = number(8..<10),
        let date = LocalDate(year: year, month: month, day: day)
      else { return nil }
      if text.count == 10 { return (date, 0, false) }
      guard has(" ", 10) || has("T", 10), has(":", 13), let hour = number(11..<13),
        let minute = number(14..<16), hour < 24, minute < 60
      else { return nil }
      return (date, hour * 3600 + minute * 60, true)
    }
    let forms = [
      "2021-10-04", "2024-02-29", "0001-01-01", "9999-12-31", "2021-10-04 09:12", "2021-12-31T23:59",
      "1999-09-09 00:00", "2021-10-0", "2021-10-04 09:1",
    ]
    var read = 0
    for form in forms {
      for place in form.utf8.indices {
        for byte in UInt8.min...UInt8.max {
          var text = Array(form.utf8)
          text[form.utf8.distance(from: form.utf8.startIndex, to: place)] = byte
          let plain = text.withUnsafeBufferPointer { PlainStamp($0) }
          let expected = naive(text)
          let isSame =
            plain?.day == expected?.0 && plain?.second == expected?.1 && plain?.hasTime == expected?.2
          #expect(isSame, "\(String(decoding: text, as: UTF8.self)), byte \(byte)")
          read += plain == nil ? 0 : 1
        }
      }
    }
    #expect(read > 400)
  }

  /// The month of the stamp before saves the calendar, and never speaks for another month.
  @Test func aPlainDateIsTheSameBehindAnyOther() {
    var month = PlainStamp.Month()
    var seed: UInt64 = 1
    func next(_ count: UInt64) -> UInt64 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (seed >> 33) % count
    }
    func two(_ number: UInt64) -> String { (number < 10 ? "0" : "") + String(number) }
    var read = 0
    for _ in 0..<20_000 {
      let date = "20\(two(19 + next(3)))-\(two(next(14)))-\(two(next(33)))"
      let text = Array((next(4) == 0 ? "\0\0\0\0\0\0\0\0\(two(next(33)))" : date).utf8)
      let (kept, alone) = text.withUnsafeBufferPointer { (PlainStamp($0, &month), PlainStamp($0)) }
      #expect(kept?.day == alone?.day, "\(String(decoding: text, as: UTF8.self))")
      read += kept == nil ? 0 : 1
    }
    #expect(read > 5000)
  }

  @Test func theSetsOfARequestSayWhatItsStatesSay() {
    var request = Request()
    let states: [CellState] = [.filled, .absent, .unreadable, .empty]
    // Each column from each state to each.
    for round in 0..<16 {
      for (position, column) in Column.allCases.enumerated() {
        let state = states[(round % 4 + round / 4 * position) % 4]
        request.set(column, state)
        #expect(request.state(column) == state)
        #expect(request.has(column) == (state == .filled))
      }
      func set(_ state: CellState) -> ColumnSet {
        ColumnSet(Column.allCases.filter { request.state($0) == state })
      }
      #expect(request.filled == set(.filled))
      #expect(request.empty == set(.empty))
      #expect(request.filled.holds(set(.filled)))
      #expect(!request.empty.meets(set(.filled)))
    }
  }

  /// Words that share their first bytes, their hash's bits or nothing.
  @Test func everyWordOfATableIsFoundAndNoOther() {
    var table = WordTable()
    func word(_ text: String) -> PackedWord { Synonyms.folding(text) }
    let words = (0..<500).map { "kata-\($0)" } + (0..<500).map { "pekerjaan nomor \($0)" } + ["", "a", "ab"]
    for (index, text) in words.enumerated() {
      let isNew = table.add(word(text), index)
      #expect(isNew)
    }
    for (index, text) in words.enumerated() {
      #expect(table[word(text)] == index)
      let isNew = table.add(word(text), -1)
      #expect(!isNew)
      #expect(table[word(text + "x")] == nil)
    }
    #expect(WordTable()[word("a")] == nil)
    #expect(WordTable().isEmpty && !table.isEmpty)
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
