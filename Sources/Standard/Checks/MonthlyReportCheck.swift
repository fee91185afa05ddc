package import Core

/// SOP8-WAKTU: the report of a month is issued by the last day of the next month.
package enum MonthlyReportCheck {
  static let codes: [Code] = [.sop8Time]

  /// The last day for the report of `month`.
  package static func due(_ month: YearMonth, _ standards: ServiceStandards) -> LocalDate {
    let months = standards.inForce(on: month.lastDay).steps.last?.limit?.value ?? 1
    return month.adding(months: months).lastDay
  }

  /// The finding of `bulanan --bulan`, or `nil` where the report is in time.
  ///
  /// - Parameter wasIssued: An earlier issue of that month stands in the output's manifest.
  package static func finding(
    _ month: YearMonth,
    reportingDate: LocalDate,
    wasIssued: Bool,
    _ standards: ServiceStandards
  ) -> Finding? {
    let due = due(month, standards)
    guard !wasIssued, reportingDate > due else { return nil }
    return Finding(
      .sop8Time,
      at: Place(),
      Message(
        "laporan bulan {1} paling lambat {2}, baru dibuat {3}",
        en: "the report of {1} is due by {2}, made on {3}"
      ),
      [.text(month.iso), .date(due), .date(reportingDate)],
      month: month
    )
  }
}
