package import Core
import Register
package import Standard

/// What is known of the register of one year before a row of it is written: its months with their sums, its doubled
/// rows, the versions of the SOP it rests on. Counted row by row; surveys of neighbouring rows are joined in order.
package struct YearSurvey: Sendable {
  /// The year.
  package let year: Int
  let reportingDate: LocalDate
  /// How files are named.
  let labels: [String]
  /// Sums by month of receipt; `nil` for rows without a readable `diterima`.
  private(set) var months: [YearMonth?: Totals] = [:]
  /// Rows left out because their number was seen before.
  private(set) var duplicates: [Reference] = []
  /// The positions of the SOP versions by which the rows were judged, and the earliest receipt under the first one.
  private(set) var versions: Set<Int> = []
  private(set) var earliest: LocalDate?
  /// Rows of the year.
  package private(set) var count = 0
  /// Cells of these rows that cannot be read.
  package private(set) var unreadable = 0
  /// Findings of these rows and of doubled ones.
  package private(set) var findings = 0

  /// No rows so far.
  ///
  /// - Parameter files: The names of the register's files.
  package init(_ year: Int, files: [String], reportingDate: LocalDate) {
    self.year = year
    self.reportingDate = reportingDate
    labels = FileLabels.all(files)
  }

  /// Whether a row stands in the year's register: by the year of `diterima`, else of its closing date, else of its first
  /// readable date, else of the reporting date, so that every counted row stands in exactly one.
  package func holds(_ row: JudgedRow) -> Bool {
    !row.isDuplicate && YearSurvey.year(of: row, reportingDate) == year
  }

  /// Whether a row would stand in the year's register if its number were its own.
  package func leavesOut(_ row: JudgedRow) -> Bool {
    row.isDuplicate && (row.request.date(.received)?.year ?? year) == year
  }

  /// The year to which a row belongs.
  package static func year(of row: JudgedRow, _ reportingDate: LocalDate) -> Int {
    let fact = RequestFacts(row: 0, row)
    if let year = (fact.received ?? fact.closed)?.year { return year }
    for column in Column.allCases where column.kind == .date || column.kind == .moment {
      if let date = row.request.date(column) { return date.year }
    }
    return reportingDate.year
  }

  /// Counts a row of the register, whatever its year.
  package mutating func add(_ row: JudgedRow) {
    if leavesOut(row) {
      duplicates.append(reference(to: row.request))
      findings += row.findings.count
    }
    guard holds(row) else { return }
    let received = row.request.date(.received)
    months[received?.month, default: Totals()].add(row.request)
    versions.insert(row.assessment.version)
    if row.assessment.version == 0, let received { earliest = min(earliest ?? received, received) }
    count += 1
    findings += row.findings.count
    unreadable += Column.allCases.count { row.request.state($0) == .unreadable }
  }

  /// Counts a finding that came to a row after it was counted.
  package mutating func addLateFinding(to row: JudgedRow) {
    if holds(row) || leavesOut(row) { findings += 1 }
  }

  /// Adds the survey of the rows that follow.
  package mutating func join(_ next: YearSurvey) {
    months.merge(next.months) { first, second in
      var sum = first
      sum.add(second)
      return sum
    }
    duplicates += next.duplicates
    versions.formUnion(next.versions)
    if let day = next.earliest { earliest = min(earliest ?? day, day) }
    count += next.count
    findings += next.findings
    unreadable += next.unreadable
  }

  /// The months in the order of the register, rows without a day of receipt last.
  package var order: [YearMonth?] {
    months.keys.sorted { ($0?.index ?? Int.max) < ($1?.index ?? Int.max) }
  }

  /// How many rows stand in a month.
  package func count(in month: YearMonth?) -> Int { months[month]?.requests ?? 0 }

  func reference(to request: Request) -> Reference {
    Reference(
      number: request.text(.number),
      file: labels.indices.contains(request.file) ? labels[request.file] : "",
      line: request.line
    )
  }
}
