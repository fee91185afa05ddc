package import Core
import Register
package import Standard
import Tabular

/// The repair sheet (lembar perbaikan): for each officer the cells to mend, what stands there, what should, and
/// how to mend it.
///
/// The page lists causes, many rows in one line; the CSV holds every finding by itself.
package struct RepairReport: Sendable {
  let findings: FindingsReport
  let table: RepairTable

  /// A sheet of a judged register; values of personal columns are masked unless `showsValues`.
  package init(_ judgement: Judgement, language: Language = .indonesian, showsValues: Bool = false) {
    self.init(FindingsReport(judgement, language: language, showsValues: showsValues))
  }

  /// A sheet of the findings of a report.
  package init(_ findings: FindingsReport) {
    self.findings = findings
    table = RepairTable(findings.judgement)
  }

  var judgement: Judgement { findings.judgement }

  /// The finding that a member of a cause stands for.
  func finding(_ member: RepairTable.Member) -> Finding {
    guard member.row >= 0 else { return judgement.general[Int(member.position)] }
    return judgement.rows.finding(Int(member.position), of: Int(member.row))
  }

  /// What should stand in the cell of a column.
  func expected(_ code: Code, column: String?) -> String {
    let language = findings.language
    if case .mend(let expected?, _)? = CodeManual.entry(for: code)?.repair {
      return expected.text(language)
    }
    guard let column = column.flatMap(Column.init(name:)) else { return "" }
    return CodeManual.expected(in: column).text(language)
  }

  /// How to mend it: by the code's own word, else the finding's remedy, else the manual's.
  func how(_ finding: Finding) -> String {
    let language = findings.language
    let entry = CodeManual.entry(for: finding.code)
    if case .mend(_, let how?)? = entry?.repair { return how.text(language) }
    return finding.remedy?.text(language, finding.arguments) ?? entry?.remedy.text(language) ?? ""
  }

  /// The law, SOP step or page that the rule rests on.
  func source(_ code: Code) -> String { CodeManual.entry(for: code)?.source.text(findings.language) ?? "" }

  /// Every finding to mend, in the order of the page, as CSV (RFC 4180, UTF-8, comma) that is safe to open in a
  /// spreadsheet; the notes on the order of numbers come last.
  package func csv() -> [UInt8] {
    var result: [UInt8] = []
    write { result += $0 }
    return result
  }

  /// Gives the same piece by piece.
  package func write<Failure: Error>(
    to body: (ArraySlice<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = TabularWriter()
    writer.write([
      "bagian", "petugas", "petugas_lain", "tingkat", "kode", "berkas", "baris", "sampai", "sel", "kolom",
      "nomor",
      "isi", "seharusnya", "cara", "temuan", "sumber",
    ])
    for part in table.parts {
      for cause in part.causes {
        let common = Common(cause.code, column: cause.column, in: self)
        for member in cause.members {
          write(finding(member), part.owner, table.others(member), common, to: &writer)
          if writer.bytes.count > RepairReport.pieceLength {
            try body(writer.bytes[...])
            writer = TabularWriter()
          }
        }
      }
    }
    for note in judgement.numbering.notes {
      let finding = note.finding
      write(finding, nil, [], Common(finding.code, column: finding.place.column, in: self), to: &writer)
    }
    try body(writer.bytes[...])
  }

  /// Bytes of the CSV that are gathered before they are given away.
  private static let pieceLength = 1 << 18

  /// What all findings of a cause have in common in the CSV.
  private struct Common {
    /// What should stand in the cell.
    var expected: String
    /// The law, SOP step or page that the rule rests on.
    var source: String

    init(_ code: Code, column: String?, in report: RepairReport) {
      expected = RepairReport.cell(report.expected(code, column: column))
      source = RepairReport.cell(report.source(code))
    }
  }

  /// A text as a cell of the CSV.
  private static func cell(_ text: String) -> String { FormulaGuard.guarded(FindingsReport.cleaned(text)) }

  private func write(
    _ finding: Finding,
    _ owner: RepairTable.Owner?,
    _ others: [String],
    _ common: Common,
    to writer: inout TabularWriter
  ) {
    let (part, officer) =
      switch owner {
      case .files?: ("berkas", "")
      case .officer(let name)?: ("petugas", name)
      case .nobody?: ("tanpa petugas", "")
      case nil: ("penomoran", "")
      }
    let entry = findings.entry(finding)
    writer.write([
      part, RepairReport.cell(officer),
      others.isEmpty ? "" : RepairReport.cell(others.joined(separator: "; ")),
      finding.severity.rawValue, finding.code.rawValue, RepairReport.cell(entry.file ?? ""),
      finding.place.line.map { String($0) } ?? "", finding.lastLine.map { String($0) } ?? "",
      finding.place.cell ?? "", RepairReport.cell(finding.place.column ?? ""),
      RepairReport.cell(finding.number ?? ""), RepairReport.cell(entry.value ?? ""), common.expected,
      RepairReport.cell(how(finding)), RepairReport.cell(entry.message), common.source,
    ])
  }
}
