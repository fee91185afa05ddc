import Core
import Register

/// REG-KOSONG: a request is known by its number, day, applicant, address and the information asked
/// (UU 14/2008 Art. 22(4)-(6)); an empty cell among them is an error, an empty purpose a warning.
enum EmptyCellCheck: RowCheck {
  static let codes: [Code] = [.regEmpty]
  /// The cells that are looked at.
  private static let asked = ColumnSet(Column.required + [.purpose])

  static func check(_ row: RowCase, _ judge: Judge, _ sink: inout FindingSink) {
    if !row.request.empty.meets(asked) { return }
    for column in Column.required where row.request.isEmpty(column) {
      sink.report(
        .regEmpty,
        column,
        Message("{1} wajib diisi", en: "{1} must be filled"),
        [.text(column.name)]
      )
    }
    if row.request.isEmpty(.purpose) {
      sink.report(
        .regEmpty,
        .purpose,
        severity: .warning,
        Message("tujuan penggunaan informasi sebaiknya diisi", en: "the purpose should be filled")
      )
    }
  }
}
