package import Core
import Glibc

/// `warkat mulai`: writes a workspace to start from.
package enum InitializeRun {
  /// Writes settings, templates and a sample register into `folder`.
  ///
  /// - Returns: The paths written, in order.
  /// - Throws: A problem of output for each of them that is there already; nothing is written then. One where a
  ///   file cannot be written; what was written before stays.
  package static func run(_ folder: String, in workspace: Workspace) throws(Problems) -> [String] {
    let names = ShippedFiles.names
    var problems: [Problem] = []
    for name in names {
      let path = Path.join(folder, name)
      do {
        guard try Files.kind(path) == nil else {
          problems.append(
            Problem(
              .output,
              file: path,
              Message("sudah ada dan tidak ditimpa", en: "is there already and is not overwritten")
            )
          )
          continue
        }
      } catch {
        problems.append(error.outputProblem(path))
      }
    }
    if !problems.isEmpty { throw Problems(problems) }
    for name in names {
      do { try write(name, into: folder, workspace.calls) } catch { throw Problems([error]) }
    }
    return names.map { Path.join(folder, $0) }
  }

  /// Settings and templates hold no personal data: whoever may use the folder may read them.
  private static func write(_ name: String, into folder: String, _ calls: SystemCalls) throws(Problem) {
    let path = Path.join(folder, name)
    let bytes = ShippedFiles.bytes(name) ?? []
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
