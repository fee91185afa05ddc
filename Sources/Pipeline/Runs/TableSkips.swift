import Core
import Tabular

/// Why a record is no data, in the words of register.md section 2 ("Header and skipped rows").
///
/// Whether it is none was decided by the register's reader; this only finds the words for it.
enum SkipReason: Sendable, Hashable {
  case blank
  case aboveHeader
  case columnNumbers
  case headerAgain
  case sum
  /// At most two known columns are filled, and there is no date of receipt: legends, signatures.
  case fewCells

  /// The reason for a skipped record that is not blank, below a header with `headings`.
  init(_ record: Record, below headings: [String]) {
    let cells = (0..<record.count).map { SkipReason.trimmed(record.text($0)) }
    let filled = cells.filter { !$0.isEmpty }
    if filled.allSatisfy({ SkipReason.isColumnNumber($0) }) {
      self = .columnNumbers
    } else if let word = filled.first?.lowercased(), SkipReason.sumWords.contains(where: word.hasPrefix) {
      self = .sum
    } else if filled.count > 2, headings.contains(filled[0]) {
      self = .headerAgain
    } else {
      self = .fewCells
    }
  }

  /// The reason in words.
  var message: Message {
    switch self {
    case .blank: Message("kosong", en: "blank")
    case .aboveHeader: Message("di atas judul", en: "above the header")
    case .columnNumbers: Message("nomor kolom", en: "column numbers")
    case .headerAgain: Message("judul berulang", en: "the header again")
    case .sum: Message("jumlah", en: "a sum")
    case .fewCells:
      Message(
        "paling banyak dua kolom terisi, tanpa tanggal diterima",
        en: "at most two columns filled, no date of receipt"
      )
    }
  }

  /// A stable word for machines.
  var kind: String {
    switch self {
    case .blank: "kosong"
    case .aboveHeader: "di-atas-judul"
    case .columnNumbers: "nomor-kolom"
    case .headerAgain: "judul-berulang"
    case .sum: "jumlah"
    case .fewCells: "sedikit-terisi"
    }
  }

  private static let sumWords = ["jumlah", "total", "subtotal", "rekapitulasi"]

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// `5` or `(5)`.
  private static func isColumnNumber(_ cell: String) -> Bool {
    var digits = cell.utf8[...]
    if digits.first == UInt8(ascii: "("), digits.last == UInt8(ascii: ")") {
      digits = digits.dropFirst().dropLast()
    }
    return !digits.isEmpty && digits.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
  }
}

/// Neighbouring records that are no data for one reason.
struct SkippedRun: Sendable, Hashable {
  var reason: SkipReason
  /// The first line of the first record, the last line of the last one.
  var firstLine: Int
  var lastLine: Int
  var records: Int
}

/// Gathers skipped records into runs; keeps the first ones and counts all.
struct SkipLog {
  private(set) var runs: [SkippedRun] = []
  private(set) var runCount = 0
  private(set) var recordCount = 0
  private var open: SkippedRun?

  /// Takes a skipped record.
  mutating func add(_ record: Record, _ reason: SkipReason) {
    if var run = open, run.reason == reason {
      run.lastLine = record.lastLine
      run.records += 1
      open = run
      return
    }
    end()
    open = SkippedRun(reason: reason, firstLine: record.line, lastLine: record.lastLine, records: 1)
  }

  /// A record that is data or header follows.
  mutating func end() {
    guard let run = open else { return }
    open = nil
    if runs.count < TableReport.examples { runs.append(run) }
    runCount += 1
    recordCount += run.records
  }

  /// The file ends: blank records at its end are not mentioned.
  mutating func close() {
    if open?.reason == .blank { open = nil }
    end()
  }
}
