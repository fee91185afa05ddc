import Core
package import Register

/// A rule about one row of the register. One rule is one file of this folder; its doc comment is its manual
/// page and `codes` are the findings it may raise.
protocol RowCheck: Sendable {
  /// The codes it raises.
  static var codes: [Code] { get }

  /// Looks at a row and reports what it finds.
  static func check(_ row: RowCase, _ judge: Judge, _ sink: inout FindingSink)
}

/// All rules about single rows, in the order in which they run.
enum RowChecks {
  static let all: [any (RowCheck & Sendable).Type] = [
    EmptyCellCheck.self,
    ContactCheck.self,
    IdentityDocumentCheck.self,
    OrderCheck.self,
    FutureCheck.self,
    ContradictionCheck.self,
    CompletenessCheck.self,
    TimeLimitCheck.self,
    NoticeDeadlineCheck.self,
    DueSoonCheck.self,
    ExtensionCheck.self,
    RegimeCheck.self,
    RequirementCheck.self,
    OutputCheck.self,
    ExemptionGroundCheck.self,
    OtherStatuteCheck.self,
    ConsequenceTestCheck.self,
    RefusalDecisionCheck.self,
    RefusalReasonCheck.self,
    CostCheck.self,
  ]
}

/// A row with what was read and judged of it, as the checks see it.
struct RowCase {
  let request: Request
  let facts: Facts
  let assessment: Assessment

  /// The date of a date or moment column.
  func date(_ column: Column) -> LocalDate? { request.date(column) }
}

/// Where the cells of a file's rows stand, for the spreadsheet address in findings.
package struct CellAddresses: Sendable {
  private var positions = [Int](repeating: -1, count: Column.count)

  /// The addresses of a file; the first heading of a column counts.
  package init(_ file: RegisterFile) {
    for (index, heading) in file.headings.enumerated() {
      if let column = heading.column, positions[column.rawValue] < 0 { positions[column.rawValue] = index }
    }
  }

  /// Addresses of a file whose headings are not known.
  package init() {}

  /// The column's position in the file, from 0.
  package func position(_ column: Column) -> Int? {
    let position = positions[column.rawValue]
    return position < 0 ? nil : position
  }
}

/// Takes the findings of one row: one per row, code and column, and one per row and code for the SOP and UU
/// families (findings.md section 3).
struct FindingSink {
  private var findings: [Finding]
  /// The columns of the findings that are not told of their row yet, the last of ``findings``.
  private var columns: [Column] = []

  /// A sink that already holds what reading the cells found.
  init(_ findings: consuming [Finding]) { self.findings = findings }

  /// As ``report(_:_:severity:_:_:remedy:)``, of a due date that is an estimate where `uncoveredYear` is known.
  mutating func report(
    _ code: Code,
    _ column: Column,
    _ message: Message,
    _ arguments: [Argument],
    uncoveredYear: Int?
  ) {
    let told = message.estimated(arguments, year: uncoveredYear)
    report(code, column, told.message, told.arguments)
  }

  mutating func report(
    _ code: Code,
    _ column: Column,
    severity: Severity? = nil,
    _ message: Message,
    _ arguments: [Argument] = [],
    remedy: Message? = nil
  ) {
    let name = column.name
    let isWhole = code.family == .sop || code.family == .law
    for index in findings.indices where findings[index].code == code {
      if isWhole || findings[index].place.column == name { return }
    }
    findings.append(
      Finding(
        code,
        severity: severity,
        at: Place(column: name),
        message,
        arguments,
        remedy: remedy
      )
    )
    columns.append(column)
  }

  /// The findings by code and column, each with its place and value in the row they are about; most rows have none.
  consuming func findings(of request: borrowing Request, _ addresses: CellAddresses) -> [Finding] {
    if !columns.isEmpty {
      let number = request.text(.number)
      let first = findings.count - columns.count
      for (index, column) in columns.enumerated() {
        findings[first + index].place = Place(
          file: request.file,
          line: request.line,
          column: column.name,
          columnIndex: addresses.position(column),
          record: request.record
        )
        findings[first + index].number = number
        findings[first + index].value = request.text(column)
      }
    }
    if findings.count > 1 { findings.sort(by: FindingOrder.inRow) }
    return findings
  }
}

/// The orders in which findings are listed.
enum FindingOrder {
  /// Within a row: code, column.
  static func inRow(_ left: Finding, _ right: Finding) -> Bool {
    if left.code != right.code { return left.code < right.code }
    return (left.place.column ?? "") < (right.place.column ?? "")
  }

  /// In the general list: the run before its files, then code, line, column, month, year.
  static func general(_ left: Finding, _ right: Finding) -> Bool {
    let files = (left.place.file ?? -1, right.place.file ?? -1)
    if files.0 != files.1 { return files.0 < files.1 }
    if left.code != right.code { return left.code < right.code }
    let lines = (left.place.line ?? 0, right.place.line ?? 0)
    if lines.0 != lines.1 { return lines.0 < lines.1 }
    let columns = (left.place.column ?? "", right.place.column ?? "")
    if columns.0 != columns.1 { return columns.0 < columns.1 }
    let months = (left.month?.index ?? 0, right.month?.index ?? 0)
    if months.0 != months.1 { return months.0 < months.1 }
    return (left.year ?? 0) < (right.year ?? 0)
  }
}
