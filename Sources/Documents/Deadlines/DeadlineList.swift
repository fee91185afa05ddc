package import Core
import Register
package import Standard

/// The requests whose written notice is not there, by the day on which it is due (tenggat): what a desk looks at in
/// the morning.
package struct DeadlineList: Sendable {
  /// Why a request stands in the list.
  package enum State: String, Sendable, CaseIterable {
    /// Not decided, without a notice.
    case open = "terbuka"
    /// Decided, step 4 applies, and the notice has no date: perhaps sent and not written down, perhaps never sent.
    case undated = "tanpa_tanggal"
    /// Whether it is open cannot be told: the decision or the date of the notice is unreadable.
    case unreadable = "tidak_terbaca"
    /// Received after the reporting date: a date of the past was asked for, or the day is mistyped.
    case future = "diterima_kemudian"
  }

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

  /// One request.
  package struct Item: Sendable {
    /// Why it is listed.
    package var state: State
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
    /// The officers of the request, who write the nota dinas.
    package var officers: [String]
    /// Whether the due date passes within the reporting month if nothing happens.
    package var isOverdueAtMonthEnd: Bool
  }

  /// The reporting date.
  package let reportingDate: LocalDate
  /// The open requests, most urgent first, then by due date, file and line.
  package let items: [Item]
  /// Decided requests without a date of the notice, in the same order.
  package let undated: [Item]
  /// Requests of which it is not known whether they are open, in the same order.
  package let unreadable: [Item]
  /// Requests received after the reporting date, in the same order.
  package let future: [Item]

  /// All of them: open ones, then the others.
  package var all: [Item] { items + undated + unreadable + future }

  /// The requests of a judged register whose notice is not there.
  package init(_ judgement: Judgement, calendar: WorkingCalendar) {
    let today = judgement.reportingDate
    reportingDate = today
    var lists: [State: [Item]] = [:]
    for row in judgement.countedRows {
      guard let state = State(row, on: today) else { continue }
      lists[state, default: []].append(Item(row, state, on: today, calendar))
    }
    func sorted(_ state: State) -> [Item] {
      (lists[state] ?? []).sorted { left, right in
        let a = (left.urgency, left.due?.dayNumber ?? .max, left.place.file ?? 0, left.place.line ?? 0)
        let b = (right.urgency, right.due?.dayNumber ?? .max, right.place.file ?? 0, right.place.line ?? 0)
        return a < b
      }
    }
    items = sorted(.open)
    undated = sorted(.undated)
    unreadable = sorted(.unreadable)
    future = sorted(.future)
  }
}

extension DeadlineList.State {
  /// Why the row stands in the list; `nil` where its notice is there, or none is due.
  init?(_ row: JudgedRow, on today: LocalDate) {
    let request = row.request
    if request.has(.noticeDate) { return nil }
    let decision = request.state(.decision)
    if decision == .unreadable || request.state(.noticeDate) == .unreadable {
      if row.assessment[4].verdict == .notApplicable { return nil }
      self = .unreadable
    } else if decision == .filled {
      guard row.assessment[4].applies, request.state(.noticeDate) == .empty else { return nil }
      self = .undated
    } else {
      self = request.date(.received).map { $0 > today } == true ? .future : .open
    }
  }
}

extension DeadlineList.Item {
  init(_ row: JudgedRow, _ state: DeadlineList.State, on today: LocalDate, _ calendar: WorkingCalendar) {
    self.state = state
    number = row.request.text(.number) ?? ""
    place = Place(file: row.request.file, line: row.request.line)
    received = row.request.date(.received)
    regime = row.assessment.regime
    due = row.assessment.due
    isExtended = row.assessment.extensionIsValid == true
    urgency =
      switch row.assessment.due {
      case nil: .unknown
      case let due? where due == today: .today
      case let due? where due < today: .overdue(calendar.workingDays(from: due, to: today))
      case let due?: .ahead(calendar.workingDays(from: today, to: due))
      }
    uncoveredYear = row.assessment.uncoveredYear
    next = row.request.has(.memoNumber) || state == .undated ? .notice : .memo
    officers = row.request.officers
    isOverdueAtMonthEnd = state == .open && (row.assessment.due.map { $0 < today.month.lastDay } ?? false)
  }
}
