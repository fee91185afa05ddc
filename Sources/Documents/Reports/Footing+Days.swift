import Core
import Register
import Standard

extension Footing {
  /// Throws where a table of the daily service data does not add up to the requests of the day.
  static func check(_ report: DailyReport) throws(Problem) {
    let date = report.date
    try check("saluran", on: date, report.channels.sum, report.received.count)
    try check("kategori_pemohon", on: date, report.applicants.sum, report.received.count)
    try check("keputusan", on: date, report.decisions.sum, report.answered.count)
    try check("terbuka", on: date, report.open.listed.count, report.open.expected)
    try check("lewat_tenggat", on: date, report.overdue.listed.count, report.overdue.expected)
    try check("lewat_tenggat", on: date, min(report.overdue.count, report.open.count), report.overdue.count)
  }

  /// Throws where the matrix does not hold every activity of the month once, or where its days do not add up to its
  /// totals by officer and step.
  static func check(_ matrix: ActivityMatrix, activities: Int) throws(Problem) {
    let month = matrix.month
    try check("kegiatan", of: month, matrix.performed.sum, activities)
    let lines = matrix.days.flatMap(\.officers)
    for step in 1...7 {
      let listed = lines.reduce(0) { sum, officer in sum + officer.activities.count { $0.step.number == step }
      }
      let officers = matrix.totals.listed + [matrix.omittedTotals]
      let total = officers.reduce(0) { $0 + $1.counts[step - 1] }
      try check("langkah \(step)", of: month, listed + matrix.omitted[step - 1], total)
      try check("langkah \(step)", of: month, matrix.sum.counts[step - 1], total)
    }
    let omitted = matrix.omitted.reduce(0, +)
    try check(
      "kegiatan tidak dimuat",
      of: month,
      matrix.days.reduce(0) { $0 + $1.count - $1.listed },
      omitted
    )
    if omitted > 0 { return }
    // Two spellings of a name are one officer; lines without a name belong together.
    let byOfficer = Dictionary(grouping: lines) { $0.name.map { OfficerName($0).key } }
    for total in matrix.totals.listed {
      let own = byOfficer[total.name.map { OfficerName($0).key }] ?? []
      try check("petugas", of: month, own.reduce(0) { $0 + $1.activities.count }, total.sum)
    }
  }

  private static func check(
    _ figure: String,
    on date: LocalDate,
    _ found: Int,
    _ expected: Int
  ) throws(Problem) {
    guard found != expected else { return }
    throw Problem(
      .output,
      Message(
        "Angka data layanan harian {1} tidak cocok: {2} adalah {3}, seharusnya {4}; data tidak ditulis",
        en: "Figures of the daily data {1} do not agree: {2} is {3}, {4} expected; not written"
      ),
      [.date(date), .text(figure), .number(found), .number(expected)]
    )
  }

  private static func check(
    _ figure: String,
    of month: YearMonth,
    _ found: Int,
    _ expected: Int
  ) throws(Problem) {
    guard found != expected else { return }
    throw Problem(
      .output,
      Message(
        "Angka matriks kegiatan {1} tidak cocok: {2} adalah {3}, seharusnya {4}; matriks tidak ditulis",
        en: "Figures of the activity matrix {1} do not agree: {2} is {3}, {4} expected; not written"
      ),
      [.text(month.iso), .text(figure), .number(found), .number(expected)]
    )
  }
}
