import Core
import Register

/// REG-MASADEPAN: nothing that is written down has happened after the reporting date.
enum FutureCheck: RowCheck {
  static let codes: [Code] = [.regFuture]

  static func check(_ row: RowCase, _ judge: Judge, _ sink: inout FindingSink) {
    if let received = row.facts.received, judge.reportingDate < received {
      checkCell(.received, row, judge, &sink)
    }
    guard let latest = row.facts.latest, judge.reportingDate < latest else { return }
    for column in Facts.later { checkCell(column, row, judge, &sink) }
  }

  private static func checkCell(_ column: Column, _ row: RowCase, _ judge: Judge, _ sink: inout FindingSink) {
    guard let date = row.date(column), date > judge.reportingDate else { return }
    sink.report(
      .regFuture,
      column,
      Message("{1} {2} sesudah tanggal laporan {3}", en: "{1} {2} is after the reporting date {3}"),
      [.text(column.name), .date(date), .date(judge.reportingDate)]
    )
  }
}
