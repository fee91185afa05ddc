import Testing

@testable import Standard

@Suite("REG-KONTAK") struct ContactCheckTests {
  @Test(arguments: [
    Line(.good, [:]),
    Line(.good, ["telepon": ""], ["REG-KONTAK telepon"]),
    Line(.good, ["telepon": "", "email": nil], ["REG-KONTAK telepon"]),
    Line(.good, ["telepon": nil, "email": nil]),
    Line(.good, ["telepon": "", "saluran": "surat"]),
    Line(.good, ["telepon": "", "saluran": "faksimili"]),
    Line(.good, ["telepon": "", "saluran": nil], ["REG-KONTAK telepon"]),
    Line(.good, ["telepon": "", "saluran": "burung"]),
    Line(.good, ["telepon": "", "email": "a@b.id"]),
    Line(.good, ["telepon": "", "email": "contoh.id"], ["REG-KONTAK email"]),
    Line(.good, ["email": "a@b"], ["REG-KONTAK email"]),
    Line(.good, ["email": "@b.id"], ["REG-KONTAK email"]),
    Line(.good, ["email": "a@.id"], ["REG-KONTAK email"]),
    Line(.good, ["email": "a@b."], ["REG-KONTAK email"]),
    Line(.good, ["email": "a b@c.id"], ["REG-KONTAK email"]),
    Line(.good, ["email": "a@b@c.id"], ["REG-KONTAK email"]),
    Line(.good, ["email": "a@b.co.id"]),
    Line(.good, ["telepon": "", "email": "idem"]),
  ])
  func appearsExactlyWhere(_ line: Line) throws { try line.verify(ContactCheck.self) }
}
