/// Columns as bits: what a rule asks of many cells of a row is then one look at two words.
package struct ColumnSet: OptionSet, Hashable, Sendable {
  /// Bit `n` stands for the column with the raw value `n`.
  package let rawValue: UInt64

  /// The columns whose bits are set.
  @inlinable @inline(__always) package init(rawValue: UInt64) { self.rawValue = rawValue }

  /// One column.
  @inlinable @inline(__always) package init(_ column: Column) {
    rawValue = 1 &<< UInt64(truncatingIfNeeded: column.rawValue)
  }

  /// The columns of a list.
  package init(_ columns: some Sequence<Column>) {
    rawValue = columns.reduce(0) { $0 | ColumnSet($1).rawValue }
  }

  /// Whether all columns of another set are in this one.
  @inlinable @inline(__always) package func holds(_ other: ColumnSet) -> Bool {
    other.rawValue & ~rawValue == 0
  }

  /// Whether a column of another set is in this one.
  @inlinable @inline(__always) package func meets(_ other: ColumnSet) -> Bool {
    other.rawValue & rawValue != 0
  }
}
