/// How much of a list a document holds, and how many reports a run makes: the one place for both.
///
/// Figures are always those of all rows. A list is cut only where nobody could read it, the document then says so in the
/// list's place (``CutList``), and CSV and JSON hold all. A month of 5,000 requests and a year of 60,000 stay whole.
package struct DocumentLimits: Sendable, Hashable {
  /// Lines of a list about the requests of one day or month: 5,000 requests with all four desk steps over their limit.
  package var lines = 20_000
  /// Lines of the lists that repeat, month after month, what is still open or late, in all monthly reports of a run
  /// together: five years of ``lines`` each. A register in which nobody ever closes a request would otherwise grow with
  /// the square of its months.
  package var standingInRun = 1_200_000
  /// Lines of such a list that every month may have, however many months there are.
  package var standingInMonth = 1_000
  /// The same for a day (``DailyReport``), of which a year has 250.
  package var standingInDay = 300
  /// Officers in tables and appendix of a month, an office having some dozens.
  package var officers = 2_000
  /// Activities in the matrix of a month: 5,000 requests with ten entries and two officers each.
  package var activities = 100_000
  /// Findings of one code on the page of findings. No browser opens a page of more soon.
  package var findingsOfACode = 5_000
  /// Findings on that page; each code gives up the same.
  package var findings = 20_000
  /// Documents on one page of the index; more make a second one.
  package var indexed = 20_000
  /// Months of which a run makes reports, matrices and daily data without being asked for them one by one, and years of
  /// which it makes the archive: fifty years. A register of more holds mistyped dates.
  package var months = 600

  /// The limits of the program.
  package init() {}

  /// The years that the months cover.
  package var years: Int { max(1, months / 12) }

  /// Lines of a list of what is still open or late, in each of so many monthly reports of a run.
  package func standing(inEachOf months: Int) -> Int {
    max(min(lines, standingInMonth), min(lines, standingInRun / max(months, 1)))
  }
}
