import Core
import Register
import Standard

/// Who mends what: the findings that can be mended, by officer and cause.
///
/// One pass over the register in its order; a cause is found by its key, and keeps of each finding only where it
/// stands.
struct RepairTable: Sendable {
  /// Whose part of the sheet it is.
  enum Owner: Sendable, Hashable {
    /// Mended once for all: headings, delimiter, encoding.
    case files
    /// The first officer named in the row.
    case officer(String)
    /// Rows that name none.
    case nobody
  }

  /// One cause: the same rule broken in the same column of the same file, told by the same sentence.
  struct Cause: Sendable {
    var code: Code
    var severity: Severity
    var file: Int?
    var column: String?
    var message: Message
    /// Where the findings stand, in the order of the register.
    var members: [Member]
  }

  /// A finding by its row (-1 for the general list) and its place in the list there.
  struct Member: Sendable {
    var row: Int32
    var position: Int32
  }

  /// The part of one owner.
  struct Part: Sendable {
    var owner: Owner
    var rows = 0
    var cells = 0
    var severities: [Severity: Int] = [:]
    /// Worst first, then what hits most rows.
    var causes: [Cause] = []

    /// How many findings.
    var findings: Int { severities.values.reduce(0, +) }
  }

  private struct Key: Hashable {
    var part: Int
    var code: Code
    var severity: Severity
    var file: Int?
    var column: String?
    var message: String
  }

  /// Files first, officers by name, rows without an officer last.
  private(set) var parts: [Part] = []

  private var partOfOfficer: [String: Int] = [:]
  private var partOfFiles: Int?
  private var partOfNobody: Int?
  private var causes: [Key: (part: Int, index: Int)] = [:]
  /// By row, where it names several officers: all but the first, each once.
  private var others: [Int32: [String]] = [:]

  /// The codes that are on the sheet.
  private static let mendable = Set(
    CodeManual.entries.filter { entry in
      if case .none = entry.repair { false } else { true }
    }.map(\.code)
  )

  init(_ judgement: Judgement) {
    for (position, finding) in judgement.general.enumerated() where isMendable(finding) {
      let part = filesPart()
      add(finding, to: part, Member(row: -1, position: Int32(position)))
      parts[part].rows += finding.place.line == nil ? 0 : 1
    }
    for (index, row) in judgement.rows.enumerated() { add(row, index) }
    sort()
  }

  private func isMendable(_ finding: Finding) -> Bool { RepairTable.mendable.contains(finding.code) }

  private mutating func add(_ row: JudgedRow, _ index: Int) {
    guard row.findings.contains(where: isMendable) else { return }
    let officers = row.request.officers
    let part = part(of: officers)
    if officers.count > 1 { others[Int32(index)] = RepairTable.others(officers) }
    var columns: Set<String> = []
    for (position, finding) in row.findings.enumerated() where isMendable(finding) {
      add(finding, to: part, Member(row: Int32(index), position: Int32(position)))
      columns.insert(finding.place.column ?? "")
    }
    parts[part].rows += 1
    parts[part].cells += columns.count
  }

  private mutating func add(_ finding: Finding, to part: Int, _ member: Member) {
    parts[part].severities[finding.severity, default: 0] += 1
    let key = Key(
      part: part,
      code: finding.code,
      severity: finding.severity,
      file: finding.place.file,
      column: finding.place.column,
      message: finding.message.id
    )
    if let known = causes[key] {
      parts[known.part].causes[known.index].members.append(member)
      return
    }
    causes[key] = (part, parts[part].causes.count)
    parts[part].causes.append(
      Cause(
        code: finding.code,
        severity: finding.severity,
        file: finding.place.file,
        column: finding.place.column,
        message: finding.message,
        members: [member]
      )
    )
  }

  private mutating func filesPart() -> Int {
    if let partOfFiles { return partOfFiles }
    partOfFiles = parts.count
    parts.append(Part(owner: .files))
    return parts.count - 1
  }

  /// The other officers of the row of a finding.
  func others(_ member: Member) -> [String] { others.isEmpty ? [] : others[member.row] ?? [] }

  private static func others(_ officers: [String]) -> [String] {
    var seen: Set<String> = []
    return officers.filter {
      let folded = FoldedText.fold($0)
      return !folded.isEmpty && seen.insert(folded).inserted
    }.dropFirst().map { $0 }
  }

  private mutating func part(of officers: [String]) -> Int {
    guard let name = officers.first(where: { !FoldedText.fold($0).isEmpty }) else {
      if let partOfNobody { return partOfNobody }
      partOfNobody = parts.count
      parts.append(Part(owner: .nobody))
      return parts.count - 1
    }
    let folded = FoldedText.fold(name)
    if let known = partOfOfficer[folded] { return known }
    partOfOfficer[folded] = parts.count
    parts.append(Part(owner: .officer(name)))
    return parts.count - 1
  }

  private mutating func sort() {
    causes = [:]
    for index in parts.indices {
      parts[index].causes.sort { left, right in
        if left.severity != right.severity { return left.severity < right.severity }
        if left.members.count != right.members.count { return left.members.count > right.members.count }
        if left.code != right.code { return left.code < right.code }
        if left.column != right.column { return (left.column ?? "") < (right.column ?? "") }
        let rows = (left.members[0].row, right.members[0].row)
        return rows.0 != rows.1 ? rows.0 < rows.1 : left.members[0].position < right.members[0].position
      }
    }
    func rank(_ owner: Owner) -> (Int, String) {
      switch owner {
      case .files: (0, "")
      case .officer(let name): (1, FoldedText.fold(name))
      case .nobody: (2, "")
      }
    }
    parts = parts.map { (rank($0.owner), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
