import Foundation
import Testing

/// `semua` over the year sample is killed (SIGKILL) at random moments; `WARKAT_KILLS` says how often (`scripts/kill`).
@Suite("A run that is killed") struct KilledRunTests {
  private struct Case {
    let scratch: Scratch
    let register: String
    let earlier: [String: Data]
    let complete: [String: Data]
    /// How long a whole run takes.
    let duration: Double
    /// The first file that a run puts in place.
    let first: String

    var output: String { scratch.path("keluaran") }

    /// The output folder as the earlier run left it.
    func restore() throws {
      try? FileManager.default.removeItem(atPath: output)
      try FileManager.default.copyItem(atPath: scratch.path("semula"), toPath: output)
    }

    /// The whole run, over whatever stands in the output folder.
    func arguments() -> [String] {
      ["semua", register, "--per", "2021-12-31", "--bersihkan", "--senyap", "--keluaran", output]
    }

    func files() throws -> [String: Data] { try filesBelow(output) }
  }

  /// An output folder of an earlier register, and what it becomes: files of it change, come and go.
  private func made() throws -> Case {
    let scratch = try Scratch()
    let gone = try sampleLines("register-2021.csv")[40].replacing("/PPID/", with: "/HILANG/")
    let old = try scratch.register("awal.csv", of: "register-2021.csv", rows: 1..<250, more: [gone])
    let earlier = try warkat([
      "semua", old, "--per", "2021-12-30", "--senyap", "--keluaran", scratch.path("semula"),
    ])
    #expect(earlier.status == 1, "\(earlier.errors)")
    var made = Case(
      scratch: scratch,
      register: packageRoot.path + "/contoh/register-2021.csv",
      earlier: [:],
      complete: [:],
      duration: 0,
      first: ""
    )
    try made.restore()
    let before = try made.files()
    let start = Date()
    #expect(try warkat(made.arguments()).status == 1)
    let after = try made.files()
    let first = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] && after[$0] != nil }
      .min { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    made = Case(
      scratch: scratch,
      register: made.register,
      earlier: before,
      complete: after,
      duration: Date().timeIntervalSince(start),
      first: try #require(first)
    )
    #expect(before.keys.contains { after[$0] == nil } && after.keys.contains { before[$0] == nil })
    return made
  }

  @Test func leavesWholeFilesAndTheNextRunRepairs() throws {
    let asked = ProcessInfo.processInfo.environment["WARKAT_KILLS"].flatMap { Int($0) }
    let made = try made()
    var generator = SeededGenerator(asked ?? 8)
    var moments = ["before": 0, "between": 0, "after": 0, "too late": 0]
    for round in 0..<(asked ?? 8) {
      try made.restore()
      let place = made.output + "/" + made.first
      let before = inode(place)
      let child = try Child(made.arguments())
      if round % 2 == 0 {
        usleep(UInt32(Double.random(in: 0...(made.duration * 1.02), using: &generator) * 1_000_000))
      } else {
        // While files are put in place, which takes a short time only, at the end.
        usleep(UInt32(made.duration * 400_000))
        var turn = 0
        while inode(place) == before, turn % 1024 != 1023 || child.isRunning {
          usleep(50)
          turn += 1
        }
        usleep(UInt32.random(in: 0...15_000, using: &generator))
      }
      let wasRunning = child.isRunning
      child.send(SIGKILL)
      let end = child.end()
      #expect(end == .signal(SIGKILL) || !wasRunning || end == .status(1), "\(end)")
      let left = try made.files()
      moments[try state(left, made, isDead: end == .signal(SIGKILL)), default: 0] += 1
      let repaired = try warkat(made.arguments())
      #expect(repaired.status == 1, "\(repaired.errors)")
      // No temporary file either: nothing else stands there.
      let isComplete = try made.files() == made.complete
      #expect(isComplete, "round \(round)")
      guard round % 10 == 0 else { continue }
      #expect(try warkat(["verifikasi", made.output]).status == 0)
      if asked != nil { tell(moments) }
    }
    if asked != nil { tell(moments) }
  }

  /// How often each state was met so far.
  private func tell(_ moments: [String: Int]) {
    let counts = moments.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    print("➜ killed \(moments.values.reduce(0, +)): \(counts)")
    fflush(nil)
  }

  private func inode(_ path: String) -> UInt64 {
    var status = stat()
    return stat(path, &status) == 0 ? UInt64(status.st_ino) : 0
  }

  /// Holds every file against the earlier and the complete one; says which of them stand there.
  private func state(_ left: [String: Data], _ made: Case, isDead: Bool) throws -> String {
    var old = 0
    var new = 0
    for path in Set(made.earlier.keys).union(made.complete.keys) {
      let present = left[path]
      let (earlier, complete) = (made.earlier[path], made.complete[path])
      if present != earlier, present != complete {
        Issue.record("\(path) is neither the earlier nor the complete one")
      }
      if earlier == complete { continue }
      if present == complete { new += 1 } else { old += 1 }
    }
    for path in left.keys where made.earlier[path] == nil && made.complete[path] == nil {
      #expect(path.hasPrefix(".warkat-"), "\(path) is no file of a run")
    }
    if !isDead { return "too late" }
    return new == 0 ? "before" : old == 0 ? "after" : "between"
  }
}
