import Core
import Standard

/// `{{perkiraan.tahun}}`: why a due date is an estimate.
package enum EstimateView {
  /// The first year between two dates that the calendar does not cover; missing where it covers all.
  static func value(_ row: JudgedRow, from start: LocalDate, through due: LocalDate, _ context: PaperContext)
    -> Value
  {
    let judged = row.assessment.uncoveredYear.flatMap {
      (start.year...max(start.year, due.year)).contains($0) ? $0 : nil
    }
    let year = [judged, context.calendar.uncoveredYear(from: start, through: due)].compactMap { $0 }.min()
    return year.map { .object(["tahun": .text(String($0))]) } ?? .missing
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
