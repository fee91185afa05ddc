package import Core
import Register
import Standard

/// The proof that the figures of a month agree with each other; a report that does not foot is not written.
package enum Footing {
  /// Throws a ``Problem`` that names the first figure that does not agree.
  package static func check(_ figures: MonthFigures) throws(Problem) {
    let moved = figures.adjustments.reduce(0) { $0 + $1.delta }
    let expected = figures.carriedOver + figures.received - figures.closed + moved
    let month = figures.month
    try check("terbuka", of: month, figures.open, expected)
    try check("penyesuaian", of: month, figures.adjustments.count { $0.cause == .unexplained }, 0)
    try check("saluran", of: month, figures.channels.sum, figures.received)
    try check("kategori_pemohon", of: month, figures.applicants.sum, figures.received)
    try check("kategori_informasi", of: month, figures.categories.sum, figures.received)
    try check("dijawab", of: month, figures.answered.sum, figures.answeredPositions.count)
    try check("ditutup", of: month, figures.endings.sum, figures.closed)
    for step in figures.steps {
      try check("langkah \(step.step)", of: month, step.total, figures.received)
    }
    try check(
      "hari_kerja_pemberitahuan",
      of: month,
      figures.noticeDistribution.values.reduce(0, +),
      figures.noticeDays.count
    )
    try check(
      "jam_bulat",
      of: month,
      min(figures.roundedClockTimes, figures.clockTimes),
      figures.roundedClockTimes
    )
  }

  /// Throws where a figure differs from the same one counted apart, in one pass over all rows.
  static func check(_ figures: MonthFigures, against tally: MonthlyFigures) throws(Problem) {
    let month = figures.month
    try check("diterima", of: month, figures.received, tally.received)
    try check("ditutup", of: month, figures.closed, tally.closed)
    try check("sisa_awal", of: month, figures.carriedOver, tally.carriedOver)
    try check("terbuka", of: month, figures.open, tally.open)
    for decision in Decision.allCases {
      try check(decision.rawValue, of: month, figures.answered[decision], tally.answered(decision))
    }
    for (step, counts) in zip(figures.steps, tally.steps) {
      for verdict in Verdict.allCases {
        try check("langkah \(step.step) \(verdict.rawValue)", of: month, step[verdict], counts[verdict])
      }
    }
    try check("hari_kerja_pemberitahuan", of: month, figures.noticeDays.count, tally.notice.count)
  }

  /// Throws where a table of the report does not add up, where a figure differs from the number of requests listed
  /// behind it, or where the month before ends otherwise than this one begins.
  static func check(_ report: MonthlyReport) throws(Problem) {
    let figures = report.figures
    let month = figures.month
    try check(figures)
    try check("ketepatan_jawaban", of: month, report.shares.sum, figures.answered.sum)
    let inBands = report.bands.reduce(0) { $0 + $1.count }
    try check("rentang_waktu", of: month, inBands, figures.noticeDays.count)
    for band in report.bands.flatMap(\.bands) {
      try check("rentang_waktu \(band.range)", of: month, band.count, inside(band, report))
    }
    let officers = report.officers
    let loads = officers.list.listed
    for (name, total, covered, lists) in [
      ("petugas diterima", figures.received, officers.received, loads.map(\.receivedPositions)),
      ("petugas dijawab", figures.answered.sum, officers.answered, loads.map(\.answeredPositions)),
      ("petugas terbuka", figures.open, officers.open, loads.map(\.openPositions)),
    ] {
      try check(name, of: month, covered, total)
      // A request of two officers counts for both, so the lists are joined, not added up.
      let listed = distinct(lists.count == 1 ? lists[0] : Array(lists.joined()))
      try check(name, of: month, listed, officers.list.cut == nil ? total : min(listed, total))
    }
    let oldest = min(figures.open, OldestOpen.limit)
    try check("tertua", of: month, report.oldest.count, oldest)
    try check("daftar_terbuka", of: month, report.open.listed.count, min(figures.open, report.open.limit))
    let late = report.lateCounts.plain + report.lateCounts.extended
    try check("daftar_terlambat", of: month, report.late.listed.count, min(late, report.late.limit))
    for source in report.sources {
      try check("lampiran \(source.key)", of: month, source.count, distinct(source.positions))
    }
    for figure in report.appendix.figures {
      let listed = figure.printed.reduce(figure.omitted) { $0 + $1.count }
      try check("lampiran \(figure.source.key)", of: month, figure.source.count, listed)
    }
    if let totals = report.history.last, totals.month == month {
      try check("riwayat diterima", of: month, totals.received, figures.received)
      try check("riwayat dijawab", of: month, totals.answered, figures.answered.sum)
      try check("riwayat terbuka", of: month, totals.open, figures.open)
    }
    for earlier in [report.previous, report.lastYear].compactMap({ $0 }) {
      try check(earlier)
    }
    if let previous = report.previous, previous.cutoff == previous.month.lastDay {
      try check("sisa_awal", of: month, figures.carriedOver, previous.open)
    }
  }

  /// How many different positions there are; those of most figures are in order.
  static func distinct(_ positions: [Int]) -> Int {
    let isAscending = zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 }
    return isAscending ? positions.count : Set(positions).count
  }

  /// The notices of a band, from the distribution by days; where several clocks were in force, from its own requests.
  private static func inside(_ band: NoticeBands.Band, _ report: MonthlyReport) -> Int {
    guard report.bands.count == 1 else { return band.positions.count }
    return report.figures.noticeDistribution.reduce(0) { sum, entry in
      sum + (entry.key >= band.from && entry.key <= band.to ?? .max ? entry.value : 0)
    }
  }

  /// Throws where the months of a year do not add up to the year counted by itself, or where one ends otherwise than
  /// the next begins.
  ///
  /// - Parameter months: All months of the register, ascending.
  static func check(_ months: [MonthlyFigures], against year: YearFigures, _ reportingDate: LocalDate)
    throws(Problem)
  {
    let own = months.filter { $0.month.year == year.year }
    func sum(_ get: (MonthlyFigures) -> Int) -> Int { own.reduce(0) { $0 + get($1) } }
    try check("diterima", of: year, sum { $0.received }, year.received)
    try check("ditutup", of: year, sum { $0.closed }, year.closed)
    for (index, decision) in Decision.allCases.enumerated() {
      try check(
        decision.rawValue,
        of: year,
        sum { $0.answeredByDecision[index] },
        year.answeredByDecision[index]
      )
    }
    for (index, counts) in year.steps.enumerated() {
      for verdict in Verdict.allCases {
        try check(
          "langkah \(index + 1) \(verdict.rawValue)",
          of: year,
          sum { $0.steps[index][verdict] },
          counts[verdict]
        )
      }
    }
    try check("hari_kerja_pemberitahuan", of: year, sum { $0.notice.count }, year.notices)
    for (before, after) in zip(months, months.dropFirst())
    where after.month.year == year.year && before.month.lastDay <= reportingDate
      && after.month.index == before.month.index + 1
    {
      try check("sisa_awal \(after.month.iso)", of: year, after.carriedOver, before.open)
    }
  }

  /// Throws where the months of the yearly register do not hold every row of the year exactly once.
  static func check(_ year: Int, listed: Int, total: Int, _ count: Int) throws(Problem) {
    guard listed != count || total != count else { return }
    throw Problem(
      .output,
      Message(
        "Angka register tahunan {1} tidak cocok: dimuat {2}, dijumlah {3}, seharusnya {4}; register tidak ditulis",
        en:
          "Figures of the yearly register {1} do not agree: {2} listed, {3} summed, {4} expected; not written"
      ),
      [.number(year), .number(listed), .number(total), .number(count)]
    )
  }

  private static func check(
    _ figure: String,
    of month: YearMonth,
    _ found: Int,
    _ expected: Int
  ) throws(Problem) {
    try check(figure, of: month.iso, found, expected)
  }

  /// Throws where a figure of a period, such as `2021-10` or `2021`, differs from what it must be.
  static func check(_ figure: String, of period: String, _ found: Int, _ expected: Int) throws(Problem) {
    guard found != expected else { return }
    throw Problem(
      .output,
      Message(
        "Angka laporan {1} tidak cocok: {2} adalah {3}, jumlah rinciannya {4}; laporan tidak ditulis",
        en: "Figures of the report {1} do not agree: {2} is {3}, its parts add up to {4}; not written"
      ),
      [.text(period), .text(figure), .number(found), .number(expected)]
    )
  }

  private static func check(
    _ figure: String,
    of year: YearFigures,
    _ found: Int,
    _ expected: Int
  ) throws(Problem) {
    guard found != expected else { return }
    throw Problem(
      .output,
      Message(
        "Laporan bulanan tahun {1} tidak cocok dengan angka tahun: jumlah {2} semua bulan {3}, dihitung setahun {4}; laporan tidak ditulis",
        en:
          "The monthly reports of {1} do not agree with the year: {2} of all months is {3}, counted for the year {4}; not written"
      ),
      [.number(year.year), .text(figure), .number(found), .number(expected)]
    )
  }
}
