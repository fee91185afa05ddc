import Foundation
import Testing

/// Every command and every option that `--help` names has a golden case.
@Suite("Golden cases are complete") struct GoldenCompletenessTests {
  /// What a command's help says: its own commands and options.
  private struct Help {
    var path: [String]
    var commands: [String]
    var options: Set<String>
  }

  /// Options that many commands share and that mean the same everywhere: one case anywhere is enough.
  private static let shared: Set<String> = [
    "--per", "--pemisah", "--ketat", "--pengaturan", "--templat", "--bahasa", "--senyap",
    "--bersihkan", "--help", "--version",
  ]

  /// Options without a case of their own, each with its reason.
  private static let exceptions: [String: String] = [:]

  private func help(_ path: [String]) throws -> Help {
    let text = try warkat(path + ["--help"]).output
    let options = text.matches(of: /(?m)^  (?:-h, )?(--[a-z-]+)/).map { String($0.1) }
    var commands: [String] = []
    if let list = text.firstRange(of: "\nPERINTAH:\n") {
      commands = text[list.upperBound...].matches(of: /(?m)^  ([a-z-]+)(?:,| {2,}|$)/).map { String($0.1) }
    }
    return Help(path: path, commands: commands, options: Set(options))
  }

  /// The arguments of all golden cases.
  private func cases() throws -> [[String]] {
    try GoldenTests.names.map { name in
      let file = GoldenTests.folder.appending(path: "\(name)/perintah")
      return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    }
  }

  @Test func forEveryCommandAndEveryOptionOfItsHelp() throws {
    let cases = try cases()
    let everything = Set(cases.joined())
    var open: [[String]] = [[]]
    var seen = 0
    while let path = open.popLast() {
      let help = try help(path)
      open += help.commands.map { path + [$0] }
      #expect(help.options.contains("--help"), "the help of \(path) was not understood")
      guard help.commands.isEmpty else { continue }
      seen += 1
      let own = cases.filter { $0.starts(with: path) }
      #expect(!own.isEmpty, "no golden case of \(path.joined(separator: " "))")
      for option in help.options where Self.exceptions[option] == nil {
        let found = Self.shared.contains(option) ? everything : Set(own.joined())
        #expect(found.contains(option), "no golden case of \(path.joined(separator: " ")) \(option)")
      }
    }
    // One less would mean that the list of commands was not understood.
    #expect(seen >= 15)
  }
}
