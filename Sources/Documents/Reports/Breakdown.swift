import Core
import Register

/// Requests counted by the values of one coded column, with those whose value is not written or not readable.
struct Breakdown<Coded: CodedValue>: Sendable {
  /// Requests by value.
  var counts: [Coded: Int] = [:]
  /// Requests with an empty or absent cell.
  var unrecorded = 0
  /// Requests with a cell that cannot be read.
  var unreadable = 0
  /// The table's key in the appendix, such as `2.1`; `nil` in documents without one.
  var table: String?

  init(table: String? = nil) { self.table = table }

  /// Requests with a value.
  subscript(value: Coded) -> Int { counts[value] ?? 0 }

  /// The sum of all lines.
  var sum: Int { counts.values.reduce(0, +) + unrecorded + unreadable }

  /// The lines: the values, `tidak_tercatat`, `tidak_terbaca`.
  private static var lineNames: [String] {
    Coded.allCases.map(\.rawValue) + ["tidak_tercatat", "tidak_terbaca"]
  }

  /// The line of a request's cell: its place among the values, else one of the two lines after them.
  private static func line(_ request: Request, _ column: Column) -> Int {
    let values = Array(Coded.allCases)
    if let value: Coded = request.code(column), let index = values.firstIndex(of: value) { return index }
    return request.state(column) == .unreadable ? values.count + 1 : values.count
  }

  /// Adds a request by its cell.
  mutating func add(_ request: Request, _ column: Column) {
    if let value: Coded = request.code(column) {
      counts[value, default: 0] += 1
    } else if request.state(column) == .unreadable {
      unreadable += 1
    } else {
      unrecorded += 1
    }
  }

  private func count(_ line: Int) -> Int {
    let values = Array(Coded.allCases)
    return line < values.count ? self[values[line]] : line == values.count ? unrecorded : unreadable
  }

  /// The key of a line.
  private func key(_ line: Int) -> String { "\(table ?? "").\(FigureKey.letter(line))" }

  /// What the appendix calls the lines: `saluran_email`.
  static func names(_ prefix: String) -> [String] { lineNames.map { "\(prefix)_\($0)" } }

  /// The lines with the requests behind them, found anew in `positions`.
  func sources(_ prefix: String, _ positions: [Int], _ column: Column, _ book: ReportBook) -> [FigureSource] {
    let lines = Dictionary(grouping: positions) { Breakdown.line(book.row($0).request, column) }
    return Breakdown.names(prefix).enumerated().map { line, name in
      FigureSource(key: key(line), name: name, count: count(line), positions: lines[line] ?? [])
    }
  }

  private func share(_ line: Int) -> ShareLine {
    let count = count(line)
    return ShareLine(count: count, whole: sum, key: table != nil && count > 0 ? key(line) : nil)
  }

  /// The names of one breakdown: one per value, then `tidak_tercatat`, `tidak_terbaca` and `jumlah`; each line
  /// has `jumlah` and, where there is anything to share, `persen`.
  static var sheet: Sheet<Breakdown> {
    let meanings = Coded.allCases.map { "banyaknya \($0.rawValue)" }
    let others = ["sel kosong atau kolom tidak ada", "nilai yang tidak terbaca"]
    let lines = zip(lineNames, meanings + others).enumerated().map { line, entry in
      Sheet<Breakdown>.Field.object(entry.0, entry.1, ShareLine.sheet) { $0.share(line) }
    }
    return Sheet<Breakdown>(
      lines + [.number("jumlah", "jumlah seluruh baris", sample: 12) { $0.sum }]
    )
  }
}

/// A number and its share of a whole.
struct ShareLine: Sendable {
  var count: Int
  var whole: Int
  /// The key in the appendix; `nil` for 0 and in documents without one.
  var key: String?

  static let sheet = Sheet<ShareLine>([
    .number("jumlah", "banyaknya") { $0.count },
    .maybe("persen", "bagian dari seluruhnya", sample: "25,0%") {
      Indonesian.percent($0.count, of: $0.whole)
    },
    .flag("ada", "lebih dari nol") { $0.count > 0 },
    .key { $0.key },
  ])
}
