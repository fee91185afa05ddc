import Core
import Register

/// What is counted of one file of the register, row after row (``RegisterRules``).
struct FileRules: Sendable {
  /// Where the cells of the file's rows stand.
  let addresses: CellAddresses
  /// SOP1-TAKDINILAI to SOP7-TAKDINILAI.
  var notAssessed = NotAssessedCheck()
  /// NIK in rows that count (REG-NIK-NOL).
  var identityNumbers = 0

  private var days = StrayDateCheck()
  /// Rows whose day may yet turn out to stand alone, by their position: two at most.
  private var candidates: [(position: Int, row: JudgedRow)] = []

  /// No rows so far.
  init(addresses: CellAddresses) { self.addresses = addresses }

  /// Takes the readable day of receipt of a row; returns the rows before it that this changes.
  mutating func add(_ received: LocalDate, of row: borrowing JudgedRow, at position: Int) -> [RegisterRules
    .LateRow]
  {
    let strays = days.add(received, row: position)
    let result = strays.compactMap { late($0) }
    if !candidates.isEmpty { candidates.removeAll { !days.decidesYet($0.position) } }
    if days.mayBeStray { candidates.append((position, copy row)) }
    return result
  }

  /// Ends the file; returns the row that this changes.
  func end() -> RegisterRules.LateRow? { days.finish().flatMap { late($0) } }

  private func late(_ stray: StrayDateCheck.Stray) -> RegisterRules.LateRow? {
    guard var row = candidates.first(where: { $0.position == stray.row })?.row else { return nil }
    row.findings.append(StrayDateCheck.finding(row.request, stray, addresses))
    row.findings.sort(by: FindingOrder.inRow)
    return RegisterRules.LateRow(position: stray.row, row: row)
  }
}
