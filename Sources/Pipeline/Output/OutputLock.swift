import Core
import Glibc

/// The lock that keeps two runs from writing to one folder at a time.
///
/// The kernel holds it (`flock`), so the lock of a run that was killed is free at once; the file's text, pid and
/// start time, is for people. Where the file system knows no locks, pid and start of that process decide whether it is
/// stale: numbers of processes come again.
struct OutputLock: ~Copyable {
  static let name = ".warkat-kunci"

  private let folder: Int32
  private let descriptor: Int32

  /// Takes the lock of an open folder.
  ///
  /// - Parameter started: When this run started, as people read it.
  /// - Throws: A problem of output where another run holds it.
  init(_ folder: Int32, folderName: String, started: LocalMoment, calls: SystemCalls) throws(Problem) {
    let path = Path.join(folderName, OutputLock.name)
    // Its own descriptor, so that it does not matter who closes the folder first.
    let own = fcntl(folder, F_DUPFD_CLOEXEC, 0)
    guard own >= 0 else { throw SystemError.last.outputProblem(path) }
    do {
      descriptor = try OutputLock.take(own, path: path, folderName: folderName, calls: calls)
    } catch {
      close(own)
      throw (error as? SystemError)?.outputProblem(path) ?? error as? Problem
        ?? SystemError(number: EIO).outputProblem(path)
    }
    self.folder = own
    let start = OutputLock.start(of: getpid()).map { " \($0)" } ?? ""
    let text = Array("\(getpid()) \(started.iso)\(start)\n".utf8)
    ftruncate(descriptor, 0)
    _ = pwrite(descriptor, text, text.count, 0)
  }

  deinit {
    release()
    close(descriptor)
    close(folder)
  }

  /// Takes the file away while the lock is still held: who opened the old file meanwhile sees that it is gone and opens a
  /// new one.
  func release() { unlinkat(folder, OutputLock.name, 0) }

  /// How often a file is opened that another run takes away at the same time.
  private static let attempts = 1000

  private static func take(
    _ folder: Int32,
    path: String,
    folderName: String,
    calls: SystemCalls
  ) throws -> Int32 {
    for _ in 0..<attempts {
      let descriptor = try calls.make(.open, path) {
        openat(folder, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
      }
      var isTaken = false
      defer { if !isTaken { close(descriptor) } }
      do {
        try calls.make(.lock, path) { flock(descriptor, LOCK_EX | LOCK_NB) }
      } catch {
        let holder = holder(descriptor)
        switch error.number {
        case EWOULDBLOCK: throw held(by: holder, folderName)
        case ENOLCK, EOPNOTSUPP, ENOSYS, EINVAL:
          if isRunning(holder) { throw held(by: holder, folderName) }
        default: throw error
        }
      }
      var mine = stat()
      var current = stat()
      fstat(descriptor, &mine)
      guard fstatat(folder, name, &current, AT_SYMLINK_NOFOLLOW) == 0, mine.st_ino == current.st_ino else {
        continue
      }
      if mine.st_mode & S_IFMT == S_IFREG, mine.st_nlink == 1 {
        isTaken = true
        return descriptor
      }
      // Another file under this name too, or no file at all: nothing is to be written into that.
      try calls.make(.remove, path) { unlinkat(folder, name, 0) }
    }
    throw SystemError(number: EBUSY)
  }

  private struct Holder {
    var pid: pid_t?
    /// When that run started, as people read it.
    var started: String
    /// When that process started, as the kernel counts.
    var start: Int?
  }

  private static func isRunning(_ holder: Holder) -> Bool {
    // Zero and less mean groups of processes.
    guard let pid = holder.pid, pid > 0, pid != getpid(), kill(pid, 0) == 0 || errno == EPERM else {
      return false
    }
    guard let noted = holder.start, let present = start(of: pid) else { return true }
    return noted == present
  }

  /// When a process started, in ticks since the machine did; `nil` where the kernel does not tell.
  static func start(of pid: pid_t) -> Int? {
    guard let bytes = try? InputFile.read("/proc/\(pid)/stat", limit: 1 << 16) else { return nil }
    // The name of the program in parentheses may hold anything; the start is the twentieth field behind it.
    let fields =
      String(decoding: bytes, as: UTF8.self).split(separator: ")").last?.split(separator: " ") ?? []
    return fields.count > 19 ? Int(fields[19]) : nil
  }

  private static func holder(_ descriptor: Int32) -> Holder {
    let bytes = (try? Files.read(descriptor, limit: 200)) ?? []
    let parts = String(decoding: bytes, as: UTF8.self).split { $0 == " " || $0 == "\n" }
    return Holder(
      pid: parts.first.flatMap { pid_t($0) },
      started: parts.count > 1 ? String(parts[1]) : "?",
      start: parts.count > 2 ? Int(parts[2]) : nil
    )
  }

  private static func held(by holder: Holder, _ folderName: String) -> Problem {
    Problem(
      .output,
      file: folderName,
      Message(
        "folder keluaran sedang dipakai proses {1} sejak {2}",
        en: "output folder is in use by process {1} since {2}"
      ),
      [.text(holder.pid.map { String($0) } ?? "?"), .text(holder.started)],
      remedy: Message("tunggu sampai proses itu selesai", en: "wait until that process is done")
    )
  }
}
