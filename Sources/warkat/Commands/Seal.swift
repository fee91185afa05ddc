import ArgumentParser
import Core
import Documents
import Pipeline
import Standard

/// `warkat segel`: the figures of a month, put on record.
struct Seal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segel",
    abstract: Words.say(
      "Menyegel angka laporan sebuah bulan, agar perubahan di kemudian hari diketahui.",
      en: "Seals the figures of a month, so that later changes are known."
    ),
    discussion: Words.say(
      """
      Angka bulan itu beserta nomor register di baliknya disimpan di segel/YYYY-MM.json dengan sidiknya. Bila kemudian \
      bulanan atau semua memberi angka lain, halaman koreksi segel/YYYY-MM-koreksi.html dibuat. Status keluar 1 bila \
      bulan itu sudah disegel dengan angka lain (pakai --ganti) atau register memuat galat data.
      """,
      en: """
        The month's figures and the registration numbers behind them are kept in segel/YYYY-MM.json with a checksum. \
        Where bulanan or semua give other figures later, a correction page segel/YYYY-MM-koreksi.html is made. Exit \
        status 1 where the month is sealed with other figures (use --ganti) or the register has data errors.
        """
    ),
    aliases: ["seal"]
  )

  @OptionGroup var register: RegisterOptions

  @Option(
    name: .customLong("bulan"),
    help: .init(
      Words.say("Bulan yang sudah berakhir; boleh berulang.", en: "A month that is over; may be repeated."),
      valueName: "YYYY-MM"
    )
  )
  var months: [MonthArgument]

  @Option(
    name: .customLong("ganti"),
    help: .init(
      Words.say(
        "Ganti segel yang ada dengan alasan ini; yang lama disimpan.",
        en: "Replace an earlier seal for this reason; the earlier one is kept."
      ),
      valueName: Words.say("ALASAN", en: "REASON")
    )
  )
  var reason: String?

  @OptionGroup var output: FolderOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if months.isEmpty {
      throw ValidationError(
        Words.say("bulan belum disebut: --bulan YYYY-MM", en: "no month: --bulan YYYY-MM")
      )
    }
    if let reason, reason.allSatisfy(\.isWhitespace) {
      throw ValidationError(Words.say("alasan --ganti kosong", en: "the reason of --ganti is empty"))
    }
  }

  func run() throws {
    let language = common.language.language
    try reporting(language) {
      let workspace = common.workspace
      let desk = try register.judging.desk(common, in: workspace)
      let options = SealRun.Options(
        registers: register.registers,
        months: months.map(\.month),
        output: output.folder,
        reason: reason,
        program: Program.name
      )
      let summary = try SealRun.run(options, strict: register.isStrict, at: desk, in: workspace)
      for outcome in summary.outcomes {
        let line = SealText.line(outcome, output: output.folder, language)
        if case .refused = outcome { Console.tell(line) } else if !common.isQuiet { try Console.say(line) }
      }
      if summary.judgement.exitStatus(strict: register.isStrict) == 1 {
        Console.tell(
          Words.say(
            "peringatan: register memuat galat; lihat warkat periksa",
            en: "warning: the register has errors; see warkat periksa"
          )
        )
      }
      if summary.outcomes.isEmpty {
        try Console.say(
          Words.say("Tidak ada berkas register yang dapat dipakai", en: "No register file could be used")
        )
      }
      return summary.exitStatus
    }
  }
}

/// What `segel` tells.
enum SealText {
  /// One line for a month.
  static func line(_ outcome: SealRun.Outcome, output: String, _ language: Language) -> String {
    switch outcome {
    case .sealed(let seal, let path):
      return Message(
        "disegel: {1}/{2} ({3} angka, {4} permohonan)",
        en: "sealed: {1}/{2} ({3} figures, {4} requests)"
      ).text(
        language,
        [
          .text(output), .text(path), .number(seal.figures.figures.count),
          .number(seal.figures.requests.count),
        ]
      )
    case .unchanged(let seal):
      return Message(
        "sudah disegel tanggal {1} dengan angka yang sama: {2}",
        en: "sealed on {1} already with the same figures: {2}"
      ).text(language, [.date(seal.date), .text(seal.month.iso)])
    case .refused(let seal, let comparison):
      return Message(
        "galat: {1} sudah disegel tanggal {2} dengan angka lain: {3} angka; permohonan masuk {4}, keluar {5}, berubah {6}; pakai --ganti ALASAN",
        en:
          "error: {1} is sealed on {2} with other figures: {3} figures; requests came {4}, gone {5}, changed {6}; use --ganti REASON"
      ).text(
        language,
        [
          .text(seal.month.iso), .date(seal.date), .number(comparison.changes.count),
          .number(comparison.count(.came)), .number(comparison.count(.gone)),
          .number(comparison.count(.changed)),
        ]
      )
    }
  }
}
