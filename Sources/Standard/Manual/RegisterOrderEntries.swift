import Core

extension CodeManual {
  /// Pages of the REG- codes about order, time and agreement.
  static let registerOrderEntries: [Entry] = [
    Entry(
      .regDuplicate,
      rule: Message("Setiap nomor register dipakai satu kali", en: "A registration number is used once"),
      why: Message(
        "Nomor ganda menggandakan angka laporan; baris kedua didaftar tetapi tidak dihitung dan tidak dicetak",
        en: "A doubled number doubles the figures; the later row is listed, not counted, not printed"
      ),
      example: Message(
        "001/PPID/XI/2021 di baris 4 dan 001/ppid/xi/2021 di baris 5",
        en: "001/PPID/XI/2021 on line 4 and 001/ppid/xi/2021 on line 5"
      ),
      remedy: Message(
        "beri nomor sendiri, atau hapus baris yang terekam dua kali",
        en: "give it a number of its own, or remove the row entered twice"
      ),
      source: Source.findings
    ),
    Entry(
      .regStrayDate,
      rule: Message(
        "Tanggal diterima tidak terpisah lebih dari 731 hari dari baris sebelum dan sesudahnya",
        en: "A day of receipt is not more than 731 days from the rows before and after it"
      ),
      why: Message(
        "Hampir selalu tahunnya salah ketik, dan keterlambatan bertahun-tahun ikut terlapor",
        en: "Nearly always a mistyped year, which also reports years of delay"
      ),
      example: Message(
        "2011-02-03 di antara baris-baris Februari 2021",
        en: "2011-02-03 among rows of February 2021"
      ),
      remedy: Message("periksa tahunnya pada formulir", en: "check the year on the form"),
      source: Source.findings
    ),
    Entry(
      .regOrder,
      rule: Message(
        "Waktu berjalan maju: tidak ada akhir sebelum mulai, dan tidak ada apa pun sebelum permohonan diterima",
        en: "Time runs forward: no end before its start, nothing before the request was received"
      ),
      why: Message(
        "Lama pelayanan dari urutan yang terbalik tidak ada artinya, maka tidak dinilai",
        en: "A span that runs backwards means nothing and is not judged"
      ),
      example: Message(
        "penyerahan_mulai 10:05, penyerahan_selesai 10:02",
        en: "penyerahan_mulai 10:05, penyerahan_selesai 10:02"
      ),
      remedy: Message(
        "betulkan tanggal atau jam yang tertukar",
        en: "mend the date or time that was swapped"
      ),
      source: Source.findings
    ),
    Entry(
      .regFuture,
      rule: Message("Tidak ada tanggal sesudah tanggal laporan", en: "No date is after the reporting date"),
      why: Message(
        "Yang belum terjadi belum dapat dicatat; biasanya salah ketik",
        en: "What has not happened cannot be recorded; usually a typing error"
      ),
      example: Message(
        "disupervisi 2022-12-15 dalam laporan per 2021-12-15",
        en: "disupervisi 2022-12-15 in a report of 2021-12-15"
      ),
      remedy: Message(
        "betulkan tanggalnya, atau pakai --per dengan tanggal yang benar",
        en: "mend the date, or give --per the right date"
      ),
      source: Source.findings
    ),
    Entry(
      .regContradiction,
      rule: Message(
        "Isi dua kolom tidak saling bertentangan",
        en: "Two columns do not contradict each other"
      ),
      why: Message(
        "Salah satunya keliru, dan surat kepada pemohon akan ikut keliru",
        en: "One of them is wrong, and the paper to the applicant would be too"
      ),
      example: Message(
        "keputusan dikabulkan, klasifikasi dikecualikan",
        en: "keputusan dikabulkan, klasifikasi dikecualikan"
      ),
      remedy: Message(
        "cocokkan dengan surat pemberitahuan, lalu betulkan kolom yang keliru",
        en: "compare with the notice, then mend the wrong column"
      ),
      source: Source.findings
    ),
  ]
}
