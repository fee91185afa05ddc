import Testing

@testable import Standard

@Suite("REG-KOSONG") struct EmptyCellCheckTests {
  @Test(arguments: [
    Line(.good, [:]),
    Line(.good, ["alamat": ""], ["REG-KOSONG alamat"]),
    Line(.good, ["alamat": "-"], ["REG-KOSONG alamat"]),
    Line(
      .good,
      ["nomor_register": "", "nama_pemohon": ""],
      ["REG-KOSONG nama_pemohon", "REG-KOSONG nomor_register"]
    ),
    Line(
      .good,
      ["rincian_informasi": "", "diterima": ""],
      ["REG-KOSONG diterima", "REG-KOSONG rincian_informasi"]
    ),
    Line(.good, ["tujuan_penggunaan": ""], ["REG-KOSONG tujuan_penggunaan"]),
    Line(.good, ["tujuan_penggunaan": nil]),
    Line(.good, ["alamat": "idem"]),
  ])
  func appearsExactlyWhere(_ line: Line) throws { try line.verify(EmptyCellCheck.self) }
}
