import ArgumentParser
import Core
import Documents
import Pipeline

/// `warkat templat`: what templates may use, whether they are sound, how they look.
struct Templates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templat",
    abstract: Words.say(
      "Memeriksa templat dan menampilkan variabelnya.",
      en: "Checks templates, lists their variables."
    ),
    subcommands: [CheckTemplates.self, Variables.self, Preview.self],
    aliases: ["template"]
  )
}

/// `warkat templat periksa`: checks every template.
struct CheckTemplates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "periksa",
    abstract: Words.say("Memeriksa semua templat.", en: "Checks every template."),
    aliases: ["check"]
  )

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.language.language
    let workspace = common.workspace
    try reporting(language, excerptsFrom: workspace) {
      let review = try TemplateReview(in: workspace)
      guard !common.isQuiet else { return 0 }
      for unused in review.unused {
        try Console.say(
          Message(
            "catatan: {1}: nama yang tersedia tetapi tidak dipakai: {2}",
            en: "note: {1}: names offered but not used: {2}"
          )
          .text(language, [.text(unused.kind.rawValue), .text(unused.names.joined(separator: ", "))])
        )
      }
      try Console.say(
        Message("{1} templat diperiksa, tidak ada masalah", en: "{1} templates checked, no problem")
          .text(language, [.number(review.count)])
      )
      return 0
    }
  }
}

/// `warkat templat variabel`: the names a document offers.
struct Variables: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "variabel",
    abstract: Words.say(
      "Menampilkan nama yang tersedia bagi templat sebuah dokumen.",
      en: "Lists the names of a document."
    ),
    aliases: ["variables"]
  )

  /// The forms of the list.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case teks
    case json
  }

  @ArgumentParser.Argument(help: documentHelp) var document: DocumentArgument

  @Option(
    name: .customLong("format"),
    help: .init(Words.say("Bentuk daftar.", en: "Form of the list."), valueName: "teks|json")
  )
  var format: Format = .teks

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.language.language
    try reporting(language) {
      let kind = document.kind
      let sources = try RequiredNames(in: common.workspace).sources(kind)
      guard format == .teks else {
        try Console.write(VariableData.json(kind, kind.shape, sources: sources))
        return 0
      }
      for line in kind.shape.listing(language) { try Console.say(line) }
      if !sources.isEmpty {
        try Console.say(
          "\n" + Message("Wajib dicetak templat:", en: "The template must print:").text(language)
        )
        for (name, source) in sources.sorted(by: { $0.key < $1.key }) {
          try Console.say("  \(name): \(source)")
        }
      }
      return 0
    }
  }
}

/// `warkat templat pratinjau`: a document filled with samples.
struct Preview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pratinjau",
    abstract: Words.say(
      "Menulis dokumen contoh sebagai HTML ke keluaran standar.",
      en: "Writes a sample document as HTML to standard output."
    ),
    aliases: ["preview"]
  )

  @ArgumentParser.Argument(help: documentHelp) var document: DocumentArgument

  @Flag(name: .customLong("xml"), help: .init(Words.say("Sebagai XML.", en: "As XML.")))
  var isXML = false

  @Option(
    name: .customLong("data"),
    help: .init(
      Words.say(
        "Isi contoh: biasa, sepanjang mungkin, atau sesedikit mungkin.",
        en: "What it is filled with: typical, the longest, or the least."
      ),
      valueName: "contoh|terpanjang|terkosong"
    )
  )
  var data: SampleKind = .typical

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if isXML, !document.kind.hasXML {
      throw ValidationError(
        Words.say(
          "\(document.kind.rawValue) tidak ada sebagai XML",
          en: "\(document.kind.rawValue) has no XML"
        )
      )
    }
  }

  func run() throws {
    let workspace = common.workspace
    try reporting(common.language.language, excerptsFrom: workspace) {
      let kind = document.kind
      let templates = try TemplateSet.load([kind], in: workspace)
      let sample = PreparedDocument(
        kind: kind,
        stem: data.rawValue,
        title: kind.title,
        view: data.view(kind.shape)
      )
      var bytes: [UInt8] = []
      if isXML {
        try templates.renderXML(sample, into: &bytes)
      } else {
        try templates.renderHTML(sample, into: &bytes)
      }
      try Console.write(bytes)
      return 0
    }
  }
}

extension SampleKind: ExpressibleByArgument {}

/// The help of an argument that names a document.
private var documentHelp: ArgumentHelp {
  .init(
    Words.say("Nama dokumen.", en: "Name of a document."),
    valueName: Words.say("DOKUMEN", en: "DOCUMENT")
  )
}

/// A document on the command line, by its template's name.
struct DocumentArgument: ExpressibleByArgument {
  let kind: DocumentKind

  static var allValueStrings: [String] { DocumentKind.allCases.map(\.rawValue) }

  init?(argument: String) {
    guard let kind = DocumentKind(rawValue: argument) else { return nil }
    self.kind = kind
  }
}
