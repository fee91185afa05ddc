import Foundation
import Testing

@Suite("A register that a spreadsheet damaged") struct SpreadsheetDamageTests {
  private let register = ["Tests/Golden/kerusakan/register.csv", "--per", "2021-10-31"]

  @Test func printsNoErrorValueOnAnyPaper() throws {
    let scratch = try Scratch()
    let ran = try warkat(["semua"] + register + ["--keluaran", scratch.folder.path])
    #expect(ran.status == 1)
    #expect(
      ran.errors.contains(
        "dokumen tidak diterbitkan: tanda-bukti-permohonan nomor 021/PPID/X/2021 "
          + "(Tests/Golden/kerusakan/register.csv:22): nama_pemohon kosong atau tidak terbaca"
      )
    )
    let papers = try scratch.files().filter {
      $0.key.hasPrefix("tanda-terima/") || $0.key.hasPrefix("pemberitahuan/")
    }
    #expect(papers.count > 30)
    for (name, bytes) in papers {
      let text = String(decoding: bytes, as: UTF8.self)
      for value in ["#REF!", "#N/A", "#DIV/0!", "Err:502", "2,0211E+11"] {
        #expect(!text.contains(value), "\(name): \(value)")
      }
    }
  }

  /// Every form of the findings names every code.
  @Test(arguments: ["teks", "json", "xml", "csv", "html"]) func namesEveryDamageInEveryForm(form: String)
    throws
  {
    let scratch = try Scratch()
    let output = try warkat(
      ["periksa"] + register + [
        "--format", form, "--pengaturan", "Tests/Golden/kerusakan/warkat.yaml", "--keluaran",
        scratch.folder.path,
      ]
    ).output
    for code in [
      "REG-NIK", "REG-NIK-EKOR", "REG-NOMOR-ILMIAH", "REG-TELEPON", "REG-TANGGAL-SERIAL",
      "REG-TANGGAL-TERTUKAR",
      "REG-SEL-GALAT", "REG-ENKODE-GANDA", "REG-NILAI", "CSV-KUTIP", "CSV-KOLOM-PETA",
    ] {
      #expect(output.contains(code), "\(code)")
    }
    #expect(output.contains("bulan ke-25 tidak ada") && output.contains("pecahan hari, kira-kira 09:12"))
  }
}
