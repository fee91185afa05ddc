import Core
import Documents

/// The files by which a register was judged and its archive made, as the bag keeps them (`data/aturan/`), and the fixed
/// wording in them.
struct ArchiveRules: Sendable {
  /// A file, with its path below `data/aturan/`.
  struct File: Sendable {
    var path: String
    var bytes: [UInt8]
  }

  /// The files in the order of their paths.
  let files: [File]

  private static let dictionary = [ArchiveDictionary.columnsPath, ArchiveDictionary.wordsPath]

  private static let synonyms = ["galat-sel.csv", "judul.csv", "nilai.csv"]

  /// The templates of the register and of the pages around it.
  private static let pages =
    ["register-tahunan.html", "register-tahunan.xml"]
    + DocumentKind.allCases.filter(\.isOfArchive).map { "\($0.rawValue).html" }

  /// Reads the files.
  ///
  /// - Parameter includesSettings: The settings name the people who sign.
  init(at desk: Desk, includesSettings: Bool, in workspace: Workspace) throws(Problem) {
    var files: [File] = []
    for (index, path) in (desk.settings.standards + desk.settings.calendars).enumerated() {
      guard let bytes = try workspace.resource(path) else { continue }
      files.append(File(path: YearArchive.safeName(path, number: index + 1), bytes: bytes))
    }
    if includesSettings, let path = desk.settings.file, let bytes = try workspace.read(path) {
      files.append(File(path: "pengaturan.yaml", bytes: bytes))
    }
    for name in ArchiveRules.synonyms {
      guard let bytes = try workspace.resource("templates/sinonim/\(name)") else { continue }
      files.append(File(path: "sinonim/\(name)", bytes: bytes))
    }
    if let bytes = try workspace.resource(ArchiveGuide.contentsPath) {
      files.append(File(path: "templat/arsip/\(Path.name(ArchiveGuide.contentsPath))", bytes: bytes))
    }
    files += try ArchiveRules.templates(in: workspace)
    self.files = files.sorted { $0.path.precedesInBytes($1.path) }
  }

  /// The templates with all their parts. A template is neither HTML nor XML, so its name says what it is.
  private static func templates(in workspace: Workspace) throws(Problem) -> [File] {
    var files: [File] = []
    var names = Set(pages)
    var waiting = pages
    while let name = waiting.popLast() {
      guard OutputPath(name) != nil, let bytes = try workspace.resource("templates/\(name)") else { continue }
      if name.utf8.allSatisfy({ $0 < 0x80 }) {
        files.append(File(path: "templat/\(name).mustache", bytes: bytes))
      }
      waiting += partials(of: bytes, ending: Path.ending(name)).filter { names.insert($0).inserted }
    }
    return files
  }

  /// The files that a template names with `{{> name}}`.
  private static func partials(of bytes: [UInt8], ending: String) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "{{>").dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { end in
        part[..<end].split(whereSeparator: \.isWhitespace).joined() + ".\(ending)"
      }
    }
  }

  /// Wording that is no register's: the files, the office's settings, the names of months and days.
  static func fixedWording(at desk: Desk, in workspace: Workspace) throws(Problem) -> [[UInt8]] {
    let rules = try ArchiveRules(at: desk, includesSettings: true, in: workspace)
    let names = Indonesian.months + Indonesian.weekdays
    let dictionary = try dictionary.map { (path) throws(Problem) in try workspace.resource(path) ?? [] }
    return rules.files.map(\.bytes) + names.map { Array($0.utf8) } + dictionary
      + [ArchiveDictionary.findingsCSV()]
  }
}
