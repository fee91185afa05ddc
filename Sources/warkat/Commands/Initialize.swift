import ArgumentParser
import Core
import Pipeline

/// `warkat mulai`: a workspace to start from.
struct Initialize: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mulai",
    abstract: Words.say(
      "Membuat ruang kerja baru: pengaturan, templat dan contoh register.",
      en: "Makes a new workspace: settings, templates and a sample register."
    ),
    aliases: ["init"]
  )

  @ArgumentParser.Argument(help: .init(Words.say("Folder baru.", en: "New folder."), valueName: "DIR"))
  var folder: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.language.language
    try reporting(language) {
      let written = try InitializeRun.run(folder, in: common.workspace)
      if !common.isQuiet {
        try Console.say(
          Message(
            "{1} berkas ditulis di {2}; sunting {2}/warkat.yaml, lalu jalankan warkat di folder itu",
            en: "{1} files written to {2}; edit {2}/warkat.yaml, then run warkat in that folder"
          ).text(language, [.number(written.count), .text(folder)])
        )
      }
      return 0
    }
  }
}
