import Core
import Testing

@testable import Documents

@Suite("Numbers and identity numbers as written") struct FormatTests {
  @Test(arguments: [
    (0, "nol"), (1, "satu"), (10, "sepuluh"), (11, "sebelas"), (12, "dua belas"), (20, "dua puluh"),
    (100, "seratus"), (111, "seratus sebelas"), (200, "dua ratus"), (1000, "seribu"), (1001, "seribu satu"),
    (1100, "seribu seratus"), (1500, "seribu lima ratus"), (2000, "dua ribu"), (11_000, "sebelas ribu"),
    (100_000, "seratus ribu"), (101_000, "seratus satu ribu"), (1_000_000, "satu juta"),
    (1_001_000, "satu juta seribu"), (21_000_011, "dua puluh satu juta sebelas"),
    (1_000_000_000, "satu miliar"),
    (1_000_000_000_000, "satu triliun"), (2_500_000_000_000, "dua triliun lima ratus miliar"),
    (
      999_999_999_999,
      "sembilan ratus sembilan puluh sembilan miliar sembilan ratus sembilan puluh sembilan juta sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan"
    ),
    (-3, "minus tiga"), (-1500, "minus seribu lima ratus"),
  ])
  func words(_ pair: (number: Int, words: String)) { #expect(Indonesian.words(pair.number) == pair.words) }

  @Test func rupiah() {
    #expect(Indonesian.rupiahWords(1500) == "seribu lima ratus rupiah")
    #expect(Indonesian.rupiahWords(0) == "nol rupiah")
    #expect(Indonesian.rupiah(.min) == "-Rp9.223.372.036.854.775.808")
    #expect(Indonesian.words(.min).hasPrefix("minus sembilan juta dua ratus"))
  }

  /// Reads words back, knowing nothing of how they were made.
  private static func number(_ words: String) -> Int? {
    let digits = [
      "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8,
      "sembilan": 9, "sepuluh": 10, "sebelas": 11,
    ]
    let scales = ["ribu": 1000, "juta": 1_000_000, "miliar": 1_000_000_000, "triliun": 1_000_000_000_000]
    var total = 0
    var group = 0
    var digit: Int?
    for word in words.split(separator: " ").map(String.init) {
      if let value = digits[word] {
        guard digit == nil else { return nil }
        digit = value
      } else if word == "belas" || word == "puluh" || word == "ratus" {
        guard let one = digit, (2...9).contains(one) else { return nil }
        group += word == "belas" ? 10 + one : one * (word == "puluh" ? 10 : 100)
        digit = nil
      } else if word == "seratus" {
        group += 100
      } else if word == "seribu" {
        guard group == 0, digit == nil else { return nil }
        total += 1000
      } else if let scale = scales[word] {
        total += (group + (digit ?? 0)) * scale
        group = 0
        digit = nil
      } else {
        return nil
      }
    }
    return total + group + (digit ?? 0)
  }

  @Test func wordsAreReadBack() {
    let step = [1_000_000, 1_000_000_000, 1_000_000_000_000]
    for number in Array(0..<100_000)
      + step.flatMap({ unit in (0..<500).map { unit * (1 + $0 % 997) + $0 * 7919 % unit } })
    {
      let words = Indonesian.words(number)
      #expect(Self.number(words) == number, "\(number): \(words)")
      #expect(!words.contains("satu belas") && !words.contains("satu puluh") && !words.contains("satu ratus"))
      #expect(!words.hasPrefix("satu ribu") && !words.contains("  ") && !words.contains(" nol"))
    }
  }

  @Test(arguments: [
    ("197001012000011001", "19700101 200001 1 001", "197001012000011001"),
    ("19700101 200001 1 001", "19700101 200001 1 001", "197001012000011001"),
    ("19700101.200001.1.001", "19700101 200001 1 001", "197001012000011001"),
    ("12345", "12345", "12345"), ("-", "-", "-"),
    ("19700101200001100x", "19700101200001100x", "19700101200001100x"),
  ])
  func nip(_ row: (written: String, grouped: String, bare: String)) {
    #expect(Indonesian.nip(row.written) == row.grouped)
    #expect(Indonesian.bareNIP(row.written) == row.bare)
  }

  @Test func nik() {
    #expect(Indonesian.nik("3201011001900001") == "3201 0110 0190 0001")
    #expect(Indonesian.nik("3201 0110 0190 0001") == "3201 0110 0190 0001")
    #expect(Indonesian.nik("320101") == nil)
    #expect(Indonesian.maskedNIK("'3201011001900001") == "320101••••••••••")
    #expect(Indonesian.maskedNIK("320101100190000") == nil)
    #expect(Indonesian.maskedNIK("3201011001900001").flatMap(Indonesian.nik) == "3201 01•• •••• ••••")
  }

  @Test func romanMonths() {
    let names = (1...12).map { Indonesian.romanMonth(YearMonth(year: 2021, month: $0)) }
    #expect(names == ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"])
  }

  @Test func factsOfferThem() throws {
    let date = try #require(LocalDate(iso: "2021-10-04"))
    guard case .object(let view) = FactView.date(date), case .object(let money) = FactView.money(1500) else {
      Issue.record("no object")
      return
    }
    #expect(view["bulan_romawi"] == .text("X") && view["tahun"] == .text("2021"))
    #expect(money["terbilang"] == .text("seribu lima ratus rupiah"))
    #expect(Set(view.names) == Set(FactView.dateShape.variables.map(\.name)))
    #expect(Set(money.names) == Set(FactView.moneyShape.variables.map(\.name)))
  }
}
