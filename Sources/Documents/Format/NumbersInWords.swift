extension Indonesian {
  /// A whole number in words (terbilang): `nol`, `sebelas`, `seribu dua ratus lima`, `minus tiga`.
  ///
  /// | number | words |
  /// |---|---|
  /// | 11 | `sebelas` (never `satu belas`) |
  /// | 100 | `seratus` (never `satu ratus`) |
  /// | 1.000 | `seribu`, but 1.000.000 is `satu juta` |
  /// | 21.000 | `dua puluh satu ribu` |
  /// | 10^15 | `seribu triliun`: names end with a trillion (10^12) |
  package static func words(_ number: Int) -> String {
    (number < 0 ? "minus " : "") + words(number.magnitude)
  }

  /// Rupiah in words: `seribu lima ratus rupiah`.
  package static func rupiahWords(_ amount: Int) -> String { "\(words(amount)) rupiah" }

  private static let small = [
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh",
    "sebelas",
  ]

  private static func words(_ number: UInt) -> String {
    func joined(_ head: String, _ rest: UInt) -> String { rest == 0 ? head : "\(head) \(words(rest))" }
    func scaled(_ unit: UInt, _ name: String) -> String {
      joined("\(words(number / unit)) \(name)", number % unit)
    }
    switch number {
    case ..<12: return small[Int(number)]
    case ..<20: return "\(small[Int(number) - 10]) belas"
    case ..<100: return joined("\(small[Int(number / 10)]) puluh", number % 10)
    case ..<200: return joined("seratus", number % 100)
    case ..<1000: return joined("\(small[Int(number / 100)]) ratus", number % 100)
    case ..<2000: return joined("seribu", number % 1000)
    case ..<1_000_000: return scaled(1000, "ribu")
    case ..<1_000_000_000: return scaled(1_000_000, "juta")
    case ..<1_000_000_000_000: return scaled(1_000_000_000, "miliar")
    default: return scaled(1_000_000_000_000, "triliun")
    }
  }
}
