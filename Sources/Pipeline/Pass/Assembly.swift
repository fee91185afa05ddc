import Core
import Glibc
import Register
import Standard

/// Where the threads of a pass meet: who cuts, who reads, who merges, who hands on.
///
/// Parts go through five steps. Cutting, merging and handing on are done by one thread at a time and in order; reading and
/// making are done by all. A thread takes the step that is furthest along, so that few parts are under way.
final class Assembly<Sink: RowSink>: Sendable {
  private struct State: Sendable {
    var isCutting = false
    var isMerging = false
    var isHandingOn = false
    /// All parts are cut.
    var isExhausted = false
    /// Parts that are cut or being cut, and not handed on.
    var underWay = 0
    /// The number of the next part to be cut, merged, handed on.
    var cut = 0
    var merged = 0
    var handedOn = 0
    /// Parts that wait for their next step.
    var judged: [Int: JudgedPart] = [:]
    var complete: [Completed] = []
    var made: [Int: Made] = [:]
    var problem: Problem?
    var isStopped = false
  }

  private struct Completed: Sendable {
    var number: Int
    var rows: [JudgedRow]
    var late: [RegisterRules.LateRow]
  }

  private struct Made: Sendable {
    var piece: Sink.Piece
    var late: [RegisterRules.LateRow]
  }

  private enum Step {
    case cut
    case merge(Int)
    case make
    case handOn(Int)
    case end
  }

  private let state = Monitor(State())
  // Each is used by the one thread that has its flag in the state; the locks are never waited for.
  private let supply: Monitor<PartSupply>
  private let merger: Monitor<PartMerger>
  private let sink: Monitor<Sink>
  /// Rows that are made, whose memory is used again; one list for each part.
  private let spares = Monitor<[SpareRequests]>([])
  private let make: @Sendable ([JudgedRow], Int) -> Sink.Piece
  private let sources: [RegisterSource]
  private let judge: Judge
  /// The most parts under way.
  private let most: Int
  private let progress: @Sendable (Progress) -> Void

  /// - Parameters:
  ///   - threads: How many threads will work.
  ///   - progress: Told how much was read.
  init(
    _ supply: PartSupply,
    _ merger: PartMerger,
    _ sources: [RegisterSource],
    _ judge: Judge,
    _ sink: Sink,
    threads: Int,
    progress: @escaping @Sendable (Progress) -> Void
  ) {
    self.progress = progress
    make = sink.make
    most = 2 * threads + 1
    self.sources = sources
    self.judge = judge
    self.supply = Monitor(supply)
    self.sink = Monitor(sink)
    self.merger = Monitor(merger)
  }

  /// What is there once all threads have ended.
  func result() throws(Problem) -> (merger: PartMerger, sink: Sink) {
    if let problem = state.withLock({ $0.problem }) { throw problem }
    return (merger.withLock { $0 }, sink.withLock { $0 })
  }

  /// Takes steps until there are none.
  func work() {
    while true {
      switch state.waitFor({ Assembly.step(&$0, most) }) {
      case .end:
        state.wake()
        return
      case .cut: cutAndRead()
      case .merge(let number): merge(number)
      case .make: makePiece()
      case .handOn(let number): handOn(number)
      }
      state.wake()
    }
  }

  /// The step that is furthest along, or `nil` where there is none until another thread is done with its own.
  private static func step(_ state: inout State, _ most: Int) -> Step? {
    if state.isStopped { return .end }
    if !state.isHandingOn, state.made[state.handedOn] != nil {
      state.isHandingOn = true
      return .handOn(state.handedOn)
    }
    if !state.isMerging, state.judged[state.merged] != nil {
      state.isMerging = true
      return .merge(state.merged)
    }
    if !state.complete.isEmpty { return .make }
    if !state.isCutting, !state.isExhausted, state.underWay < most {
      state.isCutting = true
      state.underWay += 1
      return .cut
    }
    return state.isExhausted && state.underWay == 0 ? .end : nil
  }

  private func cutAndRead() {
    let (part, read) = supply.withLock { ($0.next(), $0.progress) }
    progress(read)
    let number = state.withLock { state in
      state.isCutting = false
      if part == nil {
        state.isExhausted = true
        state.underWay -= 1
      } else {
        state.cut += 1
      }
      return state.cut - 1
    }
    guard let part else { return }
    state.wake()
    let judged = JudgedPart(
      part,
      sources[part.file].content,
      judge,
      spares: spares.withLock { $0.popLast() } ?? SpareRequests()
    )
    state.withLock { $0.judged[number] = judged }
  }

  private func merge(_ number: Int) {
    guard var part = state.withLock({ $0.judged.removeValue(forKey: number) }) else { return }
    let (late, beginsAnew) = merger.withLock { ($0.merge(&part), $0.mustBeginAnew) }
    let completed = Completed(number: number, rows: part.rows, late: late)
    state.withLock { state in
      state.isMerging = false
      state.merged += 1
      state.complete.append(completed)
      if beginsAnew { state.isStopped = true }
    }
  }

  private func makePiece() {
    let next = state.withLock { $0.complete.isEmpty ? nil : $0.complete.removeFirst() }
    guard var next else { return }
    let piece = make(next.rows, next.number)
    state.withLock { $0.made[next.number] = Made(piece: piece, late: next.late) }
    var spare = SpareRequests(expecting: next.rows.count)
    while let row = next.rows.popLast() { spare.add(row.request) }
    spares.withLock { $0.append(spare) }
  }

  private func handOn(_ number: Int) {
    guard let made = state.withLock({ $0.made.removeValue(forKey: number) }) else { return }
    let problem = sink.withLock { sink -> Problem? in
      do throws(Problem) {
        for row in made.late { try sink.replace(row) }
        try sink.take(made.piece)
        return nil
      } catch {
        return error
      }
    }
    state.withLock { state in
      state.isHandingOn = false
      state.handedOn += 1
      state.underWay -= 1
      if let problem {
        state.problem = problem
        state.isStopped = true
      }
    }
  }
}
