package import Core

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
      do { try NewFile.write(ShippedFiles.bytes(name) ?? [], Path.join(folder, name), workspace.calls) } catch
      { throw Problems([error]) }
    }
    return names.map { Path.join(folder, $0) }
  }
}
