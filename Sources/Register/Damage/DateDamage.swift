import Core

/// Why a cell that should hold a date or time holds none: what a spreadsheet or its regional settings made of
/// it. It only names the damage; the cell stays unreadable (register.md 3.2 and 3.3).
enum DateDamage: Hashable {
  /// `10/25/2021`: month before day beyond doubt. The number that is no month.
  case monthFirst(Int)
  /// `2021-25-10`: year, day, month.
  case yearDayMonth(Int)
  /// `0,3833`: the time as a fraction of a day; the second of the day that it means.
  case fraction(second: Int)
  /// `4,4474E+04`.
  case scientific
  /// `4/10/2021 9:12 AM`: the twelve-hour clock.
  case twelveHours

  /// What `cell` shows; `nil` where it is something else.
  init?(_ cell: Bytes) {
    if let swapped = DateDamage.swapped(cell) {
      self = swapped
    } else if let second = DateDamage.fraction(cell) {
      self = .fraction(second: second)
    } else if ScientificNotation.matches(cell) {
      self = .scientific
    } else if DateDamage.endsInHalfDay(cell) {
      self = .twelveHours
    } else {
      return nil
    }
  }

  /// `10/25/2021`, `10-25-21 09:12`, `Monday, 10/25/2021`, `2021-25-10`: three numbers that make a day of the
  /// calendar only with day and month exchanged.
  private static func swapped(_ cell: Bytes) -> DateDamage? {
    var scanner = ByteScanner(cell)
    if scanner.peek().isLetter {
      _ = scanner.word()
      _ = scanner.skip(UInt8(ascii: ","))
      scanner.skipSpaces()
    }
    let first = scanner.digits(atMost: 4)
    let separator = scanner.peek()
    guard separator == 0x2D || separator == 0x2F || separator == 0x2E, first.count != 3 else { return nil }
    scanner.index += 1
    let second = scanner.digits(atMost: 2)
    guard second.count > 0, scanner.skip(separator) else { return nil }
    let third = scanner.digits(atMost: 4)
    guard !scanner.peek().isDigit,
      scanner.isAtEnd || !scanner.peek().isLetter || scanner.peek() | 0x20 == 0x74
    else { return nil }
    // Digits that are no date at all: the number in the month's place must be a day, and the other a month.
    guard 13...31 ~= second.value else { return nil }
    if first.count == 4 {
      guard 1...2 ~= third.count,
        LocalDate(year: first.value, month: third.value, day: second.value) != nil
      else { return nil }
      return .yearDayMonth(second.value)
    }
    guard 1...2 ~= first.count, third.count == 2 || third.count == 4 else { return nil }
    let year = third.count == 2 ? 2000 + third.value : third.value
    guard LocalDate(year: year, month: first.value, day: second.value) != nil else { return nil }
    return .monthFirst(second.value)
  }

  /// `0,3833`, `,5`: a number below one, as the second of the day.
  private static func fraction(_ cell: Bytes) -> Int? {
    var scanner = ByteScanner(cell)
    _ = scanner.skip(0x30)
    guard scanner.peek() == 0x2C || scanner.peek() == 0x2E else { return nil }
    let digits = cell.part(scanner.index + 1..<cell.count)
    guard digits.isDigits else { return nil }
    var value = 0.0
    var weight = 0.1
    for byte in digits {
      value += Double(byte.digit) * weight
      weight /= 10
    }
    return Int((value * 86400).rounded()) % 86400
  }

  /// `... AM`, `... p.m.`.
  private static func endsInHalfDay(_ cell: Bytes) -> Bool {
    let letters = cell.suffix(8).filter { $0 != 0x2E && $0 != 0x20 }.map(\.lowered)
    guard letters.count >= 3, let first = cell.first, first.isDigit else { return false }
    let end = letters.suffix(3)
    return (end.dropFirst().elementsEqual([0x61, 0x6D]) || end.dropFirst().elementsEqual([0x70, 0x6D]))
      && end.first?.isDigit == true
  }
}

extension DateDamage {
  /// What it says and the values of its places. Columns of dates hold no personal data.
  func message(isTime: Bool) -> (Message, [Argument]) {
    switch self {
    case .monthFirst(let number):
      (
        Message(
          "bulan ke-{1} tidak ada; hari dan bulan tampaknya tertukar (bulan/hari/tahun)",
          en: "there is no month {1}; day and month seem to be swapped (month/day/year)"
        ), [.number(number)]
      )
    case .yearDayMonth(let number):
      (
        Message(
          "bulan ke-{1} tidak ada; hari dan bulan tampaknya tertukar (tahun-hari-bulan)",
          en: "there is no month {1}; day and month seem to be swapped (year-day-month)"
        ), [.number(number)]
      )
    case .fraction(let second):
      (
        Message(
          "jam tertulis sebagai pecahan hari, kira-kira {1}; format sel hilang waktu ekspor",
          en: "the time is written as a fraction of a day, about {1}; the cell's format was lost on export"
        ), [.text(DateDamage.clock(second))]
      )
    case .scientific:
      (
        isTime
          ? Message("jam berubah menjadi notasi ilmiah", en: "the time turned into scientific notation")
          : Message("tanggal berubah menjadi notasi ilmiah", en: "the date turned into scientific notation"),
        []
      )
    case .twelveHours:
      (
        Message(
          "jam 12 (AM/PM) tidak terbaca; hari dan bulan mungkin juga tertukar (bulan/hari/tahun)",
          en: "the 12-hour clock (AM/PM) is not read; day and month may be swapped too (month/day/year)"
        ), []
      )
    }
  }

  /// What to do in the spreadsheet.
  func remedy(isTime: Bool) -> Message {
    switch self {
    case .yearDayMonth:
      Message(
        "tulis seperti 2021-10-04 (tahun-bulan-hari); bila satu kolom begitu semua, beri format yyyy-mm-dd (Ctrl+1), lalu ekspor ulang",
        en:
          "write it like 2021-10-04 (year-month-day); where the whole column is like that, give it the format yyyy-mm-dd (Ctrl+1) and export again"
      )
    case .monthFirst:
      Message(
        "ketik ulang sebagai tahun-bulan-hari (2021-10-25); waktu membuka CSV pilih tipe kolom Tanggal BHT/MDY (Excel: Data > Teks ke Kolom; LibreOffice: dialog Impor Teks), dan pakai pengaturan wilayah Indonesia",
        en:
          "type it as year-month-day (2021-10-25); when opening a CSV choose column type Date MDY (Excel: Data > Text to Columns; LibreOffice: Text Import), and use Indonesian regional settings"
      )
    case .fraction:
      Message(
        "beri format Jam (hh:mm) pada kolom itu (Ctrl+1), lalu ekspor ulang; di LibreOffice simpan dengan \"Simpan isi sel seperti ditampilkan\"",
        en:
          "give the column the format Time (hh:mm) (Ctrl+1) and export again; in LibreOffice save with \"Save cell content as shown\""
      )
    case .scientific:
      isTime
        ? Message(
          "beri format Jam (hh:mm) pada kolom itu (Ctrl+1), lalu ekspor ulang",
          en: "give the column the format Time (hh:mm) (Ctrl+1) and export again"
        )
        : Message(
          "beri format Tanggal (yyyy-mm-dd) pada kolom itu (Ctrl+1), lalu ekspor ulang",
          en: "give the column the format Date (yyyy-mm-dd) (Ctrl+1) and export again"
        )
    case .twelveHours:
      Message(
        "pakai format yyyy-mm-dd hh:mm (jam 24) pada kolom itu (Ctrl+1) dan pengaturan wilayah Indonesia, lalu ekspor ulang",
        en:
          "give the column the format yyyy-mm-dd hh:mm (24 hours) (Ctrl+1), use Indonesian regional settings, and export again"
      )
    }
  }

  /// `09:12`, to the nearest minute.
  private static func clock(_ second: Int) -> String {
    let minutes = (second + 30) / 60 % 1440
    func pair(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return pair(minutes / 60) + ":" + pair(minutes % 60)
  }
}
