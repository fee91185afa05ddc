package import Core
import Glibc

/// The outside world as one value: files, the clock, the environment, the system calls that write. A run
/// depends on nothing else, so a test gives it another world.
package struct Workspace: Sendable {
  /// The folder against which paths in the settings are read; empty for the current one.
  package var folder: String

  /// The folder whose files win over the shipped `templates/`, file by file (`--templat`).
  package var templateFolder: String

  /// The bytes of a file, or `nil` where there is none.
  package var read: @Sendable (_ path: String) throws(Problem) -> [UInt8]?

  /// Gives the bytes of a file piece by piece, none of them empty, as long as `body` wants more; `false` where `path` names no file that can be
  /// read again and again (standard input, a pipe, nothing).
  package var readPieces: @Sendable (_ path: String, _ body: ([UInt8]) -> Bool) throws(Problem) -> Bool

  /// Opens a file to be read in parts; `nil` where `path` names no regular file.
  var open: @Sendable (_ path: String) throws(Problem) -> OpenFile?

  /// The names in a folder, sorted, or `nil` where there is no such folder.
  package var list: @Sendable (_ path: String) throws(Problem) -> [String]?

  /// All bytes of standard input.
  package var readStandardInput: @Sendable () throws(Problem) -> [UInt8]

  /// The clock: the moment it is in the office.
  package var now: @Sendable (OfficeZone) -> LocalMoment

  /// A variable of the environment.
  package var environment: @Sendable (String) -> String?

  /// The calls that change the file system.
  package var calls: SystemCalls

  /// Told how far a run is, by any thread; does nothing unless it is set.
  package var progress: @Sendable (Progress) -> Void = { _ in }

  /// The world as it is.
  package init(folder: String = "", templateFolder: String? = nil) {
    self.folder = folder
    self.templateFolder = templateFolder ?? Path.join(folder, "templates")
    read = Workspace.readFile
    readPieces = Workspace.readFilePieces
    open = Workspace.openFile
    list = Workspace.listFolder
    readStandardInput = { () throws(Problem) in try Workspace.readInput() }
    now = systemClock
    environment = { name in getenv(name).map { String(cString: $0) } }
    calls = SystemCalls()
  }

  @Sendable private static func readFile(_ path: String) throws(Problem) -> [UInt8]? {
    do { return try InputFile.read(path) } catch { throw error.inputProblem(path) }
  }

  @Sendable private static func readFilePieces(
    _ path: String,
    _ body: ([UInt8]) -> Bool
  ) throws(Problem) -> Bool {
    do {
      guard path != "-", try Files.kind(path) == .file else { return false }
      return try Files.readPieces(path, body)
    } catch {
      throw error.inputProblem(path)
    }
  }

  @Sendable private static func openFile(_ path: String) throws(Problem) -> OpenFile? {
    do { return try OpenFile(path) } catch { throw error.inputProblem(path) }
  }

  @Sendable private static func listFolder(_ path: String) throws(Problem) -> [String]? {
    do { return try Files.list(path) } catch { throw error.inputProblem(path) }
  }

  private static func readInput() throws(Problem) -> [UInt8] {
    do { return try InputFile.read(STDIN_FILENO) } catch { throw error.inputProblem("-") }
  }

  /// Where temporary files are made.
  var temporaryFolder: String {
    environment("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
  }

  /// The bytes of a file that the settings or the program name by its path in the workspace. A path below
  /// `templates/` is looked for in ``templateFolder``, then among the shipped files.
  package func resource(_ path: String) throws(Problem) -> [UInt8]? {
    guard path.hasPrefix("templates/") else { return try read(Path.join(folder, path)) }
    let own = Path.join(templateFolder, String(path.dropFirst("templates/".count)))
    return try read(own) ?? ShippedFiles.bytes(path)
  }

  /// The path by which messages name a resource: the file of the workspace where there is one, else the
  /// shipped name.
  package func displayName(_ path: String) -> String {
    guard path.hasPrefix("templates/") else { return Path.join(folder, path) }
    let own = Path.join(templateFolder, String(path.dropFirst("templates/".count)))
    return (try? read(own)) == nil ? path : own
  }

  /// The names of the files in a folder below `templates/`, the workspace's and the shipped ones, sorted.
  package func resources(in folder: String) throws(Problem) -> [String] {
    let own = Path.join(templateFolder, String(folder.dropFirst("templates/".count)))
    var names = Set(try list(own) ?? [])
    let prefix = folder + "/"
    for name in ShippedFiles.names where name.hasPrefix(prefix) {
      let rest = name.dropFirst(prefix.count)
      if !rest.contains("/") { names.insert(String(rest)) }
    }
    return names.filter { !$0.hasPrefix(".") && !$0.hasSuffix("~") }
      .sorted { $0.precedesInBytes($1) }
  }
}

/// The moment it is in `zone`. The only place that asks the clock.
@Sendable private func systemClock(_ zone: OfficeZone) -> LocalMoment {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  let local = Int64(time.tv_sec) + Int64(zone.hoursAheadOfUTC) * 3600
  let (day, second) = local.quotientAndRemainder(dividingBy: 86400)
  return LocalMoment(
    date: LocalDate(dayNumber: Int32(truncatingIfNeeded: second < 0 ? day - 1 : day)),
    secondOfDay: Int32(truncatingIfNeeded: second < 0 ? second + 86400 : second)
  )
}
