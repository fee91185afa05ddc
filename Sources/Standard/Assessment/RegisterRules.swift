package import Core
package import Register

/// What needs more than one row: duplicates, lone dates, counts per file and month. Rows come in the order of
/// files and lines, each file after ``open(_:)``.
package struct RegisterRules: Sendable {
  private let judge: Judge
  /// The number of officers that each version of the SOP asks for.
  private let minimumOfficers: [Int]
  private var files: [FileRules] = []
  private var names: [String] = []
  private var duplicates = DuplicateCheck()
  private var officers = OfficersCheck()
  private var coverage = CalendarCoverageCheck()
  private var numbers: NumberLedger?
  private var rowCount = 0

  /// A row that following rows changed, and its position in the order of adding.
  package struct LateRow: Sendable {
    package var position: Int
    package var row: JudgedRow
  }

  /// Rules over no rows so far.
  ///
  /// - Parameters:
  ///   - count: About how many rows will come.
  ///   - judgesNumbering: Whether the order of the registration numbers is asked for.
  package init(_ judge: Judge, expecting count: Int = 0, judgesNumbering: Bool = true) {
    self.judge = judge
    minimumOfficers = judge.standards.versions.map(\.minimumOfficers)
    numbers = judgesNumbering ? NumberLedger() : nil
    duplicates = DuplicateCheck(expecting: count)
  }

  /// Takes the next file of the run, whose rows follow.
  package mutating func open(_ file: RegisterFile) {
    files.append(FileRules(addresses: CellAddresses(file)))
    names.append(file.name)
  }

  /// Makes room for about `count` rows, of which some were added: what is kept of each row need not be moved then.
  package mutating func reserve(_ count: Int) {
    duplicates.reserve(count)
    numbers?.reserve(count)
  }

  /// What the numbers of the rows of a part are found by, for ``add(_:hash:)``; makes adding them quicker.
  package mutating func prepare(_ rows: [JudgedRow]) -> [UInt64] { duplicates.prepare(rows) }

  /// Takes the next row; adds REG-GANDA and marks the row where its number was seen before.
  ///
  /// - Parameter hash: What ``prepare(_:)`` gave for it, if it was asked.
  /// - Returns: Rows before it that it changes (REG-TANGGAL-JANGGAL); nearly always none.
  package mutating func add(_ row: inout JudgedRow, hash: UInt64? = nil) -> [LateRow] {
    let file = row.request.file
    let received = row.request.date(.received)
    let position = rowCount
    rowCount += 1
    if row.assessment.uncoveredYear != nil { coverage.add(row.assessment, judge.calendar) }
    if let earlier = duplicates.earlier(row.request, hash: hash) {
      row.isDuplicate = true
      let own = files.indices.contains(file) ? files[file].addresses : CellAddresses()
      row.findings.append(DuplicateCheck.finding(row.request, earlier: earlier, names: names, own))
      row.findings.sort(by: FindingOrder.inRow)
      numbers?.add(row.request, received: received?.dayNumber, isDuplicate: true)
    } else {
      numbers?.add(row.request, received: received?.dayNumber, isDuplicate: false)
      if files.indices.contains(file) {
        files[file].notAssessed.add(row.assessment)
        if ReadRow.hasWholeNIK(row.request) { files[file].identityNumbers += 1 }
      }
      officers.add(
        row.request,
        received: received,
        minimum: minimumOfficers[row.assessment.version]
      )
    }
    guard let received, files.indices.contains(file) else { return [] }
    return files[file].add(received, of: row, at: position)
  }

  /// Ends a file.
  ///
  /// - Returns: Its rows that this changes.
  package func end(_ file: Int) -> [LateRow] {
    guard files.indices.contains(file), let late = files[file].end() else { return [] }
    return [late]
  }

  /// Lets go of what only further rows need: the numbers seen. What ``numbering(_:)`` needs is kept.
  package mutating func endRows() { duplicates = DuplicateCheck() }

  /// How many NIK stand in the counted rows of a file.
  package func identityNumbers(of file: Int) -> Int {
    files.indices.contains(file) ? files[file].identityNumbers : 0
  }

  /// What the order of the registration numbers shows.
  package func numbering(_ registers: [RegisterFile]) -> Numbering {
    numbers.map { NumberingCheck.numbering($0, files: registers, files.map(\.addresses)) } ?? Numbering()
  }

  /// Findings of file and run level, those of reading included, in the order of listing.
  package func general(_ registers: [RegisterFile]) -> [Finding] {
    var result = registers.flatMap(\.findings)
    for (index, file) in files.enumerated() { result += file.notAssessed.findings(file: index) }
    result += officers.findings()
    result += coverage.findings()
    return result.sorted(by: FindingOrder.general)
  }
}

extension Judge {
  /// Judges one row: verdicts, dates and the findings that need no other row.
  package func judge(_ row: consuming ReadRow, _ addresses: CellAddresses) -> JudgedRow {
    let facts = Facts(of: row.request)
    let assessment = assess(row.request, facts)
    var sink = FindingSink(row.findings)
    let judged = RowCase(request: row.request, facts: facts, assessment: assessment)
    for check in RowChecks.all { check.check(judged, self, &sink) }
    let findings = sink.findings(of: judged.request, addresses)
    return JudgedRow(
      request: judged.request,
      assessment: judged.assessment,
      findings: findings,
      isDuplicate: false
    )
  }

  /// Judges a register.
  package func judge(_ reading: Reading) -> Judgement {
    let addresses = reading.files.map(CellAddresses.init)
    var rules = RegisterRules(self, expecting: reading.rows.count)
    for file in reading.files { rules.open(file) }
    var rows: [JudgedRow] = []
    rows.reserveCapacity(reading.rows.count)
    for row in reading.rows {
      let file = row.request.file
      var judged = judge(row, addresses.indices.contains(file) ? addresses[file] : CellAddresses())
      let late = rules.add(&judged)
      rows.append(judged)
      for late in late { rows[late.position] = late.row }
    }
    for file in reading.files.indices {
      for late in rules.end(file) { rows[late.position] = late.row }
    }
    return Judgement(
      reportingDate: reportingDate,
      files: reading.files,
      rows: JudgedRows(rows),
      general: rules.general(reading.files),
      numbering: rules.numbering(reading.files)
    )
  }
}
