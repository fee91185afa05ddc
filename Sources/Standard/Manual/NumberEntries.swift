import Core

extension CodeManual {
  /// Pages of the REG-NOMOR- codes: notes that stand beside the findings and are in no count.
  static let numberEntries: [Entry] = [
    Entry(
      .regNumberGap,
      rule: Message(
        "Nomor register yang berpola berurutan tanpa lompatan",
        en: "Registration numbers that follow a pattern have no gaps"
      ),
      why: Message(
        "Nomor yang hilang bisa berarti permohonan yang tidak tercatat; arsip perlu tahu sebabnya",
        en: "A missing number may be a request that was not recorded; the archive needs to know why"
      ),
      example: Message(
        "sesudah 043/PPID/II/2021 langsung 045/PPID/II/2021",
        en: "043/PPID/II/2021 is followed by 045/PPID/II/2021"
      ),
      remedy: Message(
        "cari formulirnya dan catat, atau tulis sebab nomor itu tidak dipakai",
        en: "find the form and record it, or write down why the number is not used"
      ),
      source: numberSource
    ),
    Entry(
      .regNumberOrder,
      rule: Message(
        "Nomor register yang berpola naik menurut tanggal diterima",
        en: "Registration numbers that follow a pattern rise with the day of receipt"
      ),
      why: Message(
        "Nomor diberikan saat permohonan diterima; urutan lain menandakan tanggal atau nomor yang salah tulis",
        en: "A number is given on receipt; another order shows a mistyped date or number"
      ),
      example: Message(
        "003 diterima 20 Oktober, di antara 030 dan 031",
        en: "003 received on 20 October, between 030 and 031"
      ),
      remedy: Message(
        "cocokkan nomor dan tanggal dengan formulir",
        en: "compare number and date with the form"
      ),
      source: numberSource
    ),
    Entry(
      .regNumberReuse,
      rule: Message(
        "Dalam satu masa hitungan setiap nomor urut dipakai satu kali",
        en: "Within one counting period a sequence number is used once"
      ),
      why: Message(
        "041/PPID/X/2021 dan 041/PPID/XI/2021 mudah tertukar, dan salah satunya mungkin salah tulis",
        en: "041/PPID/X/2021 and 041/PPID/XI/2021 are easily mixed up, and one may be mistyped"
      ),
      example: Message(
        "041/PPID/X/2021 dan 041A/PPID/X/2021",
        en: "041/PPID/X/2021 and 041A/PPID/X/2021"
      ),
      remedy: Message(
        "cocokkan dengan formulir, lalu beri nomor urut yang belum dipakai",
        en: "compare with the form, then give a sequence number not used yet"
      ),
      source: numberSource
    ),
    Entry(
      .regNumberMonth,
      rule: Message(
        "Bulan dan tahun dalam nomor register sama dengan bulan dan tahun diterima",
        en: "Month and year in the registration number are those of receipt"
      ),
      why: Message(
        "Salah satunya keliru: nomor, atau tanggal yang menentukan tenggat",
        en: "One of them is wrong: the number, or the date that decides what is due"
      ),
      example: Message(
        "041/PPID/XI/2021 diterima 2021-10-28",
        en: "041/PPID/XI/2021 received on 2021-10-28"
      ),
      remedy: Message(
        "periksa formulir, lalu betulkan nomor atau tanggalnya",
        en: "check the form, then mend the number or the date"
      ),
      source: numberSource
    ),
  ]

  private static let numberSource = Message(
    "tertib register; dibaca dari pola nomor kantor sendiri",
    en: "good order of the register; read from the office's own pattern of numbers"
  )
}
