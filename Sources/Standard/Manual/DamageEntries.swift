import Core

extension CodeManual {
  /// Pages of the codes about what spreadsheets do to a register.
  static let damageEntries: [Entry] = [
    Entry(
      .csvMappedHeading,
      rule: Message(
        "Judul yang dipetakan di warkat.yaml (kolom:) ada di berkas, kecuali kolomnya ada dengan judul lain",
        en: "A heading mapped in warkat.yaml (kolom:) is in the file, unless another heading gives the column"
      ),
      why: Message(
        "Peta yang salah ketik tidak berguna: kolomnya tetap dianggap tidak ada",
        en: "A mistyped mapping does nothing: its column still counts as absent"
      ),
      example: Message(
        "\"Nama Lengkp\" dipetakan ke nama_pemohon, padahal judul di berkas Nama Lengkap",
        en: "\"Nama Lengkp\" is mapped to nama_pemohon, but the file has Nama Lengkap"
      ),
      remedy: Message(
        "samakan judul di warkat.yaml dengan judul di berkas",
        en: "make the heading in warkat.yaml the one of the file"
      ),
      source: Source.columns
    ),
    Entry(
      .regSwappedDates,
      rule: Message(
        "Tanggal ditulis hari/bulan/tahun atau tahun-bulan-hari, bukan bulan/hari/tahun",
        en: "Dates are written day/month/year or year-month-day, not month/day/year"
      ),
      why: Message(
        "Bila 10/25/2021 ada di suatu kolom, 10/04/2021 di kolom itu mungkin 4 Oktober tetapi terbaca 10 April, tanpa tanda apa pun",
        en:
          "Where a column has 10/25/2021, its 10/04/2021 may be 4 October and is read as 10 April, with no sign of it"
      ),
      example: Message(
        "diterima: 10/25/2021 satu sel, dan 10/04/2021 serta 10/05/2021 yang dapat dibaca dua arah",
        en: "diterima: one cell 10/25/2021, and 10/04/2021 and 10/05/2021 that can be read both ways"
      ),
      remedy: Message(
        "cocokkan kolom itu dengan formulir; pakai pengaturan wilayah Indonesia, waktu membuka CSV pilih tipe kolom Tanggal BHT/MDY, lalu simpan sebagai yyyy-mm-dd",
        en:
          "compare the column with the forms; use Indonesian regional settings, choose column type Date MDY when opening the CSV, then save as yyyy-mm-dd"
      ),
      source: Source.values
    ),
    Entry(
      .regNIKTail,
      rule: Message("NIK tidak berakhir 0000", en: "No NIK ends in 0000"),
      why: Message(
        "Nomor urut NIK mulai dari 0001; akhiran 0000 adalah angka yang dibuang lembar kerja dan tidak dapat dikembalikan",
        en: "Serials of NIK begin with 0001; 0000 is what a spreadsheet cut off, and cannot be recovered"
      ),
      example: Message("1171912201020000", en: "1171912201020000"),
      remedy: Message(
        "beri kolom format Teks, lalu ketik ulang NIK dari salinan KTP; waktu membuka CSV pilih tipe kolom Teks (Excel: Data > Dari Teks/CSV; LibreOffice: dialog Impor Teks)",
        en:
          "give the column the format Text, then type the NIK again from the copy of the card; choose column type Text when opening a CSV"
      ),
      source: Source.values
    ),
    Entry(
      .regScientific,
      rule: Message(
        "Nomor register, surat dan identitas tidak ditulis sebagai notasi ilmiah",
        en: "Numbers of registers, letters and documents are not in scientific notation"
      ),
      why: Message(
        "2,0211E+11 bukan nomor lagi: angka belakangnya hilang, dan surat yang memuatnya tidak diterbitkan",
        en:
          "2,0211E+11 is no number any more: its last digits are lost, and a paper that holds it is not issued"
      ),
      example: Message("nomor_register: 2,0211E+11", en: "nomor_register: 2,0211E+11"),
      remedy: Message(
        "ketik ulang dari dokumen aslinya ke sel berformat Teks; waktu membuka CSV pilih tipe kolom Teks (Excel: Data > Dari Teks/CSV; LibreOffice: dialog Impor Teks)",
        en:
          "type it again from the document into a cell of format Text; choose column type Text when opening a CSV"
      ),
      source: Source.values
    ),
    Entry(
      .regPhone,
      rule: Message(
        "Nomor telepon genggam ditulis dengan 0 di depan atau +62, bukan sebagai bilangan",
        en: "A mobile number is written with its leading 0 or +62, not as a quantity"
      ),
      why: Message(
        "Lembar kerja membuang 0 di depan dan mengubah nomor panjang menjadi notasi ilmiah; pemohon tidak dapat dihubungi",
        en:
          "Spreadsheets drop the leading 0 and turn long numbers into scientific notation; nobody can be reached"
      ),
      example: Message("81234567890; 8,12E+10", en: "81234567890; 8,12E+10"),
      remedy: Message(
        "tulis lagi dengan 0 (0812...) ke sel berformat Teks; waktu membuka CSV pilih tipe kolom Teks",
        en: "write it with 0 (0812...) into a cell of format Text; choose column type Text when opening a CSV"
      ),
      source: Source.values
    ),
    Entry(
      .regCellError,
      rule: Message(
        "Tidak ada sel berisi nilai galat lembar kerja seperti #REF!, #N/A, Err:502 atau #######",
        en: "No cell holds an error value of a spreadsheet such as #REF!, #N/A, Err:502 or #######"
      ),
      why: Message(
        "Yang tersimpan bukan isinya melainkan tanda bahwa rumusnya gagal; surat yang akan mencetaknya tidak diterbitkan",
        en:
          "What is stored is not the value but a sign that its formula failed; a paper that would print it is not issued"
      ),
      example: Message("nama_pemohon: #REF!", en: "nama_pemohon: #REF!"),
      remedy: Message(
        "perbaiki rumusnya atau ketik isinya dari formulir; ####### berarti kolom terlalu sempit: lebarkan, lalu ekspor ulang",
        en:
          "mend the formula or type the value from the form; ####### means a column too narrow: widen it, then export again"
      ),
      source: Message(
        "ketentuan register, bagian 3 (nilai); daftar nilainya di templates/sinonim/galat-sel.csv",
        en: "register specification, section 3 (values); the list is templates/sinonim/galat-sel.csv"
      )
    ),
    Entry(
      .regDoubleEncoding,
      rule: Message(
        "Huruf di luar ASCII tersimpan satu kali sebagai UTF-8",
        en: "Letters outside ASCII are stored once as UTF-8"
      ),
      why: Message(
        "UTF-8 yang dibuka sebagai Windows-1252 lalu disimpan lagi merusak huruf dan tanda baca, juga nama orang",
        en: "UTF-8 opened as Windows-1252 and saved again damages letters and punctuation, names included"
      ),
      example: Message("CafÃ© untuk Café; â€™ untuk ’", en: "CafÃ© for Café; â€™ for ’"),
      remedy: Message(
        "buka berkas asalnya sebagai UTF-8 (Excel: Data > Dari Teks/CSV > Asal File 65001; LibreOffice: Set Karakter Unicode (UTF-8)), lalu simpan sebagai CSV UTF-8",
        en:
          "open the original as UTF-8 (Excel: Data > From Text/CSV > File Origin 65001; LibreOffice: Character set Unicode (UTF-8)), then save as CSV UTF-8"
      ),
      source: Source.file
    ),
  ]
}
