import ArgumentParser
import Core
import Documents
import Pipeline
import Standard

/// `warkat sop`: the SOP itself, in force on a day or every version, and what is wrong with its files.
struct StandardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sop",
    abstract: Words.say(
      "Menampilkan SOP yang berlaku, atau memeriksa semua versinya.",
      en: "Shows the SOP in force, or checks all of its versions."
    ),
    discussion: Words.say(
      """
      Semua versi yang disebut pengaturan selalu diperiksa lebih dahulu; yang salah disebut dengan berkas, baris dan \
      kolom, status keluar 2.
      """,
      en: """
        All versions that the settings name are checked first; what is wrong is told by file, line and column, exit \
        status 2.
        """
    ),
    aliases: ["standard"]
  )

  @Option(
    name: .customLong("per"),
    help: .init(
      Words.say(
        "Yang berlaku pada tanggal ini (bawaan: hari ini).",
        en: "In force on this day (default: today)."
      ),
      valueName: Words.say("TANGGAL", en: "DATE")
    )
  )
  var date: DayArgument?

  @Flag(
    name: .customLong("semua"),
    help: .init(
      Words.say("Semua versi beserta perbedaannya.", en: "All versions and how they differ.")
    )
  )
  var showsAll = false

  @Flag(
    name: .customLong("periksa"),
    help: .init(
      Words.say(
        "Hanya memeriksa: sebut versi, catatan, dan perbedaannya.",
        en: "Check only: tell versions, notes, differences."
      )
    )
  )
  var checksOnly = false

  @Option(
    name: .customLong("format"),
    help: .init(
      Words.say("Bentuk hasil: teks, json atau html.", en: "Form of the result: teks, json or html."),
      valueName: Words.say("BENTUK", en: "FORM")
    )
  )
  var format: StandardFormat = .teks

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if checksOnly, format != .teks {
      throw ValidationError(Words.say("--periksa hanya berbentuk teks", en: "--periksa is text only"))
    }
    if showsAll, date != nil {
      throw ValidationError(Words.say("--semua tidak bersama --per", en: "--semua does not go with --per"))
    }
  }

  func run() throws {
    let language = common.language.language
    try reporting(language) {
      let workspace = common.workspace
      let desk = try Desk.open(settingsPath: common.settings, reportingDate: date?.date, in: workspace)
      let standards = desk.standards
      let shown = showsAll ? Array(standards.versions.indices) : [standards.index(on: desk.reportingDate)]
      let page = StandardPage(standards, showing: shown)
      if checksOnly {
        try Console.write(Array(page.check(language).utf8))
        return 0
      }
      switch format {
      case .teks: try Console.write(Array(page.text(language).utf8))
      case .json: try Console.write(page.json())
      case .html:
        try Console.write(try StandardRun.html(page, program: Program.name, at: desk, in: workspace))
      }
      if !showsAll, let first = standards.versions.first, desk.reportingDate < first.validFrom,
        !common.isQuiet
      {
        Console.tell(
          Message(
            "catatan: {1} mendahului versi pertama (sejak {2}), yang dipakai juga untuk hari-hari sebelumnya",
            en: "note: {1} is before the first version (of {2}), which serves for earlier days too"
          ).text(language, [.date(desk.reportingDate), .date(first.validFrom)])
        )
      }
      return 0
    }
  }
}

/// The spelling of `sop --format`.
enum StandardFormat: String, ExpressibleByArgument, CaseIterable {
  case teks, json, html
}
