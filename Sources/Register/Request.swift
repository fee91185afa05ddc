package import Core

/// What is known of one cell of a request.
package enum CellState: UInt8, Sendable {
  /// The file has no such column.
  case absent
  /// The column is there, the cell holds nothing (or a placeholder such as `-`).
  case empty
  /// The cell is filled but not readable as its type (`idem` and the like in any column).
  case unreadable
  /// The cell holds a value.
  case filled
}

/// An exemption ground of UU 14/2008 Art. 17 (register.md 3.6).
package struct Exemption: Hashable, Sendable {
  /// `a` to `j`.
  package var letter: Character
  /// The sub-number, where given (`h.3`).
  package var number: Int?
  /// For `j`: the statute named after the letter, as written, or `nil`.
  package var statute: String?
  /// The column the letter was taken from: `dasar_pengecualian` or `alasan_penolakan`.
  package var column: Column

  /// A ground.
  package init(letter: Character, number: Int? = nil, statute: String? = nil, column: Column) {
    self.letter = letter
    self.number = number
    self.statute = statute
    self.column = column
  }
}

/// One request for public information as the register tells it (permohonan informasi), values read and
/// placeholders gone; nothing is judged here.
package struct Request: Sendable {
  /// The file of the run's list, from 0.
  package var file: Int
  /// The physical line of the row's first byte, from 1.
  package var line: Int
  /// The record's number in the file as a spreadsheet counts rows, from 1.
  package var record: Int

  /// States by column.
  package var states: [CellState]
  /// Texts by column, trimmed, NFC, without forbidden characters; `nil` where not filled.
  package var texts: [String?]
  /// Values of typed columns: moments and dates as day number * 86400 + second (dates and moments without
  /// time as day number * 86400, see ``timed``), codes as the position in `allCases`, integers and rupiah as
  /// they are, flags 0 or 1.
  package var numbers: [Int64]
  /// Bit per column: the moment has a clock time.
  package var timed: UInt64
  /// Officers who served (petugas), split and trimmed, in the order written.
  package var officers: [String]
  /// Art. 17 letters of `dasar_pengecualian`, else of `alasan_penolakan`.
  package var exemptions: [Exemption]

  /// A request in which every column is absent.
  package init(file: Int = 0, line: Int = 1, record: Int = 1) {
    self.file = file
    self.line = line
    self.record = record
    states = Array(repeating: .absent, count: Column.count)
    texts = Array(repeating: nil, count: Column.count)
    numbers = Array(repeating: 0, count: Column.count)
    timed = 0
    officers = []
    exemptions = []
  }

  /// What is known of a cell.
  package func state(_ column: Column) -> CellState { states[column.rawValue] }

  /// Whether the cell holds a readable value.
  package func has(_ column: Column) -> Bool { states[column.rawValue] == .filled }

  /// The cleaned text, or `nil` where the cell is not filled.
  package func text(_ column: Column) -> String? { texts[column.rawValue] }

  /// The moment of a moment column (also usable for dates), or `nil`.
  package func moment(_ column: Column) -> LocalMoment? {
    guard has(column) else { return nil }
    let (day, second) = numbers[column.rawValue].quotientAndRemainder(dividingBy: 86400)
    let hasTime = timed & (1 << UInt64(column.rawValue)) != 0
    return LocalMoment(
      date: LocalDate(dayNumber: Int32(truncatingIfNeeded: second < 0 ? day - 1 : day)),
      secondOfDay: hasTime ? Int32(truncatingIfNeeded: second < 0 ? second + 86400 : second) : nil
    )
  }

  /// The calendar date of a date or moment column, or `nil`.
  package func date(_ column: Column) -> LocalDate? { moment(column)?.date }

  /// The number of an integer or rupiah column, or `nil`.
  package func integer(_ column: Column) -> Int? { has(column) ? Int(numbers[column.rawValue]) : nil }

  /// Yes or no, or `nil` where the cell is empty, absent or unreadable.
  package func flag(_ column: Column) -> Bool? { has(column) ? numbers[column.rawValue] != 0 : nil }

  /// The value of a column with a closed set, or `nil`; `type` must be the column's own.
  package func code<Coded: CodedValue>(_ column: Column, as type: Coded.Type = Coded.self) -> Coded? {
    guard has(column) else { return nil }
    let all = Coded.allCases
    return all[all.index(all.startIndex, offsetBy: Int(numbers[column.rawValue]))]
  }

  /// Kategori pemohon.
  package var applicantKind: ApplicantKind? { code(.applicantKind) }
  /// Jenis identitas.
  package var identityKind: IdentityKind? { code(.identityKind) }
  /// Saluran.
  package var channel: Channel? { code(.channel) }
  /// Kategori informasi.
  package var informationCategory: InformationCategory? { code(.informationCategory) }
  /// Cara memperoleh.
  package var wayToObtain: WayToObtain? { code(.wayToObtain) }
  /// Cara penyampaian.
  package var delivery: Delivery? { code(.delivery) }
  /// Klasifikasi.
  package var classification: Classification? { code(.classification) }
  /// Penguasaan.
  package var possession: Possession? { code(.possession) }
  /// Bentuk informasi.
  package var informationForm: InformationForm? { code(.informationForm) }
  /// Keputusan; `nil` where open or unreadable (tell them apart by `state(.decision)`).
  package var decision: Decision? { code(.decision) }
}
