import Core
import Standard

/// `{{perkiraan.tahun}}`: why a due date is an estimate.
package enum EstimateView {
  /// The first year of the days after `start` up to `due` that the calendar does not cover; missing where it covers
  /// all.
  static func value(_ row: JudgedRow, from start: LocalDate, through due: LocalDate, _ context: PaperContext)
    -> Value
  {
    year(row, from: start, through: due, context).map { .object(["tahun": .text(padded($0, to: 4))]) }
      ?? .missing
  }

  /// The year of ``value(_:from:through:_:)``. The start itself is not counted, so its year alone makes no estimate.
  static func year(
    _ row: JudgedRow,
    from start: LocalDate?,
    through due: LocalDate?,
    _ context: PaperContext
  ) -> Int? {
    guard let start, let due else { return nil }
    let first = start.adding(days: 1)
    let judged = row.assessment.uncoveredYear.flatMap {
      (first.year...max(first.year, due.year)).contains($0) ? $0 : nil
    }
    return [judged, context.calendar.uncoveredYear(from: first, through: due)].compactMap { $0 }.min()
  }

  /// A name with its shape.
  static func variable(_ name: String, _ meaning: String) -> Shape.Variable {
    .init(
      name,
      meaning,
      .object(Shape([.init("tahun", "tahun yang kalendernya belum ada", .text(sample: "2023"))])),
      isOptional: true
    )
  }
}
