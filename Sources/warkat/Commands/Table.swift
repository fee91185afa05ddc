import ArgumentParser
import Core
import Pipeline

/// `warkat tabel`: how a file is read.
struct Table: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tabel",
    abstract: Words.say("Menampilkan bagaimana sebuah berkas dibaca.", en: "Shows how a file is read."),
    aliases: ["table"]
  )

  @OptionGroup var register: RegisterOptions
  @OptionGroup var common: CommonOptions

  @Option(
    name: .customLong("format"),
    help: .init(
      Words.say("Bentuk hasil: teks atau json.", en: "Form of the result: teks or json."),
      valueName: Words.say("BENTUK", en: "FORM")
    )
  )
  var format: TableFormat = .teks

  func run() throws {
    let language = common.language.language
    try reporting(language) {
      let workspace = common.workspace
      let desk = try register.desk(common, in: workspace)
      var isUsable = false
      for source in try RegisterInputs.read(register.registers, in: workspace) {
        let report = TableReport(source, settings: desk.settings.reading)
        isUsable = isUsable || !report.isUnusable
        switch format {
        case .json: try Console.write(report.json())
        case .teks: try Console.say(report.lines(language).joined(separator: "\n") + "\n")
        }
      }
      return isUsable ? 0 : Problem.Kind.unusable.rawValue
    }
  }
}

/// The spelling of `tabel --format`.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  case teks, json
}
