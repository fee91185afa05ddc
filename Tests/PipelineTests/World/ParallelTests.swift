import Core
import Synchronization
import Testing

@testable import Pipeline

@Suite("Parallel") struct ParallelTests {
  @Test(arguments: [0, 1, 2, 3, 1000]) func callsOnceForEachNumber(count: Int) {
    let calls = Monitor<[Int]>([])
    Parallel.forEach(count, makeState: { 0 }) { state, index in
      state += 1
      calls.withLock { $0.append(index) }
    }
    #expect(calls.withLock { $0.sorted() } == Array(0..<count))
  }

  @Test func reusesTheStateOfAThread() {
    let states = Atomic(0)
    Parallel.forEach(500, makeState: { states.add(1, ordering: .relaxed) }) { _, _ in }
    #expect((1...64).contains(states.load(ordering: .relaxed)))
  }
}
