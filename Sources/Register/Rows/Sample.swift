import Tabular

extension Request {
  /// The row of a literal table, read as a register's: canonical column name -> cell. Columns that are not
  /// named are absent; a column named with `""` is there and empty. A name that is no column is left out.
  ///
  /// For tests of the modules above: what they judge and print went through the real reader.
  package static func sample(
    _ cells: [String: String],
    file: Int = 0,
    line: Int = 2,
    settings: ReadingSettings = ReadingSettings()
  ) -> ReadRow {
    let columns = Column.allCases.filter { cells[$0.name] != nil }
    var record = Record()
    record.line = line
    record.lastLine = line
    record.number = line
    for column in columns {
      record.bytes += Array((cells[column.name] ?? "").utf8)
      record.ends.append(record.bytes.count)
    }
    return RowReader(HeaderPlan(columns: columns), settings).read(record, file: file)
  }
}
