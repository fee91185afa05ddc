import Core
package import Register

/// Compares two exports of a register.
package struct RegisterComparer: Sendable {
  private let judge: Judge
  private let settings: ReadingSettings
  private let listsRewritten: Bool

  /// A comparer; both exports are read by the same settings and judged by the same judge.
  ///
  /// - Parameter listsRewritten: Whether cells that say the same in other writing are listed, not only counted.
  package init(_ judge: Judge, settings: ReadingSettings, listsRewritten: Bool = false) {
    self.judge = judge
    self.settings = settings
    self.listsRewritten = listsRewritten
  }

  /// Compares. LAMA is held in memory, BARU is read row by row. Where a file of either cannot be used, its rows
  /// are missing here: ``RegisterComparison/Side/unusable`` tells, and the caller must not go on.
  package func compare(_ old: [RegisterSource], _ new: [RegisterSource]) -> RegisterComparison {
    var rows: [WrittenRow] = []
    var from = RegisterComparison.Side(files: [])
    from.files = RegisterReader.walk(old, settings: settings) { row in
      rows.append(row)
      RegisterComparer.count(row, &from)
    }
    let columns = ColumnMap(from.files, RegisterReader.survey(new, settings: settings))
    var matcher = RowMatcher(rows, columns)
    var to = RegisterComparison.Side(files: [])
    var result = RegisterComparison(
      old: from,
      new: to,
      columns: [],
      changed: [],
      vanished: [],
      added: [],
      reportingDate: judge.reportingDate
    )
    var lone = columns.lone.map(\.change)
    for row in rows { count(row, nil, columns, &lone) }
    to.files = RegisterReader.walk(new, settings: settings) { row in
      RegisterComparer.count(row, &to)
      guard let partner = matcher.add(row) else { return }
      take(rows[partner], row, .number, columns, &lone, &result)
    }
    let (pairs, vanished, added) = matcher.finish()
    for pair in pairs { take(rows[pair.old], matcher.pending[pair.new], pair.match, columns, &lone, &result) }
    // Vanished and new rows that may be the same request: where exactly one of either has the same facts.
    let alike = matcher.likePairs(vanished, added, .dayNameAsked)
    let likeNew = Dictionary(alike, uniquingKeysWith: { first, _ in first })
    let likeOld = Dictionary(alike.map { ($0.1, $0.0) }, uniquingKeysWith: { first, _ in first })
    result.vanished = vanished.map { index in
      LoneRow(
        row: rows[index],
        resembles: likeNew[index].flatMap { matcher.pending[$0].request.text(.number) }
      )
    }
    result.added = added.map { index in
      let row = matcher.pending[index]
      let received = row.request.date(.received)
      return LoneRow(
        row: row,
        isInserted: received.map { day in from.lastReceived.map { day < $0 } ?? false } ?? false,
        resembles: likeOld[index].flatMap { rows[$0].request.text(.number) }
      )
    }
    func place(_ change: RowChange) -> (Int, Int) { (change.old.request.file, change.old.request.line) }
    result.changed.sort { place($0) < place($1) }
    result.rewritten.sort { place($0) < place($1) }
    result.new = to
    result.columns = lone
    return result
  }

  private static func count(_ row: WrittenRow, _ side: inout RegisterComparison.Side) {
    side.rows += 1
    if let day = row.request.date(.received) { side.lastReceived = max(side.lastReceived ?? day, day) }
  }

  /// Counts the filled cells of columns that one export alone has: those of LAMA from all of its rows (`new` is
  /// `nil`), those of BARU from the rows that LAMA has too.
  private func count(
    _ old: WrittenRow,
    _ new: WrittenRow?,
    _ columns: ColumnMap,
    _ changes: inout [ColumnChange]
  ) {
    for (index, (change, key)) in columns.lone.enumerated() where change.isAdded == (new != nil) {
      let row = new ?? old
      let cells = (new == nil ? columns.old : columns.new).files[row.request.file]
      let isFilled: Bool =
        switch change.column {
        case .known(let column):
          row.request.state(column) == .filled || row.request.state(column) == .unreadable
        case .other: key.flatMap { cells.others[$0] }.map { !row.cell($0).isEmpty } ?? false
        }
      guard isFilled else { continue }
      changes[index].filled += 1
      if old.request.decision != nil { changes[index].filledInDecided += 1 }
    }
  }

  /// Takes a pair of rows into the result.
  private func take(
    _ old: WrittenRow,
    _ new: WrittenRow,
    _ match: RowChange.Match,
    _ columns: ColumnMap,
    _ lone: inout [ColumnChange],
    _ result: inout RegisterComparison
  ) {
    if !columns.lone.isEmpty { count(old, new, columns, &lone) }
    let differences = columns.differences(old, new)
    var change = RowChange(old: old, new: new, match: match)
    let written = differences.filter { $0.kind == .writing }.map(\.column)
    if !written.isEmpty {
      result.rewrittenCells += written.count
      result.rewrittenRows += 1
      if listsRewritten {
        change.edits = written.map { Edit(column: $0) }
        result.rewritten.append(change)
      }
    }
    let edited = differences.filter { $0.kind == .edit }.map(\.column)
    let derived = differences.compactMap { difference -> Column? in
      guard difference.kind == .derived, case .known(let column) = difference.column else { return nil }
      return column
    }
    let lostKnown = columns.lone.contains { if case .known = $0.change.column { true } else { false } }
    if edited.isEmpty, derived.isEmpty, !lostKnown {
      result.sameRows += 1
      return
    }
    let causes = edited.isEmpty ? columns.lone.map(\.change.column) : edited
    let search = ConsequenceSearch(judge, old, new, edits: causes, derived: derived)
    change.consequences = search.consequences()
    if edited.isEmpty, change.consequences.isEmpty {
      result.sameRows += 1
      return
    }
    change.edits = edited.map { column in
      var edit = Edit(column: column)
      edit.reasons = ColumnMap.reasons(column, old, isFilling: columns.wasEmpty(column, old))
      guard column.isDate, case .known(let known) = column, let isEarlier = search.isEarlier(known) else {
        return edit
      }
      edit.isEarlier = isEarlier
      let improves = change.consequences.contains { $0.isImprovement && $0.causes.contains(column) }
      if improves { edit.reasons.insert(.improving, at: 0) }
      return edit
    }
    result.changed.append(change)
  }
}
