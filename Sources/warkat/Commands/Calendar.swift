import ArgumentParser
import Core
import Documents
import Pipeline
import Standard

/// `warkat kalender`: days off, working-day arithmetic, coverage, and what another calendar would change.
struct Calendar: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kalender",
    abstract: Words.say(
      "Menampilkan hari libur, menghitung hari kerja, membandingkan kalender.",
      en: "Shows days off, counts working days, compares calendars."
    ),
    aliases: ["calendar"]
  )

  @Option(
    name: .customLong("tahun"),
    help: .init(
      Words.say(
        "Tahun (bawaan: tahun ini; dengan --banding: semua tahun).",
        en: "Year (default: this year; with --banding: all years)."
      ),
      valueName: "YYYY"
    )
  )
  var year: YearArgument?

  @Option(
    name: .customLong("hitung"),
    help: .init(
      Words.say(
        "Hari kerja ke-n sesudah tanggal (2021-10-05+10), atau hari kerja di antara dua tanggal "
          + "(2021-10-05..2021-10-19).",
        en: "The n-th working day after a date (2021-10-05+10), or the working days between two dates "
          + "(2021-10-05..2021-10-19)."
      ),
      valueName: Words.say("TANGGAL+N|TANGGAL..TANGGAL", en: "DATE+N|DATE..DATE")
    )
  )
  var sum: WorkingDaySum?

  @Option(
    name: .customLong("banding"),
    parsing: .upToNextOption,
    help: .init(
      Words.say(
        "Bandingkan dengan kalender dari berkas lain, sebagai ganti berkas di pengaturan.",
        en: "Compare with a calendar of other files in place of those in the settings."
      ),
      valueName: Words.say("LAIN.csv", en: "OTHER.csv")
    )
  )
  var others: [String] = []

  @Option(
    name: .customLong("register"),
    parsing: .upToNextOption,
    help: .init(
      Words.say(
        "Register yang tenggatnya dibandingkan (bersama --banding).",
        en: "Registers whose due dates are compared (with --banding)."
      ),
      valueName: "REGISTER"
    )
  )
  var registers: [String] = []

  @Option(
    name: .customLong("per"),
    help: .init(
      Words.say("Tanggal pelaporan (bawaan: hari ini).", en: "Reporting date (default: today)."),
      valueName: Words.say("TANGGAL", en: "DATE")
    )
  )
  var reportingDate: DayArgument?

  @Option(
    name: .customLong("format"),
    help: .init(
      Words.say("Bentuk hasil: teks, json atau csv.", en: "Form of the result: teks, json or csv."),
      valueName: Words.say("BENTUK", en: "FORM")
    )
  )
  var format: DeadlineFormat = .teks

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !registers.isEmpty, others.isEmpty {
      throw ValidationError(
        Words.say("--register hanya bersama --banding", en: "--register goes with --banding only")
      )
    }
    if sum != nil, !others.isEmpty || year != nil {
      throw ValidationError(
        Words.say(
          "--hitung tidak dapat bersama --banding atau --tahun",
          en: "--hitung does not go with --banding or --tahun"
        )
      )
    }
  }

  func run() throws {
    let language = common.language.language
    try reporting(language) {
      let workspace = common.workspace
      let desk = try Desk.open(
        settingsPath: common.settings,
        reportingDate: reportingDate?.date,
        in: workspace
      )
      if !others.isEmpty { return try compare(desk, language, workspace) }
      if let sum {
        try count(sum, desk.calendar, language)
      } else {
        try show(year?.year ?? desk.reportingDate.year, desk.calendar, language)
      }
      return 0
    }
  }

  private func show(_ year: Int, _ calendar: WorkingCalendar, _ language: Language) throws {
    switch format {
    case .teks:
      let lines = CalendarText(calendar: calendar, language: language).year(year)
      try Console.say(lines.joined(separator: "\n"))
    case .json: try Console.write(CalendarData.json(year: year, calendar))
    case .csv: try Console.write(CalendarData.csv(year: year, calendar))
    }
  }

  private func count(_ sum: WorkingDaySum, _ calendar: WorkingCalendar, _ language: Language) throws {
    let end =
      switch sum.goal {
      case .count(let count): calendar.add(count, to: sum.start)
      case .day(let day): day
      }
    switch format {
    case .teks:
      let text = CalendarText(calendar: calendar, language: language)
      let lines =
        switch sum.goal {
        case .count(let count): text.sum(sum.start, count)
        case .day(let day): text.span(sum.start, day)
        }
      try Console.say(lines.joined(separator: "\n"))
    case .json: try Console.write(CalendarData.json(from: sum.start, to: end, calendar))
    case .csv: try Console.write(CalendarData.csv(from: sum.start, to: end, calendar))
    }
  }

  private func compare(_ desk: Desk, _ language: Language, _ workspace: Workspace) throws -> Int32 {
    let run = try CalendarRun.compare(
      with: others,
      registers: registers,
      year: year?.year,
      at: desk,
      in: workspace
    )
    let files = run.judgement?.files.map(\.name) ?? []
    let data = CalendarComparisonData(
      run.comparison,
      from: desk.calendar,
      to: run.other,
      impact: run.impact,
      per: desk.reportingDate,
      files: files
    )
    switch format {
    case .teks:
      let lines = CalendarComparisonText.lines(
        run.comparison,
        from: desk.calendar,
        to: run.other,
        impact: run.impact,
        per: desk.reportingDate,
        files: files,
        language: language
      )
      try Console.say(lines.joined(separator: "\n"))
    case .json: try Console.write(data.json())
    case .csv: try Console.write(data.csv())
    }
    return run.judgement?.exitStatus(strict: false) ?? 0
  }
}

/// What `--hitung` asks for: `2021-10-05+10`, the count being 0 to 1000, or `2021-10-05..2021-10-19`, at most fifty
/// years.
struct WorkingDaySum: ExpressibleByArgument {
  /// Where the count ends.
  enum Goal {
    case count(Int)
    case day(LocalDate)
  }

  let start: LocalDate
  let goal: Goal

  init?(argument: String) {
    if argument.contains("+") {
      let parts = argument.split(separator: "+", omittingEmptySubsequences: false)
      guard parts.count == 2, let start = LocalDate(iso: String(parts[0])), let count = Int(parts[1]),
        (0...1000).contains(count)
      else { return nil }
      self.start = start
      goal = .count(count)
      return
    }
    guard argument.utf8.count == 22, argument.dropFirst(10).hasPrefix(".."),
      let start = LocalDate(iso: String(argument.prefix(10))),
      let end = LocalDate(iso: String(argument.suffix(10))), (0...18300).contains(end.days(since: start))
    else { return nil }
    self.start = start
    goal = .day(end)
  }
}

/// A year on the command line, 1 to 9999.
struct YearArgument: ExpressibleByArgument {
  let year: Int

  init?(argument: String) {
    guard let year = Int(argument), (1...9999).contains(year) else { return nil }
    self.year = year
  }
}
