package import Core
package import Documents
import Tabular

/// The print ledger (buku cetak, `cetak.csv` in the output folder): which papers were put into a print job that
/// was recorded, one line a paper and print, oldest first.
///
/// The program cannot see the printer: a line says that a run with `--cetak` or `--baru` put the paper into
/// `cetak.html`. The file is a CSV that people may read and mend: deleting a line takes that print back.
package struct PrintLedger: Sendable, Equatable {
  /// One print of one paper.
  package struct Entry: Sendable, Hashable {
    /// The reporting date of the run; never the clock, so that equal runs write equal bytes.
    package var day: LocalDate
    /// The registration number.
    package var number: String
    /// The kind of paper.
    package var kind: DocumentKind
    /// The how-manieth print of this very text it is, from 1; from 2 on a copy (salinan).
    package var count: Int
    /// The SHA-256 of what the paper says (``PrintRun``), in hexadecimal.
    package var sha256: String

    /// A print.
    package init(day: LocalDate, number: String, kind: DocumentKind, count: Int, sha256: String) {
      self.day = day
      self.number = number
      self.kind = kind
      self.count = count
      self.sha256 = sha256
    }
  }

  /// The file's name in the output folder.
  package static let name = "cetak.csv"

  /// The file's kind in the manifest; no document's, so that no run makes it obsolete.
  package static let manifestKind = "buku-cetak"

  private static let heading = ["per", "nomor", "dokumen", "cetakan", "sha256"]

  /// All prints, oldest first.
  package private(set) var entries: [Entry] = []

  private var papers: [Key: Prints] = [:]

  private struct Key: Hashable {
    var kind: DocumentKind
    var number: String

    init(_ kind: DocumentKind, _ number: String) {
      self.kind = kind
      self.number = FoldedText.fold(number)
    }
  }

  /// What was printed of one paper.
  package struct Prints: Sendable, Equatable {
    /// The latest print.
    package var latest: Entry
    /// The highest count of each text.
    var counts: [String: Int]

    /// How often a text of this paper was printed; 0 for a new text.
    package func count(_ sha256: String) -> Int { counts[sha256] ?? 0 }
  }

  /// An empty ledger.
  package init() {}

  /// What was printed of a paper; `nil` where nothing was. Numbers are compared as REG-GANDA compares them.
  package func prints(_ kind: DocumentKind, _ number: String) -> Prints? { papers[Key(kind, number)] }

  /// Adds a print.
  package mutating func add(_ entry: Entry) {
    entries.append(entry)
    let key = Key(entry.kind, entry.number)
    var prints = papers[key] ?? Prints(latest: entry, counts: [:])
    prints.latest = entry
    prints.counts[entry.sha256] = max(prints.count(entry.sha256), entry.count)
    papers[key] = prints
  }
}

extension PrintLedger {
  /// Reads the bytes of a ledger; an empty file is an empty ledger, and so is one of the heading only.
  ///
  /// - Parameter file: The path, as messages name it.
  /// - Throws: A problem of output with the first line that is no print: from a damaged ledger nobody could tell
  ///   what was printed, so nothing is guessed and nothing written.
  package init(_ bytes: [UInt8], file: String) throws(Problem) {
    self.init()
    if bytes.isEmpty { return }
    var reader = TabularReader(bytes)
    var record = Record()
    var hasHeading = false
    while reader.next(into: &record) {
      if record.isBlank { continue }
      let cells = (0..<record.count).map { record.text($0) }
      guard hasHeading else {
        if cells != PrintLedger.heading {
          throw PrintLedger.damaged(file, record.line, .heading)
        }
        hasHeading = true
        continue
      }
      add(try PrintLedger.entry(cells, file, record.line))
    }
    for problem in reader.problems where !problem.isHarmless {
      throw PrintLedger.damaged(file, problem.line ?? record.line, .text)
    }
    if !hasHeading { throw PrintLedger.damaged(file, 1, .heading) }
  }

  private static func entry(_ cells: [String], _ file: String, _ line: Int) throws(Problem) -> Entry {
    guard cells.count == heading.count else { throw damaged(file, line, .width) }
    guard let day = LocalDate(iso: cells[0]) else { throw damaged(file, line, .column("per")) }
    let number = unguarded(cells[1])
    guard !number.isEmpty else { throw damaged(file, line, .column("nomor")) }
    guard let kind = DocumentKind(rawValue: cells[2]), kind.isPerRequest else {
      throw damaged(file, line, .column("dokumen"))
    }
    guard let count = Int(cells[3]), count >= 1, count < 1_000_000, String(count) == cells[3] else {
      throw damaged(file, line, .column("cetakan"))
    }
    let digits = cells[4].utf8
    guard digits.count == 64, digits.allSatisfy({ "0123456789abcdef".utf8.contains($0) }) else {
      throw damaged(file, line, .column("sha256"))
    }
    return Entry(day: day, number: number, kind: kind, count: count, sha256: cells[4])
  }

  /// The bytes of the file: UTF-8, commas, LF; no cell starts as a formula.
  package var bytes: [UInt8] {
    var writer = TabularWriter(lineEnd: .lf)
    writer.write(PrintLedger.heading)
    for entry in entries {
      writer.write([
        entry.day.iso, PrintLedger.guarded(entry.number), entry.kind.rawValue, String(entry.count),
        entry.sha256,
      ])
    }
    return writer.bytes
  }

  /// As ``FormulaGuard`` does, and an apostrophe before an apostrophe, so that reading gives the number back.
  private static func guarded(_ number: String) -> String {
    number.utf8.first == UInt8(ascii: "'") ? "'" + number : FormulaGuard.guarded(number)
  }

  private static func unguarded(_ cell: String) -> String {
    cell.utf8.first == UInt8(ascii: "'") ? String(cell.dropFirst()) : cell
  }

  private enum Damage {
    case heading, text, width
    case column(String)
  }

  private static func damaged(_ file: String, _ line: Int, _ damage: Damage) -> Problem {
    let (message, arguments): (Message, [Argument]) =
      switch damage {
      case .heading:
        (
          Message(
            "buku cetak rusak: judul kolomnya bukan {1}",
            en: "print ledger is damaged: its heading is not {1}"
          ),
          [.text(heading.joined(separator: ","))]
        )
      case .text:
        (
          Message(
            "buku cetak rusak: teksnya tidak utuh",
            en: "print ledger is damaged: its text is not whole"
          ), []
        )
      case .width:
        (
          Message(
            "buku cetak rusak: baris tidak berisi {1} kolom",
            en: "print ledger is damaged: no {1} columns"
          ),
          [.number(heading.count)]
        )
      case .column(let name):
        (
          Message(
            "buku cetak rusak: kolom {1} tidak terbaca",
            en: "print ledger is damaged: column {1} is unreadable"
          ),
          [.text(name)]
        )
      }
    return Problem(
      .output,
      file: file,
      line: line,
      message,
      arguments,
      remedy: Message(
        "kembalikan berkas itu dari cadangan atau betulkan barisnya; tidak ada yang ditulis",
        en: "restore the file from a backup or mend the line; nothing was written"
      )
    )
  }
}

extension TabularProblem {
  /// Whether the text was read whole all the same.
  fileprivate var isHarmless: Bool {
    switch self {
    case .latin, .emptyInput: true
    default: false
    }
  }
}
