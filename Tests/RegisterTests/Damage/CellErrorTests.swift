import Core
import Testing

@testable import Register

/// REG-SEL-GALAT: error values of spreadsheets.
@Suite struct CellErrorTests {
  @Test(arguments: [
    "#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA",
    "#NAMA?", "#NILAI!", "#BEZUG!", "#VALEUR!", "#¡REF!", "#¿NOMBRE?", "#NÚM!", "#ÜBERLAUF!", "Err:502",
    "Err:540", "err:522", "ERR:508", "###", "#######", "#n/a", "  #REF! ", "\u{A0}#REF!", "#REF!\n",
  ]) func errorValuesAreNamedInEveryColumn(_ text: String) throws {
    for column in Column.allCases {
      let row = try TestData.row([column.name: text])
      let found = row.findings.filter { $0.code == .regCellError }
      #expect(found.map(\.brief) == ["REG-SEL-GALAT galat \(column.name)"], "\(column)")
      #expect(found.first?.remedy != nil)
    }
  }

  @Test(arguments: [
    "#", "##", "#1", "#12", "No. #12", "#REF", "#REF! di A1", "REF!", "#tagar", "####a", "Err:50", "Err:5020",
    "Err: 502", "Err:abc", "Error", "Erna Wati", "Ernawati 502", "N/A", "n/a", "# #", "C#", "#N/Aa",
  ]) func otherTextsAreNot(_ text: String) throws {
    for column in [Column.applicantName, .address, .remarks, .received, .sheets, .decision, .officers] {
      #expect(!(try TestData.row([column.name: text]).findings.contains { $0.code == .regCellError }))
    }
  }

  /// The contract's codes and values stay what they are.
  @Test func theRestIsAsBefore() throws {
    let row = try TestData.row([
      "diterima": "#REF!", "keputusan": "#N/A", "jumlah_lembar": "###", "pemohon_terinfokan": "#REF!",
      "dasar_pengecualian": "#NAME?", "nama_pemohon": "#REF!", "petugas": "#REF!",
    ])
    #expect(
      row.briefs.filter { !$0.hasPrefix("REG-SEL") } == [
        "REG-NILAI galat dasar_pengecualian", "REG-NILAI galat jumlah_lembar", "REG-NILAI galat keputusan",
        "REG-NILAI galat pemohon_terinfokan", "REG-TANGGAL galat diterima",
      ]
    )
    for column in [Column.received, .decision, .sheets, .applicantInformed, .exemptionBasis] {
      #expect(row.request.state(column) == .unreadable && !row.request.isBroken(column))
    }
    for column in [Column.applicantName, .officers] {
      #expect(row.request.text(column) == "#REF!" && row.request.isBroken(column))
    }
  }

  @Test func messagesSayWhatHappened() throws {
    func message(_ text: String) throws -> String {
      let finding = try #require(try TestData.row(["alamat": text]).findings.first)
      return finding.message.text(.indonesian, finding.arguments)
    }
    #expect(
      try message("#REF!")
        == "sel alamat berisi nilai galat lembar kerja #REF!: rumus merujuk sel yang sudah dihapus"
    )
    #expect(
      try message(String(repeating: "#", count: 300))
        == "sel alamat berisi nilai galat lembar kerja ###: kolom terlalu sempit untuk menampilkan isinya"
    )
  }

  @Test func aContactMadeOfAnErrorIsBrokenToo() throws {
    let row = try TestData.row(["kontak": "#DIV/0!", "telepon": "", "email": ""])
    #expect(row.request.isBroken(.contact))
    #expect(row.request.has(.phone) == row.request.isBroken(.phone))
    #expect(row.briefs == ["REG-SEL-GALAT galat kontak"])
  }

  @Test func ticksAndTheBodyBesideThemAreLookedAt() throws {
    let text = try String(decoding: TestData.bytes("contoh/register-ppid-c.csv"), as: UTF8.self)
    let damaged = text.replacing(";V;", with: ";#REF!;", maxReplacements: 1)
    try #require(damaged != text)
    let found = try TestData.read(damaged).rows.flatMap(\.findings).filter { $0.code == .regCellError }
    #expect(found.count == 1)
    #expect(try TestData.read(text).rows.flatMap(\.findings).allSatisfy { $0.code != .regCellError })
  }

  @Test func anOfficeMayCallAnErrorEmpty() throws {
    let synonyms = try Synonyms(
      headings: TestData.bytes("templates/sinonim/judul.csv"),
      values: Array("jenis,kata,baku\nkosong,#N/A,\n".utf8),
      cellErrors: TestData.bytes("templates/sinonim/galat-sel.csv")
    )
    let row = Request.sample(["keterangan": "#N/A"], settings: ReadingSettings(synonyms: synonyms))
    #expect(row.request.state(.remarks) == .empty && row.findings.isEmpty)
  }

  @Test(arguments: [
    ("jenis,nilai,sumber\nwarna,#MERAH!,\n", 2, "jenis tidak dikenal: warna"),
    ("jenis,nilai,sumber\nrujukan,#REF!,\nnilai,#ref!,\n", 3, "kata ganda untuk nilai: #ref!"),
    ("jenis,nilai,sumber\nrujukan,REF!,\n", 2, "nilai galat tidak boleh diawali huruf: REF!"),
    ("jenis,nilai,sumber\nsempit,#-#,\n", 2, "nilai jenis sempit harus satu tanda berulang: #-#"),
    ("jenis,nilai\n", 1, "judul harus jenis,nilai,sumber"),
  ]) func badListsAreRefused(_ text: String, _ line: Int, _ message: String) throws {
    var problem: Problem?
    do {
      _ = try Synonyms(
        headings: Array("judul,kolom,jenis_identitas\n".utf8),
        values: Array("jenis,kata,baku\n".utf8),
        cellErrors: Array(text.utf8)
      )
    } catch { problem = error }
    let found = try #require(problem)
    #expect(found.line == line && found.file == "templates/sinonim/galat-sel.csv")
    #expect(found.message.text(.indonesian, found.arguments) == message)
  }
}
