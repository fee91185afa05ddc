/// A made-up register of an office: the rows of ``OracleRows``, whose dates, words and amounts are then written as
/// people write them, with officers, occasional doubled numbers and cells that a spreadsheet has spoilt.
struct MadeUpRegister {
  private var random: SeededGenerator
  let today: String
  private let seed: Int

  init(seed: Int) {
    self.seed = seed
    random = SeededGenerator(seed)
    today = random.pick(["2021-05-20", "2021-10-27", "2021-12-03", "2022-01-04", "2022-05-12"])
  }

  /// Every fifth office judges election stages, every third counts from the complete request.
  var settings: String {
    """
    tenggat: {mulai_hitung: \(seed % 3 == 0 ? "lengkap" : "diterima"), mulai_hari_libur: \(seed % 2 == 0 ? "geser" : "tetap")}
    tahapan: {selang: [\(seed % 5 == 0 ? "{nama: Uji, dari: 2021-10-04, sampai: 2022-04-29}" : "")]}

    """
  }

  mutating func table() -> WrittenTable {
    let judge = OracleJudge(
      settings: OracleJudge.Settings(),
      calendar: OracleCalendar(csv: "", jointLeaveIsWorked: false),
      today: OracleCalendar.places[today] ?? 0
    )
    var absent: Set<String> = []
    if random.chance(40) { absent = [random.pick(OracleRows.columns), random.pick(OracleRows.columns)] }
    absent.subtract(OracleRows.required)
    let columns = OracleRows.columns.filter { !absent.contains($0) } + ["petugas", "Kota Asal", "keterangan"]
    var maker = OracleRows(random: SeededGenerator(seed &+ 7000), judge: judge)
    let count = Int.random(in: 3...20, using: &random)
    let rows = (1...count).map { number in
      var cells = maker.row(number: random.chance(6) ? max(1, number - 2) : number, absent: absent).cells
      if random.chance(4) { cells["diterima"] = "2018-03-05" }
      cells["petugas"] = random.pick([
        "Ana", "Budi", "ana ", "Ana; Budi", "Cici / Dedi", "Ana & Budi", "Ana\nBudi", "",
      ])
      cells["Kota Asal"] = random.pick(["Lhong", "Désa Émpat", "", "=1"])
      cells["keterangan"] = random.pick(["", "", "a; b, c | d\te", "\"dikutip\"", "baris\r\ndua"])
      return columns.map { written(cells[$0] ?? "", $0) }
    }
    return WrittenTable(head: [columns], rows: rows)
  }

  private static let months = [
    "Januari", "Pebruari", "Mar", "April", "Mei", "June", "Jul", "Agt", "Sept", "Okt", "Nopember", "Des",
  ]

  /// A cell as somebody might write it.
  private mutating func written(_ cell: String, _ column: String) -> String {
    let parts = cell.split(separator: " ", maxSplits: 1).map(String.init)
    if let date = parts.first, OracleCalendar.places[date] != nil {
      let numbers = date.split(separator: "-").compactMap { Int($0) }
      let (year, month, day) = (numbers[0], numbers[1], numbers[2])
      let rest = parts.count > 1 ? " " + parts[1] : ""
      switch Int.random(in: 0..<12, using: &random) {
      case 0: return "\(day)/\(month)/\(year)\(rest)"
      case 1: return "\(OracleCalendar.two(day)).\(OracleCalendar.two(month)).\(year)\(rest)"
      case 2: return "\(day) \(Self.months[month - 1]) \(year)\(rest)"
      case 3: return "Senin, \(day) \(Self.months[month - 1]) \(year)\(rest)"
      case 4: return date + (rest.isEmpty ? "" : rest + random.pick([" WIB", " WITA"]))
      case 5: return random.chance(30) ? "44473" : " \(cell) "
      default: return cell
      }
    }
    switch column {
    case "nama_pemohon": return random.pick([cell, cell, cell, "René", "Ana\u{202E}", "A\u{1}na", "Łukasz"])
    case "nomor_identitas":
      return random.pick([
        cell, cell, "1171964707699360", "1171964707699370", "3,20E+15", "123", "9971964707699362",
      ])
    case "biaya", "biaya_salinan": return random.pick([cell, cell, "1,500", "Rp 1.500,-", "gratis"])
    case "saluran": return random.pick([cell, cell, cell.uppercased(), "website"])
    case "tujuan_penggunaan": return random.pick([cell, cell, "=A1", "- riset"])
    default: return random.chance(10) ? cell.uppercased() : cell
    }
  }
}
