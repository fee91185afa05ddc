import ArgumentParser
import Core
import Documents
import Pipeline
import Standard

/// `warkat tenggat`: what falls due, and how a due date was counted.
struct Deadlines: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tenggat",
    abstract: Words.say(
      "Menampilkan permohonan menurut tenggat, atau hitungan tenggat permohonan yang ditunjuk.",
      en: "Shows requests by due date, or how the due dates of some were counted."
    ),
    aliases: ["deadlines"]
  )

  @OptionGroup var register: RegisterOptions
  @OptionGroup var common: CommonOptions

  @Option(
    name: .customLong("jelaskan"),
    help: .init(
      Words.say(
        "Jelaskan hitungan hari demi hari; boleh diulang.",
        en: "Explain the count day by day; may be repeated."
      ),
      valueName: Words.say("NOMOR", en: "NUMBER")
    )
  )
  var numbers: [String] = []

  @Option(
    name: .customLong("format"),
    help: .init(
      Words.say("Bentuk hasil: teks, json atau csv.", en: "Form of the result: teks, json or csv."),
      valueName: Words.say("BENTUK", en: "FORM")
    )
  )
  var format: DeadlineFormat = .teks

  func run() throws {
    let language = common.language.language
    try reporting(language) {
      let workspace = common.workspace
      let desk = try register.desk(common, in: workspace)
      let judgement = try CheckRun.run(register.registers, at: desk, in: workspace)
      if numbers.isEmpty {
        try list(judgement, desk, language)
      } else {
        try explain(judgement, desk, language)
      }
      return judgement.exitStatus(strict: register.isStrict)
    }
  }

  private func list(_ judgement: Judgement, _ desk: Desk, _ language: Language) throws {
    let list = DeadlineList(judgement, calendar: desk.calendar)
    switch format {
    case .teks:
      let lines = DeadlineText.lines(
        list,
        files: judgement.files,
        headName: desk.settings.office.kasubbag?.name,
        language: language
      )
      try Console.say(lines.joined(separator: "\n"))
    case .json: try Console.write(DeadlineData.json(list, files: judgement.files, language: language))
    case .csv: try Console.write(DeadlineData.csv(list, files: judgement.files, language: language))
    }
  }

  private func explain(_ judgement: Judgement, _ desk: Desk, _ language: Language) throws {
    try RegistrationNumbers.check(numbers, in: judgement)
    let judge = desk.judge
    let explanations = numbers.compactMap { judgement.row(numbered: $0) }.map { judge.explain($0.request) }
    let files = judgement.files.map(\.name)
    switch format {
    case .teks:
      let texts = explanations.map { explanation in
        DueDateText.lines(explanation, files: files, language: language).joined(separator: "\n")
      }
      try Console.say(texts.joined(separator: "\n\n"))
    case .json: try Console.write(DueDateData.json(explanations, per: judgement.reportingDate, files: files))
    case .csv: try Console.write(DueDateData.csv(explanations))
    }
  }
}

/// The spelling of `--format` of lists.
enum DeadlineFormat: String, ExpressibleByArgument, CaseIterable {
  case teks, json, csv
}
