import Core
import Foundation
import Register
import Standard
import Testing

@testable import Pipeline

@Suite("Public copy") struct RedactionTests {
  private func judged(_ csv: String) throws -> Judgement {
    let day = try #require(LocalDate(iso: "2021-10-31"))
    let desk = try Desk.open(reportingDate: day, in: Workspace(folder: packageRoot.path))
    return try CheckRun.judge(OpenRegisters([RegisterSource(name: "r.csv", bytes: Array(csv.utf8))]), at: desk)
  }

  @Test func leavesOutWhoAskedAndWhatIsFreeText() throws {
    let values = Column.allCases.map { column in
      switch column.kind {
      case .date, .moment: "2021-10-04"
      case .time: "09:00"
      case .code, .flag, .rupiah, .integer, .exemption: "xyz-rahasia"
      default: "rahasia \(column.name)"
      }
    }
    let csv = Column.allCases.map(\.name).joined(separator: ",") + "\n" + values.joined(separator: ",") + "\n"
    let row = try #require(Redaction.redacted(try judged(csv)).rows.first)
    let shown = Column.allCases.compactMap { row.request.text($0) }.filter { $0.contains("rahasia") }
    #expect(
      shown == [
        "rahasia nomor_register", "rahasia rincian_informasi", "rahasia nomor_tanda_terima",
        "rahasia nomor_nota_dinas", "rahasia nomor_sk_penolakan", "rahasia nomor_pemberitahuan",
        "rahasia nomor_tanda_terima_informasi",
      ]
    )
    #expect(row.request.officers.isEmpty && row.findings.isEmpty)
    #expect(row.request.date(.received) == LocalDate(iso: "2021-10-04"))
    #expect(!Column.allCases.contains { row.request.state($0) == .unreadable })
  }

  @Test func theDataDictionaryNamesEveryColumnAsItIs() throws {
    let bytes = try #require(ShippedFiles.bytes(YearArchive.dictionaryPath))
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(lines.dropFirst().map { String($0[0]) } == Column.allCases.map(\.name))
    #expect(lines.dropFirst().map { $0[2] == "ya" } == Column.allCases.map(\.isPersonal))
    let words: [Column.Kind: String] = [
      .text: "teks", .list: "daftar", .moment: "momen", .date: "tanggal", .time: "jam", .code: "kode",
      .flag: "ya/tidak", .integer: "bilangan", .rupiah: "rupiah", .exemption: "pasal",
    ]
    #expect(lines.dropFirst().map { String($0[1]) } == Column.allCases.map { words[$0.kind] ?? "" })
  }
}
