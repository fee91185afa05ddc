import Core
import Tabular

/// What the header of a file says: which cell of a record belongs to which column.
///
/// A plan is a value, so that several parts of a file can be read at the same time.
package struct HeaderPlan: Sendable {
  /// A cell of a known column.
  struct Field: Sendable {
    var column: Column
    var index: Int
    var kind: Column.Kind
  }

  /// The shape of the table.
  package var layout: RegisterFile.Layout
  /// The physical line of the header.
  package var line: Int
  /// Headings as written, with their column where known.
  package var headings: [(text: String, column: Column?)]
  /// Columns that rows have by way of others.
  package var implied: Set<Column> = []
  /// The number of cells up to the last heading.
  package var width: Int

  /// Known columns that hold one value each, in the order of ``Column``: what a cell needs from others is
  /// there when it is read.
  var fields: [Field] = []
  /// The cells of known columns, tick columns included.
  var known: [Int] = []
  /// The cells of other columns.
  var others: [Int] = []
  /// The cells without a heading.
  var unheaded: [Int] = []
  /// The position of the column that has the number 1.
  var numberingStart = 0
  /// The cell of `diterima`.
  var received: Int?
  /// The first of the tick columns of Model PPID-C.
  var ticks: Int?
  /// The identity document that the heading of `nomor_identitas` implies.
  var impliedIdentity: IdentityKind?
  /// Columns that have a slot in rows: the known and the implied ones.
  var present: [Column] = []
  /// The rows of the header, trimmed cell by cell, for finding them again below.
  var rows: [[[UInt8]]]

  private init(layout: RegisterFile.Layout, records: [Record]) {
    self.layout = layout
    line = records.first?.line ?? 1
    rows = records.map(HeaderPlan.trimmedCells)
    width = rows.map { row in (row.lastIndex { !$0.isEmpty } ?? -1) + 1 }.max() ?? 0
    headings = []
  }

  /// The longest heading that findings name, in characters: each of them names its column.
  static let longestHeading = 300

  /// A heading as findings and listings name it; the copy of the file in the archive has it whole.
  private static func shown(_ cell: [UInt8]) -> String {
    let text = String(decoding: cell, as: UTF8.self)
    if cell.count <= longestHeading { return text }
    let head = text.unicodeScalars.prefix(longestHeading)
    return head.count < text.unicodeScalars.count ? String(head) + "…" : text
  }

  /// The cells of a record without white space at their ends.
  static func trimmedCells(_ record: Record) -> [[UInt8]] {
    (0..<record.count).map { index in record[index].withUnsafeBufferPointer { Array($0.trimmed) } }
  }

  /// The number of headings of a record that are known; three make a header.
  static func knownHeadings(_ record: Record, _ index: HeadingIndex) -> Int {
    trimmedCells(record).count { index[$0] != nil }
  }

  /// The plan of a header in one row.
  init(flat record: Record, _ known: HeadingIndex) {
    self.init(layout: .flat, records: [record])
    for (index, cell) in rows[0].prefix(width).enumerated() {
      let text = HeaderPlan.shown(cell)
      let heading = known[cell]
      headings.append((text, heading?.column))
      add(index, heading)
    }
    finish()
  }

  /// The plan of exactly these columns, in this order.
  init(columns: [Column]) {
    self.init(layout: .flat, records: [])
    width = columns.count
    for (index, column) in columns.enumerated() {
      headings.append((column.name, column))
      add(index, Synonyms.Heading(column: column))
    }
    finish()
  }

  private mutating func add(_ index: Int, _ heading: Synonyms.Heading?) {
    guard let heading else {
      others.append(index)
      return
    }
    known.append(index)
    fields.append(Field(column: heading.column, index: index, kind: heading.column.kind))
    if let identity = heading.identity { impliedIdentity = identity }
  }

  private mutating func finish() {
    // Stable for columns named twice, which makes the file unusable anyway.
    fields.sort { ($0.column.rawValue, $0.index) < ($1.column.rawValue, $1.index) }
    received = fields.first { $0.column == .received }?.index
    if fields.contains(where: { $0.column == .contact }) { implied.formUnion([.phone, .email]) }
    if impliedIdentity != nil { implied.insert(.identityKind) }
    implied.subtract(fields.map(\.column))
    unheaded = others.filter { headings[$0].text.isEmpty }
    present = Column.allCases.filter { column in
      column != .identityKind && implied.contains(column) || fields.contains { $0.column == column }
    }
  }
}

// MARK: - Model PPID-C

extension HeaderPlan {
  /// The columns of the 21 leaves of Model PPID-C; `nil` for tick columns (domain 6.1).
  private static let leaves: [Column?] = [
    .number, .received, .applicantName, .address, .contact, .occupation, .informationAsked, .purpose,
    nil, nil, nil, nil, nil, nil, nil,
    .decision, .refusalReason, .noticeDate, .handoverEnd, .totalCost, .payment,
  ]

  /// The columns that the ticks of leaves 9-15 fold into.
  static let tickColumns: [Column] = [
    .possession, .possession, .possession, .informationForm, .informationForm, .wayToObtain, .wayToObtain,
  ]

  /// The plan of three header rows, or `nil` where they are not those of Model PPID-C.
  init?(ppidC records: [Record]) {
    guard records.count == 3 else { return nil }
    self.init(layout: .ppidC, records: records)
    func key(_ row: Int, _ index: Int) -> String {
      guard index < rows[row].count else { return "" }
      return matchingForm(String(decoding: rows[row][index], as: UTF8.self))
    }
    guard let status = rows[0].indices.first(where: { key(0, $0) == "status_informasi" }), status >= 8,
      key(1, status + 2).hasPrefix("belum_didokumentasi"),
      [key(1, status + 3), key(1, status + 4)].map({ $0.filter { $0 != "_" } }) == ["softcopy", "hardcopy"],
      key(2, status) == "ya", key(2, status + 1) == "tidak"
    else { return nil }
    let start = status - 8
    let end = start + HeaderPlan.leaves.count
    width = max(width, end)
    ticks = status
    numberingStart = start
    var top = 0
    var middle: Int?
    for index in 0..<width {
      if index < rows[0].count, !rows[0][index].isEmpty {
        top = index
        middle = nil
      }
      if index < rows[1].count, !rows[1][index].isEmpty { middle = index }
      let path = [(0, top), (1, middle), (2, index)].compactMap { row, at -> String? in
        guard let at, at < rows[row].count, !rows[row][at].isEmpty else { return nil }
        return String(decoding: rows[row][at], as: UTF8.self)
      }
      let isLeaf = start..<end ~= index
      let tick = status..<status + HeaderPlan.tickColumns.count ~= index
      let column = isLeaf ? HeaderPlan.leaves[index - start] : nil
      headings.append((path.joined(separator: " > "), tick ? HeaderPlan.tickColumns[index - status] : column))
      if tick { known.append(index) } else { add(index, column.map { Synonyms.Heading(column: $0) }) }
    }
    implied = [.otherBody]
    finish()
    present = Column.allCases.filter { column in
      present.contains(column) || column == .otherBody || HeaderPlan.tickColumns.contains(column)
    }
  }
}
