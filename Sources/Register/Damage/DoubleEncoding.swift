/// Text whose UTF-8 was once read as Windows-1252 and saved again: `Ã©` for `é`, `â€™` for `’`.
///
/// A run of characters outside ASCII that all exist in Windows-1252 is such text if their bytes in that encoding
/// are whole UTF-8 characters. A run that makes a single character counts only where that one is likely in a
/// register (Latin letters, marks, punctuation): `É”` in `“CAFÉ”` would make a letter of African phonetics.
enum DoubleEncoding {
  /// A run and what it was.
  struct Find: Hashable {
    var seen: String
    var meant: String
  }

  /// The different damaged runs of a cell in order, at most `limit`.
  static func finds(in cell: Bytes, limit: Int = 3) -> [Find] {
    guard isSuspicious(cell) else { return [] }
    var result: [Find] = []
    forEachPart(of: cell.text) { part, meant in
      guard let meant, result.count < limit else { return }
      let find = Find(seen: String(part), meant: meant)
      if !result.contains(find) { result.append(find) }
    }
    return result
  }

  /// The text with its damaged runs as they were, byte order marks dropped; `nil` where there are none.
  static func repaired(_ text: String) -> String? {
    var result = String.UnicodeScalarView()
    var isDamaged = false
    forEachPart(of: text) { part, meant in
      isDamaged = isDamaged || meant != nil
      result.append(contentsOf: (meant.map(\.unicodeScalars) ?? part).filter { $0 != "\u{FEFF}" })
    }
    return isDamaged ? String(result) : nil
  }

  /// The runs of Windows-1252 characters outside ASCII with what they were, where damaged, and the single
  /// characters between them.
  private static func forEachPart(of text: String, _ body: (String.UnicodeScalarView, String?) -> Void) {
    var run = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.value >= 0x80, byte(of: scalar) != nil {
        run.append(scalar)
        continue
      }
      if !run.isEmpty { body(run, meant(by: run)) }
      run = String.UnicodeScalarView()
      body(String.UnicodeScalarView([scalar]), nil)
    }
    if !run.isEmpty { body(run, meant(by: run)) }
  }

  /// Whether a character U+00C2 to U+00F4, which every damaged run begins with, stands before another one
  /// outside ASCII.
  private static func isSuspicious(_ cell: Bytes) -> Bool {
    var index = 0
    while index + 2 < cell.count {
      if cell[index] == 0xC3, 0x82...0xB4 ~= cell[index + 1], cell[index + 2] >= 0x80 { return true }
      index += 1
    }
    return false
  }

  /// What the run was before it was damaged, more than once where need be; `nil` where it is sound.
  private static func meant(by run: String.UnicodeScalarView) -> String? {
    var text: String?
    var current = run
    while current.count > 1, let once = decoded(current) {
      text = once
      current = once.unicodeScalars
    }
    return text
  }

  private static func decoded(_ run: String.UnicodeScalarView) -> String? {
    var bytes: [UInt8] = []
    for scalar in run {
      guard let byte = byte(of: scalar) else { return nil }
      bytes.append(byte)
    }
    guard let text = String(validating: bytes, as: UTF8.self), text.unicodeScalars.allSatisfy({ !$0.isASCII })
    else { return nil }
    let scalars = text.unicodeScalars
    return scalars.count > 1 || scalars.allSatisfy(isLikely) ? text : nil
  }

  /// Latin letters, modifiers, combining marks, punctuation, currency, arrows, mathematics, ticks and boxes,
  /// ligatures, the byte order mark, the replacement character.
  private static func isLikely(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0xA0...0x17F, 0x2B0...0x36F, 0x1E00...0x1EFF, 0x2000...0x22FF, 0x2500...0x27BF, 0xFB00...0xFB06,
      0xFEFF,
      0xFFFD:
      true
    default: false
    }
  }

  /// The byte of Windows-1252; the five bytes that it leaves free stand for the control of that number.
  private static func byte(of scalar: UnicodeScalar) -> UInt8? {
    if scalar.value < 0x100 { return UInt8(scalar.value) }
    return upper.firstIndex(of: scalar.value).map { UInt8(0x80 + $0) }
  }

  /// U+0080 to U+009F as Windows-1252 has them, 0 for the free ones.
  private static let upper: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
    0x017D,
    0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,
    0x017E, 0x0178,
  ]
}
