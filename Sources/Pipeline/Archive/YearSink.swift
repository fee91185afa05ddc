import Core
import Documents
import Standard

/// The second pass over a register of which a year is archived: renders the rows of the year, checks them against the
/// schema, and writes their lines of the bag's tables. Everything waits in spools, so that nothing of it is in memory.
struct YearSink: RowSink {
  /// The tables that have lines for rows.
  enum Table: Int, CaseIterable, Sendable {
    case register, unreadable, assessment, findings
    /// Findings of rows whose number was seen before.
    case doubled
  }

  /// What is made of the rows of a part.
  struct Piece: Sendable {
    var tables = [[UInt8]](repeating: [], count: Table.allCases.count)
    var html = YearFragments.Piece()
    var xml = YearFragments.Piece()
    /// By which the rows are ordered, ascending within the part.
    var keys: [Int64] = []
    var problem: Problem?
  }

  /// What the pieces are made with.
  struct Maker: Sendable {
    let document: YearDocument
    let templates: TemplateSet
    let names: ArchiveNames
    let zone: OfficeZone
    let isPublic: Bool
    /// What the first pass found out about parts and rows.
    let survey: SurveySink
    /// The rows of the year before anything was masked; empty where nothing was.
    let originals: [JudgedRow]

    func make(_ rows: [JudgedRow], _ part: Int) -> Piece {
      var piece = Piece()
      var own: [JudgedRow] = []
      let start = survey.starts.indices.contains(part) ? survey.starts[part] : 0
      for row in rows {
        let row = survey.late.isEmpty ? row : survey.late[RowPlace(row)] ?? row
        if document.survey.holds(row) {
          own.append(row)
          write(row, start + own.count, &piece)
        } else if document.survey.leavesOut(row) {
          for finding in row.findings {
            piece.tables[Table.doubled.rawValue] += line(finding, nil, row)
          }
        }
      }
      do throws(Problem) { try render(own, &piece) } catch { piece.problem = error }
      return piece
    }

    private func write(_ row: JudgedRow, _ position: Int, _ piece: inout Piece) {
      func add(_ bytes: [UInt8], _ table: Table) { piece.tables[table.rawValue] += bytes }
      let before = originals.isEmpty ? row : originals[position - 1]
      add(CanonicalCSV.line(row, zone: zone), .register)
      add(
        UnreadableCSV.lines(before, position: position, showsValues: !isPublic, names),
        .unreadable
      )
      add(AssessmentCSV.line(row, position: position, names), .assessment)
      for finding in row.findings { add(line(finding, position, row), .findings) }
    }

    private func line(_ finding: Finding, _ position: Int?, _ row: JudgedRow) -> [UInt8] {
      FindingsLog.line(
        finding,
        position: position,
        number: row.request.text(.number),
        showsValues: !isPublic,
        names
      )
    }

    private func render(_ rows: [JudgedRow], _ piece: inout Piece) throws(Problem) {
      if rows.isEmpty { return }
      let keyed = rows.map { (key: YearDocument.order(of: $0), row: $0) }.enumerated().sorted {
        ($0.element.key, $0.offset) < ($1.element.key, $1.offset)
      }
      let document = document.part(keyed.map(\.element.row))
      var bytes: [UInt8] = []
      let html = try templates.renderHTML(document, into: &bytes)
      piece.html = try YearFragments.cut(
        bytes,
        html,
        count: rows.count,
        template: "templates/register-tahunan.html"
      )
      bytes.removeAll(keepingCapacity: true)
      let xml = try templates.renderXML(document, into: &bytes)
      piece.xml = try YearFragments.cut(
        bytes,
        xml,
        count: rows.count,
        template: "templates/register-tahunan.xml"
      )
      piece.keys = keyed.map(\.element.key)
    }
  }

  let make: @Sendable ([JudgedRow], Int) -> Piece
  private(set) var html: YearFragments
  private(set) var xml: YearFragments
  private var keys: [Int64] = []
  private let tables: [SpoolFile]

  /// - Parameter spools: Makes a spool.
  init(_ maker: Maker, _ spools: () -> SpoolFile) {
    make = { maker.make($0, $1) }
    html = YearFragments(spools())
    xml = YearFragments(spools())
    tables = Table.allCases.map { _ in spools() }
  }

  mutating func take(_ piece: Piece) throws(Problem) {
    if let problem = piece.problem { throw problem }
    for (bytes, spool) in zip(piece.tables, tables) { try spool.append(bytes) }
    try html.append(piece.html)
    try xml.append(piece.xml)
    keys += piece.keys
  }

  /// The first pass has found these rows, and they were made as they are now.
  mutating func replace(_ late: RegisterRules.LateRow) {}

  /// How many rows there are.
  var count: Int { keys.count }

  /// The positions of the rows in the order of the register.
  var order: [Int] {
    // Registers are kept by date mostly.
    let isSorted = zip(keys, keys.dropFirst()).allSatisfy { $0 <= $1 }
    return isSorted
      ? Array(keys.indices) : keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
  }

  /// Gives the lines of a table.
  func give(
    _ table: Table,
    to body: (UnsafeRawBufferPointer) throws(Problem) -> Void
  ) throws(Problem) {
    let spool = tables[table.rawValue]
    var start = 0
    while start < spool.count {
      let end = min(spool.count, start + Files.pieceLength)
      try BagWriter.give(try spool.read(start..<end), to: body)
      start = end
    }
  }
}
