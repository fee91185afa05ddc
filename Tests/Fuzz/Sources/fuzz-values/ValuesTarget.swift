import Core
import FuzzKit
import Register
import Standard

/// Reads any text as a cell of any column (`Sources/Register/Values`, `Sources/Register/Rows`), and counts with any dates
/// (`Sources/Core/Time`, `Sources/Standard/Calendar`). The first byte chooses the column, a NUL ends a cell and begins that of
/// the next column:
///
/// - the same cell is read the same way twice;
/// - a cell is told where it cannot be read, has its text where it can, and no finding is told twice;
/// - what was read of a date, moment, sum, count or text, written in the canonical form, is read as the same;
/// - days and ISO dates go into each other; a due date lies as many working days after its start as were counted.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  ValuesTarget.check(Array(UnsafeBufferPointer(start: data, count: size)))
  return 0
}

/// The laws.
enum ValuesTarget {
  static func check(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let columns = Column.allCases
    var cells: [String: String] = [:]
    for (index, part) in Fuzz.parts(of: Array(bytes.dropFirst()), atMost: 6).enumerated() {
      let column = columns[(Int(first) + index) % columns.count]
      cells[column.name] = String(decoding: part, as: UTF8.self)
    }
    let row = Request.sample(cells, settings: settings)
    let again = Request.sample(cells, settings: settings)
    Fuzz.expect(row.findings == again.findings, "another reading of the same cells")
    for column in columns where cells[column.name] != nil {
      check(column, cells[column.name] ?? "", row, again, isAlone: cells.count == 1)
    }
    let keys = row.findings.map { "\($0.code.rawValue) \($0.place.column ?? "")" }
    Fuzz.expect(Set(keys).count == keys.count, "told twice: \(keys)")
    for finding in row.findings {
      Fuzz.expect(
        !finding.message.text(.indonesian, finding.arguments).isEmpty,
        "\(finding.code) says nothing"
      )
    }
    checkDates(bytes)
  }

  private static func check(
    _ column: Column,
    _ cell: String,
    _ row: ReadRow,
    _ again: ReadRow,
    isAlone: Bool
  ) {
    let request = row.request
    let state = request.state(column)
    Fuzz.expect(state == again.request.state(column), "another state of \(column.name)")
    if isAlone, state == .unreadable {
      let isTold = row.findings.contains { $0.place.column == column.name && $0.severity == .error }
      Fuzz.expect(isTold, "\(column.name) cannot be read and nothing is said")
    }
    if state == .filled {
      Fuzz.expect(!(request.text(column) ?? "").isEmpty, "\(column.name) is filled without a text")
    }
    guard state == .filled, isAlone, let written = canonical(column, request) else { return }
    let other = Request.sample([column.name: written], settings: settings).request
    Fuzz.expect(other.state(column) == .filled, "\(column.name): \(written) is not read")
    switch column.kind {
    case .date: Fuzz.expect(other.date(column) == request.date(column), "\(column.name): another day")
    case .moment:
      Fuzz.expect(other.moment(column) == request.moment(column), "\(column.name): another moment")
    case .integer, .rupiah:
      Fuzz.expect(other.integer(column) == request.integer(column), "\(column.name): another number")
    case .text: Fuzz.expect(other.text(column) == request.text(column), "\(column.name): another text")
    default: break
    }
  }

  /// The canonical form of a value, for types that have one.
  private static func canonical(_ column: Column, _ request: Request) -> String? {
    switch column.kind {
    case .date: return request.date(column)?.iso
    case .moment:
      return request.moment(column).flatMap { moment in
        guard let second = moment.secondOfDay else { return moment.date.iso }
        // Midnight without a zone is a date that a spreadsheet padded (register.md 3.3).
        let parts = [second / 3600, second / 60 % 60, second % 60].map { padded(Int($0), to: 2) }
        return "\(moment.date.iso)T\(parts.joined(separator: ":"))+07:00"
      }
    case .integer, .rupiah: return request.integer(column).map { String($0) }
    // The phone and e-mail columns take from the mixed one; a number in them is judged with others.
    case .text: return column == .contact ? nil : request.text(column)
    default: return nil
    }
  }

  private static func checkDates(_ bytes: [UInt8]) {
    let text = String(decoding: bytes.prefix(12), as: UTF8.self)
    if let date = LocalDate(iso: text) {
      Fuzz.expect(date.iso == text, "\(text) becomes \(date.iso)")
    }
    guard bytes.count >= 4 else { return }
    // Any day of the years 1 to 9999.
    let number = bytes[0..<4].reduce(0) { $0 << 8 | Int($1) } % 3_652_059
    guard let origin = LocalDate(year: 1, month: 1, day: 1) else { return }
    let day = origin.adding(days: number)
    Fuzz.expect(LocalDate(iso: day.iso) == day, "\(day.iso) is another day")
    Fuzz.expect(day.days(since: origin) == number, "\(day.iso) lies elsewhere")
    guard bytes.count >= 5, (1900...2200).contains(day.year) else { return }
    let count = Int(bytes[4])
    let due = calendar.add(count, to: day)
    Fuzz.expect(calendar.isWorkingDay(due), "a due date on a day off")
    if count > 0 {
      Fuzz.expect(
        calendar.workingDays(from: day, to: due) == count,
        "\(count) days after \(day.iso) is not \(due.iso)"
      )
    }
  }

  private static let calendar: WorkingCalendar = {
    let file = try? CalendarReader.read(Fuzz.shipped("kalender/hari-libur.csv"), name: "hari-libur.csv")
    return file.map { WorkingCalendar([$0]) } ?? .weekdaysOnly
  }()

  private static let settings: ReadingSettings = {
    let synonyms = try? Synonyms(
      headings: Fuzz.shipped("sinonim/judul.csv"),
      values: Fuzz.shipped("sinonim/nilai.csv"),
      cellErrors: Fuzz.shipped("sinonim/galat-sel.csv")
    )
    Fuzz.expect(synonyms != nil, "the words for headings and values cannot be read")
    return ReadingSettings(synonyms: synonyms ?? Synonyms())
  }()
}
