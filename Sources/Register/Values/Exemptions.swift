/// Reads grounds of UU 14/2008 Art. 17 (register.md 3.6).
enum ExemptionReader {
  /// The grounds in a cell of `dasar_pengecualian`, such as `17.h.5; 17.i`; `nil` where it is none.
  ///
  /// After letter j a piece without a letter belongs to its statute: `17.j UU 23/2006 Pasal 84 dan Pasal 95A`.
  static func read(_ cell: Bytes) -> [Exemption]? {
    var result: [Exemption] = []
    var afterLetter = 0
    for piece in pieces(cell) {
      var scanner = ByteScanner(cell.part(piece))
      if let head = head(&scanner), let exemption = exemption(head, rest: scanner) {
        result.append(exemption)
        afterLetter = piece.lowerBound + scanner.index
      } else {
        guard let last = result.last, last.letter == "j" else { return nil }
        result[result.count - 1].statute = statute(cell.part(afterLetter..<piece.upperBound))
      }
    }
    return result.isEmpty ? nil : result
  }

  /// The grounds named as `Pasal 17 huruf h` in a free text.
  static func find(in text: Bytes) -> [Exemption] {
    var result: [Exemption] = []
    var index = 0
    while index < text.count {
      guard text[index].lowered == UInt8(ascii: "p"), index == 0 || !text[index - 1].isLetter else {
        index += 1
        continue
      }
      var scanner = ByteScanner(text)
      scanner.index = index
      guard let letter = fullForm(&scanner) else {
        index += 1
        continue
      }
      index = scanner.index
      var exemption = Exemption(letter: letter.character, column: .refusalReason)
      if let number = subNumber(&scanner, needsWord: true), 1...max(letter.numbers, 1) ~= number,
        letter.numbers > 0
      {
        exemption.number = number
      }
      if exemption.letter == "j" { exemption.statute = statute(text.part(scanner.index..<text.count)) }
      if !result.contains(where: { $0.letter == exemption.letter }) { result.append(exemption) }
    }
    return result
  }

  /// A letter of Art. 17.
  private struct Letter {
    var character: Character
    /// How many sub-numbers the law has under it.
    var numbers: Int
  }

  private static func letter(_ byte: UInt8) -> Letter? {
    switch byte.lowered {
    case UInt8(ascii: "a"): Letter(character: "a", numbers: 5)
    case UInt8(ascii: "b"): Letter(character: "b", numbers: 0)
    case UInt8(ascii: "c"): Letter(character: "c", numbers: 7)
    case UInt8(ascii: "d"): Letter(character: "d", numbers: 0)
    case UInt8(ascii: "e"): Letter(character: "e", numbers: 7)
    case UInt8(ascii: "f"): Letter(character: "f", numbers: 4)
    case UInt8(ascii: "g"): Letter(character: "g", numbers: 0)
    case UInt8(ascii: "h"): Letter(character: "h", numbers: 5)
    case UInt8(ascii: "i"): Letter(character: "i", numbers: 0)
    case UInt8(ascii: "j"): Letter(character: "j", numbers: 0)
    default: nil
    }
  }

  /// The pieces between `;`, `,` and the word `dan`, trimmed; empty ones are left out.
  private static func pieces(_ cell: Bytes) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    var index = 0
    func close(_ end: Int) {
      let piece = cell.trimmed(start..<end)
      if !piece.isEmpty { result.append(piece) }
    }
    while index < cell.count {
      let byte = cell[index]
      if byte == 0x3B || byte == 0x2C {
        close(index)
        index += 1
        start = index
        continue
      }
      var scanner = ByteScanner(cell)
      scanner.index = index
      if byte.lowered == UInt8(ascii: "d"), index == 0 || cell[index - 1].isSpace, scanner.word() == and,
        scanner.isAtEnd || scanner.peek().isSpace
      {
        close(index)
        index = scanner.index
        start = index
        continue
      }
      index += 1
    }
    close(cell.count)
    return result
  }

  /// Reads `17.h`, `17 h`, `Pasal 17 huruf h`, `huruf h` or `h`, and steps behind the letter.
  private static func head(_ scanner: inout ByteScanner) -> Letter? {
    let start = scanner.index
    var needsNumber = false
    if scanner.word() == article {
      needsNumber = true
      scanner.skipSpaces()
    } else {
      scanner.index = start
    }
    if scanner.peek() == 0x31, scanner.peek(1) == 0x37, !scanner.peek(2).isDigit {
      scanner.index += 2
      if !scanner.skip(UInt8(ascii: ".")) { scanner.skipSpaces() }
      scanner.skipSpaces()
    } else if needsNumber {
      return nil
    }
    let word = scanner.index
    if scanner.word() == letterWord { scanner.skipSpaces() } else { scanner.index = word }
    return single(&scanner)
  }

  /// Reads `Pasal 17 huruf h`, every word of it.
  private static func fullForm(_ scanner: inout ByteScanner) -> Letter? {
    guard scanner.word() == article, scanner.skipSpaces() else { return nil }
    guard scanner.peek() == 0x31, scanner.peek(1) == 0x37 else { return nil }
    scanner.index += 2
    guard scanner.skipSpaces(), scanner.word() == letterWord, scanner.skipSpaces() else { return nil }
    return single(&scanner)
  }

  /// Reads a letter that stands alone.
  private static func single(_ scanner: inout ByteScanner) -> Letter? {
    let next = scanner.peek(1)
    guard let letter = letter(scanner.peek()), !next.isLetter, next < 0x80 else { return nil }
    scanner.index += 1
    return letter
  }

  /// Steps over `angka 3`, `.3` or ` 3` and returns the number; with `needsWord` only over `angka 3`.
  private static func subNumber(_ scanner: inout ByteScanner, needsWord: Bool = false) -> Int? {
    let start = scanner.index
    if !scanner.skip(UInt8(ascii: ".")) { scanner.skipSpaces() }
    let word = scanner.index
    if scanner.word() == numberWord {
      scanner.skipSpaces()
    } else {
      scanner.index = needsWord ? start : word
      if needsWord { return nil }
    }
    let number = scanner.digits(atMost: 3)
    guard number.count > 0, !scanner.peek().isLetter, scanner.peek() != 0x2F else {
      scanner.index = start
      return nil
    }
    return number.value
  }

  /// The ground of a letter and what follows it in its piece; `nil` where that is not read.
  private static func exemption(_ letter: Letter, rest: ByteScanner) -> Exemption? {
    var scanner = rest
    var result = Exemption(letter: letter.character, column: .exemptionBasis)
    if let number = subNumber(&scanner) {
      guard 1...max(letter.numbers, 1) ~= number, letter.numbers > 0 else { return nil }
      result.number = number
    }
    let tail = scanner.bytes.part(scanner.bytes.trimmed(scanner.index..<scanner.bytes.count))
    if tail.isEmpty { return result }
    if letter.character == "j" {
      guard !(tail.first?.isDigit ?? false), tail.first != UInt8(ascii: ".") else { return nil }
      result.statute = statute(tail)
      return result
    }
    return lengthOfOwnLaw(tail) == tail.count ? result : nil
  }

  /// What is named after letter j, as written; `nil` where it is nothing or UU 14/2008 itself.
  private static func statute(_ rest: Bytes) -> String? {
    var text = rest.trimmed
    while let first = text.first, [0x2C, 0x3A, 0x3B, 0x2D, 0x2E].contains(first) {
      text = text.part(1..<text.count).trimmed
    }
    let own = lengthOfOwnLaw(text)
    if own > 0, !namesStatute(text.part(own..<text.count)) { return nil }
    return text.isEmpty ? nil : text.text
  }

  /// Whether a text names a law or a regulation.
  private static func namesStatute(_ text: Bytes) -> Bool {
    var scanner = ByteScanner(text)
    while !scanner.isAtEnd {
      if scanner.peek().isLetter {
        if statuteWords.contains(scanner.word()) { return true }
      } else {
        scanner.index += 1
      }
    }
    return false
  }

  /// The length of the name of UU 14/2008 at the begin of a text, 0 where another text stands there:
  /// `UU 14/2008`, `UU No. 14 Tahun 2008 tentang Keterbukaan Informasi Publik`, `Undang-Undang KIP`, in brackets too.
  private static func lengthOfOwnLaw(_ text: Bytes) -> Int {
    var scanner = ByteScanner(text)
    let bracket = scanner.skip(UInt8(ascii: "("))
    let first = scanner.word()
    if first == law {
      guard scanner.skip(UInt8(ascii: "-")) || scanner.skipSpaces(), scanner.word() == law else { return 0 }
    } else if first != lawShort {
      return 0
    }
    scanner.skipSpaces()
    var named = false
    var start = scanner.index
    let numberSign = scanner.word()
    if numberSign == Self.no || numberSign == nomor {
      _ = scanner.skip(UInt8(ascii: "."))
      scanner.skipSpaces()
    } else {
      scanner.index = start
    }
    if scanner.peek() == 0x31, scanner.peek(1) == 0x34, !scanner.peek(2).isDigit {
      scanner.index += 2
      scanner.skipSpaces()
      if scanner.skip(UInt8(ascii: "/")) {
        scanner.skipSpaces()
      } else {
        guard [year, th].contains(scanner.word()) else { return 0 }
        _ = scanner.skip(UInt8(ascii: "."))
        scanner.skipSpaces()
      }
      guard scanner.digits(atMost: 4) == (2008, 4), !scanner.peek().isDigit else { return 0 }
      named = true
      start = scanner.index
      scanner.skipSpaces()
    } else {
      scanner.index = start
    }
    // The name in words; after the number it may begin with `tentang`.
    let about = scanner.index
    if scanner.word() == tentang { scanner.skipSpaces() } else { scanner.index = about }
    let words = scanner.index
    let word = scanner.word()
    if word == kip {
      named = true
    } else if word == keterbukaan, scanner.skipSpaces(), scanner.word() == informasi, scanner.skipSpaces(),
      scanner.word() == publik
    {
      named = true
    } else {
      scanner.index = named ? start : words
    }
    guard named else { return 0 }
    if bracket {
      scanner.skipSpaces()
      guard scanner.skip(UInt8(ascii: ")")) else { return 0 }
    }
    return scanner.index
  }

  private static let and = Synonyms.folding("dan")
  private static let article = Synonyms.folding("pasal")
  private static let letterWord = Synonyms.folding("huruf")
  private static let numberWord = Synonyms.folding("angka")
  private static let law = Synonyms.folding("undang")
  private static let lawShort = Synonyms.folding("uu")
  private static let no = Synonyms.folding("no")
  private static let nomor = Synonyms.folding("nomor")
  private static let year = Synonyms.folding("tahun")
  private static let th = Synonyms.folding("th")
  private static let tentang = Synonyms.folding("tentang")
  private static let kip = Synonyms.folding("kip")
  private static let keterbukaan = Synonyms.folding("keterbukaan")
  private static let informasi = Synonyms.folding("informasi")
  private static let publik = Synonyms.folding("publik")
  private static let statuteWords: Set<PackedWord> = Set(
    ["uu", "undang", "pp", "perppu", "perpu", "peraturan", "pkpu", "perki", "kuhp", "kuhap", "kitab"]
      .map(Synonyms.folding)
  )
}
