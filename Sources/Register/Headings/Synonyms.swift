package import Core
import Tabular

/// The words that offices use for columns and values beside the canonical ones, and the error values of
/// spreadsheets: three data files, `templates/sinonim/judul.csv` (heading, column), `templates/sinonim/nilai.csv`
/// (kind, word, canonical) and `templates/sinonim/galat-sel.csv` (kind, value, source).
package struct Synonyms: Sendable {
  /// What a heading stands for.
  struct Heading: Sendable, Hashable {
    var column: Column
    /// The identity document that the heading implies: a column `NIK` holds numbers of a `ktp`.
    var identity: IdentityKind?
  }

  /// What a cell may be, by its first byte: one test for every sound cell.
  struct Lead: OptionSet, Sendable {
    let rawValue: UInt8
    static let mark = Lead(rawValue: 1)
    static let cellError = Lead(rawValue: 2)
    static let formula = Lead(rawValue: 4)
  }

  /// Values of the decision column that are no decision.
  enum DecisionWord {
    /// The request is open.
    static let open = -1
    /// `selesai`: granted where the handover is recorded, unreadable elsewhere.
    static let finished = -2
  }

  /// Headings in matching form.
  var headings: [String: Heading] = [:]
  /// Headings as a person writes them, in the order of columns and of the file: for suggestions.
  var headingNames: [String] = []
  /// Tables of the code columns by `Column.rawValue`; values are positions in `allCases`.
  var codes: [WordTable] = Array(repeating: WordTable(), count: Column.count)
  /// Words that stand for an empty cell.
  var blanks = WordTable()
  /// `idem` and the like.
  var dittos = WordTable()
  /// Yes (1) and no (0).
  var flags = WordTable()
  /// Ticks of the Model PPID-C layout.
  var ticks = WordTable()
  /// Months 1-12 and weekdays 1-7.
  var months = WordTable()
  var weekdays = WordTable()
  /// Words for a cost of nothing.
  var freeOfCharge = WordTable()
  /// Words after a number of sheets.
  var sheetUnits = WordTable()
  /// What a cell may be that begins with the byte: a blank or ditto, an error value of a spreadsheet, a formula.
  private(set) var leads = [Lead](repeating: [], count: 256)
  /// Whether a blank or ditto begins with two letters, by ``pair(_:)``.
  private var markPairs = [Bool](repeating: false, count: 26 * 26)
  /// The longest blank or ditto.
  var longestMark = 0
  /// The error values of spreadsheets.
  var cellErrors = CellErrors()

  /// The canonical names and words alone.
  package init() {
    for sign in "=+-@".utf8 { addLead(.formula, sign) }
    for column in Column.allCases {
      headings[column.name] = Heading(column: column)
      headingNames.append(column.name)
      for (index, word) in column.acceptedWords.enumerated() {
        _ = codes[column.rawValue].add(Synonyms.matching(word), index)
      }
    }
    _ = codes[Column.decision.rawValue].add(Synonyms.matching("proses"), DecisionWord.open)
    _ = flags.add(Synonyms.matching("ya"), 1)
    _ = flags.add(Synonyms.matching("tidak"), 0)
  }

  /// Reads the data files; without `cellErrors` no error value is known.
  package init(headings: [UInt8], values: [UInt8], cellErrors: [UInt8]? = nil) throws(Problem) {
    self.init()
    try DataFile.judul.forEachRow(of: headings) { (row) throws(Problem) in try addHeading(row) }
    try DataFile.nilai.forEachRow(of: values) { (row) throws(Problem) in try addValue(row) }
    guard let cellErrors else { return }
    try DataFile.galatSel.forEachRow(of: cellErrors) { (row) throws(Problem) in try addCellError(row) }
  }

  private mutating func addCellError(_ row: DataFile.Row) throws(Problem) {
    let value = row.cells[1]
    guard let kind = CellErrors.Kind(rawValue: row.cells[0]) else {
      throw row.problem(
        Message("jenis tidak dikenal: {1}", en: "unknown kind: {1}"),
        [.text(row.cells[0])],
        near: CellErrors.Kind.allCases.map(\.rawValue)
      )
    }
    guard value.utf8.count <= PackedWord.limit else {
      throw row.problem(
        Message("panjang kata 1-{1} bita", en: "words have 1-{1} bytes"),
        [.number(PackedWord.limit)]
      )
    }
    guard kind == .code || value.utf8.first?.isLetter == false else {
      throw row.problem(
        Message("nilai galat tidak boleh diawali huruf: {1}", en: "no error value begins with a letter: {1}"),
        [.text(value)]
      )
    }
    guard kind != .narrow || Set(value.utf8).count == 1 else {
      throw row.problem(
        Message("nilai jenis sempit harus satu tanda berulang: {1}", en: "one sign, repeated: {1}"),
        [.text(value)]
      )
    }
    if let first = value.utf8.first { addLead(.cellError, first) }
    guard cellErrors.add(value, kind) else {
      throw row.problem(
        Message("kata ganda untuk {1}: {2}", en: "doubled word for {1}: {2}"),
        [.text(row.cells[0]), .text(value)]
      )
    }
  }

  /// Marks a byte, a letter in both cases.
  private mutating func addLead(_ lead: Lead, _ byte: UInt8) {
    leads[Int(byte.lowered)].insert(lead)
    leads[Int(byte)].insert(lead)
    if byte.isLetter { leads[Int(byte & 0xDF)].insert(lead) }
  }

  private mutating func addHeading(_ row: DataFile.Row) throws(Problem) {
    guard let column = Column(name: row.cells[1]) else {
      throw row.problem(
        Message("kolom tidak dikenal: {1}", en: "unknown column: {1}"),
        [.text(row.cells[1])],
        near: NearMiss.suggestions(for: row.cells[1], among: Column.allCases.map(\.name))
      )
    }
    var heading = Heading(column: column)
    if !row.cells[2].isEmpty {
      guard let identity = IdentityKind(rawValue: row.cells[2]), column == .identityNumber else {
        throw row.problem(
          Message("jenis identitas tidak dikenal: {1}", en: "unknown identity document: {1}"),
          [.text(row.cells[2])],
          near: IdentityKind.allCases.map(\.rawValue)
        )
      }
      heading.identity = identity
    }
    let key = matchingForm(row.cells[0])
    guard !key.isEmpty, headings.updateValue(heading, forKey: key) == nil else {
      throw row.problem(Message("judul ganda: {1}", en: "doubled heading: {1}"), [.text(row.cells[0])])
    }
    headingNames.append(row.cells[0])
  }

  private mutating func addValue(_ row: DataFile.Row) throws(Problem) {
    let (kind, text) = (row.cells[0], row.cells[1])
    let added: Bool
    let matched = Synonyms.matching(text)
    let folded = Synonyms.folding(text)
    guard !folded.isTooLong, folded.count > 0 else {
      throw row.problem(
        Message("panjang kata 1-{1} bita", en: "words have 1-{1} bytes"),
        [.number(PackedWord.limit)]
      )
    }
    switch kind {
    case "kosong", "rujukan":
      try row.requireNoCanonical()
      added = dittos[folded] == nil && blanks[folded] == nil
      _ = kind == "kosong" ? blanks.add(folded, 0) : dittos.add(folded, 0)
      longestMark = max(longestMark, text.utf8.count)
      if let first = text.utf8.first {
        addLead(.mark, first)
        if let pair = Array(text.utf8).withUnsafeBufferPointer(Synonyms.pair) { markPairs[pair] = true }
      }
    case "ya_tidak":
      added = flags.add(matched, try row.canonicalNumber(["tidak": 0, "ya": 1]))
    case "centang": added = ticks.add(folded, try row.canonicalNumber(["ya": 1]))
    case "tanpa_biaya": added = freeOfCharge.add(folded, try row.canonicalNumber(["0": 0]))
    case "satuan_lembar":
      try row.requireNoCanonical()
      added = sheetUnits.add(folded, 0)
    case "bulan":
      added = months.add(folded, try row.canonicalNumber(numbers: 1...12))
    case "hari":
      added = weekdays.add(folded, try row.canonicalNumber(numbers: 1...7))
    default:
      guard let column = Column(name: kind), column.kind == .code else {
        throw row.problem(Message("jenis tidak dikenal: {1}", en: "unknown kind: {1}"), [.text(kind)])
      }
      var words: [String: Int] = [:]
      for (index, word) in column.acceptedWords.enumerated() { words[word] = index }
      if column == .decision {
        words["proses"] = DecisionWord.open
        words["selesai"] = DecisionWord.finished
      }
      added = codes[column.rawValue].add(matched, try row.canonicalNumber(words))
    }
    guard added else {
      throw row.problem(
        Message("kata ganda untuk {1}: {2}", en: "doubled word for {1}: {2}"),
        [.text(kind), .text(text)]
      )
    }
  }

  /// Whether a cell, the first byte of which is a ``Lead/mark``, may be a blank or ditto. Most texts with such a first
  /// letter have another second one.
  @inline(__always) func mayBeMark(_ cell: Bytes) -> Bool {
    guard cell.count <= longestMark else { return false }
    return Synonyms.pair(cell).map { markPairs[$0] } ?? true
  }

  /// The two letters that a word begins with, as one number; `nil` where it begins otherwise.
  @inline(__always) private static func pair(_ word: Bytes) -> Int? {
    guard word.count >= 2, word[0].isLetter, word[1].isLetter else { return nil }
    return Int(word[0] | 0x20) * 26 + Int(word[1] | 0x20) - 0x61 * 27
  }

  /// A word as enumerations are matched.
  static func matching(_ word: String) -> PackedWord {
    Array(word.utf8).withUnsafeBufferPointer { PackedWord(matching: $0) }
  }

  /// A word with case folded.
  static func folding(_ word: String) -> PackedWord {
    Array(word.utf8).withUnsafeBufferPointer { PackedWord(folding: $0) }
  }
}

/// A heading as it is matched (register.md section 1): trimmed, case folded, every run of spaces, dots, slashes,
/// hyphens and underscores as one `_`, dropped at either end.
func matchingForm(_ heading: String) -> String {
  var result = String.UnicodeScalarView()
  var pending = false
  for scalar in heading.lowercased().unicodeScalars {
    switch scalar {
    case "_", "-", ".", "/":
      pending = !result.isEmpty
    case _ where scalar.properties.isWhitespace:
      pending = !result.isEmpty
    default:
      if pending { result.append("_") }
      pending = false
      result.append(scalar)
    }
  }
  return String(result)
}

extension Column {
  /// The canonical words of a column with a closed set, in the order of their codes.
  package var acceptedWords: [String] {
    func words<Coded: CodedValue>(_ type: Coded.Type) -> [String] { type.allCases.map(\.rawValue) }
    return switch self {
    case .applicantKind: words(ApplicantKind.self)
    case .identityKind: words(IdentityKind.self)
    case .channel: words(Channel.self)
    case .formFilledBy: words(FormFiller.self)
    case .informationCategory: words(InformationCategory.self)
    case .wayToObtain: words(WayToObtain.self)
    case .delivery: words(Delivery.self)
    case .classification: words(Classification.self)
    case .possession: words(Possession.self)
    case .informationForm: words(InformationForm.self)
    case .decision: words(Decision.self)
    default: []
    }
  }
}
