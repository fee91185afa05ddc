import Core
import Standard
import Testing

@testable import Documents

@Suite struct FootingTests {
  private static let month = ReportsData.month("2021-10")

  /// Requests of every kind of line: open, granted, refused on a ground, incomplete, withdrawn, late, extended.
  private static let register = """
    nomor_register,diterima,saluran,keputusan,dasar_pengecualian,nomor_nota_dinas,tanggal_nota_dinas,nomor_pemberitahuan,tanggal_pemberitahuan,tanggal_perpanjangan,alasan_perpanjangan,penyerahan_selesai,petugas
    1,2021-09-20,email,,,,,,,,,,Ana
    2,2021-10-01,email,dikabulkan,,ND,2021-10-04,N1,2021-10-08,,,2021-10-11,Ana
    3,2021-10-04,surat,ditolak,17.h,ND,2021-10-05,N2,2021-10-22,,,,Budi
    4,2021-10-04,,dikabulkan,,ND,2021-10-05,N3,2021-10-25,2021-10-12,data dicari,2021-10-26,
    5,2021-10-05,telepon,tidak_lengkap,,,,N4,2021-10-07,,,,Ana; Budi
    6,2021-10-26,daring,,,,,,,,,,Budi
    """

  private func reports() throws -> Reports {
    try ReportsData.reports(ReportsData.register(Self.register, per: "2021-10-31"))
  }

  private func report() throws -> MonthlyReport {
    let reports = try reports()
    return reports.report(MonthFigures(Self.month, of: reports.book), reports.context)
  }

  /// The figure that a problem names, or `nil` where nothing is refused.
  private func refused(_ check: () throws(Problem) -> Void) -> String? {
    do throws(Problem) {
      try check()
      return nil
    } catch {
      guard error.kind == .output, error.arguments.count > 1 else { return "?" }
      return error.arguments[1].text(.indonesian)
    }
  }

  private static let plants: [(String, @Sendable (inout MonthlyReport) -> Void)] = [
    ("terbuka", { $0.figures.open += 1 }), ("terbuka", { $0.figures.carriedOver += 1 }),
    ("terbuka", { $0.figures.received -= 1 }), ("terbuka", { $0.figures.closed += 1 }),
    (
      "penyesuaian",
      {
        $0.figures.open += 1
        $0.figures.adjustments.append(.init(position: 0, delta: 1, cause: .unexplained))
      }
    ),
    ("saluran", { $0.figures.channels.counts[.email, default: 0] += 1 }),
    ("kategori_pemohon", { $0.figures.applicants.unrecorded -= 1 }),
    ("kategori_informasi", { $0.figures.categories.unreadable += 1 }),
    ("dijawab", { $0.figures.answered.counts[.refused, default: 0] += 1 }),
    ("ditutup", { $0.figures.endings.incomplete += 1 }),
    ("langkah 3", { $0.figures.steps[2].verdicts[.met, default: 0] += 1 }),
    ("hari_kerja_pemberitahuan", { $0.figures.noticeDays.append(3) }),
    ("hari_kerja_pemberitahuan", { $0.figures.noticeDistribution[3, default: 0] += 1 }),
    ("jam_bulat", { $0.figures.roundedClockTimes = $0.figures.clockTimes + 1 }),
    ("ketepatan_jawaban", { $0.shares.counts[.within, default: 0] += 1 }),
    ("rentang_waktu", { $0.bands[0].bands[0].count += 1 }),
    (
      "rentang_waktu 0-5",
      {
        $0.bands[0].bands[0].count -= 1
        $0.bands[0].bands[1].count += 1
      }
    ), ("petugas diterima", { $0.officers.list.listed[0].receivedPositions.removeAll() }),
    ("petugas dijawab", { $0.officers.list.listed[0].answeredPositions.removeAll() }),
    ("petugas terbuka", { $0.officers.list.listed[0].openPositions.removeAll() }),
    ("tertua", { $0.oldest.removeLast() }), ("daftar_terbuka", { $0.open.listed.removeLast() }),
    ("lampiran 1.2", { $0.sources[1].positions.removeLast() }),
    ("lampiran 1.2", { $0.sources[1].positions[0] = $0.sources[1].positions[1] }),
    ("lampiran 1.2", { $0.appendix.figures[1].printed.removeLast() }),
    ("lampiran 1.2", { $0.appendix.figures[1].omitted += 1 }),
    ("riwayat diterima", { $0.history[$0.history.count - 1].received += 1 }),
    ("riwayat dijawab", { $0.history[$0.history.count - 1].answered += 1 }),
    ("riwayat terbuka", { $0.history[$0.history.count - 1].open += 1 }),
    ("saluran", { $0.previous?.channels.unrecorded += 1 }),
    (
      "sisa_awal",
      {
        $0.previous?.open += 1
        $0.previous?.carriedOver += 1
      }
    ),
  ]

  @Test(arguments: plants.indices)
  func `a planted figure is refused by name`(_ index: Int) throws {
    var wrong = try report()
    #expect(refused { () throws(Problem) in try Footing.check(wrong) } == nil)
    let (name, plant) = Self.plants[index]
    plant(&wrong)
    #expect(refused { () throws(Problem) in try Footing.check(wrong) } == name)
  }

  @Test func `every figure of the appendix is held against its requests`() throws {
    let report = try report()
    for index in report.sources.indices {
      var wrong = report
      wrong.sources[index].count += 1
      #expect(
        refused { () throws(Problem) in try Footing.check(wrong) } == "lampiran \(report.sources[index].key)"
      )
    }
  }

  private static let tallies: [(String, @Sendable (inout MonthlyFigures) -> Void)] = {
    var plants: [(String, @Sendable (inout MonthlyFigures) -> Void)] = [
      ("diterima", { $0.received += 1 }), ("ditutup", { $0.closed += 1 }),
      ("sisa_awal", { $0.carriedOver += 1 }), ("terbuka", { $0.open += 1 }),
      ("ditolak", { $0.answeredByDecision[2] += 1 }),
      ("hari_kerja_pemberitahuan", { $0.notice.count += 1 }),
    ]
    for step in 1...7 {
      for verdict in Verdict.allCases {
        plants.append(("langkah \(step) \(verdict.rawValue)", { $0.steps[step - 1][verdict] += 1 }))
      }
    }
    return plants
  }()

  @Test func `figures that another count denies are refused`() throws {
    let judgement = try ReportsData.register(Self.register, per: "2021-10-31")
    let figures = MonthFigures(Self.month, of: ReportBook(judgement))
    let tally = try #require(RegisterFigures(judgement).figures(of: Self.month))
    #expect(refused { () throws(Problem) in try Footing.check(figures, against: tally) } == nil)
    for (name, plant) in Self.tallies {
      var wrong = tally
      plant(&wrong)
      #expect(refused { () throws(Problem) in try Footing.check(figures, against: wrong) } == name)
    }
  }

  private static let years: [(String, @Sendable (inout YearFigures) -> Void)] = {
    var plants: [(String, @Sendable (inout YearFigures) -> Void)] = [
      ("diterima", { $0.received += 1 }), ("ditutup", { $0.closed -= 1 }),
      ("dikabulkan", { $0.answeredByDecision[0] += 1 }), ("hari_kerja_pemberitahuan", { $0.notices += 1 }),
    ]
    for step in 1...7 {
      for verdict in Verdict.allCases {
        plants.append(("langkah \(step) \(verdict.rawValue)", { $0.steps[step - 1][verdict] += 1 }))
      }
    }
    return plants
  }()

  @Test func `months that do not add up to the year are refused, and no report is made`() throws {
    let judgement = try ReportsData.register(Self.register, per: "2021-10-31")
    let context = try ReportsData.context(per: "2021-10-31")
    let year = try #require(YearFigures.all(judgement)[2021])
    func prepare(_ year: YearFigures, _ figures: RegisterFigures) throws -> String? {
      let reports = Reports(
        judgement,
        context,
        standards: try ReportsData.standards(),
        figures: figures,
        years: [2021: year]
      )
      return refused { () throws(Problem) in _ = try reports.prepare(.monthly(Self.month)) }
    }
    let figures = RegisterFigures(judgement)
    #expect(try prepare(year, figures) == nil)
    for (name, plant) in Self.years {
      var wrong = year
      plant(&wrong)
      #expect(try prepare(wrong, figures) == name)
    }
  }

  @Test func `a year that another count denies is refused, and no annual report is made`() throws {
    let judgement = try ReportsData.register(Self.register, per: "2021-10-31")
    let context = try ReportsData.context(per: "2021-10-31")
    let year = try #require(YearFigures.all(judgement)[2021])
    func refusal(_ years: [Int: YearFigures]) throws -> String? {
      let reports = Reports(
        judgement,
        context,
        standards: try ReportsData.standards(),
        figures: RegisterFigures(judgement),
        years: years
      )
      return refused { () throws(Problem) in _ = try reports.annual(2021, []) }
    }
    #expect(try refusal([2021: year]) == nil)
    #expect(try refusal([:]) == "diterima", "a year that the other count does not know")
    for (name, plant) in Self.years {
      var wrong = year
      plant(&wrong)
      #expect(try refusal([2021: wrong]) == name)
    }
  }

  @Test func `a month that begins otherwise than the one before ended is refused`() throws {
    let judgement = try ReportsData.register(Self.register, per: "2021-10-31")
    let year = try #require(YearFigures.all(judgement)[2021])
    var months = RegisterFigures(judgement).months
    months[1].carriedOver += 1
    #expect(
      refused { () throws(Problem) in try Footing.check(months, against: year, judgement.reportingDate) }
        == "sisa_awal 2021-10"
    )
  }

  @Test(.enabled(if: ReportsData.shared != nil, "samples not found"), arguments: ReportsData.samples)
  func `the monthly reports of a year add up to the year`(_ name: String, _ per: String) throws {
    let judgement = try ReportsData.sample(name, per: per)
    let reports = try ReportsData.reports(judgement)
    var received: [Int: Int] = [:]
    var closed: [Int: Int] = [:]
    for month in reports.book.months {
      let view = try reports.monthly(month).view
      received[month.year, default: 0] += Int(view.text("diterima") ?? "") ?? -1
      closed[month.year, default: 0] += Int(view.text("ditutup") ?? "") ?? -1
    }
    for (year, figures) in YearFigures.all(judgement) {
      #expect(received[year] ?? 0 == figures.received)
      #expect(closed[year] ?? 0 == figures.closed)
    }
  }

  /// A register of rows as bad as they come: dates missing, unreadable, out of order, in the future, years apart.
  private static func random(_ seed: UInt64) -> String {
    var state = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let first = ReportsData.day("2020-11-15")
    func date(_ wild: Int) -> String {
      switch next(12) {
      case 0: ""
      case 1: "idem"
      case 2: first.adding(days: next(1500) - 300).iso
      default: first.adding(days: next(wild)).iso
      }
    }
    func pick(_ values: [String]) -> String { values[next(values.count)] }
    var lines = [
      "nomor_register,diterima,saluran,kategori_pemohon,keputusan,klasifikasi,dasar_pengecualian,nomor_nota_dinas,tanggal_nota_dinas,nomor_pemberitahuan,tanggal_pemberitahuan,tanggal_perpanjangan,alasan_perpanjangan,penyerahan_selesai,register_diperbarui,disupervisi,supervisor,petugas"
    ]
    for number in 1...30 {
      lines.append(
        [
          next(15) == 0 ? "" : "\(next(40) == 0 ? 1 : number)/A", date(400),
          pick(["email", "surat", "", "idem"]),
          pick(["perorangan", "", "xyz"]),
          pick([
            "dikabulkan", "ditolak", "tidak_lengkap", "dicabut", "", "", "idem", "tidak_dikuasai",
            "dikabulkan_sebagian",
          ]), pick(["terbuka", "dikecualikan", "", "idem"]), pick(["17.h", "17.b", "", "xx"]),
          pick(["ND", ""]),
          date(400), pick(["N", ""]), date(400), date(400), pick(["dicari", "", "idem"]), date(400),
          date(400),
          date(400), pick(["Marzuki", "", "idem"]), pick(["Ana", "Ana; Budi", "ANA", "", "idem"]),
        ].joined(separator: ",")
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test(arguments: ["2021-03-10", "2021-12-31", "2020-06-30"])
  func `no register is refused, however bad its dates are`(_ per: String) throws {
    for seed in 1...12 {
      let judgement = try ReportsData.register(Self.random(UInt64(seed)), per: per)
      let reports = try ReportsData.reports(judgement)
      for item in reports.items {
        #expect(
          refused { () throws(Problem) in _ = try reports.prepare(item) } == nil,
          "seed \(seed) \(item)"
        )
      }
    }
  }

  private static let days: [(String, @Sendable (inout DailyReport) -> Void)] = [
    ("saluran", { $0.channels.unrecorded += 1 }), ("kategori_pemohon", { $0.applicants.unreadable += 1 }),
    ("keputusan", { $0.decisions.counts[.refused, default: 0] += 1 }), ("terbuka", { $0.open.count += 1 }),
    ("lewat_tenggat", { $0.overdue.count += 1 }),
  ]

  @Test func `a planted figure of a day is refused by name`() throws {
    let reports = try reports()
    let date = ReportsData.day("2021-10-22")
    let report = DailyReport(date, open: reports.book.open(on: date), reports.book, reports.context, [])
    #expect(refused { () throws(Problem) in try Footing.check(report) } == nil)
    for (name, plant) in Self.days {
      var wrong = report
      plant(&wrong)
      #expect(refused { () throws(Problem) in try Footing.check(wrong) } == name)
    }
  }

  private static let matrices: [(String, @Sendable (inout ActivityMatrix) -> Void)] = [
    ("kegiatan", { $0.performed.counts[0] += 1 }), ("langkah 1", { $0.sum.counts[0] += 1 }),
    ("langkah 1", { $0.totals.listed[0].counts[0] += 1 }),
    (
      "petugas",
      {
        $0.totals.listed[0].counts[0] += 1
        $0.totals.listed[1].counts[0] -= 1
      }
    ),
  ]

  @Test func `a planted figure of the matrix is refused by name`() throws {
    let reports = try reports()
    let steps = StepDescription.all(try ReportsData.standards().versions[0])
    let matrix = ActivityMatrix(Self.month, reports.book, reports.context, steps)
    let count = reports.book.joined(Self.month).activities.count
    #expect(refused { () throws(Problem) in try Footing.check(matrix, activities: count) } == nil)
    for (name, plant) in Self.matrices {
      var wrong = matrix
      plant(&wrong)
      #expect(refused { () throws(Problem) in try Footing.check(wrong, activities: count) } == name)
    }
  }
}
