// Canonical composition from the standard library itself: Foundation would be linked for this alone.
@_spi(_Unicode) import Swift

/// A text made fit for documents and comparison (register.md 3.9).
struct CleanText {
  /// The text: NFC, forbidden characters replaced by U+FFFD, bidirectional controls removed, trimmed again.
  var bytes: [UInt8]
  /// How many characters were replaced: those that XML 1.0 cannot hold, and marks beyond ``mostMarks``.
  var replaced: Int
  /// How many bidirectional controls there were.
  var removed: Int

  /// Cleans `cell`; `nil` where nothing is to be done.
  init?(_ cell: Bytes) {
    guard CleanText.mayChange(cell) else { return nil }
    var scalars = String.UnicodeScalarView()
    var (replaced, removed) = (0, 0)
    var marks = 0
    for scalar in cell.text.unicodeScalars {
      let more = CleanText.marks(in: scalar)
      marks = more == 0 ? 0 : marks + more
      if marks > CleanText.mostMarks {
        marks = 0
        replaced += 1
        scalars.append("\u{FFFD}")
        continue
      }
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: scalars.append(scalar)
      case 0..<0x20, 0xFFFE, 0xFFFF:
        replaced += 1
        scalars.append("\u{FFFD}")
      case 0x202A...0x202E, 0x2066...0x2069: removed += 1
      default: scalars.append(scalar)
      }
    }
    self.replaced = replaced
    self.removed = removed
    let composed = Array(CleanText.composed(scalars).utf8)
    bytes = composed.withUnsafeBufferPointer { Array($0.trimmed) }
    if replaced == 0, removed == 0, bytes.elementsEqual(cell) { return nil }
  }

  /// The most combining marks on one letter; no language puts more than a handful there (UAX #15 allows 30 in a stream).
  /// Normalisation and comparison take time that grows with the square of their number.
  static let mostMarks = 100

  /// How many marks a character is made of; 0 for letters and all else that marks stand on.
  private static func marks(in scalar: UnicodeScalar) -> Int {
    switch scalar.value {
    case ..<0x300: 0
    case 0x344, 0xF73, 0xF75, 0xF81: 2
    default: scalar.properties.canonicalCombiningClass == .notReordered ? 0 : 1
    }
  }

  /// The text in normalisation form C.
  static func composed(_ text: String.UnicodeScalarView) -> String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: String(text)._nfc)
    return String(result)
  }

  /// Whether the text has a control character, or a character from U+0300 on that is not one of the dashes,
  /// quotation marks and other signs of U+2010-2027 and U+2030-205E. Below U+0300 every text is NFC.
  private static func mayChange(_ cell: Bytes) -> Bool {
    var index = 0
    while index < cell.count {
      let byte = cell[index]
      if byte < 0x80 {
        if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return true }
        index += 1
      } else if byte < 0xCC {
        index += 2
      } else {
        let second = index + 1 < cell.count ? cell[index + 1] : 0
        let third = index + 2 < cell.count ? cell[index + 2] : 0
        let isSign =
          byte == 0xE2
          && (second == 0x80 && (0x90...0xA7 ~= third || 0xB0...0xBF ~= third)
            || second == 0x81 && 0x80...0x9E ~= third)
        guard isSign else { return true }
        index += 3
      }
    }
    return false
  }
}
