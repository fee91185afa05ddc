import Core
import Register
import Testing

@testable import Pipeline

/// The line that a person sees while a long run goes on.
@Suite struct ProgressTests {
  @Test(arguments: [
    (
      Progress.reading(bytes: 289_000_000, of: 643_000_000), 1000, Language.indonesian,
      "membaca 289,0 MB dari 643,0 MB (44 %), 289,0 MB/dtk, sisa 2 dtk"
    ),
    (
      .reading(bytes: 643_000_000, of: 643_000_000), 2000, .english,
      "reading 643.0 MB of 643.0 MB (100 %), 321.5 MB/s, 0 s left"
    ),
    (.reading(bytes: 0, of: 0), 0, .indonesian, "membaca 0 B dari 0 B (100 %), 0 B/dtk, sisa 0 dtk"),
    (
      .papers(requests: 512, of: 20_000), 0, .indonesian,
      "surat untuk 512 dari 20000 permohonan (2 %), 512000/dtk, sisa 1 dtk"
    ),
    (
      .papers(requests: 512, of: 20_000), 100, .indonesian,
      "surat untuk 512 dari 20000 permohonan (2 %), 5120/dtk, sisa 4 dtk"
    ),
    (.reports(3, of: 240), 600, .english, "reports 3 of 240 (1 %), 5/s, 48 s left"),
    (.reports(0, of: 240), 600, .indonesian, "laporan 0 dari 240 (0 %), 0/dtk, sisa 0 dtk"),
    (
      .verifying(VerificationProgress(files: 0, allFiles: 3, bytes: 0, allBytes: 900)), 500, .english,
      "files 0/3, 0 B of 900 B, 0 B/s, 0 s left"
    ),
  ]) func tellsRateAndRest(_ progress: Progress, milliseconds: Int, language: Language, line: String) {
    #expect(progress.line(milliseconds: milliseconds, language) == line)
  }

  @Test(arguments: [
    (Progress.reading(bytes: 1, of: 9), Progress.reading(bytes: 2, of: 9), true),
    // A second pass, other registers, other work: a rate of its own.
    (.reading(bytes: 9, of: 9), .reading(bytes: 1, of: 9), false),
    (.reading(bytes: 9, of: 9), .reading(bytes: 9, of: 10), false),
    (.reading(bytes: 9, of: 9), .papers(requests: 1, of: 2), false),
    (.papers(requests: 1, of: 2), .papers(requests: 2, of: 2), true),
    (.papers(requests: 2, of: 2), .reports(1, of: 2), false),
  ]) func knowsWhatGoesOn(_ earlier: Progress, later: Progress, continues: Bool) {
    #expect(later.continues(earlier) == continues)
  }

  /// What is told of a register in parts: never less than before, all of it at the end, in every encoding.
  @Test(arguments: ["utf8", "utf16"]) func toldBytesGrowToTheWhole(_ encoding: String) throws {
    let text =
      "nomor_register,diterima,nama_pemohon,alamat,rincian_informasi\r\n"
      + (1...6000).map { "\($0)/PPID/2024,2024-03-04,Budi \($0),Jl. Merdeka \($0),Salinan DPT\r\n" }.joined()
    let bytes =
      encoding == "utf8"
      ? Array(text.utf8) : [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    var supply = PartSupply(
      [RegisterSource(name: "a.csv", bytes: bytes), RegisterSource(name: "b.csv", bytes: bytes + [0x0A])],
      ReadingSettings(),
      length: 1 << 14
    )
    var told: [Int] = []
    while supply.next() != nil {
      guard case .reading(let read, let all) = supply.progress else { continue }
      #expect(all == bytes.count * 2 + 1)
      told.append(read)
    }
    #expect(told == told.sorted())
    #expect(told.count > 2)
    #expect(told.last == bytes.count * 2 + 1)
  }
}
