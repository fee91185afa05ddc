import Core
import Testing

@testable import Register

/// The data files of words are checked before they are used.
@Suite struct SynonymsTests {
  func refusal(headings: String = "judul,kolom,jenis_identitas\n", values: String = "jenis,kata,baku\n")
    -> Problem?
  {
    do {
      _ = try Synonyms(headings: Array(headings.utf8), values: Array(values.utf8))
      return nil
    } catch { return error }
  }

  @Test func shippedFilesAreGood() throws {
    let synonyms = try TestData.synonyms()
    #expect(synonyms.headings.count > Column.count + 60)
  }

  @Test(arguments: [
    (
      "judul,kolom,jenis_identitas\n# catatan\nno reg,nomor_regster,\n", 3,
      "kolom tidak dikenal: nomor_regster"
    ),
    ("judul,kolom,jenis_identitas\nno reg,nomor_register,\nNo. Reg,diterima,\n", 3, "judul ganda: No. Reg"),
    ("judul,kolom,jenis_identitas\nDiterima,lengkap,\n", 2, "judul ganda: Diterima"),
    ("judul,kolom,jenis_identitas\nnik,nomor_identitas,kartu\n", 2, "jenis identitas tidak dikenal: kartu"),
    ("judul,kolom,jenis_identitas\nnik,alamat,ktp\n", 2, "jenis identitas tidak dikenal: ktp"),
    ("judul,kolom,jenis_identitas\nno reg,nomor_register\n", 2, "baris harus berisi 3 sel"),
    ("judul,kolom\n", 1, "judul harus judul,kolom,jenis_identitas"),
    ("judul,kolom,jenis_identitas\n\"a,b,c\n", 2, "berkas rusak: unterminated-quote"),
  ]) func badHeadingFilesAreRefused(_ text: String, _ line: Int, _ message: String) throws {
    let problem = try #require(refusal(headings: text))
    #expect(problem.line == line && problem.file == "templates/sinonim/judul.csv")
    #expect(problem.message.text(.indonesian, problem.arguments) == message)
  }

  @Test(arguments: [
    ("jenis,kata,baku\nsaluran,merpati,pos\n", 2, "kata baku tidak dikenal: pos"),
    ("jenis,kata,baku\nwarna,merah,x\n", 2, "jenis tidak dikenal: warna"),
    ("jenis,kata,baku\nalamat,merah,x\n", 2, "jenis tidak dikenal: alamat"),
    ("jenis,kata,baku\nsaluran,WA,daring\nsaluran,wa,langsung\n", 3, "kata ganda untuk saluran: wa"),
    ("jenis,kata,baku\nsaluran,Langsung,daring\n", 2, "kata ganda untuk saluran: Langsung"),
    ("jenis,kata,baku\nkosong,-,\nrujukan,-,\n", 3, "kata ganda untuk rujukan: -"),
    ("jenis,kata,baku\nkosong,-,x\n", 2, "kata baku harus kosong untuk kosong"),
    ("jenis,kata,baku\nbulan,januari,13\n", 2, "kata baku tidak dikenal: 13"),
    ("jenis,kata,baku\nya_tidak,mungkin,mungkin\n", 2, "kata baku tidak dikenal: mungkin"),
    ("jenis,kata,baku\nkosong,\(String(repeating: "x", count: 33)),\n", 2, "panjang kata 1-32 bita"),
    ("", 0, "berkas kosong"),
  ]) func badValueFilesAreRefused(_ text: String, _ line: Int, _ message: String) throws {
    let problem = try #require(refusal(values: text))
    #expect(problem.line ?? 0 == line && problem.file == "templates/sinonim/nilai.csv")
    #expect(problem.message.text(.indonesian, problem.arguments) == message)
  }

  @Test func nearNamesAreOffered() throws {
    let problem = try #require(refusal(headings: "judul,kolom,jenis_identitas\nno reg,nomor_regster,\n"))
    #expect(problem.text(.indonesian).hasSuffix("saran: yang dikenal: nomor_register"))
  }

  @Test func officesAddWords() throws {
    let synonyms = try Synonyms(
      headings: Array("judul,kolom,jenis_identitas\nNomor Agenda,nomor_register,\n".utf8),
      values: Array("jenis,kata,baku\nsaluran,WhatsApp,daring\nkosong,(kosong),\n".utf8)
    )
    let settings = ReadingSettings(synonyms: synonyms)
    let row = Request.sample(["saluran": "whatsapp", "keterangan": "(Kosong)"], settings: settings)
    #expect(row.request.channel == .online)
    #expect(row.request.state(.remarks) == .empty)
  }
}
