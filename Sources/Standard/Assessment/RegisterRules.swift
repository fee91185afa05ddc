package import Core
package import Register

/// What needs more than one row: duplicates, lone dates, counts per file and month. Rows come in the order of
/// files and lines.
package struct RegisterRules {
  private let judge: Judge
  private let files: [RegisterFile]
  private let addresses: [CellAddresses]
  private var duplicates: DuplicateCheck
  private var days: [StrayDateCheck]
  private var notAssessed: [NotAssessedCheck]
  private var officers = OfficersCheck()
  private var coverage = CalendarCoverageCheck()
  private var numbers = NumberLedger()
  private var rowCount = 0

  /// Rules over the rows of `files`.
  package init(_ judge: Judge, files: [RegisterFile]) {
    self.judge = judge
    self.files = files
    addresses = files.map(CellAddresses.init)
    duplicates = DuplicateCheck(expecting: files.reduce(0) { $0 + $1.rowCount })
    days = Array(repeating: StrayDateCheck(), count: files.count)
    notAssessed = Array(repeating: NotAssessedCheck(), count: files.count)
  }

  /// Takes the next row; adds REG-GANDA and marks the row where its number was seen before.
  package mutating func add(_ row: inout JudgedRow) {
    let request = row.request
    let file = request.file
    let received = request.date(.received)
    if days.indices.contains(file) { days[file].add(received, row: rowCount) }
    rowCount += 1
    coverage.add(row.assessment, judge.calendar)
    if let earlier = duplicates.earlier(request) {
      row.isDuplicate = true
      let own = addresses.indices.contains(file) ? addresses[file] : CellAddresses()
      row.findings.append(DuplicateCheck.finding(request, earlier: earlier, files: files, own))
      row.findings.sort(by: FindingOrder.inRow)
      numbers.add(request, received: received?.dayNumber, isDuplicate: true)
      return
    }
    numbers.add(request, received: received?.dayNumber, isDuplicate: false)
    if notAssessed.indices.contains(file) { notAssessed[file].add(row.assessment) }
    officers.add(
      request,
      received: received,
      minimum: judge.standards.versions[row.assessment.version].minimumOfficers
    )
  }

  /// Findings that only the following rows decide: the position of the row in the order of adding, and what
  /// to add to it.
  package func lateFindings(_ request: (Int) -> Request) -> [(row: Int, finding: Finding)] {
    var result: [(row: Int, finding: Finding)] = []
    for (file, check) in days.enumerated() {
      for stray in check.stray() {
        result.append(
          (
            stray.row,
            StrayDateCheck.finding(
              request(stray.row),
              day: stray.day,
              neighbour: stray.neighbour,
              addresses[file]
            )
          )
        )
      }
    }
    return result
  }

  /// What the order of the registration numbers shows.
  package func numbering() -> Numbering { NumberingCheck.numbering(numbers, files: files, addresses) }

  /// Findings of file and run level, those of reading included, in the order of listing.
  package func general() -> [Finding] {
    var result = files.flatMap(\.findings)
    for (file, check) in notAssessed.enumerated() { result += check.findings(file: file) }
    result += officers.findings()
    result += coverage.findings()
    return result.sorted(by: FindingOrder.general)
  }
}

extension Judge {
  /// Judges one row: verdicts, dates and the findings that need no other row.
  package func judge(_ row: ReadRow, _ addresses: CellAddresses) -> JudgedRow {
    let request = row.request
    let facts = Facts(of: request)
    let assessment = assess(request, facts)
    let judged = RowCase(request: request, facts: facts, assessment: assessment)
    var sink = FindingSink(row.findings, request, addresses)
    for check in RowChecks.all { check.check(judged, self, &sink) }
    return JudgedRow(
      request: request,
      assessment: assessment,
      findings: sink.sorted(),
      isDuplicate: false
    )
  }

  /// Judges a register.
  package func judge(_ reading: Reading) -> Judgement {
    let addresses = reading.files.map(CellAddresses.init)
    var rules = RegisterRules(self, files: reading.files)
    var rows: [JudgedRow] = []
    rows.reserveCapacity(reading.rows.count)
    for row in reading.rows {
      let file = row.request.file
      var judged = judge(row, addresses.indices.contains(file) ? addresses[file] : CellAddresses())
      rules.add(&judged)
      rows.append(judged)
    }
    for late in rules.lateFindings({ rows[$0].request }) {
      rows[late.row].findings.append(late.finding)
      rows[late.row].findings.sort(by: FindingOrder.inRow)
    }
    return Judgement(
      reportingDate: reportingDate,
      files: reading.files,
      rows: rows,
      general: rules.general(),
      numbering: rules.numbering()
    )
  }
}
