import Foundation
import Testing

/// The built program while it runs, so that something can be done to it.
final class Child {
  private let process = Process()
  private let scratch: Scratch

  /// How a run ended.
  enum End: Equatable {
    case status(Int32)
    case signal(Int32)
  }

  /// Starts the program; `prelude` is shell before it, such as `ulimit -n 20;`, `redirection` one that wins over those of
  /// the test.
  init(
    _ arguments: [String],
    prelude: String = "",
    redirection: String = "",
    environment: [String: String] = [:]
  ) throws {
    scratch = try Scratch()
    let words = ([try #require(builtProgram).path] + arguments).map { "'\($0)'" }.joined(separator: " ")
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    let folder = scratch.folder.path
    // Redirections first: the shell needs descriptors for them. One process in the end: signals reach the program.
    process.arguments = [
      "-c", "exec >'\(folder)/keluar' 2>'\(folder)/galat' \(redirection); \(prelude) exec \(words)",
    ]
    process.currentDirectoryURL = packageRoot
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    process.standardInput = FileHandle.nullDevice
    try process.run()
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  var pid: pid_t { process.processIdentifier }

  var isRunning: Bool { process.isRunning }

  func send(_ signal: Int32) { kill(pid, signal) }

  /// Waits for the end; a run that takes longer than `seconds` is a fault and is ended.
  func end(within seconds: Double = 120) -> End {
    let limit = Date(timeIntervalSinceNow: seconds)
    while process.isRunning, Date() < limit { usleep(10_000) }
    if process.isRunning {
      Issue.record("still running after \(seconds) s")
      send(SIGKILL)
    }
    process.waitUntilExit()
    let number = process.terminationStatus
    return process.terminationReason == .uncaughtSignal ? .signal(number) : .status(number)
  }

  /// What it wrote to standard output and standard error so far.
  var output: String { text("keluar") }
  var errors: String { text("galat") }

  private func text(_ name: String) -> String {
    (try? Data(contentsOf: scratch.folder.appending(path: name))).map { String(decoding: $0, as: UTF8.self) }
      ?? ""
  }
}

/// Why a test of faults cannot be made here.
func skipped(_ reason: String) { print("➜ skipped: \(reason)") }

/// The lines of a sample register.
func sampleLines(_ name: String) throws -> [String] {
  let text = try String(contentsOf: packageRoot.appending(path: "contoh/\(name)"), encoding: .utf8)
  return text.split(whereSeparator: \.isNewline).map(String.init)
}

/// Every regular file below a folder, hidden ones included, also where the folder is a file system of its own.
func filesBelow(_ folder: String) throws -> [String: Data] {
  var files: [String: Data] = [:]
  let paths = FileManager.default.enumerator(atPath: folder)
  while let path = paths?.nextObject() as? String {
    var status = stat()
    guard lstat(folder + "/" + path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
    files[path] = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path))
  }
  return files
}

extension Scratch {
  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// The registers of the tests: the rows of a sample with these positions, and `more` lines as they are.
  func register(_ name: String, of sample: String, rows: Range<Int>, more: [String] = []) throws -> String {
    let lines = try sampleLines(sample)
    let chosen = [lines[0]] + lines.dropFirst()[rows.clamped(to: 1..<lines.count)] + more
    let path = self.path(name)
    try (chosen.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }
}
