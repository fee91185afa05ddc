import ArgumentParser
import Core
import Documents
import Pipeline
import Standard

/// `warkat periksa`: judges a register and tells the findings.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "periksa",
    abstract: Words.say(
      "Menilai register dan menampilkan temuan.",
      en: "Judges a register and shows the findings."
    ),
    aliases: ["check"]
  )

  @OptionGroup var register: RegisterOptions
  @OptionGroup var common: CommonOptions

  @Option(
    name: .customLong("format"),
    help: .init(
      Words.say(
        "Bentuk hasil: teks, json, xml, csv atau html.",
        en: "Form of the result: teks, json, xml, csv or html."
      ),
      valueName: Words.say("BENTUK", en: "FORM")
    )
  )
  var format: FormatArgument = .teks

  @Option(
    name: .customLong("keluaran"),
    help: .init(
      Words.say(
        "Folder lembar perbaikan, ditulis dengan --format html atau csv.",
        en: "Folder of the repair sheet, written with --format html or csv."
      ),
      valueName: "DIR"
    )
  )
  var folder: String = "output"

  @Flag(
    name: .customLong("tampilkan-nilai"),
    help: .init(
      Words.say(
        "Tampilkan nilai kolom data pribadi tanpa samaran.",
        en: "Show values of personal columns unmasked."
      )
    )
  )
  var showsValues = false

  func run() throws {
    let language = common.language.language
    try reporting(language) {
      let workspace = common.workspace
      let desk = try register.desk(common, in: workspace)
      let result = try CheckRun.report(
        CheckRun.Options(
          registers: register.registers,
          format: format.format,
          language: language,
          showsValues: showsValues,
          output: folder,
          program: Program.name
        ),
        at: desk,
        in: workspace,
        to: Console.write
      )
      if !common.isQuiet {
        SummaryText.earlierThanStandards(result.tally.receivedBeforeStandards, desk, language)
          .map(Console.tell)
        if !result.repairSheet.isEmpty { tell(result.repairSheet, language) }
      }
      return result.exitStatus(strict: register.isStrict)
    }
  }
}

/// Says where the repair sheet is; standard output holds the findings.
private func tell(_ paths: [String], _ language: Language) {
  let message = Message("lembar perbaikan: {1}", en: "repair sheet: {1}")
  Console.tell(message.text(language, [.text(paths.joined(separator: ", "))]))
}

/// The spelling of `--format`.
enum FormatArgument: String, ExpressibleByArgument, CaseIterable {
  case teks, json, xml, csv, html

  /// The form.
  var format: CheckRun.Format {
    switch self {
    case .teks: .text
    case .json: .json
    case .xml: .xml
    case .csv: .csv
    case .html: .html
    }
  }
}

extension RegisterOptions {
  /// The desk that judges these registers.
  func desk(_ common: CommonOptions, in workspace: Workspace) throws(Problems) -> Desk {
    try judging.desk(common, in: workspace)
  }
}

extension JudgingOptions {
  /// The desk that judges with these options.
  func desk(_ common: CommonOptions, in workspace: Workspace) throws(Problems) -> Desk {
    try Desk.open(
      settingsPath: common.settings,
      reportingDate: reportingDate?.date,
      delimiter: delimiter?.byte,
      in: workspace
    )
  }
}
