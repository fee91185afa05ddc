import Core
import Documents
import Foundation
import Testing

@testable import Pipeline

/// Whole commands in which one call that changes the disk fails: each of the first 200, and each later one that is no
/// mere writing. A sample of them unless `WARKAT_FAULTS` is set (`scripts/kill` says how).
@Suite("A call that fails") struct InjectedFaultTests {
  enum Command: String, CaseIterable, Sendable { case semua, tahunan, periksa }

  /// The calls of a run, and the one of them that fails.
  private final class Fault: Sendable {
    private let made = Monitor<[SystemCalls.Call]>([])
    private let position: Int
    private let number: Int32

    init(at position: Int = .max, _ number: Int32 = ENOSPC) {
      self.position = position
      self.number = number
    }

    var calls: [SystemCalls.Call] { made.withLock { $0 } }

    /// The call that failed.
    var failed: SystemCalls.Call? { made.withLock { position < $0.count ? $0[position] : nil } }

    var systemCalls: SystemCalls {
      SystemCalls { call, _ in
        self.made.withLock { made in
          made.append(call)
          return made.count - 1 == self.position ? self.number : 0
        }
      }
    }
  }

  private func run(
    _ command: Command,
    _ register: String,
    _ output: String,
    _ fault: Fault
  ) throws(Problems) {
    var workspace = Workspace(folder: packageRoot.path)
    workspace.calls = fault.systemCalls
    let desk = try Desk.open(reportingDate: LocalDate(iso: "2021-12-31"), in: workspace)
    switch command {
    case .semua, .tahunan:
      let options = RenderRun.Options(
        registers: [register],
        selection: command == .semua ? .everything : .yearly(2021, isPublic: false),
        output: output,
        removesObsolete: true,
        program: "warkat uji"
      )
      _ = try RenderRun.run(options, at: desk, in: workspace)
    case .periksa:
      let options = CheckRun.Options(
        registers: [register],
        format: .html,
        language: .indonesian,
        showsValues: false,
        output: output,
        program: "warkat uji"
      )
      _ = try CheckRun.report(options, at: desk, in: workspace) { _ in }
    }
  }

  /// A register of the first rows of a sample.
  private func register(_ folder: TestFolder, _ name: String, rows: Int) throws -> String {
    let text = try String(contentsOfFile: packageRoot.path + "/contoh/register-2021-10.csv", encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).prefix(rows + 1)
    try folder.write(name, lines.joined(separator: "\n") + "\n")
    return folder(name)
  }

  private func files(_ folder: TestFolder) -> [String: String] {
    let names = folder.files.filter { $0.hasPrefix("k/") }
    return Dictionary(uniqueKeysWithValues: names.map { ($0, folder.read($0) ?? "") })
  }

  private func restore(_ folder: TestFolder) throws {
    try? FileManager.default.removeItem(atPath: folder("k"))
    try FileManager.default.copyItem(atPath: folder("semula"), toPath: folder("k"))
  }

  @Test("stops the run; nothing is lost, and the next run repairs", arguments: Command.allCases)
  func stopsTheRun(command: Command) throws {
    let folder = try TestFolder()
    let old = try register(folder, "lama.csv", rows: 2)
    let new =
      command == .periksa
      ? packageRoot.path + "/contoh/register-rusak.csv" : try register(folder, "baru.csv", rows: 3)
    try run(command, old, folder("semula"), Fault())
    try restore(folder)
    let earlier = files(folder)
    let counter = Fault()
    try run(command, new, folder("k"), counter)
    let complete = files(folder)
    #expect(earlier != complete && !complete.keys.contains { $0.hasPrefix("k/.") })
    for position in positions(counter.calls) {
      try restore(folder)
      let fault = Fault(at: position, position % 3 == 0 ? EIO : ENOSPC)
      do throws(Problems) {
        try run(command, new, folder("k"), fault)
        // Only taking leftovers away may fail without stopping the run.
        #expect(fault.failed == nil || fault.failed == .remove, "call \(position) of \(counter.calls.count)")
      } catch {
        let problem = try #require(error.all.first)
        #expect(problem.kind == .output, "\(problem)")
        #expect(problem.file?.hasPrefix(folder("k")) == true, "\(problem)")
        #expect(
          problem.text(.indonesian).contains(position % 3 == 0 ? "galat perangkat" : "ruang simpan penuh")
        )
      }
      let left = files(folder)
      for (path, text) in left where !path.hasPrefix("k/.warkat-") {
        #expect(text == earlier[path] || text == complete[path], "\(path) after call \(position)")
      }
      #expect(earlier.keys.allSatisfy { left[$0] != nil || complete[$0] == nil }, "lost at call \(position)")
      try run(command, new, folder("k"), Fault())
      #expect(files(folder) == complete, "repaired after call \(position)")
    }
  }

  /// The positions that are made to fail.
  private func positions(_ calls: [SystemCalls.Call]) -> [Int] {
    let all = calls.indices.filter { $0 < 200 || ![.open, .write, .close].contains(calls[$0]) }
    if ProcessInfo.processInfo.environment["WARKAT_FAULTS"] != nil { return all }
    let step = max(1, all.count / 12)
    // The last ones: manifest and folders.
    return stride(from: 0, to: all.count, by: step).map { all[$0] } + all.suffix(3)
  }
}
