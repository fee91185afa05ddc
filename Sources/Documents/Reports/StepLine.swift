import Core
import Standard

/// One line of the mutu baku table: what the SOP asks of a step, and how it was kept.
struct StepLine: Sendable {
  /// The step.
  var step: StepDescription
  /// The verdicts and spans.
  var tally: StepTally
  /// Whether the document has an appendix with the requests behind the figures.
  var isKeyed = false

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
    .key("sumber_berlaku") { $0.key(nil) },
    .key("sumber_memenuhi") { $0.key(.met) },
    .key("sumber_melanggar") { $0.key(.violated) },
    .key("sumber_belum") { $0.key(.pending) },
    .key("sumber_tidak_dinilai") { $0.key(.notAssessable) },
    .maybeObject("median", "nilai tengah waktu", Measure.sheet) { $0.median },
    .maybeObject("maksimum", "waktu terlama", Measure.sheet) { $0.maximum },
  ])

  /// The columns that the appendix lists: all to which the step applies, then by verdict.
  static let columns: [(verdict: Verdict?, name: String)] = [
    (nil, "langkah_berlaku"), (.met, "langkah_memenuhi"), (.violated, "langkah_melanggar"),
    (.pending, "langkah_belum"), (.notAssessable, "langkah_tidak_dinilai"),
  ]

  /// The figure of a column.
  private func count(_ verdict: Verdict?) -> Int { verdict.map { tally[$0] } ?? tally.applicable }

  private func key(_ verdict: Verdict?) -> String? {
    guard isKeyed, count(verdict) > 0 else { return nil }
    return StepLine.columns.firstIndex { $0.verdict == verdict }.map {
      "3.\(step.number).\(FigureKey.letter($0))"
    }
  }

  /// The figures of the line with the requests behind them, found anew in `positions`.
  func sources(_ positions: [Int], _ book: ReportBook) -> [FigureSource] {
    let byVerdict = Dictionary(grouping: positions) { book.row($0).assessment[step.number].verdict }
    let applicable = positions.filter { book.row($0).assessment[step.number].verdict != .notApplicable }
    return StepLine.columns.enumerated().map { index, column in
      FigureSource(
        key: "3.\(step.number).\(FigureKey.letter(index))",
        name: column.name,
        detail: String(step.number),
        count: count(column.verdict),
        positions: column.verdict.map { byVerdict[$0] ?? [] } ?? applicable
      )
    }
  }

  /// A line per step 1-7.
  static func lines(
    _ tallies: [StepTally],
    _ steps: [StepDescription],
    isKeyed: Bool = false
  ) -> [StepLine] {
    tallies.map { tally in
      let step = steps.first { $0.number == tally.step }
      return StepLine(
        step: step ?? StepDescription(number: tally.step, text: ""),
        tally: tally,
        isKeyed: isKeyed
      )
    }
  }
}
