import Core
import Documents
import Standard

/// A paper as it came from the templates; what it says is gone but for the markup.
struct RenderedPaper: Sendable {
  /// The paper, with an empty view.
  var document: PreparedDocument
  /// What stands in its body.
  var body: String
  /// The SHA-256 of what it says, where the run records prints (``DocumentRenderer/digest(_:)``).
  var digest: String?
}

/// Makes the papers of a register, some hundred rows at a time on all cores, so that no more than these are in
/// memory.
struct PaperRun {
  private let all: JudgedRows
  /// The positions of the chosen rows; all without them.
  private let places: [Int]?
  private let dates: Selection.Requests
  private let desk: PaperDesk
  private let context: PaperContext
  private let kinds: Set<DocumentKind>

  /// Rows whose papers are made before those are put into their print jobs.
  private static let batch = 512

  /// What became of the papers.
  struct Outcome: Sendable {
    /// Those that were rendered, in the order of the rows.
    var documents: [IndexDocument.Line] = []
    /// Those that cannot be issued.
    var withheld: [WithheldDocument] = []
  }

  /// The papers of chosen requests.
  ///
  /// - Parameter kinds: The kinds that the run makes; those of no paper do not matter.
  /// - Throws: A problem of usage for each registration number that the register does not hold.
  init(
    _ requests: Selection.Requests,
    kinds: Set<DocumentKind>,
    of judgement: Judgement,
    _ context: PaperContext
  ) throws(Problems) {
    dates = requests
    self.kinds = kinds
    self.context = context
    desk = PaperDesk(context, judgement, kinds: kinds)
    all = judgement.rows
    places =
      requests.numbers.isEmpty
      ? nil : Set(try RegistrationNumbers(judgement).positions(requests.numbers)).sorted()
  }

  private var count: Int { places?.count ?? all.count }

  private func row(_ position: Int) -> JudgedRow { all[places?[position] ?? position] }

  /// Renders the papers and their print jobs.
  ///
  /// - Throws: Problems of templates and output.
  func make(
    with renderer: DocumentRenderer,
    _ printRun: inout PrintRun
  ) throws(Problems) -> Outcome {
    var outcome = Outcome()
    var jobs: [PrintFile] = []
    // The begin of the work, from which its rate counts.
    renderer.progress(.papers(requests: 0, of: count))
    for start in stride(from: 0, to: count, by: PaperRun.batch) {
      let batch = start..<min(start + PaperRun.batch, count)
      let made = try render(batch, jobs, with: renderer, isRecorded: printRun.isRecorded)
      renderer.progress(.papers(requests: batch.upperBound, of: count))
      jobs = []
      for row in made {
        outcome.withheld += row.withheld
        for paper in row.papers {
          if let line = IndexDocument.Line(paper.document) { outcome.documents.append(line) }
          let full = try lifting { () throws(Problem) in try printRun.add(paper, context) }
          if let full { jobs.append(full) }
        }
      }
    }
    _ = try render(0..<0, jobs + printRun.rest(kinds, context), with: renderer, isRecorded: false)
    return outcome
  }

  /// What a row calls for.
  private struct Made: Sendable {
    var papers: [RenderedPaper] = []
    var withheld: [WithheldDocument] = []
  }

  /// Renders print jobs, and the papers of rows.
  private func render(
    _ batch: Range<Int>,
    _ jobs: [PrintFile],
    with renderer: DocumentRenderer,
    isRecorded: Bool
  ) throws(Problems) -> [Made] {
    try renderer.inParallel(jobs.count + batch.count) { (index, buffer) throws(Problem) in
      if index < jobs.count {
        try renderer.render(jobs[index].document, in: jobs[index].folder, with: &buffer)
        return Made()
      }
      return try papers(
        of: row(batch.lowerBound + index - jobs.count),
        with: renderer,
        isRecorded: isRecorded,
        &buffer
      )
    }
  }

  private func papers(
    of row: JudgedRow,
    with renderer: DocumentRenderer,
    isRecorded: Bool,
    _ buffer: inout [UInt8]
  ) throws(Problem) -> Made {
    var made = Made()
    for preparation in desk.papers(of: row) {
      switch preparation {
      case .issued(let document):
        if dates.isInside(document.date) {
          made.papers.append(try renderer.paper(document, isRecorded: isRecorded, with: &buffer))
        }
      case .withheld(let document):
        if dates.isInside(row.request.date(.received)) { made.withheld.append(document) }
      }
    }
    return made
  }
}

extension Selection.Requests {
  /// Whether a paper of this day is chosen.
  fileprivate func isInside(_ date: LocalDate?) -> Bool {
    if from == nil, to == nil { return true }
    guard let date else { return false }
    return from.map { $0 <= date } ?? true && to.map { date <= $0 } ?? true
  }
}
