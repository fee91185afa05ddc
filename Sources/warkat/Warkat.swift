import ArgumentParser
import Core
import Glibc
import Pipeline

/// `warkat`: from the register of public-information requests to the papers that the SOP asks for.
@main
struct Warkat: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "warkat",
    abstract: Words.say(
      "Dari register permohonan informasi publik ke surat dan laporan yang diminta SOP.",
      en: "From the register of public-information requests to the papers that the SOP asks for."
    ),
    discussion: Words.say(
      """
      Status keluar: 0 selesai; 1 register memuat galat data atau ada dokumen yang tidak terbit; 2 masukan, pengaturan \
      atau templat tidak dapat dipakai; 3 keluaran tidak dapat ditulis; 64 perintah keliru.
      """,
      en: """
        Exit status: 0 done; 1 the register has data errors or a document was not issued; 2 input, settings or \
        templates unusable; 3 output could not be written; 64 wrong usage.
        """
    ),
    version: Program.name,
    subcommands: [
      Check.self, All.self, Receipts.self, Notices.self, Daily.self, Monthly.self, Yearly.self,
      Annual.self, Seal.self, Handover.self, Verify.self, Deadlines.self,
      Compare.self, Table.self, Calendar.self, StandardCommand.self, Templates.self, Initialize.self,
      Explain.self,
    ]
  )

  static func main() {
    ProcessRules.keep()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let code = exitCode(for: error)
      let message = Words.localised(fullMessage(for: error))
      if !message.isEmpty {
        if code == .success {
          try? Console.say(message)
        } else {
          Console.tell(message)
        }
      }
      exit(code)
    }
  }

  /// Ends the process with the status of the command.
  private static func exit(_ code: ExitCode) -> Never { exit(withError: code) }
}

/// What holds for the whole process.
enum ProcessRules {
  static func keep() {
    // What a crash leaves behind would hold the register.
    PrivateMemory.keep()
    // A limit for the size of files is a refused call, which is told, and not the end.
    signal(SIGXFSZ, SIG_IGN)
    Interruption.shared.enable {
      Console.tell(
        Words.say(
          "dihentikan; setiap berkas di folder keluaran utuh",
          en: "stopped; every file in the output folder is whole"
        )
      )
    }
  }
}
