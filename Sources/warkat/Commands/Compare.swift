import ArgumentParser
import Core
import Documents
import Pipeline
import Standard

/// `warkat banding`: what changed between two exports of a register.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "banding",
    abstract: Words.say(
      "Membandingkan dua ekspor register: yang baru, berubah, dan hilang.",
      en: "Compares two exports of a register: what is new, changed, gone."
    ),
    discussion: Words.say(
      """
      Perubahan pada permohonan yang sudah diputus, pada tanggal dan nomor, serta baris yang hilang disebut lebih dahulu. \
      Status keluar 0; dengan --ketat 1 bila ada yang perlu perhatian; 2 bila register tidak dapat dibandingkan.
      """,
      en: """
        Changes of decided requests, of dates and numbers, and rows that are gone come first. Exit status 0; with \
        --ketat 1 where something stands out; 2 where a register cannot be compared.
        """
    ),
    aliases: ["compare"]
  )

  @ArgumentParser.Argument(
    help: .init(
      Words.say(
        "Register lama: berkas CSV, folder berisi CSV, atau - untuk masukan standar.",
        en: "The old register: a CSV file, a folder of CSVs, or - for standard input."
      ),
      valueName: Words.say("LAMA", en: "OLD")
    )
  )
  var old: String

  @ArgumentParser.Argument(
    help: .init(
      Words.say("Register baru, seperti LAMA.", en: "The new register, likewise."),
      valueName: Words.say("BARU", en: "NEW")
    )
  )
  var new: String

  @Option(
    name: .customLong("per"),
    help: .init(
      Words.say(
        "Tanggal pelaporan untuk menilai keduanya (bawaan: hari ini).",
        en: "Reporting date by which both are judged (default: today)."
      ),
      valueName: Words.say("TANGGAL", en: "DATE")
    )
  )
  var reportingDate: DayArgument?

  @Option(
    name: .customLong("pemisah"),
    help: .init(
      Words.say("Pemisah kolom: koma, titik koma, tab atau |.", en: "Delimiter: comma, semicolon, tab or |."),
      valueName: ",|;|tab"
    )
  )
  var delimiter: DelimiterArgument?

  @Option(
    name: .customLong("format"),
    help: .init(
      Words.say(
        "Bentuk hasil: teks, json, csv atau html.",
        en: "Form of the result: teks, json, csv or html."
      ),
      valueName: Words.say("BENTUK", en: "FORM")
    )
  )
  var format: ComparisonFormat = .teks

  @Flag(
    name: .customLong("semua-beda"),
    help: .init(
      Words.say(
        "Sebut juga sel yang ditulis lain dengan nilai yang sama.",
        en: "List cells in other writing with the same value too."
      )
    )
  )
  var listsRewritten = false

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

  @Flag(
    name: .customLong("ketat"),
    help: .init(
      Words.say("Status 1 bila ada yang perlu perhatian.", en: "Exit status 1 where something stands out.")
    )
  )
  var isStrict = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    try reporting(common.language.language) {
      let workspace = common.workspace
      let desk = try Desk.open(
        settingsPath: common.settings,
        reportingDate: reportingDate?.date,
        delimiter: delimiter?.byte,
        in: workspace
      )
      let report = try ComparisonRun.run(
        old,
        new,
        listsRewritten: listsRewritten,
        showsValues: showsValues,
        language: common.language.language,
        at: desk,
        in: workspace
      )
      try Console.write(
        try ComparisonRun.render(report, as: format.format, program: Program.name, at: desk, in: workspace)
      )
      return report.exitStatus(strict: isStrict)
    }
  }
}

/// The spelling of `banding --format`.
enum ComparisonFormat: String, ExpressibleByArgument, CaseIterable {
  case teks, json, csv, html

  /// The form.
  var format: ComparisonRun.Format {
    switch self {
    case .teks: .text
    case .json: .json
    case .csv: .csv
    case .html: .html
    }
  }
}
