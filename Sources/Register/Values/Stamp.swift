import Core

/// A date, a time, or both, as a cell writes them (register.md 3.2 and 3.3), nothing converted yet.
struct Stamp: Hashable {
  /// The day, or `nil` for a time alone.
  var day: LocalDate?
  /// The time, 0-86399, or `nil`.
  var second: Int?
  /// What the time is relative to.
  var zone = Zone.office
  /// An Excel serial number (1900 system).
  var isSerial = false
  /// A weekday that contradicts the date.
  var hasWrongWeekday = false
  /// Day and month are numbers up to 12, the year is not first, and they differ: readable both ways.
  var isOpen = false

  /// The zone of a time.
  enum Zone: Hashable {
    /// Nothing said: the office's.
    case office
    /// WIB, WITA or WIT, as hours ahead of UTC.
    case mark(hours: Int)
    /// An offset of ISO 8601, in minutes.
    case offset(minutes: Int)
  }

  /// Reads a trimmed cell; `nil` where it is neither date nor time, or the calendar has no such day.
  init?(_ bytes: Bytes, _ words: borrowing Synonyms) {
    if let plain = PlainStamp(bytes) {
      day = plain.day
      second = plain.hasTime ? plain.second : nil
      return
    }
    var scanner = ByteScanner(bytes)
    var weekday: Int?
    if scanner.peek() >= 0x41, scanner.peek().lowered != 0x74 || !scanner.peek(1).isDigit {
      let start = scanner.index
      if let found = words.weekdays[scanner.word()] {
        weekday = found
        _ = scanner.skip(UInt8(ascii: ","))
        scanner.skipSpaces()
      } else {
        scanner.index = start
      }
    }
    let start = scanner.index
    if let date = Stamp.date(&scanner, words) {
      guard let day = date.day else { return nil }
      self.day = day
      isSerial = date.isSerial
      isOpen = date.isOpen
      second = date.second
      hasWrongWeekday = weekday.map { $0 != day.weekday } ?? false
      if scanner.isAtEnd { return }
      guard !isSerial, Stamp.stepToTime(&scanner) else { return nil }
    } else {
      guard weekday == nil else { return nil }
      scanner.index = start
      Stamp.skipTimeWord(&scanner)
    }
    guard let time = Stamp.time(&scanner) else { return nil }
    second = time.second
    zone = time.zone
  }

  /// Reads a trimmed cell of a time column: `09:12`, `09.12 WIB`, `pukul 9.12.30`; `nil` where it is none.
  init?(timeAlone bytes: Bytes) {
    var scanner = ByteScanner(bytes)
    Stamp.skipTimeWord(&scanner)
    guard let time = Stamp.time(&scanner) else { return nil }
    second = time.second
    zone = time.zone
  }

  /// What the date part says; `day` is `nil` for a day that the calendar does not have.
  private struct DatePart {
    var day: LocalDate?
    var isSerial = false
    var second: Int?
    var isOpen = false
  }

  /// Reads a date; `nil` (position undefined) where none begins here.
  private static func date(_ scanner: inout ByteScanner, _ words: borrowing Synonyms) -> DatePart? {
    let first = scanner.digits(atMost: 6)
    let separator = scanner.peek()
    let isSeparator = separator == 0x2D || separator == 0x2F || separator == 0x2E
    switch first.count {
    case 4:
      guard isSeparator else { return nil }
      scanner.index += 1
      let month = scanner.digits(atMost: 2)
      guard month.count > 0, scanner.skip(separator) else { return nil }
      let day = scanner.digits(atMost: 2)
      guard day.count > 0, !scanner.peek().isDigit else { return nil }
      return DatePart(day: LocalDate(year: first.value, month: month.value, day: day.value))
    case 5:
      return serial(&scanner, day: first.value)
    case 1, 2:
      let month: Int
      var isNumber = false
      if isSeparator {
        scanner.index += 1
        if scanner.peek().isDigit {
          month = scanner.digits(atMost: 2).value
          isNumber = true
        } else {
          guard let named = words.months[scanner.word()] else { return nil }
          month = named
        }
        guard scanner.skip(separator) else { return nil }
      } else {
        guard scanner.skipSpaces(), let named = words.months[scanner.word()], scanner.skipSpaces() else {
          return nil
        }
        month = named
      }
      let year = scanner.digits(atMost: 5)
      guard year.count == 4 || year.count == 2 else { return nil }
      return DatePart(
        day: LocalDate(
          year: year.count == 2 ? 2000 + year.value : year.value,
          month: month,
          day: first.value
        ),
        isOpen: isNumber && first.value <= 12 && month <= 12 && first.value != month
      )
    default: return nil
    }
  }

  /// Excel's day 20000-80000, day 1 being 1 January 1900 and 1900 a leap year; a fraction is the time of day.
  private static func serial(_ scanner: inout ByteScanner, day: Int) -> DatePart? {
    var second = 0
    if scanner.peek() == 0x2E || scanner.peek() == 0x2C {
      scanner.index += 1
      var value = 0.0
      var weight = 0.1
      var count = 0
      while scanner.peek().isDigit {
        value += Double(scanner.peek().digit) * weight
        weight /= 10
        count += 1
        scanner.index += 1
      }
      guard count > 0 else { return nil }
      second = Int((value * 86400).rounded())
    }
    guard scanner.isAtEnd, 20000...80000 ~= day else { return nil }
    // 25569 is 1 January 1970.
    let date = LocalDate(dayNumber: Int32(day - 25569 + second / 86400))
    let civil = date.civil
    return DatePart(
      day: date,
      isSerial: true,
      second: second % 86400 == 0 ? nil : second % 86400,
      isOpen: civil.day <= 12 && civil.day != civil.month
    )
  }

  /// Steps from the end of a date to its time: `T`, or blanks with an optional comma and `pukul`.
  private static func stepToTime(_ scanner: inout ByteScanner) -> Bool {
    if scanner.peek().lowered == 0x74, scanner.peek(1).isDigit {
      scanner.index += 1
      return true
    }
    _ = scanner.skip(UInt8(ascii: ","))
    guard scanner.skipSpaces() else { return false }
    skipTimeWord(&scanner)
    return true
  }

  /// Steps over `pukul`, or the `T` of a time alone.
  private static func skipTimeWord(_ scanner: inout ByteScanner) {
    let start = scanner.index
    if scanner.peek().lowered == 0x74, scanner.peek(1).isDigit {
      scanner.index += 1
    } else if scanner.word() != timeWord || !scanner.skipSpaces() {
      scanner.index = start
    }
  }

  private static let timeWord = Synonyms.folding("pukul")

  /// Reads a time with what follows it up to the end of the cell.
  private static func time(_ scanner: inout ByteScanner) -> (second: Int, zone: Zone)? {
    let start = scanner.index
    let hour = scanner.digits(atMost: 2)
    let separator = scanner.peek()
    guard hour.count > 0, hour.value < 24, separator == 0x3A || separator == 0x2E else { return nil }
    scanner.index += 1
    let minute = scanner.digits(atMost: 2)
    guard minute.count == 2, minute.value < 60 else { return nil }
    var second = hour.value * 3600 + minute.value * 60
    if scanner.peek() == separator {
      scanner.index += 1
      let part = scanner.digits(atMost: 2)
      guard part.count == 2, part.value < 60 else { return nil }
      second += part.value
      // Fractions of a second (ISO 8601) are dropped.
      if separator == 0x3A, scanner.peek() == 0x2E || scanner.peek() == 0x2C, scanner.peek(1).isDigit {
        scanner.index += 1
        while scanner.peek().isDigit { scanner.index += 1 }
      }
    }
    let followsT = start > 0 && scanner.bytes[start - 1].lowered == 0x74
    guard let zone = self.zone(&scanner, followsT: followsT), scanner.isAtEnd else { return nil }
    return (second, zone)
  }

  /// Reads a zone mark or an offset, where there is one. A minus is an offset only in the form with `T`:
  /// `09:12-09:30` is a range in every other cell.
  private static func zone(_ scanner: inout ByteScanner, followsT: Bool) -> Zone? {
    scanner.skipSpaces()
    switch scanner.peek() {
    case 0: return .office
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      let isNegative = scanner.peek() == UInt8(ascii: "-")
      guard followsT || !isNegative else { return nil }
      scanner.index += 1
      let hours = scanner.digits(atMost: 2)
      guard hours.count == 2, hours.value <= 14 else { return nil }
      let hasColon = scanner.skip(0x3A)
      let minutes = scanner.digits(atMost: 2)
      guard minutes.count == 2 || minutes.count == 0 && !hasColon, minutes.value < 60 else { return nil }
      let total = hours.value * 60 + minutes.value
      return .offset(minutes: isNegative ? -total : total)
    default:
      let word = scanner.word()
      if word == zulu { return .offset(minutes: 0) }
      for (mark, hours) in marks where mark == word { return .mark(hours: hours) }
      return nil
    }
  }

  private static let zulu = Synonyms.folding("z")
  private static let marks = OfficeZone.allCases.map { (Synonyms.folding($0.mark), $0.hoursAheadOfUTC) }

  /// Minutes by which the time is ahead of the office's, 0 where nothing is said.
  func minutesAhead(of office: OfficeZone) -> Int {
    switch zone {
    case .office: 0
    case .mark(let hours): (hours - office.hoursAheadOfUTC) * 60
    case .offset(let minutes): minutes - office.hoursAheadOfUTC * 60
    }
  }
}
