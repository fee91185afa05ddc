import Tabular
import Testing

/// Finding the delimiter from the content.
@Suite struct DelimiterTests {
  @Test(arguments: [
    ("No;Nama;Alamat\n1;Budi;Jl. Merdeka 17, Cikini\n2;Ani;Jl. Asem 3, RT 1, RW 2\n", ";"),
    ("No;Biaya;Kirim\n1;1,5;2,5\n2;3,5;4,5\n", ";"),
    ("1,5;2,5\n3,5;4,5\n", ";"),
    ("No,Petugas,Ket\n1,Ani;Budi,a\n2,Ani;Budi;Cici,b\n3,Ani;Budi,c\n", ","),
    (
      "Register Permohonan, Oktober 2021\nKantor: Kota Contoh, DKI Jakarta\n\nNo;Nama;Tanggal\n1;Budi;4\n",
      ";"
    ),
    (
      "No\tNama, gelar\tTanggal\n1\tBudi, S.H.\tSenin, 4 Oktober 2021\n2\tAni, S.E.\tSelasa, 5 Oktober 2021\n",
      "\t"
    ),
    ("No|Nama|Ket\n1|Budi|a, b\n2|Ani|c; d\n", "|"),
    ("No;Nama;Ket\n1;\"Budi\";\"a;b,c,d\ne,f,g\"\n2;\"Ani\";\"h,i\"\n", ";"),
    ("\"No\";\"Nama, gelar\"\n\"1\";\"Budi, S.H.\"\n\"2\";\"Ani, S.E.\"\n", ";"),
    ("No;Nama;Ket\n1;Budi;\"terbuka, tanpa akhir\n2;Ani;x, y\n3;Cici;z, w\n4;Dodi;u, v\n", ";"),
    ("No;\"Nama;Ket\n1;Budi;a, b\n2;Ani;c, d\n3;Cici;e, f\n", ";"),
    ("Judul;;;;\n;;;;\nNo;Nama;Alamat;Tanggal;Ket\n1;Budi;Jl. A, B;4;\n", ";"),
    ("\"a,b\";\"c,d\"\n\"e,f\";\"g,h\"\n", ";"),
    ("No, Nama, Alamat\n1, Budi; Ani, Jl. A; B\n2, Cici, Jl. C\n", ","),
    ("satu kolom\nsaja\n", ","),
    ("satu, dua; tiga\n", ","),
    ("", ","),
  ])
  func theDelimiterIsTheOneThatMakesATable(text: String, delimiter: String) {
    #expect(String(Unicode.Scalar(Reading(text).delimiter)) == delimiter)
  }

  @Test(arguments: [
    ("sep=;\r\na,b,c;d\r\n", ";", [["a,b,c", "d"]], 2),
    ("SEP=|\na,b|c\n", "|", [["a,b", "c"]], 2),
    ("Sep=\t\ra\tb\r", "\t", [["a", "b"]], 2),
    ("\"sep=;\"\na;b\n", ";", [["a", "b"]], 2),
    ("sep=;", ";", [], 0),
    ("sep=;x\na;b\n", ";", [["sep=", "x"], ["a", "b"]], 1),
    ("sep=\na,b\n", ",", [["sep="], ["a", "b"]], 1),
    ("\nsep=;\na,b\n", ",", [[""], ["sep=;"], ["a", "b"]], 1),
  ])
  func aSeparatorLineWinsAndIsNoRow(text: String, delimiter: String, rows: [[String]], firstLine: Int) {
    for encoding in Encoding.allCases {
      let bytes = encoding.bytes(of: text) ?? []
      let told = encoding == .windows1252 ? encoding : nil
      for reading in [
        Reading(bytes, .init(encoding: told)), Reading(bytes, .init(encoding: told), pieces: 1),
      ] {
        #expect(String(Unicode.Scalar(reading.delimiter)) == delimiter)
        #expect(reading.rows == rows)
        #expect((reading.records.first?.line ?? 0) == firstLine)
        // A spreadsheet takes a separator line away: what it shows in its row 1 is the record behind it.
        #expect(reading.records.map(\.number) == Array(1..<rows.count + 1))
        let before = text.utf8.count - text.drop { !$0.isNewline }.dropFirst().utf8.count
        let offset = firstLine > 1 ? before * encoding.unit : 0
        #expect((reading.records.first?.byteOffset ?? 0) == (rows.isEmpty ? 0 : offset + encoding.mark.count))
      }
    }
  }

  @Test(arguments: [
    ("a;b\n1;2\n", nil, DelimiterOrigin.content, false), ("a\nb\n", nil, .assumed, false),
    ("sep=;\na;b\n", nil, .separatorLine, true), ("sep=;\na;b\n", UInt8(ascii: "|"), .told, true),
    ("a;b\n", UInt8(ascii: ","), .told, false), ("", nil, .assumed, false),
  ])
  func aReaderTellsHowItsDelimiterWasDecided(
    text: String,
    told: UInt8?,
    origin: DelimiterOrigin,
    hasSeparatorLine: Bool
  ) {
    let format = TabularReader(Array(text.utf8), options: TabularOptions(delimiter: told)).format
    #expect(format.delimiterOrigin == origin)
    #expect(format.hasSeparatorLine == hasSeparatorLine)
  }

  @Test func aToldDelimiterWinsOverAllAndTheSeparatorLineIsStillNoRow() {
    let reading = Reading("sep=;\na;b,c\n", TabularOptions(delimiter: UInt8(ascii: ",")))
    #expect(reading.rows == [["a;b", "c"]])
    #expect(reading.records.map(\.number) == [1])
    #expect(reading.records.map(\.line) == [2])
    #expect(Reading("a;b;c\n1;2;3\n", .init(delimiter: UInt8(ascii: "|"))).rows == [["a;b;c"], ["1;2;3"]])
  }

  /// Registers as offices keep them: titles, commas in addresses, lists, decimal commas, ragged rows, damage.
  @Test func registersWithEverythingInThemAreRead() {
    var random = SeededNumbers(seed: 7)
    let pool = [
      "", "", "", "1", "017/PPID/X/2021", "Budi Contoh", "Siti Contoh, S.H., M.H.", "2021-10-04 09:12",
      "Senin, 4 Oktober 2021", "Jl. Merdeka No. 17, RT 1/RW 2, Kel. Contoh", "0812-0000-0001; a@contoh.id",
      "Ani Contoh;Budi Contoh", "Salinan daftar pemilih (DPT), per TPS; per desa", "1.500,00", "1,5",
      "Rp 2.000,-",
      "Pasal 17 huruf h", "langsung", "dikabulkan", "baris\nkedua, dan\nketiga; keempat",
      "kata \"kutip\", lagi", "v",
      "softcopy | hardcopy",
    ]
    let titles = [
      "REGISTER PERMOHONAN INFORMASI PUBLIK", "KOMISI CONTOH, KOTA CONTOH", "Bulan: Oktober; Tahun: 2021",
      "Alamat: Jl. Contoh 1, Kota Contoh, 10000", "",
    ]
    var wrong: [String] = []
    for turn in 0..<1500 {
      let delimiter = Dialects.all[turn % 4]
      let width = Int.random(in: 5...47, using: &random)
      var writer = TabularWriter(delimiter: delimiter, lineEnd: turn % 3 == 0 ? .lf : .crlf)
      let isPadded = Bool.random(using: &random)
      for title in titles.prefix(Int.random(in: 0...5, using: &random)) {
        writer.write([title] + (isPadded ? Array(repeating: "", count: width - 1) : []))
      }
      writer.write(
        (0..<width).map { ["nomor", "tanggal diterima", "nama, alamat", "no telp / e-mail"][$0 % 4] }
      )
      // Each column has its own few values, as in a real table.
      let columns = (0..<width).map { _ in
        (0..<Int.random(in: 1...4, using: &random)).map { _ in pool.randomElement(using: &random) ?? "" }
      }
      for _ in 0..<Int.random(in: 2...20, using: &random) {
        let cut =
          Int.random(in: 0..<10, using: &random) == 0 ? Int.random(in: 1...width, using: &random) : width
        writer.write(columns.prefix(cut).map { $0.randomElement(using: &random) ?? "" })
      }
      var bytes = writer.bytes
      if turn % 5 == 0 {
        // A quote that somebody forgot to close, somewhere behind the header.
        let place = Int.random(in: bytes.count / 2..<bytes.count, using: &random)
        if let next = bytes[place...].firstIndex(of: delimiter) {
          bytes.insert(UInt8(ascii: "\""), at: next + 1)
        }
      }
      let found = Reading(bytes).delimiter
      if found != delimiter {
        let (a, b) = (Unicode.Scalar(found), Unicode.Scalar(delimiter))
        wrong.append("\(a) for \(b): \(String(decoding: bytes.prefix(1500), as: UTF8.self))")
      }
    }
    #expect(wrong == [])
  }
}

enum Dialects {
  static let all = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]
}
