import Core
import Register
import Tabular

/// How many requests the canonical register of a bag holds, and between which days they were received. Read in
/// pieces.
struct RegisterSpan: Sendable, Equatable {
  private(set) var requests = 0
  private(set) var from: LocalDate?
  private(set) var to: LocalDate?
  private var column: Int?
  private var isInside = false

  /// Reads the file at `path`; `nil` where there is none, or where it is no canonical register.
  static func read(_ path: String, in workspace: Workspace) throws(Problem) -> RegisterSpan? {
    var search = TabularFormat.Search(options: TabularOptions(delimiter: UInt8(ascii: ",")))
    let isFile = try workspace.readPieces(path) { piece in
      piece.withUnsafeBufferPointer { search.feed($0) }
      return !search.isSettled
    }
    guard isFile else { return nil }
    var stream = TabularStream(search.finish())
    var span = RegisterSpan()
    var record = Record()
    func take(_ piece: [UInt8], isLast: Bool) {
      stream.give(piece, isLast: isLast)
      while stream.next(into: &record) { span.add(record) }
    }
    _ = try workspace.readPieces(path) { piece in
      take(piece, isLast: false)
      return !stream.problems.contains(where: \.isFatal)
    }
    take([], isLast: true)
    return span.column == nil ? nil : span
  }

  private mutating func add(_ record: Record) {
    guard isInside else {
      isInside = true
      column = (0..<record.count).first { record.text($0) == Column.received.name }
      return
    }
    guard let column, !record.isBlank else { return }
    requests += 1
    guard column < record.count, let date = LocalDate(iso: String(record.text(column).prefix(10))) else {
      return
    }
    from = min(from ?? date, date)
    to = max(to ?? date, date)
  }
}
