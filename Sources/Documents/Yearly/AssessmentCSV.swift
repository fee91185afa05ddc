package import Core
package import Register
package import Standard
import Tabular

/// How the tables of the archive name files and versions of the SOP.
package struct ArchiveNames: Sendable {
  private let labels: [String]
  private let standards: [String]

  /// The names of a run.
  package init(_ files: [RegisterFile], _ standards: ServiceStandards) {
    labels = FileLabels.all(files.map(\.name))
    self.standards = standards.versions.map(\.header.number)
  }

  func file(_ index: Int?) -> String {
    index.flatMap { labels.indices.contains($0) ? labels[$0] : nil } ?? ""
  }
  func standard(_ version: Int) -> String { standards.indices.contains(version) ? standards[version] : "" }
}

/// The judgement of each request as a table: a line per line of ``CanonicalCSV``, in the same order.
package enum AssessmentCSV {
  /// The header line.
  package static func header() -> [UInt8] { ArchiveTable.assessment.headerLine }

  /// The line of one row.
  ///
  /// - Parameter position: The row's position in the register's table, from 1.
  package static func line(_ row: JudgedRow, position: Int, _ names: ArchiveNames) -> [UInt8] {
    let assessment = row.assessment
    func day(_ date: LocalDate?) -> String { date?.iso ?? "" }
    func number(_ number: Int?) -> String { number.map { String($0) } ?? "" }
    var cells = [
      String(position), row.request.text(.number) ?? "", names.file(row.request.file),
      String(row.request.line),
      names.standard(assessment.version), assessment.regime.rawValue, day(assessment.start),
      day(assessment.firstDue), day(assessment.due), day(assessment.extendedDue),
      word(assessment.extensionState), assessment.uncoveredYear == nil ? "tidak" : "ya",
      number(assessment.uncoveredYear), day(assessment.answerDate), number(assessment.noticeWorkingDays),
      String(assessment.workingDaysLate),
    ]
    cells += assessment.steps.map(\.verdict.rawValue)
    // The eighth step is the month's report: nothing of it is a request's.
    cells.append(Verdict.notApplicable.rawValue)
    cells += Severity.allCases.map { severity in String(row.findings.count { $0.severity == severity }) }
    return TabularWriter.line(cells)
  }

  private static func word(_ state: ExtensionState) -> String {
    let words = ArchiveTable.extensionWords
    return switch state {
    case .none: words[0]
    case .valid: words[1]
    case .invalid: words[2]
    case .unknown: words[3]
    }
  }
}

/// The cells that cannot be read as their type, as written: their places in the register's table are empty, so that
/// every column of it keeps its type.
package enum UnreadableCSV {
  /// The header line.
  package static func header() -> [UInt8] { ArchiveTable.unreadable.headerLine }

  /// The lines of one row, none for most.
  ///
  /// - Parameter showsValues: Whether what the cells hold is told, or only where they are.
  package static func lines(
    _ row: JudgedRow,
    position: Int,
    showsValues: Bool,
    _ names: ArchiveNames
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    for column in Column.allCases where row.request.state(column) == .unreadable {
      bytes += TabularWriter.line([
        String(position), names.file(row.request.file), String(row.request.line), column.name,
        showsValues ? CanonicalCSV.raw(column, row) ?? "" : "",
      ])
    }
    return bytes
  }
}

/// The findings as a table that keeps what was found: values as they are, no guard against formulas.
package enum FindingsLog {
  /// The header line.
  package static func header() -> [UInt8] { ArchiveTable.findings.headerLine }

  /// The line of one finding.
  ///
  /// - Parameters:
  ///   - position: The row's position in the register's table; `nil` for findings of files, of the run, and of rows
  ///     that are not in it.
  ///   - showsValues: Whether value and message are told. Messages quote cells, and headings that the program does
  ///     not know may hold anything.
  package static func line(
    _ finding: Finding,
    position: Int?,
    number: String?,
    showsValues: Bool,
    _ names: ArchiveNames
  ) -> [UInt8] {
    let column = finding.place.column.flatMap { showsValues || Column(name: $0) != nil ? $0 : nil }
    return TabularWriter.line([
      position.map { String($0) } ?? "", number ?? "", names.file(finding.place.file),
      finding.place.line.map { String($0) } ?? "", finding.place.cell ?? "", column ?? "",
      finding.code.rawValue, finding.severity.rawValue, showsValues ? finding.value ?? "" : "",
      showsValues ? finding.message.text(.indonesian, finding.arguments) : "",
    ])
  }
}

extension ArchiveTable {
  /// The header as a line of CSV.
  package var headerLine: [UInt8] { TabularWriter.line(header) }
}

extension TabularWriter {
  /// One record as bytes.
  static func line(_ cells: [String]) -> [UInt8] {
    var writer = TabularWriter()
    writer.write(cells)
    return writer.bytes
  }
}
