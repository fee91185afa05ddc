import Core
import Foundation
import Register
import Standard
import Testing

@testable import Documents

@Suite struct RepairTests {
  private func sheet(_ csv: String, shows: Bool = false) throws -> RepairReport {
    RepairReport(try ReportsData.register(csv, per: "2021-10-31"), showsValues: shows)
  }

  private func page(_ report: RepairReport) throws -> ViewObject {
    report.prepare(try ReportsData.context(per: "2021-10-31")).view
  }

  /// `first-last` of every run of a list.
  private func runs(_ line: ViewObject, _ name: String) -> [String] {
    line.list(name).map { run in
      [run.text("dari"), run.text("sampai")].compactMap { $0 }.joined(separator: "-")
    }
  }

  private let officers = """
    nomor_register,diterima,petugas,klasifikasi
    001/P,2021-10-04,Citra,rahasia
    002/P,2021-10-04,adi; Citra,rahasia
    003/P,2021-10-05,CITRA & Adi,rahasia
    004/P,2021-10-05,Citra,umum
    006/P,2021-10-05,citra,rahasia
    007/P,2021-10-05,,rahasia
    008/P,2021-10-05,-,terbuka
    """

  @Test func `each officer has a part, files come first and rows without an officer last`() throws {
    let parts = try page(sheet(officers)).list("bagian")
    #expect(parts.map { $0.text("petugas") ?? "" } == ["", "adi", "Citra", ""])
    #expect(parts.map { $0.flag("berkas") } == [true, false, false, false])
    #expect(parts.map { $0.flag("tanpa_petugas") } == [false, false, false, true])
  }

  @Test func `a row of several officers stands under the first and names the others`() throws {
    let parts = try page(sheet(officers)).list("bagian")
    let lines = parts[2].list("butir").filter { $0.text("kode") == "REG-NILAI" }
    #expect(lines.map { runs($0, "baris") } == [["2", "4", "6"], ["5"]])
    #expect(lines.map { runs($0, "sel") } == [["D2", "D4", "D6"], ["D5"]])
    #expect(lines.map { runs($0, "nomor") } == [["001/P", "003/P", "006/P"], ["004/P"]])
    guard case .list(let others)? = lines[0]["petugas_lain"] else {
      Issue.record("no list of other officers")
      return
    }
    #expect(others == [.text("Adi")])
  }

  @Test func `a line says what is there, what is expected by the column's type, and how to mend it`() throws {
    let parts = try page(sheet(officers)).list("bagian")
    let line = try #require(parts[2].list("butir").first { $0.text("kode") == "REG-NILAI" })
    #expect(line["isi"] == .list([.text("rahasia")]))
    #expect(line.text("seharusnya") == "salah satu dari: terbuka, dikecualikan, sebagian")
    #expect(line.text("sumber")?.isEmpty == false && line.text("cara")?.isEmpty == false)
    #expect(line.text("kolom") == "klasifikasi" && line.text("tingkat") == "galat")
  }

  @Test func `only cells of requests are called empty, not those that findings about the file name`() throws {
    let parts = try page(
      sheet(
        """
        nomor_register,diterima,petugas,nama_pemohon,lengkap
        1,2021-10-04,Adi,,10/25/2021
        2,2021-10-04,Adi,Ana,2021-10-05
        3,2021-10-04,Adi,"Budi,2021-10-05
        """
      )
    ).list("bagian")
    let lines = parts.flatMap { $0.list("butir") }
    func line(_ code: String) throws -> ViewObject {
      try #require(lines.first { $0.text("kode") == code }, "no \(code)")
    }
    #expect(runs(try line("CSV-KUTIP"), "sel") == ["D4"])
    for code in ["CSV-KUTIP", "REG-TANGGAL-TERTUKAR"] {
      #expect(try !line(code).flag("kosong") && line(code)["isi"] == .list([]), "\(code)")
    }
    #expect(try line("REG-KOSONG").flag("kosong"))
    #expect(try !line("REG-TANGGAL").flag("kosong"))
  }

  @Test func `a head counts cells, rows and findings by severity`() throws {
    let report = try sheet(
      """
      nomor_register,diterima,petugas,klasifikasi,tujuan_penggunaan
      1,2021-10-04,Adi,rahasia,
      2,2021-13-04,Adi,terbuka,x
      """
    )
    let part = try #require(try page(report).list("bagian").first { $0.text("petugas") == "Adi" })
    let counts = ["jumlah_sel", "jumlah_baris", "jumlah_galat", "jumlah_peringatan"].map { part.text($0) }
    #expect(counts == ["3", "2", "2", "1"])
    #expect(part.list("butir").map { $0.text("tingkat") } == ["galat", "galat", "peringatan"])
  }

  @Test func `facts that nobody can mend are not on the sheet`() throws {
    let judgement = try ReportsData.register(
      "nomor_register,diterima,petugas,formulir_mulai,formulir_selesai\n"
        + "1,2021-10-04,Adi,2021-10-04 09:00,2021-10-04 09:30\n",
      per: "2021-10-31"
    )
    #expect(judgement.rows[0].findings.contains { $0.code == .sop1Time })
    let text = String(decoding: RepairReport(judgement).csv(), as: UTF8.self)
    #expect(!text.contains("SOP1-WAKTU") && !text.contains("TAKDINILAI"))
  }

  @Test func `values of personal columns are masked, names of officers are not`() throws {
    let csv = """
      nomor_register,diterima,petugas,nama_pemohon,alamat,nomor_identitas,jenis_identitas,email
      1,2021-10-04,Adi,=Cut Rahasia,idem,99RAHASIA,ktp,rahasia
      """
    let hidden = try sheet(csv)
    let texts = [String(decoding: hidden.csv(), as: UTF8.self), String(describing: try page(hidden))]
    for text in texts {
      #expect(!text.lowercased().contains("rahasia"))
      #expect(text.contains("Adi") && text.contains("[disamarkan]"))
    }
    #expect(String(decoding: try sheet(csv, shows: true).csv(), as: UTF8.self).contains("99RAHASIA"))
  }

  @Test func `many values of one cause are one line, and the CSV holds each`() throws {
    let rows = (1...40).map { "\($0),2021-10-04,Adi,salah \($0)" }.joined(separator: "\n")
    let report = try sheet("nomor_register,diterima,petugas,klasifikasi\n" + rows)
    let part = try #require(try page(report).list("bagian").first { $0.text("petugas") == "Adi" })
    let line = try #require(part.list("butir").first { $0.text("kode") == "REG-NILAI" })
    #expect(
      runs(line, "baris") == ["2-41"] && runs(line, "sel") == ["D2-D41"] && runs(line, "nomor") == ["1-40"]
    )
    #expect(line["isi"] == .list(["salah 1", "salah 2", "salah 3"].map { .text($0) }))
    #expect(line.text("isi_lain") == "37" && line.text("pesan")?.contains("{") == false)
    let lines = String(decoding: report.csv(), as: UTF8.self).components(separatedBy: "\r\n")
    #expect(lines.count { $0.contains("REG-NILAI") } == 40)
  }

  @Test func `a joined sentence leaves open only what differs`() throws {
    let rows = (1...9).map { "\($0),2021-10-1\($0),Adi,2021-10-0\($0)" }.joined(separator: "\n")
    let report = try sheet("nomor_register,diterima,petugas,tanggal_nota_dinas\n" + rows)
    let part = try #require(try page(report).list("bagian").first { $0.text("petugas") == "Adi" })
    let line = try #require(part.list("butir").first { $0.text("kode") == "REG-URUT" })
    #expect(line.text("pesan") == "tanggal_nota_dinas … mendahului tanggal diterima …")
  }

  @Test func `what the page does not list is counted, and the CSV holds it`() throws {
    let rows = (1...400).map { "\($0 * 2),2021-10-04,Petugas \($0),salah" }.joined(separator: "\n")
    let report = try sheet("nomor_register,diterima,petugas,klasifikasi\n" + rows)
    let view = try page(report)
    #expect(view.list("bagian").count == RepairReport.Limit.parts)
    #expect(view.text("bagian_lain") == "201" && view.flag("bagian_dipotong"))
    #expect(String(decoding: report.csv(), as: UTF8.self).components(separatedBy: "REG-NILAI").count == 401)
  }

  @Test func `a line cuts its rows with a count`() throws {
    let rows = (1...40).map { "\($0 * 2),2021-10-04,Adi,\($0.isMultiple(of: 2) ? "salah" : "terbuka")" }
    let report = try sheet("nomor_register,diterima,petugas,klasifikasi\n" + rows.joined(separator: "\n"))
    let part = try #require(try page(report).list("bagian").first { $0.text("petugas") == "Adi" })
    let line = try #require(part.list("butir").first { $0.text("kode") == "REG-NILAI" })
    #expect(line.list("baris").count == RepairReport.Limit.runs)
    #expect(line.text("baris_lain") == "8" && line.flag("baris_dipotong"))
    #expect(line.text("jumlah_baris") == "20")
  }

  @Test func `the order of numbers has a list of its own`() throws {
    let rows = [1, 2, 3, 4, 7, 8].map { "00\($0)/P/2021,2021-10-0\($0)" }.joined(separator: "\n")
    let report = try sheet("nomor_register,diterima\n" + rows)
    let view = try page(report)
    #expect(view.text("penomoran.jumlah") == "1" && view.text("penomoran.jumlah_hilang") == "2")
    let gap = try #require(view.list("penomoran.lompatan").first)
    #expect(gap["hilang"] == .list([.text("005-006")]))
    #expect(gap.text("sesudah.nomor") == "004/P/2021" && gap.text("sebelum.nomor") == "007/P/2021")
    #expect(String(decoding: report.csv(), as: UTF8.self).contains("penomoran,,,catatan,REG-NOMOR-LOMPAT"))
    let findings = report.findings
    #expect(String(decoding: findings.json(), as: UTF8.self).contains("\"hilang\":[\"005-006\"]"))
    #expect(findings.text().contains("Ketertiban nomor (pola 001/P/2021): 1 catatan"))
    #expect(String(decoding: findings.csv(), as: UTF8.self).contains("REG-NOMOR-LOMPAT,catatan"))
    #expect(findings.summary.codes[.regNumberGap] == nil)
  }

  @Test(arguments: [
    (["12", "13", "14", "15", "18"], ["12-15", "18"]), (["9", "10"], ["9-10"]), (["09", "10"], ["09-10"]),
    (["9", "010"], ["9", "010"]), (["AB9", "AB10", "AC11"], ["AB9-AB10", "AC11"]),
    (["009/P/X/2021", "010/P/X/2021", "011/P/XI/2021"], ["009/P/X/2021-010/P/X/2021", "011/P/XI/2021"]),
    (["2021-0041", "2021-0042"], ["2021-0041-2021-0042"]), (["1", "1"], ["1", "1"]),
    (["a", "b"], ["a", "b"]),
    (["1/2", "2/3"], ["1/2", "2/3"]), (["", "1"], ["", "1"]),
    (["19", "20", "199", "200"], ["19-20", "199-200"]),
  ])
  func `neighbours are told as runs`(_ values: [String], _ expected: [String]) {
    var runs = Runs(limit: 9)
    for value in values { runs.add(value) }
    #expect(runs.listed.map { [$0.first, $0.last].compactMap { $0 }.joined(separator: "-") } == expected)
    #expect(runs.omitted == 0 && runs.count == values.count)
  }
}
