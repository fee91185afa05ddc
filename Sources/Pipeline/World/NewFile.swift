import Core
import Glibc

/// Files that a run makes for people to write in; one that is there already is never touched, and one that could not be
/// finished is not there.
enum NewFile {
  /// Writes a file and the folders above it, readable by whoever may use the folder.
  ///
  /// - Throws: A problem of output, also where something stands at `path`.
  static func write(_ bytes: [UInt8], _ path: String, _ calls: SystemCalls) throws(Problem) {
    do throws(SystemError) {
      let folder = Path.folder(path)
      try makeFolder(folder, calls)
      if let descriptor = UnnamedFile.open(in: folder, mode: 0o644) {
        defer { close(descriptor) }
        try put(bytes, into: descriptor, path, calls)
        try calls.make(.link, path) { UnnamedFile.name(descriptor, path) }
      } else {
        try writeNamed(bytes, path, calls)
      }
    } catch {
      throw error.outputProblem(path)
    }
  }

  /// Where files always have a name: half of one is taken away again, unless the run is killed.
  private static func writeNamed(_ bytes: [UInt8], _ path: String, _ calls: SystemCalls) throws(SystemError) {
    let descriptor = try calls.make(.open, path) {
      open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    }
    defer { close(descriptor) }
    do {
      try put(bytes, into: descriptor, path, calls)
    } catch {
      unlink(path)
      throw error
    }
  }

  /// Bytes on the disk before the file has a name: after a power failure it is whole or not there.
  private static func put(
    _ bytes: [UInt8],
    into descriptor: Int32,
    _ path: String,
    _ calls: SystemCalls
  ) throws(SystemError) {
    try Files.write(bytes, to: descriptor, path, calls)
    try calls.make(.sync, path) { fsync(descriptor) }
  }

  private static func makeFolder(_ path: String, _ calls: SystemCalls) throws(SystemError) {
    if path.isEmpty { return }
    if try Files.kind(path) != nil { return }
    try makeFolder(Path.folder(path), calls)
    try calls.make(.makeFolder, path) { mkdir(path, 0o755) }
  }
}
