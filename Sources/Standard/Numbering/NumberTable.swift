import Core

/// The rows whose numbers share the form of nearly all, value by value.
///
/// Forms are the same here where their parts follow in the same kinds; words, separators and widths may differ.
/// A number with one more word behind digits (`041A/PPID/X/2021`) is one of them, with that word as its suffix.
struct NumberTable {
  /// Nearly all: nine of ten numbers, and at least five.
  static let fewest = 5
  private static let share = (of: 9, all: 10)

  /// One value of the numbers.
  struct Column {
    /// For each member.
    var values: [UInt32]
    var isRoman = false
    /// It stands without a separator behind the column before.
    var isGlued = false
    /// The values of the form that make it up, and how many digits at its beginning belong to another column.
    var parts: [Int]
    var cut = 0
  }

  let ledger: NumberLedger
  /// Rows of the ledger, and where their values begin.
  private(set) var rows: [Int32] = []
  private(set) var starts: [Int32] = []
  /// The day of receipt, `NumberLedger.noDay` where unknown.
  private(set) var days: [Int32] = []
  /// Its parts; where it is unknown, those of the row before.
  private(set) var years: [Int16] = []
  private(set) var months: [UInt8] = []
  private(set) var daysOfMonth: [UInt8] = []
  /// The words of the number, the suffix apart; the same for numbers with the same words.
  private(set) var words: [UInt16] = []
  var columns: [Column] = []
  /// The widths of the values of each form of the ledger.
  private let formWidths: [[Int]]

  /// The table, or `nil` where no form covers nearly all numbers.
  init?(_ ledger: NumberLedger) {
    self.ledger = ledger
    let forms = ledger.formTexts.map(Form.init)
    formWidths = forms.map(\.widths)
    guard !ledger.isFreeText, let main = NumberTable.mainKinds(forms, ledger) else { return nil }
    let memberForms = forms.map { $0.matches(main) }
    var wordIDs: [[String]: UInt16] = [:]
    let formWords: [UInt16] = zip(forms, memberForms).map { form, isMember in
      guard isMember else { return 0 }
      let words = form.words(like: main)
      let next = UInt16(wordIDs.count)
      return wordIDs[words]
        ?? {
          wordIDs[words] = next; return next
        }()
    }
    let kinds = main.filter { $0 != Form.word }
    columns = kinds.enumerated().map { index, kind in
      Column(values: [], isRoman: kind == Form.roman, isGlued: kind == Form.glued, parts: [index])
    }
    fill(memberForms, formWords)
  }

  private mutating func fill(_ memberForms: [Bool], _ formWords: [UInt16]) {
    var start: Int32 = 0
    var lastDay = NumberLedger.noDay
    var civil = (year: 0, month: 0, day: 0)
    reserve(ledger.rowCount)
    for row in 0..<ledger.rowCount {
      let form = Int(ledger.forms[row])
      guard form < memberForms.count else { continue }
      defer { start += Int32(ledger.valueCounts[form]) }
      guard memberForms[form] else { continue }
      rows.append(Int32(row))
      starts.append(start)
      words.append(formWords[form])
      for index in columns.indices { columns[index].values.append(ledger.values[Int(start) + index]) }
      let day = ledger.days[row]
      if day != lastDay, day != NumberLedger.noDay {
        civil = LocalDate(dayNumber: day).civil
        lastDay = day
      }
      days.append(day)
      years.append(Int16(truncatingIfNeeded: civil.year))
      months.append(UInt8(truncatingIfNeeded: civil.month))
      daysOfMonth.append(UInt8(truncatingIfNeeded: civil.day))
    }
  }

  private mutating func reserve(_ count: Int) {
    rows.reserveCapacity(count)
    starts.reserveCapacity(count)
    words.reserveCapacity(count)
    days.reserveCapacity(count)
    years.reserveCapacity(count)
    months.reserveCapacity(count)
    daysOfMonth.reserveCapacity(count)
    for index in columns.indices { columns[index].values.reserveCapacity(count) }
  }

  /// How many members there are.
  var count: Int { rows.count }

  /// The number of a member as it was typed.
  func text(_ member: Int) -> String {
    ledger.text(of: Int(rows[member]), valuesAt: Int(starts[member]))
  }

  /// How many digits of a column a member has.
  func width(_ column: Column, of member: Int) -> Int { width(column, ofForm: form(of: member)) }

  /// The form of a member's number.
  func form(of member: Int) -> Int { Int(ledger.forms[Int(rows[member])]) }

  private func width(_ column: Column, ofForm form: Int) -> Int {
    let widths = formWidths[form]
    // Forms of other kinds, which no member has, may have fewer values.
    return column.parts.reduce(-column.cut) { $1 < widths.count ? $0 + widths[$1] : $0 }
  }

  /// ``width(_:of:)`` by the form of a member, for asking it of every member.
  func widths(_ column: Column) -> [Int] { formWidths.indices.map { width(column, ofForm: $0) } }

  /// The forms that members have.
  var memberForms: Set<Int> {
    var result: Set<Int> = []
    var last = -1
    for row in rows where Int(ledger.forms[Int(row)]) != last {
      last = Int(ledger.forms[Int(row)])
      result.insert(last)
    }
    return result
  }

  /// A value of a column as the form of `member` would write it.
  func written(_ value: Int32, in column: Column, like member: Int) -> String {
    NumberScanner.padded(UInt32(value), to: width(column, of: member))
  }

  /// The kinds of the form that covers nearly all numbers.
  private static func mainKinds(_ forms: [Form], _ ledger: NumberLedger) -> [UInt8]? {
    var counts = [Int](repeating: 0, count: forms.count)
    var all = 0
    for form in ledger.forms where form != NumberLedger.Unusable.missing {
      if form == NumberLedger.Unusable.duplicate { continue }
      all += 1
      if Int(form) < counts.count { counts[Int(form)] += 1 }
    }
    var byKinds: [[UInt8]: Int] = [:]
    for (form, count) in zip(forms, counts) { byKinds[form.kinds, default: 0] += count }
    let most = byKinds.max { left, right in
      left.value != right.value ? left.value < right.value : left.key.lexicographicallyPrecedes(right.key)
    }
    guard let main = most?.key else { return nil }
    let covered = zip(forms, counts).reduce(0) { $1.0.matches(main) ? $0 + $1.1 : $0 }
    return covered >= fewest && covered * share.all >= all * share.of ? main : nil
  }

  /// A form taken apart.
  private struct Form {
    static let digits: UInt8 = 1
    static let glued: UInt8 = 2
    static let roman: UInt8 = 3
    static let word: UInt8 = 4

    /// The kinds of its parts without separators.
    private(set) var kinds: [UInt8] = []
    /// The widths of its values; 0 for roman ones.
    private(set) var widths: [Int] = []
    /// Its words, folded.
    private var allWords: [String] = []

    init(_ text: [UInt8]) {
      var index = 0
      while index < text.count {
        switch text[index] {
        case NumberScanner.Mark.digits, NumberScanner.Mark.gluedDigits:
          kinds.append(text[index] == NumberScanner.Mark.digits ? Form.digits : Form.glued)
          widths.append(Int(text[index + 1]))
          index += 1
        case NumberScanner.Mark.upperRoman...NumberScanner.Mark.capitalRoman:
          kinds.append(Form.roman)
          widths.append(0)
        case let byte where NumberScanner.kind(byte) == .letter:
          let start = index
          while index + 1 < text.count, NumberScanner.kind(text[index + 1]) == .letter { index += 1 }
          kinds.append(Form.word)
          allWords.append(FoldedText.fold(String(decoding: text[start...index], as: UTF8.self)))
        default: break
        }
        index += 1
      }
    }

    func matches(_ main: [UInt8]) -> Bool { kinds == main || suffix(beside: main) != nil }

    /// The words without the suffix that `main` does not have.
    func words(like main: [UInt8]) -> [String] {
      guard let suffix = suffix(beside: main) else { return allWords }
      var words = allWords
      words.remove(at: kinds[..<suffix].count { $0 == Form.word })
      return words
    }

    /// The position of the one word more that this form has, behind digits.
    private func suffix(beside main: [UInt8]) -> Int? {
      guard kinds.count == main.count + 1 else { return nil }
      return kinds.indices.dropFirst().first { index in
        kinds[index] == Form.word && (kinds[index - 1] == Form.digits || kinds[index - 1] == Form.glued)
          && Array(kinds[..<index] + kinds[(index + 1)...]) == main
      }
    }
  }
}

extension NumberLedger {
  /// How many rows were added.
  var rowCount: Int { lines.count }
}
