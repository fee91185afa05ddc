import ArgumentParser
import Core
import Pipeline

/// `warkat verifikasi`: whether a bag or an output folder is still what it was.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verifikasi",
    abstract: Words.say(
      "Memeriksa kantong arsip (BagIt) atau folder keluaran: yang hilang, ditambah, berubah.",
      en: "Checks archive bags (BagIt) or output folders: what is missing, added, changed."
    ),
    discussion: Words.say(
      """
      Kantong buatan program lain juga diperiksa (BagIt 0.97 dan 1.0). Tidak ada yang diubah, tautan simbolik tidak \
      diikuti, fetch.txt tidak diambil. Status keluar: 0 sesuai; 1 ada selisih; 2 tidak dapat diperiksa.
      """,
      en: """
        Bags made by other programs are checked too (BagIt 0.97 and 1.0). Nothing is changed, symbolic links are not \
        followed, fetch.txt is not fetched. Exit status: 0 as it should be; 1 differences; 2 cannot be checked.
        """
    ),
    aliases: ["verify"]
  )

  @ArgumentParser.Argument(
    help: .init(
      Words.say(
        "Kantong BagIt, folder keluaran, atau folder berisi kantong.",
        en: "BagIt bags, output folders, or folders that hold bags."
      ),
      valueName: "DIR"
    )
  )
  var folders: [String]

  @Option(
    name: .customLong("format"),
    help: .init(
      Words.say("Bentuk hasil: teks atau json.", en: "Form of the result: teks or json."),
      valueName: Words.say("BENTUK", en: "FORM")
    )
  )
  var format: TableFormat = .teks

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.language.language
    try reporting(language) {
      let workspace = common.workspace
      let report = VerificationRun.run(folders) { workspace.progress(.verifying($0)) }
      switch format {
      case .teks: try Console.write(Array(report.text(language, isBrief: common.isQuiet).utf8))
      case .json: try Console.write(report.json(language))
      }
      if !report.problems.isEmpty { throw Problems(report.problems) }
      return report.exitStatus
    }
  }
}
