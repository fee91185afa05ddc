import ArgumentParser
import Core
import Documents
import Pipeline

/// `warkat semua`: every document of the register.
struct All: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "semua",
    abstract: Words.say("Membuat semua dokumen register.", en: "Makes every document of the register."),
    aliases: ["all"]
  )

  @OptionGroup var register: RegisterOptions
  @OptionGroup var printing: PrintOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws { try render(.everything, register, output, common, printing.mode) }
}

/// Options of the print ledger.
struct PrintOptions: ParsableArguments {
  @Flag(
    name: .customLong("baru"),
    help: .init(
      Words.say(
        "cetak.html hanya memuat surat yang belum pernah dicetak atau berubah sejak itu; dicatat di cetak.csv.",
        en: "cetak.html holds only papers never printed or changed since; recorded in cetak.csv."
      )
    )
  )
  var isNews = false

  @Flag(
    name: .customLong("cetak"),
    help: .init(
      Words.say(
        "Catat isi cetak.html di cetak.csv; yang sudah pernah dicetak ditandai SALINAN KE-n.",
        en: "Record what cetak.html holds in cetak.csv; reprints are marked SALINAN KE-n."
      )
    )
  )
  var isRecorded = false

  /// What the run does with the ledger.
  var mode: PrintMode { isNews ? .news : isRecorded ? .recorded : .plain }
}

/// Options that choose requests.
struct RequestOptions: ParsableArguments {
  @Option(
    name: .customLong("nomor"),
    help: .init(
      Words.say(
        "Nomor register, lengkap atau awalnya (041), atau rentang menurut urutan register (041..045); boleh berulang.",
        en:
          "Registration number, whole or its start (041), or a range in register order (041..045); repeatable."
      ),
      valueName: "N"
    )
  )
  var numbers: [String] = []

  @Option(
    name: .customLong("sejak"),
    help: .init(
      Words.say("Tanggal dokumen paling awal.", en: "First day of documents."),
      valueName: Words.say("TANGGAL", en: "DATE")
    )
  )
  var from: DayArgument?

  @Option(
    name: .customLong("sampai"),
    help: .init(
      Words.say("Tanggal dokumen paling akhir.", en: "Last day of documents."),
      valueName: Words.say("TANGGAL", en: "DATE")
    )
  )
  var to: DayArgument?

  /// The choice.
  var requests: Selection.Requests { .init(numbers: numbers, from: from?.date, to: to?.date) }
}

/// `warkat tanda-terima`: receipts.
struct Receipts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tanda-terima",
    abstract: Words.say("Membuat tanda bukti permohonan dan tanda terima informasi.", en: "Makes receipts."),
    aliases: ["receipts"]
  )

  @OptionGroup var register: RegisterOptions
  @OptionGroup var requests: RequestOptions
  @OptionGroup var printing: PrintOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws { try render(.receipts(requests.requests), register, output, common, printing.mode) }
}

/// `warkat pemberitahuan`: written notices, refusals, extensions, incompleteness letters.
struct Notices: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pemberitahuan",
    abstract: Words.say(
      "Membuat pemberitahuan tertulis, SK penolakan, perpanjangan dan surat tidak lengkap.",
      en: "Makes written notices, refusals, extensions and incompleteness letters."
    ),
    aliases: ["notices"]
  )

  @OptionGroup var register: RegisterOptions
  @OptionGroup var requests: RequestOptions
  @OptionGroup var printing: PrintOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws { try render(.notices(requests.requests), register, output, common, printing.mode) }
}

/// `warkat harian`: daily summaries.
struct Daily: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "harian",
    abstract: Words.say("Membuat data layanan harian.", en: "Makes daily summaries."),
    aliases: ["daily"]
  )

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  @Option(
    name: .customLong("tanggal"),
    help: .init(
      Words.say(
        "Hari layanan (bawaan: semua); boleh berulang.",
        en: "Service day (default: all); may be repeated."
      ),
      valueName: Words.say("TANGGAL", en: "DATE")
    )
  )
  var days: [DayArgument] = []

  func run() throws { try render(.daily(days.map(\.date)), register, output, common) }
}

/// `warkat bulanan`: monthly reports and activity matrices.
struct Monthly: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bulanan",
    abstract: Words.say(
      "Membuat laporan bulanan dan matriks kegiatan.",
      en: "Makes monthly reports and activity matrices."
    ),
    aliases: ["monthly"]
  )

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  @Option(
    name: .customLong("bulan"),
    help: .init(
      Words.say("Bulan (bawaan: semua); boleh berulang.", en: "Month (default: all); may be repeated."),
      valueName: "YYYY-MM"
    )
  )
  var months: [MonthArgument] = []

  func run() throws { try render(.monthly(months.map(\.month)), register, output, common) }
}

/// `warkat tahunan`: the register of a year.
struct Yearly: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tahunan",
    abstract: Words.say(
      "Membuat register tahunan untuk arsip.",
      en: "Makes the yearly register for the archive."
    ),
    aliases: ["yearly"]
  )

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  @Option(name: .customLong("tahun"), help: .init(Words.say("Tahun.", en: "Year."), valueName: "YYYY"))
  var year: Int

  @Flag(
    name: .customLong("publik"),
    help: .init(
      Words.say("Buat juga salinan tanpa data pribadi.", en: "Make the copy without personal data too.")
    )
  )
  var isPublic = false

  func validate() throws { try Yearly.validate(year) }

  /// Refuses years that no register can hold.
  static func validate(_ year: Int) throws {
    guard (1900...9999).contains(year) else {
      throw ValidationError(Words.say("tahun harus 1900 sampai 9999", en: "the year must be 1900 to 9999"))
    }
  }

  func run() throws { try render(.yearly(year, isPublic: isPublic), register, output, common) }
}

/// Runs a selection and tells the summary.
func render(
  _ selection: Selection,
  _ register: RegisterOptions,
  _ output: OutputOptions,
  _ common: CommonOptions,
  _ printing: PrintMode = .plain
) throws {
  try render(selection, register.registers, register.judging, output, common, printing)
}

/// Runs a selection of registers and tells the summary.
func render(
  _ selection: Selection,
  _ registers: [String],
  _ judging: JudgingOptions,
  _ output: OutputOptions,
  _ common: CommonOptions,
  _ printing: PrintMode = .plain
) throws {
  let language = common.language.language
  try reporting(language) {
    let workspace = common.workspace
    let desk = try judging.desk(common, in: workspace)
    let options = RenderRun.Options(
      registers: registers,
      selection: selection,
      output: output.folder,
      removesObsolete: output.cleans,
      isStrict: judging.isStrict,
      printing: printing,
      program: Program.name
    )
    let summary = try RenderRun.run(options, at: desk, in: workspace)
    for line in SummaryText.withheld(summary, language) { Console.tell(line) }
    for line in SummaryText.unmade(summary, language) { Console.tell(line) }
    SummaryText.omittedMonths(summary, language).map(Console.tell)
    for line in SummaryText.raised(summary, language) { Console.tell(line) }
    for line in SummaryText.unwritten(summary, language) { Console.tell(line) }
    for line in SummaryText.corrections(summary, output: output.folder, language) { Console.tell(line) }
    if !common.isQuiet {
      SummaryText.earlierThanStandards(summary.receivedBeforeStandards, desk, language).map(Console.tell)
      for line in SummaryText.lines(summary, output: output.folder, language) { try Console.say(line) }
    }
    return summary.exitStatus
  }
}
