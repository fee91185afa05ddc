import Foundation

/// Days and working days of the oracle, the slow way: the list of all days is made by walking from one to the
/// next, a day is its place in that list, and every count walks day by day (findings.md section 2).
struct OracleCalendar: Sendable {
  /// ISO dates from 2016-01-01, a Friday, to 2031-12-31.
  static let days: [String] = {
    var result: [String] = []
    for year in 2016...2031 {
      let leap = year % 4 == 0
      let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in lengths.enumerated() {
        for day in 1...length { result.append("\(year)-\(two(month + 1))-\(two(day))") }
      }
    }
    return result
  }()

  /// The place of each ISO date in ``days``.
  static let places: [String: Int] = Dictionary(
    uniqueKeysWithValues: days.enumerated().map { ($1, $0) }
  )

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Kinds by ISO date, later rows of the file win.
  private var kinds: [String: String] = [:]
  private let jointLeaveIsWorked: Bool

  /// Reads `tanggal,jenis,...` rows; names with a comma do not matter, they stand behind.
  init(csv: String, jointLeaveIsWorked: Bool) {
    self.jointLeaveIsWorked = jointLeaveIsWorked
    for line in csv.split(separator: "\n") where line.first == "2" {
      let cells = line.split(separator: ",")
      kinds[String(cells[0])] = String(cells[1])
    }
  }

  /// Whether a day is worked. 2016-01-01, place 0, is a Friday.
  func isWorked(_ place: Int) -> Bool {
    let kind = kinds[Self.days[place]]
    if kind == "hari_kerja_pengganti" { return true }
    let weekday = (place + 4) % 7  // 0 is Monday
    if weekday > 4 { return false }
    if kind == "cuti_bersama" { return jointLeaveIsWorked }
    return kind == nil
  }

  /// The `count`th working day after a day.
  func after(_ place: Int, _ count: Int) -> Int {
    var day = place
    var left = count
    while left > 0 {
      day += 1
      if isWorked(day) { left -= 1 }
    }
    return day
  }
}
