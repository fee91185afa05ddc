import Core
import Glibc

/// A file below an open folder; links are not followed.
struct FileInFolder {
  /// The open folder.
  let folder: Int32
  /// The file's name in it.
  let name: String
  /// The path, as messages name it.
  let path: String

  /// Whether something stands there.
  var exists: Bool {
    var status = stat()
    return fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0
  }

  /// The bytes, or `nil` where there is no such file.
  func read() throws(Problem) -> [UInt8]? {
    do {
      let descriptor = try open()
      defer { close(descriptor) }
      return try Files.read(descriptor)
    } catch {
      if error.number == ENOENT { return nil }
      throw error.outputProblem(path)
    }
  }

  /// Whether it is a regular file of exactly these bytes.
  func holds(_ bytes: [UInt8]) -> Bool {
    guard let descriptor = try? open() else { return false }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      Int(status.st_size) == bytes.count
    else { return false }
    guard let present = try? Files.read(descriptor), present.count == bytes.count else { return false }
    return present.withUnsafeBytes { left in
      bytes.withUnsafeBytes { right in
        guard let first = left.baseAddress, let second = right.baseAddress else { return true }
        return memcmp(first, second, left.count) == 0
      }
    }
  }

  /// Whether it is a regular file of that size and checksum; read piece by piece, and only where the size is right.
  func has(size: Int, sha256: Digest256) -> Bool {
    guard let descriptor = try? open() else { return false }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == size
    else { return false }
    let present = try? Checksum.digest { (body) throws(SystemError) in
      try Files.readPieces(descriptor) { piece in
        body(piece)
        return true
      }
    }
    return present == sha256
  }

  private func open() throws(SystemError) -> Int32 {
    // Not blocking, so that a pipe of that name does not hold up the run.
    try checked { openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
  }
}
