package import Core
import Documents
import Register
import Standard

/// `warkat semua` and its parts: judges registers and writes the documents that they call for.
package struct RenderRun: Sendable {
  /// What the command line says.
  package struct Options: Sendable {
    /// The registers: files, folders of CSVs, `-`.
    package var registers: [String]
    /// Which documents.
    package var selection: Selection
    /// The output folder (`--keluaran`).
    package var output: String
    /// Option `--bersihkan`.
    package var removesObsolete: Bool
    /// Option `--ketat`.
    package var isStrict: Bool
    /// Option `--tampilkan-nilai`.
    package var showsValues: Bool
    /// Options `--cetak` and `--baru`.
    package var printing: PrintMode
    /// Name and version of the program, as documents print it.
    package var program: String
    /// What the public copy of a year leaves out.
    package var redaction = Redaction()

    /// Options.
    package init(
      registers: [String],
      selection: Selection = .everything,
      output: String = "output",
      removesObsolete: Bool = false,
      isStrict: Bool = false,
      showsValues: Bool = false,
      printing: PrintMode = .plain,
      program: String
    ) {
      self.registers = registers
      self.selection = selection
      self.output = output
      self.removesObsolete = removesObsolete
      self.isStrict = isStrict
      self.showsValues = showsValues
      self.printing = printing
      self.program = program
    }
  }

  private let options: Options
  private let desk: Desk
  private let workspace: Workspace

  /// Runs, with everything checked before the first file is written.
  ///
  /// - Throws: Problems of settings, registers, templates or the command line, with nothing written; problems of
  ///   output, with every file either the earlier one or the new one.
  package static func run(
    _ options: Options,
    at desk: Desk,
    in workspace: Workspace
  ) throws(Problems) -> RunSummary {
    try desk.settings.requireOfficeName()
    if case .yearly(let year, isPublic: false) = options.selection {
      return try YearRun(options: options, desk: desk, workspace: workspace).run(year)
    }
    return try RenderRun(options: options, desk: desk, workspace: workspace).run()
  }

  private func run() throws(Problems) -> RunSummary {
    let registers = try OpenRegisters(options.registers, in: workspace)
    let judgement = try CheckRun.judge(registers, at: desk)
    var summary = RunSummary(judgement: judgement)
    summary.findings = judgement.findingCounts
    summary.requests = judgement.rows.count { !$0.isDuplicate }
    summary.receivedBeforeStandards = judgement.count(
      receivedBefore: desk.standards.versions.first?.validFrom
    )
    summary.exitStatus = judgement.exitStatus(strict: options.isStrict)
    // Reports of a register of which nothing could be read would say that nothing happened.
    if summary.exitStatus == 2 { return summary }
    let templates = try TemplateSet.load(
      options.selection.templateKinds,
      in: workspace
    )
    let context = desk.paperContext(program: options.program, for: templates)
    let narratives = try narrativeFiles?.read() ?? []
    let choice = DocumentChoice(
      options.selection,
      judgement,
      context,
      desk.standards,
      narratives: narratives
    )
    let papers = try choice.papers()
    let reports = choice.reports()
    let archives = wantedArchives(judgement, context.lists)
    if options.selection.makesAllMonths { summary.omittedMonths = reports.omittedMonths }
    let folder = try lifting { () throws(Problem) in
      try OutputFolder(
        options.output,
        permission: desk.settings.permission,
        calls: workspace.calls,
        started: workspace.now(desk.settings.office.zone)
      )
    }
    summary.raised = lateReports(folder.previous)
    summary.judgement.general += summary.raised
    summary.findings = summary.judgement.findingCounts
    summary.exitStatus = summary.judgement.exitStatus(strict: options.isStrict)
    var printRun = try lifting { () throws(Problem) in
      try PrintRun(options.printing, folder: folder, templates: templates)
    }
    let seals = try lifting { () throws(Problem) in
      try SealCheck(
        reports.months,
        in: folder,
        judgement,
        registers.sources,
        context,
        at: desk,
        workspace
      )
    }
    summary.corrections = seals.corrections
    if options.isStrict, !seals.corrections.isEmpty { summary.exitStatus = max(summary.exitStatus, 1) }
    let renderer = DocumentRenderer(templates: templates, folder: folder, progress: workspace.progress)
    let archived = try lifting { () throws(Problem) in
      try write(archives, judgement, registers, context, with: renderer)
    }
    var made = try papers?.make(with: renderer, &printRun) ?? PaperRun.Outcome()
    var documents = made.documents
    made.documents = []
    try lifting { () throws(Problem) in try printRun.close() }
    if options.printing.isRecorded { summary.print = printRun.summary }
    let written = try reports.make(with: renderer, seals)
    let requests = summary.requests
    let corrections = try renderer.renderOrTell(seals.documents, requests: requests)
    var counts: [DocumentKind: Int] = [:]
    for document in documents { counts[document.kind, default: 0] += 1 }
    for document in written.documents + corrections.documents + archived {
      counts[document.kind, default: 0] += 1
      if let line = IndexDocument.Line(document) { documents.append(line) }
    }
    summary.documents = DocumentKind.allCases.compactMap { kind in counts[kind].map { (kind, $0) } }
    summary.unmade = written.unmade + corrections.unmade
    summary.unmade += try write(
      listing: consume documents,
      jobs: printRun.summary.jobs.map(\.path),
      summary.judgement,
      renderer,
      context,
      requests: requests,
      units: archives.map { YearArchive.folder($0.year, isPublic: $0.isPublic) }
    )
    if !summary.unmade.isEmpty || summary.omittedMonths != nil {
      summary.exitStatus = max(summary.exitStatus, 1)
    }
    summary.prepared = try narrativeFiles?.prepare() ?? []
    summary.output = try lifting { () throws(Problem) in
      try folder.commit(
        replacing: { options.selection.replaces($0) },
        units: archives.map { YearArchive.folder($0.year, isPublic: $0.isPublic) },
        removesObsolete: options.removesObsolete
      )
    }
    summary.unwritten = narratives.filter(\.isMissing).map(\.file)
    if options.isStrict, !summary.unwritten.isEmpty { summary.exitStatus = max(summary.exitStatus, 1) }
    summary.withheld = made.withheld
    if !made.withheld.isEmpty { summary.exitStatus = max(summary.exitStatus, 1) }
    return summary
  }

  /// The archives of the year asked for: the full one, and the redacted one where it is asked for. A run of
  /// everything makes the full one of every year in which a request was received; of very many years those nearest to
  /// the reporting date.
  private func wantedArchives(
    _ judgement: Judgement,
    _ limits: DocumentLimits
  ) -> [(year: Int, isPublic: Bool)] {
    switch options.selection {
    case .yearly(let year, let isPublic): return (isPublic ? [false, true] : [false]).map { (year, $0) }
    case .everything:
      let years = Set(judgement.countedRows.compactMap { $0.request.date(.received)?.year }).sorted()
      let now = judgement.reportingDate.year
      let nearest = years.sorted { (abs($0 - now), $0) < (abs($1 - now), $1) }.prefix(limits.years)
      return nearest.sorted().map { ($0, false) }
    case .receipts, .notices, .daily, .monthly, .annual: return []
    }
  }

  /// Writes the archives of years, one after the other, so that only one of them is in memory.
  ///
  /// - Returns: The registers, as the index lists them.
  private func write(
    _ archives: [(year: Int, isPublic: Bool)],
    _ judgement: Judgement,
    _ registers: OpenRegisters,
    _ context: PaperContext,
    with renderer: DocumentRenderer
  ) throws(Problem) -> [PreparedDocument] {
    if archives.isEmpty { return [] }
    let shared = try YearArchive.Shared(
      judgement,
      registers,
      isOfManyYears: Set(archives.map(\.year)).count > 1
    )
    var documents: [PreparedDocument] = []
    for (year, isPublic) in archives {
      let archive = try YearArchive(
        year,
        isPublic: isPublic,
        judgement,
        of: registers,
        at: desk,
        context,
        redaction: options.redaction,
        sharing: shared,
        in: workspace
      )
      documents.append(try renderer.archive(archive, in: workspace))
    }
    return documents
  }

  /// The narratives of the annual report, where one is asked for.
  private var narrativeFiles: NarrativeFiles? {
    guard case .annual(let year, let folder) = options.selection else { return nil }
    return NarrativeFiles(year, below: folder, in: workspace)
  }

  /// SOP8-WAKTU, for months asked for by name.
  private func lateReports(_ earlier: Manifest) -> [Finding] {
    guard case .monthly(let months) = options.selection else { return [] }
    return Set(months).sorted().compactMap { month in
      let path = "\(DocumentKind.monthly.folder)/\(month.iso).html"
      return MonthlyReportCheck.finding(
        month,
        reportingDate: desk.reportingDate,
        wasIssued: (earlier.files + earlier.obsolete).contains { $0.path == path },
        desk.standards
      )
    }
  }

  /// Writes the findings, the repair sheet and the index.
  ///
  /// - Parameters:
  ///   - documents: All other documents of the run.
  ///   - jobs: Paths of its print jobs.
  /// - Returns: Those of them that are too large to be made.
  private func write(
    listing documents: consuming [IndexDocument.Line],
    jobs: [String],
    _ judgement: Judgement,
    _ renderer: DocumentRenderer,
    _ context: PaperContext,
    requests: Int,
    units: [String]
  ) throws(Problems) -> [UnmadeDocument] {
    let report = FindingsReport(judgement, showsValues: options.showsValues)
    let findings = report.prepare(context)
    // The sheet goes with everything only: other runs leave an earlier one as it is.
    let repair = options.selection.kinds.contains(.repair) ? RepairReport(report) : nil
    let sheets = repair.map { [$0.prepare(context)] } ?? []
    var made = try renderer.renderOrTell([findings] + sheets, requests: requests)
    let earlier = try lifting { () throws(Problem) in
      try EarlierDocuments(
        renderer.folder.kept(replacing: { options.selection.replaces($0) }, units: units),
        .memory(judgement.rows, places: nil),
        on: judgement.reportingDate
      )
    }
    documents += made.documents.compactMap(IndexDocument.Line.init)
    let index = try renderer.renderOrTell(
      IndexDocument.prepare(
        consume documents,
        earlier: earlier.lines,
        jobs: jobs + earlier.printJobs,
        context.citing(judgement.countedRows)
      ),
      requests: requests
    )
    made.unmade += index.unmade
    // Of a register full of findings these are the largest files; the repair sheet's is larger than the others.
    let forms = [("csv", FindingsForm.csv), ("json", .json)]
    let sheet = sheets.first
    _ = try renderer.inParallel(forms.count + 1) { (index, _) throws(Problem) in
      guard index > 0 else {
        if let repair, let sheet { try repair.addCSV(beside: sheet, to: renderer.folder) }
        return
      }
      let (ending, form) = forms[index - 1]
      let path = try OutputPath(checking: "\(findings.stem).\(ending)")
      try renderer.folder.add(path, kind: DocumentKind.findings.rawValue) { (body) throws(Problem) in
        try report.write(form, to: body)
      }
    }
    return made.unmade
  }
}
