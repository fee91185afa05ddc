import Core
import Documents
import Register
import Standard
import Testing

@Suite struct PapersContentTests {
  static func paper(_ kind: DocumentKind, _ row: JudgedRow, _ context: PaperContext = Fixture.context) throws
    -> ViewObject
  {
    let all = Papers.prepareAll(Fixture.judgement([row]), context, kinds: [kind]).documents
    return try #require(all.first).view
  }

  /// The value at a dotted path.
  static func value(_ view: ViewObject, _ path: String) -> Value? {
    var current: Value? = .object(view)
    for name in path.split(separator: ".") {
      guard case .object(let object)? = current else { return nil }
      current = object[String(name)]
    }
    return current
  }

  @Test func `the receipt explains how its due date was counted`() throws {
    let view = try Self.paper(.requestReceipt, Fixture.row())
    let expected: [String: Value] = [
      "diterima.panjang": .text("Selasa, 5 Oktober 2021"), "diterima.jam": .text("09.12 WIB"),
      "diterima.momen": .text("2021-10-05T09:12:00+07:00"),
      "tenggat.tanggal.panjang": .text("Selasa, 19 Oktober 2021"),
      "tenggat.hari_pertama.iso": .text("2021-10-06"), "tenggat.hari_kerja.kata": .text("sepuluh"),
      "tenggat.tanggal_perpanjangan.iso": .text("2021-10-29"), "tenggat.perpanjangan.angka": .text("7"),
      "tenggat.perkiraan": .missing, "tenggat.ada_libur": .flag(true), "tenggat.tahapan": .flag(false),
      "batas.keberatan.angka": .text("30"), "batas.sengketa.kata": .text("empat belas"),
    ]
    for (path, value) in expected { #expect(Self.value(view, path) == value, "\(path)") }
  }

  @Test func `a due date in a year without calendar is an estimate`() throws {
    let row = Fixture.row([.received: "2022-12-27"]) {
      $0.firstDue = LocalDate(iso: "2023-01-10")
      $0.extendedDue = LocalDate(iso: "2023-01-19")
    }
    let view = try Self.paper(.requestReceipt, row)
    #expect(Self.value(view, "tenggat.perkiraan.tahun") == .text("2023"))
    let close = Fixture.row([.received: "2022-12-13"]) {
      $0.firstDue = LocalDate(iso: "2022-12-27")
      $0.extendedDue = LocalDate(iso: "2023-01-05")
    }
    let other = try Self.paper(.requestReceipt, close)
    #expect(Self.value(other, "tenggat.perkiraan") == .missing)
    #expect(Self.value(other, "tenggat.perkiraan_perpanjangan.tahun") == .text("2023"))
  }

  @Test func `in election stages the short limits are told`() throws {
    let view = try Self.paper(.requestReceipt, Fixture.row { $0.regime = .stages })
    #expect(Self.value(view, "tenggat.hari_kerja.angka") == .text("3"))
    #expect(Self.value(view, "tenggat.perpanjangan.angka") == .text("2"))
    #expect(Self.value(view, "batas.tanggapan_keberatan.angka") == .text("3"))
  }

  @Test func `the count starts at completeness where settings say so`() throws {
    var context = Fixture.context
    context.rules.clockStart = .complete
    let row = Fixture.row([.complete: "2021-10-07"]) { $0.start = LocalDate(iso: "2021-10-07") }
    let view = try Self.paper(.requestReceipt, row, context)
    #expect(Self.value(view, "tenggat.dari_lengkap") == .flag(true))
    #expect(Self.value(view, "tenggat.digeser") == .flag(false))
  }

  @Test(
    arguments: [
      ([Column.copyCost: "10000", .sheets: "20", .sendingCost: "9000"], "19000", "500"),
      ([.copyCost: "10000", .sheets: "3"], "10000", nil), ([.totalCost: "0"], "0", nil), ([:], nil, nil),
    ] as [([Column: String], String?, String?)]
  )
  func `the cost table adds up and never invents a number`(
    _ cells: [Column: String],
    _ total: String?,
    _ perSheet: String?
  ) throws {
    let row = Fixture.row(Fixture.answered(.granted, cells.mapValues { $0 }))
    let view = try Self.paper(.notice, row)
    let held = Self.value(view, "dapat_diberikan.biaya.jumlah.angka")
    #expect(held == total.map { .text($0) })
    #expect(Self.value(view, "dapat_diberikan.biaya.per_lembar.angka") == perSheet.map { .text($0) })
    #expect(Self.value(view, "dapat_diberikan.biaya.gratis") == .flag(total == "0"))
  }

  @Test(arguments: [
    (Decision.granted, true, false, false), (.partlyGranted, true, false, true),
    (.refused, false, false, true),
    (.notHeld, false, true, false),
  ])
  func `a notice has the parts of its decision`(
    _ decision: Decision,
    _ given: Bool,
    _ notHeld: Bool,
    _ refused: Bool
  ) throws {
    let view = try Self.paper(.notice, Fixture.row(Fixture.answered(decision)))
    #expect(view["dapat_diberikan"]?.isTruthy == given)
    #expect(view["tidak_dapat_diberikan"]?.isTruthy == notHeld)
    #expect(view["penolakan"]?.isTruthy == refused)
  }

  @Test func `the time of provision is counted in working days from the notice`() throws {
    let row = Fixture.row(
      Fixture.answered(.granted, [.noticeDate: "2021-10-18", .handoverEnd: "2021-10-21"])
    )
    let view = try Self.paper(.notice, row)
    #expect(Self.value(view, "dapat_diberikan.waktu.hari_kerja.angka") == .text("2"))
  }

  @Test func `the incomplete notice ticks what the row lacks, and only that`() throws {
    var judged = Fixture.row(without: [.phone, .email, .purpose], [.decision: "tidak_lengkap"])
    var view = try Self.paper(.incompleteNotice, judged)
    for (name, isMissing) in [
      ("kontak", true), ("tujuan", true), ("alamat", false), ("identitas", false),
      ("identitas_tidak_sesuai", false), ("cara_penyampaian", false),
    ] {
      #expect(Self.value(view, "kekurangan.\(name)") == .flag(isMissing), "\(name)")
    }
    // A column that the file does not have says nothing.
    judged = Fixture.row(
      [.decision: "tidak_lengkap", .applicantKind: "badan_hukum"],
      absent: [.phone, .email, .purpose]
    )
    view = try Self.paper(.incompleteNotice, judged)
    #expect(Self.value(view, "kekurangan.kontak") == .flag(false))
    #expect(Self.value(view, "kekurangan.tujuan") == .flag(false))
    #expect(Self.value(view, "kekurangan.identitas_tidak_sesuai") == .flag(true))
  }

  @Test(arguments: [
    (0, "nol"), (11, "sebelas"), (14, "empat belas"), (30, "tiga puluh"), (100, "seratus"),
    (1500, "seribu lima ratus"), (19000, "sembilan belas ribu"), (1_000_001, "satu juta satu"),
    (2_345_678, "dua juta tiga ratus empat puluh lima ribu enam ratus tujuh puluh delapan"),
    (1_000_000_000_000, "satu triliun"),
  ])
  func `numbers are written in words`(_ number: Int, _ words: String) {
    #expect(Indonesian.words(number) == words)
  }

  @Test(arguments: [
    "javascript:alert(1)", "data:text/html;base64,AAAA", "data:image/png;base64,A\"/><script>",
    "data:image/svg+xml,<svg/>", "",
  ])
  func `a logo that is no base64 image is left out`(_ uri: String) throws {
    var context = Fixture.context
    context.office.logo = uri
    let view = try Self.paper(.requestReceipt, Fixture.row(), context)
    #expect(Self.value(view, "kantor.logo") == .missing)
  }

  @Test func `a registration number cannot break out of the page style`() throws {
    let number = "</style><script>\"\\};"
    let view = try Self.paper(.requestReceipt, Fixture.row([.number: number]))
    guard case .markup(let style)? = view["gaya_halaman"] else {
      Issue.record("no markup")
      return
    }
    #expect(style.hasPrefix("<style>") && style.hasSuffix("</style>"))
    let css = style.dropFirst("<style>".count).dropLast("</style>".count)
    #expect(!css.contains { "<>&".contains($0) })
    #expect(css.contains(#""\3c /style\3e \3c script\3e \22 \5c \7d \3b ""#))
  }
}
