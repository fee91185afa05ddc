package import Core

/// What is seen in the order of the registration numbers (ketertiban nomor): notes that stand beside the
/// findings, for a number left out may have its reason, and free-form numbers are as good as counted ones.
package struct Numbering: Sendable {
  /// What the count of the numbers begins anew with.
  package enum Period: String, Sendable, CaseIterable {
    /// It never does, or the register does not show it.
    case none = "terus"
    case year = "tahun"
    case month = "bulan"
    case day = "hari"
  }

  /// The first number that follows the pattern; `nil` where the register shows no pattern.
  package var example: String?
  /// When the count begins anew.
  package var period: Period
  /// The notes, by file, line and code.
  package var notes: [NumberingNote]
  /// Notes beyond the limit of each code, which are told by number only.
  package var omitted: [Code: Int]

  /// The order of numbers; nothing to say by default.
  package init(
    example: String? = nil,
    period: Period = .none,
    notes: [NumberingNote] = [],
    omitted: [Code: Int] = [:]
  ) {
    self.example = example
    self.period = period
    self.notes = notes
    self.omitted = omitted
  }

  /// How many notes of one code are listed; a register out of all order would else list every row.
  package static let limit = 1000

  /// How many numbers are missing, those not listed left out.
  package var missingCount: Int { notes.reduce(0) { $0 + ($1.gap?.count ?? 0) } }
}

/// One observation about the order of numbers.
package struct NumberingNote: Sendable, Hashable {
  /// What is seen and where: the cell of the number at which one stumbles.
  package var finding: Finding
  /// The numbers left out, for REG-NOMOR-LOMPAT.
  package var gap: Gap?

  /// Numbers that the register leaves out between two rows.
  package struct Gap: Sendable, Hashable {
    /// The missing numbers as they would be typed: `044`, `046-049`.
    package var missing: [String]
    /// How many they are.
    package var count: Int
    /// The row with the number before; `nil` at the begin of a period.
    package var before: Row?
    /// The row with the number after.
    package var after: Row
    /// Lines between the two whose number is empty, unreadable or used before: one of them may be the missing one.
    package var suspects: [Int]
  }

  /// A row as the notes name it.
  package struct Row: Sendable, Hashable {
    /// The registration number.
    package var number: String
    /// File, line and cell.
    package var place: Place
    /// The day of receipt.
    package var received: LocalDate?
  }
}
