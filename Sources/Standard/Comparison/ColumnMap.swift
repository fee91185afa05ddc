import Core
import Register

/// Where the columns of a comparison stand in each file of one export.
struct ExportColumns: Sendable {
  /// The cells of one file.
  struct FileCells: Sendable {
    /// Cells by column, in order; several for the ticks of Model PPID-C.
    var known = [[Int]](repeating: [], count: Column.count)
    /// Cells of unknown headings, by key.
    var others: [String: Int] = [:]
    /// Columns that rows have, by themselves or by way of others.
    var has: [Bool] = Array(repeating: false, count: Column.count)
    /// Headings as written, which decide how a row is read.
    var headings: [String] = []

    /// The cells that a column's value is taken from.
    func sources(_ column: Column) -> [Int] {
      let own = known[column.rawValue]
      guard own.isEmpty, has[column.rawValue] else { return own }
      switch column {
      case .phone, .email: return known[Column.contact.rawValue]
      case .identityKind: return known[Column.identityNumber.rawValue]
      case .otherBody: return known[Column.possession.rawValue]
      default: return []
      }
    }
  }

  /// By position in the export's list of files.
  let files: [FileCells]
  /// Columns that a file has.
  let known: [Bool]
  /// Unknown headings by key, as first written, in order.
  let others: [(key: String, heading: String)]

  init(_ files: [RegisterFile]) {
    var headings: [(key: String, heading: String)] = []
    var seen: Set<String> = []
    let all = files.map { file in
      var cells = FileCells()
      cells.headings = file.headings.map(\.text)
      var counts: [String: Int] = [:]
      for (index, heading) in file.headings.enumerated() {
        if let column = heading.column {
          cells.known[column.rawValue].append(index)
          continue
        }
        // Headings written alike are told apart by their order.
        let folded = FoldedText.fold(heading.text)
        counts[folded, default: 0] += 1
        let number = counts[folded, default: 1]
        let key = number == 1 ? folded : "\(folded)\u{0}\(number)"
        cells.others[key] = index
        guard seen.insert(key).inserted else { continue }
        let text = heading.text.isEmpty ? "(tanpa judul)" : heading.text
        headings.append((key, number == 1 ? text : "\(text) (\(number))"))
      }
      for column in Column.allCases { cells.has[column.rawValue] = file.dropped == nil && file.has(column) }
      return cells
    }
    self.files = all
    known = Column.allCases.map { column in all.contains { $0.has[column.rawValue] } }
    others = headings
  }
}

/// The columns of both exports: those that are compared cell by cell, and those that one alone has.
struct ColumnMap: Sendable {
  /// A column that is compared as raw text.
  struct Other: Sendable {
    var key: String
    var heading: String
  }

  let old: ExportColumns
  let new: ExportColumns
  /// Columns that both have.
  let shared: [Column]
  /// Unknown headings that both have.
  let sharedOthers: [Other]
  /// Columns of one export alone, without counts, and where their cells are found.
  let lone: [(change: ColumnChange, key: String?)]
  /// Pairs of files (old, new) whose rows are read alike.
  private let alike: [[Bool]]

  init(_ oldFiles: [RegisterFile], _ newFiles: [RegisterFile]) {
    let old = ExportColumns(oldFiles)
    let new = ExportColumns(newFiles)
    self.old = old
    self.new = new
    shared = Column.allCases.filter { old.known[$0.rawValue] && new.known[$0.rawValue] }
    let newKeys = Dictionary(new.others.map { ($0.key, $0.heading) }, uniquingKeysWith: { first, _ in first })
    let oldKeys = Set(old.others.map(\.key))
    sharedOthers = old.others.compactMap { other in
      newKeys[other.key].map { Other(key: other.key, heading: $0) }
    }
    var lone: [(change: ColumnChange, key: String?)] = []
    for column in Column.allCases where old.known[column.rawValue] != new.known[column.rawValue] {
      var change = ColumnChange(column: .known(column), isAdded: new.known[column.rawValue])
      change.isCarried = ColumnMap.isCarried(column, old, new)
      lone.append((change, nil))
    }
    for other in old.others where newKeys[other.key] == nil {
      lone.append((ColumnChange(column: .other(other.heading), isAdded: false), other.key))
    }
    for other in new.others where !oldKeys.contains(other.key) {
      lone.append((ColumnChange(column: .other(other.heading), isAdded: true), other.key))
    }
    self.lone = lone
    alike = old.files.map { left in new.files.map { left.headings == $0.headings } }
  }

  /// Whether what a column of one export holds is compared in other columns.
  private static func isCarried(_ column: Column, _ old: ExportColumns, _ new: ExportColumns) -> Bool {
    func both(_ other: Column) -> Bool { old.known[other.rawValue] && new.known[other.rawValue] }
    switch column {
    case .contact: return both(.phone) && both(.email)
    // The time moves into or out of `diterima`.
    case .receivedTime: return both(.received)
    default: return false
    }
  }

  /// Whether two rows are the same record, read the same way.
  func isSameRecord(_ left: WrittenRow, _ right: WrittenRow) -> Bool {
    alike[left.request.file][right.request.file] && left.cellEnds == right.cellEnds
      && left.bytes == right.bytes
  }
}
