import ArgumentParser
import Core
import Pipeline

/// `warkat laporan-tahunan`: the annual report of information service, figures and narratives.
struct Annual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "laporan-tahunan",
    abstract: Words.say(
      "Membuat laporan tahunan layanan informasi publik.",
      en: "Makes the annual report of information service."
    ),
    discussion: Words.say(
      """
      Angka diambil dari register; uraian ditulis kantor di narasi/YYYY/*.md (Markdown). Berkas uraian yang belum ada dibuat \
      dengan pertanyaan pemandu; yang sudah ada tidak pernah ditimpa.
      """,
      en: """
        Figures come from the register; the office writes the text in narasi/YYYY/*.md (Markdown). Missing text files are \
        made with guiding questions; existing ones are never overwritten.
        """
    ),
    aliases: ["annual-report"]
  )

  @ArgumentParser.Argument(
    help: .init(
      Words.say(
        "Berkas CSV register, folder berisi CSV, atau - untuk masukan standar.",
        en: "Register CSV files, folders of CSVs, or - for standard input."
      ),
      valueName: "REGISTER"
    )
  )
  var registers: [String] = []

  @OptionGroup var judging: JudgingOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  @Option(name: .customLong("tahun"), help: .init(Words.say("Tahun.", en: "Year."), valueName: "YYYY"))
  var year: Int

  @Option(
    name: .customLong("narasi"),
    help: .init(
      Words.say("Folder uraian semua tahun.", en: "Folder of the text of all years."),
      valueName: "DIR"
    )
  )
  var narratives: String = "narasi"

  @Flag(
    name: .customLong("siapkan"),
    help: .init(
      Words.say(
        "Hanya buat berkas uraian yang belum ada; register tidak dibaca.",
        en: "Make the missing text files only; no register is read."
      )
    )
  )
  var preparesOnly = false

  func validate() throws {
    try Yearly.validate(year)
    guard preparesOnly || !registers.isEmpty else {
      throw ValidationError(
        Words.say("sebutkan register, atau pakai --siapkan", en: "name a register, or use --siapkan")
      )
    }
  }

  func run() throws {
    guard preparesOnly else {
      try render(.annual(year, narratives: narratives), registers, judging, output, common)
      return
    }
    let language = common.language.language
    try reporting(language) {
      let made = try NarrativeFiles(year, below: narratives, in: common.workspace).prepare()
      guard !common.isQuiet else { return 0 }
      for line in SummaryText.prepared(made, language) { try Console.say(line) }
      if made.isEmpty {
        try Console.say(
          Message("semua berkas uraian sudah ada", en: "all text files are there already").text(language)
        )
      }
      return 0
    }
  }
}
