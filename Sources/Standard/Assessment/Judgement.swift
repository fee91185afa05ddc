package import Core
package import Register

/// A used row with its judgement.
package struct JudgedRow: Sendable {
  /// The request.
  package var request: Request
  /// Verdicts and dates.
  package var assessment: Assessment
  /// All findings of the row, sorted by code and column, one per code and column.
  package var findings: [Finding]
  /// REG-GANDA: listed, never rendered or counted.
  package var isDuplicate: Bool

  /// A judged row.
  package init(request: Request, assessment: Assessment, findings: [Finding], isDuplicate: Bool) {
    self.request = request
    self.assessment = assessment
    self.findings = findings
    self.isDuplicate = isDuplicate
  }
}

/// A judged register: everything that documents are made of.
package struct Judgement: Sendable {
  /// The reporting date R.
  package var reportingDate: LocalDate
  /// The files.
  package var files: [RegisterFile]
  /// Used rows in the order of files and lines, duplicates included.
  package var rows: JudgedRows
  /// Findings of file and run level.
  package var general: [Finding]
  /// What the order of the registration numbers shows: notes beside the findings, in no count and without
  /// weight for the exit status.
  package var numbering: Numbering

  /// A judged register.
  package init(
    reportingDate: LocalDate,
    files: [RegisterFile],
    rows: JudgedRows,
    general: [Finding],
    numbering: Numbering = Numbering()
  ) {
    self.reportingDate = reportingDate
    self.files = files
    self.rows = rows
    self.general = general
    self.numbering = numbering
  }

  /// Rows that count: all but duplicates.
  package var countedRows: some Sequence<JudgedRow> { rows.lazy.filter { !$0.isDuplicate } }

  /// The exit status of `periksa` (findings.md section 5): 0, 1 where the register has errors of the CSV- and
  /// REG- families (any error where `strict`), 2 where no file is usable.
  package func exitStatus(strict: Bool) -> Int32 {
    if files.allSatisfy({ $0.dropped != nil }) { return 2 }
    func counts(_ code: Code, _ severity: Severity) -> Bool {
      severity == .error && (strict || code.countsForRegister)
    }
    let found = rows.findingCounts.reduce(0) { $0 + (counts($1.code, $1.severity) ? $1.count : 0) }
    return found > 0 || general.contains { counts($0.code, $0.severity) } ? 1 : 0
  }
}

extension Code {
  /// Whether it is of a family of which errors count for the exit status without `--ketat`.
  package var countsForRegister: Bool { family == .csv || family == .register }
}

extension Judgement {
  /// How many counted requests were received before a day; 0 without one.
  package func count(receivedBefore day: LocalDate?) -> Int {
    guard let day else { return 0 }
    return countedRows.count { row in row.request.date(.received).map { $0 < day } ?? false }
  }

  /// The first counted row with a registration number, compared as REG-GANDA compares them.
  package func row(numbered number: String) -> JudgedRow? {
    rows.first { row in
      !row.isDuplicate && row.request.text(.number).map { FoldedText.areEqual($0, number) } == true
    }
  }
}

extension JudgedRow {
  /// Moves the row down in its file: a part of a file is judged before it is known how many lines and records stand above.
  package mutating func move(lines: Int, records: Int) {
    request.line += lines
    request.record += records
    for index in findings.indices {
      if let line = findings[index].place.line { findings[index].place.line = line + lines }
      if let record = findings[index].place.record { findings[index].place.record = record + records }
    }
  }
}
