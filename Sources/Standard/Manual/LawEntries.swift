import Core

extension CodeManual {
  /// Pages of the UU- codes (UU 14/2008).
  static let lawEntries: [Entry] = [
    Entry(
      .law17,
      rule: Message(
        "Penolakan, dan jawaban atas informasi yang dikecualikan atau sebagian, menyebut huruf Pasal 17",
        en:
          "A refusal, and an answer about exempt or partly exempt information, names the letter of Article 17"
      ),
      why: Message(
        "Informasi hanya boleh ditutup dengan alasan yang ada dalam undang-undang",
        en: "Information may be withheld only on grounds in the law"
      ),
      example: Message(
        "keputusan ditolak, dasar_pengecualian kosong",
        en: "keputusan ditolak, dasar_pengecualian empty"
      ),
      remedy: Message(
        "isi dasar_pengecualian, misalnya 17.h",
        en: "fill dasar_pengecualian, for example 17.h"
      ),
      source: Message(
        "UU 14/2008 Pasal 17 dan Pasal 22 ayat (7)",
        en: "UU 14/2008 Article 17 and Article 22(7)"
      )
    ),
    Entry(
      .law17j,
      rule: Message(
        "Huruf j menyebut undang-undang lain yang melarang pengungkapan",
        en: "Letter j names the other statute that forbids disclosure"
      ),
      why: Message(
        "Huruf j hanya menunjuk ke undang-undang lain; tanpa itu tidak ada dasarnya, dan UU 14/2008 bukan undang-undang lain",
        en:
          "Letter j only points to another statute; without it there is no ground, and UU 14/2008 is not another"
      ),
      example: Message("17.j; 17.j UU 14/2008", en: "17.j; 17.j UU 14/2008"),
      remedy: Message(
        "tulis misalnya 17.j UU 23/2006 Pasal 84",
        en: "write for example 17.j UU 23/2006 Pasal 84"
      ),
      source: Message("UU 14/2008 Pasal 17 huruf j", en: "UU 14/2008 Article 17 letter j")
    ),
    Entry(
      .law19,
      rule: Message(
        "Penolakan didasari uji konsekuensi yang tercatat",
        en: "A refusal rests on a recorded consequence test"
      ),
      why: Message(
        "PPID wajib menguji akibat sebelum menutup informasi",
        en: "The PPID must test the consequence before withholding"
      ),
      example: Message(
        "keputusan ditolak, uji_konsekuensi kosong",
        en: "keputusan ditolak, uji_konsekuensi empty"
      ),
      remedy: Message(
        "isi nomor atau tanggal berita acara uji konsekuensi",
        en: "fill the number or date of the test's minutes"
      ),
      source: Message("UU 14/2008 Pasal 19", en: "UU 14/2008 Article 19")
    ),
    Entry(
      .lawDecision,
      rule: Message(
        "Penolakan ditetapkan dengan surat keputusan PPID yang bernomor",
        en: "A refusal is made by a numbered PPID decision"
      ),
      why: Message(
        "Pemohon memerlukan keputusan itu untuk mengajukan keberatan",
        en: "The applicant needs it to object"
      ),
      example: Message(
        "keputusan ditolak, nomor_sk_penolakan kosong",
        en: "keputusan ditolak, nomor_sk_penolakan empty"
      ),
      remedy: Message(
        "terbitkan SK penolakan (PPID-E) dan isi nomornya",
        en: "issue the refusal decision (PPID-E) and fill its number"
      ),
      source: Message(
        "Peraturan Komisi Informasi 1/2021; formulir PPID-E",
        en: "Information Commission Regulation 1/2021; form PPID-E"
      )
    ),
    Entry(
      .lawReason,
      rule: Message(
        "Pemohon yang ditolak, atau yang informasinya tidak dikuasai, diberi tahu alasannya",
        en: "An applicant who is refused, or whose information is not held, is told why"
      ),
      why: Message(
        "Alasan adalah isi wajib pemberitahuan; untuk yang tidak dikuasai boleh menyebut badan publik lain",
        en: "The reason is a required part of the notice; for information not held another body may be named"
      ),
      example: Message(
        "keputusan tidak_dikuasai, alasan_penolakan dan badan_publik_lain kosong",
        en: "keputusan tidak_dikuasai, alasan_penolakan and badan_publik_lain empty"
      ),
      remedy: Message(
        "isi alasan_penolakan, atau badan_publik_lain bila informasi tidak dikuasai",
        en: "fill alasan_penolakan, or badan_publik_lain for information not held"
      ),
      source: Message("UU 14/2008 Pasal 22 ayat (7)", en: "UU 14/2008 Article 22(7)")
    ),
    Entry(
      .lawCost,
      rule: Message(
        "Biaya sama dengan jumlah biaya salinan, kirim dan lain",
        en: "The cost is the sum of copying, sending and other cost"
      ),
      why: Message(
        "Pemohon berhak tahu rincian biaya; jumlah yang tidak cocok menjadi keberatan",
        en: "The applicant has a right to the breakdown; a wrong sum invites an objection"
      ),
      example: Message(
        "biaya 25000, salinan 20000, kirim 10000",
        en: "biaya 25000, salinan 20000, kirim 10000"
      ),
      remedy: Message(
        "hitung ulang, lalu betulkan total atau rinciannya",
        en: "add up again, then mend the total or its parts"
      ),
      source: Message("UU 14/2008 Pasal 22 ayat (7) huruf g", en: "UU 14/2008 Article 22(7) g")
    ),
  ]
}
