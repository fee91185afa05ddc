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
