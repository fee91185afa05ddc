import Core
import Testing

@testable import Standard

@Suite("Assessment of steps") struct AssessmentTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let base: [String: String]
    let changes: [String: String?]
    let step: Int
    let expected: Verdict
    var per = "2021-10-31"

    init(
      _ base: [String: String],
      _ changes: [String: String?],
      _ step: Int,
      _ expected: Verdict,
      per: String = "2021-10-31"
    ) {
      self.base = base
      self.changes = changes
      self.step = step
      self.expected = expected
      self.per = per
    }

    var testDescription: String { "step \(step) \(changes) \(expected)" }
  }

  @Test(arguments: [
    // Step 1.
    Case(Rows.good, [:], 1, .met),
    Case(Rows.open, ["formulir_selesai": ""], 1, .pending),
    Case(Rows.open, ["formulir_selesai": nil], 1, .notAssessable),
    Case(Rows.open, ["formulir_selesai": "idem"], 1, .notAssessable),
    Case(Rows.open, ["formulir_selesai": "2021-10-18"], 1, .notAssessable),
    Case(Rows.open, ["keputusan": "entah"], 1, .met),
    Case(Rows.open, ["keputusan": "entah", "formulir_selesai": ""], 1, .notAssessable),
    Case(Rows.open, ["keputusan": "entah", "telepon": ""], 1, .notAssessable),
    Case(Rows.open, ["keputusan": "tidak_lengkap", "telepon": "", "alamat": ""], 1, .met),
    Case(Rows.open, ["formulir_selesai": "", "alamat": "idem"], 1, .notAssessable),
    Case(Rows.good, ["jenis_identitas": "akta_notaris"], 1, .violated),
    Case(Rows.good, ["telepon": "", "saluran": "entah"], 1, .notAssessable),
    Case(Rows.good, ["telepon": "", "saluran": nil], 1, .violated),
    // Step 2 and 3: applicability.
    Case(Rows.good, [:], 2, .met),
    Case(Rows.good, ["klasifikasi": "dikecualikan"], 2, .notApplicable),
    Case(Rows.good, ["klasifikasi": nil], 2, .notApplicable),
    Case(Rows.good, ["klasifikasi": "entah"], 2, .notAssessable),
    Case(Rows.good, ["klasifikasi": "entah", "keputusan": "dicabut"], 2, .notApplicable),
    Case(Rows.good, ["keputusan": "tidak_dikuasai"], 2, .notApplicable),
    Case(Rows.good, ["keputusan": "entah"], 2, .notAssessable),
    Case(Rows.good, ["keputusan": "entah", "klasifikasi": "dikecualikan"], 2, .notApplicable),
    Case(Rows.good, ["informasi_mulai": ""], 2, .notAssessable),
    Case(Rows.good, ["informasi_selesai": "2021-10-05 09:11"], 2, .notAssessable),
    Case(Rows.open, ["klasifikasi": "sebagian"], 3, .pending),
    Case(Rows.refused, [:], 3, .met),
    Case(Rows.refused, ["keputusan": "tidak_dikuasai"], 3, .met),
    Case(Rows.open, ["klasifikasi": "sebagian", "pemohon_terinfokan": "entah"], 3, .notAssessable),
    // Step 4.
    Case(Rows.good, [:], 4, .met),
    Case(Rows.direct, [:], 4, .notApplicable),
    Case(Rows.direct, ["nomor_nota_dinas": nil], 4, .notApplicable),
    Case(Rows.direct, ["nomor_nota_dinas": "idem"], 4, .violated),
    Case(Rows.direct, ["penyerahan_selesai": "idem"], 4, .notAssessable),
    Case(Rows.direct, ["penyerahan_selesai": "idem", "keputusan": "ditolak"], 4, .violated),
    Case(Rows.direct, ["keputusan": "entah"], 4, .notAssessable),
    Case(Rows.good, ["keputusan": "dicabut"], 4, .notApplicable),
    Case(Rows.good, ["diterima": ""], 4, .notAssessable),
    Case(Rows.good, ["diterima": "", "nomor_pemberitahuan": ""], 4, .notAssessable),
    Case(Rows.good, ["tanggal_pemberitahuan": "2021-10-04"], 4, .notAssessable),
    Case(Rows.open, [:], 4, .pending, per: "2021-11-02"),
    Case(Rows.open, [:], 4, .violated, per: "2021-11-03"),
    Case(Rows.open, ["tanggal_pemberitahuan": nil], 4, .notAssessable),
    Case(Rows.open, ["tanggal_perpanjangan": nil], 4, .notAssessable, per: "2021-11-03"),
    Case(Rows.open, ["tanggal_perpanjangan": nil], 4, .violated, per: "2021-12-01"),
    Case(
      Rows.good,
      ["tanggal_pemberitahuan": "2021-10-29", "tanggal_perpanjangan": "idem"],
      4,
      .notAssessable
    ),
    Case(
      Rows.good,
      [
        "tanggal_pemberitahuan": "2021-10-29", "tanggal_perpanjangan": "2021-10-19",
        "alasan_perpanjangan": "idem",
      ],
      4,
      .notAssessable
    ),
    // Step 5.
    Case(Rows.good, ["penyerahan_mulai": ""], 5, .notAssessable),
    Case(Rows.good, ["penyerahan_mulai": "", "cara_penyampaian": "email"], 5, .met),
    Case(Rows.good, ["penyerahan_mulai": "idem", "cara_penyampaian": "email"], 5, .met),
    Case(Rows.good, ["penyerahan_mulai": nil, "cara_penyampaian": "pos"], 5, .met),
    Case(
      Rows.good,
      ["penyerahan_selesai": "2021-10-13 09:00", "cara_penyampaian": "pos"],
      5,
      .notAssessable
    ),
    Case(
      Rows.good,
      ["penyerahan_mulai": "", "cara_penyampaian": "kurir", "nomor_tanda_terima_informasi": ""],
      5,
      .violated
    ),
    Case(Rows.good, ["keputusan": "dicabut"], 5, .notApplicable),
    Case(Rows.good, ["keputusan": "entah"], 5, .notAssessable),
    // Steps 6 and 7.
    Case(Rows.open, [:], 6, .notApplicable),
    Case(Rows.good, ["keputusan": "entah"], 7, .notAssessable),
    Case(Rows.good, ["register_diperbarui": ""], 6, .pending),
    Case(Rows.good, ["register_diperbarui": "idem"], 6, .notAssessable),
    Case(Rows.good, ["disupervisi": nil], 7, .pending),
    Case(Rows.good, ["disupervisi": nil], 7, .notAssessable, per: "2021-12-01"),
    Case(Rows.good, ["disupervisi": nil, "supervisor": ""], 7, .violated, per: "2021-12-01"),
  ])
  func giveOneVerdict(_ line: Case) throws {
    #expect(try Rows.assess(line.base, line.changes, per: line.per)[line.step].verdict == line.expected)
  }

  @Test func keepPartsAndSeconds() throws {
    let step = try Rows.assess(Rows.good)[5]
    #expect(step.time == .met && step.requirement == .met && step.output == .met)
    #expect(step.seconds == 240)
    #expect(try Rows.assess(Rows.good, ["keputusan": "tidak_dikuasai"])[5].requirement == nil)
  }
}

@Suite("Due dates") struct DueDateTests {
  @Test func startWhereTheSettingsSay() throws {
    var rules = DeadlineRules()
    let changes: [String: String?] = ["diterima": "2021-10-08", "lengkap": "2021-10-09"]
    #expect(try Rows.assess(Rows.open, changes, rules: rules).firstDue?.iso == "2021-10-25")
    rules.clockStart = .complete
    let kept = try Rows.assess(Rows.open, changes, rules: rules)
    #expect(kept.start?.iso == "2021-10-09")
    #expect(kept.firstDue?.iso == "2021-10-25")
    rules.holidayStart = .move
    let moved = try Rows.assess(Rows.open, changes, rules: rules)
    #expect(moved.start?.iso == "2021-10-11")
    #expect(moved.orderStart?.iso == "2021-10-09")
    #expect(moved.firstDue?.iso == "2021-10-26")
    for complete in ["", "idem", "2021-10-07"] {
      let fallback = try Rows.assess(
        Rows.open,
        ["diterima": "2021-10-08", "lengkap": complete],
        rules: rules
      )
      #expect(fallback.start?.iso == "2021-10-08")
    }
  }

  @Test func countNoDaysForANoticeBeforeTheMovedStart() throws {
    var rules = DeadlineRules()
    rules.holidayStart = .move
    let result = try Rows.assess(
      Rows.good,
      ["diterima": "2021-10-09", "tanggal_pemberitahuan": "2021-10-10", "penyerahan_selesai": ""],
      rules: rules
    )
    #expect(result.noticeWorkingDays == 0)
    #expect(result[4].time == .met)
  }

  @Test func breakOrderAgainstTheDayBeforeMoving() throws {
    var rules = DeadlineRules()
    rules.clockStart = .complete
    let changes: [String: String?] = ["lengkap": "2021-10-08", "tanggal_pemberitahuan": "2021-10-07"]
    #expect(try Rows.assess(Rows.good, changes, rules: rules)[4].time == .notAssessable)
    #expect(try Rows.findings(Rows.good, changes, rules: rules).contains("REG-URUT tanggal_pemberitahuan"))
    #expect(try Rows.findings(Rows.good, changes).contains("REG-URUT tanggal_pemberitahuan") == false)
  }

  @Test(arguments: [
    (DeadlineRules.StageScope.category, "tahapan_pemilu", Regime.stages, "2021-10-08", "2021-10-12"),
    (.category, "badan_publik", .ordinary, "2021-10-19", "2021-10-29"),
    (.category, "", .ordinary, "2021-10-19", "2021-10-29"),
    (.all, "", .stages, "2021-10-08", "2021-10-12"),
    (.all, "badan_publik", .stages, "2021-10-08", "2021-10-12"),
  ])
  func followTheRegime(
    _ scope: DeadlineRules.StageScope,
    category: String,
    regime: Regime,
    first: String,
    extended: String
  ) throws {
    let rules = try RegimeCheckTests.rules(scope)
    let result = try Rows.assess(
      Rows.good,
      ["kategori_informasi": category, "tanggal_perpanjangan": "2021-10-06", "alasan_perpanjangan": "x"],
      rules: rules
    )
    #expect(result.regime == regime)
    #expect(result.firstDue?.iso == first)
    #expect(result.due?.iso == extended)
    #expect(result.extensionIsValid == true)
  }

  @Test func areUnknownWhereTheCategoryIsUnreadableInsideStages() throws {
    for category in ["lain", nil] as [String?] {
      let result = try Rows.assess(
        Rows.good,
        ["kategori_informasi": category],
        rules: try RegimeCheckTests.rules(.category)
      )
      #expect(result.due == nil)
      #expect(result[4].time == .notAssessable)
    }
  }

  @Test func useTheWorkedJointLeave() throws {
    var rules = DeadlineRules()
    let changes: [String: String?] = ["diterima": "2020-12-17"]
    #expect(try Rows.assess(Rows.open, changes, rules: rules).firstDue?.iso == "2021-01-06")
    rules.jointLeaveIsWorked = true
    #expect(try Rows.assess(Rows.open, changes, rules: rules).firstDue?.iso == "2021-01-04")
  }
}
