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
    try reporting(language) {
      let kinds = Set(DocumentKind.allCases)
      _ = try TemplateSet.load(kinds, checksShipped: true, in: common.workspace)
      if !common.isQuiet {
        try Console.say(
          Message("{1} templat diperiksa, tidak ada masalah", en: "{1} templates checked, no problem")
            .text(language, [.number(kinds.count + kinds.count { $0.hasXML })])
        )
      }
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

  @ArgumentParser.Argument(help: documentHelp) var document: DocumentArgument
  @OptionGroup var common: CommonOptions

  func run() throws {
    try reporting(common.language.language) {
      try Console.say(document.kind.shape.listing().joined(separator: "\n"))
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
    try reporting(common.language.language) {
      let kind = document.kind
      let templates = try TemplateSet.load([kind], in: common.workspace)
      let sample = PreparedDocument(kind: kind, stem: "contoh", title: kind.title, view: kind.shape.sample)
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

/// The help of an argument that names a document.
private var documentHelp: ArgumentHelp {
  .init(Words.say("Nama dokumen.", en: "Name of a document."), valueName: "DOKUMEN")
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
