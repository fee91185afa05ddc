import Core
import Testing

@testable import Register

/// Finding the header and mapping its headings (register.md sections 1 and 2).
@Suite struct HeaderTests {
  let required = "nomor_register,diterima,nama_pemohon,alamat,rincian_informasi"

  @Test(arguments: [
    ("No. Register", Column.number), ("NOMOR PENDAFTARAN", .number), ("no_permohonan", .number),
    ("  Tgl  ", .received), ("Tanggal-Ajuan", .received), ("tanggal / permohonan", .received),
    ("Waktu", .receivedTime),
    ("Tanggal Lengkap", .complete), ("NAMA", .applicantName), ("No. HP", .phone), ("E-Mail", .email),
    ("No. Telp / E-mail", .contact), ("No.Kontak", .contact), ("Platform", .channel), ("Ket.", .remarks),
    ("Informasi\nyang diminta", .informationAsked), ("Pemberitahuan Tertulis", .noticeDate),
    ("Disposisi", .memoNumber), ("Pasal", .exemptionBasis), ("Cara", .payment), ("_Biaya_", .totalCost),
    ("Pemberian\u{A0}Informasi", .handoverEnd), ("status", .decision), ("Status Informasi", .possession),
  ]) func headingsAreMatched(_ heading: String, _ column: Column) throws {
    let settings = try TestData.settings()
    #expect(settings.synonyms.headings[matchingForm(heading)]?.column == column)
  }

  @Test func everyCanonicalNameIsKnown() throws {
    let synonyms = try TestData.synonyms()
    for column in Column.allCases { #expect(synonyms.headings[column.name]?.column == column) }
  }

  @Test(arguments: ["No", "Alasan", "Urutan", "nomor"]) func ambiguousHeadingsAreUnknown(_ heading: String)
    throws
  {
    let reading = try TestData.read("\(heading),\(required)\nx,A,2021-10-04,B,C,D\n")
    #expect(
      reading.file.findings.filter { $0.code == .csvUnknownColumn }.map(\.place.column) == [heading]
    )
    #expect(reading.rows.map { $0.request.text(.number) } == ["A"])
  }

  @Test(arguments: [
    ("penerimaa", ["penerima"]), ("tanggl", ["tanggal"]), ("Almat", ["alamat"]), ("Warna Map", []),
    ("nama pemohom", ["nama_pemohon"]), ("suerl", ["surel"]),
  ]) func nearHeadingsAreSuggested(_ heading: String, _ near: [String]) throws {
    let reading = try TestData.read("\(required),\(heading)\n")
    let finding = try #require(reading.file.findings.first { $0.code == .csvUnknownColumn })
    #expect(finding.suggestions == near)
    #expect(finding.place == Place(file: 0, line: 1, column: heading, columnIndex: 5))
  }

  @Test func theOfficesOwnHeadingsWin() throws {
    let settings = try TestData.settings(headings: [
      "Nama Lengkap Pemohon": .applicantName, "Tanggal": .complete,
    ])
    let reading = try TestData.read(
      "No Register;Tanggal;Diterima;NAMA LENGKAP PEMOHON;Alamat;Informasi yang diminta\nA;2021-10-05;2021-10-04;B;C;D\n",
      settings: settings
    )
    #expect(reading.rows.first?.request.date(.complete)?.iso == "2021-10-05")
    #expect(reading.rows.first?.request.text(.applicantName) == "B")
  }

  @Test func theHeaderIsTheFirstRecordWithThreeKnownHeadings() throws {
    let reading = try TestData.read("REGISTER,2021\n\nnama,alamat,x\n\(required)\nA,2021-10-04,B,C,D\n")
    #expect(reading.file.headerLine == 4)
    #expect(reading.general.filter { $0.hasPrefix("CSV-BARIS-LAIN") } == ["CSV-BARIS-LAIN catatan 1"])
    #expect(reading.file.findings.first { $0.code == .csvSkippedRows }?.lastLine == 3)
  }

  @Test func missingColumnsDropTheFile() throws {
    let reading = try TestData.read("nomor_register,diterima,nama_pemohon,keputusan\nA,2021-10-04,B,\n")
    #expect(reading.file.dropped == .csvMissingColumn)
    #expect(reading.rows.isEmpty)
    #expect(
      reading.general == ["CSV-KOLOM-WAJIB galat alamat 1", "CSV-KOLOM-WAJIB galat rincian_informasi 1"]
    )
    #expect(reading.file.rowCount == 0)
  }

  @Test func doubledColumnsDropTheFile() throws {
    let reading = try TestData.read("\(required),No Register,Nama,Nama\nA,2021-10-04,B,C,D,E,F,G\n")
    #expect(reading.file.dropped == .csvDoubledColumn)
    #expect(
      reading.general == ["CSV-KOLOM-GANDA galat nama_pemohon 1", "CSV-KOLOM-GANDA galat nomor_register 1"]
    )
    #expect(reading.rows.isEmpty)
  }

  @Test func absentColumnsAreNamedOnce() throws {
    let reading = try TestData.read("\(required)\nA,2021-10-04,B,C,D\n")
    let findings = reading.file.findings.filter { $0.code == .csvAbsentColumns }
    #expect(findings.count == 1)
    let text = try #require(findings.first).message.text(.indonesian, findings[0].arguments)
    #expect(text.contains("keputusan") && text.contains("petugas") && text.contains("dasar_pengecualian"))
    #expect(!text.contains("pekerjaan") && !text.contains("uji_konsekuensi_"))
  }

  @Test func aMixedContactColumnLimitsNothing() throws {
    let reading = try TestData.read("\(required),kontak\nA,2021-10-04,B,C,D,0812\n")
    #expect(reading.file.has(.phone) && reading.file.has(.email))
    let note = try #require(reading.file.findings.first { $0.code == .csvAbsentColumns })
    #expect(!note.message.text(.indonesian, note.arguments).contains("telepon"))
  }

  @Test func columnsWithoutHeadingAreNamedWhereFilled() throws {
    let reading = try TestData.read(
      "nomor_register,diterima,,nama_pemohon,,alamat,rincian_informasi\nA,2021-10-04,,B,x,C,D\n"
    )
    let unknown = reading.file.findings.filter { $0.code == .csvUnknownColumn }
    #expect(unknown.map(\.place.columnIndex) == [4])
    #expect(unknown.first?.message.text(.indonesian, unknown[0].arguments).contains("kolom E") == true)
  }

  @Test(arguments: [
    ("NIK", "", "ktp", ""), ("No. KTP", "", "ktp", ""), ("nomor_identitas", "", "-", ""),
    ("NIK", "sim", "sim", ""),
  ]) func headingsOfIdentityCardsImplyTheKind(
    _ heading: String,
    _ kind: String,
    _ expected: String,
    _ x: String
  ) throws {
    for header in ["\(required),\(heading),jenis_identitas", "\(required),\(heading)"]
    where kind.isEmpty || header.hasSuffix("s") {
      let row =
        "A,2021-10-04,B,C,D,1171912201029946" + (header.hasSuffix(",jenis_identitas") ? ",\(kind)" : "")
      let reading = try TestData.read("\(header)\n\(row)\n")
      #expect(reading.rows.first?.request.identityKind?.rawValue ?? "-" == expected)
    }
  }

  @Test func anImpliedIdentityCardIsChecked() throws {
    let reading = try TestData.read("\(required),NIK\nA,2021-10-04,B,C,D,\"3,20E+15\"\nB,2021-10-04,B,C,D,\n")
    #expect(reading.rows[0].briefs == ["REG-NIK galat nomor_identitas"])
    #expect(reading.rows[1].request.state(.identityKind) == .absent)
  }
}
