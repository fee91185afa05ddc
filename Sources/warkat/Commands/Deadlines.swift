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
      "Menampilkan permohonan menurut tenggat, atau hitungan tenggat satu permohonan.",
      en: "Shows requests by due date, or how the due date of one was counted."
    ),
    aliases: ["deadlines"]
  )

  @OptionGroup var register: RegisterOptions
  @OptionGroup var common: CommonOptions

  @Option(
    name: .customLong("jelaskan"),
    help: .init(
      Words.say("Jelaskan hitungan hari demi hari.", en: "Explain the count day by day."),
      valueName: "NOMOR"
    )
  )
  var number: String?

  @Option(
    name: .customLong("format"),
    help: .init(
      Words.say("Bentuk hasil: teks, json atau csv.", en: "Form of the result: teks, json or csv."),
      valueName: "BENTUK"
    )
  )
  var format: DeadlineFormat = .teks

  func run() throws {
    let language = common.language.language
    try reporting(language) {
      let workspace = common.workspace
      let desk = try register.desk(common, in: workspace)
      let judgement = try CheckRun.run(register.registers, at: desk, in: workspace)
      let files = judgement.files.map(\.name)
      if let number {
        try explain(number, judgement, desk, language)
      } else {
        let list = DeadlineList(judgement, calendar: desk.calendar)
        switch format {
        case .teks:
          try Console.say(
            DeadlineText.lines(list, files: files, language: language).joined(separator: "\n")
          )
        case .json: try Console.write(DeadlineData.json(list, files: files, language: language))
        case .csv: try Console.write(DeadlineData.csv(list, files: files))
        }
      }
      return judgement.exitStatus(strict: register.isStrict)
    }
  }

  private func explain(_ number: String, _ judgement: Judgement, _ desk: Desk, _ language: Language) throws {
    guard let row = judgement.row(numbered: number) else {
      throw Problem(
        .usage,
        Message("nomor {1} tidak ada di register", en: "number {1} is not in the register"),
        [.text(number)]
      )
    }
    let lines = DueDateText.lines(desk.judge.explain(row.request), language: language)
    try Console.say(lines.joined(separator: "\n"))
  }
}

/// The spelling of `tenggat --format`.
enum DeadlineFormat: String, ExpressibleByArgument, CaseIterable {
  case teks, json, csv
}
