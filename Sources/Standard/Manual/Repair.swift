package import Core
package import Register

/// What the repair sheet (lembar perbaikan) makes of a finding's code.
package enum Repair: Sendable, Hashable {
  /// Not on the sheet: a fact that no typing mends, a reminder, or what other findings cause.
  case none
  /// A cell or file to mend.
  ///
  /// - Parameters:
  ///   - expected: What should stand there; where it is `nil` the column's type tells (``CodeManual/expected(in:)``).
  ///   - how: What to do; where it is `nil` the finding's own remedy, else that of the manual.
  case mend(expected: Message? = nil, how: Message? = nil)
}

extension CodeManual {
  /// What a cell of a column should hold, by the column's type (register.md section 3).
  package static func expected(in column: Column) -> Message {
    switch column.kind {
    case .date:
      return Message(
        "tanggal, misalnya 4/10/2021 atau 2021-10-04",
        en: "a date such as 4/10/2021 or 2021-10-04"
      )
    case .moment:
      return Message(
        "tanggal dan jam, misalnya 4/10/2021 09:12",
        en: "a date and time such as 4/10/2021 09:12"
      )
    case .time: return Message("jam, misalnya 09:12", en: "a time such as 09:12")
    case .flag: return Message("ya atau tidak", en: "ya or tidak")
    case .integer: return Message("bilangan bulat, misalnya 12", en: "a whole number such as 12")
    case .rupiah: return Message("rupiah, misalnya 1500 atau 1.500", en: "rupiah such as 1500 or 1.500")
    case .exemption:
      return Message(
        "huruf Pasal 17, misalnya 17.h; untuk huruf j dengan undang-undangnya",
        en: "an Article 17 letter such as 17.h; for letter j with the statute"
      )
    case .list:
      return Message("nama, dipisah titik koma bila lebih dari satu", en: "names, separated by semicolons")
    case .code:
      let words = (column.acceptedWords + (column == .decision ? ["proses"] : [])).joined(separator: ", ")
      return Message("salah satu dari: \(words)", en: "one of: \(words)")
    case .text: return expectedText(column)
    }
  }

  private static func expectedText(_ column: Column) -> Message {
    switch column {
    case .identityNumber:
      Message(
        "nomor dokumen identitas; NIK 16 angka dalam sel berformat Teks",
        en: "the document's number; a NIK of 16 digits in a cell of format Text"
      )
    case .email: Message("alamat seperti nama@domain.id", en: "an address such as name@domain.id")
    case .phone: Message("nomor telepon, atau isi email", en: "a phone number, or fill email")
    default:
      Message("terisi lengkap, bukan \"idem\" atau tanda hubung", en: "written out, no \"idem\" and no dash")
    }
  }

  /// What each code is on the repair sheet; a test holds that none is left undecided.
  static let repairs: [Code: Repair] = [
    .csvEncoding: .mend(expected: Message("teks UTF-8 tanpa byte rusak", en: "UTF-8 text without bad bytes")),
    .csvLatin: .mend(
      expected: Message("berkas disimpan sebagai CSV UTF-8", en: "the file saved as CSV UTF-8")
    ),
    .csvQuote: .mend(
      expected: Message("tanda kutip penutup di akhir sel", en: "an end quote after the cell")
    ),
    .csvLimit: .mend(
      expected: Message("sel sampai 1 MiB, baris sampai 4.096 sel", en: "cells to 1 MiB, rows to 4,096 cells")
    ),
    .csvDuplicateFile: .mend(expected: Message("setiap berkas satu kali", en: "each file once")),
    .csvMissingColumn: .mend(
      expected: Message("kolom yang disebut ada di baris judul", en: "the column named is in the header")
    ),
    .csvDoubledColumn: .mend(expected: Message("satu judul untuk satu kolom", en: "one heading per column")),
    .csvUnknownColumn: .mend(expected: Message("judul yang dikenal", en: "a known heading")),
    .csvAbsentColumns: .mend(
      expected: Message("kolom yang disebut, bila datanya dicatat", en: "the columns named, where recorded")
    ),
    .csvEmpty: .mend(expected: Message("baris judul dan baris permohonan", en: "a header and rows")),
    .csvWidth: .mend(expected: Message("sel sebanyak judulnya", en: "as many cells as headings")),
    .csvSkippedRows: .mend(
      expected: Message("hanya baris yang bukan permohonan", en: "only lines that are no requests")
    ),
    .csvFormula: .mend(
      expected: Message(
        "teks biasa, tidak diawali =, +, - atau @",
        en: "plain text without =, +, - or @ in front"
      )
    ),
    .regEmpty: .mend(),
    .regContact: .mend(),
    .regDuplicate: .mend(expected: Message("nomor yang belum dipakai", en: "a number not used yet")),
    .regDate: .mend(),
    .regSerialDate: .mend(),
    .regZone: .mend(expected: Message("jam kantor tanpa tanda zona", en: "office time without a zone mark")),
    .regStrayDate: .mend(
      expected: Message("tahun seperti pada baris di sekitarnya", en: "a year like that of the rows around")
    ),
    .regTime: .mend(
      expected: Message("jam yang sama seperti dalam diterima", en: "the same time as in diterima")
    ),
    .regWeekday: .mend(
      expected: Message("hari yang sesuai dengan tanggalnya", en: "the weekday of the date")
    ),
    .regValue: .mend(),
    .regNumber: .mend(),
    .regNIK: .mend(
      expected: Message(
        "NIK 16 angka: kode provinsi, tanggal lahir (perempuan +40), nomor urut",
        en: "a NIK of 16 digits: province, date of birth (women +40), serial"
      )
    ),
    .regNIKZeroes: .mend(
      expected: Message("16 angka lengkap seperti di formulir", en: "all 16 digits as on the form")
    ),
    .regOrder: .mend(
      expected: Message(
        "waktu yang tidak mendahului waktu sebelumnya",
        en: "a time not before the one it follows"
      )
    ),
    .regFuture: .mend(
      expected: Message(
        "tanggal yang tidak sesudah tanggal laporan",
        en: "a date not after the reporting date"
      )
    ),
    .regCharacter: .mend(
      expected: Message("teks tanpa karakter rusak", en: "text without damaged characters")
    ),
    .regIdentity: .mend(
      expected: Message(
        "perorangan: ktp, sim, paspor; kelompok_orang: surat_kuasa, ktp; badan_hukum: akta_notaris, pengesahan_badan_hukum",
        en:
          "perorangan: ktp, sim, paspor; kelompok_orang: surat_kuasa, ktp; badan_hukum: akta_notaris, pengesahan_badan_hukum"
      )
    ),
    .regContradiction: .mend(
      expected: Message(
        "isi yang cocok dengan kolom lain yang disebut",
        en: "what agrees with the other column named"
      )
    ),
    .csvMappedHeading: .mend(
      expected: Message(
        "judul yang sama di berkas dan di bagian kolom: warkat.yaml",
        en: "the same heading in the file and under kolom: in warkat.yaml"
      )
    ),
    .regSwappedDates: .mend(
      expected: Message("hari sebelum bulan, seperti pada formulir", en: "day before month, as on the form")
    ),
    .regNIKTail: .mend(
      expected: Message("16 angka lengkap seperti di KTP", en: "all 16 digits as on the card")
    ),
    .regScientific: .mend(
      expected: Message(
        "nomor lengkap, bukan notasi ilmiah",
        en: "the whole number, not in scientific notation"
      )
    ),
    .regPhone: .mend(
      expected: Message("nomor lengkap dengan 0 di depan", en: "the whole number with its leading 0")
    ),
    .regCellError: .mend(),
    .regDoubleEncoding: .mend(
      expected: Message("teks seperti di formulir", en: "the text as on the form")
    ),
    .regNumberGap: .mend(
      expected: Message("nomor berurutan tanpa lompatan", en: "numbers in a row without gaps")
    ),
    .regNumberOrder: .mend(
      expected: Message(
        "nomor naik menurut tanggal diterima",
        en: "numbers that rise with the days of receipt"
      )
    ),
    .regNumberReuse: .mend(
      expected: Message("nomor urut yang belum dipakai", en: "a sequence number not used yet")
    ),
    .regNumberMonth: .mend(
      expected: Message(
        "bulan dan tahun seperti tanggal diterima",
        en: "month and year of the day of receipt"
      )
    ),
    // A broken limit is a fact to report; a list of such rows to "mend" would invite changing the times.
    .sop1Time: .none,
    .sop2Time: .none,
    .sop3Time: .none,
    .sop4Time: .none,
    .sop5Time: .none,
    .sop4Requirement: .mend(),
    .sop5Requirement: .mend(),
    .sop1Output: .mend(),
    .sop2Output: .mend(),
    .sop3Output: .mend(),
    .sop4Output: .mend(),
    .sop5Output: .mend(),
    .sop6Output: .mend(),
    .sop7Output: .mend(),
    // Caused by other findings, which are on the sheet.
    .sop1NotAssessed: .none,
    .sop2NotAssessed: .none,
    .sop3NotAssessed: .none,
    .sop4NotAssessed: .none,
    .sop5NotAssessed: .none,
    .sop6NotAssessed: .none,
    .sop7NotAssessed: .none,
    .sop4Extension: .mend(
      how: Message(
        "lengkapi alasan atau tanggalnya; betulkan yang salah tulis, jangan yang memang terlambat",
        en: "fill the reason or date; mend what was mistyped, not what was late"
      )
    ),
    .sop4Due: .none,
    .sop4Regime: .mend(),
    .sop1Completeness: .mend(
      how: Message(
        "periksa tanggalnya, betulkan hanya bila salah tulis",
        en: "check the date, mend it only if mistyped"
      )
    ),
    .sopOfficers: .mend(),
    .sop8Time: .none,
    .law17: .mend(),
    .law17j: .mend(
      expected: Message("huruf j dengan undang-undang lain", en: "letter j with another statute")
    ),
    .law19: .mend(
      expected: Message(
        "nomor atau tanggal berita acara uji konsekuensi",
        en: "number or date of the test's minutes"
      )
    ),
    .lawDecision: .mend(expected: Message("nomor SK penolakan", en: "the number of the refusal decision")),
    .lawReason: .mend(
      expected: Message(
        "alasan, atau badan publik yang menguasai",
        en: "the reason, or the body that holds it"
      )
    ),
    .lawCost: .mend(
      expected: Message(
        "jumlah biaya salinan, kirim dan lain",
        en: "the sum of copying, sending and other cost"
      )
    ),
    // Mended in the calendar, not in the register.
    .calendarYear: .none,
  ]
}
