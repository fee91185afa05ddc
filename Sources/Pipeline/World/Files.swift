import Core
import Glibc

/// Reading and writing by POSIX calls.
enum Files {
  /// What stands at a path.
  enum Kind { case file, folder, other }

  /// What stands at `path`, links followed, or `nil` where nothing does.
  static func kind(_ path: String) throws(SystemError) -> Kind? {
    var status = stat()
    do {
      try checked { stat(path, &status) }
    } catch {
      if error.number == ENOENT || error.number == ENOTDIR { return nil }
      throw error
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The length of the pieces in which a file is read that need not be in memory as a whole.
  static let pieceLength = 1 << 18

  /// Gives the bytes of the file at `path` piece by piece as long as `body` wants more; `false` where there is no such file.
  static func readPieces(_ path: String, _ body: ([UInt8]) -> Bool) throws(SystemError) -> Bool {
    let descriptor: Int32
    do {
      descriptor = try checked { open(path, O_RDONLY | O_CLOEXEC) }
    } catch {
      if error.number == ENOENT || error.number == ENOTDIR { return false }
      throw error
    }
    defer { Glibc.close(descriptor) }
    try readPieces(descriptor, body)
    return true
  }

  /// Gives the bytes of an open file piece by piece, from where it stands to its end, as long as `body` wants more.
  static func readPieces(_ descriptor: Int32, _ body: ([UInt8]) -> Bool) throws(SystemError) {
    while true {
      let piece = try readPiece(descriptor, pieceLength)
      if piece.isEmpty || !body(piece) { return }
    }
  }

  /// All bytes from an open file or pipe; stops after `limit` bytes.
  static func read(_ descriptor: Int32, limit: Int = .max) throws(SystemError) -> [UInt8] {
    var status = stat()
    try checked { fstat(descriptor, &status) }
    if status.st_mode & S_IFMT == S_IFDIR { throw SystemError(number: EISDIR) }
    // One byte more than the size tells the end without a second buffer.
    var capacity = min(max(Int(status.st_size), 0), limit - 1) + 1
    if status.st_mode & S_IFMT != S_IFREG { capacity = 65536 }
    var bytes: [UInt8] = []
    while bytes.count < limit {
      let chunk = min(capacity, limit - bytes.count)
      let before = bytes.count
      let piece = try readPiece(descriptor, chunk)
      if piece.isEmpty { break }
      if before == 0 { bytes = piece } else { bytes.append(contentsOf: piece) }
      capacity = max(65536, Int(status.st_size) - bytes.count + 1)
    }
    return bytes
  }

  private static func readPiece(_ descriptor: Int32, _ size: Int) throws(SystemError) -> [UInt8] {
    var number: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      var result = Glibc.read(descriptor, buffer.baseAddress, size)
      while result < 0, errno == EINTR { result = Glibc.read(descriptor, buffer.baseAddress, size) }
      if result < 0 { number = errno }
      count = max(result, 0)
    }
    if number != 0 { throw SystemError(number: number) }
    return piece
  }

  /// The bytes of a range of an open file; fewer where the file ends before.
  static func read(_ descriptor: Int32, at range: Range<Int>) throws(SystemError) -> [UInt8] {
    var number: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      count = 0
      // Invariant: `count` bytes are initialised, and never more than the capacity are asked for.
      while count < range.count {
        let result = pread(
          descriptor,
          buffer.baseAddress?.advanced(by: count),
          range.count - count,
          off_t(range.lowerBound + count)
        )
        if result > 0 {
          count += result
        } else if result == 0 {
          break
        } else if errno != EINTR {
          number = errno
          break
        }
      }
    }
    if number != 0 { throw SystemError(number: number) }
    return bytes
  }

  /// Writes all bytes to an open file.
  static func write(
    _ bytes: [UInt8],
    to descriptor: Int32,
    _ path: String,
    _ calls: SystemCalls
  ) throws(SystemError) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(SystemError) in
      try write(UnsafeRawBufferPointer(bytes), to: descriptor, path, calls)
    }
  }

  /// Writes all bytes to an open file.
  static func write(
    _ bytes: UnsafeRawBufferPointer,
    to descriptor: Int32,
    _ path: String,
    _ calls: SystemCalls
  ) throws(SystemError) {
    var start = 0
    while start < bytes.count {
      start += try calls.make(.write, path) {
        Glibc.write(descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
      }
    }
  }

  /// Closes a file that was written to: a file system on another machine tells only now that it has no room.
  static func close(_ descriptor: Int32, _ path: String, _ calls: SystemCalls) throws(SystemError) {
    let number = calls.failure(.close, path)
    let result = Glibc.close(descriptor)
    if number != 0 { throw SystemError(number: number) }
    // It is closed even where a signal came.
    if result != 0, errno != EINTR { throw .last }
  }

  /// The names in a folder without `.` and `..`, sorted byte by byte; `nil` where there is no such folder.
  static func list(_ path: String) throws(SystemError) -> [String]? {
    guard let folder = opendir(path) else {
      let error = SystemError.last
      if error.number == ENOENT || error.number == ENOTDIR { return nil }
      throw error
    }
    defer { closedir(folder) }
    return names(in: folder).sorted { $0.precedesInBytes($1) }
  }

  /// The names that an open folder stream still gives.
  static func names(in folder: OpaquePointer) -> [String] {
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}

/// Paths as text.
enum Path {
  /// `name` below `folder`; an absolute `name` stands for itself.
  static func join(_ folder: String, _ name: String) -> String {
    if name.utf8.first == UInt8(ascii: "/") || folder.isEmpty || folder == "." { return name }
    return folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
  }

  /// The folder of a path; empty where the path names none.
  static func folder(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  static func name(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// The extension in lower case without its dot; empty where there is none.
  static func ending(_ path: String) -> String {
    let last = name(path)
    guard let dot = last.utf8.lastIndex(of: UInt8(ascii: ".")), dot != last.utf8.startIndex else { return "" }
    return last[last.utf8.index(after: dot)...].lowercased()
  }
}
