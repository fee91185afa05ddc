import Glibc

/// The folder `.warkat-siap` in the output folder, in which files wait until all of them are finished.
enum StagingFolder {
  static let name = ".warkat-siap"

  /// How often a folder is emptied again, because another thread made a file in it meanwhile.
  private static let attempts = 100

  /// Makes it, for nobody but its owner.
  static func make(_ top: Int32, _ calls: SystemCalls) throws(SystemError) -> Int32 {
    try calls.make(.makeFolder, name) { mkdirat(top, name, 0o700) }
    return try calls.make(.open, name) {
      openat(top, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    }
  }

  /// Removes it and the files in it; where that fails, the next run tries again. A link of that name is removed, and
  /// not what it points to.
  static func remove(_ top: Int32, _ calls: SystemCalls) {
    for _ in 0..<attempts {
      let descriptor = openat(top, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else {
        if errno != ENOENT, calls.failure(.remove, name) == 0 { unlinkat(top, name, 0) }
        return
      }
      guard let folder = fdopendir(descriptor) else {
        close(descriptor)
        return
      }
      defer { closedir(folder) }
      for name in Files.names(in: folder) where calls.failure(.remove, name) == 0 {
        unlinkat(descriptor, name, 0)
      }
      if calls.failure(.remove, name) != 0 || unlinkat(top, name, AT_REMOVEDIR) == 0 || errno != ENOTEMPTY {
        return
      }
    }
  }
}
