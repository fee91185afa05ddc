import Glibc

/// Reading whole files that strangers may have put there: devices are refused, pipes wait for their writer a while only,
/// and nothing larger than ``limit`` is taken into memory.
enum InputFile {
  /// The most bytes of a file that has to be in memory as a whole; registers on disk are read in pieces instead.
  static let limit = 1 << 30

  /// How long a pipe may be without a writer, in milliseconds.
  private static let patience = 3000

  /// All bytes of what stands at `path`; `nil` where nothing does.
  static func read(_ path: String, limit: Int = limit) throws(SystemError) -> [UInt8]? {
    let descriptor: Int32
    do {
      // Not blocking, so that a pipe of that name does not hold up the run before it is known to be one.
      descriptor = try checked { open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC) }
    } catch {
      if error.number == ENOENT || error.number == ENOTDIR { return nil }
      throw error
    }
    defer { close(descriptor) }
    return try read(descriptor, limit: limit, isOwn: true)
  }

  /// All bytes of an open file, pipe or terminal.
  ///
  /// - Parameter isOwn: Whether nobody else uses the descriptor, so that it may be made to wait or not to.
  static func read(
    _ descriptor: Int32,
    limit: Int = limit,
    isOwn: Bool = false
  ) throws(SystemError) -> [UInt8] {
    var before = stat()
    try checked { fstat(descriptor, &before) }
    var first: [UInt8] = []
    switch before.st_mode & S_IFMT {
    case S_IFREG:
      if Int(before.st_size) > limit { throw .tooLarge }
    case S_IFIFO:
      if isOwn { first = try awaitWriter(descriptor) }
    case S_IFCHR:
      // A terminal ends, and so does /dev/null.
      guard isatty(descriptor) == 1 || before.st_rdev == null else { throw .device }
    case S_IFBLK: throw .device
    default: break
    }
    if isOwn { _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK) }
    let rest = try Files.read(descriptor, limit: limit + 1)
    let bytes = first.isEmpty ? rest : first + rest
    if bytes.count > limit { throw .tooLarge }
    var after = stat()
    try checked { fstat(descriptor, &after) }
    if before.st_mode & S_IFMT == S_IFREG, !isSame(before, after) { throw .changed }
    return bytes
  }

  /// Whether a file was not written to between two looks at it.
  static func isSame(_ before: stat, _ after: stat) -> Bool {
    before.st_size == after.st_size && before.st_mtim.tv_sec == after.st_mtim.tv_sec
      && before.st_mtim.tv_nsec == after.st_mtim.tv_nsec
  }

  /// The device number of `/dev/null`.
  private static let null: dev_t = 0x103

  /// Waits until a pipe has a writer, or had one.
  ///
  /// - Returns: What was read of it meanwhile.
  private static func awaitWriter(_ descriptor: Int32) throws(SystemError) -> [UInt8] {
    let step = 50
    for _ in 0..<(patience / step) {
      var ask = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      // Bytes, or a writer that is gone again.
      if poll(&ask, 1, Int32(step)) > 0 { return [] }
      var byte: UInt8 = 0
      let count = Glibc.read(descriptor, &byte, 1)
      if count > 0 { return [byte] }
      // No bytes, but a writer; none would be the end of the file.
      if count < 0, errno == EAGAIN { return [] }
    }
    throw .silent
  }
}
