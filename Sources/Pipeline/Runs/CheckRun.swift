package import Core
import Documents
import Register
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
    return Judgement(
      reportingDate: desk.reportingDate,
      files: outcome.files,
      rows: collected.rows,
      general: outcome.general,
      numbering: outcome.numbering
    )
  }

  /// The findings in a form.
  ///
  /// - Parameters:
  ///   - showsValues: Option `--tampilkan-nilai`: values of personal columns are not masked.
  ///   - program: Name and version of the program, for the page's foot.
  package static func findings(
    of judgement: Judgement,
    as format: Format,
    language: Language = .indonesian,
    showsValues: Bool = false,
    program: String,
    at desk: Desk,
    in workspace: Workspace
  ) throws(Problems) -> [UInt8] {
    let report = FindingsReport(judgement, language: language, showsValues: showsValues)
    switch format {
    case .text: return Array(report.text().utf8)
    case .json: return report.json()
    case .csv: return report.csv()
    case .html, .xml:
      let templates = try TemplateSet.load([.findings], in: workspace)
      let document = report.prepare(desk.paperContext(program: program, for: templates))
      var bytes: [UInt8] = []
      do {
        if format == .html {
          try templates.renderHTML(document, into: &bytes)
        } else {
          try templates.renderXML(document, into: &bytes)
        }
      } catch {
        throw Problems([error])
      }
      return bytes
    }
  }

  /// Writes the repair sheet of a register into a folder, as page and CSV.
  ///
  /// - Returns: The paths of both.
  /// - Throws: A problem of the template, with nothing written; a problem of output.
  package static func writeRepairSheet(
    of judgement: Judgement,
    into output: String,
    language: Language = .indonesian,
    showsValues: Bool = false,
    program: String,
    at desk: Desk,
    in workspace: Workspace
  ) throws(Problems) -> [String] {
    let templates = try TemplateSet.load([.repair], in: workspace)
    let report = RepairReport(judgement, language: language, showsValues: showsValues)
    let page = report.prepare(desk.paperContext(program: program, for: templates))
    let folder = try lifting { () throws(Problem) in
      try OutputFolder(
        output,
        permission: desk.settings.permission,
        calls: workspace.calls,
        started: workspace.now(desk.settings.office.zone)
      )
    }
    _ = try DocumentRenderer(templates: templates, folder: folder).render([page])
    return try lifting { () throws(Problem) in
      try report.addCSV(beside: page, to: folder)
      // What other runs wrote there stays as it is.
      _ = try folder.commit(replacing: { _ in false })
      return ["html", "csv"].map { Path.join(output, "\(page.stem).\($0)") }
    }
  }
}

extension RepairReport {
  /// Adds the CSV with the name of the page.
  func addCSV(beside page: PreparedDocument, to folder: OutputFolder) throws(Problem) {
    try folder.add(
      OutputPath(checking: "\(page.stem).csv"),
      kind: DocumentKind.repair.rawValue,
      bytes: csv()
    )
  }
}
