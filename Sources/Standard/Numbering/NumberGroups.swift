/// The members of each period and series in the order of receipt, and which of them follow the count.
struct NumberGroups {
  /// A member with what it is ordered by.
  struct Item {
    var group: Int
    /// The day of receipt; where it is unknown, that of the row before.
    var day: Int32
    var value: Int32
    var member: Int32
    var marks: UInt8 = 0

    /// The number was used before in the period.
    var isRepeated: Bool { marks & 1 != 0 }
    /// The number puts it into another period than its day of receipt.
    var isMisplaced: Bool { marks & 2 != 0 }
    /// It stands where its number belongs by the day of receipt.
    var isInOrder: Bool { marks & 4 != 0 }
    /// It takes part in the order: neither repeated nor misplaced.
    var isOrdered: Bool { marks & 3 == 0 }

    mutating func mark(_ bit: UInt8) { marks |= bit }
    static let repeated: UInt8 = 1
    static let misplaced: UInt8 = 2
    static let inOrder: UInt8 = 4
  }

  /// By group, day, value and member.
  private(set) var items: [Item] = []
  /// The groups, in the order of periods.
  private(set) var ranges: [Range<Int>] = []
  /// The first row of each repeated number, by position of the repeated item.
  private(set) var firstUse: [Int: Int32] = [:]
  /// Whether the numbers follow the days of receipt in three of four rows; else nothing is said about order.
  private(set) var followsReceipt = false

  /// The groups of a register.
  init(_ pattern: NumberPattern) {
    let table = pattern.table
    let values = table.columns[pattern.sequence].values
    items.reserveCapacity(table.count)
    var day = Int32.min
    var file = Int32.min
    for member in 0..<table.count {
      let own = Int32(truncatingIfNeeded: table.ledger.file(of: Int(table.rows[member])))
      if table.days[member] != NumberLedger.noDay {
        day = table.days[member]
      } else if file != own {
        day = .min
      }
      file = own
      var item = Item(
        group: pattern.group(of: member),
        day: day,
        value: Int32(values[member]),
        member: Int32(member)
      )
      if pattern.isMisplaced(member) { item.mark(Item.misplaced) }
      items.append(item)
    }
    let isSorted = zip(items, items.dropFirst()).allSatisfy { NumberGroups.isBefore($0, $1) }
    if !isSorted { items.sort(by: NumberGroups.isBefore) }
    var start = 0
    for index in items.indices where index + 1 == items.count || items[index + 1].group != items[start].group
    {
      ranges.append(start..<index + 1)
      start = index + 1
    }
    for range in ranges { markRepeated(range) }
    markOrder()
  }

  private static func isBefore(_ left: Item, _ right: Item) -> Bool {
    if left.group != right.group { return left.group < right.group }
    if left.day != right.day { return left.day < right.day }
    return (left.value, left.member) < (right.value, right.member)
  }

  /// Positions of a group by value, rows of the same value in the order of the register.
  func byValue(_ range: Range<Int>) -> [Int] {
    let isSorted = range.dropFirst().allSatisfy {
      (items[$0 - 1].value, items[$0 - 1].member) < (items[$0].value, items[$0].member)
    }
    if isSorted { return Array(range) }
    return range.sorted { (items[$0].value, items[$0].member) < (items[$1].value, items[$1].member) }
  }

  private mutating func markRepeated(_ range: Range<Int>) {
    var first: Int?
    for position in byValue(range) {
      if let first, items[first].value == items[position].value {
        items[position].mark(Item.repeated)
        firstUse[position] = items[first].member
      } else {
        first = position
      }
    }
  }

  /// Marks the largest set of members of each group whose numbers rise with the days.
  private mutating func markOrder() {
    var ordered = 0
    var rising = 0
    for range in ranges {
      let positions = range.filter { items[$0].isOrdered }
      let kept = NumberGroups.longestRise(positions.map { items[$0].value })
      for index in kept { items[positions[index]].mark(Item.inOrder) }
      ordered += positions.count
      rising += kept.count
    }
    followsReceipt = rising * 4 >= ordered * 3
    if followsReceipt { return }
    for position in items.indices where items[position].isOrdered { items[position].mark(Item.inOrder) }
  }

  /// Positions of a longest strictly rising part of `values`, in order; O(n log n).
  static func longestRise(_ values: [Int32]) -> [Int] {
    // Values that rise all the way, as nearly all registers do, need no search.
    if zip(values, values.dropFirst()).allSatisfy({ $0 < $1 }) { return Array(values.indices) }
    var tails: [Int] = []
    var before = [Int](repeating: -1, count: values.count)
    for (index, value) in values.enumerated() {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if values[tails[middle]] < value { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[index] = tails[low - 1] }
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var result: [Int] = []
    var next = tails.last ?? -1
    while next >= 0 {
      result.append(next)
      next = before[next]
    }
    return result.reversed()
  }

  /// Whether the numbers are counted at all: at least three of them, and at least half, are one more than the
  /// number before. A register that holds every third number of another book is not.
  var areCounted: Bool {
    var steps = 0
    var single = 0
    for range in ranges {
      var last: Int32?
      for position in byValue(range) where items[position].isInOrder {
        if let last {
          steps += 1
          if items[position].value == last + 1 { single += 1 }
        }
        last = items[position].value
      }
    }
    return single >= 3 && single * 2 >= steps
  }
}
