extension Request {
  /// Makes a cell empty, for a copy of the register that does not show it.
  package mutating func clear(_ column: Column) {
    slots[column.rawValue] = Slot()
    slots[column.rawValue].state = .empty
    timed &= ~(1 << UInt64(column.rawValue))
  }
}
