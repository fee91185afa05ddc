import Core
import Register
import Standard
import Tabular

/// Cuts the registers of a run into parts, one after another.
struct PartSupply: Sendable {
  /// The length of a part, in bytes: long enough that cutting costs nothing, short enough that its rows stay near the
  /// core that made them: two hundred of them take some 600 KiB.
  static let length = 1 << 17
  /// How much of a file is looked at before the rest is taken for plain UTF-8: its parts look at themselves, on all
  /// cores, so that no core reads all of it before the others begin.
  static let plainAfter = 1 << 18
  /// The most records of a part of a file that only one reader can read.
  static let records = 2048

  private let sources: [RegisterSource]
  private let settings: ReadingSettings
  /// Files that an earlier pass found to be unusable further down.
  private let dropped: [Int: RegisterFile]
  /// Files that an earlier pass took for plain UTF-8 and found to be none: they are looked at as a whole first.
  private let probed: Set<Int>
  private let length: Int
  private var file = 0
  private var state = State.closed
  /// The bytes of all files, and those of the files behind.
  private let size: Int
  private var behind = 0

  private enum State {
    /// The next file is still closed.
    case closed
    /// A plain file, and where its next part begins.
    case cutting(FileReader, from: Int)
    /// Another file, and its reader behind the parts so far.
    case reading(FileReader, TabularReader)
  }

  init(
    _ sources: [RegisterSource],
    _ settings: ReadingSettings,
    dropped: [Int: RegisterFile] = [:],
    probed: Set<Int> = [],
    length: Int = PartSupply.length
  ) {
    self.sources = sources
    self.settings = settings
    self.dropped = dropped
    self.probed = probed
    self.length = length
    size = sources.reduce(0) { $0 + $1.content.count }
  }

  /// How much was cut.
  var progress: Progress {
    let inFile =
      switch state {
      case .closed: 0
      case .cutting(_, let place): place
      case .reading(_, let table): table.givenBytes
      }
    return .reading(bytes: behind + inFile, of: size)
  }

  /// The next part, or `nil` at the end.
  mutating func next() -> RegisterPart? {
    guard file < sources.count else { return nil }
    let part: RegisterPart
    switch state {
    case .closed: part = open()
    case .cutting(let reader, let start): part = cut(reader, from: start)
    case .reading(let reader, var table): part = read([], &table, reader)
    }
    if part.isLast {
      behind += sources[file].content.count
      file += 1
      state = .closed
    }
    return part
  }

  private mutating func open() -> RegisterPart {
    var part = RegisterPart(file: file)
    if let known = dropped[file] ?? RegisterReader.copy(file, of: sources) {
      part.dropped = known
      part.isLast = true
      return part
    }
    var opening = FileOpening(
      sources[file],
      index: file,
      settings: settings,
      plainAfter: probed.contains(file) ? nil : min(length, PartSupply.plainAfter)
    )
    if !opening.reader.isStillPlain || opening.plan == nil && opening.reader.format.isAssumed {
      opening = FileOpening(sources[file], index: file, settings: settings)
    }
    guard let plan = opening.plan else {
      part.dropped = opening.file
      part.isLast = true
      return part
    }
    let reader = FileReader(
      rows: RowReader(plan, settings),
      addresses: CellAddresses(opening.file),
      format: opening.reader.format
    )
    var table = opening.reader
    if reader.format.isPlain {
      part = cut(reader, from: table.offset)
      if case .bytes(let range) = part.source { part.source = .beginning(end: range.upperBound) }
    } else {
      part = read(opening.pending, &table, reader)
    }
    part.opening = opening
    return part
  }

  private mutating func cut(_ reader: FileReader, from start: Int) -> RegisterPart {
    var part = RegisterPart(file: file)
    part.reader = reader
    let end = boundary(after: start, reader)
    part.source = .bytes(start..<end)
    part.isLast = end == sources[file].content.count
    state = .cutting(reader, from: end)
    return part
  }

  /// Where the next part may begin; the end of the file where nothing looks like a record.
  private func boundary(after start: Int, _ reader: FileReader) -> Int {
    let content = sources[file].content
    var place = start + length
    while place < content.count {
      let window = content.read(place..<min(content.count, place + RecordStart.windowLength))
      let guess = RecordStart.guess(
        in: window,
        delimiter: reader.format.delimiter,
        width: reader.rows.plan.width
      )
      if let guess { return place + guess }
      place += RecordStart.windowLength
    }
    return content.count
  }

  private mutating func read(
    _ pending: [Record],
    _ table: inout TabularReader,
    _ reader: FileReader
  ) -> RegisterPart {
    var part = RegisterPart(file: file)
    part.reader = reader
    var rows: [ReadRow] = []
    let reading = PartReading(
      pending,
      &table,
      with: reader.rows,
      file: file,
      atMost: PartSupply.records
    ) { rows.append($0) }
    part.source = .rows(reading, rows)
    part.isLast = reading.isAtEnd
    state = .reading(reader, table)
    return part
  }
}
