import Core
import Standard

/// One line of the mutu baku table: what the SOP asks of a step, and how it was kept.
struct StepLine: Sendable {
  /// The step.
  var step: StepDescription
  /// The verdicts and spans.
  var tally: StepTally

  /// A time or a number of working days, as text and as a number.
  struct Measure: Sendable {
    /// `7 menit`, or the bare number of working days.
    var text: String
    /// Seconds, or working days with a decimal point.
    var number: String
    /// Whether the unit is working days.
    var isWorkingDays: Bool

    /// A span in seconds.
    static func span(_ seconds: Int?) -> Measure? {
      seconds.map {
        Measure(text: Indonesian.duration(seconds: $0), number: String($0), isWorkingDays: false)
      }
    }

    /// Working days in tenths.
    static func days(tenths: Int?) -> Measure? {
      tenths.map {
        Measure(
          text: Indonesian.decimal(tenths: $0),
          number: $0 % 10 == 0 ? String($0 / 10) : "\($0 / 10).\($0 % 10)",
          isWorkingDays: true
        )
      }
    }

    static let sheet = Sheet<Measure>([
      .text("teks", "lama atau banyaknya hari kerja", sample: "7 menit") { $0.text },
      .text("angka", "detik atau hari kerja untuk XML", sample: "420") { $0.number },
      .flag("hari", "satuannya hari kerja, bukan waktu") { $0.isWorkingDays },
    ])
  }

  /// The middle of the recorded times.
  var median: Measure? {
    step.number == 4
      ? .days(tenths: Statistics.medianTenths(tally.workingDays)) : .span(Statistics.median(tally.seconds))
  }

  /// The longest of the recorded times.
  var maximum: Measure? {
    step.number == 4 ? .days(tenths: tally.workingDays.last.map { $0 * 10 }) : .span(tally.seconds.last)
  }

  static let sheet = Sheet<StepLine>([
    .object("langkah", "langkah SOP", StepDescription.sheet) { $0.step },
    .number("berlaku", "permohonan yang dikenai langkah ini", sample: 10) { $0.tally.applicable },
    .number("memenuhi", "memenuhi mutu baku", sample: 8) { $0.tally[.met] },
    .number("melanggar", "tidak memenuhi mutu baku", sample: 1) { $0.tally[.violated] },
    .number("belum", "dalam proses", sample: 1) { $0.tally[.pending] },
    .number("tidak_dinilai", "tidak dapat dinilai", sample: 0) { $0.tally[.notAssessable] },
    .number("tidak_berlaku", "tidak dikenai langkah ini", sample: 2) { $0.tally[.notApplicable] },
    .maybe("persen", "memenuhi dari yang dapat dinilai", sample: "88,9%") {
      Indonesian.percent($0.tally[.met], of: $0.tally[.met] + $0.tally[.violated])
    },
    .maybeObject("median", "nilai tengah waktu", Measure.sheet) { $0.median },
    .maybeObject("maksimum", "waktu terlama", Measure.sheet) { $0.maximum },
  ])

  /// A line per step 1-7.
  static func lines(_ tallies: [StepTally], _ steps: [StepDescription]) -> [StepLine] {
    tallies.map { tally in
      let step = steps.first { $0.number == tally.step }
      return StepLine(step: step ?? StepDescription(number: tally.step, text: ""), tally: tally)
    }
  }
}
