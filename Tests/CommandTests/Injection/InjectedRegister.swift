/// Registers in which each row carries one payload in every text column, once for each kind of answer, so that each payload
/// comes into each column of each document.
enum InjectedRegister {
  /// Where the payload stands.
  enum Place: String, CaseIterable {
    /// Every text column but the number.
    case texts
    /// The registration number, and so file names and every list.
    case numbers
    /// Columns of dates, codes and sums, whose findings quote it; a heading.
    case typed
  }

  static let texts = [
    "nama_pemohon", "nomor_identitas", "alamat", "telepon", "email", "kontak", "pekerjaan",
    "rincian_informasi",
    "tujuan_penggunaan", "petugas", "badan_publik_lain", "nomor_tanda_terima", "nomor_nota_dinas",
    "alasan_perpanjangan",
    "alasan_penolakan", "uji_konsekuensi", "nomor_sk_penolakan", "nomor_pemberitahuan",
    "nomor_tanda_terima_informasi",
    "penerima", "cara_pembayaran", "supervisor", "keterangan", "Kolom Lain",
  ]
  static let typed = [
    "lengkap", "jenis_identitas", "kategori_pemohon", "saluran", "formulir_mulai", "klasifikasi",
    "penguasaan",
    "informasi_selesai", "keputusan", "dasar_pengecualian", "tanggal_perpanjangan", "tanggal_pemberitahuan",
    "penyerahan_selesai", "jumlah_lembar", "biaya", "register_diperbarui", "disupervisi",
  ]
  static let columns = ["nomor_register", "diterima"] + texts + typed

  /// Answers of every kind; each calls for other papers.
  static let answers: [[String: String]] = [
    [
      "keputusan": "dikabulkan", "biaya": "1500", "tanggal_pemberitahuan": "2021-10-08",
      "penyerahan_selesai": "2021-10-08 09:00",
    ],
    ["keputusan": "dikabulkan_sebagian", "dasar_pengecualian": "h", "tanggal_pemberitahuan": "2021-10-08"],
    [
      "keputusan": "ditolak", "dasar_pengecualian": "17.j UU 23/2006 Pasal 84",
      "tanggal_pemberitahuan": "2021-10-08",
    ],
    [
      "keputusan": "tidak_dikuasai", "penguasaan": "tidak_dikuasai", "tanggal_pemberitahuan": "2021-10-08",
      "tanggal_perpanjangan": "2021-10-07",
    ],
    ["keputusan": "tidak_lengkap"],
  ]

  /// Where the payload is the number, one paper of each folder is enough.
  private static func answers(_ place: Place) -> [[String: String]] {
    switch place {
    case .texts: answers
    case .numbers: [answers[0], answers[2]]
    case .typed: [[:]]
    }
  }

  /// The register with payloads, or (`isHarmless`) with harmless texts in the same cells.
  static func csv(_ place: Place, isHarmless: Bool, payloads: [String] = Payloads.all) -> String {
    func text(_ payload: String, _ kind: Marks.Kind = .whole) -> String {
      let text = Marks.marked(payload, kind)
      return isHarmless ? Payloads.harmless(text) : text
    }
    var heading = columns
    if place == .typed { heading.append(text("<b>{{x}}\"=1")) }
    var lines = [line(heading)]
    for (index, payload) in payloads.enumerated() {
      for (kind, answer) in answers(place).enumerated() {
        let number = "\(index * answers.count + kind + 1)"
        var cells = answer
        cells["nomor_register"] = number
        cells["diterima"] = "2021-10-04"
        cells["jenis_identitas"] = "paspor"
        cells["klasifikasi"] = "terbuka"
        cells["penguasaan"] = cells["penguasaan"] ?? "dikuasai"
        for column in texts {
          cells[column] = place == .texts ? text(payload, column == "petugas" ? .split : .whole) : "teks"
        }
        switch place {
        case .texts: break
        case .numbers: cells["nomor_register"] = text(payload) + number
        case .typed: for column in typed + [heading.last ?? ""] { cells[column] = text(payload) }
        }
        lines.append(line(heading.map { cells[$0] ?? "" }))
      }
    }
    return lines.joined()
  }

  private static func line(_ cells: [String]) -> String {
    cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";") + "\r\n"
  }
}
