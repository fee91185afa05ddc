package import Core
package import Documents
import Register
import Standard

/// `warkat banding`: reads two exports of a register and compares them.
package enum ComparisonRun {
  /// The forms in which a comparison is told.
  package enum Format: String, Sendable, CaseIterable {
    case text = "teks"
    case json
    case csv
    case html
  }

  /// Compares the register at `old` with that at `new` (files, folders of CSVs, `-` for one of them).
  ///
  /// - Parameter listsRewritten: Whether cells in other writing are listed.
  /// - Throws: What cannot be read; every file that cannot be used as a register, for its rows would look vanished.
  package static func run(
    _ old: String,
    _ new: String,
    listsRewritten: Bool = false,
    showsValues: Bool = false,
    language: Language = .indonesian,
    at desk: Desk,
    in workspace: Workspace
  ) throws(Problems) -> ComparisonReport {
    guard old != "-" || new != "-" else {
      throw Problems([
        Problem(
          .usage,
          Message(
            "hanya satu register boleh dari masukan standar",
            en: "only one register may be standard input"
          )
        )
      ])
    }
    let from = try RegisterInputs.read([old], in: workspace)
    let to = try RegisterInputs.read([new], in: workspace)
    let comparer = RegisterComparer(
      desk.judge,
      settings: desk.settings.reading,
      listsRewritten: listsRewritten
    )
    let comparison = comparer.compare(from, to)
    let unusable = comparison.old.unusable + comparison.new.unusable
    if !unusable.isEmpty { throw Problems(unusable.map(problem)) }
    return ComparisonReport(
      comparison,
      standards: desk.standards,
      checksums: (from.map { Checksum.sha256($0.bytes) }, to.map { Checksum.sha256($0.bytes) }),
      language: language,
      showsValues: showsValues
    )
  }

  /// Why a file cannot be compared: the finding that drops it.
  private static func problem(_ file: RegisterFile) -> Problem {
    let finding = file.findings.first { $0.code == file.dropped } ?? file.findings.first
    return Problem(
      .unusable,
      file: file.name,
      line: finding?.place.line,
      Message("register tidak dapat dibandingkan, {1}: {2}", en: "register cannot be compared, {1}: {2}"),
      [
        .text(file.dropped?.rawValue ?? ""),
        .message(
          Message(
            finding?.message.text(.indonesian, finding?.arguments ?? []) ?? "",
            en: finding?.message.text(.english, finding?.arguments ?? []) ?? ""
          )
        ),
      ]
    )
  }

  /// The comparison in a form.
  ///
  /// - Parameter program: Name and version of the program, for the page's foot.
  package static func render(
    _ report: ComparisonReport,
    as format: Format,
    program: String,
    at desk: Desk,
    in workspace: Workspace
  ) throws(Problems) -> [UInt8] {
    switch format {
    case .text: return Array(report.text().utf8)
    case .json: return report.json()
    case .csv: return report.csv()
    case .html:
      let templates = try TemplateSet.load([.comparison], in: workspace)
      var bytes: [UInt8] = []
      let document = report.prepare(desk.paperContext(program: program, for: templates))
      try lifting { () throws(Problem) in try templates.renderHTML(document, into: &bytes) }
      return bytes
    }
  }
}
