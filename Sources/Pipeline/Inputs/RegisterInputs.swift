package import Core
package import Register

/// The registers named on the command line, as bytes.
package enum RegisterInputs {
  /// Reads files, `-` for standard input, and the CSV files of folders (not of folders below them).
  ///
  /// A folder's files come sorted by name, as months and desks usually are. Nothing is read twice: a file named
  /// once itself and once by its folder is one file.
  ///
  /// - Throws: Every path that is missing, unreadable, or a folder without CSV files.
  package static func read(_ paths: [String], in workspace: Workspace) throws(Problems) -> [RegisterSource] {
    var sources: [RegisterSource] = []
    var problems: [Problem] = []
    var seen: Set<String> = []
    for path in paths where seen.insert(path).inserted {
      do throws(Problem) {
        if let files = try files(in: path, workspace) {
          for file in files where seen.insert(file).inserted {
            sources.append(try source(file, workspace))
          }
        } else {
          sources.append(try source(path, workspace))
        }
      } catch {
        problems.append(error)
      }
    }
    if !problems.isEmpty { throw Problems(problems) }
    return sources
  }

  /// What paths on the command line name, nothing of it read yet.
  package struct Names: Sendable {
    /// Files, and `-` for standard input, none twice.
    package var names: [String] = []
    /// Whether more than one path was named, or a folder.
    package var isList = false
    /// Folders that cannot be read or hold no CSV files.
    package var problems: [Problem] = []
  }

  /// The files that paths name, for commands that look at one file after another.
  package static func names(_ paths: [String], in workspace: Workspace) -> Names {
    var result = Names(isList: Set(paths).count > 1)
    var seen: Set<String> = []
    for path in paths where seen.insert(path).inserted {
      do throws(Problem) {
        guard let files = try files(in: path, workspace) else {
          result.names.append(path)
          continue
        }
        result.isList = true
        result.names += files.filter { seen.insert($0).inserted }
      } catch {
        result.problems.append(error)
      }
    }
    return result
  }

  /// The CSV files of a folder, at least one; `nil` where the path names no folder.
  private static func files(in path: String, _ workspace: Workspace) throws(Problem) -> [String]? {
    guard path != "-", let names = try workspace.list(path) else { return nil }
    let files = names.filter { isRegister($0) }.map { Path.join(path, $0) }
    if files.isEmpty {
      throw Problem(
        .unusable,
        file: path,
        Message("folder tidak berisi berkas CSV", en: "folder holds no CSV files")
      )
    }
    return files
  }

  /// The bytes of the file at `path`, or of standard input (`-`).
  static func source(_ path: String, _ workspace: Workspace) throws(Problem) -> RegisterSource {
    if path == "-" { return RegisterSource(name: "-", bytes: try workspace.readStandardInput()) }
    guard let bytes = try workspace.read(path) else {
      throw Problem(.unusable, file: path, Message("register tidak ditemukan", en: "register not found"))
    }
    return RegisterSource(name: path, bytes: bytes)
  }

  /// Hidden files and the lock files that office programs leave (`~$`, `.~lock`) are no registers.
  private static func isRegister(_ name: String) -> Bool {
    let first = name.utf8.first
    guard first != UInt8(ascii: "."), first != UInt8(ascii: "~") else { return false }
    return ["csv", "tsv", "psv", "ssv"].contains(Path.ending(name))
  }
}
