import Foundation
import Testing

/// The program against a second, naive reading of findings.md sections 1 and 2, and of the findings that
/// follow from them in section 3.
@Suite("The oracle") struct OracleTests {
  /// One choice of settings.
  struct Office: Sendable, CustomTestStringConvertible {
    var settings: OracleJudge.Settings
    var seed: Int
    var testDescription: String {
      "lengkap \(settings.startsWhenComplete), geser \(settings.movesOffHolidays), cuti bersama "
        + "\(settings.jointLeaveIsWorked), tahapan \(settings.stages.count), semua \(settings.stagesForAll)"
    }
  }

  static let offices: [Office] = {
    let stages = [("2021-10-04", "2021-10-29"), ("2022-04-25", "2022-05-09")].map {
      (OracleCalendar.places[$0] ?? 0)...(OracleCalendar.places[$1] ?? 0)
    }
    var result: [Office] = []
    for bits in 0..<8 {
      for scope in 0..<3 {
        let settings = OracleJudge.Settings(
          startsWhenComplete: bits & 1 != 0,
          movesOffHolidays: bits & 2 != 0,
          jointLeaveIsWorked: bits & 4 != 0,
          stages: scope == 0 ? [] : stages,
          stagesForAll: scope == 2
        )
        result.append(Office(settings: settings, seed: result.count + 1))
      }
    }
    return result
  }()

  /// A replaced Saturday, a worked holiday, a local holiday and a day of joint leave in October 2021.
  static let extraDays = """
    # diketahui sampai: 2027-12-31
    tanggal,jenis,nama,dasar
    2021-10-11,libur_daerah,Libur daerah,SK uji
    2021-10-15,cuti_bersama,Cuti bersama uji,SK uji
    2021-10-20,hari_kerja_pengganti,Hari libur yang dikerjakan,SK uji
    2021-10-23,hari_kerja_pengganti,Sabtu pengganti,SK uji

    """

  static let noDays = "# diketahui sampai: 2027-12-31\ntanggal,jenis,nama,dasar\n"

  @Test("agrees on verdicts, regime, due dates and findings of random rows", arguments: offices)
  func agrees(office: Office) throws {
    var random = SeededGenerator(office.seed)
    for date in ["2021-05-20", "2021-10-27", "2021-12-03", "2022-05-12"] {
      let desk = try OracleDesk(office.settings, today: date)
      var absent: Set<String> = []
      if random.chance(70) {
        let optional = OracleRows.columns.filter { !OracleRows.required.contains($0) }
        for _ in 0..<random.pick([1, 2, 4, 12]) { absent.insert(random.pick(optional)) }
      }
      var maker = OracleRows(
        random: SeededGenerator(Int.random(in: 0..<1_000_000, using: &random)),
        judge: desk.judge
      )
      let rows = (1...100).map { maker.row(number: $0, absent: absent) }
      let columns = OracleRows.columns.filter { !absent.contains($0) }
      let judged = try desk.judge(rows, columns: columns)
      #expect(judged.count == rows.count)
      var shown = 0
      for (row, got) in zip(rows, judged) where shown < 3 {
        let wanted = desk.judge.judge(row)
        if got != wanted { shown += 1 }
        #expect(
          got == wanted,
          "per \(date), tanpa kolom \(absent.sorted()): \(row.cells.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })"
        )
      }
    }
  }
}

/// A workspace with one office's settings, in which the program judges rows.
struct OracleDesk {
  let judge: OracleJudge
  private let scratch: Scratch
  private let today: String

  init(_ settings: OracleJudge.Settings, today: String, extraDays: Bool = true) throws {
    let extra = extraDays ? OracleTests.extraDays : OracleTests.noDays
    self.today = today
    scratch = try Scratch()
    let shipped = try String(
      contentsOf: packageRoot.appending(path: "templates/kalender/hari-libur.csv"),
      encoding: .utf8
    )
    judge = OracleJudge(
      settings: settings,
      calendar: OracleCalendar(
        csv: shipped + "\n" + extra,
        jointLeaveIsWorked: settings.jointLeaveIsWorked
      ),
      today: try #require(OracleCalendar.places[today])
    )
    try write(shipped, "libur.csv")
    try write(extra, "tambahan.csv")
    let stages = settings.stages.enumerated().map { index, span in
      "{nama: Tahap \(index), dari: \(OracleCalendar.days[span.lowerBound]), "
        + "sampai: \(OracleCalendar.days[span.upperBound])}"
    }
    try write(
      """
      kalender: [libur.csv, tambahan.csv]
      tenggat:
        mulai_hitung: \(settings.startsWhenComplete ? "lengkap" : "diterima")
        mulai_hari_libur: \(settings.movesOffHolidays ? "geser" : "tetap")
        cuti_bersama_kerja: \(settings.jointLeaveIsWorked)
      tahapan:
        berlaku: \(settings.stagesForAll ? "semua" : "kategori")
        selang: [\(stages.joined(separator: ", "))]

      """,
      "warkat.yaml"
    )
  }

  /// The program's judgement of rows, in their order.
  func judge(_ rows: [OracleRow], columns: [String]) throws -> [OracleJudge.Result] {
    func quoted(_ cell: String) -> String { "\"\(cell.replacingOccurrences(of: "\"", with: "\"\""))\"" }
    let lines = rows.map { row in columns.map { quoted(row.cells[$0] ?? "") }.joined(separator: ",") }
    try write(([columns.joined(separator: ",")] + lines).joined(separator: "\n") + "\n", "register.csv")
    let ran = try warkat(["periksa", "register.csv", "--per", today, "--format", "json"], in: scratch.folder)
    let json = try JSONSerialization.jsonObject(with: Data(ran.output.utf8)) as? [String: Any]
    let objects = try #require(json?["baris"] as? [[String: Any]], "\(ran.errors)")
    return objects.map { object in
      let steps = object["langkah"] as? [String: String] ?? [:]
      let findings = object["temuan"] as? [[String: Any]] ?? []
      return OracleJudge.Result(
        steps: (1...7).compactMap { steps[String($0)].flatMap(OracleJudge.Verdict.init) },
        regime: object["jalur"] as? String ?? "",
        firstDue: object["tenggat_awal"] as? String,
        due: object["tenggat"] as? String,
        findings: findings.compactMap { finding in
          guard let code = finding["kode"] as? String, !OracleFindings.others.contains(code) else {
            return nil
          }
          return "\(code)@\(finding["kolom"] as? String ?? "")"
        }.sorted()
      )
    }
  }

  private func write(_ text: String, _ name: String) throws {
    try text.write(to: scratch.folder.appending(path: name), atomically: true, encoding: .utf8)
  }
}
