import Testing

@testable import Standard

@Suite("SOP1-LENGKAP") struct CompletenessCheckTests {
  @Test(arguments: [
    Line(.good, [:]),
    Line(.good, ["lengkap": "2021-10-08"]),
    Line(.good, ["lengkap": "2021-10-09"], ["SOP1-LENGKAP lengkap"]),
    Line(.good, ["diterima": "2021-10-18 09:00", "lengkap": "2021-10-22"]),
    Line(.good, ["diterima": "2021-10-18 09:00", "lengkap": "2021-10-25"], ["SOP1-LENGKAP lengkap"]),
    Line(.good, ["lengkap": "idem"]),
    Line(.good, ["diterima": "besok", "lengkap": "2021-10-25"]),
  ])
  func appearsExactlyWhere(_ line: Line) throws { try line.verify(CompletenessCheck.self) }
}
