import Core
import Register

/// SOP1-WAKTU, SOP2-WAKTU, SOP3-WAKTU, SOP5-WAKTU: a step takes no longer than the minutes that the SOP gives;
/// over the limit by any second counts.
enum TimeLimitCheck: RowCheck {
  static let codes: [Code] = [.sop1Time, .sop2Time, .sop3Time, .sop5Time]

  static func check(_ row: RowCase, _ judge: Judge, _ sink: inout FindingSink) {
    for number in 1...5 where number != 4 {
      let result = row.assessment[number]
      guard case .violated? = result.time, let seconds = result.seconds else { continue }
      let step = judge.compiled[row.assessment.version].steps[number - 1]
      guard let end = step.end else { continue }
      let limit = Int(step.limitSeconds)
      sink.report(
        codes[number == 5 ? 3 : number - 1],
        end,
        Message(
          "langkah {1} paling lama {2}, tercatat {3}, lebih {4}",
          en: "step {1} takes at most {2}, recorded {3}, over by {4}"
        ),
        [
          .number(number), .duration(seconds: limit), .duration(seconds: seconds),
          .duration(seconds: seconds - limit),
        ]
      )
    }
  }
}
