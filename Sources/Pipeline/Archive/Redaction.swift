import Core
import Documents
package import Register
import Standard

/// What the public copy of a year's register leaves out: name, address, contact, identity, officer, and all free
/// text but the information asked (documents.md section 2); and personal values where they stand in what is left.
package struct Redaction: Sendable {
  /// The columns that the copy shows.
  package var shown: Set<Column>

  /// The rules of the public copy.
  package init() {
    shown = Set(Column.allCases.filter(Redaction.isPublic))
  }

  /// Whether the public copy may show a column.
  private static func isPublic(_ column: Column) -> Bool {
    if column.isPersonal { return false }
    switch column {
    case .identityKind, .officers, .supervisor, .purpose, .otherBody, .extensionReason, .refusalReason,
      .consequenceTest, .payment, .remarks:
      return false
    default: return true
    }
  }

  /// The columns in which people write freely, among those that are public.
  static let texts = Column.allCases.filter { column in
    isPublic(column) && [.text, .exemption, .time].contains(column.kind)
  }

  /// What stands for a personal value in a text.
  static let mark = "[disamarkan]"

  /// The register without what the public copy leaves out. Cells that could not be read go too, for nobody knows
  /// what they hold; findings keep code, severity and place.
  func redacted(_ judgement: Judgement, _ values: PersonalValues) -> Judgement {
    var result = judgement
    result.general = judgement.general.map(stripped)
    result.numbering = Numbering()
    // A file is named by the person who exported it, as often as not.
    for index in result.files.indices { result.files[index].name = "sumber-\(index + 1)" }
    result.rows = judgement.rows.changed { row in
      row.findings = row.findings.map(stripped)
      redact(&row.request, values)
    }
    return result
  }

  private func redact(_ request: inout Request, _ values: PersonalValues) {
    let names = RowWords(PersonalValues.names(of: request), column: Column.applicantName.rawValue)
    for column in Column.allCases where !shown.contains(column) || request.state(column) == .unreadable {
      request.clear(column)
    }
    for column in Redaction.texts {
      guard let text = Redaction.masked(request.utf8(column), names, values) else { continue }
      request = request.replacingText(of: column, with: text)
    }
    // The letter is a fact of law; what else stands in a free text is not.
    for index in request.exemptions.indices where !shown.contains(request.exemptions[index].column) {
      request.exemptions[index].statute = nil
    }
  }

  /// A text with personal values masked: those that tell by themselves, and the applicant's own name whatever it is.
  /// `nil` where there are none.
  static func masked(_ text: ArraySlice<UInt8>, _ names: RowWords, _ values: PersonalValues) -> String? {
    if text.isEmpty { return nil }
    let bytes = Array(text)
    let ranges = (values.telling.matches(in: bytes) + names.matches(in: bytes)).map(\.range)
      .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    if ranges.isEmpty { return nil }
    var result: [UInt8] = []
    var end = 0
    for range in ranges where range.upperBound > end {
      if range.lowerBound >= end {
        result += bytes[end..<range.lowerBound]
        result += Array(mark.utf8)
      }
      end = range.upperBound
    }
    return String(decoding: result + bytes[end...], as: UTF8.self)
  }

  private func stripped(_ finding: Finding) -> Finding {
    var result = finding
    result.value = nil
    result.arguments = []
    result.remedy = nil
    result.suggestions = []
    if let column = finding.place.column, Column(name: column) == nil { result.place.column = nil }
    return result
  }

  /// What was left out of some rows, by column and rule; rules that met no cell are not told.
  ///
  /// - Parameters:
  ///   - rows: The rows before and after, in the same order.
  ///   - findings: How many findings lost value and message.
  ///   - files: How many source files lost their name.
  func masked(
    _ rows: some Sequence<(before: Request, after: Request)>,
    findings: Int,
    files: Int
  ) -> [MaskedLine] {
    var columns = [Int](repeating: 0, count: Column.count)
    var unreadable = columns
    var values = columns
    for (before, after) in rows {
      for column in Column.allCases {
        let state = before.state(column)
        if state == .unreadable {
          unreadable[column.rawValue] += 1
        } else if state == .filled, after.state(column) != .filled {
          columns[column.rawValue] += 1
        } else if state == .filled, before.utf8(column) != after.utf8(column) {
          values[column.rawValue] += 1
        }
      }
    }
    var lines = Column.allCases.flatMap { column in
      [
        MaskedLine(column.name, .column, cells: columns[column.rawValue]),
        MaskedLine(column.name, .unreadable, cells: unreadable[column.rawValue]),
        MaskedLine(column.name, .value, cells: values[column.rawValue]),
      ]
    }
    lines.append(MaskedLine("temuan.csv", .finding, cells: findings))
    lines.append(MaskedLine("berkas", .fileName, cells: files))
    return lines.filter { $0.cells > 0 }
  }
}
