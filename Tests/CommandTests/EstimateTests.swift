import Foundation
import Testing

/// A due date that rests on a year without calendar rows is an estimate, and says so with the reason wherever it is
/// told (documents.md section 2). The register reaches into 2028, of which the shipped calendar has no row.
@Suite("Estimated due dates say so") struct EstimateTests {
  private static let register = """
    nomor_register,diterima,nama_pemohon,alamat,rincian_informasi,tujuan_penggunaan,saluran,\
    nomor_nota_dinas,tanggal_nota_dinas,tanggal_perpanjangan,alasan_perpanjangan,keputusan,nomor_pemberitahuan,\
    tanggal_pemberitahuan
    001,2027-12-21,Contoh Satu,Jl. Contoh 1,Jumlah TPS,Penelitian,surat,,,,,,,
    002,2027-12-28,Contoh Dua,Jl. Contoh 2,Jumlah TPS,Penelitian,surat,,,,,,,
    003,2027-12-20,Contoh Tiga,Jl. Contoh 3,Jumlah TPS,Penelitian,surat,,,2028-01-03,Menunggu data,,,
    004,2027-12-20,Contoh Empat,Jl. Contoh 4,Jumlah TPS,Penelitian,surat,,,2028-01-07,Menunggu data,,,
    005,2027-12-20,Contoh Lima,Jl. Contoh 5,Jumlah TPS,Penelitian,surat,N-5,2027-12-21,,,dikabulkan,P-5,2028-01-07
    006,2027-12-01,Contoh Enam,Jl. Contoh 6,Jumlah TPS,Penelitian,surat,N-6,2027-12-02,,,dikabulkan,P-6,2027-12-10
    007,2028-01-03,Contoh Tujuh,Jl. Contoh 7,Jumlah TPS,Penelitian,surat,,,,,,,

    """

  private static let reason = "kalender tidak memuat tahun 2028"
  private static let short = "kalender 2028 belum ada"

  private func output(_ arguments: [String]) throws -> String {
    let scratch = try Scratch()
    let file = scratch.folder.appending(path: "register.csv")
    try Self.register.write(to: file, atomically: true, encoding: .utf8)
    let ran = try warkat([arguments[0], file.path] + arguments.dropFirst() + ["--per", "2028-01-10"])
    #expect(ran.status <= 1, "\(ran.errors)")
    return ran.output
  }

  private func line(_ text: String, with part: String) throws -> String {
    try #require(
      text.split(separator: "\n").map(String.init).first { $0.contains(part) },
      "no line with \(part)"
    )
  }

  @Test func inTheListOfDueDates() throws {
    let text = try output(["tenggat"])
    #expect(try line(text, with: "  001").hasSuffix("; perkiraan: " + Self.reason))
    let json = try output(["tenggat", "--format", "json"])
    #expect(
      try line(json, with: #""nomor":"001""#).contains(
        #""perkiraan":true,"perkiraan_karena":"\#(Self.reason)""#
      )
    )
    let csv = try output(["tenggat", "--format", "csv"])
    #expect(try line(csv, with: ",001,").contains(",ya,\(Self.reason),"))
    let english = try output(["tenggat", "--bahasa", "en"])
    #expect(english.contains("estimate: the calendar does not cover 2028"))
  }

  @Test func inTheCountDayByDay() throws {
    let text = try output(["tenggat", "--jelaskan", "001", "--jelaskan", "006"])
    let counts = text.components(separatedBy: "\n\nHitungan")
    #expect(counts.count == 2)
    #expect(try line(counts[0], with: "  Tenggat  ").hasSuffix("(perkiraan)"))
    #expect(counts[0].contains(Self.reason))
    #expect(!counts[1].contains("erkiraan"), "a date in a covered year is none")
    let json = try output(["tenggat", "--jelaskan", "001", "--format", "json"])
    #expect(json.contains(#""perkiraan":true,"tahun_tidak_tercakup":[2028]"#))
    let csv = try output(["tenggat", "--jelaskan", "001", "--format", "csv"])
    #expect(try line(csv, with: "001,2027-12-22").contains(Self.reason))
  }

  @Test(arguments: ["SOP4-WAKTU", "SOP4-TENGGAT", "SOP4-PERPANJANGAN"])
  func inTheFindings(code: String) throws {
    let text = try output(["periksa"])
    #expect(try line(text, with: code + " ").hasSuffix("(perkiraan: \(Self.reason))"))
    let scratch = try Scratch()
    let page = try output(["periksa", "--format", "html", "--keluaran", scratch.folder.path])
    #expect(try line(page, with: "SOP4").isEmpty == false)
    #expect(page.contains("(perkiraan: \(Self.reason))"))
  }

  @Test func inPapersAndReports() throws {
    let scratch = try Scratch()
    let file = scratch.folder.appending(path: "register.csv")
    try Self.register.write(to: file, atomically: true, encoding: .utf8)
    let folder = scratch.folder.appending(path: "keluaran")
    let ran = try warkat(["semua", file.path, "--keluaran", folder.path, "--per", "2028-01-10"])
    #expect(ran.status <= 1, "\(ran.errors)")
    func read(_ path: String) throws -> String {
      try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }
    let long = "kalender tahun 2028 belum ada"
    let missing = "daftar hari libur dan cuti bersama tahun 2028 belum tersedia"
    let expected: [(path: String, texts: [String])] = [
      ("tanda-terima/permohonan/001.html", ["5 Januari 2028 (perkiraan)", missing]),
      ("tanda-terima/permohonan/001.xml", [#"<tanggal perkiraan="2028">2028-01-05"#]),
      (
        "pemberitahuan/perpanjangan/003.html",
        ["4 Januari 2028 (perkiraan)", "13 Januari 2028 (perkiraan)", missing]
      ),
      (
        "pemberitahuan/perpanjangan/003.xml",
        [#"<tenggat_awal perkiraan="2028">2028-01-04"#, #"<tenggat_baru perkiraan="2028">2028-01-13"#]
      ),
      ("harian/2028-01-05.html", ["tenggat perkiraan: \(Self.short)"]),
      ("harian/2028-01-07.html", ["001 (05/01/2028, perkiraan: \(Self.short), lewat 2 hari kerja)"]),
      ("harian/2028-01-03.html", ["003 (sampai 13/01/2028, perkiraan: \(Self.short))"]),
      ("harian/2028-01-07.xml", [#"tenggat="2028-01-05" perkiraan="true""#]),
      (
        "bulanan/2028-01.html",
        [
          "05/01/2028 (perkiraan: \(Self.short))",
          "04/01/2028 (perkiraan: \(Self.short))</td><td>13/01/2028 "
            + "(perkiraan: \(Self.short))",
        ]
      ),
      ("bulanan/2028-01.xml", [#"tenggat="2028-01-05" perkiraan="true""#, #"perkiraan_awal="true""#]),
      ("tahunan/2027/data/register.xml", [#"tenggat="2028-01-05" perkiraan="true""#]),
      ("temuan.html", ["(perkiraan: \(Self.reason))", "Perkiraan: \(long)"]),
      ("temuan.xml", ["(perkiraan: \(Self.reason))"]),
    ]
    for (path, texts) in expected {
      let content = try read(path)
      for text in texts where !content.contains(text) { Issue.record("\(path) lacks \(text)") }
    }
    #expect(try !read("tanda-terima/permohonan/006.html").contains("erkiraan"))
  }
}
