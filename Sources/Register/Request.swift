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
///
/// All texts stand in one buffer and all values in one table, so that a row costs two allocations; a `String`
/// is made only where a text is asked for.
package struct Request: Sendable {
  /// The file of the run's list, from 0.
  package var file: Int
  /// The physical line of the row's first byte, from 1.
  package var line: Int
  /// The record's number in the file as a spreadsheet counts rows, from 1.
  package var record: Int

  /// The cells of the row back to back, cleaned texts that differ from them behind.
  @usableFromInline var bytes: [UInt8]
  /// One slot per column; that of a column that is not filled means nothing.
  @usableFromInline var slots: [Slot]
  // The state of each column in two bits, so that a row begins with two words instead of a slot per column, and a rule
  // may ask about many columns at once.
  /// Bit per column: the cell is unreadable or filled.
  @usableFromInline var written: UInt64 = 0
  /// Bit per column: the cell is empty or filled.
  @usableFromInline var sound: UInt64 = 0
  /// Bit per column: the moment has a clock time.
  package var timed: UInt64
  /// Bit per column: the text is no value but what a spreadsheet left in its place (REG-SEL-GALAT,
  /// REG-NOMOR-ILMIAH). It is filled all the same, and is not to be printed on a paper.
  package internal(set) var broken: UInt64 = 0
  /// Art. 17 letters of `dasar_pengecualian`, else of `alasan_penolakan`.
  package var exemptions: [Exemption]

  /// Text and value of one filled column.
  @usableFromInline struct Slot: Sendable {
    /// The value of a typed column: moments and dates as day number * 86400 + second, codes as the position in
    /// `allCases`, integers and rupiah as they are, flags 0 or 1, `nomor_identitas` as ``NationalID/whole`` says.
    @usableFromInline var number: Int64 = 0
    /// Bits 0-21 the length of the text, 24-63 its begin in `bytes`.
    @usableFromInline var packed: UInt64 = 0

    /// No text.
    init() {}

    /// A filled column.
    @inline(__always) init(filledWith range: Range<Int>, _ number: Int64) {
      self.number = number
      packed = Slot.packed(range)
    }

    @inlinable static func packed(_ range: Range<Int>) -> UInt64 {
      UInt64(truncatingIfNeeded: min(range.upperBound &- range.lowerBound, 0x3F_FFFF))
        | UInt64(truncatingIfNeeded: range.lowerBound) &<< 24
    }

    @inlinable var range: Range<Int> {
      get {
        let start = Int(truncatingIfNeeded: packed &>> 24)
        return start..<start &+ Int(truncatingIfNeeded: packed & 0x3F_FFFF)
      }
      set { packed = Slot.packed(newValue) }
    }
  }

  /// A request in which every column is absent.
  package init(file: Int = 0, line: Int = 1, record: Int = 1) {
    self.file = file
    self.line = line
    self.record = record
    slots = Array(repeating: Slot(), count: Column.count)
    bytes = []
    timed = 0
    exemptions = []
  }

  /// Makes this another request, in the memory of the one it was; every column is absent.
  mutating func begin(file: Int, line: Int, record: Int) {
    self.file = file
    self.line = line
    self.record = record
    written = 0
    sound = 0
    timed = 0
    broken = 0
    if !exemptions.isEmpty { exemptions = [] }
  }

  /// What is known of a cell.
  @inlinable @inline(__always) package func state(_ column: Column) -> CellState {
    let bit = ColumnSet(column)
    if ColumnSet(rawValue: written).meets(bit) {
      return ColumnSet(rawValue: sound).meets(bit) ? .filled : .unreadable
    }
    return ColumnSet(rawValue: sound).meets(bit) ? .empty : .absent
  }

  /// The columns that hold a readable value.
  @inlinable @inline(__always) package var filled: ColumnSet { ColumnSet(rawValue: written & sound) }

  /// The columns that are there and hold nothing.
  @inlinable @inline(__always) package var empty: ColumnSet { ColumnSet(rawValue: sound & ~written) }

  /// Sets what is known of a cell; the slot of one that is filled must be set too.
  @inline(__always) mutating func set(_ column: Column, _ state: CellState) {
    let bit = ColumnSet(column).rawValue
    switch state {
    case .absent: (written, sound) = (written & ~bit, sound & ~bit)
    case .empty: (written, sound) = (written & ~bit, sound | bit)
    case .unreadable: (written, sound) = (written | bit, sound & ~bit)
    case .filled: (written, sound) = (written | bit, sound | bit)
    }
  }

  /// The least and the greatest value of those columns of a set that are filled; `nil` where none is.
  package func extremes(of columns: ColumnSet) -> ClosedRange<Int64>? {
    var rest = filled.intersection(columns).rawValue
    guard rest != 0 else { return nil }
    return slots.withUnsafeBufferPointer { slots in
      var least = Int64.max
      var greatest = Int64.min
      while rest != 0 {
        let number = slots[rest.trailingZeroBitCount].number
        least = min(least, number)
        greatest = max(greatest, number)
        rest &= rest &- 1
      }
      return least...greatest
    }
  }

  /// Whether the text is no value but what a spreadsheet left in its place.
  package func isBroken(_ column: Column) -> Bool { broken & 1 << UInt64(column.rawValue) != 0 }

  /// Marks a text as what a spreadsheet left in its place.
  package mutating func markBroken(_ column: Column) { broken |= 1 << UInt64(column.rawValue) }

  /// Whether the cell holds a readable value.
  @inlinable @inline(__always) package func has(_ column: Column) -> Bool { filled.meets(ColumnSet(column)) }

  /// The cleaned text (trimmed, NFC, without forbidden characters), or `nil` where the cell is not filled.
  /// Makes a new `String` at each call.
  package func text(_ column: Column) -> String? {
    guard has(column) else { return nil }
    return String(decoding: bytes[slots[column.rawValue].range], as: UTF8.self)
  }

  /// The cleaned text as UTF-8, empty where the cell is not filled. Copies nothing.
  @inlinable package func utf8(_ column: Column) -> ArraySlice<UInt8> {
    has(column) ? bytes[slots[column.rawValue].range] : []
  }

  /// The moment of a moment column (also usable for dates), or `nil`.
  @inlinable @inline(__always) package func moment(_ column: Column) -> LocalMoment? {
    guard has(column) else { return nil }
    let number = slots[column.rawValue].number
    let day = Request.day(ofSecond: number)
    let hasTime = timed & ColumnSet(column).rawValue != 0
    return LocalMoment(
      date: LocalDate(dayNumber: day),
      secondOfDay: hasTime ? Int32(truncatingIfNeeded: number &- Int64(day) &* 86400) : nil
    )
  }

  /// The calendar date of a date or moment column, or `nil`.
  @inlinable @inline(__always) package func date(_ column: Column) -> LocalDate? {
    guard has(column) else { return nil }
    return LocalDate(dayNumber: Request.day(ofSecond: slots[column.rawValue].number))
  }

  /// The day number of a moment's value, that of a day before 1970 too.
  @inlinable @inline(__always) package static func day(ofSecond second: Int64) -> Int32 {
    Int32(truncatingIfNeeded: (second < 0 ? second &- 86399 : second) / 86400)
  }

  /// The number of an integer or rupiah column, or `nil`.
  @inlinable @inline(__always) package func integer(_ column: Column) -> Int? {
    has(column) ? Int(slots[column.rawValue].number) : nil
  }

  /// Yes or no, or `nil` where the cell is empty, absent or unreadable.
  @inlinable @inline(__always) package func flag(_ column: Column) -> Bool? {
    has(column) ? slots[column.rawValue].number != 0 : nil
  }

  /// Officers who served (petugas), split at `;` `/` `&` and line breaks and trimmed, in the order written.
  package var officers: [String] {
    get {
      utf8(.officers).withUnsafeBufferPointer { bytes in
        bytes.pieces(at: { $0 == 0x3B || $0 == 0x2F || $0 == 0x26 || $0 == 0x0A || $0 == 0x0D }).map {
          bytes.part($0).text
        }
      }
    }
    set { texts[Column.officers.rawValue] = newValue.joined(separator: "; ") }
  }

  /// The value of a column with a closed set, or `nil`; `type` must be the column's own.
  package func code<Coded: CodedValue>(_ column: Column, as type: Coded.Type = Coded.self) -> Coded? {
    guard has(column) else { return nil }
    let all = Coded.allCases
    let index = Int(slots[column.rawValue].number)
    guard index >= 0, index < all.count else { return nil }
    return all[all.index(all.startIndex, offsetBy: index)]
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
