/// The verdicts of findings.md section 1, each sentence in turn, without thought of speed. Written from the pages
/// alone; what it says and the program does not is a question to the text (see ``OracleTests``).
struct OracleJudge: Sendable {
  enum Verdict: String, Sendable {
    case fulfilled = "memenuhi"
    case broken = "melanggar"
    case pending = "belum"
    case unknown = "tidak_dinilai"
    case inapplicable = "tidak_berlaku"
  }

  /// Whether something needed is in the row.
  enum There: Sendable { case there, missing, absent, unreadable }

  struct Settings: Sendable {
    var startsWhenComplete = false
    var movesOffHolidays = false
    var jointLeaveIsWorked = false
    /// Ends included; empty: no election stages.
    var stages: [ClosedRange<Int>] = []
    var stagesForAll = false
  }

  struct Result: Sendable, Equatable {
    var steps: [Verdict] = []
    var regime = "biasa"
    var firstDue: String?
    var due: String?
    /// `KODE@kolom`, sorted.
    var findings: [String] = []
  }

  /// The three parts of a step that applies.
  struct Parts: Sendable {
    var time = Verdict.fulfilled
    var requirement = Verdict.fulfilled
    var output = Verdict.fulfilled
    /// What requirement and output need, in the order of the table.
    var requirements: [Need] = []
    var outputs: [Need] = []
  }

  /// A column that is needed, and whether it is there.
  struct Need: Sendable {
    var column: String
    var state: There
  }

  /// A step: not applicable, not known, or its parts.
  enum Step: Sendable {
    case inapplicable, unknown
    case parts(Parts)
  }

  var settings: Settings
  var calendar: OracleCalendar
  /// Reporting date.
  var today: Int

  static let decisions = [
    "dikabulkan", "dikabulkan_sebagian", "ditolak", "tidak_dikuasai", "tidak_lengkap", "dicabut",
  ]

  func judge(_ row: OracleRow) -> Result {
    let words = OracleWords(row)
    var result = Result()
    let deadline = OracleDeadline(words, self)
    result.regime = deadline.regime
    result.firstDue = deadline.firstDue.map { OracleCalendar.days[$0] }
    result.due = deadline.due.map { OracleCalendar.days[$0] }
    let steps = [
      step1(words), step2(words), step3(words), step4(words, deadline), step5(words), step6(words),
      step7(words),
    ]
    result.steps = steps.map { step in
      switch step {
      case .inapplicable: .inapplicable
      case .unknown: .unknown
      case .parts(let parts): worst([parts.time, parts.requirement, parts.output])
      }
    }
    result.findings = OracleFindings(words: words, judge: self, deadline: deadline, steps: steps).all
    return result
  }

  /// `melanggar` > `tidak_dinilai` > `belum` > `memenuhi`.
  func worst(_ verdicts: [Verdict]) -> Verdict {
    for verdict in [Verdict.broken, .unknown, .pending] where verdicts.contains(verdict) { return verdict }
    return .fulfilled
  }

  /// "Output and requirement parts"; `due` is `nil` where it cannot be known.
  func part(due: Bool?, _ needs: [Need]) -> Verdict {
    worst(
      needs.map { need in
        switch need.state {
        case .there: .fulfilled
        case .unreadable: .unknown
        case .missing: due == nil ? .unknown : due == true ? .broken : .pending
        case .absent: due == false ? .pending : .unknown
        }
      }
    )
  }

  /// Time part of steps 1, 2, 3 and 5. `limit` in minutes.
  func time(
    _ words: OracleWords,
    start: Fact<OracleMoment>,
    end: Fact<OracleMoment>,
    limit: Int
  ) -> Verdict {
    if let start = start.known, let end = end.known {
      if end.day < start.day { return .unknown }
      if let from = start.second, let to = end.second {
        let seconds = (end.day - start.day) * 86400 + to - from
        if seconds < 0 { return .unknown }
        return seconds > limit * 60 ? .broken : .fulfilled
      }
    }
    if start.isAbsent || end.isAbsent { return .unknown }
    if words.isDecided == false, end.isEmpty { return .pending }
    return .unknown
  }

  /// Whether `end` is known to lie before `start`.
  func isBackward(_ start: Fact<OracleMoment>, _ end: Fact<OracleMoment>) -> Bool {
    guard let start = start.known, let end = end.known else { return false }
    if end.day != start.day { return end.day < start.day }
    guard let from = start.second, let to = end.second else { return false }
    return to < from
  }

  func step1(_ words: OracleWords) -> Step {
    let end = words.row.moment("formulir_selesai")
    var parts = Parts(time: time(words, start: words.formStart, end: end, limit: 10))
    if words.decision == "tidak_lengkap" { return .parts(parts) }
    parts.outputs = words.identity
    if words.isDecided == nil {
      // It could still turn out to be `tidak_lengkap`.
      parts.output = parts.outputs.allSatisfy { $0.state == .there } ? .fulfilled : .unknown
    } else {
      let exists: Bool? = end.isUnreadable ? nil : end.known != nil
      parts.output = part(due: words.isDecided == true ? true : exists, parts.outputs)
    }
    return .parts(parts)
  }

  func step2(_ words: OracleWords) -> Step {
    if ["tidak_lengkap", "dicabut", "tidak_dikuasai"].contains(words.decision) { return .inapplicable }
    let classification = words.classification
    if classification.isEmpty || classification.isAbsent || classification.known == "dikecualikan" {
      return .inapplicable
    }
    if words.isDecided == nil || classification.isUnreadable { return .unknown }
    let end = words.row.moment("informasi_selesai")
    let exists: Bool? = end.isUnreadable ? nil : end.known != nil
    let needs = [words.need("nomor_tanda_terima")]
    return .parts(
      Parts(
        time: time(words, start: words.row.moment("informasi_mulai"), end: end, limit: 15),
        output: part(due: words.isDecided == true ? true : exists, needs),
        outputs: needs
      )
    )
  }

  func step3(_ words: OracleWords) -> Step {
    if ["tidak_lengkap", "dicabut"].contains(words.decision) { return .inapplicable }
    let classification = words.classification
    if classification.isEmpty || classification.isAbsent || classification.known == "terbuka" {
      return .inapplicable
    }
    if words.isDecided == nil || classification.isUnreadable { return .unknown }
    let start = words.row.moment("pengecualian_mulai")
    let end = words.row.moment("pengecualian_selesai")
    let needs = [Need(column: "pemohon_terinfokan", state: words.informed)]
    return .parts(
      Parts(
        time: time(words, start: start, end: end, limit: 5),
        output: part(due: words.isDecided, needs),
        outputs: needs
      )
    )
  }

  func step4(_ words: OracleWords, _ deadline: OracleDeadline) -> Step {
    if ["tidak_lengkap", "dicabut"].contains(words.decision) { return .inapplicable }
    if words.isDecided == nil { return .unknown }
    if words.isDirect == true { return .inapplicable }
    if words.isDirect == nil || words.received.known == nil { return .unknown }
    let memo = [words.need("nomor_nota_dinas"), words.needDate("tanggal_nota_dinas")]
    let notice = [words.need("nomor_pemberitahuan"), words.needDate("tanggal_pemberitahuan")]
    return .parts(
      Parts(
        time: deadline.time,
        requirement: part(due: words.isDecided, memo),
        output: part(due: words.isDecided, notice),
        requirements: memo,
        outputs: notice
      )
    )
  }

  func step5(_ words: OracleWords) -> Step {
    if words.isDecided == nil { return .unknown }
    guard words.isAnswered else { return .inapplicable }
    let start = words.row.moment("penyerahan_mulai")
    let end = words.row.moment("penyerahan_selesai")
    var parts = Parts(time: time(words, start: start, end: end, limit: 5))
    parts.outputs = [words.handoverPaper]
    parts.output = part(due: true, parts.outputs)
    let way = words.delivery.known ?? ""
    if ["email", "pos", "kurir", "faksimili"].contains(way), parts.time == .unknown, !isBackward(start, end) {
      parts.time = parts.output == .fulfilled ? .fulfilled : .unknown
    }
    if words.decision != "tidak_dikuasai" {
      parts.requirements = [Need(column: "klasifikasi", state: words.thereClassification)]
      parts.requirement = part(due: true, parts.requirements)
    }
    return .parts(parts)
  }

  func step6(_ words: OracleWords) -> Step {
    closing(words, [words.needDate("register_diperbarui")])
  }

  func step7(_ words: OracleWords) -> Step {
    closing(words, [words.needDate("disupervisi"), words.need("supervisor")])
  }

  /// Steps 6 and 7: an output, once decided.
  private func closing(_ words: OracleWords, _ needs: [Need]) -> Step {
    if words.isDecided == nil { return .unknown }
    if words.isDecided == false { return .inapplicable }
    return .parts(Parts(output: part(due: isReportDue(words), needs), outputs: needs))
  }

  /// Steps 6 and 7: due from the first day of the second month after the month of the closing date.
  func isReportDue(_ words: OracleWords) -> Bool? {
    let date =
      words.row.date("tanggal_pemberitahuan").known ?? words.row.date("penyerahan_selesai").known
      ?? words.row.date("register_diperbarui").known ?? words.received.known?.day
    guard let date else { return nil }
    let parts = OracleCalendar.days[date].split(separator: "-").compactMap { Int($0) }
    var (year, month) = (parts[0], parts[1] + 2)
    if month > 12 { (year, month) = (year + 1, month - 12) }
    return OracleCalendar.days[today] >= "\(year)-\(OracleCalendar.two(month))-01"
  }
}
