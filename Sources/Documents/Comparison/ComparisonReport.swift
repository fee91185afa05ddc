package import Core
import Register
package import Standard

/// What changed between two exports of a register, in every form: terminal, JSON, CSV, page.
///
/// Values of personal columns, and of columns that the program does not know, are masked unless ``showsValues``; that
/// they changed is told always.
package struct ComparisonReport: Sendable {
  /// The comparison.
  package let comparison: RegisterComparison
  /// The versions of the SOP by which both exports were judged.
  package let standards: ServiceStandards
  /// The language of messages.
  package let language: Language
  /// Option `--tampilkan-nilai`.
  package let showsValues: Bool
  /// The SHA-256 of each file of LAMA and BARU, so that it can be shown later which files were compared.
  package let checksums: (old: [String], new: [String])
  /// How the files are named.
  let labels: (old: [String], new: [String])
  private let addresses: (old: [CellAddresses], new: [CellAddresses])

  /// A report.
  package init(
    _ comparison: RegisterComparison,
    standards: ServiceStandards,
    checksums: (old: [String], new: [String]),
    language: Language = .indonesian,
    showsValues: Bool = false
  ) {
    self.comparison = comparison
    self.standards = standards
    self.checksums = checksums
    self.language = language
    self.showsValues = showsValues
    labels = (
      FileLabels.all(comparison.old.files.map(\.name)), FileLabels.all(comparison.new.files.map(\.name))
    )
    addresses = (
      comparison.old.files.map(CellAddresses.init), comparison.new.files.map(CellAddresses.init)
    )
  }

  /// The exit status: 1 where something stands out and `strict` asks for it.
  package func exitStatus(strict: Bool) -> Int32 { strict && comparison.needsAttention ? 1 : 0 }

  /// Where a row stands.
  struct Spot: Sendable {
    /// The file's label.
    var file: String
    /// The path as the user wrote it, for the terminal.
    var path: String
    /// The physical line.
    var line: Int
  }

  /// A cell ready to be read.
  struct EditEntry: Sendable {
    var column: String
    /// `nil` where the cell is empty.
    var old: String?
    var new: String?
    /// The spreadsheet address, such as `AR10`, where the column has a cell of its own.
    var oldCell: String?
    var newCell: String?
    var reasons: [AttentionReason]
    var isEarlier: Bool

    /// `tanggal_pemberitahuan diubah 2021-11-02 -> 2021-10-15`.
    func sentence(_ language: Language) -> String {
      let arguments: [Argument] = [.text(column), .text(old ?? ""), .text(new ?? "")]
      let message: Message =
        switch (old, new) {
        case (nil, _): Message("{1} diisi {3}", en: "{1} filled with {3}")
        case (_, nil): Message("{1} dikosongkan, semula {2}", en: "{1} emptied, it was {2}")
        default: Message("{1} diubah {2} -> {3}", en: "{1} changed {2} -> {3}")
        }
      return message.text(language, arguments)
    }
  }

  /// A changed row ready to be read.
  struct RowEntry: Sendable {
    var number: String?
    var match: RowChange.Match
    var reasons: [AttentionReason]
    /// The decision in LAMA.
    var decision: String?
    var old: Spot
    var new: Spot
    var edits: [EditEntry]
    var consequences: [(consequence: Consequence, text: String)]
    /// The consequences as sentences: those of the same causes in one.
    var effects: [String]
  }

  /// A row as ``RowEntry``.
  func entry(_ change: RowChange) -> RowEntry {
    let edits = change.edits.map { entry($0, change) }
    return RowEntry(
      number: change.number.map(FindingsReport.cleaned),
      match: change.match,
      reasons: change.reasons,
      decision: change.old.request.decision?.rawValue,
      old: spot(change.old, isOld: true),
      new: spot(change.new, isOld: false),
      edits: edits,
      consequences: change.consequences.map { ($0, what($0.kind)) },
      effects: effects(change.consequences, edits)
    )
  }

  /// Where a row stands.
  func spot(_ row: WrittenRow, isOld: Bool) -> Spot {
    let index = row.request.file
    let files = isOld ? comparison.old.files : comparison.new.files
    let names = isOld ? labels.old : labels.new
    return Spot(
      file: names.indices.contains(index) ? names[index] : "",
      path: files.indices.contains(index) ? files[index].name : "",
      line: row.request.line
    )
  }

  private func entry(_ edit: Edit, _ change: RowChange) -> EditEntry {
    EditEntry(
      column: FindingsReport.cleaned(edit.column.name),
      old: value(edit.column, change.old, isOld: true),
      new: value(edit.column, change.new, isOld: false),
      oldCell: cell(edit.column, change.old, isOld: true),
      newCell: cell(edit.column, change.new, isOld: false),
      reasons: edit.reasons,
      isEarlier: edit.isEarlier
    )
  }

  /// The position of a column's cell in a file, from 0.
  private func position(_ column: ComparedColumn, _ file: Int, isOld: Bool) -> Int? {
    switch column {
    case .known(let known):
      let list = isOld ? addresses.old : addresses.new
      return list.indices.contains(file) ? list[file].position(known) : nil
    case .other:
      let files = isOld ? comparison.old.files : comparison.new.files
      return files.indices.contains(file) ? column.position(in: files[file]) : nil
    }
  }

  private func cell(_ column: ComparedColumn, _ row: WrittenRow, isOld: Bool) -> String? {
    Place(
      columnIndex: position(column, row.request.file, isOld: isOld),
      record: row.request.record
    ).cell
  }

  /// What a cell says; `nil` where it is empty.
  private func value(_ column: ComparedColumn, _ row: WrittenRow, isOld: Bool) -> String? {
    let text = plainValue(column, row, isOld: isOld).map(FindingsReport.cleaned)
    guard let text, !text.isEmpty, column.isPersonal, !showsValues else {
      return text?.isEmpty == true ? nil : text
    }
    return Masking.mark.text(language)
  }

  /// What a cell holds as it stands in the file, for cells in other writing.
  func raw(_ column: ComparedColumn, _ row: WrittenRow, isOld: Bool) -> String {
    let text = position(column, row.request.file, isOld: isOld).map { row.cell($0) } ?? ""
    if text.isEmpty { return "" }
    return column.isPersonal && !showsValues ? Masking.mark.text(language) : FindingsReport.cleaned(text)
  }

  private func plainValue(_ column: ComparedColumn, _ row: WrittenRow, isOld: Bool) -> String? {
    func raw() -> String? { position(column, row.request.file, isOld: isOld).map { row.cell($0) } }
    guard case .known(let known) = column else { return raw() }
    switch row.request.state(known) {
    case .absent, .empty: return nil
    case .unreadable: return raw() ?? "?"
    case .filled: return CellWording.text(known, row.request)
    }
  }
}

extension ComparedColumn {
  /// The position of an unknown heading in a file, from 0; of several headings written alike the one whose
  /// number stands behind the name.
  func position(in file: RegisterFile) -> Int? {
    guard case .other(let name) = self else { return nil }
    var counts: [String: Int] = [:]
    for (index, heading) in file.headings.enumerated() where heading.column == nil {
      let folded = FoldedText.fold(heading.text)
      counts[folded, default: 0] += 1
      let number = counts[folded, default: 1]
      let text = heading.text.isEmpty ? "(tanpa judul)" : heading.text
      if FoldedText.areEqual(number == 1 ? text : "\(text) (\(number))", name) { return index }
    }
    return nil
  }
}

/// How a comparison writes values: dates and moments so that they can be searched for, everything else canonical.
enum CellWording {
  /// The text of a filled cell.
  static func text(_ column: Column, _ request: Request) -> String? {
    switch column.kind {
    case .moment:
      return request.moment(column).map { moment in
        guard let second = moment.secondOfDay.map(Int.init) else { return moment.date.iso }
        return "\(moment.date.iso) \(clock(second))"
      }
    case .time: return request.integer(column).map(clock)
    default: return CanonicalCSV.cell(column, request, .jakarta)
    }
  }

  /// `09:12`; seconds only where there are some.
  private static func clock(_ second: Int) -> String {
    let minutes = "\(padded(second / 3600, to: 2)):\(padded(second / 60 % 60, to: 2))"
    return second % 60 == 0 ? minutes : "\(minutes):\(padded(second % 60, to: 2))"
  }
}
