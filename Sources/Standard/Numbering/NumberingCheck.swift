import Core
import Register

/// REG-NOMOR-LOMPAT, REG-NOMOR-URUT, REG-NOMOR-ULANG, REG-NOMOR-BULAN: numbers that follow a pattern are counted
/// without gaps, in the order of receipt, each once, and their month and year are those of receipt.
///
/// Nothing is said where fewer than nine of ten numbers, or fewer than five, share a pattern in which something
/// counts, and nothing about what came before the first number of the register.
struct NumberingCheck {
  static let codes: [Code] = [.regNumberGap, .regNumberOrder, .regNumberReuse, .regNumberMonth]

  private let pattern: NumberPattern
  private let groups: NumberGroups
  private let place: (_ row: Int) -> Place
  private let fileName: (_ file: Int) -> String?
  private let files: [RegisterFile]
  private var notes: [NumberingNote] = []
  private var counts: [Code: Int] = [:]

  /// What the numbers of a register show.
  static func numbering(
    _ ledger: NumberLedger,
    files: [RegisterFile],
    _ addresses: [CellAddresses]
  ) -> Numbering {
    guard let table = NumberTable(ledger), let pattern = NumberPattern(table) else { return Numbering() }
    let names = Set(ledger.files.map(\.file)).count > 1 ? files.map { fileName($0.name) } : []
    var check = NumberingCheck(
      pattern: pattern,
      groups: NumberGroups(pattern),
      place: { row in
        let file = ledger.file(of: row)
        return Place(
          file: file,
          line: Int(ledger.lines[row]),
          column: Column.number.name,
          columnIndex: addresses.indices.contains(file) ? addresses[file].position(.number) : nil,
          record: Int(ledger.records[row])
        )
      },
      fileName: { names.indices.contains($0) ? names[$0] : nil },
      files: files
    )
    guard check.groups.areCounted else { return Numbering() }
    check.findContradictions()
    check.findRepeated()
    check.findGaps()
    check.findDisorder()
    return check.result
  }

  private init(
    pattern: NumberPattern,
    groups: NumberGroups,
    place: @escaping (Int) -> Place,
    fileName: @escaping (Int) -> String?,
    files: [RegisterFile]
  ) {
    self.pattern = pattern
    self.groups = groups
    self.place = place
    self.fileName = fileName
    self.files = files
  }

  private static func fileName(_ path: String) -> String {
    path.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? path
  }

  private var result: Numbering {
    let sorted = notes.enumerated().sorted { left, right in
      let (a, b) = (left.element.finding.place, right.element.finding.place)
      if a.file != b.file { return (a.file ?? 0) < (b.file ?? 0) }
      if a.line != b.line { return (a.line ?? 0) < (b.line ?? 0) }
      if left.element.finding.code != right.element.finding.code {
        return left.element.finding.code < right.element.finding.code
      }
      return left.offset < right.offset
    }
    return Numbering(
      example: pattern.table.text(0),
      period: pattern.period,
      notes: sorted.map(\.element),
      omitted: counts.compactMapValues { $0 > Numbering.limit ? $0 - Numbering.limit : nil }
    )
  }

  private mutating func note(
    _ code: Code,
    _ member: Int32,
    _ message: Message,
    _ arguments: [Argument],
    count: Int? = nil,
    gap: NumberingNote.Gap? = nil
  ) {
    counts[code, default: 0] += 1
    guard counts[code, default: 0] <= Numbering.limit else { return }
    let number = pattern.table.text(Int(member))
    notes.append(
      NumberingNote(
        finding: Finding(
          code,
          at: place(Int(pattern.table.rows[Int(member)])),
          number: number,
          message,
          arguments,
          value: number,
          count: count
        ),
        gap: gap
      )
    )
  }

  private func row(_ member: Int32) -> NumberingNote.Row {
    let day = pattern.table.days[Int(member)]
    return NumberingNote.Row(
      number: pattern.table.text(Int(member)),
      place: place(Int(pattern.table.rows[Int(member)])),
      received: day == NumberLedger.noDay ? nil : LocalDate(dayNumber: day)
    )
  }

  /// `043/PPID/II/2021 (baris 45, diterima 2021-02-17)`.
  private func name(_ member: Int32) -> Argument {
    let row = row(member)
    let file = row.place.file.flatMap(fileName).map { $0 + " " } ?? ""
    let line = row.place.line ?? 0
    let id = row.received.map { ", diterima \($0.iso)" } ?? ""
    let en = row.received.map { ", received \($0.iso)" } ?? ""
    return .message(
      Message("\(row.number) (\(file)baris \(line)\(id))", en: "\(row.number) (\(file)line \(line)\(en))")
    )
  }

  private func written(_ value: Int32, like member: Int32) -> String {
    pattern.table.written(value, in: pattern.table.columns[pattern.sequence], like: Int(member))
  }

  // MARK: - Month and year

  private mutating func findContradictions() {
    for member in 0..<pattern.table.count {
      guard let wrong = pattern.contradiction(member) else { continue }
      let received = Argument.date(LocalDate(dayNumber: pattern.table.days[member]))
      switch (wrong.year, wrong.month) {
      case (let year?, let month?):
        note(
          .regNumberMonth,
          Int32(member),
          Message(
            "nomor menyebut bulan {1} tahun {2}, diterima {3}",
            en: "the number says month {1} of {2}, received {3}"
          ),
          [.number(month), .number(year), received]
        )
      case (let year?, nil):
        note(
          .regNumberMonth,
          Int32(member),
          Message("nomor menyebut tahun {1}, diterima {2}", en: "the number says {1}, received {2}"),
          [.number(year), received]
        )
      case (nil, let month?):
        note(
          .regNumberMonth,
          Int32(member),
          Message("nomor menyebut bulan {1}, diterima {2}", en: "the number says month {1}, received {2}"),
          [.number(month), received]
        )
      case (nil, nil): break
      }
    }
  }

  // MARK: - Used again

  private mutating func findRepeated() {
    for position in groups.firstUse.keys.sorted() {
      guard let first = groups.firstUse[position] else { continue }
      let item = groups.items[position]
      note(
        .regNumberReuse,
        item.member,
        Message("nomor urut {1} sudah dipakai {2}", en: "sequence number {1} is already used by {2}"),
        [.text(written(item.value, like: item.member)), name(first)]
      )
    }
  }

  // MARK: - Gaps

  private mutating func findGaps() {
    let strangers = strangers()
    for (index, range) in groups.ranges.enumerated() {
      let order = groups.byValue(range)
      guard let first = order.first(where: { groups.items[$0].isInOrder }) else { continue }
      // Values that are there without being in order fill a gap all the same.
      var filled =
        order.filter { !groups.items[$0].isInOrder }.map { groups.items[$0].value }
        + (strangers[groups.items[range.lowerBound].group] ?? [])
      filled.sort()
      if startsInside(index, order) {
        gap(from: 1, to: groups.items[first].value - 1, nil, groups.items[first].member, filled)
      }
      var before = groups.items[first]
      for position in order where groups.items[position].isInOrder && position != first {
        let after = groups.items[position]
        if after.value > before.value + 1 {
          gap(from: before.value + 1, to: after.value - 1, before.member, after.member, filled)
        }
        before = after
      }
    }
  }

  /// Values of members whose number stands in another period than their day of receipt, by the latter.
  private func strangers() -> [Int: [Int32]] {
    var result: [Int: [Int32]] = [:]
    for item in groups.items where item.isMisplaced {
      result[pattern.groupOfReceipt(Int(item.member)), default: []].append(item.value)
    }
    return result
  }

  /// Whether a period certainly begins inside the register, so that its first numbers can be missing: it is not
  /// the first of its series, and fewer numbers would be missing than are there.
  private func startsInside(_ index: Int, _ order: [Int]) -> Bool {
    guard pattern.period != .none, index > 0 else { return false }
    let own = groups.items[groups.ranges[index].lowerBound].group >> 40
    let hasEarlier = groups.ranges[..<index].reversed().lazy
      .prefix { groups.items[$0.lowerBound].group >> 40 == own }
      .contains { range in range.contains { groups.items[$0].isInOrder } }
    let inOrder = order.filter { groups.items[$0].isInOrder }
    guard hasEarlier, let first = inOrder.first else { return false }
    return groups.items[first].value > 1 && Int(groups.items[first].value) - 1 <= inOrder.count
  }

  private mutating func gap(
    from low: Int32,
    to high: Int32,
    _ before: Int32?,
    _ after: Int32,
    _ filled: [Int32]
  ) {
    var ranges: [ClosedRange<Int32>] = []
    var start = low
    let near = before.map { pattern.values(in: low...high, between: $0, after) } ?? []
    for value in near.isEmpty ? filled : (filled + near).sorted() where value >= low {
      if value > high { break }
      if value > start { ranges.append(start...value - 1) }
      start = value + 1
    }
    if start <= high { ranges.append(start...high) }
    guard !ranges.isEmpty else { return }
    let missing = ranges.map { range in
      let first = written(range.lowerBound, like: after)
      return range.count == 1 ? first : "\(first)-\(written(range.upperBound, like: after))"
    }
    let gap = NumberingNote.Gap(
      missing: missing,
      count: ranges.reduce(0) { $0 + $1.count },
      before: before.map(row),
      after: row(after),
      suspects: before.map { unusableLines($0, after) } ?? []
    )
    let list = Argument.text(missing.joined(separator: ", "))
    let suspects = Argument.text(gap.suspects.map { String($0) }.joined(separator: ", "))
    let message: Message
    var arguments = [list, name(after)]
    if let before {
      arguments = [list, name(before), name(after), suspects]
      message =
        gap.suspects.isEmpty
        ? Message(
          "nomor urut {1} tidak ada: sesudah {2} langsung {3}",
          en: "sequence number {1} is missing: {2} is followed by {3}"
        )
        : Message(
          "nomor urut {1} tidak ada: sesudah {2} langsung {3}; di antaranya baris {4} tanpa nomor yang dapat dipakai",
          en:
            "sequence number {1} is missing: {2} is followed by {3}; line {4} between them has no usable number"
        )
    } else {
      message = Message(
        "nomor urut {1} tidak ada: hitungan baru mulai dengan {2}",
        en: "sequence number {1} is missing: a new count begins with {2}"
      )
    }
    note(.regNumberGap, after, message, arguments, count: gap.count, gap: gap)
  }

  /// Lines between two rows that are not used, or whose number is missing, free text or used before; few, or
  /// none of them is one.
  private func unusableLines(_ before: Int32, _ after: Int32) -> [Int] {
    let ledger = pattern.table.ledger
    let (first, last) = (Int(pattern.table.rows[Int(before)]), Int(pattern.table.rows[Int(after)]))
    let file = ledger.file(of: first)
    guard first < last, last - first <= 20, file == ledger.file(of: last) else { return [] }
    let between = (first + 1..<last).filter { ledger.forms[$0] >= NumberLedger.Unusable.freeText }
    let lines = Int(ledger.lines[first])...Int(ledger.lines[last])
    let unused = files.indices.contains(file) ? files[file].unused.map(\.line).filter(lines.contains) : []
    return (between.map { Int(ledger.lines[$0]) } + unused).sorted()
  }

  // MARK: - Order

  /// Runs of neighbours, by day of receipt, whose numbers do not stand between those of the rows around them.
  private mutating func findDisorder() {
    guard groups.followsReceipt else { return }
    for range in groups.ranges {
      var last: Int32?
      var run: [Int32] = []
      for position in range where groups.items[position].isOrdered {
        let item = groups.items[position]
        if !item.isInOrder {
          if isNews(item.member) { run.append(item.member) }
          continue
        }
        if !run.isEmpty { disorder(run, last, item.member) }
        run = []
        last = item.member
      }
      if !run.isEmpty { disorder(run, last, nil) }
    }
  }

  /// Whether disorder of a member is worth a note: its day is known, and REG-NOMOR-BULAN does not tell of it.
  private func isNews(_ member: Int32) -> Bool {
    pattern.table.days[Int(member)] != NumberLedger.noDay && pattern.contradiction(Int(member)) == nil
  }

  private mutating func disorder(_ run: [Int32], _ before: Int32?, _ after: Int32?) {
    let first = run[0]
    let subject: Argument
    if run.count == 1 {
      subject = name(first)
    } else {
      let values = run.map { pattern.table.columns[pattern.sequence].values[Int($0)] }.map { Int32($0) }
      let low = written(values.min() ?? 0, like: first)
      let high = written(values.max() ?? 0, like: first)
      guard case .message(let firstName) = name(first) else { return }
      subject = .message(
        Message(
          "\(run.count) nomor (\(low) sampai \(high)), yang pertama \(firstName.id),",
          en: "\(run.count) numbers (\(low) to \(high)), the first \(firstName.en),"
        )
      )
    }
    let count = run.count > 1 ? run.count : nil
    switch (before.map(name), after.map(name)) {
    case (let before?, let after?):
      note(
        .regNumberOrder,
        first,
        Message(
          "menurut tanggal diterima, {1} berada di antara {2} dan {3}",
          en: "by day of receipt, {1} stands between {2} and {3}"
        ),
        [subject, before, after],
        count: count
      )
    case (let before?, nil):
      note(
        .regNumberOrder,
        first,
        Message(
          "menurut tanggal diterima, {1} berada sesudah {2}",
          en: "by day of receipt, {1} stands after {2}"
        ),
        [subject, before],
        count: count
      )
    case (nil, let after?):
      note(
        .regNumberOrder,
        first,
        Message(
          "menurut tanggal diterima, {1} berada sebelum {2}",
          en: "by day of receipt, {1} stands before {2}"
        ),
        [subject, after],
        count: count
      )
    case (nil, nil): break
    }
  }
}
