/// Requests made or changed by hand, for the tests of modules that judge and print them. Slow: every change
/// copies; a register's rows come from ``RowReader``.
extension Request {
  /// States by column.
  package var states: [CellState] {
    get { Column.allCases.map(state) }
    set { for (column, state) in zip(Column.allCases, newValue) { set(column, state) } }
  }

  /// Texts by column; `nil` where not filled.
  package var texts: [String?] {
    get { Column.allCases.map(text) }
    set {
      for column in Column.allCases where column.rawValue < newValue.count {
        guard let text = newValue[column.rawValue], text != self.text(column) else { continue }
        let start = bytes.count
        bytes += Array(text.utf8)
        slots[column.rawValue].range = start..<bytes.count
      }
    }
  }

  /// Values of typed columns: moments and dates as day number * 86400 + second, codes as the position in
  /// `allCases`, integers and rupiah as they are, flags 0 or 1.
  package var numbers: [Int64] {
    get { slots.map(\.number) }
    set {
      for (index, number) in newValue.enumerated() where index < slots.count { slots[index].number = number }
    }
  }
}
