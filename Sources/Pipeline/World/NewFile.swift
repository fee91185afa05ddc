import Core
import Glibc

/// Files that a run makes for people to write in; one that is there already is never touched.
enum NewFile {
  /// Writes a file and the folders above it, readable by whoever may use the folder.
  ///
  /// - Throws: A problem of output, also where something stands at `path`.
  static func write(_ bytes: [UInt8], _ path: String, _ calls: SystemCalls) throws(Problem) {
    do throws(SystemError) {
      try makeFolder(Path.folder(path), calls)
      let descriptor = try calls.make(.open, path) {
        open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
      }
      defer { close(descriptor) }
      try Files.write(bytes, to: descriptor, path, calls)
    } catch {
      throw error.outputProblem(path)
    }
  }

  private static func makeFolder(_ path: String, _ calls: SystemCalls) throws(SystemError) {
    if path.isEmpty { return }
    if try Files.kind(path) != nil { return }
    try makeFolder(Path.folder(path), calls)
    try calls.make(.makeFolder, path) { mkdir(path, 0o755) }
  }
}
