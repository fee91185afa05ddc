import Core

/// A date or a moment in the form of the canonical CSV, `2021-10-04`, `2021-10-04 09:12` or `2021-10-04T09:12`: nearly all
/// there are, so that they are read eight bytes at a time.
struct PlainStamp {
  /// The day.
  let day: LocalDate
  /// Seconds after midnight; 0 without a time.
  let second: Int
  /// Whether there is a time.
  let hasTime: Bool

  /// The month of the stamp read last: the dates of a row lie near each other, so that most need no calendar.
  struct Month {
    /// Year and month as they are written, `2021-10-`.
    fileprivate var text: UInt64 = 0
    /// Its first day, and how many it has; none before a stamp is read.
    fileprivate var first: Int32 = 0
    fileprivate var length = 0

    /// Reads eight bytes, `0000-00-` with the first byte lowest.
    fileprivate init?(_ text: UInt64) {
      guard let date = PlainStamp.digits(text, 0x2D30_302D_3030_3030, 0x7F76_767F_7676_7676) else {
        return nil
      }
      let year = date.number(at: 0) &* 100 &+ date.number(at: 2)
      let month = date.number(at: 5)
      guard let first = LocalDate(year: year, month: month, day: 1) else { return nil }
      self.text = text
      self.first = first.dayNumber
      length = LocalDate.days(inMonth: month, of: year)
    }

    /// No month.
    init() {}
  }

  /// Reads a trimmed cell; `nil` where it has another form, or the calendar no such day.
  init?(_ bytes: Bytes) {
    var month = Month()
    self.init(bytes, &month)
  }

  /// The same; `month` is that of the stamp read before, and then of this one.
  @inline(__always) init?(_ bytes: Bytes, _ month: inout Month) {
    guard bytes.count == 10 || bytes.count == 16, let base = bytes.baseAddress else { return nil }
    // The cell has eight bytes and more.
    let text = PlainStamp.word(base)
    if text != month.text {
      guard let other = Month(text) else { return nil }
      month = other
    }
    guard bytes[8].isDigit, bytes[9].isDigit else { return nil }
    let day = bytes[8].digit &* 10 &+ bytes[9].digit
    guard day > 0, day <= month.length else { return nil }
    self.day = LocalDate(dayNumber: month.first &+ Int32(truncatingIfNeeded: day) &- 1)
    hasTime = bytes.count == 16
    if !hasTime {
      second = 0
      return
    }
    // `00 00:00`, or with `T`: the last eight bytes of sixteen.
    guard bytes[10] == 0x20 || bytes[10] == 0x54,
      let time = PlainStamp.digits(
        PlainStamp.word(base + 8),
        bytes[10] == 0x20 ? 0x3030_3A30_3020_3030 : 0x3030_3A30_3054_3030,
        0x7676_7F76_767F_7676
      )
    else { return nil }
    let (hour, minute) = (time.number(at: 3), time.number(at: 6))
    guard hour < 24, minute < 60 else { return nil }
    second = hour &* 3600 &+ minute &* 60
  }

  /// Eight bytes as the digits they write.
  private struct Digits {
    /// A digit's value in each byte, 0 for what stands between them.
    let values: UInt64

    /// The number of two digits at a position.
    @inline(__always) func number(at position: Int) -> Int {
      let pair = values &>> UInt64(position &* 8)
      return Int(truncatingIfNeeded: pair & 0xF) &* 10 &+ Int(truncatingIfNeeded: pair &>> 8 & 0xF)
    }
  }

  /// The eight bytes at `base`, which has them, the first one lowest.
  @inline(__always)
  private static func word(_ base: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(base).loadUnaligned(as: UInt64.self))
  }

  /// Eight bytes, if they are like `form`: digits where it has `0`, the same bytes elsewhere. `limits` has 0x76 for each
  /// digit and 0x7F for each other byte.
  @inline(__always)
  private static func digits(_ word: UInt64, _ form: UInt64, _ limits: UInt64) -> Digits? {
    // A digit leaves its value, the right sign 0; more than 9, and more than 0, reaches the high bit.
    let values = word ^ form
    guard (values | (values &+ limits)) & 0x8080_8080_8080_8080 == 0 else { return nil }
    return Digits(values: values)
  }
}
