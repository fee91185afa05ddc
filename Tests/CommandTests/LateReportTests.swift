import Foundation
import Testing

/// SOP8-WAKTU of `bulanan --bulan` is found by the run, not by `periksa`, so the run itself names it.
@Suite("A late monthly report") struct LateReportTests {
  private let warning =
    "peringatan SOP8-WAKTU: laporan bulan 2021-10 paling lambat 2021-11-30, baru dibuat 2021-12-01\n"

  private func monthly(_ day: String, _ scratch: Scratch, _ options: [String] = ["--bulan", "2021-10"]) throws
    -> Ran
  {
    try warkat(
      ["bulanan", "contoh/register-2021-10.csv", "--per", day, "--keluaran", scratch.folder.path] + options
    )
  }

  @Test func isToldOnceOnStandardErrorAlsoWithoutSummary() throws {
    #expect(try monthly("2021-12-01", Scratch()).errors == warning)
    let quiet = try monthly("2021-12-01", Scratch(), ["--bulan", "2021-10", "--senyap"])
    #expect(quiet.errors == warning && quiet.output.isEmpty)
  }

  @Test func isToldInEnglishToo() throws {
    let ran = try monthly("2021-12-01", Scratch(), ["--bulan", "2021-10", "--bahasa", "en"])
    #expect(
      ran.errors == "warning SOP8-WAKTU: the report of 2021-10 is due by 2021-11-30, made on 2021-12-01\n"
    )
  }

  @Test func isNotToldInTimeNorOfMonthsNotAskedForNorAgain() throws {
    #expect(try monthly("2021-11-30", Scratch()).errors.isEmpty)
    #expect(try monthly("2021-12-01", Scratch(), []).errors.isEmpty)
    let scratch = try Scratch()
    _ = try monthly("2021-11-30", scratch)
    #expect(try monthly("2021-12-01", scratch).errors.isEmpty)
  }
}
