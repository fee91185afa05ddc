package import Core

/// Kinds of calendar rows (column `jenis`).
package enum DayKind: String, Sendable, CaseIterable {
  /// Public holiday by joint ministers' decree.
  case nationalHoliday = "libur_nasional"
  /// Joint leave (cuti bersama); a setting keeps it as a working day.
  case jointLeave = "cuti_bersama"
  /// Regional holiday.
  case regionalHoliday = "libur_daerah"
  /// Voting day.
  case election = "pemilu"
  /// Replacement working day; wins over every holiday and over the weekend.
  case replacementWorkday = "hari_kerja_pengganti"
  /// A day off that an earlier file lists and that is none any more. The row replaces that file's rows of the day
  /// and adds nothing itself: the day is worked if it is a weekday.
  case revoked = "dicabut"

  /// The kind in words.
  package var label: Message {
    switch self {
    case .nationalHoliday: Message("libur nasional", en: "public holiday")
    case .jointLeave: Message("cuti bersama", en: "joint leave")
    case .regionalHoliday: Message("libur daerah", en: "regional holiday")
    case .election: Message("hari pemungutan suara", en: "voting day")
    case .replacementWorkday: Message("hari kerja pengganti", en: "replacement working day")
    case .revoked: Message("libur dicabut", en: "day off revoked")
    }
  }

  /// Whether a row of this kind takes the day off.
  package func isOff(jointLeaveIsWorked: Bool) -> Bool {
    switch self {
    case .nationalHoliday, .regionalHoliday, .election: true
    case .jointLeave: !jointLeaveIsWorked
    case .replacementWorkday, .revoked: false
    }
  }
}

/// A row of a calendar file: why a day is off, or worked though it would be off.
package struct CalendarEntry: Sendable, Hashable {
  /// The day (`tanggal`).
  package var date: LocalDate
  /// What kind of day (`jenis`).
  package var kind: DayKind
  /// The name of the holiday (`nama`).
  package var name: String
  /// The decree it rests on (`dasar`).
  package var decree: String
  /// The regions it is meant for (`daerah`, several separated by `;`), where the file says so.
  package var region: String?
  /// The calendar file, from 0 in the order of the settings.
  package var file: Int
  /// The line in that file, from 1.
  package var line: Int

  /// A row.
  package init(
    date: LocalDate,
    kind: DayKind,
    name: String,
    decree: String,
    region: String? = nil,
    file: Int = 0,
    line: Int = 1
  ) {
    self.date = date
    self.kind = kind
    self.name = name
    self.decree = decree
    self.region = region
    self.file = file
    self.line = line
  }
}

/// What is known of a calendar file.
package struct CalendarFile: Sendable, Hashable {
  /// The path as the user wrote it.
  package var name: String
  /// The day up to which the file says it is complete (`# diketahui sampai: YYYY-MM-DD`), where it does.
  package var knownUntil: LocalDate?
  /// Its rows, in the order written.
  package var entries: [CalendarEntry]

  /// A file.
  package init(name: String, knownUntil: LocalDate? = nil, entries: [CalendarEntry]) {
    self.name = name
    self.knownUntil = knownUntil
    self.entries = entries
  }
}
