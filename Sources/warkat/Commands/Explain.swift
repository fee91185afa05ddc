import ArgumentParser
import Core
import Standard

/// `warkat jelaskan`: the manual of a code.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jelaskan",
    abstract: Words.say("Menjelaskan sebuah kode temuan.", en: "Explains a code."),
    aliases: ["explain"]
  )

  @ArgumentParser.Argument(
    help: .init(
      Words.say(
        "Kode, misalnya SOP4-WAKTU; tanpa kode: daftar semua.",
        en: "Code, such as SOP4-WAKTU; without: the list."
      ),
      valueName: Words.say("KODE", en: "CODE")
    )
  )
  var code: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.language.language
    try reporting(language) {
      guard let code else {
        for code in Code.allCases {
          try Console.say("\(code.rawValue)\t\(CodeManual.entry(for: code)?.rule.text(language) ?? "")")
        }
        return 0
      }
      let name = code.uppercased()
      guard let known = Code(rawValue: name) else {
        let near = NearMiss.suggestions(for: name, among: Code.allCases.map(\.rawValue), distance: 2).first
        throw Problem(
          .usage,
          Message("kode {1} tidak dikenal", en: "code {1} is unknown"),
          [.text(code), .text(near ?? "")],
          remedy: near == nil ? nil : Message("mungkin maksudnya {2}", en: "perhaps {2} is meant")
        )
      }
      try Console.say(CodeManual.page(known, language: language))
      return 0
    }
  }
}
