import Core
import Standard

/// Two sinks of one pass.
struct PairSink<First: RowSink, Second: RowSink>: RowSink {
  private(set) var first: First
  private(set) var second: Second
  let make: @Sendable ([JudgedRow], Int) -> (First.Piece, Second.Piece)

  init(_ first: First, _ second: Second) {
    self.first = first
    self.second = second
    let (left, right) = (first.make, second.make)
    make = { rows, part in (left(rows, part), right(rows, part)) }
  }

  mutating func take(_ piece: (First.Piece, Second.Piece)) throws(Problem) {
    try first.take(piece.0)
    try second.take(piece.1)
  }

  mutating func replace(_ late: RegisterRules.LateRow) throws(Problem) {
    try first.replace(late)
    try second.replace(late)
  }
}
