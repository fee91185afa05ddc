import Testing

@testable import Standard

@Suite("REG-URUT") struct OrderCheckTests {
  @Test(arguments: [
    Line(.good, [:]),
    Line(.good, ["formulir_selesai": "2021-10-05 09:01"], ["REG-URUT formulir_selesai"]),
    Line(
      .good,
      ["formulir_mulai": "", "formulir_selesai": "2021-10-05 08:59"],
      ["REG-URUT formulir_selesai"]
    ),
    Line(.good, ["formulir_mulai": "", "formulir_selesai": "2021-10-05 08:59", "saluran": "surat"]),
    Line(.good, ["informasi_selesai": "2021-10-05"]),
    Line(
      .good,
      ["informasi_mulai": "2021-10-07 09:00", "informasi_selesai": "2021-10-06"],
      ["REG-URUT informasi_selesai"]
    ),
    Line(.good, ["penyerahan_selesai": "2021-10-13 09:59:59"], ["REG-URUT penyerahan_selesai"]),
    Line(
      .open,
      ["pengecualian_mulai": "2021-10-18 10:00", "pengecualian_selesai": "2021-10-18 09:00"],
      ["REG-URUT pengecualian_selesai"]
    ),
    Line(.good, ["lengkap": "2021-10-04"], ["REG-URUT lengkap"]),
    Line(.good, ["tanggal_nota_dinas": "2021-10-04"], ["REG-URUT tanggal_nota_dinas"]),
    Line(.good, ["tanggal_pemberitahuan": "2021-10-04"], ["REG-URUT tanggal_pemberitahuan"]),
    Line(.good, ["disupervisi": "2020-10-14"], ["REG-URUT disupervisi"]),
    Line(.good, ["register_diperbarui": "2021-10-11"], ["REG-URUT register_diperbarui"]),
    Line(.good, ["register_diperbarui": "2021-10-12"]),
    Line(.good, ["register_diperbarui": "2021-10-04"], ["REG-URUT register_diperbarui"]),
    Line(.good, ["diterima": "", "lengkap": "2021-10-04"]),
  ])
  func appearsExactlyWhere(_ line: Line) throws { try line.verify(OrderCheck.self) }
}
