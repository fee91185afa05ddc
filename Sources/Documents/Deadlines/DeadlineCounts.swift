/// The open requests by nearness of their due dates; the numbers add up to the whole.
package struct DeadlineCounts: Sendable, Hashable {
  /// All open requests.
  package var open = 0
  /// Past their due date.
  package var overdue = 0
  /// Due on the reporting date.
  package var today = 0
  /// Due in one, two and three working days.
  package var inOne = 0
  package var inTwo = 0
  package var inThree = 0
  /// Due in four or five working days.
  package var inFive = 0
  /// Due later.
  package var later = 0
  /// Without a due date, for the register does not allow one.
  package var unknown = 0
  /// Overdue at the end of the reporting month if nothing happens, those overdue now included.
  package var atMonthEnd = 0
}

extension DeadlineList {
  /// The numbers over the open requests.
  package var counts: DeadlineCounts {
    var counts = DeadlineCounts()
    for item in items {
      counts.open += 1
      switch item.urgency {
      case .overdue: counts.overdue += 1
      case .today: counts.today += 1
      case .ahead(1): counts.inOne += 1
      case .ahead(2): counts.inTwo += 1
      case .ahead(3): counts.inThree += 1
      case .ahead(4), .ahead(5): counts.inFive += 1
      case .ahead: counts.later += 1
      case .unknown: counts.unknown += 1
      }
      if item.isOverdueAtMonthEnd { counts.atMonthEnd += 1 }
    }
    return counts
  }
}
