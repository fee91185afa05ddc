package import Core

/// Identity numbers and months of letter numbers as an Indonesian office writes them.
extension Indonesian {
  /// The month in Roman numerals, as letter numbers carry it (domain.md section 8): `X` for October.
  package static func romanMonth(_ month: YearMonth) -> String { romanMonths[month.month - 1] }

  private static let romanMonths = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
  ]

  /// An NIP of 18 digits in its parts, birth date, month of appointment, sex, serial number:
  /// `19700101 200001 1 001`. Anything else stays as it is written.
  package static func nip(_ text: String) -> String {
    guard let digits = digits(of: text, count: 18) else { return text }
    return grouped(digits, by: [8, 6, 1, 3])
  }

  /// The bare digits of an NIP, for exchange; anything else stays as it is written.
  package static func bareNIP(_ text: String) -> String { digits(of: text, count: 18) ?? text }

  /// An NIK of 16 digits in fours, `3201 0110 0190 0001`; `nil` where it is none. Masked NIKs are grouped
  /// likewise: `3201 01•• •••• ••••`.
  package static func nik(_ text: String) -> String? {
    let bare = text.filter { !separators.contains($0) }
    guard bare.count == 16, bare.allSatisfy({ ("0"..."9").contains($0) || $0 == "•" }) else { return nil }
    return grouped(bare, by: [4, 4, 4, 4])
  }

  /// An NIK with all but its first six digits (the region) as dots, `320101••••••••••`: digits 7 to 16 tell birth
  /// date and sex (domain.md section 9). `nil` where the text is no NIK.
  package static func maskedNIK(_ text: String) -> String? {
    digits(of: text, count: 16).map { $0.prefix(6) + String(repeating: "•", count: 10) }
  }

  private static let separators: Set<Character> = [" ", ".", "'", "`", "\u{A0}"]

  /// The digits of a number of a fixed length, written with or without blanks and dots.
  private static func digits(of text: String, count: Int) -> String? {
    let bare = text.filter { !separators.contains($0) }
    return bare.utf8.count == count && bare.allSatisfy { ("0"..."9").contains($0) } ? bare : nil
  }

  private static func grouped(_ digits: String, by sizes: [Int]) -> String {
    var rest = digits[...]
    return sizes.map { size in
      defer { rest = rest.dropFirst(size) }
      return String(rest.prefix(size))
    }.joined(separator: " ")
  }
}
