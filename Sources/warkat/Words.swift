import Core

/// The language that help and usage errors speak: what `--bahasa` asks for, found before the command line is
/// parsed, because help is made while parsing.
enum Words {
  /// Indonesian unless `--bahasa en` stands on the command line.
  static let language: Language = {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      if argument == "--bahasa=en" { return .english }
      if argument == "--bahasa", index + 1 < arguments.count, arguments[index + 1] == "en" { return .english }
    }
    return .indonesian
  }()

  /// The text in the language of help.
  static func say(_ id: String, en: String) -> String { language == .indonesian ? id : en }

  /// The framework's own words in Indonesian; its sentences stay as they are.
  static func localised(_ text: String) -> String {
    guard language == .indonesian else { return text }
    var result: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = String(line)
      for (english, indonesian) in headings where line.hasPrefix(english) {
        line = indonesian + line.dropFirst(english.count)
      }
      for (english, indonesian) in phrases where line.contains(english) {
        line = line.split(separator: english, omittingEmptySubsequences: false).joined(separator: indonesian)
      }
      result.append(line)
    }
    return result.joined(separator: "\n")
  }

  private static let headings = [
    ("OVERVIEW:", "RINGKASAN:"), ("USAGE:", "PEMAKAIAN:"), ("Usage:", "Pemakaian:"),
    ("ARGUMENTS:", "ARGUMEN:"),
    ("OPTIONS:", "PILIHAN:"), ("SUBCOMMANDS:", "PERINTAH:"), ("Error:", "galat:"), ("Help:", "Bantuan:"),
  ]

  private static let phrases = [
    ("Show help information.", "Tampilkan bantuan ini."), ("Show the version.", "Tampilkan versi."),
    ("(default: ", "(bawaan: "), ("; default: ", "; bawaan: "), ("(values: ", "(nilai: "),
    ("<subcommand>", "<perintah>"),
    ("for more information.", "untuk keterangan lebih lanjut."),
    ("for detailed help.", "untuk keterangan rinci."),
    ("  See '", "  Lihat '"), ("Missing expected argument", "argumen wajib tidak ada:"),
    ("Unknown option", "pilihan tidak dikenal:"), ("Missing value for", "nilai tidak ada untuk"),
    ("Did you mean", "Mungkin maksudnya"), ("Unexpected argument", "argumen tidak diharapkan:"),
    ("unexpected argument", "argumen tidak diharapkan:"), ("is invalid for", "tidak berlaku untuk"),
    ("The value", "nilai"),
  ]
}
