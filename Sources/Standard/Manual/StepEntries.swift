import Core

extension CodeManual {
  /// Pages of the codes that exist once per step.
  static let stepEntries: [Entry] =
    minuteEntries + [noticeTimeEntry] + requirementEntries + outputEntries + notAssessedEntries

  private static let minuteEntries: [Entry] = [
    time(
      .sop1Time,
      1,
      Message(
        "formulir_mulai (atau diterima bila datang langsung atau menelepon) sampai formulir_selesai",
        en: "formulir_mulai (or diterima for walk-in and phone) to formulir_selesai"
      ),
      "10"
    ),
    time(
      .sop2Time,
      2,
      Message("informasi_mulai sampai informasi_selesai", en: "informasi_mulai to informasi_selesai"),
      "15"
    ),
    time(
      .sop3Time,
      3,
      Message(
        "pengecualian_mulai sampai pengecualian_selesai",
        en: "pengecualian_mulai to pengecualian_selesai"
      ),
      "5"
    ),
    time(
      .sop5Time,
      5,
      Message("penyerahan_mulai sampai penyerahan_selesai", en: "penyerahan_mulai to penyerahan_selesai"),
      "5"
    ),
  ]

  private static func time(_ code: Code, _ number: Int, _ span: Message, _ minutes: String) -> Entry {
    Entry(
      code,
      rule: Message(
        "Langkah \(number), dari \(span.id), tidak melewati batas waktu SOP; lewat satu detik pun dihitung",
        en: "Step \(number), from \(span.en), keeps within the SOP's limit; over by a second counts"
      ),
      why: Message(
        "Batas menit adalah janji pelayanan meja informasi",
        en: "The minutes are the desk's promise of service"
      ),
      example: Message(
        "batas \(minutes) menit, tercatat 17 menit",
        en: "limit \(minutes) minutes, recorded 17 minutes"
      ),
      remedy: Message(
        "catat sebabnya dalam keterangan; bila jamnya salah tulis, betulkan",
        en: "note the cause in keterangan; mend a mistyped time"
      ),
      source: Message("SOP langkah \(number), mutu baku waktu", en: "SOP step \(number), time")
    )
  }

  private static let noticeTimeEntry = Entry(
    .sop4Time,
    rule: Message(
      "Pemberitahuan tertulis bertanggal paling lambat pada tenggat: 10 hari kerja, 17 dengan perpanjangan yang sah (dalam tahapan 3 dan 5)",
      en:
        "The written notice is dated by its due date: 10 working days, 17 with a valid extension (3 and 5 in election stages)"
    ),
    why: Message(
      "Pemohon berhak atas jawaban dalam waktu itu dan dapat mengajukan keberatan bila lewat",
      en: "The applicant has a right to an answer in that time and may object when it passes"
    ),
    example: Message(
      "diterima 2021-10-05, tenggat 2021-10-19, pemberitahuan 2021-10-21",
      en: "received 2021-10-05, due 2021-10-19, notice 2021-10-21"
    ),
    remedy: Message(
      "lihat hitungannya dengan warkat tenggat --jelaskan NOMOR; segera jawab yang masih terbuka",
      en: "see the count with warkat tenggat --jelaskan NUMBER; answer what is still open"
    ),
    source: Source.deadline
  )

  private static let requirementEntries: [Entry] = [
    Entry(
      .sop4Requirement,
      rule: Message(
        "Permohonan yang tidak dijawab langsung punya nota dinas atau disposisi bernomor dan bertanggal",
        en: "A request not answered directly has a numbered and dated nota dinas or disposition"
      ),
      why: Message(
        "Nota dinas membuktikan koordinasi dengan Kasubbag selaku PPID",
        en: "It proves the coordination with the Kasubbag as PPID"
      ),
      example: Message(
        "keputusan dikabulkan, nomor_nota_dinas kosong",
        en: "keputusan dikabulkan, nomor_nota_dinas empty"
      ),
      remedy: Message(
        "isi nomor dan tanggal nota dinas dari agenda surat",
        en: "fill number and date from the mail register"
      ),
      source: Message("SOP langkah 4, persyaratan", en: "SOP step 4, requirement")
    ),
    Entry(
      .sop5Requirement,
      rule: Message(
        "Informasi yang dijawab sudah diklasifikasikan",
        en: "Information that is answered has been classified"
      ),
      why: Message(
        "Terbuka atau dikecualikan menentukan surat dan alasan yang wajib",
        en: "Open or exempt decides which paper and reasons are due"
      ),
      example: Message(
        "keputusan dikabulkan, klasifikasi kosong",
        en: "keputusan dikabulkan, klasifikasi empty"
      ),
      remedy: Message(
        "isi terbuka, sebagian atau dikecualikan",
        en: "fill terbuka, sebagian or dikecualikan"
      ),
      source: Message("SOP langkah 5, persyaratan", en: "SOP step 5, requirement")
    ),
  ]

  private static let outputEntries: [Entry] = [
    output(
      .sop1Output,
      1,
      Message(
        "data pemohon lengkap: nama, alamat, identitas yang sesuai dengan nomornya, dan kontak",
        en: "complete applicant data: name, address, suitable identity with its number, and a contact"
      ),
      "nomor_identitas"
    ),
    output(.sop2Output, 2, Message("nomor tanda terima", en: "the receipt number"), "nomor_tanda_terima"),
    output(
      .sop3Output,
      3,
      Message("pemohon terinfokan: ya", en: "applicant informed: yes"),
      "pemohon_terinfokan"
    ),
    output(
      .sop4Output,
      4,
      Message("nomor dan tanggal pemberitahuan tertulis", en: "number and date of the written notice"),
      "nomor_pemberitahuan"
    ),
    output(
      .sop5Output,
      5,
      Message(
        "nomor tanda terima informasi bila dikabulkan, selain itu nomor pemberitahuan",
        en: "the receipt of the information where granted, else the notice number"
      ),
      "nomor_tanda_terima_informasi"
    ),
    output(
      .sop6Output,
      6,
      Message("tanggal register diperbarui", en: "the day the register was updated"),
      "register_diperbarui"
    ),
    output(
      .sop7Output,
      7,
      Message("tanggal supervisi dan nama supervisor", en: "day and name of the supervision"),
      "disupervisi"
    ),
  ]

  private static func output(_ code: Code, _ number: Int, _ what: Message, _ column: String) -> Entry {
    Entry(
      code,
      rule: Message("Langkah \(number) menghasilkan \(what.id)", en: "Step \(number) produces \(what.en)"),
      why: Message(
        "Tanpa keluaran itu langkah tidak terbukti dilaksanakan",
        en: "Without it nothing shows that the step was done"
      ),
      example: Message("\(column) kosong padahal sudah jatuh waktu", en: "\(column) empty although due"),
      remedy: Message("isi \(column) dari berkas permohonan", en: "fill \(column) from the request's file"),
      source: Message("SOP langkah \(number), mutu baku output", en: "SOP step \(number), output")
    )
  }

  private static let notAssessedEntries: [Entry] = [
    Code.sop1NotAssessed, .sop2NotAssessed, .sop3NotAssessed, .sop4NotAssessed, .sop5NotAssessed,
    .sop6NotAssessed, .sop7NotAssessed,
  ].enumerated().map { index, code in
    Entry(
      code,
      rule: Message(
        "Catatan jumlah permohonan yang langkah \(index + 1)-nya tidak dapat dinilai dari register",
        en: "How many requests the register does not allow step \(index + 1) to be judged for"
      ),
      why: Message(
        "Persentase kepatuhan hanya berarti bila jumlah yang tidak dapat dinilai disebut di sampingnya",
        en: "A share of compliance means little without the number not assessable beside it"
      ),
      example: Message(
        "jam tidak dicatat, kolom tidak ada, atau nilai tidak terbaca",
        en: "times not recorded, columns absent, or values unreadable"
      ),
      remedy: Message(
        "catat jam dan kolom yang disebut CSV-KOLOM-TIADA",
        en: "record times and the columns that CSV-KOLOM-TIADA names"
      ),
      source: Message("ketentuan penilaian, bagian 1", en: "assessment specification, section 1")
    )
  }
}
