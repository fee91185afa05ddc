import Core
import Testing

@testable import Standard

@Suite("The manual of codes") struct CodeManualTests {
  @Test(arguments: Code.allCases) func hasAPageInBothLanguages(for code: Code) throws {
    let entry = try #require(CodeManual.entry(for: code))
    for message in [entry.rule, entry.why, entry.example, entry.remedy, entry.source] {
      for text in [message.id, message.en] {
        #expect(!text.isEmpty)
        #expect(!text.hasSuffix("."), "\(text)")
        #expect(!text.contains("\n"))
        #expect(!text.contains("{"), "manual pages have no places: \(text)")
      }
    }
    for message in [entry.rule, entry.why, entry.remedy] { #expect(message.id != message.en) }
  }

  @Test func hasOnePagePerCodeInTheOrderOfCodes() {
    #expect(CodeManual.entries.map(\.code) == Code.allCases)
  }

  @Test func knowsEveryCodeThatAChecksRaises() {
    var codes = RowChecks.all.flatMap { $0.codes }
    codes += DuplicateCheck.codes + StrayDateCheck.codes + NotAssessedCheck.codes + OfficersCheck.codes
    codes += CalendarCoverageCheck.codes + MonthlyReportCheck.codes + NumberingCheck.codes
    #expect(Set(codes).count == codes.count, "a code belongs to one check")
    let readByCells: Set<Code> = [
      .regDate, .regSerialDate, .regZone, .regTime, .regWeekday, .regValue, .regNumber, .regNIK,
      .regNIKZeroes,
      .regCharacter,
      .regNIKTail, .regScientific, .regPhone, .regCellError, .regDoubleEncoding, .regSwappedDates,
    ]
    let missing = Code.allCases.filter {
      $0.family != .csv && !readByCells.contains($0) && !codes.contains($0)
    }
    #expect(missing.isEmpty)
  }
}
