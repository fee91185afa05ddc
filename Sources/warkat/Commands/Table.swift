import ArgumentParser
import Core
import Pipeline

/// `warkat tabel`: how files are read. Each file stands for itself; they need not be registers.
struct Table: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tabel",
    abstract: Words.say("Menampilkan bagaimana berkas dibaca.", en: "Shows how files are read."),
    discussion: Words.say(
      """
      Enkode, pemisah, baris judul, kolom, baris yang dilewati dan sebabnya, masalah, dan baris pertama. \
      Isi sel ditampilkan apa adanya.
      """,
      en: """
        Encoding, delimiter, header, columns, skipped lines and why, problems, and the first rows. Cells are \
        shown as they are.
        """
    ),
    aliases: ["table"]
  )

  @OptionGroup var register: RegisterOptions
  @OptionGroup var common: CommonOptions

  @Option(
    name: .customLong("format"),
    help: .init(
      Words.say("Bentuk hasil: teks atau json.", en: "Form of the result: teks or json."),
      valueName: Words.say("BENTUK", en: "FORM")
    )
  )
  var format: TableFormat = .teks

  @Flag(
    name: .customLong("ringkas"),
    help: .init(
      Words.say(
        "Hanya ukuran tabel: enkode, pemisah, jumlah rekaman dan sel.",
        en: "Only the size of the table: encoding, delimiter, records and cells."
      )
    )
  )
  var isBrief = false

  func run() throws {
    try reporting(common.language.language) {
      let workspace = common.workspace
      let settings = try register.desk(common, in: workspace).settings.reading
      let inputs = RegisterInputs.names(register.registers, in: workspace)
      // One file named by itself is one object; several, or a folder, are a list of them.
      let isList = format == .json && inputs.isList
      var problems = inputs.problems
      var shown = 0
      var isUsable = false
      for name in inputs.names {
        do throws(Problem) {
          let file = try OpenTable(name, isBrief: isBrief, settings: settings, in: workspace)
          if isList { try Console.write(Array((shown == 0 ? "[\n" : ",\n").utf8)) }
          isUsable = try show(file, isFirst: shown == 0) || isUsable
          shown += 1
        } catch {
          // Nothing more can be shown where the output is broken.
          if error.kind == .output { throw error }
          problems.append(error)
        }
      }
      if format == .json, shown > 0 || isList {
        try Console.write(Array((isList ? (shown == 0 ? "[]\n" : "\n]\n") : "\n").utf8))
      }
      if !problems.isEmpty { throw Problems(problems) }
      return isUsable ? 0 : Problem.Kind.unusable.rawValue
    }
  }

  /// Shows one file; gives whether it can be used.
  private func show(_ file: OpenTable, isFirst: Bool) throws(Problem) -> Bool {
    switch format {
    case .json: return try file.writeJSON(common.language.language, to: Console.write)
    case .teks:
      if !isFirst, !isBrief { try Console.write([UInt8(ascii: "\n")]) }
      let (text, isUsable) = file.text(common.language.language)
      try Console.write(text)
      return isUsable
    }
  }
}

/// The spelling of `tabel --format`.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  case teks, json
}
