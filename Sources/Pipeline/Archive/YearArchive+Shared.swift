import Core
import Documents
import Standard

extension YearArchive {
  /// What the archives of several years of one register have in common.
  struct Shared: Sendable {
    /// SHA-256 of each source file.
    let sourceSums: [String]
    /// How much was found in the whole register.
    let findingCounts: [(severity: Severity, count: Int)]
    /// Where the rows of a year lie, its doubled rows among them; `nil` where each year looks through all rows.
    private let places: [Int: [Int32]]?

    /// - Parameter isOfManyYears: Whether rows are sorted by year first, so that no year goes through those of others.
    init(_ judgement: Judgement, _ registers: OpenRegisters, isOfManyYears: Bool) throws(Problem) {
      sourceSums = try YearArchive.sums(of: registers)
      findingCounts = judgement.findingCounts
      guard isOfManyYears else {
        places = nil
        return
      }
      var places: [Int: [Int32]] = [:]
      // Doubled rows without a day of receipt stand in every year.
      var everywhere: [Int32] = []
      for (place, row) in judgement.rows.enumerated() {
        if !row.isDuplicate {
          places[YearSurvey.year(of: row, judgement.reportingDate), default: []].append(Int32(place))
        } else if let year = row.request.date(.received)?.year {
          places[year, default: []].append(Int32(place))
        } else {
          everywhere.append(Int32(place))
        }
      }
      if !everywhere.isEmpty {
        for year in places.keys { places[year] = (places[year, default: []] + everywhere).sorted() }
      }
      self.places = places
    }

    /// The rows of a year, or all where each year looks through them.
    func rows(of year: Int, in judgement: Judgement) -> RowSource {
      .memory(judgement.rows, places: places.map { $0[year] ?? [] })
    }
  }
}
