package import Core
package import Register

/// The grounds of refusal of UU 14/2008 Art. 17, letter by letter; the words are in
/// `templates/bagian/huruf-17.html`.
package enum ExemptionView {
  /// The grounds in the order of the register.
  package static func list(_ exemptions: [Exemption]) -> Value { .list(exemptions.map { .object(one($0)) }) }

  private static func one(_ exemption: Exemption) -> ViewObject {
    var object: ViewObject = [
      "huruf": .text(String(exemption.letter)),
      "angka": Value(exemption.number.map(String.init)),
      "undang_undang": Value(exemption.statute),
    ]
    for letter in letters { object["huruf_\(letter)"] = .flag(letter == exemption.letter) }
    for number in 1...5 {
      object["huruf_h_\(number)"] = .flag(exemption.letter == "h" && exemption.number == number)
    }
    return object
  }

  /// The shape of one ground.
  package static let shape = Shape(
    [
      .init("huruf", "huruf Pasal 17 UU 14/2008", .text(sample: "j")),
      .init("angka", "angka di bawah huruf", .text(sample: "3"), isOptional: true),
      .init(
        "undang_undang",
        "undang-undang lain yang melarang, untuk huruf j",
        .text(sample: "UU 23/2006 Pasal 84"),
        isOptional: true
      ),
    ] + letters.map { .init("huruf_\($0)", "ya bila huruf \($0)", .flag) }
      + (1...5).map { .init("huruf_h_\($0)", "ya bila huruf h angka \($0)", .flag) }
  )

  private static let letters: [Character] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]

  /// The columns to mend before a paper can cite the grounds: none given, or letter j without its statute.
  static func missing(_ request: Request) -> [Column] {
    if request.exemptions.isEmpty { return [.exemptionBasis] }
    return request.exemptions.first { $0.letter == "j" && ($0.statute ?? "").isEmpty }.map { [$0.column] }
      ?? []
  }
}
