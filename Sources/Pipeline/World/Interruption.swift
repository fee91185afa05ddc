import Core
import CDefaults
import Glibc

/// What a signal that ends the program (Ctrl-C, the end of the session, `kill`) must not leave behind: the staged files
/// and the lock of an output folder.
///
/// Signals belong to the process, so there is one of these. Without an open output folder they end the program as ever;
/// the first folder that is opened starts a thread that waits for them.
package final class Interruption: Sendable {
  /// The process's own.
  package static let shared = Interruption()

  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  private struct State {
    var announce: (@Sendable () -> Void)?
    var isWaiting = false
    var folders: [ObjectIdentifier: Open] = [:]
  }

  private struct Open {
    weak var folder: OutputFolder?
  }

  private let state = Monitor(State())

  private init() {}

  /// Lets signals be waited for once an output folder is open.
  ///
  /// - Parameter announce: Says that the run was stopped; called by a thread of its own, just before the process ends.
  package func enable(announce: @escaping @Sendable () -> Void) {
    state.withLock { $0.announce = announce }
  }

  /// Takes note of an open folder. The thread that opens the first one must be the only one.
  func add(_ folder: OutputFolder) {
    state.withLock { state in
      state.folders[ObjectIdentifier(folder)] = Open(folder: folder)
      guard state.announce != nil, !state.isWaiting else { return }
      state.isWaiting = true
      wait()
    }
  }

  /// Forgets a folder that goes.
  func remove(_ folder: OutputFolder) {
    state.withLock { state in _ = state.folders.removeValue(forKey: ObjectIdentifier(folder)) }
  }

  /// Signals that are ignored stay so: somebody started the program with `nohup` or behind a script.
  private var wanted: [Int32] { Interruption.signals.filter { warkat_ignores_signal($0) == 0 } }

  private func wait() {
    var set = Interruption.set(of: wanted)
    // Threads made from now on do not take them either.
    pthread_sigmask(SIG_BLOCK, &set, nil)
    var thread = pthread_t()
    let failed = pthread_create(&thread, nil, Interruption.run, nil) != 0
    if failed { pthread_sigmask(SIG_UNBLOCK, &set, nil) } else { pthread_detach(thread) }
  }

  private static func set(of signals: [Int32]) -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    return set
  }

  private static let run: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { _ in
    Interruption.shared.waitAndEnd()
  }

  private func waitAndEnd() -> Never {
    let signals = wanted
    var set = Interruption.set(of: signals)
    var number: Int32 = 0
    while sigwait(&set, &number) != 0 {}
    // A second one does not wait until the files are in place.
    for other in signals { signal(other, SIG_DFL) }
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    let (announce, open) = state.withLock { ($0.announce, $0.folders.values.compactMap(\.folder)) }
    let received = number
    Interruption.abandon(open[...]) {
      announce?()
      raise(received)
      // Where the signal does not end the process: the status a shell would give.
      _exit(128 + received)
    }
  }

  private static func abandon(_ folders: ArraySlice<OutputFolder>, then end: () -> Never) -> Never {
    guard let first = folders.first else { end() }
    first.abandon { abandon(folders.dropFirst(), then: end) }
  }
}
