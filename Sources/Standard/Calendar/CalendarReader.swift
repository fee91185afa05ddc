package import Core
import Tabular

/// Reads calendar files (`templates/kalender/*.csv`): columns `tanggal,jenis,nama,dasar`, optionally `daerah`,
/// and a comment above them, `# diketahui sampai: YYYY-MM-DD`.
///
/// | `jenis` | the day is |
/// |---|---|
/// | `libur_nasional`, `libur_daerah`, `pemilu` | off |
/// | `cuti_bersama` | off, unless the office works through it (`cuti_bersama_kerja`) |
/// | `hari_kerja_pengganti` | worked, also on Saturday, Sunday or a holiday |
/// | `dicabut` | no day off any more: what earlier files say of the day is void, Monday to Friday are worked |
///
/// A day of a later file replaces that day of earlier ones, all its rows (see ``WorkingCalendar``). `dicabut` beside
/// another row of the same day and region in one file is refused: it would say two things at once.
package enum CalendarReader {
  /// Reads one file.
  ///
  /// - Parameter name: The path as the user wrote it.
  /// - Throws: ``Problems`` with the line of everything that cannot be used; a holiday that is silently not
  ///   read would move due dates.
  package static func read(_ bytes: [UInt8], name: String) throws(Problems) -> CalendarFile {
    var reader = TabularReader(bytes)
    var record = Record()
    var parser = CalendarParser(name: name)
    while reader.next(into: &record) {
      let cells = (0..<record.count).map { trimmed(record.text($0)) }
      parser.take(cells, line: record.line)
    }
    for problem in reader.problems where problem.isFatal || problem.isDamage {
      parser.report(
        line: problem.line,
        Message("berkas kalender tidak terbaca utuh ({1})", en: "calendar file is damaged ({1})"),
        [.text(problem.kind)]
      )
    }
    return try parser.finish()
  }

  private static func trimmed(_ text: String) -> String {
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}

extension TabularProblem {
  /// Whether text of the file may be lost or changed.
  fileprivate var isDamage: Bool {
    switch self {
    case .unterminatedQuote, .badBytes: true
    default: false
    }
  }
}

/// Turns the records of one calendar file into entries.
private struct CalendarParser {
  let name: String
  private var header: [String: Int]?
  private var entries: [CalendarEntry] = []
  private var knownUntil: LocalDate?
  private var problems: [Problem] = []
  private var seen: [CalendarEntry: Int] = [:]
  /// The first row of each day and region.
  private var firstRows: [DayOfRegion: (kind: DayKind, line: Int)] = [:]

  private struct DayOfRegion: Hashable {
    var date: LocalDate
    var region: String
  }

  private static let required = ["tanggal", "jenis", "nama", "dasar"]
  private static let optional = ["daerah"]

  init(name: String) { self.name = name }

  mutating func report(
    line: Int?,
    _ message: Message,
    _ arguments: [Argument] = [],
    remedy: Message? = nil
  ) {
    problems.append(Problem(.unusable, file: name, line: line, message, arguments, remedy: remedy))
  }

  mutating func take(_ cells: [String], line: Int) {
    if cells.allSatisfy(\.isEmpty) { return }
    if let first = cells.first, first.hasPrefix("#") {
      comment(cells.joined(separator: ","), line: line)
      return
    }
    guard let header else {
      takeHeader(cells, line: line)
      return
    }
    takeRow(cells, header, line: line)
  }

  func finish() throws(Problems) -> CalendarFile {
    var all = problems
    if header == nil {
      all.append(
        Problem(
          .unusable,
          file: name,
          line: 1,
          Message(
            "baris judul {1} tidak ada",
            en: "there is no header line {1}"
          ),
          [.text(CalendarParser.required.joined(separator: ","))]
        )
      )
    }
    if !all.isEmpty { throw Problems(all.sorted { ($0.line ?? 0) < ($1.line ?? 0) }) }
    return CalendarFile(name: name, knownUntil: knownUntil, entries: entries)
  }

  private mutating func comment(_ text: String, line: Int) {
    let parts = text.dropFirst().split(separator: ":", maxSplits: 1)
    guard parts.count == 2, parts[0].split(separator: " ").joined(separator: " ") == "diketahui sampai" else {
      return
    }
    let day = parts[1].prefix { $0 != "," }.filter { $0 != " " }
    if let date = LocalDate(iso: String(day)) {
      knownUntil = date
    } else {
      report(
        line: line,
        Message(
          "\"diketahui sampai\" harus diikuti tanggal bentuk 2027-12-31",
          en: "\"diketahui sampai\" needs a date like 2027-12-31"
        )
      )
    }
  }

  private mutating func takeHeader(_ cells: [String], line: Int) {
    var columns: [String: Int] = [:]
    for (index, cell) in cells.enumerated() where !cell.isEmpty {
      let key = cell.lowercased()
      if !(CalendarParser.required + CalendarParser.optional).contains(key) {
        report(
          line: line,
          Message(
            "kolom {1} tidak dikenal di berkas kalender",
            en: "column {1} is unknown in a calendar file"
          ),
          [.text(cell)]
        )
      } else if columns.updateValue(index, forKey: key) != nil {
        report(line: line, Message("kolom {1} ada dua kali", en: "column {1} is there twice"), [.text(cell)])
      }
    }
    for column in CalendarParser.required where columns[column] == nil {
      report(
        line: line,
        Message("kolom {1} tidak ada di berkas kalender", en: "calendar file has no column {1}"),
        [.text(column)]
      )
    }
    header = columns
  }

  private mutating func takeRow(_ cells: [String], _ header: [String: Int], line: Int) {
    func cell(_ column: String) -> String {
      guard let index = header[column], index < cells.count else { return "" }
      return cells[index]
    }
    // Whatever the header cannot place was reported with the header.
    guard CalendarParser.required.allSatisfy({ header[$0] != nil }) else { return }
    if let extra = cells.indices.first(where: { !header.values.contains($0) && !cells[$0].isEmpty }) {
      report(
        line: line,
        Message("sel ke-{1} tidak punya judul", en: "cell {1} has no heading"),
        [.number(extra + 1)],
        remedy: Message("beri tanda kutip pada teks yang memuat koma", en: "quote text that holds a comma")
      )
      return
    }
    guard let date = LocalDate(iso: cell("tanggal")) else {
      report(
        line: line,
        Message(
          "tanggal {1} tidak terbaca, tulis seperti 2021-10-20",
          en: "date {1} is not readable, write it like 2021-10-20"
        ),
        [.text(cell("tanggal"))]
      )
      return
    }
    guard let kind = DayKind(rawValue: cell("jenis")) else {
      report(
        line: line,
        Message("jenis {1} tidak dikenal (pilihan: {2})", en: "kind {1} is unknown (one of: {2})"),
        [.text(cell("jenis")), .text(DayKind.allCases.map(\.rawValue).joined(separator: ", "))]
      )
      return
    }
    if cell("nama").isEmpty {
      report(line: line, Message("nama hari kosong", en: "the day has no name"))
      return
    }
    let region = cell("daerah")
    let entry = CalendarEntry(
      date: date,
      kind: kind,
      name: cell("nama"),
      decree: cell("dasar"),
      region: region.isEmpty ? nil : region,
      line: line
    )
    var key = entry
    key.line = 0
    key.decree = ""
    if let earlier = seen.updateValue(line, forKey: key) {
      report(
        line: line,
        Message("{1} {2} sudah ada di baris {3}", en: "{1} {2} stands already on line {3}"),
        [.date(date), .text(kind.rawValue), .number(earlier)]
      )
      return
    }
    let day = DayOfRegion(date: date, region: region)
    if let first = firstRows[day], (first.kind == .revoked) != (kind == .revoked) {
      report(
        line: line,
        Message(
          "{1} dicabut dan tetap {2} dalam satu berkas, lihat baris {3}",
          en: "{1} is revoked and still {2} in one file, see line {3}"
        ),
        [.date(date), .text((kind == .revoked ? first.kind : kind).rawValue), .number(first.line)],
        remedy: Message(
          "dicabut hanya untuk hari di berkas lain yang lebih dahulu; di berkas yang sama hapus barisnya",
          en: "dicabut is for a day of another, earlier file; in the same file delete the row"
        )
      )
      return
    }
    if firstRows[day] == nil { firstRows[day] = (kind, line) }
    entries.append(entry)
  }
}
