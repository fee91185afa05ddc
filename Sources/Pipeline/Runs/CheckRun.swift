package import Core
package import Documents
package import Standard

/// `warkat periksa`: reads registers and judges them.
package enum CheckRun {
  /// The forms in which findings are told.
  package enum Format: String, Sendable, CaseIterable {
    case text = "teks"
    case json
    case xml
    case csv
    case html

    /// The form whose rows can be written one by one; CSV goes with the repair sheet, which lists causes.
    var rowByRow: FindingsForm? {
      switch self {
      case .text: .text
      case .json: .json
      case .csv, .xml, .html: nil
      }
    }

    /// Whether the repair sheet goes with it.
    var hasRepairSheet: Bool { self == .html || self == .csv }
  }

  /// Reads and judges the registers at `paths` (files, folders of CSVs, `-`).
  ///
  /// - Throws: What cannot be read at all; what is wrong inside a register is a finding.
  package static func run(_ paths: [String], at desk: Desk, in workspace: Workspace) throws(Problems)
    -> Judgement
  {
    try judge(try OpenRegisters(paths, in: workspace), at: desk)
  }

  /// Judges open registers and keeps all rows.
  static func judge(_ registers: OpenRegisters, at desk: Desk) throws(Problems) -> Judgement {
    let (outcome, collected) = try lifting { () throws(Problem) in
      try RegisterPass(registers: registers, settings: desk.settings.reading, judge: desk.judge).run {
        CollectedRows()
      }
    }
    return outcome.judgement(desk.reportingDate, rows: collected.rows)
  }

  /// What the command line says of the report.
  package struct Options: Sendable {
    /// The registers: files, folders of CSVs, `-`.
    package var registers: [String]
    /// The form.
    package var format: Format
    /// The language of messages.
    package var language: Language
    /// Option `--tampilkan-nilai`: values of personal columns are not masked.
    package var showsValues: Bool
    /// The folder of the repair sheet, which goes with `html` and `csv`.
    package var output: String
    /// Name and version of the program, for the page's foot.
    package var program: String

    /// Options.
    package init(
      registers: [String],
      format: Format,
      language: Language = .indonesian,
      showsValues: Bool = false,
      output: String = "output",
      program: String
    ) {
      self.registers = registers
      self.format = format
      self.language = language
      self.showsValues = showsValues
      self.output = output
      self.program = program
    }
  }

  /// What a report leaves to be said.
  package struct Result: Sendable {
    /// The files and the findings of file and run level; of the rows only those that the form had to keep.
    var judgement: Judgement
    /// The numbers over all rows.
    package var tally: FindingsTally
    /// The paths of the repair sheet, where it was written.
    package var repairSheet: [String] = []

    /// The exit status (findings.md section 5).
    package func exitStatus(strict: Bool) -> Int32 { tally.exitStatus(judgement, strict: strict) }
  }

  /// Judges registers and writes the findings in a form. Rows are not kept, but for those with findings where a page or
  /// the repair sheet lists them.
  ///
  /// - Parameter sink: Takes the report in portions, once everything is judged.
  package static func report(
    _ options: Options,
    at desk: Desk,
    in workspace: Workspace,
    to sink: (ArraySlice<UInt8>) throws(Problem) -> Void
  ) throws(Problems) -> Result {
    let registers = try OpenRegisters(options.registers, in: workspace)
    let pass = RegisterPass(registers: registers, settings: desk.settings.reading, judge: desk.judge)
    let none = FindingsTally(
      reportingDate: desk.reportingDate,
      firstStandard: desk.standards.versions.first?.validFrom
    )
    if let form = options.format.rowByRow {
      let wording = FindingsWording(
        files: registers.sources.map(\.name),
        language: options.language,
        showsValues: options.showsValues
      )
      return try lifting { () throws(Problem) in
        let (outcome, findings) = try pass.run {
          FindingsSink(form, wording, tally: none, spool: SpoolFile(in: workspace))
        }
        let judgement = outcome.judgement(desk.reportingDate, rows: [])
        try findings.write(findingsReport(judgement, findings.tally, options), to: sink)
        return Result(judgement: judgement, tally: findings.tally)
      }
    }
    let (outcome, kept) = try lifting { () throws(Problem) in try pass.run { RowsWithFindings(tally: none) } }
    let judgement = outcome.judgement(desk.reportingDate, rows: kept.rows)
    let report = findingsReport(judgement, kept.tally, options)
    let page = try page(report, options, at: desk, in: workspace)
    try lifting { () throws(Problem) in try sink(page[...]) }
    var result = Result(judgement: judgement, tally: kept.tally)
    if options.format.hasRepairSheet {
      result.repairSheet = try writeRepairSheet(of: report, options, at: desk, in: workspace)
    }
    return result
  }

  private static func findingsReport(
    _ judgement: Judgement,
    _ tally: FindingsTally,
    _ options: Options
  ) -> FindingsReport {
    FindingsReport(judgement, language: options.language, showsValues: options.showsValues, tally: tally)
  }

  private static func page(
    _ report: FindingsReport,
    _ options: Options,
    at desk: Desk,
    in workspace: Workspace
  ) throws(Problems) -> [UInt8] {
    if options.format == .csv { return report.csv() }
    let templates = try TemplateSet.load([.findings], in: workspace)
    let document = report.prepare(desk.paperContext(program: options.program, for: templates))
    return try lifting { () throws(Problem) in
      var bytes: [UInt8] = []
      if options.format == .html {
        try templates.renderHTML(document, into: &bytes)
      } else {
        try templates.renderXML(document, into: &bytes)
      }
      return bytes
    }
  }

  /// Writes the repair sheet of a register into a folder, as page and CSV.
  ///
  /// - Returns: The paths of both.
  /// - Throws: A problem of the template, with nothing written; a problem of output.
  private static func writeRepairSheet(
    of findings: FindingsReport,
    _ options: Options,
    at desk: Desk,
    in workspace: Workspace
  ) throws(Problems) -> [String] {
    let templates = try TemplateSet.load([.repair], in: workspace)
    let report = RepairReport(findings)
    let page = report.prepare(desk.paperContext(program: options.program, for: templates))
    let folder = try lifting { () throws(Problem) in
      try OutputFolder(
        options.output,
        permission: desk.settings.permission,
        calls: workspace.calls,
        started: workspace.now(desk.settings.office.zone)
      )
    }
    try DocumentRenderer(templates: templates, folder: folder).render([page])
    return try lifting { () throws(Problem) in
      try report.addCSV(beside: page, to: folder)
      // What other runs wrote there stays as it is.
      _ = try folder.commit(replacing: { _ in false })
      return ["html", "csv"].map { Path.join(options.output, "\(page.stem).\($0)") }
    }
  }
}

extension RepairReport {
  /// Adds the CSV with the name of the page.
  func addCSV(beside page: PreparedDocument, to folder: OutputFolder) throws(Problem) {
    try folder.add(OutputPath(checking: "\(page.stem).csv"), kind: DocumentKind.repair.rawValue) {
      (body) throws(Problem) in try write(to: body)
    }
  }
}
