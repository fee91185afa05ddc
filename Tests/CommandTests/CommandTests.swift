import Foundation
import Testing

/// The root of the package, found from this file.
let packageRoot = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// What a run of the built program did.
struct Ran {
  var status: Int32
  var output: String
  var errors: String
}

/// Whether the command writes files below `--keluaran`.
private func writes(_ arguments: [String]) -> Bool {
  switch arguments.first {
  case _ where arguments.contains("--help"): false
  case "semua", "tanda-terima", "pemberitahuan", "harian", "bulanan", "tahunan", "segel", "serah-terima": true
  case "periksa": arguments.contains("html") || arguments.contains("csv")
  default: false
  }
}

/// Runs the program that was built beside the tests, in the package root unless said otherwise.
func warkat(_ arguments: [String], in folder: URL = packageRoot, environment: [String: String] = [:]) throws
  -> Ran
{
  // A checkout that tests write into is not clean afterwards, and tests that run side by side exclude each other.
  if writes(arguments), !arguments.contains("--keluaran"), folder.path.hasPrefix(packageRoot.path) {
    Issue.record("\(arguments) would write into the folder output of the checkout")
  }
  let process = Process()
  let program: URL = try #require(builtProgram)
  process.executableURL = program
  process.arguments = arguments
  process.currentDirectoryURL = folder
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
  let scratch = try Scratch()
  let output = scratch.folder.appending(path: "keluar")
  let errors = scratch.folder.appending(path: "galat")
  for file in [output, errors] { try Data().write(to: file) }
  process.standardOutput = try FileHandle(forWritingTo: output)
  process.standardError = try FileHandle(forWritingTo: errors)
  process.standardInput = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  return Ran(
    status: process.terminationStatus,
    output: try String(contentsOf: output, encoding: .utf8),
    errors: try String(contentsOf: errors, encoding: .utf8)
  )
}

/// The program beside the test bundle, wherever the build put both.
let builtProgram: URL? = {
  var folder = URL(fileURLWithPath: CommandLine.arguments[0])
  for _ in 0..<4 {
    folder = folder.deletingLastPathComponent()
    let candidate = folder.appending(path: "warkat")
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder), !isFolder.boolValue {
      return candidate
    }
  }
  return nil
}()

/// What a program of the machine prints, found in the path.
func run(_ program: String, _ arguments: [String]) throws -> String {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = [program] + arguments
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardInput = FileHandle.nullDevice
  try process.run()
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return String(decoding: data, as: UTF8.self)
}

/// A folder of its own that goes away with its holder.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "warkat-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Every file below the folder with its bytes, by relative path.
  func files() throws -> [String: Data] {
    var result: [String: Data] = [:]
    let paths = FileManager.default.enumerator(atPath: folder.path)
    while let path = paths?.nextObject() as? String {
      var isFolder: ObjCBool = false
      let full = folder.appending(path: path)
      let exists = FileManager.default.fileExists(atPath: full.path, isDirectory: &isFolder)
      if exists, !isFolder.boolValue { result[path] = try Data(contentsOf: full) }
    }
    return result
  }
}

/// Where the expected results of the sample registers are, or `nil`.
let sharedFolder: URL? = {
  let environment = ProcessInfo.processInfo.environment["WARKAT_SHARED"].map { URL(fileURLWithPath: $0) }
  let beside = packageRoot.deletingLastPathComponent().appending(path: "shared")
  return [environment, beside].compactMap { $0 }.first {
    FileManager.default.fileExists(atPath: $0.appending(path: "samples").path)
  }
}()
