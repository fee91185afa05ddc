import Testing

@testable import Standard

@Suite("SOP1-WAKTU, SOP2-WAKTU, SOP3-WAKTU, SOP5-WAKTU") struct TimeLimitCheckTests {
  @Test(arguments: [
    Line(.good, [:]),
    Line(.good, ["formulir_selesai": "2021-10-05 09:12"]),
    Line(.good, ["formulir_selesai": "2021-10-05 09:12:01"], ["SOP1-WAKTU formulir_selesai"]),
    Line(
      .good,
      ["formulir_mulai": "", "formulir_selesai": "2021-10-05 09:11"],
      ["SOP1-WAKTU formulir_selesai"]
    ),
    Line(
      .good,
      ["formulir_mulai": "", "saluran": "telepon", "formulir_selesai": "2021-10-05 09:11"],
      ["SOP1-WAKTU formulir_selesai"]
    ),
    Line(.good, ["formulir_mulai": "", "saluran": "email", "formulir_selesai": "2021-10-05 09:11"]),
    Line(.good, ["formulir_mulai": nil, "formulir_selesai": "2021-10-05 09:30"]),
    Line(.good, ["informasi_selesai": "2021-10-05 09:27"]),
    Line(.good, ["informasi_selesai": "2021-10-05 09:28"], ["SOP2-WAKTU informasi_selesai"]),
    Line(.good, ["informasi_selesai": "2021-10-06 09:13"], ["SOP2-WAKTU informasi_selesai"]),
    Line(.good, ["informasi_selesai": "2021-10-06"]),
    Line(.refused, ["pengecualian_selesai": "2021-10-12 10:06"], ["SOP3-WAKTU pengecualian_selesai"]),
    Line(.good, ["pengecualian_mulai": "2021-10-05 10:00", "pengecualian_selesai": "2021-10-05 11:00"]),
    Line(.good, ["penyerahan_selesai": "2021-10-13 10:05:01"], ["SOP5-WAKTU penyerahan_selesai"]),
    Line(
      .good,
      ["penyerahan_selesai": "2021-10-13 10:06", "cara_penyampaian": "pos"],
      ["SOP5-WAKTU penyerahan_selesai"]
    ),
    Line(.good, ["penyerahan_selesai": "2021-10-13", "cara_penyampaian": "pos"]),
  ])
  func appearsExactlyWhere(_ line: Line) throws { try line.verify(TimeLimitCheck.self) }
}
