import Core

extension CodeManual {
  /// Pages of the other SOP codes.
  static let sopEntries: [Entry] = [
    Entry(
      .sop4Extension,
      rule: Message(
        "Perpanjangan diberitahukan dengan alasan, tidak sebelum mulai hitungan dan tidak sesudah tenggat pertama",
        en:
          "An extension is notified with a reason, not before counting starts and not after the first due date"
      ),
      why: Message(
        "Perpanjangan yang tidak sah tidak menambah waktu",
        en: "An extension that is not valid adds no time"
      ),
      example: Message(
        "tenggat pertama 2021-10-19, perpanjangan 2021-10-21",
        en: "first due date 2021-10-19, extension 2021-10-21"
      ),
      remedy: Message(
        "lengkapi alasannya; perpanjangan yang terlambat tidak dapat diperbaiki",
        en: "fill the reason; a late extension cannot be mended"
      ),
      source: Source.deadline
    ),
    Entry(
      .sop4Due,
      rule: Message(
        "Pengingat: pemberitahuan jatuh tempo dalam tiga hari kerja",
        en: "Reminder: a notice falls due within three working days"
      ),
      why: Message(
        "Masih ada waktu untuk menjawab atau memperpanjang",
        en: "There is still time to answer or to extend"
      ),
      example: Message("per 2021-10-31, tenggat 2021-11-02", en: "on 2021-10-31, due 2021-11-02"),
      remedy: Message(
        "jawab, atau beritahukan perpanjangan dengan alasan sebelum tenggat",
        en: "answer, or notify an extension with its reason before the due date"
      ),
      source: Source.deadline
    ),
    Entry(
      .sop4Regime,
      rule: Message(
        "Permohonan dalam tahapan pemilu menyebut kategori informasinya",
        en: "A request inside election stages tells its kind of information"
      ),
      why: Message(
        "Kategori menentukan jalur: 10+7 atau 3+2 hari kerja; yang kosong dinilai dengan jalur biasa",
        en: "It decides the limit: 10+7 or 3+2 working days; an empty one is judged by the ordinary limit"
      ),
      example: Message(
        "diterima 2023-05-02 dalam tahapan Pemilu 2024, kategori_informasi kosong",
        en: "received 2023-05-02 in the stages of 2024, kategori_informasi empty"
      ),
      remedy: Message("isi tahapan_pemilu atau badan_publik", en: "fill tahapan_pemilu or badan_publik"),
      source: Message(
        "Peraturan Komisi Informasi 1/2019; SOP langkah 4",
        en: "Information Commission Regulation 1/2019; SOP step 4"
      )
    ),
    Entry(
      .sop1Completeness,
      rule: Message(
        "Kelengkapan permohonan diperiksa paling lambat hari kerja ketiga sesudah diterima",
        en: "Completeness is checked by the third working day after receipt"
      ),
      why: Message(
        "Pemohon perlu segera tahu bila ada yang harus dilengkapi",
        en: "The applicant needs to know soon what is missing"
      ),
      example: Message(
        "diterima 2021-10-04, lengkap 2021-10-11",
        en: "diterima 2021-10-04, lengkap 2021-10-11"
      ),
      remedy: Message(
        "periksa kelengkapan pada hari permohonan diterima",
        en: "check completeness on the day of receipt"
      ),
      source: Message(
        "Peraturan Komisi Informasi 1/2021; SOP langkah 1",
        en: "Information Commission Regulation 1/2021; SOP step 1"
      )
    ),
    Entry(
      .sopOfficers,
      rule: Message(
        "Dalam satu bulan paling sedikit dua petugas berbeda melayani",
        en: "At least two different officers serve in a month"
      ),
      why: Message("SOP meminta minimal 2 orang pelaksana", en: "The SOP asks for at least 2 officers"),
      example: Message(
        "semua baris Januari 2021 mencatat satu nama yang sama",
        en: "all rows of January 2021 name the same person"
      ),
      remedy: Message(
        "catat semua petugas yang melayani, dipisah titik koma",
        en: "record all officers who served, separated by semicolons"
      ),
      source: Message("SOP, Jumlah Pelaksana", en: "SOP, number of officers")
    ),
    Entry(
      .sop8Time,
      rule: Message(
        "Laporan bulanan selesai paling lambat hari terakhir bulan berikutnya",
        en: "The monthly report is made by the last day of the next month"
      ),
      why: Message("SOP memberi waktu satu bulan", en: "The SOP gives one month"),
      example: Message(
        "laporan Oktober 2021 baru dibuat 2021-12-02",
        en: "the report of October 2021 made on 2021-12-02"
      ),
      remedy: Message(
        "buat laporan tiap awal bulan dengan warkat bulanan",
        en: "make the report early each month with warkat bulanan"
      ),
      source: Message("SOP langkah 8", en: "SOP step 8")
    ),
    Entry(
      .calendarYear,
      rule: Message(
        "Kalender memuat setiap tahun yang dipakai menghitung tenggat",
        en: "The calendar covers every year that due dates are counted in"
      ),
      why: Message(
        "Tanpa daftar libur, tenggat hanya perkiraan menurut hari Senin-Jumat",
        en: "Without holidays a due date is an estimate by Monday to Friday"
      ),
      example: Message(
        "permohonan diterima Desember 2027, kalender sampai 2027",
        en: "a request received in December 2027, a calendar up to 2027"
      ),
      remedy: Message(
        "tambahkan libur tahun itu ke berkas di templates/kalender/",
        en: "add that year's holidays to a file in templates/kalender/"
      ),
      source: Message(
        "ketentuan penilaian, bagian 2 (tenggat)",
        en: "assessment specification, section 2 (due date)"
      )
    ),
  ]
}
