import Core
import Testing

@testable import Register

/// The Model PPID-C layout (register.md section 1, domain 6.1).
@Suite struct ModelPPIDCTests {
  static let header = """
    No.;Tgl;Nama;Alamat;Nomor Kontak;Pekerjaan;Informasi Yang Diminta;Tujuan Penggunaan Informasi;Status Informasi;;;Bentuk Informasi Yang Dikuasai;;Jenis Permohonan;;Keputusan;Alasan Penolakan;Hari dan Tanggal;;Biaya dan Cara Pembayaran;
    ;;;;;;;;Di Bawah Penguasaan;;Belum Didokumentasikan;Softcopy;Hardcopy;Melihat/ Mengetahui;Meminta Salinan;;;Pemberitahuan Tertulis;Pemberian Informasi;Biaya;Cara
    ;;;;;;;;Ya;Tidak;;;;;;;;;;;

    """

  /// A row with these cells in leaves 9 to 15.
  func row(_ ticks: [String]) throws -> ReadRow {
    let text =
      Self.header + "001;2021-07-05;A;B;0812 / a@contoh.id;C;D;E;" + ticks.joined(separator: ";")
      + ";ditolak;Pasal 17 huruf h;2021-07-06;;gratis;tunai\n"
    return try #require(try TestData.read(text).rows.first)
  }

  @Test func leavesAreMapped() throws {
    let reading = try TestData.read(
      Self.header + "1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20;21\n"
        + "001;5 Juli 2021;A;B;0812 / a@contoh.id;C;D;E;V;;;V;;;V;ditolak;Pasal 17 huruf h;2021-07-06;7 Juli 2021;Rp 2.500;tunai\n"
    )
    let file = reading.file
    #expect(file.layout == .ppidC && file.headerLine == 1 && file.headings.count == 21)
    #expect(file.headings[9].text == "Status Informasi > Di Bawah Penguasaan > Tidak")
    #expect(file.headings[18].text == "Hari dan Tanggal > Pemberian Informasi")
    #expect(file.headings[20].text == "Biaya dan Cara Pembayaran > Cara")
    #expect(file.has(.otherBody) && file.has(.phone) && !file.has(.channel))
    let request = try #require(reading.rows.first).request
    #expect(request.text(.number) == "001" && request.date(.received)?.iso == "2021-07-05")
    #expect(request.text(.phone) == "0812" && request.text(.email) == "a@contoh.id")
    #expect(request.decision == .refused && request.exemptions.map(\.letter) == ["h"])
    #expect(request.date(.noticeDate)?.iso == "2021-07-06" && request.date(.handoverEnd)?.iso == "2021-07-07")
    #expect(request.integer(.totalCost) == 2500 && request.text(.payment) == "tunai")
    #expect(request.state(.channel) == .absent && request.state(.otherBody) == .empty)
  }

  /// Leaves 9 to 15 -> penguasaan, badan_publik_lain, bentuk_informasi, cara_memperoleh; then the findings.
  @Test(arguments: [
    (["V", "", "", "V", "", "", "V"], "dikuasai - softcopy salinan_softcopy", ""),
    (["v", "", "", "", "✓", "", "√"], "dikuasai - hardcopy salinan_hardcopy", ""),
    (["x", "", "", "ya", "X", "", "Ya"], "dikuasai - keduanya salinan_softcopy", ""),
    (["Ya", "", "", "Softcopy", "", "Melihat/ Mengetahui", ""], "dikuasai - softcopy melihat", ""),
    (["", "V", "", "", "", "", "Meminta Salinan"], "tidak_dikuasai - - salinan_softcopy", ""),
    (["", "Tidak", "", "", "", "v", ""], "tidak_dikuasai - - melihat", ""),
    (["", "Dinas Contoh", "", "", "", "v", ""], "tidak_dikuasai Dinas Contoh - melihat", ""),
    (["V", "V Dinas Contoh", "", "", "", "v", ""], "tidak_dikuasai Dinas Contoh - melihat", ""),
    (["", "", "Belum Didokumentasikan", "", "", "v", ""], "belum_didokumentasikan - - melihat", ""),
    (["V", "V", "", "", "", "v", ""], "- - - melihat", "REG-NILAI galat penguasaan"),
    (["V", "", "v", "", "", "v", ""], "- - - melihat", "REG-NILAI galat penguasaan"),
    (["", "", "", "", "", "", ""], "- - - -", ""), (["-", "-", "-", "-", "-", "-", "-"], "- - - -", ""),
    (["V", "", "", "banyak", "", "v", ""], "dikuasai - - melihat", "REG-NILAI galat bentuk_informasi"),
    (["idem", "", "", "", "", "v", ""], "- - - melihat", "REG-NILAI galat penguasaan"),
  ]) func ticksAreFolded(_ ticks: [String], _ expected: String, _ found: String) throws {
    let row = try row(ticks)
    let request = row.request
    let values = [
      request.possession?.rawValue, request.text(.otherBody), request.informationForm?.rawValue,
      request.wayToObtain?.rawValue,
    ]
    #expect(values.map { $0 ?? "-" }.joined(separator: " ") == expected)
    #expect(row.briefs.joined(separator: "; ") == found)
    #expect(request.text(.possession) == request.possession?.rawValue)
  }

  @Test func aColumnBeforeTheTableIsAllowed() throws {
    let numbers = (1...21).map(String.init).joined(separator: ";") + "\n"
    let text = Self.header + numbers + "001;2021-07-05;A;B;0812;C;D;E;V;;;V;;;V;proses;;;;;\n"
    let shifted = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.isEmpty ? "" : ";" + $0
    }
    .joined(separator: "\n")
    let reading = try TestData.read(shifted)
    #expect(reading.file.layout == .ppidC)
    #expect(reading.rows.map { $0.request.text(.number) } == ["001"])
    #expect(reading.rows.first?.request.possession == .held)
  }

  @Test func repeatedHeaderRowsAreSkipped() throws {
    let row = "001;2021-07-05;A;B;0812;C;D;E;V;;;V;;;V;proses;;;;;\n"
    let reading = try TestData.read(Self.header + row + Self.header + row)
    #expect(reading.rows.map(\.request.line) == [4, 8])
    #expect(reading.file.findings.filter { $0.code == .csvSkippedRows }.map(\.place.line) == [5])
  }

  @Test func aFlatHeaderWithTheSameWordsStaysFlat() throws {
    let reading = try TestData.read(
      "No Register;Tgl;Nama;Alamat;Informasi Yang Diminta;Status Informasi\nA;2021-07-05;B;C;D;dikuasai\n"
    )
    #expect(reading.file.layout == .flat)
    #expect(reading.rows.first?.request.possession == .held)
  }
}
