import Core
import Foundation
import Testing

@testable import Standard

@Suite("The SOP as data") struct ServiceStandardTests {
  private func text() throws -> String {
    let url = Workspace.root.appending(path: "templates/sop/pelayanan-informasi-publik.yaml")
    return try String(contentsOf: url, encoding: .utf8)
  }

  @Test func holdsTheWholeSOP() throws {
    let standard = try Workspace.standard()
    #expect(standard.validFrom.iso == "2021-10-01")
    #expect(standard.header.number == "/PP.07-SOP/HM/X/2021")
    #expect(standard.header.approvedBy == "Kasubbag Partisipasi dan Hubungan Masyarakat")
    #expect(standard.legalBasis.count == 4)
    #expect(standard.qualifications.count == 3)
    #expect(standard.minimumOfficers == 2)
    #expect(standard.related == ["SOP Penanganan Keberatan terhadap Pelayanan Informasi"])
    #expect(standard.equipment.count == 8)
    #expect(standard.recording.count == 2)
    #expect(standard.steps.map(\.number) == Array(1...8))
    #expect(
      standard.steps.map { $0.limit?.text ?? "" } == [
        "10 menit", "15 menit", "5 menit", "10 hari kerja dan dapat diperpanjang 7 hari kerja", "5 menit", "",
        "",
        "1 bulan",
      ]
    )
    #expect(standard[4].limit?.stages == .init(value: 3, extensionValue: 2))
    #expect(standard[4].roles == [.head, .officer])
    #expect(standard[7].roles == [.head])
  }

  @Test func givesTheLimitsThatAreJudged() throws {
    let lenient = try text()
      .replacingOccurrences(of: "{teks: 10 menit, batas: 10,", with: "{teks: 20 menit, batas: 20,")
      .replacingOccurrences(of: "      batas: 10\n", with: "      batas: 12\n")
    let standards = try ServiceStandards([try ServiceStandard(yaml: lenient, file: "a.yaml")])
    let row = Rows.row([
      "diterima": "2021-10-05 09:00", "formulir_mulai": "2021-10-05 09:00",
      "formulir_selesai": "2021-10-05 09:15",
    ])
    let strict = try Workspace.judge(per: "2021-10-31").assess(row.request)
    let judge = Judge(
      standards: standards,
      calendar: try Workspace.calendar(),
      rules: DeadlineRules(),
      reportingDate: try #require(LocalDate(iso: "2021-10-31"))
    )
    let other = judge.assess(row.request)
    #expect(strict[1].time == .violated)
    #expect(other[1].time == .met)
    #expect(strict.firstDue?.iso == "2021-10-19")
    #expect(other.firstDue?.iso == "2021-10-22")
  }

  @Test func isChosenByTheDayOfReceipt() throws {
    let old = try ServiceStandard(yaml: text(), file: "old.yaml")
    let new = try ServiceStandard(
      yaml: try text().replacingOccurrences(
        of: "berlaku_sejak: 2021-10-01",
        with: "berlaku_sejak: 2022-03-01"
      ),
      file: "new.yaml"
    )
    let standards = try ServiceStandards([new, old])
    func file(_ date: String) throws -> String {
      standards.inForce(on: try #require(LocalDate(iso: date))).file
    }
    #expect(try file("2011-01-01") == "old.yaml")
    #expect(try file("2022-02-28") == "old.yaml")
    #expect(try file("2022-03-01") == "new.yaml")
    #expect(throws: Problem.self) { try ServiceStandards([old, old]) }
    #expect(throws: Problem.self) { try ServiceStandards([]) }
  }

  @Test func versionsOfTheSameDayAreRefusedWithAPlace() throws {
    let one = try ServiceStandard(yaml: text(), file: "a.yaml")
    let other = try ServiceStandard(yaml: text(), file: "b.yaml")
    let problem = try #require(throws: Problem.self) { try ServiceStandards([one, other]) }
    #expect(
      problem.text(.indonesian).hasPrefix(
        "b.yaml:7:16: galat: berlaku_sejak 2021-10-01 sama dengan di a.yaml:7"
      )
    )
  }

  @Test func reportsAColumnThatIsNoneOnce() throws {
    let changed = try text().replacingOccurrences(of: "mulai: informasi_mulai", with: "mulai: informasi_mula")
    let problems = try #require(throws: Problems.self) {
      try ServiceStandard(yaml: changed, file: "sop.yaml")
    }
    #expect(problems.all.count == 1)
  }

  @Test func knowsTheDaysOfEachVersion() throws {
    let standards = try Workspace.twoStandards()
    #expect(standards.lastDay(of: 0)?.iso == "2021-12-31")
    #expect(standards.lastDay(of: 1) == nil)
  }

  @Test func tellsWhatVersionsDifferIn() throws {
    let versions = try Workspace.twoStandards().versions
    let all = StandardDifference.between(versions[0], versions[1])
    let lines = all.map { "\($0.step.map(String.init) ?? "-") \($0.part.id): \($0.old) -> \($0.new)" }
    #expect(
      lines == [
        "- nomor: /PP.07-SOP/HM/X/2021 -> 02/SOP/2022", "1 bunyi waktu: 10 menit -> 15 menit",
        "1 batas waktu: 10 menit -> 15 menit",
        "4 batas waktu: 10 hari_kerja + 7, tahapan 3 + 2 -> 7 hari_kerja + 5, tahapan 3 + 2",
      ]
    )
    #expect(all.map(\.changesVerdicts) == [false, false, true, true])
    #expect(StandardDifference.between(versions[0], versions[0]).isEmpty)
    #expect(try Workspace.twoStandards().notes().isEmpty)
    var twin = versions[0]
    twin.validFrom = twin.validFrom.adding(days: 100)
    #expect(try ServiceStandards([versions[0], twin]).notes().count == 2)
  }

  @Test func judgesEachRequestByTheVersionOfItsDay() throws {
    let judge = Judge(
      standards: try Workspace.twoStandards(),
      calendar: try Workspace.calendar(),
      rules: DeadlineRules(),
      reportingDate: try #require(LocalDate(iso: "2022-01-31"))
    )
    func assess(_ day: String) -> Assessment {
      judge.assess(
        Rows.row([
          "diterima": "\(day) 09:00", "formulir_mulai": "\(day) 09:00", "formulir_selesai": "\(day) 09:12",
        ]).request
      )
    }
    #expect(assess("2021-12-31").version == 0 && assess("2021-12-31")[1].time == .violated)
    #expect(assess("2022-01-03").version == 1 && assess("2022-01-03")[1].time == .met)
    #expect(assess("2021-12-31").firstDue?.iso == "2022-01-14")
    #expect(assess("2022-01-03").firstDue?.iso == "2022-01-12")
  }

  @Test(arguments: [
    ("batas: 15", "batas: lima belas", "bilangan bulat"),
    ("batas: 15", "batas: 0", "antara 1 dan 10000"),
    ("satuan: bulan", "satuan: menit", "satuan"),
    ("berlaku: dijawab", "berlaku: terjawab", "salah satu dari"),
    ("mulai: informasi_mulai", "mulai: informasi_mula", "informasi_mulai"),
    ("mulai: informasi_mulai", "mulai: nama_pemohon", "harus memuat momen"),
    ("pelaksana: [kasubbag]", "pelaksana: [ketua]", "ketua"),
    ("nomor: 6", "nomor: 9", "bernomor"),
    ("peringatan: ", "peringatan_lain: ", "tidak dikenal"),
    ("berlaku_sejak: 2021-10-01", "berlaku_sejak: Oktober 2021", "2021-10-04"),
    ("    uraian: Supervisi", "    urai: Supervisi", "uraian"),
    ("berlaku_sejak: 2021-10-01", "berlaku_sejak: 0221-10-01", "tahun 221 di luar 1945"),
    ("minimal: 2", "minimal: -2", "antara 0 dan 1000"),
    (
      "satuan: menit}\n    output: Tanda terima\n",
      "satuan: menit, perpanjangan: 3}\n    output: Tanda terima\n",
      "perpanjangan hanya untuk langkah 4, bukan langkah 2"
    ),
    ("mulai_lain: diterima", "mulai_lain: nama_pemohon", "harus memuat tanggal atau momen"),
    ("selesai: tanggal_pemberitahuan", "selesai: nomor_pemberitahuan", "harus memuat tanggal atau momen"),
    ("aturan_output: penyerahan", "aturan_output: identitas", "hanya untuk langkah 1"),
    ("satuan: hari_kerja", "satuan: hari_kerj", "salah satu dari"),
    ("jumlah_pelaksana:\n", "jumlah_pelaksana: banyak\nlain:\n", "jumlah_pelaksana harus berupa"),
  ])
  func isRefusedWithALine(_ original: String, replacement: String, says: String) throws {
    let changed = try text().replacingOccurrences(of: original, with: replacement)
    #expect(changed != (try text()))
    let problems = try #require(throws: Problems.self) {
      try ServiceStandard(yaml: changed, file: "sop.yaml")
    }
    let all = problems.all.map { $0.text(.indonesian) }
    #expect(all.contains { $0.contains(says) }, "\(all)")
    #expect(problems.all.allSatisfy { ($0.line ?? 0) > 0 && $0.file == "sop.yaml" })
  }
}
