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
  package var language: Language { wording.language }
  /// Option `--tampilkan-nilai`: personal values are shown.
  package var showsValues: Bool { wording.showsValues }
  /// How many findings page and XML list; the rest is told by number, and the other forms hold all.
  let limits: DocumentLimits
  /// How findings and files are told.
  let wording: FindingsWording
  /// The numbers over all rows.
  let tally: FindingsTally

  /// A report.
  ///
  /// - Parameter tally: The numbers over all rows, where `judgement` holds only some of them; counted without it.
  package init(
    _ judgement: Judgement,
    language: Language = .indonesian,
    showsValues: Bool = false,
    limits: DocumentLimits = DocumentLimits(),
    tally: FindingsTally? = nil
  ) {
    self.judgement = judgement
    self.limits = limits
    wording = FindingsWording(
      files: judgement.files.map(\.name),
      language: language,
      showsValues: showsValues
    )
    self.tally = tally ?? FindingsTally(judgement)
  }

  /// How the files are named.
  var labels: [String] { wording.labels }

  /// A finding ready to be read: texts in the reader's language, personal values masked.
  struct Entry: Sendable {
    var finding: Finding
    /// The file's label; `nil` for findings about the run.
    var file: String?
    var value: String?
    var message: String
    var remedy: String?
    /// How the due date was counted, where the finding is about it and the page prints it.
    var count: DueDateExplanation?
  }

  /// A finding as ``Entry``.
  func entry(_ finding: Finding) -> Entry { wording.entry(finding) }

  /// `text` as XML and terminals can hold it: control characters and what XML 1.0 forbids become U+FFFD,
  /// tabs and line breaks stay.
  static func cleaned(_ text: String) -> String {
    if text.isPlain { return text }
    func isBad(_ scalar: UnicodeScalar) -> Bool {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: false
      case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
    guard text.unicodeScalars.contains(where: isBad) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(isBad(scalar) ? "\u{FFFD}" : scalar) }
    return String(result)
  }

  /// The label of a file of the run.
  func label(_ index: Int?) -> String? { wording.label(index) }

  /// Every finding: the general ones, then row by row.
  func forEach(_ body: (Finding) -> Void) { forEach(withRow: { finding, _ in body(finding) }) }

  /// Every finding with its row: the general ones, which have none, then row by row.
  func forEach(withRow body: (Finding, JudgedRow?) -> Void) {
    for finding in judgement.general { body(finding, nil) }
    for row in judgement.rows {
      for finding in row.findings { body(finding, row) }
    }
  }

  /// Findings by severity, errors first; severities that do not occur have 0.
  package var severities: [(severity: Severity, count: Int)] {
    let counts = summary.severities
    return Severity.allCases.map { ($0, counts[$0] ?? 0) }
  }

  /// Numbers over the whole run.
  var summary: FindingsSummary {
    var result = tally.summary
    for finding in judgement.general { result.add(finding) }
    return result
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
