package import Core
package import Register

/// The verdict on a step or on a part of it (findings.md section 1).
package enum Verdict: String, Sendable, CaseIterable {
  case met = "memenuhi"
  case violated = "melanggar"
  case pending = "belum"
  case notAssessable = "tidak_dinilai"
  case notApplicable = "tidak_berlaku"

  /// The word that people read.
  package var label: Message {
    switch self {
    case .met: Message("Memenuhi", en: "Met")
    case .violated: Message("Tidak memenuhi", en: "Not met")
    case .pending: Message("Dalam proses", en: "In progress")
    case .notAssessable: Message("Tidak dapat dinilai", en: "Not assessable")
    case .notApplicable: Message("-", en: "-")
    }
  }
}

/// The judgement of one step for one request: the worst of its parts.
package struct StepAssessment: Sendable, Hashable {
  /// The step's verdict.
  package var verdict: Verdict = .notApplicable
  /// The time part, where the step has one.
  package var time: Verdict?
  /// The requirement part, where the step has one.
  package var requirement: Verdict?
  /// The output part, where the step has one.
  package var output: Verdict?
  /// Seconds from start to end where both have a time (steps 1, 2, 3, 5).
  package var seconds: Int?

  /// A step that does not apply.
  package init() {}
}

/// The time limit in force for the written notice.
package enum Regime: String, Sendable {
  /// Outside election stages: 10 + 7 working days.
  case ordinary = "biasa"
  /// In election stages: 3 + 2 working days.
  case stages = "tahapan"
}

/// The judgement of one request: each step, and how its due date came about.
package struct Assessment: Sendable, Hashable {
  /// Steps 1 to 7; step n at index n - 1.
  package var steps: [StepAssessment] = Array(repeating: StepAssessment(), count: 7)
  /// The regime.
  package var regime: Regime = .ordinary
  /// The day from which working days are counted (after moving, where `geser` is set).
  package var start: LocalDate?
  /// The last day for the notice without extension.
  package var firstDue: LocalDate?
  /// The last day for the notice; `nil` where the register does not allow one.
  package var due: LocalDate?
  /// The last day if the request is or were extended validly.
  package var extendedDue: LocalDate?
  /// Whether an extension was given and is valid; `nil` where none was given or step 4 does not apply.
  package var extensionIsValid: Bool?
  /// `tanggal_pemberitahuan`, else the date of `penyerahan_selesai`.
  package var answerDate: LocalDate?
  /// Answer date, else `register_diperbarui`.
  package var closingDate: LocalDate?
  /// Direct handover at the desk (findings.md, Words).
  package var isDirect = false
  /// Working days from start to the notice date, where a notice dated not before the start exists.
  package var noticeWorkingDays: Int?
  /// Working days by which the notice (or, without one, the reporting date) is past the due date; 0 if in time.
  package var workingDaysLate = 0
  /// The first year without calendar rows that the due date rests on; the date is then an estimate (perkiraan).
  package var uncoveredYear: Int?

  /// An assessment in which no step applies.
  package init() {}

  /// The step of a number 1-7.
  package subscript(step: Int) -> StepAssessment {
    get { steps[step - 1] }
    set { steps[step - 1] = newValue }
  }
}

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
  package var rows: [JudgedRow]
  /// Findings of file and run level.
  package var general: [Finding]

  /// A judged register.
  package init(reportingDate: LocalDate, files: [RegisterFile], rows: [JudgedRow], general: [Finding]) {
    self.reportingDate = reportingDate
    self.files = files
    self.rows = rows
    self.general = general
  }

  /// Rows that count: all but duplicates.
  package var countedRows: some Sequence<JudgedRow> { rows.lazy.filter { !$0.isDuplicate } }
}
