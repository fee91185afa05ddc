import Core
import Register
import Testing

@testable import Standard

@Suite("Ledger of numbers") struct NumberLedgerTests {
  @Test(arguments: [
    "041/PPID/X/2021", "041/ppid/x/2021", "7/Ppid/Xii/21", "20211004001", "2021-0041", "PPID é/1",
    "001 / A / iv / 2021",
  ])
  func givesBackWhatWasTyped(number: String) {
    var scanner = NumberScanner()
    let isRead = scanner.scan(Array(number.utf8)[...])
    #expect(isRead)
    #expect(NumberScanner.text(form: scanner.form, values: scanner.values) == number)
  }

  @Test(arguments: [
    "", "abc", "1\n2", String(repeating: "1/", count: 40), "123456789012345678", "1/2/3/4/5/6/7/8/9",
  ])
  func refusesFreeText(number: String) {
    var scanner = NumberScanner()
    let isRead = scanner.scan(Array(number.utf8)[...])
    #expect(!isRead)
  }

  /// Reading by the form of the number before must give what reading afresh gives.
  @Test func readsByAKnownFormAsItReadsAfresh() {
    let numbers = [
      "001/PPID/X/2021", "002/PPID/X/2021", "002/PPID/XI/2021", "0021/PPID/X/2021", "02/PPID/X/2021",
      "002/PPIDX/X/2021",
      "002/PPI/X/2021", "002/PPID/x/2021", "002/PPID/XA/2021", "002/PPID/A/2021", "002/PPID/X/20211",
      "002/PPID/X/2021A",
      "002/PPID/X/", "002/PPID/X", "1", "12", "1A", "1X", "1XA", "X1", "Xi1", "12345678901", "1234567890",
      "2345678901",
      "12345678", "é1", "e1", "002//PPID/X/2021", "IV/A", "VI/A", "I", "", "A", "AI/1", "A/I1",
    ]
    for first in numbers {
      var known = NumberScanner()
      guard known.scan(Array(first.utf8)[...]) else { continue }
      for second in numbers {
        var fresh = NumberScanner()
        let isCounted = fresh.scan(Array(second.utf8)[...])
        var values: [UInt32] = [7]
        let isRead = NumberScanner.read(Array(second.utf8)[...], as: known.form, into: &values)
        #expect(isRead == (isCounted && fresh.form == known.form), "\(first) and \(second)")
        #expect(values == (isRead ? [7] + fresh.values : [7]), "\(first) and \(second)")
      }
    }
  }

  @Test func joinsPartsInOrder() {
    let numbers = [
      "001/A/X/2021", "surat", "002/A/X/2021", "", "3/B/xi/2021", "004/A/X/2021", "001/A/X/2021", "7",
    ]
    func ledger(_ range: Range<Int>) -> NumberLedger {
      var result = NumberLedger()
      for index in range {
        let row = Rows.row(["nomor_register": numbers[index]], line: index + 2, file: index / 4).request
        result.add(row, received: Int32(index), isDuplicate: index == 6)
      }
      return result
    }
    let whole = ledger(0..<numbers.count)
    for cut in 0...numbers.count {
      var joined = ledger(0..<cut)
      joined.append(ledger(cut..<numbers.count))
      #expect(joined.lines == whole.lines && joined.days == whole.days && joined.values == whole.values)
      #expect(joined.forms == whole.forms && joined.formTexts == whole.formTexts)
      for row in numbers.indices { #expect(joined.file(of: row) == row / 4) }
    }
  }

  @Test func keepsNothingOfARegisterWithoutForms() {
    var ledger = NumberLedger()
    for index in 0...NumberLedger.mostForms + 1 {
      let word = String(decoding: String(index).utf8.map { $0 - 0x30 + 0x6A }, as: UTF8.self)
      ledger.add(Rows.row(["nomor_register": "1\(word)"]).request, received: 0, isDuplicate: false)
    }
    #expect(ledger.isFreeText && ledger.lines.isEmpty)
  }

  @Test(
    arguments: [
      ([1, 2, 3], [0, 1, 2]), ([], []), ([3, 1, 2], [1, 2]), ([1, 5, 2, 3], [0, 2, 3]), ([2, 2, 2], [2]),
      ([1, 2, 9, 4, 5], [0, 1, 3, 4]),
    ] as [([Int32], [Int])]
  )
  func longestRise(_ values: [Int32], _ expected: [Int]) {
    let found = NumberGroups.longestRise(values)
    #expect(found.count == expected.count)
    #expect(values != [2, 2, 2] ? found == expected : found.count == 1)
  }
}
