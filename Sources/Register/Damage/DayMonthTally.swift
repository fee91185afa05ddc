import Core

/// Which dates of a row say something about the order of day and month; a bit per column.
package struct DayMonthOrder: Sendable, Hashable {
  /// Day or month first, and both at most 12 but different: `04/10/2021`, or a serial number of such a day.
  package internal(set) var open: UInt64 = 0
  /// Month first beyond doubt, hence unreadable: `10/25/2021`.
  package internal(set) var monthFirst: UInt64 = 0

  /// Nothing said.
  package init() {}

  var isSilent: Bool { open | monthFirst == 0 }
}

/// How a file's dates are ordered, column by column (REG-TANGGAL-TERTUKAR).
///
/// Dates with the year first count nowhere: they cannot be read both ways, and no regional setting writes
/// year, day, month.
struct DayMonthTally: Sendable, Hashable {
  /// The dates of one column.
  struct Count: Sendable, Hashable {
    /// Month first beyond doubt, and the line of the first.
    var monthFirst = 0
    var firstLine: Int?
    /// Readable both ways.
    var open = 0
  }

  /// By column; only those with such dates.
  private(set) var counts: [Column: Count] = [:]

  /// Takes a row that begins in `line`.
  mutating func take(_ order: DayMonthOrder, line: Int) {
    forEachColumn(order.monthFirst) { column in
      counts[column, default: Count()].monthFirst += 1
      if counts[column]?.firstLine == nil { counts[column]?.firstLine = line }
    }
    forEachColumn(order.open) { counts[$0, default: Count()].open += 1 }
  }

  /// The same with `lines` more above it.
  func moved(by lines: Int) -> DayMonthTally {
    var result = self
    for (column, count) in counts { result.counts[column]?.firstLine = count.firstLine.map { $0 + lines } }
    return result
  }

  /// Adds the part that follows.
  mutating func join(_ next: DayMonthTally) {
    for (column, count) in next.counts {
      var sum = counts[column] ?? Count()
      sum.monthFirst += count.monthFirst
      sum.open += count.open
      sum.firstLine = sum.firstLine ?? count.firstLine
      counts[column] = sum
    }
  }

  private func forEachColumn(_ bits: UInt64, _ body: (Column) -> Void) {
    var bits = bits
    while bits != 0 {
      if let column = Column(rawValue: bits.trailingZeroBitCount) { body(column) }
      bits &= bits &- 1
    }
  }

  /// One finding per column that has a date with the month first beyond doubt.
  func findings(_ file: RegisterFile, index: Int) -> [Finding] {
    counts.filter { $0.value.monthFirst > 0 }.sorted { $0.key.rawValue < $1.key.rawValue }.map {
      column,
      count in
      Finding(
        .regSwappedDates,
        at: Place(
          file: index,
          line: count.firstLine,
          column: column.name,
          columnIndex: file.headings.firstIndex { $0.column == column }
        ),
        count.open > 0
          ? Message(
            "tanggal bulan/hari/tahun di kolom {1}: {2} sel, dan {3} sel lain dapat dibaca dua arah sehingga mungkin sudah tertukar tanpa terlihat",
            en:
              "dates as month/day/year in column {1}: {2} cells, and {3} others that can be read both ways and may have been swapped unseen"
          )
          : Message(
            "tanggal bulan/hari/tahun di kolom {1}: {2} sel",
            en: "dates as month/day/year in column {1}: {2} cells"
          ),
        [.text(column.name), .number(count.monthFirst), .number(count.open)],
        remedy: Message(
          "cocokkan semua tanggal kolom itu dengan formulir; pakai pengaturan wilayah Indonesia, dan waktu membuka CSV pilih tipe kolom Tanggal BHT/MDY (Excel: Data > Teks ke Kolom; LibreOffice: dialog Impor Teks), lalu simpan sebagai yyyy-mm-dd",
          en:
            "compare every date of the column with the forms; use Indonesian regional settings, and when opening a CSV choose column type Date MDY (Excel: Data > Text to Columns; LibreOffice: Text Import), then save as yyyy-mm-dd"
        ),
        count: count.monthFirst
      )
    }
  }
}
