import Core
import Glibc

/// Bytes that are written now and read again later: in memory while they are few, then in a temporary file that has no
/// name, so that nothing of it is left behind whatever happens.
final class SpoolFile: Sendable {
  private struct State: ~Copyable {
    var count = 0
    var memory: [UInt8] = []
    var descriptor: Int32 = -1

    deinit { if descriptor >= 0 { close(descriptor) } }
  }

  private let state = Monitor(State())
  private let folder: String
  private let calls: SystemCalls
  private let memoryLimit: Int

  /// - Parameters:
  ///   - workspace: Where the temporary file is made, and the calls that make it.
  ///   - memoryLimit: The most bytes that are kept in memory.
  init(in workspace: Workspace, memoryLimit: Int = 4 << 20) {
    folder = workspace.temporaryFolder
    calls = workspace.calls
    self.memoryLimit = memoryLimit
  }

  /// Adds bytes at the end.
  ///
  /// - Returns: Where they begin.
  /// - Throws: A problem of output: the temporary file cannot be made, or the disk is full.
  @discardableResult
  func append(_ bytes: [UInt8]) throws(Problem) -> Int {
    try attempt { (state) throws(SystemError) in
      if state.descriptor < 0, state.count + bytes.count <= memoryLimit {
        state.memory.append(contentsOf: bytes)
      } else {
        if state.descriptor < 0 {
          state.descriptor = try unnamedFile()
          try write(state.memory, to: state.descriptor)
          state.memory = []
        }
        try write(bytes, to: state.descriptor)
      }
      state.count += bytes.count
      return state.count - bytes.count
    }
  }

  /// The number of bytes.
  var count: Int { state.withLock { $0.count } }

  /// The bytes of a range.
  func read(_ range: Range<Int>) throws(Problem) -> [UInt8] {
    try attempt { (state) throws(SystemError) in
      state.descriptor < 0 ? Array(state.memory[range]) : try Files.read(state.descriptor, at: range)
    }
  }

  private func unnamedFile() throws(SystemError) -> Int32 {
    try calls.make(.open, folder) {
      if let descriptor = UnnamedFile.open(in: folder, mode: 0o600) { return descriptor }
      // Some file systems know no such files; mkstemp wants six letters to put its own in their place.
      var name = Array(Path.join(folder, ".warkat-" + String(repeating: "X", count: 6)).utf8CString)
      let descriptor = mkstemp(&name)
      if descriptor >= 0 { unlink(name) }
      return descriptor
    }
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    try Files.write(bytes, to: descriptor, folder, calls)
  }

  private func attempt<Result: Sendable>(
    _ body: (inout State) throws(SystemError) -> Result
  ) throws(Problem) -> Result {
    do throws(SystemError) {
      return try state.withLock { (state) throws(SystemError) in try body(&state) }
    } catch {
      var problem = error.outputProblem(folder)
      problem.remedy = Message(
        "kosongkan ruang di folder sementara itu, atau tunjuk folder lain dengan TMPDIR",
        en: "make room in this folder for temporary files, or name another one by TMPDIR"
      )
      throw problem
    }
  }
}
