import ArgumentParser
import Core
import Pipeline

/// `warkat serah-terima`: the minute of the handing over of an archive.
struct Handover: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serah-terima",
    abstract: Words.say(
      "Membuat berita acara serah terima arsip untuk kantong yang sudah jadi.",
      en: "Makes the minute of the handing over of a finished archive bag."
    ),
    discussion: Words.say(
      """
      Kantong diperiksa lebih dahulu; yang berselisih tidak diserahterimakan (status 1). Berita acara memuat jumlah, isi, \
      keterangan arsip, dan sidik tagmanifest-sha256.txt per empat huruf untuk dibacakan. Pihak kedua dan saksi diisi \
      dengan tangan.
      """,
      en: """
        The bag is checked first; one with differences is not handed over (status 1). The minute holds counts, contents, \
        description, and the checksum of tagmanifest-sha256.txt in groups of four to be read aloud. The second party \
        and the witnesses are filled in by hand.
        """
    ),
    aliases: ["handover"]
  )

  @ArgumentParser.Argument(
    help: .init(
      Words.say(
        "Kantong arsip (folder yang memuat bagit.txt).",
        en: "Archive bags (folders with bagit.txt)."
      ),
      valueName: Words.say("KANTONG", en: "BAG")
    )
  )
  var bags: [String]

  @Option(
    name: .customLong("per"),
    help: .init(
      Words.say("Tanggal serah terima (bawaan: hari ini).", en: "Date of the handover (default: today)."),
      valueName: Words.say("TANGGAL", en: "DATE")
    )
  )
  var date: DayArgument?

  @OptionGroup var output: FolderOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.language.language
    try reporting(language) {
      let workspace = common.workspace
      let desk = try Desk.open(settingsPath: common.settings, reportingDate: date?.date, in: workspace)
      let summary = try HandoverRun.run(
        bags,
        output: output.folder,
        program: Program.name,
        at: desk,
        in: workspace
      )
      if !summary.refused.isEmpty {
        let report = VerificationReport(folders: summary.refused)
        Console.tell(report.text(language, isBrief: true))
        Console.tell(
          Words.say(
            "galat: kantong berselisih, berita acara tidak dibuat",
            en: "error: the bag has differences, no minute was made"
          )
        )
      }
      if !common.isQuiet {
        for page in summary.pages {
          try Console.say(
            Message("berita acara: {1}/{2}", en: "minute: {1}/{2}").text(
              language,
              [.text(output.folder), .text(page)]
            )
          )
        }
      }
      return summary.exitStatus
    }
  }
}
