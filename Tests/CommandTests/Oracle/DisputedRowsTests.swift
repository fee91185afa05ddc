import Testing

/// Rows on which the oracle and the program once said different things, and what the text says about them.
@Suite("Disputed rows") struct DisputedRowsTests {
  /// Cells beyond a request of 2021-10-04 (due 2021-10-18, extended 2021-10-28) that was granted and is otherwise
  /// in order; a `nil` is a column that the file does not have.
  struct Dispute: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var cells: [String: String?]
    var settings = OracleJudge.Settings()
    var step: Int
    var verdict: OracleJudge.Verdict
    var due: String? = "2021-10-18"
    /// Findings that must be there, and codes that must not.
    var told: [String] = []
    var untold: [String] = []
  }

  private static let reason = "Dokumen di gudang"
  private static let stages = OracleJudge.Settings(stages: [october(4)...october(29)])

  private static func october(_ day: Int) -> Int {
    OracleCalendar.places["2021-10-\(OracleCalendar.two(day))"] ?? 0
  }

  static let disputes: [Dispute] = [
    // "Else = where empty or unreadable" holds for the start of step 1 too.
    Dispute(
      testDescription: "An unreadable start of the form falls back to the receipt",
      cells: ["formulir_mulai": "idem", "formulir_selesai": "2021-10-04 09:20"],
      step: 1,
      verdict: .broken,
      told: ["SOP1-WAKTU@formulir_selesai"]
    ),
    // The reason is needed only where the date fits; then an absent column is an unknown fact, not a missing one.
    Dispute(
      testDescription: "An extension without a column for its reason",
      cells: [
        "tanggal_perpanjangan": "2021-10-18", "alasan_perpanjangan": nil,
        "tanggal_pemberitahuan": "2021-10-19",
      ],
      step: 4,
      verdict: .unknown,
      untold: ["SOP4-PERPANJANGAN", "SOP4-WAKTU"]
    ),
    Dispute(
      testDescription: "An extension without a column for its reason, notice beyond it",
      cells: [
        "tanggal_perpanjangan": "2021-10-18", "alasan_perpanjangan": nil,
        "tanggal_pemberitahuan": "2021-10-29",
      ],
      step: 4,
      verdict: .broken,
      told: ["SOP4-WAKTU@tanggal_pemberitahuan"]
    ),
    Dispute(
      testDescription: "An extension too late, without a column for its reason",
      cells: [
        "tanggal_perpanjangan": "2021-10-19", "alasan_perpanjangan": nil,
        "tanggal_pemberitahuan": "2021-10-19",
      ],
      step: 4,
      verdict: .broken,
      told: ["SOP4-PERPANJANGAN@tanggal_perpanjangan", "SOP4-WAKTU@tanggal_pemberitahuan"]
    ),
    // `idem` as a reason: nobody knows which; the due date is open until it is written out.
    Dispute(
      testDescription: "An extension whose reason cannot be read",
      cells: [
        "tanggal_perpanjangan": "2021-10-18", "alasan_perpanjangan": "idem",
        "tanggal_pemberitahuan": "2021-10-19",
      ],
      step: 4,
      verdict: .unknown,
      due: nil,
      told: ["REG-NILAI@alasan_perpanjangan"],
      untold: ["SOP4-PERPANJANGAN", "SOP4-WAKTU"]
    ),
    // Not due, but unreadable counts "also before it is due", beside a cell that is only missing.
    Dispute(
      testDescription: "An unreadable contact beside a missing document, before the form is done",
      cells: [
        "keputusan": "", "formulir_selesai": "", "jenis_identitas": "", "telepon": "idem",
        "penyerahan_mulai": "",
        "penyerahan_selesai": "",
      ],
      step: 1,
      verdict: .unknown
    ),
    // A category that cannot be read leaves open which limit holds.
    Dispute(
      testDescription: "An unreadable category inside an election stage",
      cells: ["kategori_informasi": "entah", "tanggal_pemberitahuan": "2021-10-05"],
      settings: stages,
      step: 4,
      verdict: .unknown,
      due: nil,
      untold: ["SOP4-JALUR"]
    ),
    Dispute(
      testDescription: "An empty category inside an election stage",
      cells: ["kategori_informasi": ""],
      settings: stages,
      step: 4,
      verdict: .fulfilled,
      told: ["SOP4-JALUR@kategori_informasi"]
    ),
    Dispute(
      testDescription: "A notice before a known start, whatever the category",
      cells: [
        "kategori_informasi": "entah", "lengkap": "2021-10-15", "tanggal_pemberitahuan": "2021-10-14",
      ],
      settings: OracleJudge.Settings(startsWhenComplete: true, stages: [october(4)...october(29)]),
      step: 4,
      verdict: .unknown,
      due: nil,
      told: ["REG-URUT@tanggal_pemberitahuan"]
    ),
    // The start by `lengkap` belongs to the time part of step 4: no step, no finding.
    Dispute(
      testDescription: "A notice before the completion of a withdrawn request",
      cells: ["keputusan": "dicabut", "lengkap": "2021-10-15", "tanggal_pemberitahuan": "2021-10-14"],
      settings: OracleJudge.Settings(startsWhenComplete: true),
      step: 4,
      verdict: .inapplicable,
      due: "2021-11-01",
      untold: ["REG-URUT"]
    ),
    // The channel could be letter or fax, which need no contact: nothing is known to be missing.
    Dispute(
      testDescription: "No contact, and a channel that cannot be read",
      cells: ["saluran": "entah", "telepon": ""],
      step: 1,
      verdict: .unknown,
      told: ["REG-NILAI@saluran"],
      untold: ["REG-KONTAK", "SOP1-OUTPUT"]
    ),
  ]

  private static let request = [
    "nomor_register": "1", "diterima": "2021-10-04 09:00", "nama_pemohon": "Ana", "alamat": "Jalan Satu",
    "kategori_pemohon": "perorangan", "jenis_identitas": "sim", "nomor_identitas": "1",
    "telepon": "0812-0000-1234", "saluran": "langsung", "kategori_informasi": "badan_publik",
    "rincian_informasi": "Hasil", "tujuan_penggunaan": "Riset", "formulir_mulai": "2021-10-04 09:00",
    "formulir_selesai": "2021-10-04 09:05", "klasifikasi": "terbuka", "nomor_tanda_terima": "TT-1",
    "informasi_mulai": "2021-10-04 09:05", "informasi_selesai": "2021-10-04 09:10",
    "nomor_nota_dinas": "ND-1",
    "tanggal_nota_dinas": "2021-10-05", "keputusan": "dikabulkan", "nomor_pemberitahuan": "PT-1",
    "tanggal_pemberitahuan": "2021-10-06", "nomor_tanda_terima_informasi": "TTI-1",
  ]

  @Test("are judged as the text says, by both", arguments: disputes)
  func judged(dispute: Dispute) throws {
    let desk = try OracleDesk(dispute.settings, today: "2021-10-31", extraDays: false)
    var row = OracleRow(cells: Self.request)
    for column in OracleRows.columns where row.cells[column] == nil { row.cells[column] = "" }
    for (column, cell) in dispute.cells { row.cells[column] = cell }
    let columns = OracleRows.columns.filter { row.cells[$0] != nil }
    let program = try #require(try desk.judge([row], columns: columns).first)
    for result in [program, desk.judge.judge(row)] {
      #expect(result.steps[dispute.step - 1] == dispute.verdict)
      #expect(result.due == dispute.due)
      for finding in dispute.told { #expect(result.findings.contains(finding), "\(finding)") }
      for code in dispute.untold { #expect(!result.findings.contains { $0.hasPrefix(code) }, "\(code)") }
    }
    #expect(program == desk.judge.judge(row))
  }
}
