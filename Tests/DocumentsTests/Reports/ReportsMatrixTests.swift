import Core
import Documents
import Standard
import Testing

@Suite struct ReportsMatrixTests {
  private static let register = """
    nomor_register,diterima,petugas,formulir_mulai,formulir_selesai,register_diperbarui,disupervisi,supervisor,keputusan
    A,2021-10-01 09:00,Ana; Budi,2021-10-01 09:01,2021-10-01 09:08,2021-10-01,2021-10-04,Marzuki,dicabut
    B,2021-10-01,,,,,,,
    C,2021-10-03,ana,,,,,,
    """

  private func view() throws -> ViewObject {
    let judgement = try ReportsData.register(Self.register, per: "2021-10-05")
    return try ReportsData.reports(judgement).matrix(ReportsData.month("2021-10")).view
  }

  @Test func `every officer of a request has its steps, with times where recorded`() throws {
    let day = try #require(try view().list("hari").first)
    #expect(day.text("tanggal.iso") == "2021-10-01")
    #expect(day.list("pelaksana").map { $0.text("nama") } == ["Ana", "Budi", nil])
    let ana = try #require(day.list("pelaksana").first).list("kegiatan")
    #expect(ana.map { $0.text("langkah.nomor") } == ["1", "6"])
    #expect(ana.map { $0.text("mulai") } == ["09.01", nil])
    #expect(ana.map { $0.text("lama") } == ["7 menit", nil])
  }

  @Test func `activity without an officer is shown as such`() throws {
    let day = try #require(try view().list("hari").first)
    let nobody = try #require(day.list("pelaksana").last)
    #expect(nobody.text("nama") == nil)
    #expect(nobody.list("kegiatan").map { $0.text("permohonan.nomor") } == ["B"])
  }

  @Test func `working days up to the reporting date are listed, and days off with activity`() throws {
    let days = try view().list("hari")
    #expect(days.map { $0.text("tanggal.iso") } == ["2021-10-01", "2021-10-03", "2021-10-04", "2021-10-05"])
    #expect(days.map { $0.flag("hari_kerja") } == [true, false, true, true])
  }

  @Test func `totals count each officer's steps, and each activity once`() throws {
    let view = try view()
    #expect(view.list("rekap").map { $0.text("nama") } == ["Ana", "Budi", "Marzuki", nil])
    #expect(view.list("rekap").map { $0.text("jumlah") } == ["3", "2", "1", "1"])
    #expect(view.text("jumlah_petugas.jumlah") == "7")
    #expect(view.text("jumlah_kegiatan.jumlah") == "5")
  }
}
