import Glibc

/// Files that have no name until they are finished, and are gone with their descriptor where they never are.
enum UnnamedFile {
  /// Opens one for reading and writing; `nil` where the file system knows no such files.
  static func open(in folder: String, mode: UInt32) -> Int32? {
    // O_TMPFILE, which the module does not show.
    let flags = O_RDWR | O_CLOEXEC | 0o20200000
    let descriptor = Glibc.open(folder.isEmpty ? "." : folder, flags, mode)
    return descriptor >= 0 ? descriptor : nil
  }

  /// Gives an open one its name; whatever stands there already is left alone (`EEXIST`). A result as that of `link`.
  static func name(_ descriptor: Int32, _ path: String) -> Int32 {
    linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, path, AT_SYMLINK_FOLLOW)
  }
}
