import Core
import Register
import Standard

/// One of the oldest open requests of a month, as the annual FOIA reports of the United States list the ten oldest
/// pending ones.
struct OldestOpen: Sendable {
  var reference: Reference
  var received: LocalDate?
  /// Working days after the day of receipt up to the cutoff; `nil` over ten years.
  var workingDays: Int?
  /// The due date as it stood on the cutoff.
  var due: LocalDate?
  /// Working days after the due date; `nil` where it has not passed.
  var late: Int?
  /// The year without calendar rows that makes the due date an estimate.
  var uncoveredYear: Int?

  /// How many are listed.
  static let limit = 10

  /// The oldest of the open requests, the earliest received first.
  static func all(_ figures: MonthFigures, _ book: ReportBook, _ context: PaperContext) -> [OldestOpen] {
    let sorted = figures.openPositions.sorted { left, right in
      let dates = (
        book.facts[left].received?.dayNumber ?? .max, book.facts[right].received?.dayNumber ?? .max
      )
      return dates.0 == dates.1 ? left < right : dates.0 < dates.1
    }
    return sorted.prefix(limit).map { position in
      let fact = book.facts[position]
      let row = book.row(position)
      let due = fact.due(asOf: figures.cutoff)
      let calendar = context.calendar
      let late = due.flatMap { calendar.workingDays(after: $0, through: figures.cutoff) } ?? 0
      return OldestOpen(
        reference: book.reference(position),
        received: fact.received,
        workingDays: fact.received.flatMap { calendar.workingDays(after: $0, through: figures.cutoff) },
        due: due,
        late: late > 0 ? late : nil,
        uncoveredYear: EstimateView.year(row, from: row.assessment.start, through: due, context)
      )
    }
  }

  static let sheet = Sheet<OldestOpen>([
    .object("permohonan", "permohonan", Reference.sheet) { $0.reference },
    .maybeDate("diterima", "tanggal diterima") { $0.received },
    .maybe("hari_kerja", "hari kerja sejak diterima", sample: "12") { $0.workingDays.map { String($0) } },
    .maybeDate("tenggat", "hari terakhir pemberitahuan tertulis") { $0.due },
    .maybe("lewat", "hari kerja sesudah tenggat; tidak ada bila belum lewat", sample: "2") {
      $0.late.map { String($0) }
    },
    .maybe("perkiraan", "tahun yang tidak ada dalam kalender; tenggat hanya perkiraan", sample: "2028") {
      $0.uncoveredYear.map { String($0) }
    },
  ])
}
