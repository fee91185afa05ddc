/// The stable names of all findings (findings.md section 3).
///
/// A raw value is part of the user interface: scripts filter on it and the manual explains it. A code is
/// retired, never renamed and never given a second meaning.
package enum Code: String, CaseIterable, Sendable, Comparable {
  case csvEncoding = "CSV-ENKODE"
  case csvLatin = "CSV-LATIN"
  case csvQuote = "CSV-KUTIP"
  case csvLimit = "CSV-BATAS"
  case csvDuplicateFile = "CSV-BERKAS-GANDA"
  case csvMissingColumn = "CSV-KOLOM-WAJIB"
  case csvDoubledColumn = "CSV-KOLOM-GANDA"
  case csvUnknownColumn = "CSV-KOLOM-LAIN"
  case csvAbsentColumns = "CSV-KOLOM-TIADA"
  case csvMappedHeading = "CSV-KOLOM-PETA"
  case csvEmpty = "CSV-KOSONG"
  case csvWidth = "CSV-LEBAR"
  case csvSkippedRows = "CSV-BARIS-LAIN"
  case csvFormula = "CSV-FORMULA"
  case regEmpty = "REG-KOSONG"
  case regContact = "REG-KONTAK"
  case regDuplicate = "REG-GANDA"
  case regDate = "REG-TANGGAL"
  case regSerialDate = "REG-TANGGAL-SERIAL"
  case regSwappedDates = "REG-TANGGAL-TERTUKAR"
  case regZone = "REG-ZONA"
  case regStrayDate = "REG-TANGGAL-JANGGAL"
  case regTime = "REG-JAM"
  case regWeekday = "REG-HARI"
  case regValue = "REG-NILAI"
  case regNumber = "REG-ANGKA"
  case regNIK = "REG-NIK"
  case regNIKZeroes = "REG-NIK-NOL"
  case regNIKTail = "REG-NIK-EKOR"
  case regScientific = "REG-NOMOR-ILMIAH"
  case regPhone = "REG-TELEPON"
  case regCellError = "REG-SEL-GALAT"
  case regOrder = "REG-URUT"
  case regFuture = "REG-MASADEPAN"
  case regCharacter = "REG-KARAKTER"
  case regDoubleEncoding = "REG-ENKODE-GANDA"
  case regIdentity = "REG-IDENTITAS"
  case regContradiction = "REG-TENTANG"
  case regNumberGap = "REG-NOMOR-LOMPAT"
  case regNumberOrder = "REG-NOMOR-URUT"
  case regNumberReuse = "REG-NOMOR-ULANG"
  case regNumberMonth = "REG-NOMOR-BULAN"
  case sop1Time = "SOP1-WAKTU"
  case sop2Time = "SOP2-WAKTU"
  case sop3Time = "SOP3-WAKTU"
  case sop4Time = "SOP4-WAKTU"
  case sop5Time = "SOP5-WAKTU"
  case sop4Requirement = "SOP4-SYARAT"
  case sop5Requirement = "SOP5-SYARAT"
  case sop1Output = "SOP1-OUTPUT"
  case sop2Output = "SOP2-OUTPUT"
  case sop3Output = "SOP3-OUTPUT"
  case sop4Output = "SOP4-OUTPUT"
  case sop5Output = "SOP5-OUTPUT"
  case sop6Output = "SOP6-OUTPUT"
  case sop7Output = "SOP7-OUTPUT"
  case sop1NotAssessed = "SOP1-TAKDINILAI"
  case sop2NotAssessed = "SOP2-TAKDINILAI"
  case sop3NotAssessed = "SOP3-TAKDINILAI"
  case sop4NotAssessed = "SOP4-TAKDINILAI"
  case sop5NotAssessed = "SOP5-TAKDINILAI"
  case sop6NotAssessed = "SOP6-TAKDINILAI"
  case sop7NotAssessed = "SOP7-TAKDINILAI"
  case sop4Extension = "SOP4-PERPANJANGAN"
  case sop4Due = "SOP4-TENGGAT"
  case sop4Regime = "SOP4-JALUR"
  case sop1Completeness = "SOP1-LENGKAP"
  case sopOfficers = "SOP-PELAKSANA"
  case sop8Time = "SOP8-WAKTU"
  case law17 = "UU-17"
  case law17j = "UU-17J"
  case law19 = "UU-19"
  case lawDecision = "UU-SK"
  case lawReason = "UU-ALASAN"
  case lawCost = "UU-BIAYA"
  case calendarYear = "KAL-TAHUN"

  /// The weight that the code has unless the finding says otherwise.
  package var severity: Severity {
    switch self {
    case .csvFormula,
      .regContact,
      .regStrayDate,
      .regTime,
      .regWeekday,
      .regNIKZeroes,
      .regNIKTail,
      .regPhone,
      .regSwappedDates,
      .regDoubleEncoding,
      .regFuture,
      .regCharacter,
      .regIdentity,
      .regContradiction,
      .sop4Due,
      .sop1Completeness,
      .sop8Time,
      .law19,
      .calendarYear:
      .warning
    case .csvLatin,
      .csvUnknownColumn,
      .csvAbsentColumns,
      .csvMappedHeading,
      .csvSkippedRows,
      .regSerialDate,
      .regZone,
      .regNumber,
      .regNumberGap,
      .regNumberOrder,
      .regNumberReuse,
      .regNumberMonth,
      .sop1NotAssessed,
      .sop2NotAssessed,
      .sop3NotAssessed,
      .sop4NotAssessed,
      .sop5NotAssessed,
      .sop6NotAssessed,
      .sop7NotAssessed,
      .sop4Regime,
      .sopOfficers:
      .note
    default: .error
    }
  }

  /// The family: `CSV`, `REG`, `SOP`, `UU` or `KAL`.
  package var family: Family {
    switch rawValue.utf8.first {
    case UInt8(ascii: "C"): .csv
    case UInt8(ascii: "R"): .register
    case UInt8(ascii: "S"): .sop
    case UInt8(ascii: "U"): .law
    default: .calendar
    }
  }

  /// The part of the specification that a code belongs to.
  package enum Family: String, Sendable, CaseIterable {
    case csv = "CSV"
    case register = "REG"
    case sop = "SOP"
    case law = "UU"
    case calendar = "KAL"
  }

  package static func < (left: Code, right: Code) -> Bool { left.rawValue < right.rawValue }
}
