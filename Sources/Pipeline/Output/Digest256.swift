/// A SHA-256 in 32 bytes: a run keeps one of each of its files, of which there may be hundreds of thousands.
package struct Digest256: Hashable, Sendable {
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// Zeros, which are the digest of no file.
  init() {}

  /// The digest of 32 bytes.
  init(_ bytes: some Sequence<UInt8>) {
    for (index, byte) in bytes.enumerated() { self[index / 8] = self[index / 8] << 8 | UInt64(byte) }
  }

  /// The digest that 64 hexadecimal digits write. Any other text gives zeros, so that the
  /// file of which it is said counts as changed.
  package init(hexadecimal text: String) {
    let digits = text.utf8.compactMap { digit in
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
      default: nil
      }
    }
    guard digits.count == 64, text.utf8.count == 64 else { return }
    for (index, digit) in digits.enumerated() { self[index / 16] = self[index / 16] << 4 | UInt64(digit) }
  }

  /// 64 lower-case digits.
  package var text: String {
    Checksum.hexadecimal(
      (0..<32).map { UInt8(truncatingIfNeeded: self[$0 / 8] >> UInt64(56 - $0 % 8 * 8)) }
    )
  }

  private subscript(index: Int) -> UInt64 {
    get {
      switch index {
      case 0: words.0
      case 1: words.1
      case 2: words.2
      default: words.3
      }
    }
    set {
      switch index {
      case 0: words.0 = newValue
      case 1: words.1 = newValue
      case 2: words.2 = newValue
      default: words.3 = newValue
      }
    }
  }

  package static func == (left: Digest256, right: Digest256) -> Bool { left.words == right.words }

  package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
