import Core
import Register
import Testing

@testable import Standard

@Suite("Codes on the repair sheet") struct RepairManualTests {
  @Test func areAllDecided() { #expect(Set(CodeManual.repairs.keys) == Set(Code.allCases)) }

  @Test func leaveOutFactsRemindersAndConsequences() {
    let facts = Code.allCases.filter { CodeManual.entry(for: $0)?.repair == Repair.none }
    #expect(
      facts.map(\.rawValue) == [
        "SOP1-WAKTU", "SOP2-WAKTU", "SOP3-WAKTU", "SOP4-WAKTU", "SOP5-WAKTU", "SOP1-TAKDINILAI",
        "SOP2-TAKDINILAI", "SOP3-TAKDINILAI", "SOP4-TAKDINILAI", "SOP5-TAKDINILAI", "SOP6-TAKDINILAI",
        "SOP7-TAKDINILAI", "SOP4-TENGGAT", "SOP8-WAKTU", "KAL-TAHUN",
      ]
    )
  }

  @Test(arguments: Column.allCases) func tellWhatEveryColumnShouldHold(column: Column) {
    let expected = CodeManual.expected(in: column)
    #expect(!expected.id.isEmpty && !expected.en.isEmpty && !expected.id.hasSuffix("."))
    for word in column.acceptedWords { #expect(expected.id.contains(word)) }
  }
}
