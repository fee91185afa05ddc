import Core
import Documents
import Foundation
import Testing

@testable import Pipeline

@Suite("Comparison of two registers") struct ComparisonRunTests {
  private let head =
    "nomor_register,diterima,nama_pemohon,alamat,nomor_identitas,rincian_informasi,keputusan,Map\n"

  private func folder() throws -> TestFolder {
    let folder = try TestFolder()
    try folder.write(
      "lama.csv",
      head + "1/X,2021-10-05,Rahasia Satu,Jl. Rahasia,111,Data,dikabulkan,peta rahasia\n"
    )
    try folder.write("baru.csv", head + "1/X,2021-10-06,Rahasia Dua,Jl. Lain,222,Data,dikabulkan,peta lain\n")
    try folder.write("kosong.csv", "a,b\n1,2\n")
    try folder.write(
      "bagian/1.csv",
      head + "1/X,2021-10-05,Rahasia Satu,Jl. Rahasia,111,Data,dikabulkan,peta rahasia\n"
    )
    try folder.write("bagian/2.csv", head + "2/X,2021-10-07,Rahasia Tiga,Jl. T,333,Data,,\n")
    return folder
  }

  private func run(_ folder: TestFolder, _ old: String, _ new: String, showsValues: Bool = false) throws
    -> ComparisonReport
  {
    let workspace = Workspace(folder: folder.path)
    let desk = try Desk.open(reportingDate: LocalDate(iso: "2021-10-31"), in: workspace)
    return try ComparisonRun.run(
      old == "-" ? old : folder(old),
      new == "-" ? new : folder(new),
      showsValues: showsValues,
      at: desk,
      in: workspace
    )
  }

  @Test(arguments: ComparisonRun.Format.allCases)
  func masksPersonalValues(_ format: ComparisonRun.Format) throws {
    let folder = try folder()
    let workspace = Workspace(folder: folder.path)
    let desk = try Desk.open(reportingDate: LocalDate(iso: "2021-10-31"), in: workspace)
    for showsValues in [false, true] {
      let report = try run(folder, "lama.csv", "baru.csv", showsValues: showsValues)
      let bytes = try ComparisonRun.render(report, as: format, program: "warkat", at: desk, in: workspace)
      let text = String(decoding: bytes, as: UTF8.self)
      for secret in ["Rahasia", "Jl. Lain", "222", "peta lain"] {
        let shown = text.replacingOccurrences(of: report.checksums.old[0], with: "")
          .replacingOccurrences(of: report.checksums.new[0], with: "")
        #expect(shown.contains(secret) == showsValues, "\(format) \(secret)")
      }
      for column in ["nama_pemohon", "alamat", "nomor_identitas", "Map", "2021-10-06"] {
        #expect(text.contains(column), "\(format) \(column)")
      }
    }
  }

  @Test func readsAFolderAsOneRegister() throws {
    let report = try run(try folder(), "lama.csv", "bagian")
    #expect(report.comparison.changed.isEmpty && report.comparison.sameRows == 1)
    #expect(report.comparison.added.count == 1)
    #expect(report.exitStatus(strict: true) == 0)
  }

  @Test func exitsWithOneWhereSomethingStandsOut() throws {
    let report = try run(try folder(), "lama.csv", "baru.csv")
    #expect(report.exitStatus(strict: false) == 0 && report.exitStatus(strict: true) == 1)
  }

  @Test func refusesWhatCannotBeCompared() throws {
    let folder = try folder()
    let unusable = try #require(throws: Problems.self) { try run(folder, "lama.csv", "kosong.csv") }
    #expect(unusable.all.map(\.kind) == [.unusable] && unusable.all[0].file == folder("kosong.csv"))
    #expect(unusable.all[0].text(.indonesian).contains("CSV-KOSONG"))
    let both = try #require(throws: Problems.self) { try run(folder, "-", "-") }
    #expect(both.all.map(\.kind) == [.usage])
    let missing = try #require(throws: Problems.self) { try run(folder, "tiada.csv", "baru.csv") }
    #expect(missing.all.map(\.kind) == [.unusable])
  }

  @Test func guardsAgainstFormulas() throws {
    let folder = try folder()
    try folder.write("jahat.csv", head + "=1+1,2021-10-05,A,B,1,=cmd(),,x\n")
    let workspace = Workspace(folder: folder.path)
    let desk = try Desk.open(reportingDate: LocalDate(iso: "2021-10-31"), in: workspace)
    let report = try run(folder, "lama.csv", "jahat.csv")
    let csv = try ComparisonRun.render(report, as: .csv, program: "warkat", at: desk, in: workspace)
    #expect(String(decoding: csv, as: UTF8.self).contains("'=1+1"))
  }
}
