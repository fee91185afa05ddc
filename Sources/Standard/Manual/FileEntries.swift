import Core

extension CodeManual {
  /// Pages of the CSV- codes.
  static let fileEntries: [Entry] = [
    Entry(
      .csvEncoding,
      rule: Message(
        "Isi berkas harus teks UTF-8, UTF-16 bertanda, atau Windows-1252",
        en: "A file is text in UTF-8, UTF-16 with a mark, or Windows-1252"
      ),
      why: Message(
        "Byte yang rusak berarti ada huruf yang hilang, dan yang hilang mungkin bagian dari nama atau nomor",
        en: "A bad byte is a lost letter, perhaps of a name or a number"
      ),
      example: Message(
        "berkas UTF-8 dengan satu byte FF di tengah nama",
        en: "a UTF-8 file with one byte FF inside a name"
      ),
      remedy: Message(
        "ekspor ulang dari Excel sebagai \"CSV UTF-8\"; baris yang disebut perlu diperiksa",
        en: "export again from Excel as \"CSV UTF-8\"; look at the lines named"
      ),
      source: Source.file
    ),
    Entry(
      .csvLatin,
      rule: Message(
        "Berkas yang bukan UTF-8 dibaca sebagai Windows-1252",
        en: "A file that is not UTF-8 is read as Windows-1252"
      ),
      why: Message(
        "Excel lama menyimpan CSV dengan enkode ini; huruf beraksen bisa keliru bila tebakannya salah",
        en: "Older Excel saves CSV this way; accented letters are wrong if the guess is"
      ),
      example: Message("é tersimpan sebagai satu byte E9", en: "é stored as the single byte E9"),
      remedy: Message(
        "simpan sebagai \"CSV UTF-8\" agar tidak perlu ditebak",
        en: "save as \"CSV UTF-8\" so that nothing has to be guessed"
      ),
      source: Source.file
    ),
    Entry(
      .csvQuote,
      rule: Message(
        "Setiap tanda kutip pembuka sel harus ditutup",
        en: "Every quote that opens a cell is closed"
      ),
      why: Message(
        "Tanpa penutup, baris-baris sesudahnya tertelan menjadi satu sel dan tidak dipakai",
        en: "Without the end the following lines are swallowed into one cell and not used"
      ),
      example: Message(
        "baris 21: \"Jl. Contoh No. 1;... tanpa tanda kutip penutup sampai akhir berkas",
        en: "line 21: \"Jl. Contoh No. 1;... without an end quote up to the end of the file"
      ),
      remedy: Message(
        "tutup tanda kutip di akhir isi sel yang disebut, atau hapus pembukanya; bila barisnya tampak benar, cari di sel bertanda kutip sebelum itu",
        en:
          "close the quote at the end of the cell named, or remove its start; where the line looks right, search the quoted cells before it"
      ),
      source: Source.file
    ),
    Entry(
      .csvLimit,
      rule: Message(
        "Satu sel paling besar 1 MiB dan satu baris paling banyak 4.096 sel",
        en: "A cell holds at most 1 MiB and a row at most 4,096 cells"
      ),
      why: Message(
        "Ukuran sebesar itu bukan register; biasanya pemisah atau tanda kutipnya rusak",
        en: "Nothing of that size is a register; the delimiter or a quote is usually broken"
      ),
      example: Message("satu baris dengan 10.000 titik koma", en: "one row with 10,000 semicolons"),
      remedy: Message(
        "periksa pemisah (--pemisah) dan tanda kutip, lalu ekspor ulang",
        en: "check the delimiter (--pemisah) and quotes, then export again"
      ),
      source: Source.file
    ),
    Entry(
      .csvDuplicateFile,
      rule: Message(
        "Berkas yang isinya persis sama hanya dibaca sekali",
        en: "A file with exactly the same bytes is read once"
      ),
      why: Message(
        "Membacanya dua kali menggandakan semua angka",
        en: "Reading it twice would double every number"
      ),
      example: Message("oktober.csv dan \"oktober (1).csv\"", en: "oktober.csv and \"oktober (1).csv\""),
      remedy: Message("hapus salah satu dari daftar berkas", en: "take one off the list of files"),
      source: Source.file
    ),
    Entry(
      .csvMissingColumn,
      rule: Message(
        "Kolom nomor_register, diterima, nama_pemohon, alamat dan rincian_informasi harus ada",
        en: "Columns nomor_register, diterima, nama_pemohon, alamat and rincian_informasi must be there"
      ),
      why: Message(
        "Tanpa kolom itu permohonan tidak dapat dikenali dan berkas tidak dipakai",
        en: "Without them a request cannot be told apart and the file is not used"
      ),
      example: Message(
        "baris judul tanpa kolom alamat",
        en: "a header line without a column for the address"
      ),
      remedy: Message(
        "tambahkan kolomnya, atau petakan judul kantor di warkat.yaml (kolom:)",
        en: "add the column, or map the office's heading in warkat.yaml (kolom:)"
      ),
      source: Source.columns
    ),
    Entry(
      .csvDoubledColumn,
      rule: Message(
        "Dua judul tidak boleh menunjuk kolom yang sama",
        en: "No two headings mean the same column"
      ),
      why: Message(
        "Tidak dapat ditebak judul mana yang benar, sehingga berkas tidak dipakai",
        en: "Which one is right cannot be guessed, so the file is not used"
      ),
      example: Message(
        "judul \"Tanggal\" dan \"Tgl Permohonan\" dalam satu berkas",
        en: "headings \"Tanggal\" and \"Tgl Permohonan\" in one file"
      ),
      remedy: Message("ganti nama salah satu judul", en: "rename one of the headings"),
      source: Source.columns
    ),
    Entry(
      .csvUnknownColumn,
      rule: Message(
        "Judul yang tidak dikenal tidak dibaca, hanya dibawa ke arsip",
        en: "An unknown heading is not read, only carried to the archive"
      ),
      why: Message(
        "Judul yang salah ketik membuat kolom seolah-olah tidak ada",
        en: "A mistyped heading makes a column seem absent"
      ),
      example: Message("penerimaa (mungkin maksudnya penerima)", en: "penerimaa (perhaps penerima is meant)"),
      remedy: Message(
        "betulkan judulnya, atau petakan di warkat.yaml (kolom:)",
        en: "mend the heading, or map it in warkat.yaml (kolom:)"
      ),
      source: Source.columns
    ),
    Entry(
      .csvAbsentColumns,
      rule: Message(
        "Kolom yang tidak ada membuat bagian penilaian tidak dapat dilakukan",
        en: "A column that is not there leaves parts of the judgement undone"
      ),
      why: Message(
        "Kolom yang tidak ada bukan sel kosong: kantor tidak disalahkan, tetapi juga tidak terbukti patuh",
        en: "An absent column is no empty cell: the office is not blamed, nor shown to comply"
      ),
      example: Message(
        "register Model PPID-C tanpa kolom jam",
        en: "a Model PPID-C register without clock times"
      ),
      remedy: Message(
        "tambahkan kolom yang disebut bila datanya dicatat",
        en: "add the columns named where the data are recorded"
      ),
      source: Source.columns
    ),
    Entry(
      .csvEmpty,
      rule: Message(
        "Berkas harus punya baris judul; tanpa baris data register berarti nihil",
        en: "A file has a header line; without data rows the register is empty"
      ),
      why: Message(
        "Bulan tanpa permohonan itu wajar, berkas tanpa judul tidak dapat dibaca",
        en: "A month without requests is normal, a file without a header is not readable"
      ),
      example: Message("berkas yang hanya berisi baris judul", en: "a file with nothing but its header"),
      remedy: Message(
        "bila seharusnya ada isinya, periksa lembar kerja yang diekspor",
        en: "if there should be rows, check which sheet was exported"
      ),
      source: Source.file
    ),
    Entry(
      .csvWidth,
      rule: Message(
        "Setiap baris punya sel sebanyak judulnya",
        en: "Every row has as many cells as the header"
      ),
      why: Message(
        "Sel di luar tabel berarti isinya bergeser, sehingga barisnya tidak dipakai; sel yang kurang dianggap kosong",
        en:
          "A cell beyond the table means shifted contents, and the row is not used; missing cells count as empty"
      ),
      example: Message(
        "alamat memuat titik koma tanpa tanda kutip",
        en: "an address that holds a semicolon without quotes"
      ),
      remedy: Message(
        "beri tanda kutip pada sel yang memuat pemisah",
        en: "quote cells that hold the delimiter"
      ),
      source: Source.file
    ),
    Entry(
      .csvSkippedRows,
      rule: Message(
        "Baris judul laporan, nomor kolom, jumlah dan tanda tangan bukan permohonan",
        en: "Title lines, column numbers, totals and signatures are no requests"
      ),
      why: Message(
        "Yang dilewati selalu disebut, supaya tidak ada permohonan yang hilang diam-diam",
        en: "What is skipped is always named, so that no request is lost in silence"
      ),
      example: Message("baris 1-4: kepala register", en: "lines 1-4: title of the register"),
      remedy: Message(
        "lihat baris yang disebut; bila itu permohonan, isi diterima dan nama_pemohon",
        en: "look at the lines named; if one is a request, fill diterima and nama_pemohon"
      ),
      source: Source.file
    ),
    Entry(
      .csvFormula,
      rule: Message(
        "Sel tidak boleh diawali =, +, - atau @ kecuali bilangan atau nomor telepon",
        en: "No cell starts with =, +, - or @ unless it is a number or a phone number"
      ),
      why: Message(
        "Excel menjalankan sel semacam itu sebagai rumus; itu cara menyisipkan kode berbahaya",
        en: "Excel runs such a cell as a formula, which is a way to smuggle in code"
      ),
      example: Message("=HYPERLINK(\"http://...\")", en: "=HYPERLINK(\"http://...\")"),
      remedy: Message("tulis isinya sebagai teks biasa", en: "write the content as plain text"),
      source: Source.file
    ),
  ]
}
