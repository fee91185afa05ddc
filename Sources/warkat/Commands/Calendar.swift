import ArgumentParser
import Core
import Documents
import Pipeline
import Standard

/// `warkat kalender`: days off, working-day arithmetic, coverage.
struct Calendar: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kalender",
    abstract: Words.say(
      "Menampilkan hari libur dan menghitung hari kerja.",
      en: "Shows days off and counts working days."
    ),
    aliases: ["calendar"]
  )

  @Option(
    name: .customLong("tahun"),
    help: .init(Words.say("Tahun (bawaan: tahun ini).", en: "Year (default: this year)."), valueName: "YYYY")
  )
  var year: Int?

  @Option(
    name: .customLong("hitung"),
    help: .init(
      Words.say(
        "Hari kerja ke-n sesudah tanggal, misalnya 2021-10-05+10.",
        en: "The n-th working day after a date, such as 2021-10-05+10."
      ),
      valueName: "TANGGAL+N"
    )
  )
  var sum: WorkingDaySum?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.language.language
    try reporting(language) {
      let workspace = common.workspace
      let desk = try Desk.open(settingsPath: common.settings, in: workspace)
      let text = CalendarText(calendar: desk.calendar, language: language)
      let lines = sum.map { text.sum($0.start, $0.count) } ?? text.year(year ?? desk.reportingDate.year)
      try Console.say(lines.joined(separator: "\n"))
      return 0
    }
  }
}

/// `2021-10-05+10` on the command line; the count is 0 to 1000.
struct WorkingDaySum: ExpressibleByArgument {
  let start: LocalDate
  let count: Int

  init?(argument: String) {
    let parts = argument.split(separator: "+", omittingEmptySubsequences: false)
    guard parts.count == 2, let start = LocalDate(iso: String(parts[0])), let count = Int(parts[1]),
      (0...1000).contains(count)
    else { return nil }
    self.start = start
    self.count = count
  }
}
