import Core
import Documents
import Register
import Tabular

/// The seals that stand in an output folder.
enum StoredSeals {
  /// The months with a seal: those of the folder, and those that the manifest lists though the file is gone.
  static func months(in folder: OutputFolder) throws(Problem) -> [YearMonth] {
    var names = folder.previous.files.filter { $0.kind == SealFile.kind }.map { Path.name($0.path) }
    let place = Path.join(folder.path, SealFile.folder)
    do { names += try Files.list(place) ?? [] } catch { throw error.inputProblem(place) }
    return Set(names.compactMap(SealFile.month)).sorted()
  }

  /// The bytes of a month's seal.
  ///
  /// - Throws: A problem where the manifest lists it and it is gone.
  static func bytes(_ month: YearMonth, in folder: OutputFolder) throws(Problem) -> [UInt8]? {
    let path = SealFile.path(month)
    if let bytes = try folder.read(OutputPath(checking: path)) { return bytes }
    guard folder.previous.files.contains(where: { $0.path == path }) else { return nil }
    throw Problem(
      .unusable,
      file: Path.join(folder.path, path),
      Message("segel hilang", en: "seal is gone"),
      remedy: Message(
        "kembalikan berkas itu dari cadangan, atau segel lagi dengan --ganti",
        en: "restore the file from a backup, or seal again with --ganti"
      )
    )
  }

  /// The seal of a month, or `nil` where it has none.
  ///
  /// - Throws: A problem where it is gone or damaged.
  static func read(_ month: YearMonth, in folder: OutputFolder) throws(Problem) -> MonthSeal? {
    guard let bytes = try bytes(month, in: folder) else { return nil }
    return try SealFile.read(bytes, file: Path.join(folder.path, SealFile.path(month)))
  }
}

extension MonthSeal {
  /// A month as a register gives it on the desk's day.
  init(
    _ month: YearMonth,
    _ reports: Reports,
    sources: [RegisterSource],
    program: String,
    at desk: Desk,
    in workspace: Workspace
  ) throws(Problem) {
    self.init(
      month: month,
      date: desk.reportingDate,
      program: program,
      registers: sources.map { File(name: Path.name($0.name), sha256: Checksum.sha256($0.content)) },
      rules: try MonthSeal.rules(desk, workspace),
      figures: try reports.sealedFigures(month)
    )
  }

  private static func rules(_ desk: Desk, _ workspace: Workspace) throws(Problem) -> [File] {
    var files: [File] = []
    for path in desk.settings.standards + desk.settings.calendars {
      guard let bytes = try workspace.resource(path) else { continue }
      files.append(File(name: Path.name(path), sha256: Checksum.sha256(bytes)))
    }
    return files
  }
}

extension Checksum {
  /// The SHA-256 of content that need not be in memory, read in pieces.
  static func sha256(_ content: ByteContent) -> String {
    var digester = Digester([.sha256])
    for start in stride(from: 0, to: content.count, by: Files.pieceLength) {
      let piece = content.read(start..<min(start + Files.pieceLength, content.count))
      piece.withUnsafeBytes { digester.update($0) }
    }
    return hexadecimal(digester.digests[.sha256] ?? [])
  }
}
