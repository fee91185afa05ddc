import Core
package import Tabular

/// Reads the files of a register (register.md).
package enum RegisterReader {
  /// Reads `sources` into one register. A file with a fatal finding is dropped and the others are read; a
  /// file with the bytes of an earlier one is dropped.
  package static func read(_ sources: [RegisterSource], settings: ReadingSettings) -> Reading {
    var reading = Reading(files: [], rows: [])
    for (index, source) in sources.enumerated() {
      reading.files.append(
        copy(index, of: sources) ?? read(source, index: index, settings, into: &reading.rows)
      )
    }
    return reading
  }

  /// A file with the bytes of an earlier one, dropped; `nil` where it is another.
  package static func copy(_ index: Int, of sources: [RegisterSource]) -> RegisterFile? {
    guard let first = sources[..<index].first(where: { $0.isCopy(of: sources[index]) }) else { return nil }
    var file = RegisterFile(name: sources[index].name)
    file.dropped = .csvDuplicateFile
    file.findings = [FileFindings.duplicate(of: first.name, file: index)]
    return file
  }

  private static func read(
    _ source: RegisterSource,
    index: Int,
    _ settings: ReadingSettings,
    into rows: inout [ReadRow]
  ) -> RegisterFile {
    var opening = FileOpening(source, index: index, settings: settings)
    guard let plan = opening.plan else { return opening.file }
    let rowReader = RowReader(plan, settings)
    let before = rows.count
    var tally = opening.tally
    for record in opening.pending {
      if let row = take(record, rowReader, index, &tally) { rows.append(row) }
    }
    var reader = opening.reader
    var record = Record()
    while reader.next(into: &record) {
      if let row = take(record, rowReader, index, &tally) { rows.append(row) }
    }
    opening.close(tally, problems: reader.problems, openQuote: OpenQuote(reader)) {
      FileFindings.identityNumbers(rows, file: index)
    }
    if opening.file.dropped != nil { rows.removeLast(rows.count - before) }
    return opening.file
  }

  /// Reads one record below the header: counts it in `tally`, and returns its row where it is data.
  package static func take(
    _ record: Record,
    _ reader: RowReader,
    _ file: Int,
    _ tally: inout FileTally
  ) -> ReadRow? {
    guard let isShort = isShort(record, reader, &tally) else { return nil }
    let row = reader.read(record, file: file)
    tally.use(row, record, isShort: isShort, plan: reader.plan)
    return row
  }

  /// The same in the memory of a spare request; the bytes of the record become the row's.
  static func take(
    _ record: inout Record,
    _ reader: RowReader,
    _ file: Int,
    _ tally: inout FileTally,
    _ spares: inout SpareRequests
  ) -> ReadRow? {
    guard let isShort = isShort(record, reader, &tally) else { return nil }
    let row = reader.read(&record, file: file, spare: spares.next())
    tally.use(row, record, isShort: isShort, plan: reader.plan)
    return row
  }

  /// Counts a record that is no used row; of a used one, whether it has fewer cells than the header.
  @inline(__always)
  private static func isShort(_ record: Record, _ reader: RowReader, _ tally: inout FileTally) -> Bool? {
    switch reader.use(of: record) {
    case .row(let isShort): return isShort
    case .skipped(let isBlank): tally.skip(record, isBlank: isBlank)
    case .tooWide: tally.refuse(record)
    }
    return nil
  }
}
