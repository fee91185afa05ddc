import Core
import Standard

extension FindingsReport {
  /// The report for a terminal (`periksa --format teks`): findings by file and line, each with its remedy, then
  /// the numbers.
  package func text() -> String { String(decoding: bytes(.text), as: UTF8.self) }

  /// What stands before the findings of the files.
  func textHead() -> String {
    var out = ""
    for finding in judgement.general where finding.place.file == nil { wording.append(finding, to: &out) }
    return out
  }

  /// The line above the findings of a file.
  func textHeading(_ file: Int) -> String { "\(FindingsWording.line(judgement.files[file].name))\n" }

  /// What stands behind the findings of the files.
  func textTail() -> String {
    var out = ""
    appendNumbering(to: &out)
    appendSummary(summary, to: &out)
    return out
  }

  /// The order of numbers as a section of its own, for it is in no count.
  private func appendNumbering(to out: inout String) {
    let numbering = judgement.numbering
    guard let example = numbering.example, !numbering.notes.isEmpty else { return }
    let head = Words.numbering.text(language, [.text(example), .number(numbering.notes.count)])
    out += "\(FindingsWording.line(head))\n"
    for note in numbering.notes { wording.append(note.finding, to: &out) }
    for (code, count) in numbering.omitted.sorted(by: { $0.key < $1.key }) {
      out += Words.omitted.text(language, [.number(count), .text(code.rawValue)]) + "\n"
    }
    out += "\n"
  }

  private func appendSummary(_ summary: FindingsSummary, to out: inout String) {
    out += Words.rows.text(language, [.number(summary.rows), .number(summary.duplicates)]) + "\n"
    out +=
      Words.findings.text(
        language,
        Severity.allCases.map { .number(summary.severities[$0] ?? 0) }
      ) + "\n"
    let codes = summary.sortedCodes
    if !codes.isEmpty {
      let width = codes.map { $0.code.rawValue.count }.max() ?? 0
      out += "\n"
      for (code, severity, count) in codes {
        let name = FindingsReport.left(code.rawValue, width)
        out += "  \(name)  \(FindingsReport.right(count, 7))  \(wording.word(for: severity))\n"
      }
    }
    let verdicts: [Verdict] = [.met, .violated, .pending, .notAssessable, .notApplicable]
    let heads = verdicts.map {
      $0 == .notApplicable ? Words.notApplicable.text(language) : $0.label.text(language)
    }
    out += "\n  " + ([Words.step.text(language)] + heads).joined(separator: "  ") + "\n"
    for (index, counts) in summary.steps.enumerated() {
      var line = "  " + FindingsReport.left(String(index + 1), Words.step.text(language).count)
      for (verdict, head) in zip(verdicts, heads) {
        line += "  " + FindingsReport.right(counts[verdict], head.count)
      }
      out += line + "\n"
    }
  }

  private static func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func right(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private enum Words {
    static let rows = Message(
      "{1} baris, {2} di antaranya nomor ganda",
      en: "{1} rows, {2} of them duplicates"
    )
    static let findings = Message(
      "{1} galat, {2} peringatan, {3} catatan",
      en: "{1} errors, {2} warnings, {3} notes"
    )
    static let numbering = Message(
      "Ketertiban nomor (pola {1}): {2} catatan, di luar hitungan di bawah",
      en: "Order of numbers (pattern {1}): {2} note(s), not in the counts below"
    )
    static let omitted = Message("dan {1} catatan {2} lain", en: "and {1} more notes {2}")
    static let step = Message("Langkah", en: "Step")
    static let notApplicable = Message("Tidak berlaku", en: "Not applicable")
  }
}

extension FindingsWording {
  private static let remedy = Message("saran", en: "hint")

  /// A finding as a line, and its remedy below.
  func append(_ finding: Finding, to out: inout String) {
    // The value does not stand in the text, so that only the message and the remedy are made.
    let message = FindingsReport.cleaned(finding.message.text(language, finding.arguments))
    let remedy = (finding.remedy?.text(language, finding.arguments)).map(FindingsReport.cleaned)
    var head = path(finding.place.file) ?? ""
    if let line = finding.place.line {
      if !head.isEmpty { head += ":" }
      head += String(line)
    }
    if let cell = finding.place.cell {
      head += " ["
      head += cell
      head += "]"
    }
    if !head.isEmpty { head += " " }
    head += word(for: finding.severity)
    head += " "
    head += finding.code.rawValue
    if let column = finding.place.column {
      head += " "
      head += column
    }
    out += FindingsWording.line(head)
    out += ": "
    out += FindingsWording.line(message)
    out += "\n"
    if let remedy {
      out += "    "
      out += FindingsWording.remedy.text(language)
      out += ": "
      out += FindingsWording.line(remedy)
      out += "\n"
    }
  }

  /// `text` with line breaks and other control characters as blanks: one finding is one line, and nothing in a
  /// register moves the cursor.
  static func line(_ text: String) -> String {
    if text.isPlain { return text }
    guard text.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? " " : scalar)
    }
    return String(result)
  }

  /// The word for a severity.
  func word(for severity: Severity) -> String {
    switch severity {
    case .error: Message("galat", en: "error").text(language)
    case .warning: Message("peringatan", en: "warning").text(language)
    case .note: Message("catatan", en: "note").text(language)
    }
  }
}
