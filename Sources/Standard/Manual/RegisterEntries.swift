import Core

extension CodeManual {
  /// Pages of the REG- codes about single values.
  static let registerEntries: [Entry] = [
    Entry(
      .regEmpty,
      rule: Message(
        "Nomor register, tanggal diterima, nama, alamat dan rincian informasi wajib diisi; tujuan sebaiknya diisi",
        en: "Number, day of receipt, name, address and information asked are filled; the purpose should be"
      ),
      why: Message(
        "Permohonan dicatat dengan nomor, pemohon dan informasi yang diminta; tanpa itu surat tidak dapat dibuat",
        en: "A request is recorded by number, applicant and information; without them no paper can be made"
      ),
      example: Message("alamat kosong", en: "an empty alamat"),
      remedy: Message("lengkapi dari formulir permohonan", en: "fill it from the request form"),
      source: Message(
        "UU 14/2008 Pasal 22 ayat (3)-(6); ketentuan penilaian, bagian 3",
        en: "UU 14/2008 Article 22(3)-(6); assessment specification, section 3"
      )
    ),
    Entry(
      .regContact,
      rule: Message(
        "Email berbentuk nama@domain.id; telepon atau email terisi kecuali permohonan lewat surat atau faksimili",
        en:
          "An e-mail looks like name@domain.id; phone or e-mail is filled unless the request came by letter or fax"
      ),
      why: Message(
        "Jawaban harus dapat disampaikan kepada pemohon",
        en: "The answer has to reach the applicant"
      ),
      example: Message("email: contoh.id", en: "email: contoh.id"),
      remedy: Message(
        "minta kontak pemohon dan betulkan selnya",
        en: "ask the applicant for a contact and mend the cell"
      ),
      source: Source.findings
    ),
    Entry(
      .regDate,
      rule: Message("Tanggal, momen dan jam harus terbaca", en: "Dates, moments and times are readable"),
      why: Message("Tanggal yang ditebak akan menggeser tenggat", en: "A guessed date would move a due date"),
      example: Message(
        "31/11/2021; 24:00; 09.12-09.30; 10/25/2021 (bulan/hari/tahun); 0,3833 (pecahan hari); 9:12 AM",
        en: "31/11/2021; 24:00; 09.12-09.30; 10/25/2021 (month/day/year); 0,3833 (fraction of a day); 9:12 AM"
      ),
      remedy: Message(
        "tulis hari, bulan, tahun: 4/10/2021 atau 2021-10-04 09:12; beri kolom format yyyy-mm-dd hh:mm (Ctrl+1) sebelum mengekspor",
        en:
          "write day, month, year: 4/10/2021, or 2021-10-04 09:12; give the column the format yyyy-mm-dd hh:mm (Ctrl+1) before exporting"
      ),
      source: Source.values
    ),
    Entry(
      .regSerialDate,
      rule: Message(
        "Bilangan 20000-80000 di kolom tanggal dibaca sebagai nomor seri Excel",
        en: "A number from 20000 to 80000 in a date column is read as an Excel serial"
      ),
      why: Message(
        "Format sel hilang waktu ekspor; hasilnya hampir pasti benar, tetapi patut dilihat",
        en: "The cell format was lost on export; the result is almost surely right but worth a look"
      ),
      example: Message("44473 dibaca 4 Oktober 2021", en: "44473 is read as 4 October 2021"),
      remedy: Message(
        "beri format Tanggal (yyyy-mm-dd) pada kolom itu (Ctrl+1) sebelum mengekspor; di LibreOffice simpan dengan \"Simpan isi sel seperti ditampilkan\"",
        en:
          "give the column the format Date (yyyy-mm-dd) (Ctrl+1) before exporting; in LibreOffice save with \"Save cell content as shown\""
      ),
      source: Source.values
    ),
    Entry(
      .regZone,
      rule: Message(
        "Jam dengan tanda zona lain diubah ke zona kantor",
        en: "A time with another zone mark is converted to the office's zone"
      ),
      why: Message(
        "09.12 WITA bukan 09.12 WIB; batas menit dihitung dengan jam kantor",
        en: "09.12 WITA is not 09.12 WIB; minutes are counted by the office's clock"
      ),
      example: Message(
        "09.12 WITA di kantor WIB dibaca 08.12",
        en: "09.12 WITA in a WIB office is read as 08.12"
      ),
      remedy: Message("tulis jam kantor tanpa tanda zona", en: "write office time without a mark"),
      source: Source.values
    ),
    Entry(
      .regTime,
      rule: Message(
        "jam_diterima sama dengan jam di kolom diterima",
        en: "jam_diterima equals the time in diterima"
      ),
      why: Message(
        "Dua jam yang berbeda untuk satu peristiwa: salah satunya keliru; yang di diterima dipakai",
        en: "Two times for one event: one is wrong; that in diterima is used"
      ),
      example: Message(
        "diterima 2021-10-04 09:12, jam_diterima 10:12",
        en: "diterima 2021-10-04 09:12, jam_diterima 10:12"
      ),
      remedy: Message("betulkan salah satunya", en: "mend one of them"),
      source: Source.values
    ),
    Entry(
      .regWeekday,
      rule: Message("Nama hari sesuai dengan tanggalnya", en: "The weekday fits the date"),
      why: Message(
        "Hari yang tidak cocok sering menandakan tanggal yang salah ketik",
        en: "A weekday that does not fit often shows a mistyped date"
      ),
      example: Message("Selasa, 4 Oktober 2021 (hari Senin)", en: "Selasa, 4 Oktober 2021 (a Monday)"),
      remedy: Message("periksa tanggal pada surat aslinya", en: "check the date on the original paper"),
      source: Source.values
    ),
    Entry(
      .regValue,
      rule: Message(
        "Nilai pilihan, ya/tidak, bilangan dan huruf Pasal 17 harus dari yang dikenal; \"idem\" tidak dipakai",
        en: "Choices, yes/no, numbers and Article 17 letters are known ones; \"idem\" is not used"
      ),
      why: Message(
        "Nilai yang tidak dikenal tidak ditebak; bagian yang memerlukannya tidak dapat dinilai",
        en: "An unknown value is not guessed; what needs it is not assessable"
      ),
      example: Message(
        "klasifikasi: rahasia; pekerjaan: idem; jumlah_lembar: 12,0; biaya: 1500.00 atau 1,5E+06",
        en: "klasifikasi: rahasia; pekerjaan: idem; jumlah_lembar: 12,0; biaya: 1500.00 or 1,5E+06"
      ),
      remedy: Message(
        "pakai salah satu nilai yang disebut pesan, dan tulis isi sel secara lengkap; kolom bilangan diberi format Angka dengan 0 desimal (Ctrl+1)",
        en:
          "use one of the values in the message, and write the cell out; give number columns the format Number with 0 decimals (Ctrl+1)"
      ),
      source: Source.values
    ),
    Entry(
      .regNumber,
      rule: Message("Bilangan ditulis tanpa makna ganda", en: "Numbers are written without a second meaning"),
      why: Message(
        "1,500 dibaca 1500, padahal koma biasanya tanda desimal",
        en: "1,500 is read as 1500, though a comma is usually the decimal sign"
      ),
      example: Message("biaya_salinan: 1,500", en: "biaya_salinan: 1,500"),
      remedy: Message("tulis 1500 atau 1.500", en: "write 1500 or 1.500"),
      source: Source.values
    ),
    Entry(
      .regNIK,
      rule: Message(
        "NIK terdiri atas 16 angka: kode provinsi, tanggal lahir (perempuan +40), nomor urut",
        en: "A NIK has 16 digits: province, date of birth (women +40), serial"
      ),
      why: Message(
        "NIK yang rusak tidak dapat dipakai mengenali pemohon; Excel mudah merusaknya",
        en: "A damaged NIK does not identify the applicant; Excel damages it easily"
      ),
      example: Message("3,20E+15; 15 angka; provinsi 99", en: "3,20E+15; 15 digits; province 99"),
      remedy: Message(
        "beri kolom format Teks, lalu ketik ulang NIK dari salinan KTP; waktu membuka CSV pilih tipe kolom Teks (Excel: Data > Dari Teks/CSV; LibreOffice: dialog Impor Teks)",
        en:
          "give the column the format Text, then type the NIK again from the copy of the card; choose column type Text when opening a CSV"
      ),
      source: Source.values
    ),
    Entry(
      .regNIKZeroes,
      rule: Message(
        "Tidak semua NIK dalam satu berkas berakhir dengan 0",
        en: "Not all NIK of a file end in 0"
      ),
      why: Message(
        "Excel hanya menyimpan 15 angka; angka ke-16 menjadi 0 dan tidak dapat dikembalikan",
        en: "Excel keeps 15 digits only; the 16th becomes 0 and cannot be recovered"
      ),
      example: Message("lima NIK atau lebih, semuanya berakhir 0", en: "five or more NIK, all ending in 0"),
      remedy: Message(
        "ketik ulang NIK dari formulir ke sel berformat Teks",
        en: "type the NIK again from the forms into cells of format Text"
      ),
      source: Source.values
    ),
    Entry(
      .regCharacter,
      rule: Message(
        "Teks tidak memuat huruf rusak, karakter kendali atau pengatur arah",
        en: "Text holds no damaged letter, control or direction character"
      ),
      why: Message(
        "Karakter itu tidak dapat disimpan dalam XML atau menyembunyikan isi sel",
        en: "Such characters cannot stand in XML or hide what a cell says"
      ),
      example: Message("nama dengan karakter U+202E", en: "a name with U+202E"),
      remedy: Message("ketik ulang isi sel", en: "type the cell again"),
      source: Source.values
    ),
    Entry(
      .regIdentity,
      rule: Message(
        "Jenis identitas sesuai dengan kategori pemohon",
        en: "The identity document suits the applicant"
      ),
      why: Message(
        "SOP langkah 1 meminta kartu identitas, akta notaris atau pengesahan menurut pemohonnya",
        en: "SOP step 1 asks for card, deed or approval depending on the applicant"
      ),
      example: Message("badan_hukum dengan sim", en: "badan_hukum with sim"),
      remedy: Message(
        "minta dokumen yang sesuai, atau betulkan kategori pemohon",
        en: "ask for the right document, or mend the applicant kind"
      ),
      source: Message("SOP langkah 1, persyaratan", en: "SOP step 1, requirement")
    ),
  ]
}
