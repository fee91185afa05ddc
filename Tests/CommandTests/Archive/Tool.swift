import Foundation
import Testing

/// Programs of the machine that check what the program wrote.
enum Tool {
  /// Folders of programs: the path, and that of the Python that `WARKAT_PYTHON` names.
  private static let folders: [String] = {
    let environment = ProcessInfo.processInfo.environment
    let python = environment["WARKAT_PYTHON"].map {
      URL(fileURLWithPath: $0).deletingLastPathComponent().path
    }
    return [python].compactMap { $0 } + (environment["PATH"] ?? "").split(separator: ":").map(String.init)
  }()

  /// Whether a program is there.
  static func isThere(_ name: String) -> Bool {
    folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
  }

  /// Runs a command line as a person types it in `folder`; what it says comes back where it failed, `nil` where all was well.
  static func complaint(_ line: String, in folder: URL, environment: [String: String] = [:]) throws -> String?
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment
      .merging(["PATH": folders.joined(separator: ":")]) { _, new in new }
      .merging(environment) { _, new in new }
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationStatus == 0 ? nil : "\(line): \(said.suffix(2000))"
  }
}

/// The full and the public bag of a sample register.
struct SampleBags {
  static let names = [
    "register-2021-10", "register-2021", "register-ppid-c", "register-rusak", "register-nihil",
  ]

  let scratch: Scratch

  init(_ name: String) throws {
    scratch = try Scratch()
    let ran = try warkat([
      "tahunan", "contoh/\(name).csv", "--tahun", "2021", "--per", "2021-12-31", "--publik", "--keluaran",
      scratch.folder.path,
    ])
    #expect(ran.status <= 1, "\(ran.errors)")
  }

  /// The folders of the bags.
  var folders: [URL] { ["2021", "2021-publik"].map { scratch.folder.appending(path: "tahunan/\($0)") } }

  /// A file of the full bag.
  func text(_ path: String, isPublic: Bool = false) throws -> String {
    try String(contentsOf: folders[isPublic ? 1 : 0].appending(path: path), encoding: .utf8)
  }
}
