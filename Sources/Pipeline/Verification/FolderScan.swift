import Core
import Glibc

/// Everything that stands below a folder. Links are listed and never followed, so nothing outside is looked at.
struct FolderScan: Sendable {
  /// One file, or what stands in a file's place.
  struct File: Sendable, Equatable {
    /// What it is.
    enum Kind: Sendable, Equatable {
      /// A regular file.
      case file
      /// A symbolic link with the path it holds.
      case link(BytePath)
      /// A pipe, socket or device.
      case other
    }

    var path: BytePath
    var kind: Kind
    /// Bytes; 0 for anything but a regular file.
    var size: Int
  }

  /// All files, sorted by path.
  private(set) var files: [File] = []
  /// Folders without anything in them, sorted.
  private(set) var emptyFolders: [BytePath] = []
  /// Folders that could not be read, with the reason, sorted.
  private(set) var unreadable: [(path: BytePath, error: SystemError)] = []

  /// How deep folders may lie in each other; below that lies no archive, but a trap.
  private static let depthLimit = 200

  /// Lists what stands below `path`.
  ///
  /// - Throws: Why the folder itself cannot be read.
  init(_ path: String) throws(SystemError) {
    let top = try checked { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    try scan(top, .top, depth: 0)
    files.sort { $0.path < $1.path }
    emptyFolders.sort()
    unreadable.sort { $0.path < $1.path }
  }

  /// Lists an open folder, which it closes.
  private mutating func scan(_ descriptor: Int32, _ folder: BytePath, depth: Int) throws(SystemError) {
    guard let stream = fdopendir(descriptor) else {
      let error = SystemError.last
      close(descriptor)
      throw error
    }
    defer { closedir(stream) }
    let names = FolderScan.names(in: stream)
    if names.isEmpty, depth > 0 { emptyFolders.append(folder) }
    for name in names { add(name, descriptor, folder, depth: depth) }
  }

  private mutating func add(_ name: [UInt8], _ descriptor: Int32, _ folder: BytePath, depth: Int) {
    let path = folder.appending(name)
    let text = FolderScan.systemText(name)
    var status = stat()
    do throws(SystemError) {
      try checked { fstatat(descriptor, text, &status, AT_SYMLINK_NOFOLLOW) }
      switch status.st_mode & S_IFMT {
      case S_IFREG: files.append(File(path: path, kind: .file, size: Int(status.st_size)))
      case S_IFLNK:
        files.append(File(path: path, kind: .link(FolderScan.target(text, descriptor)), size: 0))
      case S_IFDIR:
        guard depth < FolderScan.depthLimit else { throw SystemError(number: ENAMETOOLONG) }
        let below = try checked {
          openat(descriptor, text, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        }
        try scan(below, path, depth: depth + 1)
      default: files.append(File(path: path, kind: .other, size: 0))
      }
    } catch {
      unreadable.append((path, error))
    }
  }

  private static func target(_ name: [CChar], _ descriptor: Int32) -> BytePath {
    var buffer = [CChar](repeating: 0, count: 4096)
    let length = readlinkat(descriptor, name, &buffer, buffer.count)
    return BytePath(buffer.prefix(max(length, 0)).map { UInt8(bitPattern: $0) })
  }

  /// The names in an open folder without `.` and `..`, as bytes.
  private static func names(in folder: OpaquePointer) -> [[UInt8]] {
    var names: [[UInt8]] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != [UInt8(ascii: ".")], name != Array("..".utf8) { names.append(name) }
    }
    return names
  }

  /// A name as the system's calls take it.
  static func systemText(_ name: some Sequence<UInt8>) -> [CChar] {
    name.map { CChar(bitPattern: $0) } + [0]
  }
}
