extension Request {
  /// Makes a cell empty, for a copy of the register that does not show it.
  package mutating func clear(_ column: Column) {
    set(column, .empty)
    timed &= ~(1 << UInt64(column.rawValue))
    broken &= ~(1 << UInt64(column.rawValue))
  }
}

extension Request {
  /// A copy in which a filled column holds another text; its value stays.
  package func replacingText(of column: Column, with text: String) -> Request {
    guard has(column) else { return self }
    var copy = self
    let start = copy.bytes.count
    copy.bytes += Array(text.utf8)
    copy.slots[column.rawValue].range = start..<copy.bytes.count
    return copy
  }
}
