import Core
import Glibc

/// The lock that keeps two runs from writing to one folder at a time.
///
/// The kernel holds it (`flock`), so the lock of a run that was killed is free at once; the file's text, pid and
/// start time, is for people. Where the file system knows no locks, the pid decides whether it is stale.
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
    do {
      descriptor = try OutputLock.take(folder, path: path, folderName: folderName, calls: calls)
    } catch let error as SystemError {
      throw error.outputProblem(path)
    } catch let problem as Problem {
      throw problem
    } catch {
      throw SystemError(number: EIO).outputProblem(path)
    }
    // Its own descriptor, so that it does not matter who closes the folder first.
    self.folder = fcntl(folder, F_DUPFD_CLOEXEC, 0)
    let text = Array("\(getpid()) \(started.iso)\n".utf8)
    ftruncate(descriptor, 0)
    _ = pwrite(descriptor, text, text.count, 0)
  }

  deinit {
    // Removed while still held: who opened the old file meanwhile sees that it is gone and opens a new one.
    unlinkat(folder, OutputLock.name, 0)
    close(descriptor)
    close(folder)
  }

  private static func take(
    _ folder: Int32,
    path: String,
    folderName: String,
    calls: SystemCalls
  ) throws -> Int32 {
    while true {
      let descriptor = try calls.make(.lock, path) {
        openat(folder, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
      }
      var isTaken = false
      defer { if !isTaken { close(descriptor) } }
      if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
        let error = SystemError.last
        switch error.number {
        case EINTR: continue
        case EWOULDBLOCK: throw held(by: holder(descriptor), folderName)
        case ENOLCK, EOPNOTSUPP, ENOSYS, EINVAL:
          let holder = holder(descriptor)
          if let pid = holder.pid, pid != getpid(), kill(pid, 0) == 0 || errno == EPERM {
            throw held(by: holder, folderName)
          }
        default: throw error
        }
      }
      var mine = stat()
      var current = stat()
      fstat(descriptor, &mine)
      if fstatat(folder, name, &current, AT_SYMLINK_NOFOLLOW) == 0, mine.st_ino == current.st_ino {
        isTaken = true
        return descriptor
      }
    }
  }

  private static func holder(_ descriptor: Int32) -> (pid: pid_t?, started: String) {
    let bytes = (try? Files.read(descriptor, limit: 200)) ?? []
    let parts = String(decoding: bytes, as: UTF8.self).split { $0 == " " || $0 == "\n" }
    return (parts.first.flatMap { pid_t($0) }, parts.count > 1 ? String(parts[1]) : "?")
  }

  private static func held(by holder: (pid: pid_t?, started: String), _ folderName: String) -> Problem {
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
