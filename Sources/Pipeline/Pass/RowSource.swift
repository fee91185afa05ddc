import Core
import Standard

/// Where the rows of a document come from that is made in several passes.
enum RowSource: Sendable {
  /// Read anew from the registers, each time.
  case registers(RegisterPass)
  /// In memory, for another document needs them there; those at `places`, or all.
  case memory(JudgedRows, places: [Int32]?)

  /// The rows of a part of those in memory.
  private static let partLength = 512

  /// The rows in memory, made one by one when they are asked for; none where they are read.
  var memory: some RandomAccessCollection<JudgedRow> {
    let (rows, places): (JudgedRows, [Int32]?) =
      if case .memory(let rows, let places) = self { (rows, places) } else { ([], nil) }
    return (0..<(places?.count ?? rows.count)).lazy.map { index in
      rows[places.map { Int($0[index]) } ?? index]
    }
  }

  /// Gives all rows to a sink; parts and their numbers are the same every time.
  func run<Sink: RowSink>(_ makeSink: () throws(Problem) -> Sink) throws(Problem) -> Sink {
    switch self {
    case .registers(let pass): return try pass.run(makeSink).1
    case .memory:
      var sink = try makeSink()
      let make = sink.make
      let length = RowSource.partLength
      let count = (memory.count + length - 1) / length
      let pieces = Monitor([Sink.Piece?](repeating: nil, count: count))
      Parallel.forEach(count, makeState: {}) { _, part in
        let piece = make(Array(memory.dropFirst(part * length).prefix(length)), part)
        pieces.withLock { $0[part] = piece }
      }
      for piece in pieces.withLock({ $0 }) { if let piece { try sink.take(piece) } }
      return sink
    }
  }
}
