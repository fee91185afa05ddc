import Core
import Register

/// UU-17J: letter j refers to another statute, which is named; UU 14/2008 itself is none.
enum OtherStatuteCheck: RowCheck {
  static let codes: [Code] = [.law17j]

  static func check(_ row: RowCase, _ judge: Judge, _ sink: inout FindingSink) {
    for exemption in row.request.exemptions where exemption.letter == "j" {
      if let statute = exemption.statute, !isOpennessLaw(statute) { continue }
      sink.report(
        .law17j,
        exemption.column,
        Message(
          "Pasal 17 huruf j harus menyebut undang-undang lain, bukan UU 14/2008",
          en: "Article 17 letter j must name another statute, not UU 14/2008"
        ),
        remedy: Message(
          "tulis misalnya: 17.j UU 23/2006 Pasal 84",
          en: "write for example: 17.j UU 23/2006 Pasal 84"
        )
      )
    }
  }

  /// Whether a text names UU 14/2008 (UU KIP) and no other statute.
  static func isOpennessLaw(_ text: String) -> Bool {
    // Names of statutes are ASCII; anything else separates words.
    let words = text.lowercased().utf8
      .split { !(0x61...0x7A).contains($0) && !(0x30...0x39).contains($0) }
      .map { String(Substring($0)) }
    if words.isEmpty { return true }
    var numbers: [(Int, Int)] = []
    var named = false
    for (index, word) in words.enumerated() {
      if word == "kip" || word == "keterbukaan" { named = true }
      guard let number = Int(word), index + 1 < words.count else { continue }
      let next = words[index + 1] == "tahun" && index + 2 < words.count ? words[index + 2] : words[index + 1]
      if let year = Int(next), (1900...2100).contains(year) { numbers.append((number, year)) }
    }
    if numbers.isEmpty { return named }
    return numbers.allSatisfy { $0 == (14, 2008) }
  }
}
