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
  /// -1 where not known: an optional would make every judged row half as large again.
  private var storedSeconds: Int64 = -1

  /// The step's verdict.
  package var verdict: Verdict = .notApplicable
  /// The time part, where the step has one.
  package var time: Verdict?
  /// The requirement part, where the step has one.
  package var requirement: Verdict?
  /// The output part, where the step has one.
  package var output: Verdict?
  /// Seconds from start to end where both have a time (steps 1, 2, 3, 5).
  package var seconds: Int? {
    get { storedSeconds < 0 ? nil : Int(storedSeconds) }
    set { storedSeconds = newValue.map { Int64($0) } ?? -1 }
  }
  /// Whether the step applies is not known: an unreadable decision, classification or handover.
  package var applicabilityIsUnknown = false
  /// The end stands before its start; the time part is then not assessable.
  package var orderIsBroken = false
  /// The first column that makes the requirement part `melanggar`.
  package var missingRequirement: Column?
  /// The first column that makes the output part `melanggar`; `nil` where only an unsuitable identity
  /// document does (step 1).
  package var missingOutput: Column?

  /// A step that does not apply.
  package init() {}

  /// Whether the step certainly applies.
  package var applies: Bool {
    if case .notApplicable = verdict { return false }
    return !applicabilityIsUnknown
  }
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
  // Seven fields instead of an array: a register of a million rows then needs no allocation for them.
  private var step1 = StepAssessment()
  private var step2 = StepAssessment()
  private var step3 = StepAssessment()
  private var step4 = StepAssessment()
  private var step5 = StepAssessment()
  private var step6 = StepAssessment()
  private var step7 = StepAssessment()
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
  /// The day on which the clock starts before moving (`geser`); order is checked against it.
  package var orderStart: LocalDate?
  /// What is known of an extension, whether step 4 applies or not.
  package var extensionState = ExtensionState.none
  /// Whether an extension was given and is valid; `nil` where none was given, where that is not known, or
  /// where step 4 does not apply.
  package var extensionIsValid: Bool?
  /// `tanggal_pemberitahuan`, else the date of `penyerahan_selesai`.
  package var answerDate: LocalDate?
  /// Answer date, else `register_diperbarui`.
  package var closingDate: LocalDate?
  /// Direct handover at the desk (findings.md, Words); also `false` where that is not known.
  package var isDirect = false
  /// Whether the handover was direct is not known (the decision, the handover or the receipt is unreadable).
  package var directIsUnknown = false
  /// The position of the SOP version in force on the day of receipt.
  package var version = 0
  /// Working days from start to the notice date, where a notice dated not before the start exists.
  package var noticeWorkingDays: Int?
  /// Working days by which the notice (or, without one, the reporting date) is past the due date; 0 if in time.
  package var workingDaysLate = 0
  /// The last day that the due date rests on: ``due``, or ``extendedDue`` where an extension is not readable.
  package var lastCountedDay: LocalDate?
  /// The first year without calendar rows that the due date rests on; the date is then an estimate (perkiraan).
  package var uncoveredYear: Int?

  /// An assessment in which no step applies.
  package init() {}

  /// The steps that cannot be judged, a bit each: step 1 the lowest.
  var notAssessable: UInt8 {
    func bit(_ step: borrowing StepAssessment, _ number: UInt8) -> UInt8 {
      if case .notAssessable = step.verdict { return 1 << (number - 1) }
      return 0
    }
    return bit(step1, 1) | bit(step2, 2) | bit(step3, 3) | bit(step4, 4) | bit(step5, 5) | bit(step6, 6)
      | bit(step7, 7)
  }

  /// The verdict on the step of a number 1-7; any other number is the last.
  package func verdict(of step: Int) -> Verdict {
    switch step {
    case 1: step1.verdict
    case 2: step2.verdict
    case 3: step3.verdict
    case 4: step4.verdict
    case 5: step5.verdict
    case 6: step6.verdict
    default: step7.verdict
    }
  }

  /// Steps 1 to 7; step n at index n - 1.
  package var steps: [StepAssessment] {
    get { [step1, step2, step3, step4, step5, step6, step7] }
    set { for (index, step) in newValue.enumerated() { self[index + 1] = step } }
  }

  /// The step of a number 1-7; any other number is the last.
  package subscript(step: Int) -> StepAssessment {
    get {
      switch step {
      case 1: step1
      case 2: step2
      case 3: step3
      case 4: step4
      case 5: step5
      case 6: step6
      default: step7
      }
    }
    set {
      switch step {
      case 1: step1 = newValue
      case 2: step2 = newValue
      case 3: step3 = newValue
      case 4: step4 = newValue
      case 5: step5 = newValue
      case 6: step6 = newValue
      default: step7 = newValue
      }
    }
  }
}

/// What is known of an extension of the notice's time limit (perpanjangan).
package enum ExtensionState: Sendable, Hashable {
  /// Neither date nor reason is given.
  case none
  /// Given in time and with a reason.
  case valid
  /// Given, but too early, too late, without a date or without a reason.
  case invalid
  /// A cell that decides is unreadable, or its column is absent.
  case unknown
}
