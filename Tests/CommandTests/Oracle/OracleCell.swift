import Foundation

/// What the oracle knows of a cell: the four states that findings.md section 1 tells apart.
enum Fact<Value: Sendable>: Sendable {
  case absent, empty, unreadable
  case value(Value)

  var known: Value? {
    if case .value(let value) = self { return value }
    return nil
  }
  var isAbsent: Bool { if case .absent = self { true } else { false } }
  var isEmpty: Bool { if case .empty = self { true } else { false } }
  var isUnreadable: Bool { if case .unreadable = self { true } else { false } }
  /// Filled, whether readable or not.
  var isFilled: Bool { !isAbsent && !isEmpty }
}

/// A calendar date with or without a clock time.
struct OracleMoment: Sendable {
  var day: Int
  var second: Int?
}

/// A row as the test writes it: text by canonical column; a column that is not there is absent from the file.
struct OracleRow: Sendable {
  var cells: [String: String] = [:]

  private static let placeholders: Set<String> = [
    "-", "--", "–", "—", "n/a", "nihil", "kosong", "pending", "tidak ada",
  ]
  private static let dittos: Set<String> = ["idem", "sda", "s.d.a.", "\""]

  /// The trimmed text of a cell.
  func text(_ column: String) -> Fact<String> {
    guard let cell = cells[column] else { return .absent }
    let trimmed = cell.trimmingCharacters(in: .whitespacesAndNewlines)
    if trimmed.isEmpty || Self.placeholders.contains(trimmed.lowercased()) { return .empty }
    if Self.dittos.contains(trimmed.lowercased()) { return .unreadable }
    if column == "telepon", !trimmed.contains(where: \.isNumber) { return .empty }
    return .value(trimmed)
  }

  /// A value of a closed list; the test writes the canonical words, `selesai` and `proses`.
  func word(_ column: String, of words: [String]) -> Fact<String> {
    guard let word = text(column).known else { return text(column) }
    if column == "keputusan", word == "proses" { return .empty }
    if column == "keputusan", word == "selesai" {
      return text("penyerahan_selesai").isFilled ? .value("dikabulkan") : .unreadable
    }
    return words.contains(word) ? .value(word) : .unreadable
  }

  /// A date, alone or with a time that is ignored.
  func date(_ column: String) -> Fact<Int> {
    switch moment(column) {
    case .value(let moment): .value(moment.day)
    case .empty: .empty
    case .absent: .absent
    case .unreadable: .unreadable
    }
  }

  /// A moment in the forms that the test writes: `2021-10-04`, `2021-10-04 09:12`, `2021-10-04 09:12:30`, and for
  /// the steps `09:12` alone.
  func moment(_ column: String) -> Fact<OracleMoment> {
    guard let text = text(column).known else {
      switch self.text(column) {
      case .empty: return .empty
      case .absent: return .absent
      default: return .unreadable
      }
    }
    let words = text.split(separator: " ").map(String.init)
    if words.count == 1, let second = Self.clock(words[0]) {
      let source =
        column.hasPrefix("penyerahan_")
        ? "tanggal_pemberitahuan"
        : ["formulir_", "informasi_", "pengecualian_"].contains(where: column.hasPrefix) ? "diterima" : nil
      guard let source, let day = date(source).known else { return .unreadable }
      return .value(OracleMoment(day: day, second: second))
    }
    guard let day = OracleCalendar.places[words[0]] else { return .unreadable }
    if words.count == 1 {
      return .value(OracleMoment(day: day, second: column == "diterima" ? separateTime : nil))
    }
    guard words.count == 2, let second = Self.clock(words[1]) else { return .unreadable }
    if words[1] == "00:00" {
      return .value(OracleMoment(day: day, second: column == "diterima" ? separateTime : nil))
    }
    return .value(OracleMoment(day: day, second: second))
  }

  /// The time in `jam_diterima`, where it can be read.
  private var separateTime: Int? { text("jam_diterima").known.flatMap(Self.clock) }

  static func clock(_ text: String) -> Int? {
    let parts = text.split(separator: ":").map { Int($0) }
    guard parts.count == 2 || parts.count == 3, let hour = parts[0], let minute = parts[1] else { return nil }
    let second = parts.count == 3 ? parts[2] : 0
    guard let second, hour < 24, minute < 60, second < 60 else { return nil }
    return hour * 3600 + minute * 60 + second
  }
}
