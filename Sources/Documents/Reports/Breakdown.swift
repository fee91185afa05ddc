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

  init() {}

  /// Requests with a value.
  subscript(value: Coded) -> Int { counts[value] ?? 0 }

  /// The sum of all lines.
  var sum: Int { counts.values.reduce(0, +) + unrecorded + unreadable }

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

  /// The names of one breakdown: one per value, then `tidak_tercatat`, `tidak_terbaca` and `jumlah`; each line
  /// has `jumlah` and, where there is anything to share, `persen`.
  static var sheet: Sheet<Breakdown> {
    let values = Coded.allCases.map { value in
      Sheet<Breakdown>.Field.object(value.rawValue, "banyaknya \(value.rawValue)", ShareLine.sheet) {
        ShareLine(count: $0[value], whole: $0.sum)
      }
    }
    return Sheet<Breakdown>(
      values + [
        .object("tidak_tercatat", "sel kosong atau kolom tidak ada", ShareLine.sheet) {
          ShareLine(count: $0.unrecorded, whole: $0.sum)
        },
        .object("tidak_terbaca", "nilai yang tidak terbaca", ShareLine.sheet) {
          ShareLine(count: $0.unreadable, whole: $0.sum)
        },
        .number("jumlah", "jumlah seluruh baris", sample: 12) { $0.sum },
      ]
    )
  }
}

/// A number and its share of a whole.
struct ShareLine: Sendable {
  var count: Int
  var whole: Int

  static let sheet = Sheet<ShareLine>([
    .number("jumlah", "banyaknya") { $0.count },
    .maybe("persen", "bagian dari seluruhnya", sample: "25,0%") {
      Indonesian.percent($0.count, of: $0.whole)
    },
    .flag("ada", "lebih dari nol") { $0.count > 0 },
  ])
}
