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
      var line = localisedList(String(line))
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

  /// Longer phrases stand before those that they hold.
  private static let phrases = [
    ("Show help information.", "Tampilkan bantuan ini."), ("Show the version.", "Tampilkan versi."),
    ("default as flag: ", "bawaan tanpa nilai: "), ("default: ", "bawaan: "), ("(values: ", "(nilai: "),
    ("<subcommand>", "<perintah>"), ("[<options>]", "[<pilihan>]"), (" <options>", " <pilihan>"),
    ("for more information.", "untuk keterangan lebih lanjut."),
    ("for detailed help.", "untuk keterangan rinci."),
    ("  See '", "  Lihat '"), ("Missing expected argument", "argumen wajib tidak ada:"),
    ("Missing one of:", "salah satu ini harus ada:"),
    ("Missing required subcommand.", "perintah belum disebut"),
    ("Unknown option", "pilihan tidak dikenal:"), ("Invalid option:", "pilihan tidak berlaku:"),
    ("Missing value for", "nilai tidak ada untuk"), ("   or: ", "   atau: "),
    ("Did you mean", "Mungkin maksudnya"), ("Unexpected argument", "argumen tidak diharapkan:"),
    ("unexpected arguments:", "argumen tidak diharapkan:"),
    ("unexpected argument", "argumen tidak diharapkan:"), ("is invalid for", "tidak berlaku untuk"),
    ("is invalid.", "tidak berlaku."), ("The value", "nilai"), ("The option", "pilihan"),
    ("does not take any value, but", "tidak memakai nilai, padahal diberi"), ("' was specified.", "'"),
    ("Please provide one of the following:", "Yang berlaku:"), ("Please provide one of", "Yang berlaku:"),
    ("Value to be set with flag", "pilihan yang bertentangan:"), ("had already been set with flag", "dan"),
    ("Can't autodetect a supported shell.", "shell tidak dikenali."),
    ("Can't generate completion scripts for", "skrip pelengkap tidak tersedia untuk"),
    (
      "Please use --generate-completion-script=<shell> with one of:",
      "Pakai --generate-completion-script=<shell> dengan:"
    ),
  ]

  /// The last `and` or `or` of a list of accepted values.
  private static func localisedList(_ line: String) -> String {
    guard line.contains("Please provide one of '") else { return line }
    var line = line
    for word in [" and '", " or '"] {
      line = line.split(separator: word, omittingEmptySubsequences: false).joined(separator: " atau '")
    }
    return line
  }
}
