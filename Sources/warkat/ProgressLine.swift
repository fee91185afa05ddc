import Core
import Glibc
import Pipeline

/// One line on standard error that is written over and over while a long run goes on; nothing where standard error
/// is no terminal, and nothing in the first half second.
final class ProgressLine: Sendable {
  private struct State: Sendable {
    /// What was told last, and when its work began.
    var progress: Progress?
    var workStart = 0
    var lastShown = 0
    var isShown = false
  }

  private let start = ProgressLine.now
  private let state = Monitor(State())

  /// A line, where somebody watches.
  init?() {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
  }

  /// Shows how far the run is, at most ten times a second.
  func show(_ progress: Progress, _ language: Language) {
    let now = ProgressLine.now - start
    state.withLock { state in
      if state.progress.map({ !progress.continues($0) }) ?? true { state.workStart = now }
      state.progress = progress
      guard now >= 500, now - state.lastShown >= 100 else { return }
      state.lastShown = now
      state.isShown = true
      Console.overwrite(progress.line(milliseconds: now - state.workStart, language))
    }
  }

  /// Takes the line away; whatever is written next stands in its place.
  func clear() {
    state.withLock { state in
      if state.isShown { Console.overwrite("") }
      state.isShown = false
    }
  }

  /// Milliseconds of the clock that only goes on.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
