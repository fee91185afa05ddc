import Core
import Register

/// REG-TANGGAL-JANGGAL: a day of receipt does not stand alone, more than two years (731 days) away from the
/// readable days of receipt before and after it in the file; nearly always a mistyped year.
///
/// At either end of the file the one neighbour decides, if it lies within 731 days of its own other neighbour.
struct StrayDateCheck: Sendable {
  static let codes: [Code] = [.regStrayDate]
  static let limit = 731

  /// The readable days of receipt of a file, with the row they stand in.
  private var days: [(day: LocalDate, row: Int)] = []

  mutating func add(_ day: LocalDate?, row: Int) {
    if let day { days.append((day, row)) }
  }

  /// The rows whose day of receipt stands alone, with the nearest readable day beside it.
  func stray() -> [(row: Int, day: LocalDate, neighbour: LocalDate)] {
    var result: [(row: Int, day: LocalDate, neighbour: LocalDate)] = []
    for index in days.indices {
      let day = days[index].day
      let before = index > 0 ? days[index - 1].day : nil
      let after = index + 1 < days.count ? days[index + 1].day : nil
      let neighbour: LocalDate
      switch (before, after) {
      case (let before?, let after?):
        guard isFar(day, before), isFar(day, after) else { continue }
        neighbour = before
      case (let before?, nil):
        guard index >= 2, isFar(day, before), !isFar(before, days[index - 2].day) else { continue }
        neighbour = before
      case (nil, let after?):
        guard index + 2 < days.count, isFar(day, after), !isFar(after, days[index + 2].day) else { continue }
        neighbour = after
      case (nil, nil): continue
      }
      result.append((days[index].row, day, neighbour))
    }
    return result
  }

  static func finding(
    _ request: Request,
    day: LocalDate,
    neighbour: LocalDate,
    _ addresses: CellAddresses
  ) -> Finding {
    var sink = FindingSink([], request, addresses)
    sink.report(
      .regStrayDate,
      .received,
      Message(
        "diterima {1} jauh dari baris di sekitarnya ({2}), mungkin tahunnya salah ketik",
        en: "received {1} is far from the rows around it ({2}), the year may be mistyped"
      ),
      [.date(day), .date(neighbour)]
    )
    return sink.findings[0]
  }

  private func isFar(_ left: LocalDate, _ right: LocalDate) -> Bool {
    abs(left.days(since: right)) > StrayDateCheck.limit
  }
}
