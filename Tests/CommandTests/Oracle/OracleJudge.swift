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
  enum There { case there, missing, absent, unreadable }

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
    result.steps = [
      step1(words), step2(words), step3(words), step4(words, deadline), step5(words), step6(words),
      step7(words),
    ]
    return result
  }

  /// `melanggar` > `tidak_dinilai` > `belum` > `memenuhi`.
  func worst(_ verdicts: [Verdict]) -> Verdict {
    for verdict in [Verdict.broken, .unknown, .pending] where verdicts.contains(verdict) { return verdict }
    return .fulfilled
  }

  /// "Output and requirement parts"; `due` is `nil` where it cannot be known.
  func part(due: Bool?, _ needs: [There]) -> Verdict {
    worst(
      needs.map { need in
        switch need {
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

  func step1(_ words: OracleWords) -> Verdict {
    let end = words.row.moment("formulir_selesai")
    let time = time(words, start: words.formStart, end: end, limit: 10)
    if words.identity.allSatisfy({ $0 == .there }) || words.decision == "tidak_lengkap" { return time }
    // It could still turn out to be `tidak_lengkap`.
    if words.isDecided == nil { return worst([time, .unknown]) }
    let exists: Bool? = end.isUnreadable ? nil : end.known != nil
    let due = words.isDecided == true ? true : exists
    return worst([time, part(due: due, words.identity)])
  }

  func step2(_ words: OracleWords) -> Verdict {
    if ["tidak_lengkap", "dicabut", "tidak_dikuasai"].contains(words.decision) { return .inapplicable }
    let classification = words.classification
    if classification.isEmpty || classification.isAbsent || classification.known == "dikecualikan" {
      return .inapplicable
    }
    if words.isDecided == nil || classification.isUnreadable { return .unknown }
    let end = words.row.moment("informasi_selesai")
    let exists: Bool? = end.isUnreadable ? nil : end.known != nil
    let time = time(words, start: words.row.moment("informasi_mulai"), end: end, limit: 15)
    return worst([
      time, part(due: words.isDecided == true ? true : exists, [words.there("nomor_tanda_terima")]),
    ])
  }

  func step3(_ words: OracleWords) -> Verdict {
    if ["tidak_lengkap", "dicabut"].contains(words.decision) { return .inapplicable }
    let classification = words.classification
    if classification.isEmpty || classification.isAbsent || classification.known == "terbuka" {
      return .inapplicable
    }
    if words.isDecided == nil || classification.isUnreadable { return .unknown }
    let time = time(
      words,
      start: words.row.moment("pengecualian_mulai"),
      end: words.row.moment("pengecualian_selesai"),
      limit: 5
    )
    return worst([time, part(due: words.isDecided, [words.informed])])
  }

  func step4(_ words: OracleWords, _ deadline: OracleDeadline) -> Verdict {
    if ["tidak_lengkap", "dicabut"].contains(words.decision) { return .inapplicable }
    if words.isDecided == nil { return .unknown }
    if words.isDirect == true { return .inapplicable }
    if words.isDirect == nil || words.received.known == nil { return .unknown }
    return worst([
      deadline.time,
      part(due: words.isDecided, [words.there("nomor_nota_dinas"), words.thereDate("tanggal_nota_dinas")]),
      part(
        due: words.isDecided,
        [words.there("nomor_pemberitahuan"), words.thereDate("tanggal_pemberitahuan")]
      ),
    ])
  }

  func step5(_ words: OracleWords) -> Verdict {
    if words.isDecided == nil { return .unknown }
    guard words.isAnswered else { return .inapplicable }
    let start = words.row.moment("penyerahan_mulai")
    let end = words.row.moment("penyerahan_selesai")
    let output = part(due: true, [words.handoverPaper])
    var time = time(words, start: start, end: end, limit: 5)
    let way = words.delivery.known ?? ""
    if ["email", "pos", "kurir", "faksimili"].contains(way), time == .unknown, !isBackward(start, end) {
      time = output == .fulfilled ? .fulfilled : .unknown
    }
    let requirement: Verdict =
      words.decision == "tidak_dikuasai"
      ? .fulfilled : part(due: true, [words.thereClassification])
    return worst([time, requirement, output])
  }

  func step6(_ words: OracleWords) -> Verdict {
    if words.isDecided == nil { return .unknown }
    if words.isDecided == false { return .inapplicable }
    return part(due: isReportDue(words), [words.thereDate("register_diperbarui")])
  }

  func step7(_ words: OracleWords) -> Verdict {
    if words.isDecided == nil { return .unknown }
    if words.isDecided == false { return .inapplicable }
    return part(due: isReportDue(words), [words.thereDate("disupervisi"), words.there("supervisor")])
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
