import Core
import Documents
import Foundation
import Register
import Standard
import Testing

@testable import Pipeline

@Suite("Public copy") struct RedactionTests {
  private func judged(_ csv: String) throws -> Judgement {
    let day = try #require(LocalDate(iso: "2021-10-31"))
    let desk = try Desk.open(reportingDate: day, in: Workspace(folder: packageRoot.path))
    return try CheckRun.judge(
      OpenRegisters([RegisterSource(name: "Budi Santoso.csv", bytes: Array(csv.utf8))]),
      at: desk
    )
  }

  private func redacted(_ judgement: Judgement, fixed: [String] = []) -> Judgement {
    let values = PersonalValues(
      judgement.rows,
      texts: Redaction.texts,
      fixed: fixed.map { Array($0.utf8) }
    )
    return Redaction().redacted(judgement, values)
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
    let result = redacted(try judged(csv))
    let row = try #require(result.rows.first)
    let shown = Column.allCases.compactMap { row.request.text($0) }.filter { $0.contains("rahasia") }
    #expect(
      shown == [
        "rahasia nomor_register", "rahasia rincian_informasi", "rahasia nomor_tanda_terima",
        "rahasia nomor_nota_dinas", "rahasia nomor_sk_penolakan", "rahasia nomor_pemberitahuan",
        "rahasia nomor_tanda_terima_informasi",
      ]
    )
    #expect(row.request.officers.isEmpty && result.files.map(\.name) == ["sumber-1"])
    #expect(!row.findings.isEmpty)
    #expect((row.findings + result.general).allSatisfy { $0.value == nil && $0.arguments.isEmpty })
    #expect(row.request.date(.received) == LocalDate(iso: "2021-10-04"))
    #expect(!Column.allCases.contains { row.request.state($0) == .unreadable })
  }

  /// | row | name | address | phone | information asked |
  private static let rows = """
    nomor_register,diterima,nama_pemohon,alamat,telepon,rincian_informasi
    1,2021-10-04,Budi Santoso,Banda Aceh,0812-3456-7890,"Surat Budi Santoso, HP 081234567890"
    2,2021-10-04,Data,Jl. Melati No. 3,08111111111,Data pemilih Banda Aceh untuk budi santoso
    3,2021-10-04,Siti,Kampung Baru,08222222222,Data DPT di jl melati no 3 dan Siti
    Budi Santoso/4,2021-10-04,"Rina, S.H.",Lhong,08333333333,Peta TPS Sabang
    """

  @Test func masksPersonalValuesInTheTextThatIsLeft() throws {
    let result = redacted(try judged(Self.rows))
    #expect(
      result.rows.map { $0.request.text(.informationAsked) } == [
        // Own and others' values that tell by themselves.
        "Surat [disamarkan], HP [disamarkan]",
        // The applicant's own name whatever it is; a place that others name too stays.
        "[disamarkan] pemilih Banda Aceh untuk [disamarkan]",
        "Data DPT di [disamarkan] dan [disamarkan]", "Peta TPS Sabang",
      ]
    )
    #expect(result.rows.last?.request.text(.number) == "[disamarkan]/4")
  }

  @Test func leavesTheFixedWordingAlone() throws {
    let csv = """
      nomor_register,diterima,nama_pemohon,alamat,penerima,petugas,rincian_informasi
      1,2021-10-04,Ani,Lhong,Pemohon Sendiri,Marzuki Daud,Daftar pemohon sendiri oleh Marzuki Daud
      """
    #expect(
      redacted(try judged(csv), fixed: ["PPID: MARZUKI DAUD"]).rows.first?.request.text(.informationAsked)
        == "Daftar [disamarkan] oleh Marzuki Daud"
    )
  }

  @Test func tellsHowManyCellsWereMaskedByWhichRule() throws {
    let before = try judged(Self.rows)
    let after = redacted(before)
    let lines = Redaction().masked(
      zip(before.rows, after.rows).map { (before: $0.request, after: $1.request) },
      findings: 2,
      files: 1
    )
    #expect(
      lines == [
        MaskedLine("nomor_register", .value, cells: 1), MaskedLine("nama_pemohon", .column, cells: 4),
        MaskedLine("alamat", .column, cells: 4), MaskedLine("telepon", .column, cells: 4),
        MaskedLine("rincian_informasi", .value, cells: 3), MaskedLine("temuan.csv", .finding, cells: 2),
        MaskedLine("berkas", .fileName, cells: 1),
      ]
    )
  }
}
