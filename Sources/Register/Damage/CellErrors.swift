import Core

/// The error values that spreadsheets leave where a formula failed, such as `#REF!`
/// (`templates/sinonim/galat-sel.csv`).
struct CellErrors: Sendable {
  /// What went wrong in the spreadsheet.
  enum Kind: String, CaseIterable, Sendable {
    case reference = "rujukan"
    case notAvailable = "tidak_ada"
    case value = "nilai"
    case name = "nama"
    case division = "bagi_nol"
    case intersection = "irisan"
    case number = "bilangan"
    case spill = "tumpah"
    case calculation = "hitung"
    case loading = "memuat"
    case connection = "sambungan"
    case formula = "rumus"
    /// A prefix that exactly three digits follow: `Err:502`.
    case code = "kode"
    /// One sign alone, that often or more: `#######`.
    case narrow = "sempit"
  }

  private var words = WordTable()
  private var prefixes: [[UInt8]] = []
  private var signs: [(byte: UInt8, count: Int)] = []

  /// Adds a value; `false` where it is there already.
  mutating func add(_ value: String, _ kind: Kind) -> Bool {
    let bytes = value.utf8.map(\.lowered)
    guard let first = bytes.first else { return false }
    switch kind {
    case .code:
      if prefixes.contains(bytes) { return false }
      prefixes.append(bytes)
      return true
    case .narrow:
      if signs.contains(where: { $0.byte == first }) { return false }
      signs.append((first, bytes.count))
      return true
    default:
      return words.add(Synonyms.folding(value), Kind.allCases.firstIndex(of: kind) ?? 0)
    }
  }

  /// What the cell says, or `nil` where it is no error value. To be asked only where ``Synonyms/leads`` says so.
  func kind(of cell: Bytes) -> Kind? {
    for sign in signs where cell.count >= sign.count && cell.allSatisfy({ $0 == sign.byte }) {
      return .narrow
    }
    for prefix in prefixes where cell.count == prefix.count + 3 {
      let digits = cell.part(prefix.count..<cell.count)
      if digits.isDigits, zip(cell, prefix).allSatisfy({ $0.lowered == $1 }) { return .code }
    }
    // No value of letters has a blank in it and none is that long, which most other texts have or are.
    guard cell.count <= PackedWord.limit, let first = cell.first, !first.isLetter else { return nil }
    return words[PackedWord(folding: cell)].map { Kind.allCases[$0] }
  }
}

extension CellErrors.Kind {
  /// What it means.
  var meaning: Message {
    switch self {
    case .reference:
      Message("rumus merujuk sel yang sudah dihapus", en: "the formula points at a cell that was deleted")
    case .notAvailable: Message("data yang dicari rumus tidak ada", en: "the formula found no data")
    case .value:
      Message("rumus mendapat jenis isian yang salah", en: "the formula was given a wrong kind of value")
    case .name: Message("nama dalam rumus tidak dikenal", en: "a name in the formula is unknown")
    case .division: Message("rumus membagi dengan nol", en: "the formula divides by zero")
    case .intersection:
      Message("rentang dalam rumus tidak berpotongan", en: "ranges in the formula do not intersect")
    case .number: Message("bilangan hasil rumus tidak sah", en: "the formula's number is not valid")
    case .spill:
      Message("hasil rumus terhalang sel yang terisi", en: "filled cells block the formula's result")
    case .calculation: Message("rumus tidak dapat dihitung", en: "the formula cannot be calculated")
    case .loading: Message("data belum selesai dimuat", en: "data were still loading")
    case .connection: Message("sumber data luar tidak terbaca", en: "an outside source could not be read")
    case .formula: Message("rumus keliru", en: "the formula is wrong")
    case .code: Message("rumus gagal", en: "the formula failed")
    case .narrow:
      Message(
        "kolom terlalu sempit untuk menampilkan isinya",
        en: "the column is too narrow to show its value"
      )
    }
  }

  /// What to do in the spreadsheet.
  var remedy: Message {
    switch self {
    case .narrow:
      Message(
        "lebarkan kolom (klik ganda batas kanan judul kolom) lalu ekspor ulang; di LibreOffice matikan \"Simpan isi sel seperti ditampilkan\" bila perlu",
        en:
          "widen the column (double click the right edge of its heading) and export again; in LibreOffice, if need be, turn \"Save cell content as shown\" off"
      )
    case .loading:
      Message(
        "tunggu sampai data selesai dimuat, lalu ekspor ulang",
        en: "wait until the data are loaded, then export again"
      )
    default:
      Message(
        "perbaiki rumusnya atau ketik isinya dari formulir, lalu ekspor ulang; agar tidak terulang, simpan hasil rumus sebagai nilai (Excel dan LibreOffice: salin, lalu Tempel Khusus > Nilai)",
        en:
          "mend the formula or type the value from the form, then export again; to avoid it, keep results as values (Excel and LibreOffice: copy, then Paste Special > Values)"
      )
    }
  }
}
