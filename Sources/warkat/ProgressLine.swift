import Core
import Glibc
import Pipeline
import Synchronization

/// One line on standard error that is written over and over while a long run goes on; nothing where standard error
/// is no terminal, and nothing in the first half second.
final class ProgressLine: Sendable {
  private let language: Language
  private let start = ProgressLine.now
  private let last = Mutex(0)

  /// A line, where somebody watches.
  init?(_ language: Language) {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
    self.language = language
  }

  /// Shows how far the run is, at most ten times a second.
  func show(_ progress: VerificationProgress) {
    let now = ProgressLine.now - start
    guard now >= 500 else { return }
    last.withLock { last in
      guard last == 0 || now - last >= 100 else { return }
      last = now
      Console.overwrite(ByteCount.line(progress, milliseconds: now, language))
    }
  }

  /// Takes the line away.
  func end() { if last.withLock({ $0 > 0 }) { Console.overwrite("") } }

  /// Milliseconds of the clock that only goes on.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
