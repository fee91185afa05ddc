import Core
import Register

/// SOP1-TAKDINILAI to SOP7-TAKDINILAI: how many rows of a file a step could not be judged for.
struct NotAssessedCheck: Sendable {
  static let codes: [Code] = [
    .sop1NotAssessed, .sop2NotAssessed, .sop3NotAssessed, .sop4NotAssessed, .sop5NotAssessed,
    .sop6NotAssessed, .sop7NotAssessed,
  ]

  private var counts = [Int](repeating: 0, count: 7)

  mutating func add(_ assessment: borrowing Assessment) {
    let steps = assessment.notAssessable
    if steps == 0 { return }
    for index in 0..<7 where steps & 1 << UInt8(index) != 0 { counts[index] += 1 }
  }

  func findings(file: Int) -> [Finding] {
    counts.indices.filter { counts[$0] > 0 }.map { index in
      Finding(
        NotAssessedCheck.codes[index],
        at: Place(file: file),
        Message(
          "langkah {1} tidak dapat dinilai untuk {2} permohonan",
          en: "step {1} is not assessable for {2} request(s)"
        ),
        [.number(index + 1), .number(counts[index])],
        count: counts[index]
      )
    }
  }
}
