package import Core
import Register
package import Standard

/// The findings of a run (laporan temuan) in every form: page, XML, CSV, JSON, terminal.
///
/// The value of a personal column is masked everywhere unless `showsValues`.
package struct FindingsReport: Sendable {
  /// The judged register.
  package let judgement: Judgement
  /// The language of messages.
  package let language: Language
  /// Option `--tampilkan-nilai`: personal values are shown.
  package let showsValues: Bool
  /// How many findings of one code the page and its XML list; the rest is told by number, and the other forms
  /// hold all. `nil`: all.
  package let listLimit: Int?

  /// A report.
  package init(
    _ judgement: Judgement,
    language: Language = .indonesian,
    showsValues: Bool = false,
    listLimit: Int? = nil
  ) {
    self.judgement = judgement
    self.language = language
    self.showsValues = showsValues
    self.listLimit = listLimit
  }

  /// A finding ready to be read: texts in the reader's language, personal values masked.
  struct Entry: Sendable {
    var finding: Finding
    /// The file's name as the user wrote it; `nil` for findings about the run.
    var file: String?
    var value: String?
    var message: String
    var remedy: String?
  }

  /// A finding as ``Entry``.
  func entry(_ finding: Finding) -> Entry {
    Entry(
      finding: finding,
      file: fileName(finding.place.file),
      value: Masking.value(of: finding, isShown: showsValues, language),
      message: finding.message.text(language, finding.arguments),
      remedy: finding.remedy?.text(language, finding.arguments)
    )
  }

  /// The name of a file of the run.
  func fileName(_ index: Int?) -> String? {
    index.flatMap { judgement.files.indices.contains($0) ? judgement.files[$0].name : nil }
  }

  /// Every finding: the general ones, then row by row.
  func forEach(_ body: (Finding) -> Void) {
    judgement.general.forEach(body)
    for row in judgement.rows { row.findings.forEach(body) }
  }

  /// Numbers over the whole run.
  var summary: FindingsSummary {
    var result = FindingsSummary()
    forEach { finding in
      result.codes[finding.code, default: 0] += 1
      result.severities[finding.severity, default: 0] += 1
    }
    result.rows = judgement.rows.count
    for row in judgement.rows {
      if row.isDuplicate {
        result.duplicates += 1
        continue
      }
      for index in result.steps.indices {
        result.steps[index][row.assessment[index + 1].verdict] += 1
      }
    }
    return result
  }
}

/// How much was found: by code, by severity, and the verdicts of the rows that count.
struct FindingsSummary: Sendable {
  /// Used rows, duplicates included.
  var rows = 0
  /// Duplicates among them.
  var duplicates = 0
  /// Findings by code.
  var codes: [Code: Int] = [:]
  /// Findings by severity.
  var severities: [Severity: Int] = [:]
  /// Verdicts, step by step.
  var steps = [VerdictCounts](repeating: VerdictCounts(), count: 7)

  /// Codes that occur: errors before warnings before notes, each family in order.
  var sortedCodes: [(code: Code, count: Int)] {
    codes.sorted { ($0.key.severity, $0.key) < ($1.key.severity, $1.key) }.map { ($0.key, $0.value) }
  }
}

/// What of a finding's value a reader may see (documents.md, personal data).
package enum Masking {
  /// The value of a finding; a mark in its place where the column holds personal data.
  ///
  /// Row findings of columns that the program does not know are masked too: nobody can tell what they hold.
  package static func value(of finding: Finding, isShown: Bool, _ language: Language) -> String? {
    guard let value = finding.value, !isShown, isPersonal(finding) else { return finding.value }
    return value.isEmpty ? value : mark.text(language)
  }

  /// What stands for a masked value; its length tells nothing.
  static let mark = Message("[disamarkan]", en: "[masked]")

  private static func isPersonal(_ finding: Finding) -> Bool {
    guard let name = finding.place.column else { return false }
    if let column = Column(name: name) { return column.isPersonal }
    return finding.code.family != .csv || finding.code == .csvFormula
  }
}
