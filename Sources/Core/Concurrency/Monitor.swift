import Glibc

/// State that several threads share, and the means to wait until it changes.
///
/// The locks of `Synchronization` cannot wait, and the thread sanitizer does not see them, for Swift's library is built
/// without it: what they guard looks to it like races. A lock of the system it knows.
package final class Monitor<State: ~Copyable>: @unchecked Sendable {
  // Invariant: `state` is touched only between lock and unlock, and both pointers are made once, initialised once and
  // given back once, when nobody can hold the monitor any more.
  private var state: State
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  /// Guards a state, which nobody else has.
  package init(_ state: consuming sending State) {
    self.state = state
    mutex.initialize(to: pthread_mutex_t())
    condition.initialize(to: pthread_cond_t())
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  /// Looks at the state or changes it; other threads wait.
  package func withLock<Result: ~Copyable, Failure: Error>(
    _ body: (inout sending State) throws(Failure) -> sending Result
  ) throws(Failure) -> sending Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body(&state)
  }

  /// As ``withLock(_:)``, again and again until `body` gives something; it is asked anew after each ``wake()``.
  package func waitFor<Result>(_ body: (inout State) -> Result?) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while true {
      if let result = body(&state) { return result }
      pthread_cond_wait(condition, mutex)
    }
  }

  /// Lets every waiting thread look again.
  package func wake() { pthread_cond_broadcast(condition) }
}
