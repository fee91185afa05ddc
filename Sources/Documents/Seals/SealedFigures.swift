package import Core

/// The figures of a month with the requests behind each, as a seal keeps them: what the appendix of the monthly
/// report holds, officers apart, for a seal names nobody.
package struct SealedFigures: Sendable, Hashable {
  /// One figure.
  package struct Figure: Sendable, Hashable {
    /// The key under which the report lists it, such as `1.2`.
    package var key: String
    /// What is counted, such as `diterima`.
    package var name: String
    /// Which of several, such as the step or the working days.
    package var detail: String?
    /// The requests, in register order; their number is the figure.
    package var requests: [String]

    /// A figure.
    package init(key: String, name: String, detail: String? = nil, requests: [String]) {
      self.key = key
      self.name = name
      self.detail = detail
      self.requests = requests
    }
  }

  /// The figures, in the order of the report; each key once.
  package var figures: [Figure]

  /// Figures.
  package init(_ figures: [Figure]) { self.figures = figures }

  /// The figures of a report.
  init(_ report: MonthlyReport, _ book: ReportBook) {
    let sources = report.sources.filter { !$0.name.hasPrefix("petugas_") }
    let names = SealedFigures.names(Set(sources.lazy.flatMap(\.positions)).sorted(), book)
    figures = sources.map { source in
      Figure(
        key: source.key,
        name: source.name,
        detail: source.detail,
        requests: Set(source.positions).sorted().compactMap { names[$0] }
      )
    }
  }

  /// The requests as a seal names them: by number, by place where they have none, and a number that occurs again with
  /// `#2` behind it.
  private static func names(_ positions: [Int], _ book: ReportBook) -> [Int: String] {
    var seen: [String: Int] = [:]
    var result: [Int: String] = [:]
    for position in positions {
      let reference = book.reference(position)
      let name = reference.number ?? "tanpa nomor (\(reference.file):\(reference.line))"
      seen[name, default: 0] += 1
      let count = seen[name] ?? 1
      result[position] = count == 1 ? name : "\(name) #\(count)"
    }
    return result
  }

  /// All requests behind any figure, in the order in which they occur first.
  package var requests: [String] {
    var seen: Set<String> = []
    return figures.flatMap(\.requests).filter { seen.insert($0).inserted }
  }
}

/// What was put on record about a month on a day: its figures and what they rest on.
package struct MonthSeal: Sendable, Hashable {
  /// A file that the figures rest on.
  package struct File: Sendable, Hashable {
    /// Its name, without folders.
    package var name: String
    /// The SHA-256 of its bytes.
    package var sha256: String

    /// A file.
    package init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  /// The month.
  package var month: YearMonth
  /// The reporting date of the run that sealed it.
  package var date: LocalDate
  /// 1 for the first seal of the month, one more for each that took the place of another.
  package var ordinal: Int
  /// Why it took the place of another.
  package var reason: String?
  /// Name and version of the program.
  package var program: String
  /// The registers.
  package var registers: [File]
  /// SOP and calendar.
  package var rules: [File]
  /// The figures.
  package var figures: SealedFigures

  /// A seal.
  package init(
    month: YearMonth,
    date: LocalDate,
    ordinal: Int = 1,
    reason: String? = nil,
    program: String,
    registers: [File],
    rules: [File],
    figures: SealedFigures
  ) {
    self.month = month
    self.date = date
    self.ordinal = ordinal
    self.reason = reason
    self.program = program
    self.registers = registers
    self.rules = rules
    self.figures = figures
  }
}

extension Reports {
  /// The figures of a month for a seal.
  ///
  /// - Throws: As ``monthly(_:)``.
  package func sealedFigures(_ month: YearMonth) throws(Problem) -> SealedFigures {
    SealedFigures(try checkedReport(month).report, book)
  }
}
