/// Random rows for the oracle: a sound request of some kind, then cells changed to others of a table of variants
/// (filled, empty, a placeholder, unreadable), and dates and times set on either side of their limits.
struct OracleRows {
  var random: SeededGenerator
  let judge: OracleJudge

  /// Every column that verdicts depend on, in the order of the file.
  static let columns = [
    "nomor_register", "diterima", "jam_diterima", "lengkap", "nama_pemohon", "kategori_pemohon",
    "jenis_identitas",
    "nomor_identitas", "alamat", "telepon", "email", "saluran", "kategori_informasi", "rincian_informasi",
    "tujuan_penggunaan", "cara_penyampaian", "formulir_mulai", "formulir_selesai", "klasifikasi",
    "penguasaan",
    "badan_publik_lain", "informasi_mulai", "informasi_selesai", "nomor_tanda_terima", "pengecualian_mulai",
    "pengecualian_selesai", "pemohon_terinfokan", "nomor_nota_dinas", "tanggal_nota_dinas",
    "tanggal_perpanjangan", "alasan_perpanjangan", "keputusan", "dasar_pengecualian", "alasan_penolakan",
    "uji_konsekuensi", "nomor_sk_penolakan", "nomor_pemberitahuan", "tanggal_pemberitahuan",
    "penyerahan_mulai",
    "penyerahan_selesai", "nomor_tanda_terima_informasi", "biaya_salinan", "biaya_kirim", "biaya_lain",
    "biaya",
    "register_diperbarui", "disupervisi", "supervisor",
  ]
  static let required = ["nomor_register", "diterima", "nama_pemohon", "alamat", "rincian_informasi"]

  private static let words = [
    "kategori_pemohon": ["perorangan", "perorangan", "kelompok_orang", "badan_hukum"],
    "jenis_identitas": [
      "ktp", "ktp", "sim", "paspor", "surat_kuasa", "akta_notaris", "pengesahan_badan_hukum",
    ],
    "saluran": ["langsung", "langsung", "surat", "email", "telepon", "faksimili", "daring"],
    "kategori_informasi": ["tahapan_pemilu", "badan_publik"],
    "cara_penyampaian": ["ambil_langsung", "email", "faksimili", "pos", "kurir"],
    "klasifikasi": ["terbuka", "dikecualikan", "sebagian"],
    "penguasaan": ["dikuasai", "tidak_dikuasai", "belum_didokumentasikan"],
    "pemohon_terinfokan": ["ya", "tidak"],
    "keputusan": OracleJudge.decisions + ["proses", "selesai"],
  ]
  private static let dates = [
    "lengkap", "tanggal_nota_dinas", "tanggal_perpanjangan", "tanggal_pemberitahuan", "register_diperbarui",
    "disupervisi",
  ]
  private static let spans = [
    ("formulir_mulai", "formulir_selesai"), ("informasi_mulai", "informasi_selesai"),
    ("pengecualian_mulai", "pengecualian_selesai"), ("penyerahan_mulai", "penyerahan_selesai"),
  ]
  private static let costs = ["biaya_salinan", "biaya_kirim", "biaya_lain", "biaya"]

  /// A row with its number; columns in `absent` are left out.
  mutating func row(number: Int, absent: Set<String>) -> OracleRow {
    let received = max(40, judge.today - Int.random(in: -2...(random.chance(70) ? 45 : 110), using: &random))
    var row = sound(received: received)
    for _ in 0..<random.pick([0, 1, 1, 2, 3, 4, 6, 9, 40]) { change(&row, received: received) }
    row.cells["nomor_register"] = "\(number)/PPID"
    row.cells["rincian_informasi"] = "Hasil pemilihan"
    for column in absent { row.cells[column] = nil }
    if random.chance(60) { aim(&row, at: received) }
    for column in absent { row.cells[column] = nil }
    return row
  }

  /// A request that keeps every rule, more or less.
  private mutating func sound(received: Int) -> OracleRow {
    var cells: [String: String] = [:]
    for column in Self.columns { cells[column] = "" }
    let decision = random.pick(OracleJudge.decisions + ["", "proses", "dikabulkan"])
    let final = !["", "proses"].contains(decision)
    let answered = final && !["tidak_lengkap", "dicabut"].contains(decision)
    let direct = ["dikabulkan", "tidak_dikuasai"].contains(decision) && random.chance(35)
    cells["diterima"] = OracleCalendar.days[received] + " 09:00"
    cells["nama_pemohon"] = "Ana"
    cells["alamat"] = "Jalan Satu"
    cells["kategori_pemohon"] = "perorangan"
    cells["jenis_identitas"] = random.pick(["ktp", "sim", "paspor"])
    cells["nomor_identitas"] = "1171964707699362"
    cells["telepon"] = "0812-0000-1234"
    cells["saluran"] = random.pick(["langsung", "surat", "email", "telepon", "faksimili", "daring"])
    cells["kategori_informasi"] = random.pick(["tahapan_pemilu", "badan_publik", ""])
    cells["tujuan_penggunaan"] = "Penelitian"
    cells["cara_penyampaian"] = random.pick(["ambil_langsung", "email", "pos"])
    cells["klasifikasi"] =
      decision == "ditolak" ? "dikecualikan" : random.pick(["terbuka", "terbuka", "sebagian"])
    cells["penguasaan"] = decision == "tidak_dikuasai" ? "tidak_dikuasai" : "dikuasai"
    cells["nomor_tanda_terima"] = "TT-1"
    cells["pemohon_terinfokan"] = "ya"
    cells["keputusan"] = decision
    for (start, end) in Self.spans.dropLast() { setSpan(&cells, start, end, day: received) }
    if answered {
      let days = direct ? 0 : random.pick([1, 3, 5, 9, 10, 11])
      let answer = judge.calendar.after(received, days)
      setSpan(&cells, "penyerahan_mulai", "penyerahan_selesai", day: answer)
      cells["nomor_tanda_terima_informasi"] = "TTI-1"
      if !direct {
        cells["nomor_nota_dinas"] = "ND-1"
        cells["tanggal_nota_dinas"] = OracleCalendar.days[received + 1]
        cells["nomor_pemberitahuan"] = "PT-1"
        cells["tanggal_pemberitahuan"] = OracleCalendar.days[answer]
      }
    }
    if decision == "ditolak" {
      cells["dasar_pengecualian"] = "17.h"
      cells["alasan_penolakan"] = "Data pribadi"
      cells["uji_konsekuensi"] = "UK-1"
      cells["nomor_sk_penolakan"] = "SK-1"
    }
    if final {
      cells["register_diperbarui"] = OracleCalendar.days[received + 20]
      cells["disupervisi"] = OracleCalendar.days[received + 21]
      cells["supervisor"] = "Budi"
    }
    return OracleRow(cells: cells)
  }

  /// Changes one cell, or both ends of a span.
  private mutating func change(_ row: inout OracleRow, received: Int) {
    let column = random.pick(Self.columns)
    if random.chance(30) {
      row.cells[column] = random.pick(["", "", "-", "idem", "s.d.a.", "\""])
      return
    }
    if let words = Self.words[column] {
      row.cells[column] = random.pick(words + words + ["entah", ""])
    } else if let span = Self.spans.first(where: { $0.0 == column || $0.1 == column }) {
      setSpan(&row.cells, span.0, span.1, day: received + random.pick([0, 0, 0, 1, 7, 14, -1]))
    } else if column == "diterima" {
      row.cells[column] = moment(received, 9 * 3600)
    } else if column == "jam_diterima" {
      row.cells[column] = random.pick(["09:00", "08:50", "00:00", "24:00", "pagi"])
    } else if Self.dates.contains(column) {
      row.cells[column] = random.pick([day(received), day(received), "32/13/2021", "besok"])
    } else if Self.costs.contains(column) {
      row.cells[column] = random.pick(["0", "500", "1000", "1500", "banyak"])
    } else if column == "telepon" {
      row.cells[column] = random.pick(["0812-0000-1234", "(tanpa nomor)"])
    } else if column == "email" {
      row.cells[column] = random.pick(["ana@contoh.id", "contoh.id"])
    } else if column == "dasar_pengecualian" {
      row.cells[column] = random.pick(["17.b", "17.h", "Ada"])
    } else if column == "alasan_penolakan" {
      row.cells[column] = random.pick(["Pasal 17 huruf h", "Data pribadi"])
    } else {
      row.cells[column] = random.pick(["X/1", "Ada"])
    }
  }

  /// Puts notice and extension beside the limits that they are judged by.
  private mutating func aim(_ row: inout OracleRow, at received: Int) {
    let deadline = OracleDeadline(OracleWords(row), judge)
    guard let first = deadline.firstDue else { return }
    let days = deadline.regime == "tahapan" ? 2 : 7
    let last = judge.calendar.after(first, days)
    if row.cells["tanggal_perpanjangan"] != nil, random.chance(50) {
      let day = random.pick([first - 1, first, first + 1, received - 1, received, received + 1])
      row.cells["tanggal_perpanjangan"] = random.chance(12) ? "besok" : OracleCalendar.days[day]
      if row.cells["alasan_perpanjangan"] != nil {
        row.cells["alasan_perpanjangan"] = random.pick(["Dokumen di gudang", "Dokumen di gudang", "", "idem"])
      }
    }
    if row.cells["tanggal_pemberitahuan"] != nil, random.chance(70) {
      let day = random.pick([
        first - 1, first, first + 1, last - 1, last, last + 1, received - 1, received, received + 1,
      ])
      row.cells["tanggal_pemberitahuan"] = OracleCalendar.days[day]
    }
  }

  private mutating func day(_ received: Int) -> String {
    let offset = Int.random(in: -1...(random.chance(50) ? 3 : 40), using: &random)
    return OracleCalendar.days[received + offset] + random.pick(["", "", " 08:30"])
  }

  /// Both ends, the second on either side of the limits of 5, 10 and 15 minutes.
  private mutating func setSpan(_ cells: inout [String: String], _ start: String, _ end: String, day: Int) {
    let from = 9 * 3600 + random.pick([0, 300, 599])
    let length = random.pick([
      0, 60, 299, 300, 300, 301, 599, 600, 600, 601, 899, 900, 900, 901, -1, -60, 86400, -86400,
    ])
    let to = from + length
    if random.chance(85) { cells[start] = moment(day, from) }
    if random.chance(90) {
      let shift = to < 0 ? -1 : to >= 86400 ? 1 : 0
      cells[end] = moment(day + shift, to - shift * 86400)
    }
  }

  /// A moment in one of its forms.
  private mutating func moment(_ day: Int, _ second: Int) -> String {
    let date = OracleCalendar.days[day]
    let clock = [second / 3600, second / 60 % 60, second % 60].map(OracleCalendar.two)
    let full = "\(date) \(clock.joined(separator: ":"))"
    switch Int.random(in: 0..<24, using: &random) {
    case 0, 1: return date
    case 2: return date + " 00:00"
    case 3: return clock.prefix(2).joined(separator: ":")
    case 4: return clock.joined(separator: ":")
    case 5: return random.pick(["", "idem", "24:00", "09.12-09.30", "kemarin", "2021-02-30", "00:00"])
    default: return full
    }
  }
}
