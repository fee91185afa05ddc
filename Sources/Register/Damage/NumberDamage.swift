import Core

/// Why a cell that should hold a whole number holds none: what a spreadsheet or its regional settings made of
/// it (register.md 3.7 says what is read; this only names what is not).
enum NumberDamage {
  /// `1,5E+06`.
  case scientific
  /// `1500,5`, `12,0`, `1.500,50`: a decimal comma.
  case decimalComma
  /// `1500.00`, `1,500.00`, `12.5`: a decimal point, as English settings write it.
  case decimalPoint

  /// What `cell` shows; `nil` where it is something else.
  init?(_ cell: Bytes) {
    var scanner = ByteScanner(cell)
    if scanner.peek().lowered == UInt8(ascii: "r"), scanner.peek(1).lowered == UInt8(ascii: "p") {
      scanner.index += 2
      _ = scanner.skip(UInt8(ascii: "."))
      scanner.skipSpaces()
    }
    _ = scanner.skip(0x2D)
    let rest = cell.part(scanner.index..<cell.count)
    if ScientificNotation.matches(rest) {
      self = .scientific
      return
    }
    guard let last = rest.lastIndex(where: { $0 == 0x2C || $0 == 0x2E }), last > 0, rest[0].isDigit,
      rest.part(last + 1..<rest.count).isDigits
    else { return nil }
    let mark = rest[last]
    let other: UInt8 = mark == 0x2C ? 0x2E : 0x2C
    // The other sign may group the digits before it; the same sign twice is no decimal one.
    guard rest[..<last].allSatisfy({ $0.isDigit || $0 == other }) else { return nil }
    let decimals = rest.count - last - 1
    // Three digits behind a sign are a group of thousands unless another sign grouped them before.
    guard decimals != 3 || rest[..<last].contains(other) else { return nil }
    self = mark == 0x2C ? .decimalComma : .decimalPoint
  }

  /// What it says; `{1}` is the column.
  var message: Message {
    switch self {
    case .scientific:
      Message(
        "angka {1} tidak terbaca: lembar kerja menulisnya sebagai notasi ilmiah",
        en: "the number of {1} cannot be read: a spreadsheet wrote it in scientific notation"
      )
    case .decimalComma:
      Message(
        "angka {1} tidak terbaca: ada koma desimal, padahal harus bilangan bulat",
        en: "the number of {1} cannot be read: it has a decimal comma, but must be a whole number"
      )
    case .decimalPoint:
      Message(
        "angka {1} tidak terbaca: ada titik desimal (tulisan Inggris), padahal harus bilangan bulat",
        en:
          "the number of {1} cannot be read: it has a decimal point (English style), but must be a whole number"
      )
    }
  }

  /// What to do in the spreadsheet.
  var remedy: Message {
    switch self {
    case .scientific:
      Message(
        "beri kolom format Angka tanpa desimal (Ctrl+1) dan lebarkan, cocokkan angkanya, lalu ekspor ulang",
        en: "format the column as a number without decimals (Ctrl+1), widen it, check it, then export again"
      )
    case .decimalComma, .decimalPoint:
      Message(
        "beri kolom format Angka dengan 0 desimal (Ctrl+1) lalu ekspor ulang, atau tulis angka saja, misalnya 1500",
        en: "format the column as a number with 0 decimals (Ctrl+1) and export again, or write digits only"
      )
    }
  }
}
