import Foundation
import Testing

/// A file system of its own, mounted for one test.
final class Mount {
  let path: String

  /// A small file system in memory at `path`; `nil` where this user may not mount.
  init?(_ path: String, size: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    self.path = path
    guard Mount.run(["mount", "-t", "tmpfs", "-o", "size=\(size)", "tmpfs", path]) else {
      skipped("no file system can be mounted here")
      return nil
    }
  }

  /// Takes it away; the test holds it until then.
  func end() { #expect(Mount.run(["umount", "-l", path])) }

  func makeReadOnly() -> Bool { Mount.run(["mount", "-o", "remount,ro", path]) }

  /// Whether a program of the machine did what it was asked to do.
  static func run(_ words: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}

/// An output folder with a small run in it, and a larger register that changes and adds files.
struct Office {
  let scratch: Scratch
  /// The larger register, and the one that the folder was made from.
  let register: String
  let earlierRegister: String

  var output: String { scratch.path("keluaran") }

  init(rows: Int = 6) throws {
    scratch = try Scratch()
    // Of the same name: the year's bag names its source by it.
    for name in ["lama", "baru"] {
      try FileManager.default.createDirectory(atPath: scratch.path(name), withIntermediateDirectories: true)
    }
    earlierRegister = try scratch.register("lama/register.csv", of: "register-2021-10.csv", rows: 1..<3)
    register = try scratch.register("baru/register.csv", of: "register-2021-10.csv", rows: 1..<rows)
  }

  /// Makes the output folder.
  func begin() throws { #expect(try warkat(arguments(earlierRegister)).status <= 1) }

  func arguments(_ register: String? = nil, command: [String] = ["semua"]) -> [String] {
    [command[0], register ?? self.register] + command.dropFirst() + [
      "--per", "2021-12-31", "--senyap", "--keluaran", output,
    ]
  }

  /// The files of the output folder, hidden ones included.
  func files() throws -> [String: Data] { try filesBelow(output) }

  /// A run that cannot write: it says so, and the folder is as it was.
  func refused(
    _ ran: Ran,
    _ path: String,
    _ words: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(ran.status == 3, "\(ran.errors)", sourceLocation: sourceLocation)
    #expect(ran.errors.contains(path), "\(ran.errors)", sourceLocation: sourceLocation)
    #expect(ran.errors.contains(words), "\(ran.errors)", sourceLocation: sourceLocation)
  }

  /// The next run makes what a run over an untouched folder makes, and nothing else stands there.
  func repairs(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let ran = try warkat(arguments())
    #expect(ran.status <= 1, "\(ran.errors)", sourceLocation: sourceLocation)
    let fresh = try Scratch()
    _ = try warkat(
      ["semua", register, "--per", "2021-12-31", "--senyap", "--keluaran", fresh.folder.path]
    )
    let isRepaired = try files() == filesBelow(fresh.folder.path)
    #expect(isRepaired, sourceLocation: sourceLocation)
  }
}
