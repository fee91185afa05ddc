import Foundation

@testable import Core
@testable import Pipeline

/// A folder of its own for one test, removed at the end.
final class TestFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "warkat-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A path in the folder.
  func callAsFunction(_ name: String) -> String { path + "/" + name }

  /// Writes a file, with the folders above it.
  func write(_ name: String, _ text: String) throws {
    try FileManager.default.createDirectory(
      atPath: Path.folder(self(name)),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: URL(fileURLWithPath: self(name)))
  }

  /// The text of a file, or `nil`.
  func read(_ name: String) -> String? {
    FileManager.default.contents(atPath: self(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The paths of all files, hidden ones included, sorted.
  var files: [String] {
    (FileManager.default.enumerator(atPath: path)?.allObjects as? [String] ?? [])
      .filter { name in
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: self(name), isDirectory: &isFolder)
          && !isFolder.boolValue
      }
      .sorted()
  }

  /// Path, time of change to the nanosecond and inode of every file and folder below the top.
  var fingerprint: [String] {
    (FileManager.default.enumerator(atPath: path)?.allObjects as? [String] ?? []).sorted().map { name in
      var status = stat()
      lstat(self(name), &status)
      return "\(name) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec) \(status.st_ino)"
    }
  }
}

/// The root of the package, found from this file.
let packageRoot = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// A moment for runs under test.
let testMoment = LocalMoment(date: LocalDate(dayNumber: 18930), secondOfDay: 30_000)
