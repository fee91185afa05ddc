import Core
import Glibc

/// The open folders below one folder: each is opened once, part by part, without following links, so that no
/// path leaves the tree whatever stands in it.
///
/// Not safe for use by several threads at once; its owner holds a lock.
struct FolderTree: ~Copyable {
  /// The folder on top, as messages name it.
  let name: String
  /// The open folder on top.
  let top: Int32
  private let calls: SystemCalls
  private let folderMode: UInt32
  private var open: [String: Int32] = [:]

  /// Opens `name`, making it and the folders above it where they are missing.
  init(_ name: String, calls: SystemCalls, mode: UInt32) throws(Problem) {
    self.name = name
    self.calls = calls
    folderMode = mode
    do {
      try FolderTree.make(name, calls: calls, mode: mode)
      top = try calls.make(.open, name) { Glibc.open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    } catch {
      throw error.outputProblem(name)
    }
  }

  deinit {
    for descriptor in open.values { close(descriptor) }
    close(top)
  }

  private static func make(_ path: String, calls: SystemCalls, mode: UInt32) throws(SystemError) {
    if try Files.kind(path) != nil { return }
    let above = Path.folder(path)
    if !above.isEmpty, above != path { try make(above, calls: calls, mode: mode) }
    do {
      try calls.make(.makeFolder, path) { mkdir(path, mode) }
    } catch {
      if error.number != EEXIST { throw error }
    }
  }

  /// The open folder at `path` below the top (empty for the top itself), made where it is missing.
  mutating func descriptor(_ path: String) throws(Problem) -> Int32 {
    if path.isEmpty { return top }
    if let known = open[path] { return known }
    let above = try descriptor(Path.folder(path))
    let last = Path.name(path)
    do throws(SystemError) {
      do {
        try calls.make(.makeFolder, path) { mkdirat(above, last, folderMode) }
      } catch {
        if error.number != EEXIST { throw error }
      }
      let result = try calls.make(.open, path) {
        openat(above, last, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      }
      open[path] = result
      return result
    } catch {
      throw FolderTree.reason(error, above, last).outputProblem(Path.join(name, path))
    }
  }

  /// The open folder at `path` if it is there already.
  mutating func existing(_ path: String) throws(Problem) -> Int32? {
    if path.isEmpty { return top }
    if let known = open[path] { return known }
    guard let above = try existing(Path.folder(path)) else { return nil }
    let last = Path.name(path)
    do {
      let result = try checked { openat(above, last, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
      open[path] = result
      return result
    } catch {
      if error.number == ENOENT { return nil }
      throw FolderTree.reason(error, above, last).outputProblem(Path.join(name, path))
    }
  }

  /// Why a folder could not be opened: of a link the kernel says only that it is no folder.
  private static func reason(_ error: SystemError, _ folder: Int32, _ name: String) -> SystemError {
    var status = stat()
    guard error.number == ENOTDIR, fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0,
      status.st_mode & S_IFMT == S_IFLNK
    else { return error }
    return SystemError(number: ELOOP)
  }

  /// Writes the entries of the folders at `paths` to the disk; a file system that cannot do so for folders alone has
  /// been asked as a whole.
  mutating func sync(_ paths: some Sequence<String>) throws(Problem) {
    for path in paths {
      let folder = try descriptor(path)
      do {
        try calls.make(.sync, path) { fsync(folder) }
      } catch {
        if error.number == EINVAL || error.number == EOPNOTSUPP { continue }
        throw error.outputProblem(Path.join(name, path))
      }
    }
  }

  /// Whether the folder on top still stands where it was opened: somebody may have moved it or taken it away.
  var isInPlace: Bool {
    var here = stat()
    var there = stat()
    return fstat(top, &here) == 0 && stat(name, &there) == 0 && here.st_ino == there.st_ino
      && here.st_dev == there.st_dev
  }
}
