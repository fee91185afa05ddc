import Core
import Register
import Standard

extension RepairReport {
  /// What the page lists at most; the CSV holds all.
  enum Limit {
    /// Runs of rows, cells and numbers in one line.
    static let runs = 12
    /// Values and officers told in one line.
    static let values = 3
    /// Lines of one cause before they become one.
    static let linesOfCause = 5
    /// Lines of one part, and parts.
    static let lines = 200
    static let parts = 200
    /// Letters of a value.
    static let letters = 120
  }

  /// One line of the page: a cause with the rows it hits.
  struct Line: Sendable {
    var finding: Finding
    /// The file, where the register has several.
    var file: String?
    /// The sentence; where the rows differ in it, with dots for what differs.
    var message: String
    /// What stands there: different values, cut; empty cells left out. A finding about the file as a whole may point
    /// at a cell, such as the one with the open quote, without telling what stands in it.
    var values: [String] = []
    var omittedValues = 0
    var hasEmpty = false
    var rows = Runs(limit: Limit.runs)
    var cells = Runs(limit: Limit.runs)
    var numbers = Runs(limit: Limit.runs)
    var others: [String] = []
    var omittedOthers = 0
    var expected: String
    var how: String
    var source: String

    private var seenValues: Set<String> = []
    private var seenOthers: Set<String> = []

    init(_ finding: Finding, message: String, in report: RepairReport) {
      self.finding = finding
      self.message = message
      file = report.judgement.files.count > 1 ? report.findings.label(finding.place.file) : nil
      expected = report.expected(finding.code, column: finding.place.column)
      how = report.how(finding)
      source = report.source(finding.code)
    }

    /// Adds a finding of a request, or of the file where `row` is `nil`.
    mutating func add(_ finding: Finding, isOfRow: Bool, value: String?, others names: [String]) {
      if let value, !value.isEmpty {
        if seenValues.insert(value).inserted {
          if values.count < Limit.values { values.append(value) } else { omittedValues += 1 }
        }
      } else if isOfRow, finding.place.cell != nil {
        hasEmpty = true
      }
      if let line = finding.place.line { rows.add(String(line)) }
      if let cell = finding.place.cell { cells.add(cell) }
      if let number = finding.number { numbers.add(number) }
      for name in names where seenOthers.insert(FoldedText.fold(name)).inserted {
        if others.count < Limit.values { others.append(name) } else { omittedOthers += 1 }
      }
    }
  }

  /// The lines of a cause: one per sentence and value where these are few, else one for all.
  func lines(_ cause: RepairTable.Cause) -> [Line] {
    struct Key: Hashable {
      var message: String
      // Bytes: text of very many marks on one letter takes minutes to hash.
      var value: [UInt8]?
    }
    var lines: [Line] = []
    var known: [Key: Int] = [:]
    for member in cause.members {
      let finding = finding(member)
      let entry = findings.entry(finding)
      let key = Key(message: entry.message, value: entry.value.map { Array($0.utf8) })
      if known[key] == nil {
        if lines.count == Limit.linesOfCause { return [joined(cause)] }
        known[key] = lines.count
        lines.append(Line(finding, message: entry.message, in: self))
      }
      lines[known[key] ?? 0].add(
        finding,
        isOfRow: member.row >= 0,
        value: entry.value.map(RepairReport.cut),
        others: table.others(member)
      )
    }
    return lines.enumerated().sorted {
      ($1.element.rows.count, $0.offset) < ($0.element.rows.count, $1.offset)
    }.map(\.element)
  }

  /// One line for all findings of a cause; what differs in their sentences is left open.
  private func joined(_ cause: RepairTable.Cause) -> Line {
    let first = finding(cause.members[0])
    var arguments = first.arguments
    for member in cause.members {
      let other = finding(member)
      for (index, argument) in other.arguments.enumerated() where arguments.indices.contains(index) {
        if arguments[index] != argument { arguments[index] = .text("…") }
      }
    }
    let message = cause.message.text(findings.language, arguments)
    var line = Line(first, message: FindingsReport.cleaned(message), in: self)
    for member in cause.members {
      let finding = finding(member)
      let value = findings.entry(finding).value
      line.add(
        finding,
        isOfRow: member.row >= 0,
        value: value.map(RepairReport.cut),
        others: table.others(member)
      )
    }
    return line
  }

  /// A value short enough for a cell of the page.
  static func cut(_ value: String) -> String {
    value.unicodeScalars.count <= Limit.letters
      ? value : String(value.unicodeScalars.prefix(Limit.letters - 1)) + "…"
  }
}
