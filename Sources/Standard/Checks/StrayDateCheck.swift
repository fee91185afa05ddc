import Core
import Register

/// REG-TANGGAL-JANGGAL: a day of receipt does not stand alone, more than two years (731 days) away from the
/// readable days of receipt before and after it in the file; nearly always a mistyped year.
///
/// At either end of the file the one neighbour decides, if it lies within 731 days of its own other neighbour.
struct StrayDateCheck: Sendable {
  static let codes: [Code] = [.regStrayDate]
  static let limit = 731

  /// A day of receipt, and the position of its row in the order of adding.
  struct Day: Sendable {
    var date: LocalDate
    var row: Int
  }

  /// A day that stands alone, with the nearest readable day beside it.
  struct Stray: Sendable {
    var row: Int
    var date: LocalDate
    var neighbour: LocalDate
  }

  /// The last days, at most three, the newest last.
  private var last: [Day] = []
  private var count = 0

  /// Whether the day just added may yet turn out to stand alone.
  var mayBeStray: Bool {
    count == 1 || count > 1 && isFar(last[last.count - 1].date, last[last.count - 2].date)
  }

  /// Whether the day at a position may yet turn out to stand alone: the newest, and the first of two.
  func decidesYet(_ row: Int) -> Bool {
    last.last?.row == row || count == 2 && last.first?.row == row
  }

  /// Takes the readable day of a row; returns the days before it that it makes stand alone.
  mutating func add(_ date: LocalDate, row: Int) -> [Stray] {
    var result: [Stray] = []
    if last.count >= 2 {
      let before = last[last.count - 2]
      let middle = last[last.count - 1]
      if isFar(middle.date, before.date) {
        if isFar(middle.date, date) {
          result.append(Stray(row: middle.row, date: middle.date, neighbour: before.date))
        } else if count == 2 {
          result.append(Stray(row: before.row, date: before.date, neighbour: middle.date))
        }
      }
    }
    let day = Day(date: date, row: row)
    if last.count == 3 {
      // One after another: moving an array's elements costs more than all else here.
      last[0] = last[1]
      last[1] = last[2]
      last[2] = day
    } else {
      last.append(day)
    }
    count += 1
    return result
  }

  /// The last day of the file, where it stands alone.
  func finish() -> Stray? {
    guard last.count == 3, isFar(last[2].date, last[1].date), !isFar(last[1].date, last[0].date) else {
      return nil
    }
    return Stray(row: last[2].row, date: last[2].date, neighbour: last[1].date)
  }

  static func finding(_ request: Request, _ stray: Stray, _ addresses: CellAddresses) -> Finding {
    var sink = FindingSink([])
    sink.report(
      .regStrayDate,
      .received,
      Message(
        "diterima {1} jauh dari baris di sekitarnya ({2}), mungkin tahunnya salah ketik",
        en: "received {1} is far from the rows around it ({2}), the year may be mistyped"
      ),
      [.date(stray.date), .date(stray.neighbour)]
    )
    return sink.findings(of: request, addresses)[0]
  }

  private func isFar(_ left: LocalDate, _ right: LocalDate) -> Bool {
    abs(left.days(since: right)) > StrayDateCheck.limit
  }
}
