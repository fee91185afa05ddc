import ArgumentParser
import Core
import Pipeline

/// Options of every command.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .customLong("pengaturan"),
    help: .init(Words.say("Berkas pengaturan.", en: "Settings file."), valueName: "warkat.yaml")
  )
  var settings: String?

  @Option(
    name: .customLong("templat"),
    help: .init(
      Words.say(
        "Folder templat; berkas yang tidak ada di situ diambil dari bawaan.",
        en: "Template folder; files missing there are the shipped ones."
      ),
      valueName: "DIR"
    )
  )
  var templates: String?

  @Option(
    name: .customLong("bahasa"),
    help: .init(Words.say("Bahasa pesan.", en: "Language of messages."), valueName: "id|en")
  )
  var language: LanguageName = .id

  @Flag(name: .customLong("senyap"), help: .init(Words.say("Tanpa ringkasan.", en: "No summary.")))
  var isQuiet = false

  /// The world with the template folder asked for; it shows how far a long run is.
  var workspace: Workspace {
    var workspace = Workspace(templateFolder: templates)
    if !isQuiet { workspace.progress = { [language = language.language] in Console.show($0, language) } }
    return workspace
  }
}

/// The spelling of `--bahasa`.
enum LanguageName: String, ExpressibleByArgument, CaseIterable {
  case id
  case en

  /// The language.
  var language: Language { self == .id ? .indonesian : .english }
}

/// Registers and the reporting date.
struct RegisterOptions: ParsableArguments {
  @ArgumentParser.Argument(
    help: .init(
      Words.say(
        "Berkas CSV register, folder berisi CSV, atau - untuk masukan standar.",
        en: "Register CSV files, folders of CSVs, or - for standard input."
      ),
      valueName: "REGISTER"
    )
  )
  var registers: [String]

  @OptionGroup var judging: JudgingOptions

  /// Option `--ketat`.
  var isStrict: Bool { judging.isStrict }
}

/// On which day, how read and how strictly registers are judged.
struct JudgingOptions: ParsableArguments {
  @Option(
    name: .customLong("per"),
    help: .init(
      Words.say("Tanggal pelaporan (bawaan: hari ini).", en: "Reporting date (default: today)."),
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

  @Flag(
    name: .customLong("ketat"),
    help: .init(
      Words.say(
        "Status 1 untuk setiap galat, termasuk pelanggaran SOP.",
        en: "Exit status 1 for any error, broken SOP included."
      )
    )
  )
  var isStrict = false
}

/// Where a command writes.
struct FolderOption: ParsableArguments {
  @Option(
    name: .customLong("keluaran"),
    help: .init(Words.say("Folder keluaran.", en: "Output folder."), valueName: "DIR")
  )
  var folder: String = "output"
}

/// Where documents are written.
struct OutputOptions: ParsableArguments {
  @OptionGroup var place: FolderOption

  /// Option `--keluaran`.
  var folder: String { place.folder }

  @Flag(
    name: .customLong("bersihkan"),
    help: .init(
      Words.say(
        "Hapus berkas hasil lama yang tidak dibuat lagi.",
        en: "Remove earlier files that are no longer produced."
      )
    )
  )
  var cleans = false
}

/// A day on the command line: `2021-10-31`.
struct DayArgument: ExpressibleByArgument {
  let date: LocalDate

  init?(argument: String) {
    guard let date = LocalDate(iso: argument) else { return nil }
    self.date = date
  }
}

/// A month on the command line: `2021-10`.
struct MonthArgument: ExpressibleByArgument {
  let month: YearMonth

  init?(argument: String) {
    guard let month = YearMonth(iso: argument) else { return nil }
    self.month = month
  }
}

/// A delimiter on the command line.
struct DelimiterArgument: ExpressibleByArgument {
  let byte: UInt8

  init?(argument: String) {
    switch argument.lowercased() {
    case ",", "koma", "comma": byte = UInt8(ascii: ",")
    case ";", "titik-koma", "semicolon": byte = UInt8(ascii: ";")
    case "tab", "\t", "\\t": byte = UInt8(ascii: "\t")
    case "|", "pipa", "pipe": byte = UInt8(ascii: "|")
    default: return nil
    }
  }
}
