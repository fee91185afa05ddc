/// A register in which every personal cell holds a mark of its own, so that a mark found anywhere names its cell.
enum PlantedRegister {
  /// A mark and the column that it was planted in.
  struct Mark: Sendable {
    var text: String
    var column: String
  }

  /// One of these is part of every mark, in lower case and without separators.
  static let stems = ["tanam", "41079", "7070"]

  static let columns = [
    "nomor_register", "diterima", "nama_pemohon", "kategori_pemohon", "jenis_identitas", "nomor_identitas",
    "alamat", "telepon", "email", "kontak", "pekerjaan", "saluran", "rincian_informasi", "tujuan_penggunaan",
    "petugas", "klasifikasi", "penguasaan", "keputusan", "dasar_pengecualian", "alasan_penolakan",
    "nomor_sk_penolakan", "nomor_pemberitahuan", "tanggal_pemberitahuan", "tanggal_perpanjangan",
    "alasan_perpanjangan", "penyerahan_selesai", "nomor_tanda_terima_informasi", "penerima", "biaya",
    "keterangan", "Nama Ibu Kandung",
  ]

  /// Columns that identify a person (`Column.isPersonal`), by their names in the register.
  static let personal: Set<String> = [
    "nama_pemohon", "nomor_identitas", "alamat", "telepon", "email", "kontak", "pekerjaan", "penerima",
  ]

  /// The registers: `damaged` spoils personal cells in the ways that findings speak of; `edit` changes the personal
  /// cells, for a comparison of two exports.
  static func register(edit: Int = 0) -> (csv: String, marks: [Mark]) {
    var marks: [Mark] = []
    func mark(_ text: String, _ column: String) -> String {
      marks.append(Mark(text: text, column: column))
      return text
    }
    let lines = (0..<rows.count).map { index in
      let number = 10 + index + 40 * edit
      var cells: [String: String] = [
        "nomor_register": "0\(10 + index)/PPID/X/2021",
        "diterima": "2021-10-\(index < 6 ? "0" : "")\(4 + index % 20)",
        "nama_pemohon": mark("Xnama\(number)Tanam", "nama_pemohon") + " bin "
          + mark("Xayah\(number)Tanam", "nama_pemohon"),
        "kategori_pemohon": "perorangan", "jenis_identitas": "ktp",
        "nomor_identitas": mark("11010741079\(number)417", "nomor_identitas"),
        "alamat": mark("Gang Xalamat\(number)Tanam", "alamat") + " 5",
        "telepon": "0812-" + mark("7070\(number)-41\(number)", "telepon"),
        "email": mark("xsurel\(number)tanam", "email") + "@contoh.id",
        "kontak": mark("Xkontak\(number)Tanam", "kontak"),
        "pekerjaan": mark("Xkerja\(number)Tanam", "pekerjaan"),
        "saluran": "langsung", "rincian_informasi": "Salinan rencana \(index)", "tujuan_penggunaan": "Riset",
        "petugas": "Ana Marlina", "klasifikasi": "terbuka", "penguasaan": "dikuasai",
        "penerima": mark("Xpenerima\(number)Tanam", "penerima"),
        "keterangan": mark("Xcatatan\(number)Tanam", "keterangan"),
        "Nama Ibu Kandung": mark("Xibu\(number)Tanam", "Nama Ibu Kandung"),
      ]
      for (column, value) in rows[index] {
        // A cell that is spoiled keeps its mark: `$` stands for what was there.
        cells[column] = value.replacing("$", with: cells[column] ?? "")
      }
      return columns.map { "\"" + (cells[$0] ?? "").replacing("\"", with: "\"\"") + "\"" }.joined(
        separator: ";"
      )
    }
    return ((["\(columns.joined(separator: ";"))"] + lines).joined(separator: "\n") + "\n", marks)
  }

  private static let answered = ["nomor_pemberitahuan": "PT-1", "tanggal_pemberitahuan": "2021-10-28"]

  private static func answered(_ more: [String: String]) -> [String: String] {
    answered.merging(more) { _, new in new }
  }

  /// What each row changes: decisions of every kind, and damage of every personal column.
  private static let rows: [[String: String]] = [
    answered([
      "keputusan": "dikabulkan", "biaya": "0", "penyerahan_selesai": "2021-10-28 09:00",
      "nomor_tanda_terima_informasi": "TI-1",
    ]),
    answered(["keputusan": "dikabulkan_sebagian", "biaya": "0"]),
    answered([
      "keputusan": "ditolak", "dasar_pengecualian": "h", "alasan_penolakan": "Rahasia",
      "nomor_sk_penolakan": "SK-1",
    ]),
    answered(["keputusan": "tidak_dikuasai", "penguasaan": "tidak_dikuasai", "alasan_penolakan": "Tidak ada"]
    ),
    ["keputusan": "tidak_lengkap", "alasan_penolakan": "Kurang"],
    ["tanggal_perpanjangan": "2021-10-20", "alasan_perpanjangan": "Belum dikuasai"],
    ["keputusan": ""],
    // Withheld papers, and findings about each personal column.
    ["alamat": "", "keputusan": "dikabulkan"],
    ["nomor_identitas": "$9", "telepon": "$,tanpa"],
    ["nomor_identitas": "$ KTP", "jenis_identitas": "ktp"],
    ["nama_pemohon": "$\u{1}", "alamat": "$\u{202e}", "penerima": "$\u{2}"],
    ["nama_pemohon": "#REF! $", "alamat": "#N/A $", "email": "$ #DIV/0!", "pekerjaan": "#NAME? $"],
    ["nama_pemohon": "$ SitÃ© MÃ¼ller", "alamat": "$ NÂº 5", "keterangan": "$ cafÃ©"],
    ["telepon": "$E+11", "email": "$ bukan surel", "kontak": "$\r\n"],
    ["telepon": "", "email": ""],
    ["nama_pemohon": "$", "nomor_register": "010/PPID/X/2021"],
    ["diterima": "2021-13-45", "keterangan": "=HYPERLINK(\"$\")"],
    ["nama_pemohon": "=cmd|$", "penerima": "+$", "alamat": "@$"],
  ]
}
