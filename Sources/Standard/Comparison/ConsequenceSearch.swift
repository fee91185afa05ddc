import Core
import Register

/// Judges both rows of a pair by the same rules and day, and asks of every difference which edit made it.
struct ConsequenceSearch {
  private let judge: Judge
  private let old: WrittenRow
  private let new: WrittenRow
  /// Edited known columns, each with the columns whose value follows from it.
  private let edits: [(column: Column, followers: [Column])]
  private let all: [ComparedColumn]
  private let before: Outcome
  private let after: Outcome

  /// What the judgement of a row says, as far as it is compared.
  private struct Outcome {
    var codes: Set<Code>
    var assessment: Assessment

    init(_ row: JudgedRow) {
      codes = Set(row.findings.lazy.map(\.code).filter { $0.family == .sop || $0.family == .law })
      assessment = row.assessment
    }
  }

  /// - Parameter derived: Columns whose cell is as it was and whose value changed nevertheless.
  init(_ judge: Judge, _ old: WrittenRow, _ new: WrittenRow, edits: [ComparedColumn], derived: [Column]) {
    self.judge = judge
    self.old = old
    self.new = new
    all = edits
    self.edits = edits.compactMap { edit in
      guard case .known(let column) = edit else { return nil }
      return (column, derived.filter { ConsequenceSearch.follows($0, column) })
    }
    before = Outcome(ConsequenceSearch.judged(old.request, old.findings, judge))
    after = Outcome(ConsequenceSearch.judged(new.request, new.findings, judge))
  }

  /// Whether the value of `derived` may follow from the cell of `column`.
  private static func follows(_ derived: Column, _ column: Column) -> Bool {
    switch derived {
    case .phone, .email: column == .contact
    case .identityKind: column == .identityNumber
    case .identityNumber: column == .identityKind
    case .decision: column == .handoverEnd
    default: column == .received || column == .receivedTime || column == .noticeDate
    }
  }

  private static func judged(_ request: Request, _ findings: [Finding], _ judge: Judge) -> JudgedRow {
    judge.judge(ReadRow(request: request, findings: findings), CellAddresses())
  }

  /// The differences, findings first, then verdicts by step, regime, due date, version of the SOP.
  func consequences() -> [Consequence] {
    var kinds: [(kind: Consequence.Kind, holds: (Outcome) -> Bool)] = []
    for code in Code.allCases {
      switch (before.codes.contains(code), after.codes.contains(code)) {
      case (true, false): kinds.append((.lost(code), { $0.codes.contains(code) }))
      case (false, true): kinds.append((.gained(code), { $0.codes.contains(code) }))
      default: break
      }
    }
    let (from, to) = (before.assessment, after.assessment)
    for step in 1...7 where from[step].verdict != to[step].verdict {
      let verdict = to[step].verdict
      kinds.append(
        (
          .verdict(step: step, from: from[step].verdict, to: verdict),
          { $0.assessment[step].verdict == verdict }
        )
      )
    }
    if from.regime != to.regime {
      kinds.append((.regime(from: from.regime, to: to.regime), { $0.assessment.regime == to.regime }))
    }
    if from.due != to.due {
      kinds.append((.due(from: from.due, to: to.due), { $0.assessment.due == to.due }))
    }
    if from.version != to.version {
      kinds.append((.version(from: from.version, to: to.version), { $0.assessment.version == to.version }))
    }
    guard !kinds.isEmpty else { return [] }
    let undone = edits.map { outcome(of: new, taking: $0, from: old) }
    let alone = edits.map { outcome(of: old, taking: $0, from: new) }
    return kinds.map { kind, holds in
      let isAfter = holds(after)
      let causes = edits.indices.filter { holds(undone[$0]) != isAfter || holds(alone[$0]) == isAfter }
      return Consequence(
        kind: kind,
        causes: causes.isEmpty ? all : causes.map { .known(edits[$0].column) }
      )
    }
  }

  /// The outcome of a row with one edit put into it.
  private func outcome(
    of row: WrittenRow,
    taking edit: (column: Column, followers: [Column]),
    from other: WrittenRow
  ) -> Outcome {
    var request = row.request
    for column in [edit.column] + edit.followers { request.take(column, from: other.request) }
    return Outcome(ConsequenceSearch.judged(request, [], judge))
  }

  /// Whether a date was moved to an earlier day or time; `nil` where one of them is not readable.
  func isEarlier(_ column: Column) -> Bool? {
    guard let from = old.request.integer(column), let to = new.request.integer(column) else { return nil }
    return to < from
  }
}

extension Consequence {
  /// Whether a verdict became better, or a finding went away.
  var isImprovement: Bool {
    switch kind {
    case .lost: true
    case .verdict(_, let from, let to): Consequence.badness(to) < Consequence.badness(from)
    case .gained, .due, .regime, .version: false
    }
  }

  private static func badness(_ verdict: Verdict) -> Int {
    switch verdict {
    case .violated: 3
    case .notAssessable: 2
    case .pending: 1
    case .met, .notApplicable: 0
    }
  }
}
