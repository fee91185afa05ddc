import Core

/// What the values of the numbers mean: which one counts, which are the year, the month and the day of receipt,
/// and with what the count begins anew. All of it is found from the numbers and the days of receipt.
struct NumberPattern {
  /// A value is the year or month where it agrees with the day of receipt in four of five rows.
  private static let agreement = (of: 4, all: 5)

  private(set) var table: NumberTable
  /// Positions in the table's columns.
  private(set) var sequence = 0
  private(set) var year: Int?
  private(set) var month: Int?
  private(set) var day: Int?
  private(set) var period = Numbering.Period.none
  /// Whether each combination of words and further values is counted by itself.
  private(set) var hasSeries = false
  /// The series of each member; empty where all are of one.
  private(set) var series: [Int32] = []

  /// The pattern of the numbers, or `nil` where nothing in them counts.
  init?(_ table: NumberTable) {
    self.table = table
    splitDate()
    findYear()
    findMonth()
    joinRest()
    let counting = self.table.columns.indices.filter(mayCount)
    guard !counting.isEmpty else { return nil }
    choose(among: counting)
  }

  // MARK: - Year, month and day

  private var isDated: Bool { table.days.contains { $0 != NumberLedger.noDay } }

  /// Whether a column agrees with what is known of the day of receipt in nearly all rows.
  private func agrees(_ column: Int, _ fits: (Int, UInt32) -> Bool) -> Bool {
    let values = table.columns[column].values
    var known = 0
    var same = 0
    for member in values.indices where table.days[member] != NumberLedger.noDay {
      known += 1
      if fits(member, values[member]) {
        same += 1
      } else if (known - same) * NumberPattern.agreement.all > values.count {
        // Too many disagree already, whatever the others do.
        return false
      }
    }
    return known > 0 && same * NumberPattern.agreement.all >= known * NumberPattern.agreement.of
  }

  private func isYear(_ member: Int, _ value: UInt32) -> Bool {
    value == UInt32(table.years[member]) || value < 100 && value == UInt32(table.years[member] % 100)
  }

  /// Dates that stand at the beginning of other digits, the most exact first: `20211004001` is 001 of a day,
  /// `20210041` is 0041 of a year, `2110001` is 001 of October 2021.
  private static let prefixes: [(year: Int, month: Int, day: Int)] = [
    (4, 2, 2), (4, 2, 0), (4, 0, 0), (2, 2, 2), (2, 2, 0), (2, 0, 0),
  ]

  /// Makes columns of their own of the parts of a date that other digits follow.
  private mutating func splitDate() {
    let forms = table.memberForms
    for column in table.columns.indices where !table.columns[column].isRoman && isDated {
      for prefix in NumberPattern.prefixes where beginsWith(prefix, column, forms) {
        split(column, prefix)
        return
      }
    }
  }

  private func power(_ exponent: Int) -> UInt32 { (0..<exponent).reduce(1) { power, _ in power * 10 } }

  private func beginsWith(
    _ prefix: (year: Int, month: Int, day: Int),
    _ column: Int,
    _ forms: Set<Int>
  ) -> Bool {
    let own = table.columns[column]
    let digits = prefix.year + prefix.month + prefix.day
    var last: UInt32?
    var differs = false
    let widths = table.widths(own)
    let isLongEnough = forms.allSatisfy { widths[$0] >= digits }
    // A column that is nothing but a date needs another one that counts; a plain year is found as such.
    let isWhole = forms.allSatisfy { widths[$0] == digits }
    let hasOther = table.columns.count { !$0.isRoman } > 1
    guard isLongEnough, !isWhole || hasOther && prefix.month > 0 else { return false }
    let divisors = widths.map { power(max(0, $0 - digits)) }
    let century = power(prefix.year)
    let agrees = agrees(column) { member, value in
      let begin = value / divisors[table.form(of: member)]
      let year = UInt32(table.years[member]) % century
      var expected = year
      if prefix.month > 0 { expected = expected * 100 + UInt32(table.months[member]) }
      if prefix.day > 0 { expected = expected * 100 + UInt32(table.daysOfMonth[member]) }
      guard begin == expected else { return false }
      if let last, last != begin { differs = true }
      last = begin
      return true
    }
    // Two digits may be a year by chance; that they change with the date shows that they are.
    return agrees && (prefix.year == 4 || differs)
  }

  private mutating func split(_ column: Int, _ prefix: (year: Int, month: Int, day: Int)) {
    let whole = table.columns[column]
    var parts: [NumberTable.Column] = []
    var cut = 0
    for digits in [prefix.year, prefix.month, prefix.day] where digits > 0 {
      var part = whole
      part.isGlued = cut > 0 || whole.isGlued
      for member in whole.values.indices {
        let rest = table.width(whole, of: member) - cut - digits
        part.values[member] = whole.values[member] / power(rest) % power(digits)
      }
      parts.append(part)
      cut += digits
    }
    if whole.values.indices.contains(where: { table.width(whole, of: $0) > cut }) {
      var rest = whole
      rest.isGlued = true
      rest.cut += cut
      for member in whole.values.indices {
        rest.values[member] %= power(table.width(whole, of: member) - cut)
      }
      parts.append(rest)
    }
    table.columns.replaceSubrange(column...column, with: parts)
    year = column
    month = prefix.month > 0 ? column + 1 : nil
    day = prefix.day > 0 ? column + 2 : nil
  }

  private mutating func findYear() {
    guard year == nil else { return }
    let digits = table.columns.indices.filter { !table.columns[$0].isRoman }
    // The only number is the one that counts.
    guard digits.count > 1 else { return }
    if isDated {
      year = digits.first { agrees($0, isYear) }
    } else {
      year = digits.first { table.columns[$0].values.allSatisfy { 1990...2100 ~= $0 } }
    }
  }

  private mutating func findMonth() {
    guard month == nil else { return }
    func isMonth(_ member: Int, _ value: UInt32) -> Bool { value == UInt32(table.months[member]) }
    let others = table.columns.indices.filter { $0 != year }
    let digits = others.count { !table.columns[$0].isRoman }
    month = others.first { column in
      guard table.columns[column].isRoman || digits > 1 else { return false }
      return isDated ? agrees(column, isMonth) : table.columns[column].isRoman
    }
  }

  /// Digits without a separator that are neither year, month nor day are one number.
  private mutating func joinRest() {
    var column = 0
    while column + 1 < table.columns.count {
      let (left, right) = (table.columns[column], table.columns[column + 1])
      let dates = [year, month, day]
      guard right.isGlued, !left.isRoman, !dates.contains(column), !dates.contains(column + 1) else {
        column += 1
        continue
      }
      for member in left.values.indices {
        let factor = UInt64(power(table.width(right, of: member)))
        let joined = UInt64(left.values[member]) * factor + UInt64(right.values[member])
        // What does not fit is no count; ``mayCount(_:)`` refuses it.
        table.columns[column].values[member] = UInt32(min(joined, UInt64(UInt32.max)))
      }
      table.columns[column].parts += right.parts
      table.columns.remove(at: column + 1)
      func moved(_ position: Int?) -> Int? { position.map { $0 > column ? $0 - 1 : $0 } }
      (year, month, day) = (moved(year), moved(month), moved(day))
    }
  }

  // MARK: - What counts

  /// Whether a column may be the one that counts: digits that are no date and not the same nearly everywhere.
  private func mayCount(_ column: Int) -> Bool {
    guard ![year, month, day].contains(column), !table.columns[column].isRoman else { return false }
    let values = table.columns[column].values
    return !isConstant(values) && values.allSatisfy { $0 <= UInt32(Int32.max) }
  }

  private func isConstant(_ values: [UInt32]) -> Bool {
    var candidate: UInt32 = 0
    var weight = 0
    for value in values {
      if weight == 0 { candidate = value }
      weight += value == candidate ? 1 : -1
    }
    return values.count { $0 == candidate } * 10 >= values.count * 9
  }

  /// Chooses the column and the period under which most rows, in the order of receipt, count one further than
  /// the row before, and fewest do not count up. The coarser period stands where nothing speaks for the finer.
  private mutating func choose(among columns: [Int]) {
    var best = Int.min
    var chosen = self
    for column in columns {
      var attempt = self
      attempt.sequence = column
      attempt.findSeries()
      let order = attempt.orderOfReceipt()
      for hasSeries in attempt.series.isEmpty ? [false] : [false, true] {
        for period in Numbering.Period.allCases where period != .day || day != nil {
          attempt.hasSeries = hasSeries
          attempt.period = period
          let score = attempt.score(order)
          if score > best {
            best = score
            chosen = attempt
          }
        }
      }
    }
    self = chosen
  }

  /// Numbers the combinations of words and of values that mean nothing else.
  private mutating func findSeries() {
    let others = table.columns.indices.filter { $0 != sequence && ![year, month, day].contains($0) }
    var known: [[UInt32]: Int32] = [:]
    var result: [Int32] = []
    result.reserveCapacity(table.count)
    var last: (key: [UInt32], id: Int32)?
    for member in 0..<table.count {
      let key = [UInt32(table.words[member])] + others.map { table.columns[$0].values[member] }
      if last?.key != key {
        let id = known[key] ?? Int32(known.count)
        known[key] = id
        last = (key, id)
      }
      result.append(last?.id ?? 0)
    }
    series = known.count > 1 ? result : []
  }

  /// Members by day of receipt and value; those without a day apart, unless nearly all are.
  private func orderOfReceipt() -> [Int32] {
    let values = table.columns[sequence].values
    let dated = table.days.count { $0 != NumberLedger.noDay }
    let usesDays = dated * 2 >= table.count
    var keys: [(key: Int64, member: Int32)] = []
    keys.reserveCapacity(table.count)
    for member in 0..<table.count {
      if usesDays, table.days[member] == NumberLedger.noDay { continue }
      let day = usesDays ? Int64(table.days[member]) : 0
      keys.append((day << 32 | Int64(values[member]), Int32(member)))
    }
    let isSorted = zip(keys, keys.dropFirst()).allSatisfy { $0.key <= $1.key }
    if !isSorted { keys.sort { ($0.key, $0.member) < ($1.key, $1.member) } }
    return keys.map(\.member)
  }

  /// Registers up to this size are looked at for repeated numbers too; in larger ones the order alone speaks
  /// loudly enough.
  private static let smallRegister = 20_000

  /// What speaks for this column, period and series: numbers one further than the one before, less those that
  /// fall back or are used again, periods that do not begin at 1, and series of one or two rows, which are
  /// mistyped words rather.
  private func score(_ order: [Int32]) -> Int {
    let values = table.columns[sequence].values
    let isSmall = table.count <= NumberPattern.smallRegister
    var last: [Int: UInt32] = [:]
    var used: Set<[Int]> = []
    var sizes: [Int: Int] = [:]
    var current = Int.min
    var value: UInt32?
    var score = 0
    for member in order.lazy.map(Int.init) {
      let group = group(of: member)
      if group != current {
        if let value { last[current] = value }
        current = group
        value = last[group]
        if value == nil, sizes.updateValue(0, forKey: group >> 40) != nil {
          score -= min(2, max(0, Int(values[member]) - 1))
        }
      }
      if let before = value {
        if values[member] == before &+ 1 {
          score += 1
        } else if values[member] < before {
          score -= 2
        } else if values[member] == before, !isSmall {
          score -= 1
        }
      }
      if isSmall, !used.insert([group, Int(values[member])]).inserted { score -= 1 }
      value = values[member]
    }
    guard hasSeries else { return score }
    for member in order.lazy.map(Int.init) { sizes[group(of: member) >> 40, default: 0] += 1 }
    return sizes.values.reduce(score) { $1 < 3 ? $0 - 2 * $1 : $0 }
  }

  // MARK: - Periods

  /// The period and series in which a member counts, by its own number where that tells, else by its day of
  /// receipt.
  func group(of member: Int) -> Int {
    group(
      of: member,
      year: year.map { fullYear(table.columns[$0].values[member]) } ?? Int(table.years[member]),
      month: month.map { Int(table.columns[$0].values[member]) } ?? Int(table.months[member]),
      day: day.map { Int(table.columns[$0].values[member]) } ?? Int(table.daysOfMonth[member])
    )
  }

  /// The period and series in which a member would count by its day of receipt.
  func groupOfReceipt(_ member: Int) -> Int {
    group(
      of: member,
      year: Int(table.years[member]),
      month: Int(table.months[member]),
      day: Int(table.daysOfMonth[member])
    )
  }

  private func group(of member: Int, year: Int, month: Int, day: Int) -> Int {
    let own = hasSeries ? Int(series[member]) : 0
    let period =
      switch self.period {
      case .none: 0
      case .year: year * 512
      case .month: year * 512 + month * 32
      case .day: year * 512 + month * 32 + day
      }
    return own << 40 | period
  }

  /// Values of a range that rows between two others in the register hold, whatever period their day of receipt puts
  /// them into: a mistyped year does not make a number missing. Only near rows are looked at.
  func values(in range: ClosedRange<Int32>, between first: Int32, _ second: Int32) -> [Int32] {
    let (low, high) = (Int(min(first, second)), Int(max(first, second)))
    guard high - low <= NumberPattern.nearRows else { return [] }
    return (low..<high).dropFirst().compactMap { member in
      let value = Int32(table.columns[sequence].values[member])
      let isOfSeries = !hasSeries || series[member] == series[Int(second)]
      return isOfSeries && range.contains(value) ? value : nil
    }
  }

  private static let nearRows = 100

  private func fullYear(_ value: UInt32) -> Int { value < 100 ? 2000 + Int(value) : Int(value) }

  /// Year or month in the number that contradict the day of receipt; `nil` where they agree or are not there.
  func contradiction(_ member: Int) -> (year: Int?, month: Int?)? {
    guard table.days[member] != NumberLedger.noDay else { return nil }
    let year = year.map { fullYear(table.columns[$0].values[member]) }
    let month = month.map { Int(table.columns[$0].values[member]) }
    let wrongYear = year.flatMap { $0 == Int(table.years[member]) ? nil : $0 }
    let wrongMonth = month.flatMap { $0 == Int(table.months[member]) ? nil : $0 }
    return wrongYear == nil && wrongMonth == nil ? nil : (wrongYear, wrongMonth)
  }

  /// Whether the number puts a member into another period than its day of receipt does.
  func isMisplaced(_ member: Int) -> Bool {
    table.days[member] != NumberLedger.noDay && group(of: member) != groupOfReceipt(member)
  }
}
