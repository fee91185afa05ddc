import Core
import Register

/// How one column of two rows differs.
struct Difference {
  enum Kind {
    /// The cell says something else.
    case edit
    /// The cell is as it was; its value follows from another cell that changed (a time of day alone takes its
    /// date from `diterima`).
    case derived
    /// The cell says the same in other writing.
    case writing
  }

  var column: ComparedColumn
  var kind: Kind
}

extension ColumnMap {
  /// Whether the known columns of two rows, that of the number apart, and their raw ones have the same values.
  func hasSameContent(_ left: WrittenRow, _ right: WrittenRow) -> Bool {
    shared.allSatisfy { $0 == .number || isSame($0, left, right) }
      && sharedOthers.allSatisfy { text($0, left, old) == text($0, right, new) }
  }

  /// Everything in which a row of LAMA and one of BARU differ, in the order of the columns.
  func differences(_ left: WrittenRow, _ right: WrittenRow) -> [Difference] {
    if isSameRecord(left, right) { return [] }
    var result: [Difference] = []
    for column in shared {
      if let kind = difference(column, left, right) {
        result.append(Difference(column: .known(column), kind: kind))
      }
    }
    for other in sharedOthers where text(other, left, old) != text(other, right, new) {
      result.append(Difference(column: .other(other.heading), kind: .edit))
    }
    return result
  }

  private func difference(_ column: Column, _ left: WrittenRow, _ right: WrittenRow) -> Difference.Kind? {
    let from = old.files[left.request.file]
    let to = new.files[right.request.file]
    let ownCells = (from.known[column.rawValue], to.known[column.rawValue])
    let haveOwn = !ownCells.0.isEmpty && !ownCells.1.isEmpty
    if isSame(column, left, right) {
      // Ticks of Model PPID-C and plain cells have no writing in common.
      guard haveOwn, ownCells.0.count == ownCells.1.count else { return nil }
      return written(left, ownCells.0) == written(right, ownCells.1) ? nil : .writing
    }
    if haveOwn { return written(left, ownCells.0) == written(right, ownCells.1) ? .derived : .edit }
    // `kontak` changed and with it `telepon`: one cell, one edit.
    let isImplied = ownCells.0.isEmpty && ownCells.1.isEmpty && column != .otherBody
    return isImplied && from.has[column.rawValue] && to.has[column.rawValue] ? .derived : .edit
  }

  /// Whether a known column has the same value in both rows.
  private func isSame(_ column: Column, _ left: WrittenRow, _ right: WrittenRow) -> Bool {
    switch (ColumnMap.state(column, left), ColumnMap.state(column, right)) {
    case (.filled, .filled): left.request.hasSameValue(of: column, as: right.request)
    case (.unreadable, .unreadable):
      written(left, old.files[left.request.file].sources(column))
        == written(right, new.files[right.request.file].sources(column))
    case (let from, let to): from == to
    }
  }

  /// The state of a cell; a row without the column has an empty one here, for another file of the export has it.
  static func state(_ column: Column, _ row: WrittenRow) -> CellState {
    let state = row.request.state(column)
    return state == .absent ? .empty : state
  }

  /// The cells at some positions as they stand in the file.
  func written(_ row: WrittenRow, _ cells: [Int]) -> [String] { cells.map { row.cell($0) } }

  private func text(_ other: Other, _ row: WrittenRow, _ columns: ExportColumns) -> String {
    columns.files[row.request.file].others[other.key].map { row.cell($0) } ?? ""
  }

  /// A hash of what ``hasSameContent(_:_:)`` compares: rows of equal content hash alike within a run.
  func contentHash(_ row: WrittenRow, isOld: Bool) -> Int {
    let columns = isOld ? old : new
    let cells = columns.files[row.request.file]
    var hasher = Hasher()
    for column in shared where column != .number {
      let state = ColumnMap.state(column, row)
      hasher.combine(state)
      switch state {
      case .unreadable: hasher.combine(written(row, cells.sources(column)))
      case .filled:
        switch column.kind {
        case .text: hasher.combine((row.request.text(column) ?? "").filter { !$0.isNewline })
        case .list: hasher.combine(row.request.officers)
        case .exemption: hasher.combine(row.request.exemptions)
        default: hasher.combine(row.request.integer(column))
        }
      case .empty, .absent: break
      }
    }
    for other in sharedOthers { hasher.combine(text(other, row, columns)) }
    return hasher.finalize()
  }

  /// Why an edit stands out by itself; whether it improved a verdict is asked elsewhere.
  static func reasons(_ column: ComparedColumn, _ left: WrittenRow, isFilling: Bool) -> [AttentionReason] {
    var reasons: [AttentionReason] = []
    if column == .known(.number) { reasons.append(.renumbered) }
    if column.isDate, !isFilling { reasons.append(.date) }
    if left.request.decision != nil { reasons.append(isFilling ? .completed : .decided) }
    return reasons
  }

  /// Whether a cell was empty in LAMA.
  func wasEmpty(_ column: ComparedColumn, _ left: WrittenRow) -> Bool {
    switch column {
    case .known(let known): return ColumnMap.state(known, left) == .empty
    case .other(let heading):
      guard let other = sharedOthers.first(where: { $0.heading == heading }) else { return true }
      return text(other, left, old).isEmpty
    }
  }

  /// The text of an unknown column in a row.
  func text(_ heading: String, _ row: WrittenRow, isOld: Bool) -> String {
    let columns = isOld ? old : new
    guard let other = sharedOthers.first(where: { $0.heading == heading }) else { return "" }
    return text(other, row, columns)
  }
}
