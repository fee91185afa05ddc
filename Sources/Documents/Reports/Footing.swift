package import Core
import Register
import Standard

/// The proof that the figures of a month agree with each other; a report that does not foot is not written.
package enum Footing {
  /// Throws a ``Problem`` that names the first figure that does not agree.
  package static func check(_ figures: MonthFigures) throws(Problem) {
    let moved = figures.adjustments.reduce(0) { $0 + $1.delta }
    let expected = figures.carriedOver + figures.received - figures.closed + moved
    try check("terbuka", of: figures.month, figures.open, expected)
    try check(
      "penyesuaian",
      of: figures.month,
      figures.adjustments.count { $0.cause == .unexplained },
      0
    )
    try check("saluran", of: figures.month, figures.channels.sum, figures.received)
    try check("kategori_pemohon", of: figures.month, figures.applicants.sum, figures.received)
    try check("kategori_informasi", of: figures.month, figures.categories.sum, figures.received)
    try check("dijawab", of: figures.month, figures.answered.sum, figures.answeredPositions.count)
    try check("ditutup", of: figures.month, figures.endings.sum, figures.closed)
    for step in figures.steps {
      try check("langkah \(step.step)", of: figures.month, step.total, figures.received)
    }
    try check(
      "hari_kerja_pemberitahuan",
      of: figures.month,
      figures.noticeDistribution.values.reduce(0, +),
      figures.noticeDays.count
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
}
