import Register
import Standard

/// What the public copy of a year's register leaves out: name, address, contact, identity, officer, and all free
/// text but the information asked (documents.md section 2).
enum Redaction {
  /// Whether the public copy shows a column.
  static func shows(_ column: Column) -> Bool {
    if column.isPersonal { return false }
    switch column {
    case .identityKind, .officers, .supervisor, .purpose, .otherBody, .extensionReason, .refusalReason,
      .consequenceTest, .payment, .remarks:
      return false
    default: return true
    }
  }

  /// The register without what the public copy leaves out. Cells that could not be read go too, for nobody knows
  /// what they hold, and so do the findings, which quote cells.
  static func redacted(_ judgement: Judgement) -> Judgement {
    var result = judgement
    result.general = []
    for index in result.rows.indices {
      result.rows[index].findings = []
      redact(&result.rows[index].request)
    }
    return result
  }

  private static func redact(_ request: inout Request) {
    for column in Column.allCases where !shows(column) || request.state(column) == .unreadable {
      request.clear(column)
    }
    // The letter is a fact of law; what else stands in a free text is not.
    for index in request.exemptions.indices where !shows(request.exemptions[index].column) {
      request.exemptions[index].statute = nil
    }
  }
}
