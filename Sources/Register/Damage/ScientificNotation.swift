/// Numbers in the form that spreadsheets give to long ones: `1,17E+15`, `3.2E15`.
enum ScientificNotation {
  /// Whether the whole cell is one.
  ///
  /// With `strictly` only as spreadsheets write them, one digit before the sign and a sign after the E, so that
  /// a code such as `12E5` is none.
  static func matches(_ cell: Bytes, strictly: Bool = false) -> Bool {
    var scanner = ByteScanner(cell)
    let whole = scanner.digits(atMost: 3).count
    guard whole > 0, !strictly || whole == 1 else { return false }
    if scanner.peek() == 0x2C || scanner.peek() == 0x2E {
      scanner.index += 1
      while scanner.peek().isDigit { scanner.index += 1 }
    }
    guard scanner.peek().lowered == UInt8(ascii: "e") else { return false }
    scanner.index += 1
    let hasSign = scanner.skip(0x2B) || scanner.skip(0x2D)
    guard hasSign || !strictly else { return false }
    return scanner.digits(atMost: 3).count > 0 && scanner.isAtEnd
  }
}
