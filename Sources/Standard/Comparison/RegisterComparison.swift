package import Core
package import Register

/// What changed between two exports of a register (`warkat banding LAMA BARU`): a value, so that terminal, JSON,
/// CSV and page tell the same. Rows and cells are compared by what they mean, never by bytes.
package struct RegisterComparison: Sendable {
  /// One of the two exports.
  package struct Side: Sendable {
    /// Its files, in the order given.
    package var files: [RegisterFile]
    /// Used rows.
    package var rows = 0
    /// The last readable `diterima`.
    package var lastReceived: LocalDate?

    /// Files that cannot be used; a byte-identical copy of another is not missed.
    package var unusable: [RegisterFile] {
      files.filter { $0.dropped != nil && $0.dropped != .csvDuplicateFile }
    }
  }

  /// The earlier export (LAMA).
  package var old: Side
  /// The later export (BARU).
  package var new: Side
  /// Columns that only one of them has.
  package var columns: [ColumnChange]
  /// Rows of both with another value somewhere, in the order of LAMA.
  package var changed: [RowChange]
  /// Rows of LAMA that BARU does not have.
  package var vanished: [LoneRow]
  /// Rows of BARU that LAMA does not have.
  package var added: [LoneRow]
  /// Rows of both with the same values.
  package var sameRows = 0
  /// Cells that say the same in other writing (`04/10/2021`, `2021-10-04`), and the rows they stand in.
  package var rewrittenCells = 0
  package var rewrittenRows = 0
  /// Those cells, where they were asked for.
  package var rewritten: [RowChange] = []
  /// The reporting date by which both were judged.
  package var reportingDate: LocalDate

  /// Whether something stands out: the register's past is not what it was.
  package var needsAttention: Bool {
    !vanished.isEmpty || columns.contains(where: \.standsOut) || changed.contains { !$0.reasons.isEmpty }
  }

  /// How much stands out: rows and columns.
  package var attentionCount: Int {
    vanished.count + columns.count(where: \.standsOut) + changed.count { !$0.reasons.isEmpty }
  }
}

/// A column of the comparison: one that the program knows, or one that is compared as raw text.
package enum ComparedColumn: Sendable, Hashable {
  case known(Column)
  /// A heading that the program does not know, as BARU (else LAMA) writes it.
  case other(String)

  /// The canonical name, or the heading.
  package var name: String {
    switch self {
    case .known(let column): column.name
    case .other(let heading): heading
    }
  }

  /// Whether its values identify a person; nobody can tell what an unknown column holds.
  package var isPersonal: Bool {
    switch self {
    case .known(let column): column.isPersonal
    case .other: true
    }
  }

  /// Whether it holds days or times.
  package var isDate: Bool {
    guard case .known(let column) = self else { return false }
    return column.kind == .date || column.kind == .moment || column.kind == .time
  }
}

/// A column that LAMA or BARU alone has: told once, not row by row.
package struct ColumnChange: Sendable, Hashable {
  /// The column.
  package var column: ComparedColumn
  /// Whether BARU has it; else LAMA.
  package var isAdded: Bool
  /// Filled cells below it, in rows that both exports have (of a dropped column: in all rows of LAMA).
  package var filled = 0
  /// Those of them in rows that were decided in LAMA.
  package var filledInDecided = 0
  /// The other export says the same in other columns, where it is compared (`kontak` in `telepon` and `email`).
  package var isCarried = false

  /// Values came or went with the column where nothing should have: in decided rows, or dates.
  package var standsOut: Bool {
    !isCarried && (filledInDecided > 0 || filled > 0 && !isAdded && column.isDate)
  }
}

/// Why a change stands out (PERLU PERHATIAN), the weightiest first. The raw value is part of the user interface.
package enum AttentionReason: String, Sendable, CaseIterable, Comparable {
  /// A date was moved so that a verdict became better.
  case improving = "tanggal_membaikkan_penilaian"
  /// The registration number is another one.
  case renumbered = "nomor_diubah"
  /// The cell held a day or time, and now another or none.
  case date = "tanggal_diubah"
  /// The row was decided in LAMA, and the cell held something else.
  case decided = "diubah_setelah_diputus"
  /// The row was decided in LAMA, and the cell was empty.
  case completed = "dilengkapi_setelah_diputus"

  package static func < (left: AttentionReason, right: AttentionReason) -> Bool { left.rank < right.rank }

  private var rank: Int { AttentionReason.allCases.firstIndex(of: self) ?? 0 }
}

/// One cell that says something else.
package struct Edit: Sendable, Hashable {
  /// The column.
  package var column: ComparedColumn
  /// Why it stands out, if it does; weightiest first.
  package var reasons: [AttentionReason] = []
  /// Whether a day or time was replaced by an earlier one.
  package var isEarlier = false
}

/// A row of both exports.
package struct RowChange: Sendable {
  /// How the two rows were found to be the same request.
  package enum Match: String, Sendable {
    /// The same registration number.
    case number = "nomor"
    /// Every other cell is equal.
    case content = "isi"
    /// Without a number on one side at least: the day of receipt, the applicant or what was asked agree, and
    /// no other row has them.
    case likeness = "kemiripan"
  }

  /// The row in LAMA.
  package var old: WrittenRow
  /// The row in BARU.
  package var new: WrittenRow
  /// How they were matched.
  package var match: Match
  /// Cells that say something else, in the order of the columns.
  package var edits: [Edit] = []
  /// What differs between the two judgements.
  package var consequences: [Consequence] = []

  /// Why the row stands out, weightiest first; empty where it does not.
  package var reasons: [AttentionReason] { Set(edits.flatMap(\.reasons)).sorted() }

  /// The registration number in BARU, else in LAMA.
  package var number: String? { new.request.text(.number) ?? old.request.text(.number) }
}

/// A row that only one of the exports has.
package struct LoneRow: Sendable {
  /// The row.
  package var row: WrittenRow
  /// Of a new row: received before the last request of LAMA, so that it was put into the past.
  package var isInserted = false
  /// The number of the one unmatched row of the other export with the same day of receipt, applicant and
  /// information asked, where there is exactly one: perhaps the same request under another number.
  package var resembles: String?
}

/// What the edits of a row did to its judgement. `causes`: the columns whose change alone decides it (put back one by
/// one, or made alone); all edited columns where only several together do.
package struct Consequence: Sendable, Hashable {
  /// What differs.
  package enum Kind: Sendable, Hashable {
    /// A finding of the SOP or UU families is gone.
    case lost(Code)
    /// A finding of the SOP or UU families is new.
    case gained(Code)
    /// The verdict on a step.
    case verdict(step: Int, from: Verdict, to: Verdict)
    /// The last day for the notice.
    case due(from: LocalDate?, to: LocalDate?)
    /// The regime of the notice.
    case regime(from: Regime, to: Regime)
    /// The version of the SOP, by its position.
    case version(from: Int, to: Int)
  }

  /// What differs.
  package var kind: Kind
  /// The columns that did it.
  package var causes: [ComparedColumn]
}
