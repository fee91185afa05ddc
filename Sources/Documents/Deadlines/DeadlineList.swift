package import Core
import Register
package import Standard

/// The open requests by the day on which their written notice is due (tenggat): what a desk looks at in the
/// morning.
package struct DeadlineList: Sendable {
  /// How near a due date is.
  package enum Urgency: Sendable, Hashable, Comparable {
    /// Past, by this many working days (0 where only days off lie between).
    case overdue(Int)
    /// The reporting date itself.
    case today
    /// In this many working days, at least one.
    case ahead(Int)
    /// The register does not allow a due date.
    case unknown

    private var rank: Int {
      switch self {
      case .overdue(let days): -1 - days
      case .today: 0
      case .ahead(let days): days
      case .unknown: .max
      }
    }

    package static func < (left: Urgency, right: Urgency) -> Bool { left.rank < right.rank }
  }

  /// Who must act next (SOP step 4: the desk coordinates with the Kasubbag as PPID).
  package enum NextStep: String, Sendable {
    /// No nota dinas yet: the desk.
    case memo = "nota_dinas"
    /// The nota dinas is there: the Kasubbag gives the notice.
    case notice = "pemberitahuan"

    /// The words that people read.
    package var label: Message {
      switch self {
      case .memo:
        Message("Pelaksana: nota dinas/disposisi", en: "Desk officer: memo or disposition")
      case .notice:
        Message("Kasubbag (PPID): pemberitahuan tertulis", en: "Kasubbag (PPID): written notice")
      }
    }
  }

  /// One open request.
  package struct Item: Sendable {
    /// The registration number, or an empty text.
    package var number: String
    /// The row.
    package var place: Place
    /// The day of receipt, where readable.
    package var received: LocalDate?
    /// The regime.
    package var regime: Regime
    /// The last day for the notice.
    package var due: LocalDate?
    /// Whether a valid extension is counted.
    package var isExtended: Bool
    /// How near it is.
    package var urgency: Urgency
    /// The calendar has no rows of this year, so the date is an estimate (perkiraan).
    package var uncoveredYear: Int?
    /// Who must act next.
    package var next: NextStep
    /// Whether the due date passes within the reporting month if nothing happens.
    package var isOverdueAtMonthEnd: Bool
  }

  /// The reporting date.
  package let reportingDate: LocalDate
  /// The open requests, most urgent first, then by due date, file and line.
  package let items: [Item]

  /// The open requests of a judged register.
  package init(_ judgement: Judgement, calendar: WorkingCalendar) {
    let today = judgement.reportingDate
    let monthEnd = today.month.lastDay
    reportingDate = today
    items = judgement.countedRows
      .filter { row in
        let decision = row.request.state(.decision)
        return (decision == .empty || decision == .absent) && !row.request.has(.noticeDate)
      }
      .map { row in
        let due = row.assessment.due
        let urgency: Urgency =
          switch due {
          case nil: .unknown
          case let due? where due == today: .today
          case let due? where due < today: .overdue(calendar.workingDays(from: due, to: today))
          case let due?: .ahead(calendar.workingDays(from: today, to: due))
          }
        return Item(
          number: row.request.text(.number) ?? "",
          place: Place(file: row.request.file, line: row.request.line),
          received: row.request.date(.received),
          regime: row.assessment.regime,
          due: due,
          isExtended: row.assessment.extensionIsValid == true,
          urgency: urgency,
          uncoveredYear: row.assessment.uncoveredYear,
          next: row.request.has(.memoNumber) ? .notice : .memo,
          isOverdueAtMonthEnd: due.map { $0 < monthEnd } ?? false
        )
      }
      .sorted { left, right in
        let a = (left.urgency, left.due?.dayNumber ?? .max, left.place.file ?? 0, left.place.line ?? 0)
        let b = (right.urgency, right.due?.dayNumber ?? .max, right.place.file ?? 0, right.place.line ?? 0)
        return a < b
      }
  }
}
