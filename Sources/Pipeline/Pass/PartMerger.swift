import Core
import Register
import Standard
import Tabular

/// Takes the judged parts of a run in order: finds their places in the files, and applies what needs more than one row.
struct PartMerger: Sendable {
  /// The files that are read to their end.
  private(set) var files: [RegisterFile] = []
  /// A file that turned out to be unusable after rows of it were handed on, and its position: all begins anew without it.
  private(set) var unusable: (index: Int, file: RegisterFile)?

  /// A file that was taken for plain UTF-8 and is none: all begins anew, with a look at the whole of it first.
  private(set) var misread: Int?

  private let judge: Judge
  private let sources: [RegisterSource]
  private var rules: RegisterRules
  private var current: FileParts?
  private var rowCount = 0

  init(_ judge: Judge, _ sources: [RegisterSource], judgesNumbering: Bool) {
    self.judge = judge
    self.sources = sources
    rules = RegisterRules(judge, judgesNumbering: judgesNumbering)
  }

  /// Whether nothing that was taken stands.
  var mustBeginAnew: Bool { unusable != nil || misread != nil }

  /// Takes the next part and completes its rows.
  ///
  /// - Returns: Rows of earlier parts that changed.
  mutating func merge(_ part: inout JudgedPart) -> [RegisterRules.LateRow] {
    if let dropped = part.part.dropped {
      rules.open(dropped)
      files.append(dropped)
      return []
    }
    if let opening = part.part.opening {
      rules.open(opening.file)
      current = FileParts(opening)
    }
    guard var file = current, let found = part.reading else { return [] }
    if !file.fits(found) { part.readAgain(from: file.end, sources[part.part.file].content, judge) }
    guard let reading = part.reading else { return [] }
    guard reading.isPlain else {
      misread = part.part.file
      return []
    }
    let above = file.take(reading)
    if file.isUnusable {
      // The bytes behind the place where the reading ended were not looked at.
      if part.part.reader?.format.isAssumed ?? false {
        misread = part.part.file
        return []
      }
      unusable = (part.part.file, file.close { 0 })
      return []
    }
    let first = rowCount
    var late: [RegisterRules.LateRow] = []
    func settle(_ changed: [RegisterRules.LateRow], _ rows: inout [JudgedRow]) {
      for change in changed {
        if change.position < first { late.append(change) } else { rows[change.position - first] = change.row }
      }
    }
    let hashes = rules.prepare(part.rows)
    for index in part.rows.indices {
      if above != (0, 0) { part.rows[index].move(lines: above.lines, records: above.records) }
      let changed = rules.add(&part.rows[index], hash: hashes[index])
      if !changed.isEmpty { settle(changed, &part.rows) }
    }
    rowCount += part.rows.count
    if first == 0, !part.part.isLast { reserve(part.rows.count, of: reading.range.count) }
    if part.part.isLast {
      settle(rules.end(part.part.file), &part.rows)
      files.append(file.close { rules.identityNumbers(of: part.part.file) })
      current = nil
      // The order of numbers is judged next, which takes most of the memory of a run.
      if files.count == sources.count { rules.endRows() }
    } else {
      current = file
    }
    return late
  }

  /// The most rows that room is made for before they are seen.
  private static let mostExpected = 4_000_000

  /// Makes room for all rows, if they are like the first ones: so many in so many bytes.
  private mutating func reserve(_ rows: Int, of bytes: Int) {
    guard rows > 0, bytes > 0 else { return }
    let size = sources.reduce(0) { $0 + $1.content.count }
    rules.reserve(min(PartMerger.mostExpected, size / bytes * rows + rows))
  }

  /// Findings of file and run level, and what the order of numbers shows, once all parts were taken.
  func finish() -> (general: [Finding], numbering: Numbering) {
    (rules.general(files), rules.numbering(files))
  }
}
