import Core
import Testing

@testable import Standard

@Suite("Explanation of a due date") struct DueDateExplanationTests {
  private func explain(
    _ base: [String: String],
    _ changes: [String: String?] = [:],
    per date: String = "2021-10-31",
    rules: DeadlineRules = DeadlineRules()
  ) throws -> DueDateExplanation {
    try Workspace.judge(per: date, rules: rules).explain(Rows.row(base, changes).request)
  }

  @Test func namesEveryDayWithItsReason() throws {
    let result = try explain(Rows.open)
    #expect(result.received?.iso == "2021-10-18T09:00:00")
    #expect(result.regimeReason == .noStages)
    #expect(result.limit == 10 && result.extensionLimit == 7)
    #expect(result.firstCounted?.iso == "2021-10-19")
    #expect(result.due?.iso == "2021-11-02")
    #expect(result.days.count == 15)
    #expect(result.days.compactMap(\.number) == Array(1...10))
    #expect(
      result.skipped.map(\.date.iso) == [
        "2021-10-20", "2021-10-23", "2021-10-24", "2021-10-30", "2021-10-31",
      ]
    )
    guard case .holiday(let entry)? = result.skipped.first?.reason else {
      Issue.record("20 October is a holiday")
      return
    }
    #expect(entry.name.contains("Maulid"))
    #expect(entry.decree.contains("712"))
    #expect(entry.line > 1)
    #expect(result.skipped[1].reason == .weekend)
    #expect(result.result == .open(workingDaysLeft: 2))
    #expect(result.uncoveredYears.isEmpty)
  }

  @Test func agreesWithTheJudgement() throws {
    let judge = try Workspace.judge(per: "2021-10-31")
    for changes in [[:], ["diterima": "2019-05-18"], ["diterima": "2018-12-20"], ["diterima": "2023-04-10"]] {
      let request = Rows.row(Rows.open, changes).request
      let result = judge.explain(request)
      let assessment = judge.assess(request)
      #expect(result.days.last?.date == assessment.due)
      #expect(result.days.last?.number == 10)
      #expect(result.firstDue == assessment.firstDue)
      #expect(result.uncoveredYears.first == assessment.uncoveredYear)
    }
  }

  @Test(arguments: [
    ("2021-10-19", "x", DueDateExplanation.Extension.valid(LocalDate(dayNumber: 18919)), 17),
    ("2021-10-21", "x", .tooLate(LocalDate(dayNumber: 18921)), 10),
    ("2021-10-04", "x", .tooEarly(LocalDate(dayNumber: 18904)), 10),
    ("2021-10-19", "", .withoutReason(LocalDate(dayNumber: 18919)), 10),
    ("", "x", .withoutDate, 10),
    ("idem", "x", .unknown, 17),
    ("", "", .none, 10),
  ])
  func weighsTheExtension(
    _ date: String,
    reason: String,
    expected: DueDateExplanation.Extension,
    counted: Int
  ) throws {
    let result = try explain(Rows.good, ["tanggal_perpanjangan": date, "alasan_perpanjangan": reason])
    #expect(result.extensionResult == expected)
    #expect(result.days.compactMap(\.number).max() == counted)
  }

  @Test func tellsTheResult() throws {
    #expect(try explain(Rows.good).result == .inTime(LocalDate(dayNumber: 18912)))
    #expect(
      try explain(Rows.good, ["tanggal_pemberitahuan": "2021-10-22"]).result
        == .late(LocalDate(dayNumber: 18922), workingDays: 2)
    )
    #expect(try explain(Rows.open, per: "2021-11-04").result == .overdue(workingDays: 2))
    #expect(try explain(Rows.direct).result == .notApplicable)
    let unknown = try explain(Rows.good, ["diterima": ""])
    #expect(unknown.result == .unknown)
    #expect(unknown.days.isEmpty)
  }

  /// A year with a row is covered, though its file may say that it is complete for a part of it only.
  @Test(arguments: [("2021-10-31", "2021-10-31"), ("2021-11-02", nil), ("2021-12-31", nil)])
  func notesDaysAfterTheCalendarsEnd(known: String, expected: String?) throws {
    let file = try CalendarReader.read(
      Array(
        "# diketahui sampai: \(known)\ntanggal,jenis,nama,dasar\n2021-10-20,libur_nasional,Maulid,SKB\n".utf8
      ),
      name: "libur.csv"
    )
    let judge = Judge(
      standards: try ServiceStandards([try Workspace.standard()]),
      calendar: WorkingCalendar([file]),
      rules: DeadlineRules(),
      reportingDate: try #require(LocalDate(iso: "2021-10-31"))
    )
    let result = judge.explain(Rows.row(Rows.open).request)
    #expect(result.due?.iso == "2021-11-02")
    #expect(result.uncoveredYears.isEmpty)
    #expect(result.knownUntil?.iso == expected)
  }

  @Test func citesTheStandardAndTheRule() throws {
    var rules = DeadlineRules()
    rules.clockStart = .complete
    rules.holidayStart = .move
    let complete = try explain(Rows.open, ["lengkap": "2021-10-20"], rules: rules)
    #expect(complete.clockRule == .complete && complete.clockStart == .complete)
    #expect(complete.orderStart?.iso == "2021-10-20" && complete.start?.iso == "2021-10-21")
    #expect(complete.standard.validFrom.iso == "2021-10-01" && !complete.standard.name.isEmpty)
    let without = try explain(Rows.open, rules: rules)
    #expect(without.clockRule == .complete && without.clockStart == .received)
    #expect(without.calendarFiles == ["hari-libur.csv"])
  }

  @Test func tellsWhyTheRegimeHolds() throws {
    let rules = try RegimeCheckTests.rules(.category)
    let stage = try #require(rules.stages.first)
    #expect(try explain(Rows.good, rules: rules).regimeReason == .otherCategory(stage))
    #expect(
      try explain(Rows.good, ["kategori_informasi": "tahapan_pemilu"], rules: rules).regimeReason
        == .insideStage(stage)
    )
    #expect(
      try explain(Rows.good, ["kategori_informasi": ""], rules: rules).regimeReason == .emptyCategory(stage)
    )
    #expect(
      try explain(Rows.good, ["kategori_informasi": "x"], rules: rules).regimeReason
        == .unknownCategory(stage)
    )
    #expect(try explain(Rows.good, ["diterima": "2021-10-04"], rules: rules).regimeReason == .outsideStages)
  }
}
