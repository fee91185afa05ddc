import Glibc
import Synchronization

/// Work spread over the cores by plain threads: a run is short, and a pool would cost more than it gives.
enum Parallel {
  /// Calls `body` once for each number below `count`, on as many threads as there are cores.
  ///
  /// - Parameters:
  ///   - makeState: What one thread reuses from call to call, such as a buffer.
  ///   - body: Called in no particular order.
  static func forEach<State>(
    _ count: Int,
    makeState: @escaping @Sendable () -> State,
    _ body: @escaping @Sendable (inout State, Int) -> Void
  ) {
    let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let job = Job(count: count) { next in
      var state = makeState()
      while let index = next() { body(&state, index) }
    }
    var threads: [pthread_t] = []
    // A thread that cannot be had leaves its share to the others.
    for _ in 0..<max(0, min(cores, count) - 1) {
      var thread = pthread_t()
      let argument = Unmanaged.passRetained(job)
      let result = pthread_create(&thread, nil, run, argument.toOpaque())
      if result == 0 { threads.append(thread) } else { argument.release() }
    }
    job.run()
    for thread in threads { pthread_join(thread, nil) }
  }

  private static let run: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
    argument in
    guard let argument else { return nil }
    Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().run()
    return nil
  }

  private final class Job: Sendable {
    private let next = Atomic(0)
    private let count: Int
    private let work: @Sendable (_ next: () -> Int?) -> Void

    init(count: Int, work: @escaping @Sendable (_ next: () -> Int?) -> Void) {
      self.count = count
      self.work = work
    }

    func run() {
      work {
        let index = self.next.wrappingAdd(1, ordering: .relaxed).oldValue
        return index < self.count ? index : nil
      }
    }
  }
}
