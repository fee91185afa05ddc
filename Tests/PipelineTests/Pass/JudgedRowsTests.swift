import Core
import Register
import Standard
import Testing

@testable import Pipeline

/// Rows that are packed come out as they went in.
@Suite struct JudgedRowsTests {
  @Test(arguments: [
    "register-2021-10.csv", "register-2021.csv", "register-rusak.csv", "register-ppid-c.csv",
    "register-nihil.csv",
  ])
  func comeOutAsTheyWentIn(name: String) throws {
    let workspace = Workspace(folder: packageRoot.path)
    let desk = try Desk.open(reportingDate: LocalDate(iso: "2021-12-31"), in: workspace)
    let registers = try OpenRegisters(["contoh/\(name)"], in: workspace)
    let pass = RegisterPass(registers: registers, settings: desk.settings.reading, judge: desk.judge)
    let plain = try pass.run { PlainRows() }.1.rows
    let packed = try pass.run { CollectedRows() }.1.rows
    #expect(packed.count == plain.count && (name.contains("nihil") || !plain.isEmpty))
    for (position, row) in plain.enumerated() {
      expectEqual(packed[position], row)
      for (index, finding) in row.findings.enumerated() {
        #expect(packed.finding(index, of: position) == finding)
      }
    }
    var counts: [Severity: Int] = [:]
    for found in packed.findingCounts { counts[found.severity, default: 0] += found.count }
    for row in plain { for finding in row.findings { counts[finding.severity, default: 0] -= 1 } }
    #expect(counts.values.allSatisfy { $0 == 0 })
  }

  private func expectEqual(_ packed: JudgedRow, _ row: JudgedRow) {
    #expect(packed.assessment == row.assessment && packed.isDuplicate == row.isDuplicate)
    #expect(packed.findings == row.findings)
    let (one, other) = (packed.request, row.request)
    #expect((one.file, one.line, one.record) == (other.file, other.line, other.record))
    #expect(one.exemptions == other.exemptions && one.officers == other.officers && one.timed == other.timed)
    for column in Column.allCases {
      #expect(one.state(column) == other.state(column) && one.isBroken(column) == other.isBroken(column))
      #expect(one.text(column) == other.text(column) && one.moment(column) == other.moment(column))
      #expect(one.integer(column) == other.integer(column) && one.flag(column) == other.flag(column))
    }
  }

  /// A finding that tells more than its row does, or another place.
  @Test func keepWhatIsUnlikeTheirRow() {
    let request = Request(file: 1, line: 7, record: 6)
    let odd = [
      Finding(.regDuplicate, at: Place(file: 0, line: 3, record: 2), number: "x", Message("a", en: "b")),
      Finding(.regDuplicate, at: Place(file: 1, line: 7, record: 6), Message("a", en: "b"), count: 4),
      Finding(
        .regDuplicate,
        at: Place(file: 1, line: 7, record: 6),
        Message("a", en: "b"),
        [.number(3)],
        value: "w"
      ),
    ]
    let row = JudgedRow(request: request, assessment: Assessment(), findings: odd, isDuplicate: true)
    let plain = JudgedRow(request: request, assessment: Assessment(), findings: [], isDuplicate: false)
    var packed = JudgedRows([plain, row, plain])
    #expect(packed.map(\.findings) == [[], odd, []] && packed.map(\.isDuplicate) == [false, true, false])
    #expect(packed.finding(2, of: 1) == odd[2])
    packed[0] = row
    packed[1] = plain
    #expect(packed.map(\.findings) == [odd, [], []] && packed.finding(1, of: 0) == odd[1])
    #expect(packed.findingCounts.reduce(0) { $0 + $1.count } == 3)
    let more = (0..<1500).map { number in
      JudgedRow(
        request: Request(line: number + 1),
        assessment: Assessment(),
        findings: number % 3 == 0 ? odd : [],
        isDuplicate: false
      )
    }
    let many = JudgedRows(more)
    #expect(many.map(\.request.line) == Array(1...1500) && many.map(\.findings) == more.map(\.findings))
    let changed = many.changed { $0.request.line += 10 }
    #expect(changed.map(\.request.line) == Array(11...1510) && changed[1499].findings == more[1499].findings)
  }
}

/// Keeps rows as they are.
private struct PlainRows: RowSink {
  private(set) var rows: [JudgedRow] = []
  var make: @Sendable ([JudgedRow], Int) -> [JudgedRow] { { rows, _ in rows } }
  mutating func take(_ piece: [JudgedRow]) { rows += piece }
  mutating func replace(_ late: RegisterRules.LateRow) { rows[late.position] = late.row }
}
