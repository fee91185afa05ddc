import Foundation
import Testing

/// A request of `Tests/Contents/permohonan.txt`: cells by column; names with a leading `_` are no columns but due dates
/// counted by hand.
struct SampleRequest: Sendable, CustomTestStringConvertible {
  var cells: [String: String] = [:]

  var number: String { cells["nomor_register"] ?? "" }
  var testDescription: String { number }
  /// The file name of its papers, without extension.
  var stem: String { number.replacingOccurrences(of: "/", with: "-") }

  /// The blocks of a file: `name: value` lines, an empty line between requests.
  static func read(_ file: URL) throws -> [SampleRequest] {
    try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n\n").compactMap { block in
      var request = SampleRequest()
      for line in block.split(separator: "\n") where !line.hasPrefix("#") {
        let parts = line.components(separatedBy: ": ")
        request.cells[parts[0]] = parts.dropFirst().joined(separator: ": ")
      }
      return request.cells.isEmpty ? nil : request
    }
  }

  /// The register as CSV, with the columns that any of the requests fills.
  static func register(_ requests: [SampleRequest]) -> String {
    let columns = Set(requests.flatMap(\.cells.keys)).filter { !$0.hasPrefix("_") }.sorted()
    func quoted(_ cell: String) -> String {
      "\"\(cell.replacingOccurrences(of: "\"", with: "\"\""))\""
    }
    let lines = requests.map { request in
      columns.map { quoted(request.cells[$0] ?? "") }.joined(separator: ",")
    }
    return ([columns.joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
  }

  /// A cell as a paper prints it: `column` or `column|form`; `nil` where it is empty.
  func value(_ place: String) -> String? {
    let parts = place.components(separatedBy: "|")
    guard let cell = cells[parts[0]] else { return nil }
    switch parts.count > 1 ? parts[1] : "" {
    case "": return cell
    case "iso": return String(cell.prefix(10))
    case "momen": return cell.prefix(10) + "T" + cell.dropFirst(11) + ":00+07:00"
    case "jam": return cell.dropFirst(11).replacingOccurrences(of: ":", with: ".") + " WIB"
    case "tanggal": return SampleRequest.date(cell, weekday: false)
    case "panjang": return SampleRequest.date(cell, weekday: true)
    case "rp": return "Rp" + SampleRequest.grouped(cell)
    case "samar": return cell.prefix(6) + String(repeating: "•", count: 10)
    default: return nil
    }
  }

  /// Whether all words of a condition hold: `selalu`, `column`, `column=value,value`, `column@jam` (holds a time); a
  /// leading `!` reverses one.
  func meets(_ condition: String) -> Bool {
    condition.split(separator: " ").allSatisfy { word in
      if word.hasPrefix("!") { return !holds(String(word.dropFirst())) }
      return holds(String(word))
    }
  }

  private func holds(_ word: String) -> Bool {
    if word == "selalu" { return true }
    if let sign = word.firstIndex(of: "=") {
      let values = word[word.index(after: sign)...].split(separator: ",").map(String.init)
      return cells[String(word[..<sign])].map(values.contains) ?? false
    }
    if word.hasSuffix("@jam") { return (cells[String(word.dropLast(4))] ?? "").count > 10 }
    return cells[word] != nil
  }

  private static let months = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
    "November", "Desember",
  ]
  private static let weekdays = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"]

  /// By Foundation's calendar, which the program does not use.
  private static func date(_ cell: String, weekday: Bool) -> String? {
    let numbers = cell.prefix(10).split(separator: "-").compactMap { Int($0) }
    var calendar = Calendar(identifier: .gregorian)
    guard let zone = TimeZone(secondsFromGMT: 0), numbers.count == 3 else { return nil }
    calendar.timeZone = zone
    let parts = DateComponents(year: numbers[0], month: numbers[1], day: numbers[2])
    guard let date = calendar.date(from: parts) else { return nil }
    let text = "\(numbers[2]) \(months[numbers[1] - 1]) \(numbers[0])"
    return weekday ? "\(weekdays[calendar.component(.weekday, from: date) - 1]), \(text)" : text
  }

  private static func grouped(_ digits: String) -> String {
    var groups: [Substring] = []
    var rest = Substring(digits)
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return ([rest] + groups).joined(separator: ".")
  }
}
