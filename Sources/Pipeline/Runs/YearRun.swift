import Core
import Documents
import Register
import Standard

/// `warkat tahunan` without a public copy: archives a year of a register of any size. Rows are read twice and never kept,
/// but for those that the page of findings lists.
struct YearRun {
  /// The length of a part, in bytes: a row's views and documents take some hundred times its bytes while it is rendered.
  private static let partLength = 1 << 17

  private typealias Texts = PairSink<FindingsSink, FindingsSink>
  private typealias First = PairSink<SurveySink, PairSink<RowsWithFindings, Texts>>

  let options: RenderRun.Options
  let desk: Desk
  let workspace: Workspace

  /// Archives the year.
  ///
  /// - Throws: As ``RenderRun/run(_:at:in:)``.
  func run(_ year: Int) throws(Problems) -> RunSummary {
    let registers = try OpenRegisters(options.registers, in: workspace)
    var pass = RegisterPass(registers: registers, settings: desk.settings.reading, judge: desk.judge)
    pass.partLength = YearRun.partLength
    let (outcome, found) = try lifting { () throws(Problem) in try pass.run { sink(year, registers) } }
    let kept = found.second.first
    let judgement = outcome.judgement(desk.reportingDate, rows: kept.rows)
    let report = FindingsReport(
      judgement,
      showsValues: options.showsValues,
      tally: kept.tally
    )
    var summary = RunSummary(judgement: judgement)
    summary.requests = kept.tally.requests
    summary.findings = report.severities
    summary.receivedBeforeStandards = kept.tally.receivedBeforeStandards
    summary.exitStatus = kept.tally.exitStatus(judgement, strict: options.isStrict)
    // An archive of a register of which nothing could be read would say that nothing happened.
    if summary.exitStatus == 2 { return summary }
    let templates = try TemplateSet.load(options.selection.templateKinds, in: workspace)
    let context = desk.paperContext(program: options.program, for: templates)
    let archive = try lifting { () throws(Problem) in
      try YearArchive(found.first, judgement, report.severities, pass, at: desk, context)
    }
    let folder = try lifting { () throws(Problem) in
      try OutputFolder(
        options.output,
        permission: desk.settings.permission,
        calls: workspace.calls,
        started: workspace.now(desk.settings.office.zone)
      )
    }
    // The findings first: what is known of them need not be there while the year is written.
    try lifting { () throws(Problem) in
      try write(report, found.second.second.first, "temuan.csv", to: folder)
      try write(report, found.second.second.second, "temuan.json", to: folder)
    }
    let renderer = DocumentRenderer(templates: templates, folder: folder, progress: workspace.progress)
    let register = try lifting { () throws(Problem) in
      [try renderer.archive(archive, in: workspace)]
    }
    let findings = report.prepare(context)
    let requests = kept.tally.requests
    var made = try renderer.renderOrTell([findings], requests: requests)
    let earlier = try lifting { () throws(Problem) in
      try EarlierDocuments(
        folder.kept(replacing: { options.selection.replaces($0) }, units: [archive.folder]),
        .registers(pass),
        on: desk.reportingDate
      )
    }
    let index = try renderer.renderOrTell(
      IndexDocument.prepare(
        (register + made.documents).compactMap(IndexDocument.Line.init),
        earlier: earlier.lines,
        jobs: earlier.printJobs,
        context.citing(kept.tally)
      ),
      requests: requests
    )
    made.unmade += index.unmade
    summary.unmade = made.unmade
    if !made.unmade.isEmpty { summary.exitStatus = max(summary.exitStatus, 1) }
    try lifting { () throws(Problem) in
      summary.output = try folder.commit(
        replacing: { options.selection.replaces($0) },
        units: [archive.folder],
        removesObsolete: options.removesObsolete
      )
    }
    summary.documents = [(.yearlyRegister, 1)]
    return summary
  }

  /// What the first pass is for: the year, the findings for the page, and their texts as CSV and JSON.
  private func sink(_ year: Int, _ registers: OpenRegisters) -> First {
    let files = registers.sources.map(\.name)
    let none = FindingsTally(
      reportingDate: desk.reportingDate,
      firstStandard: desk.standards.versions.first?.validFrom
    )
    let wording = FindingsWording(files: files, showsValues: options.showsValues)
    func texts(_ form: FindingsForm) -> FindingsSink {
      FindingsSink(
        form,
        wording,
        tally: none,
        counts: false,
        spool: SpoolFile(in: workspace)
      )
    }
    return PairSink(
      SurveySink(YearSurvey(year, files: files, reportingDate: desk.reportingDate)),
      PairSink(
        RowsWithFindings(tally: none, limit: DocumentLimits().findingsOfACode),
        PairSink(texts(.csv), texts(.json))
      )
    )
  }

  private func write(
    _ report: FindingsReport,
    _ texts: FindingsSink,
    _ path: String,
    to folder: OutputFolder
  ) throws(Problem) {
    let stream = try folder.stream(OutputPath(checking: path), kind: DocumentKind.findings.rawValue)
    try texts.write(report) { (bytes) throws(Problem) in try stream.write(Array(bytes)) }
    _ = try stream.finish()
  }
}
