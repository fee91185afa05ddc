import Core
import Standard

extension RowSource {
  /// Rows in memory that are given to a sink at a time: what is made of them waits in memory until the sink takes it, and
  /// is several times as large as the rows.
  private static let window = 1 << 13

  /// As ``run(_:)``, but of rows in memory only some thousand at a time. Parts and their numbers are the same every time
  /// here too.
  func runInWindows<Sink: RowSink>(_ makeSink: () throws(Problem) -> Sink) throws(Problem) -> Sink {
    guard case .memory(let rows, let places) = self else { return try run(makeSink) }
    let count = places?.count ?? rows.count
    var sink = NumberedSink(try makeSink(), firstPart: 0)
    for start in stride(from: 0, to: count, by: RowSource.window) {
      let range = start..<min(count, start + RowSource.window)
      let window = RowSource.memory(rows, places: places.map { Array($0[range]) } ?? range.map { Int32($0) })
      let next = NumberedSink(sink.base, firstPart: sink.parts)
      sink = try window.run { next }
    }
    return sink.base
  }
}

/// A sink whose parts follow those that it took before.
private struct NumberedSink<Base: RowSink>: RowSink {
  private(set) var base: Base
  private(set) var parts: Int
  let make: @Sendable ([JudgedRow], Int) -> Base.Piece

  init(_ base: Base, firstPart: Int) {
    self.base = base
    parts = firstPart
    let make = base.make
    self.make = { rows, part in make(rows, firstPart + part) }
  }

  mutating func take(_ piece: Base.Piece) throws(Problem) {
    parts += 1
    try base.take(piece)
  }

  mutating func replace(_ late: RegisterRules.LateRow) throws(Problem) { try base.replace(late) }
}
