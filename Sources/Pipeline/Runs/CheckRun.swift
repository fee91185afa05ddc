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
    judge(try RegisterInputs.read(paths, in: workspace), at: desk)
  }

  /// Judges registers that were read before.
  static func judge(_ sources: [RegisterSource], at desk: Desk) -> Judgement {
    desk.judge.judge(RegisterReader.read(sources, settings: desk.settings.reading))
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
}
