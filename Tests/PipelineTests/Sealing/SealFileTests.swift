import Core
import Documents
import Testing

@testable import Pipeline

@Suite("File of a seal") struct SealFileTests {
  static let seal = MonthSeal(
    month: YearMonth(year: 2021, month: 10),
    date: LocalDate(dayNumber: 18940),
    ordinal: 2,
    reason: "berkas \"Oktober\" dilengkapi",
    program: "warkat uji",
    registers: [.init(name: "r.csv", sha256: String(repeating: "a", count: 64))],
    rules: [],
    figures: SealedFigures([
      .init(key: "1.2", name: "diterima", requests: ["1/X", "2/X", "3/X"]),
      .init(key: "3.4.b", name: "langkah_memenuhi", detail: "4", requests: ["3/X", "tanpa nomor (r.csv:9)"]),
      .init(key: "5.3", name: "perpanjangan", requests: []),
    ])
  )

  @Test func isReadAsWritten() throws {
    #expect(try SealFile.read(SealFile.bytes(Self.seal), file: "s.json") == Self.seal)
    var first = Self.seal
    (first.ordinal, first.reason) = (1, nil)
    #expect(try SealFile.read(SealFile.bytes(first), file: "s.json") == first)
  }

  @Test func endsWithTheChecksumOfAllBefore() {
    let text = String(decoding: SealFile.bytes(Self.seal), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let body = lines.dropLast(3).map { $0 + "\n" }.joined()
    #expect(lines.suffix(3) == ["  \"sha256\": \"\(Checksum.sha256(Array(body.utf8)))\"", "}", ""])
    #expect(text.contains(#"{"kunci": "1.2", "nama": "diterima", "jumlah": 3, "urut": "1-3"}"#))
    #expect(text.contains(#""rincian": "4", "jumlah": 2, "urut": "3 4"}"#))
  }

  @Test func isRefusedWhereAnyByteChanged() {
    let bytes = SealFile.bytes(Self.seal)
    for index in bytes.indices {
      for mask: UInt8 in [0x01, 0x20] {
        var changed = bytes
        changed[index] ^= mask
        #expect(throws: Problem.self, "byte \(index)") { try SealFile.read(changed, file: "s.json") }
      }
    }
    for damaged in [[], bytes.dropLast(), bytes + [0x0A], Array(bytes.reversed())] {
      #expect(throws: Problem.self) { try SealFile.read(Array(damaged), file: "s.json") }
    }
  }

  @Test(arguments: [
    ("2021-10.json", true), ("2021-10.1.json", false), ("2021-10-koreksi.html", false),
    ("2021-13.json", false),
    ("x.json", false), ("2021-1.json", false),
  ])
  func isKnownByItsName(_ name: String, isSeal: Bool) {
    #expect((SealFile.month(ofName: name) != nil) == isSeal)
  }
}
