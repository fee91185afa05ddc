import Core
import Testing

@testable import Register

/// Numbers that a spreadsheet shortened: NIK, phones, registration and document numbers, amounts.
@Suite struct LostDigitsTests {
  private func briefs(_ cells: [String: String]) throws -> [String] { try TestData.row(cells).briefs }

  @Test(arguments: [
    ("1171912201020000", ["REG-NIK-EKOR peringatan nomor_identitas"]),
    ("1171 9122 0102 0000", ["REG-NIK-EKOR peringatan nomor_identitas"]),
    ("'1171912201020000", ["REG-NIK-EKOR peringatan nomor_identitas"]),
    ("1171912201029000", []), ("1171912201020100", []), ("1171912201020001", []),
    ("3200000000000000", ["REG-NIK peringatan nomor_identitas", "REG-NIK-EKOR peringatan nomor_identitas"]),
    ("117191220102000", ["REG-NIK galat nomor_identitas"]),
    ("3,20E+15", ["REG-NIK galat nomor_identitas"]), ("3.2E15", ["REG-NIK galat nomor_identitas"]),
  ]) func tailsOfNIK(_ text: String, _ expected: [String]) throws {
    #expect(try briefs(["jenis_identitas": "ktp", "nomor_identitas": text]) == expected)
  }

  /// More digits than a machine word holds.
  @Test func longMantissasAreRead() throws {
    let text = "1," + String(repeating: "9", count: 60) + "E+15"
    #expect(
      try briefs(["jenis_identitas": "ktp", "nomor_identitas": text]) == ["REG-NIK galat nomor_identitas"]
    )
    #expect(try briefs(["biaya": text]) == ["REG-NILAI galat biaya"])
    #expect(try briefs(["telepon": text]) == ["REG-TELEPON peringatan telepon"])
  }

  @Test func aScientificNIKSaysWhatWasLostAndWhereToFindIt() throws {
    let finding = try #require(
      try TestData.row(["jenis_identitas": "ktp", "nomor_identitas": "3,20E+15"]).findings.first
    )
    #expect(finding.message.id.contains("15 angka"))
    let remedy = try #require(finding.remedy)
    for word in ["Teks", "KTP", "Excel", "LibreOffice"] { #expect(remedy.id.contains(word)) }
  }

  @Test(arguments: ["sim", "paspor", "", "akta_notaris", "#?"])
  func otherDocumentsInScientificNotation(_ kind: String) throws {
    let row = try TestData.row(["jenis_identitas": kind, "nomor_identitas": "9,80112E+13"])
    #expect(row.briefs.contains("REG-NOMOR-ILMIAH galat nomor_identitas"))
    #expect(!row.briefs.contains { $0.hasPrefix("REG-NIK") })
    #expect(row.request.text(.identityNumber) == "9,80112E+13")
  }

  @Test(arguments: ["2,0211E+11", "2.0211E+11", "2E+11", "1,5e-07"])
  func numbersOfLettersInScientificNotation(_ text: String) throws {
    for column in [
      Column.number, .receiptNumber, .memoNumber, .refusalDecisionNumber, .noticeNumber,
      .handoverReceiptNumber,
    ] {
      let row = try TestData.row([column.name: text])
      #expect(row.briefs == ["REG-NOMOR-ILMIAH galat \(column.name)"])
      #expect(row.request.isBroken(column))
    }
  }

  @Test(arguments: [
    "12E5", "1E5", "001/PPID/X/2021", "1.234", "1,2", "12,5E+11", "E1234567", "1E+", "1E+1234",
    "2,0E+11/2021",
    "2021", "5",
  ]) func otherNumbersAreNone(_ text: String) throws {
    for column in [Column.number, .noticeNumber, .identityNumber] {
      #expect(try briefs([column.name: text]) == [])
    }
    #expect(try briefs(["keterangan": "2,0211E+11"]) == [])
  }

  @Test(arguments: [
    "81200000106", "812 0000 0106", "812-0000-0106", "812345678", "812345678901", "812\u{A0}0000\u{A0}0106",
    "8,12E+10", "8.12E+10", "6,28120E+12", "8E10",
  ]) func damagedPhonesAreNamed(_ text: String) throws {
    #expect(try briefs(["telepon": text]) == ["REG-TELEPON peringatan telepon"])
    #expect(try TestData.row(["telepon": text]).request.has(.phone))
    #expect(
      try briefs(["kontak": "\(text) / a@contoh.id", "telepon": "", "email": ""])
        == ["REG-TELEPON peringatan kontak"]
    )
    #expect(try briefs(["kontak": "a@contoh.id; \(text)"]) == ["REG-TELEPON peringatan kontak"])
  }

  @Test(arguments: [
    "081200000106", "0812-0000-0106", "+62 812 0000 0106", "62 812 0000 0106", "6281200000106", "87654321",
    "8123456789012", "8.120.000.0106", "(0651) 8123456", "0651-812345", "812 0000 0106 (WA)", "tidak punya",
    "81200000106 / 0813", "021 8123456", "+81 90 1234 5678", "7123456789",
  ]) func otherPhonesAreNot(_ text: String) throws {
    #expect(try briefs(["telepon": text]) == [])
  }

  @Test func theOwnColumnWinsOverTheContact() throws {
    #expect(try briefs(["telepon": "081200000106", "kontak": "81200000106", "email": ""]) == [])
    #expect(try briefs(["kontak": "0651-1234, 81200000106"]) == [])
  }

  @Test(arguments: [
    ("12,0", "koma desimal"), ("1500,5", "koma desimal"), ("1.500,50", "koma desimal"),
    ("1500.00", "titik desimal"), ("1500.5", "titik desimal"), ("1,500.00", "titik desimal"),
    ("12.0", "titik desimal"), ("1.50", "titik desimal"), ("-12,5", "koma desimal"),
    ("1,5E+06", "notasi ilmiah"), ("1.5E6", "notasi ilmiah"),
  ]) func amountsSayWhatIsWrong(_ text: String, _ words: String) throws {
    for column in [Column.sheets, .copyCost, .totalCost] {
      let row = try TestData.row([column.name: text])
      #expect(row.request.state(column) == .unreadable)
      #expect(row.briefs == ["REG-NILAI galat \(column.name)"])
      #expect(row.findings.first?.message.id.contains(words) == true)
    }
  }

  @Test(arguments: ["seribu", "1.500 2", "12 halaman", "0.500", ",5", "1,5,5", "?"])
  func otherUnreadableAmountsAreNotBlamedOnASpreadsheet(_ text: String) throws {
    let row = try TestData.row(["biaya": text])
    #expect(row.findings.first?.message.id == "angka {1} tidak terbaca")
  }

  @Test(arguments: ["1.500,00", "Rp 1.500,-", "1500", "1.500"]) func soundAmountsStayFine(_ text: String)
    throws
  {
    #expect(try briefs(["biaya": text]) == [])
  }
}
