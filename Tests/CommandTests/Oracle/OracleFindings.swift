/// The findings of a row by findings.md section 3, as far as they follow from the facts that verdicts rest on.
struct OracleFindings {
  let words: OracleWords
  let judge: OracleJudge
  let deadline: OracleDeadline
  let steps: [OracleJudge.Step]

  /// Codes that are told by other tests: how a cell is written, or what other rows hold.
  static let others: Set<String> = ["CSV-FORMULA", "REG-NIK", "REG-TANGGAL-JANGGAL"]

  private var row: OracleRow { words.row }

  var all: [String] {
    var found = cells() + order() + register() + sop() + notice() + law()
    found = Array(Set(found))
    return found.sorted()
  }

  // MARK: Cells

  private static let dates = [
    "diterima", "lengkap", "formulir_mulai", "formulir_selesai", "informasi_mulai", "informasi_selesai",
    "pengecualian_mulai", "pengecualian_selesai", "tanggal_nota_dinas", "tanggal_perpanjangan",
    "tanggal_pemberitahuan", "penyerahan_mulai", "penyerahan_selesai", "register_diperbarui", "disupervisi",
  ]

  private static let lists = [
    "kategori_pemohon": ["perorangan", "kelompok_orang", "badan_hukum"],
    "jenis_identitas": ["ktp", "sim", "paspor", "surat_kuasa", "akta_notaris", "pengesahan_badan_hukum"],
    "saluran": ["langsung", "surat", "email", "telepon", "faksimili", "daring"],
    "kategori_informasi": ["tahapan_pemilu", "badan_publik"],
    "cara_penyampaian": ["ambil_langsung", "email", "faksimili", "pos", "kurir"],
    "klasifikasi": ["terbuka", "dikecualikan", "sebagian"],
    "penguasaan": ["dikuasai", "tidak_dikuasai", "belum_didokumentasikan"],
    "pemohon_terinfokan": ["ya", "tidak"],
    "keputusan": OracleJudge.decisions,
    // The forms that the test writes.
    "dasar_pengecualian": ["17.b", "17.h"],
    "biaya": OracleFindings.amounts, "biaya_salinan": OracleFindings.amounts,
    "biaya_kirim": OracleFindings.amounts, "biaya_lain": OracleFindings.amounts,
  ]
  private static let amounts = ["0", "500", "1000", "1500"]

  private func cells() -> [String] {
    var found: [String] = []
    for column in row.cells.keys {
      if row.text(column).isUnreadable {
        found.append("REG-NILAI@\(column)")
      } else if let words = Self.lists[column] {
        if row.word(column, of: words).isUnreadable { found.append("REG-NILAI@\(column)") }
      } else if Self.dates.contains(column), row.moment(column).isUnreadable {
        found.append("REG-TANGGAL@\(column)")
      }
    }
    if let time = row.text("jam_diterima").known, OracleRow.clock(time) == nil {
      found.append("REG-TANGGAL@jam_diterima")
    }
    for column in [
      "nomor_register", "diterima", "nama_pemohon", "alamat", "rincian_informasi", "tujuan_penggunaan",
    ]
    where row.text(column).isEmpty {
      found.append("REG-KOSONG@\(column)")
    }
    if let received = row.text("diterima").known?.split(separator: " "), received.count == 2,
      received[1] != "00:00",
      words.received.known != nil, let own = OracleRow.clock(String(received[1])),
      let apart = row.text("jam_diterima").known.flatMap(OracleRow.clock), own != apart
    {
      found.append("REG-JAM@jam_diterima")
    }
    for column in Self.dates where (row.date(column).known ?? 0) > judge.today {
      found.append("REG-MASADEPAN@\(column)")
    }
    return found
  }

  // MARK: REG-URUT

  private func order() -> [String] {
    var found: [String] = []
    for step in ["formulir", "informasi", "pengecualian", "penyerahan"] {
      let start = step == "formulir" ? words.formStart : row.moment("\(step)_mulai")
      if judge.isBackward(start, row.moment("\(step)_selesai")) { found.append("REG-URUT@\(step)_selesai") }
    }
    if let received = words.received.known?.day {
      for column in Self.dates where (row.date(column).known ?? received) < received {
        found.append("REG-URUT@\(column)")
      }
    }
    if let notice = row.date("tanggal_pemberitahuan").known {
      // A start by `lengkap` belongs to the time part of step 4, so the step must apply.
      if case .parts = steps[3], let start = deadline.start, notice < start {
        found.append("REG-URUT@tanggal_pemberitahuan")
      }
      if let updated = row.date("register_diperbarui").known, updated < notice {
        found.append("REG-URUT@register_diperbarui")
      }
    }
    return found
  }

  // MARK: REG-KONTAK, REG-IDENTITAS, REG-TENTANG

  private func register() -> [String] {
    var found: [String] = []
    if let email = row.text("email").known, !email.contains("@") {
      found.append("REG-KONTAK@email")
    } else if words.contact == .missing, !["surat", "faksimili"].contains(words.channel.known),
      // Where the channel cannot be read it could be one of the two.
      !words.channel.isUnreadable
    {
      found.append("REG-KONTAK@telepon")
    }
    if words.documentSuits == false { found.append("REG-IDENTITAS@jenis_identitas") }
    let classification = words.classification.known
    if words.decision == "dikabulkan" && classification == "dikecualikan"
      || words.decision == "ditolak" && classification == "terbuka"
    {
      found.append("REG-TENTANG@klasifikasi")
    }
    if words.decision == "tidak_dikuasai", row.text("penguasaan").known == "dikuasai" {
      found.append("REG-TENTANG@penguasaan")
    }
    if words.decision == "dikabulkan", row.text("alasan_penolakan").known != nil {
      found.append("REG-TENTANG@alasan_penolakan")
    }
    if let notice = row.date("tanggal_pemberitahuan").known {
      for column in ["tanggal_nota_dinas", "tanggal_perpanjangan"]
      where (row.date(column).known ?? 0) > notice {
        found.append("REG-TENTANG@\(column)")
      }
      if words.decision.hasPrefix("dikabulkan"), words.isDirect == false,
        let handover = row.date("penyerahan_selesai").known, handover < notice
      {
        found.append("REG-TENTANG@penyerahan_selesai")
      }
    }
    return found
  }

  // MARK: SOPn-

  private func sop() -> [String] {
    let ends = [
      "formulir_selesai", "informasi_selesai", "pengecualian_selesai", "tanggal_pemberitahuan",
      "penyerahan_selesai",
    ]
    var found: [String] = []
    for (index, step) in steps.enumerated() {
      guard case .parts(let parts) = step else { continue }
      if parts.time == .broken { found.append("SOP\(index + 1)-WAKTU@\(ends[index])") }
      for (kind, verdict, needs) in [
        ("SYARAT", parts.requirement, parts.requirements), ("OUTPUT", parts.output, parts.outputs),
      ] where verdict == .broken {
        // An unsuitable document alone is told by REG-IDENTITAS.
        guard let first = needs.first(where: { $0.state == .missing && !$0.column.isEmpty }) else { continue }
        let code = "SOP\(index + 1)-\(kind)@\(first.column)"
        if code == "SOP5-OUTPUT@nomor_pemberitahuan", found.contains("SOP4-OUTPUT@nomor_pemberitahuan") {
          continue
        }
        found.append(code)
      }
    }
    return found
  }

  /// SOP4-PERPANJANGAN, SOP4-TENGGAT, SOP4-JALUR, SOP1-LENGKAP.
  private func notice() -> [String] {
    var found: [String] = []
    if let complete = row.date("lengkap").known, let received = words.received.known?.day,
      complete > judge.calendar.after(received, 3)
    {
      found.append("SOP1-LENGKAP@lengkap")
    }
    guard case .parts = steps[3], let received = words.received.known?.day else { return found }
    if judge.settings.stages.contains(where: { $0.contains(received) }), !judge.settings.stagesForAll,
      words.category.isEmpty
    {
      found.append("SOP4-JALUR@kategori_informasi")
    }
    let extended = row.date("tanggal_perpanjangan")
    let reason = row.text("alasan_perpanjangan")
    if deadline.isExtended == false, extended.isFilled || reason.isFilled, let start = deadline.start,
      let first = deadline.firstDue
    {
      let dateFits = extended.known.map { $0 >= start && $0 <= first } ?? false
      found.append("SOP4-PERPANJANGAN@\(dateFits ? "alasan_perpanjangan" : "tanggal_perpanjangan")")
    }
    if row.date("tanggal_pemberitahuan").isEmpty, words.isDecided == false, let due = deadline.due,
      judge.today <= due, due <= judge.calendar.after(judge.today, 3)
    {
      found.append("SOP4-TENGGAT@tanggal_pemberitahuan")
    }
    return found
  }

  // MARK: UU-

  private func law() -> [String] {
    var found: [String] = []
    let refused = words.decision == "ditolak"
    let exempt = ["dikecualikan", "sebagian"].contains(words.classification.known ?? "")
    let reason = row.text("alasan_penolakan")
    if refused || exempt && words.isAnswered, row.text("dasar_pengecualian").isEmpty,
      reason.known?.hasPrefix("Pasal 17") != true
    {
      found.append("UU-17@dasar_pengecualian")
    }
    if refused, row.text("uji_konsekuensi").isEmpty { found.append("UU-19@uji_konsekuensi") }
    if refused, row.text("nomor_sk_penolakan").isEmpty { found.append("UU-SK@nomor_sk_penolakan") }
    if reason.isEmpty, refused || words.decision == "tidak_dikuasai" && row.text("badan_publik_lain").isEmpty
    {
      found.append("UU-ALASAN@alasan_penolakan")
    }
    let parts = ["biaya_salinan", "biaya_kirim", "biaya_lain"].map { row.word($0, of: Self.amounts) }
    if let total = row.word("biaya", of: Self.amounts).known.flatMap({ Int($0) }),
      parts.contains(where: { $0.known != nil }), !parts.contains(where: \.isUnreadable),
      parts.compactMap({ $0.known.flatMap { Int($0) } }).reduce(0, +) != total
    {
      found.append("UU-BIAYA@biaya")
    }
    return found
  }
}
