import Core
import Register

/// SOP4-SYARAT, SOP5-SYARAT: what the SOP requires for a step is there: a nota dinas or disposition with its
/// date for the notice, the classification for the handover.
enum RequirementCheck: RowCheck {
  static let codes: [Code] = [.sop4Requirement, .sop5Requirement]

  static func check(_ row: RowCase, _ judge: Judge, _ sink: inout FindingSink) {
    for number in 4...5 {
      let result = row.assessment[number]
      guard case .violated? = result.requirement, let column = result.missingRequirement else { continue }
      sink.report(
        codes[number - 4],
        column,
        Message("persyaratan langkah {1} belum ada: {2}", en: "requirement of step {1} is missing: {2}"),
        [.number(number), .text(column.name)]
      )
    }
  }
}
