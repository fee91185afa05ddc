import Core
import Testing

@testable import Register

/// Enumerations, yes and no, numbers, NIK, placeholders and contacts (register.md section 3).
@Suite struct ValueTests {
  /// The value of a column as text, or its state, then the codes found.
  func read(_ text: String, _ column: Column, with: [String: String] = [:]) throws -> String {
    var cells = with
    cells[column.name] = text
    let row = try TestData.row(cells)
    let value: String
    switch row.request.state(column) {
    case .absent: value = "absent"
    case .empty: value = "empty"
    case .unreadable: value = "unreadable"
    case .filled:
      let code = column.kind == .code ? Int(row.request.slots[column.rawValue].number) : nil
      let number = row.request.integer(column).map(String.init)
      switch column.kind {
      case .code: value = column.acceptedWords[code ?? 0]
      case .integer, .rupiah, .flag: value = number ?? ""
      default: value = row.request.text(column) ?? ""
      }
    }
    let codes = row.findings.filter { $0.place.column == column.name }.map { " " + $0.code.rawValue }.sorted()
    return value + codes.joined()
  }

  @Test(arguments: [
    "-", "--", "–", "—", "n/a", "N/A", "nihil", "Kosong", "PENDING", "tidak ada", "Tidak Ada", " - ", "",
    "  ", "\u{A0}", "\r\n",
  ]) func placeholdersAreEmpty(_ text: String) throws {
    for column in [
      Column.remarks, .complete, .channel, .totalCost, .applicantInformed, .exemptionBasis, .officers,
    ] {
      #expect(try read(text, column) == "empty")
    }
  }

  @Test(arguments: ["idem", "IDEM", "sda", "s.d.a.", "\"", " Idem "]) func dittosAreRefusedEverywhere(
    _ text: String
  ) throws {
    for column in Column.allCases { #expect(try read(text, column) == "unreadable REG-NILAI") }
  }

  @Test func placeholdersInsideATextAreText() throws {
    #expect(try read("tidak ada data", .remarks) == "tidak ada data")
    #expect(try read("idem dengan nomor 3", .remarks) == "idem dengan nomor 3")
    #expect(try read("nihilisme", .remarks) == "nihilisme")
  }

  @Test(arguments: [
    (Column.applicantKind, "Perorangan", "perorangan"), (.applicantKind, "WNI", "perorangan"),
    (.applicantKind, "pribadi", "perorangan"), (.applicantKind, "Diri  Sendiri", "perorangan"),
    (.applicantKind, "kelompok orang", "kelompok_orang"), (.applicantKind, "LSM", "kelompok_orang"),
    (.applicantKind, "organisasi", "kelompok_orang"), (.applicantKind, "Komunitas", "kelompok_orang"),
    (.applicantKind, "kelompok", "kelompok_orang"), (.applicantKind, "Badan-Hukum", "badan_hukum"),
    (.applicantKind, "lembaga", "badan_hukum"), (.applicantKind, "yayasan", "badan_hukum"),
    (.applicantKind, "perusahaan", "badan_hukum"), (.applicantKind, "partai politik", "badan_hukum"),
    (.identityKind, "KTP", "ktp"), (.identityKind, "KTP-el", "ktp"), (.identityKind, "E-KTP", "ktp"),
    (.identityKind, "Surat Kuasa", "surat_kuasa"),
    (.identityKind, "PENGESAHAN BADAN HUKUM", "pengesahan_badan_hukum"),
    (.channel, "datang langsung", "langsung"), (.channel, "tatap muka", "langsung"),
    (.channel, "Offline", "langsung"),
    (.channel, "e-mail", "email"), (.channel, "surel", "email"), (.channel, "website", "daring"),
    (.channel, "online", "daring"), (.channel, "web", "daring"), (.channel, "fax", "faksimili"),
    (.channel, "faks", "faksimili"), (.channel, "Surat", "surat"), (.formFilledBy, "PETUGAS", "petugas"),
    (.informationCategory, "Tahapan pemilu", "tahapan_pemilu"),
    (.wayToObtain, "Salinan Softcopy", "salinan_softcopy"),
    (.delivery, "ambil langsung", "ambil_langsung"), (.delivery, "E-mail", "email"),
    (.delivery, "fax", "faksimili"),
    (.classification, "_Terbuka_", "terbuka"),
    (.possession, "belum/didokumentasikan", "belum_didokumentasikan"),
    (.informationForm, "KEDUANYA", "keduanya"), (.decision, "DIKABULKAN", "dikabulkan"),
    (.decision, "diberikan", "dikabulkan"), (.decision, "dikabulkan seluruhnya", "dikabulkan"),
    (.decision, "Dikabulkan Sepenuhnya", "dikabulkan"),
    (.decision, "dikabulkan sebagian", "dikabulkan_sebagian"),
    (.decision, "sebagian", "dikabulkan_sebagian"), (.decision, "tolak", "ditolak"),
    (.decision, "ditolak", "ditolak"),
    (.decision, "tidak dapat diberikan", "tidak_dikuasai"), (.decision, "tidak dikuasai", "tidak_dikuasai"),
    (.decision, "tidak lengkap", "tidak_lengkap"), (.decision, "dicabut", "dicabut"),
    (.decision, "proses", "empty"), (.decision, "Dalam Proses", "empty"), (.decision, "diproses", "empty"),
  ]) func wordsOfClosedSetsAreRead(_ column: Column, _ text: String, _ expected: String) throws {
    #expect(try read(text, column) == expected)
  }

  @Test func everyCanonicalWordIsItself() throws {
    for column in Column.allCases where column.kind == .code {
      for word in column.acceptedWords { #expect(try read(word, column) == word) }
    }
  }

  @Test(arguments: ["???", "lihat map", ".", "dikabulkan?", "dikabulkandikabulkandikabulkandikabulkan"])
  func unknownWordsAreRefused(_ text: String) throws {
    for column in Column.allCases where column.kind == .code {
      #expect(try read(text, column) == "unreadable REG-NILAI")
    }
  }

  @Test func refusalNamesWhatIsAccepted() throws {
    let finding = try #require(try TestData.row(["keputusan": "???"]).findings.first)
    #expect(
      finding.message.text(.indonesian, finding.arguments)
        == "nilai keputusan tidak dikenal; yang diterima: dikabulkan, dikabulkan_sebagian, ditolak, "
        + "tidak_dikuasai, tidak_lengkap, dicabut, proses"
    )
    #expect(finding.value == "???")
  }

  @Test(arguments: [
    ("2021-10-04 09:00", "dikabulkan"), ("", "unreadable REG-NILAI"), ("-", "unreadable REG-NILAI"),
    ("besok", "dikabulkan"),
  ]) func finishedIsGrantedWhereHandedOver(_ handover: String, _ expected: String) throws {
    #expect(try read("Selesai", .decision, with: ["penyerahan_selesai": handover]) == expected)
  }

  @Test func finishedWithoutHandoverColumnIsRefused() throws {
    #expect(try read("selesai", .decision) == "unreadable REG-NILAI")
  }

  @Test(arguments: ["ya", "Y", "v", "V", "✓", "√", "1", "true", "SUDAH"]) func yes(_ text: String) throws {
    #expect(try TestData.row(["pemohon_terinfokan": text]).request.flag(.applicantInformed) == true)
  }

  @Test(arguments: ["tidak", "t", "0", "False", "belum"]) func no(_ text: String) throws {
    #expect(try TestData.row(["pemohon_terinfokan": text]).request.flag(.applicantInformed) == false)
  }

  @Test(arguments: ["mungkin", "2", "x"]) func neitherYesNorNo(_ text: String) throws {
    #expect(try read(text, .applicantInformed) == "unreadable REG-NILAI")
  }

  @Test(arguments: [
    ("1500", "1500"), ("1.500", "1500"), ("1.500,00", "1500"), ("Rp 1.500,-", "1500"), ("Rp1.500", "1500"),
    ("rp. 1.500", "1500"), ("gratis", "0"), ("Tanpa Biaya", "0"), ("0", "0"), ("1.500.000", "1500000"),
    ("Rp\u{A0}24.500", "24500"), ("1500,00", "1500"), ("1,500", "1500 REG-ANGKA"),
    ("1,500,000", "1500000 REG-ANGKA"),
    ("1500.00", "unreadable REG-NILAI"), ("1.50", "unreadable REG-NILAI"), ("1,5", "unreadable REG-NILAI"),
    ("1.500,50", "unreadable REG-NILAI"), ("1,500.00", "unreadable REG-NILAI"),
    ("Rp", "unreadable REG-NILAI"),
    ("seribu", "unreadable REG-NILAI"), ("-1500", "unreadable REG-NILAI"), ("1.5000", "unreadable REG-NILAI"),
    ("1 500", "unreadable REG-NILAI"), ("9999999999999999999", "unreadable REG-NILAI"),
    ("0.500", "unreadable REG-NILAI"),
    ("1.500 2", "unreadable REG-NILAI"),
  ]) func rupiah(_ text: String, _ expected: String) throws {
    for column in [Column.copyCost, .sendingCost, .otherCost, .totalCost] {
      #expect(try read(text, column) == expected)
    }
  }

  @Test(arguments: [
    ("12", "12"), ("12 lembar", "12"), ("12 Lbr", "12"), ("12lbr.", "12"), ("1.200", "1200"), ("0", "0"),
    ("12 halaman", "unreadable REG-NILAI"), ("dua", "unreadable REG-NILAI"),
    ("lembar", "unreadable REG-NILAI"),
    ("1,200", "1200 REG-ANGKA"), ("gratis", "unreadable REG-NILAI"),
  ]) func sheets(_ text: String, _ expected: String) throws {
    #expect(try read(text, .sheets) == expected)
  }

  @Test(arguments: [
    ("1171912201029946", "1171912201029946", ""), ("1171 9122 0102 9946", "1171912201029946", ""),
    ("11.71.91.220102.9946", "1171912201029946", ""), ("'1171912201029946", "1171912201029946", ""),
    ("`1171912201029946", "1171912201029946", ""), ("1171916902009946", "1171916902009946", ""),
    ("1171912902019946", "1171912902019946", ""), ("1171913002019946", "1171913002019946", "peringatan"),
    ("1171917101019946", "1171917101019946", ""), ("1171917201019946", "1171917201019946", "peringatan"),
    ("1171913104019946", "1171913104019946", "peringatan"),
    ("1171910013029946", "1171910013029946", "peringatan"),
    ("1171910001029946", "1171910001029946", "peringatan"),
    ("1171914001029946", "1171914001029946", "peringatan"),
    ("1071912201029946", "1071912201029946", "peringatan"),
    ("2071912201029946", "2071912201029946", "peringatan"),
    ("9771912201029946", "9771912201029946", "peringatan"),
    ("3,20E+15", "3,20E+15", "galat"), ("1.17E+15", "1.17E+15", "galat"),
    ("117191220102994", "117191220102994", "galat"),
    ("11719122010299461", "11719122010299461", "galat"), ("117191220102ABCD", "117191220102ABCD", "galat"),
  ]) func nationalIDs(_ text: String, _ value: String, _ severity: String) throws {
    let row = try TestData.row(["jenis_identitas": "ktp", "nomor_identitas": text])
    #expect(row.request.text(.identityNumber) == value)
    #expect(row.findings.map(\.severity.rawValue).joined() == severity)
    #expect(row.findings.allSatisfy { $0.code == .regNIK })
  }

  @Test func provincesAreThoseOfTheLaw() throws {
    let known = Set(
      [11...19, 21...21, 31...36, 51...53, 61...65, 71...76, 81...82, 91...96].flatMap { Array($0) }
    )
    for code in 0...99 {
      let row = try TestData.row([
        "jenis_identitas": "ktp", "nomor_identitas": padded(code, to: 2) + "71912201029946",
      ])
      #expect(row.findings.isEmpty == known.contains(code))
    }
  }

  @Test func otherDocumentsAreNotCheckedAsNIK() throws {
    for kind in ["sim", "paspor", "lihat map", ""] {
      let row = try TestData.row(["jenis_identitas": kind, "nomor_identitas": "X1"])
      #expect(!row.findings.contains { $0.code == .regNIK })
    }
  }

  @Test(arguments: [
    ("0812-0000-1111 / a@contoh.id", "0812-0000-1111", "a@contoh.id"),
    ("a7@contoh.id; 0812-0000-1111", "0812-0000-1111", "a7@contoh.id"),
    ("0812-0000-1111\na@contoh.id", "0812-0000-1111", "a@contoh.id"), ("a@contoh.id", "-", "a@contoh.id"),
    ("0812-0000-1111, 0812-0000-2222", "0812-0000-1111", "-"), ("tidak punya", "-", "-"), ("", "-", "-"),
  ]) func mixedContactsAreSplit(_ text: String, _ phone: String, _ email: String) throws {
    let request = try TestData.row(["kontak": text]).request
    #expect(request.text(.phone) ?? "-" == phone)
    #expect(request.text(.email) ?? "-" == email)
    #expect(request.state(.phone) != .absent && request.state(.email) != .absent)
  }

  @Test func ownContactColumnsWin() throws {
    let request = try TestData.row(["kontak": "0812-0000-1111 / a@contoh.id", "telepon": "0812-0000-9999"])
      .request
    #expect(request.text(.phone) == "0812-0000-9999")
    #expect(request.text(.email) == "a@contoh.id")
  }

  @Test func anUnreadableContactLeavesBothUnreadable() throws {
    let request = try TestData.row(["kontak": "idem", "telepon": "0812-0000-9999"]).request
    #expect(request.state(.email) == .unreadable)
    #expect(request.text(.phone) == "0812-0000-9999")
  }

  @Test func aPhoneWithoutDigitIsEmpty() throws {
    #expect(try read("tidak punya", .phone) == "empty")
    #expect(try read("+62 812-0000-0106", .phone) == "+62 812-0000-0106")
  }

  @Test func officersAreSplit() throws {
    let row = try TestData.row(["petugas": " Ana Marlina; Budi / Cici & Dedi\nErna;; "])
    #expect(row.request.officers == ["Ana Marlina", "Budi", "Cici", "Dedi", "Erna"])
    #expect(try TestData.row(["petugas": ""]).request.officers.isEmpty)
  }

  @Test func columnsNotNamedAreAbsent() throws {
    let request = try TestData.row(["diterima": ""]).request
    #expect(request.state(.received) == .empty)
    #expect(request.state(.remarks) == .absent)
  }
}
