import Core
import Documents
import Foundation
import Testing

@testable import Pipeline

@Suite("Sealed months") struct SealRunTests {
  private let workspace = Workspace(folder: packageRoot.path)
  private let october = YearMonth(year: 2021, month: 10)
  private static let first = "contoh/register-2021-10.csv"
  private static let later = "contoh/register-2021-10-kemudian.csv"

  private func desk(_ day: String) throws -> Desk {
    try Desk.open(reportingDate: LocalDate(iso: day), in: workspace)
  }

  private func seal(
    _ folder: TestFolder,
    _ register: String = first,
    day: String = "2021-11-12",
    reason: String? = nil
  ) throws -> SealRun.Summary {
    let options = SealRun.Options(
      registers: [packageRoot.path + "/" + register],
      months: [october],
      output: folder("k"),
      reason: reason,
      program: "warkat uji"
    )
    return try SealRun.run(options, at: desk(day), in: workspace)
  }

  private func render(
    _ folder: TestFolder,
    _ register: String = first,
    day: String = "2021-11-12",
    _ selection: Selection = .monthly([]),
    strict: Bool = false
  ) throws -> RunSummary {
    let options = RenderRun.Options(
      registers: [packageRoot.path + "/" + register],
      selection: selection,
      output: folder("k"),
      isStrict: strict,
      program: "warkat uji"
    )
    return try RenderRun.run(options, at: desk(day), in: workspace)
  }

  private func kinds(_ summary: SealRun.Summary) -> [String] {
    summary.outcomes.map { outcome in
      switch outcome {
      case .sealed: "sealed"
      case .unchanged: "unchanged"
      case .refused: "refused"
      }
    }
  }

  @Test func isWrittenOnceAndStays() throws {
    let folder = try TestFolder()
    #expect(kinds(try seal(folder)) == ["sealed"])
    let bytes = folder.read("k/segel/2021-10.json")
    #expect(bytes != nil)
    // Later, with requests decided meanwhile or not: the same figures.
    #expect(kinds(try seal(folder, day: "2022-02-01")) == ["unchanged"])
    #expect(kinds(try seal(folder, day: "2022-02-01", reason: "coba")) == ["unchanged"])
    #expect(folder.read("k/segel/2021-10.json") == bytes)
    #expect(try render(folder, day: "2022-02-01").corrections == [])
    #expect(folder.read("k/segel/2021-10-koreksi.html") == nil)
  }

  @Test func isNotReplacedWithoutAReason() throws {
    let folder = try TestFolder()
    _ = try seal(folder)
    let before = folder.fingerprint
    let refused = try seal(folder, Self.later)
    #expect(kinds(refused) == ["refused"] && refused.exitStatus == 1)
    #expect(
      folder.fingerprint.filter { $0.hasPrefix("k/segel/") } == before.filter { $0.hasPrefix("k/segel/") }
    )
    let old = folder.read("k/segel/2021-10.json")
    #expect(kinds(try seal(folder, Self.later, reason: "dilengkapi")) == ["sealed"])
    #expect(folder.read("k/segel/2021-10.1.json") == old)
    let new = try SealFile.read(Array((folder.read("k/segel/2021-10.json") ?? "").utf8), file: "s")
    #expect(new.ordinal == 2 && new.reason == "dilengkapi")
    #expect(kinds(try seal(folder, Self.first, reason: "kembali")) == ["sealed"])
    #expect(folder.read("k/segel/2021-10.2.json") != nil)
  }

  @Test func makesACorrectionWhereTheFiguresDiffer() throws {
    let folder = try TestFolder()
    _ = try seal(folder)
    let summary = try render(folder, Self.later, strict: true)
    let correction = try #require(summary.corrections.first)
    #expect(correction.month == october && correction.sealed.iso == "2021-11-12" && correction.figures > 0)
    #expect(correction.came == 3 && correction.gone == 3)
    #expect(summary.exitStatus == 1)
    let page = try #require(folder.read("k/segel/2021-10-koreksi.html"))
    for text in ["12 November 2021", "016/PPID/X/2021", "017B/PPID/X/2021", "register-2021-10-kemudian.csv"] {
      #expect(page.contains(text), "\(text)")
    }
    #expect(folder.read("k/segel/2021-10-koreksi.xml")?.contains(#"keadaan="keluar""#) == true)
    // Everything else that prints a monthly report does too; with the old register the page is obsolete.
    #expect(try render(folder, Self.later, .everything).corrections.count == 1)
    let back = try render(folder, Self.first)
    #expect(back.corrections == [])
    #expect(back.output?.obsolete.map(\.path).filter { $0.hasPrefix("segel/") }.count == 2)
  }

  @Test func saysNothingWhereNoReportOfTheMonthIsMade() throws {
    let folder = try TestFolder()
    _ = try seal(folder)
    #expect(try render(folder, Self.later, .monthly([YearMonth(year: 2021, month: 11)])).corrections == [])
    #expect(try render(folder, Self.later, .daily([])).corrections == [])
  }

  @Test func isNamedWhereItIsDamagedOrGone() throws {
    let folder = try TestFolder()
    _ = try seal(folder)
    let text = try #require(folder.read("k/segel/2021-10.json"))
    try folder.write(
      "k/segel/2021-10.json",
      text.replacingOccurrences(of: "\"jumlah\": 40", with: "\"jumlah\": 41")
    )
    for attempt in 0..<2 {
      let problem = #expect(throws: Problems.self) { try render(folder) }?.all.first
      #expect(problem?.kind == .unusable && problem?.file?.hasSuffix("segel/2021-10.json") == true)
      #expect(throws: Problems.self) { try seal(folder) }
      if attempt == 0 { try FileManager.default.removeItem(atPath: folder("k/segel/2021-10.json")) }
    }
    #expect(kinds(try seal(folder, reason: "segel hilang")) == ["sealed"])
    #expect(try render(folder).corrections == [])
  }

  @Test func isForMonthsThatAreOver() throws {
    let folder = try TestFolder()
    let problems = #expect(throws: Problems.self) { try seal(folder, day: "2021-10-31") }
    #expect(problems?.all.first?.kind == .unusable && folder.files.isEmpty)
    #expect(kinds(try seal(folder, day: "2021-11-01")) == ["sealed"])
  }

  @Test func namesNobody() throws {
    let folder = try TestFolder()
    _ = try seal(folder)
    let text = try #require(folder.read("k/segel/2021-10.json"))
    #expect(text.contains("\"register-2021-10.csv\"") && !text.contains("petugas"))
    for name in ["Nur Hayati", "Dian Pratama", "Ana Marlina"] { #expect(!text.contains(name)) }
  }

  /// The report says with which seal it agrees where its template asks.
  @Test func isToldToTemplatesOfTheReport() throws {
    let folder = try TestFolder()
    _ = try seal(folder)
    let report = try #require(
      ShippedFiles.bytes("templates/laporan-bulanan.html").map { String(decoding: $0, as: UTF8.self) }
    )
    try folder.write(
      "templates/laporan-bulanan.html",
      report.replacingOccurrences(
        of: "</article>",
        with: "{{#segel}}<p>Sesuai segel tanggal {{segel.tanggal.tanggal}}.</p>{{/segel}}</article>"
      )
    )
    var own = workspace
    own.templateFolder = folder("templates")
    let options = RenderRun.Options(
      registers: [packageRoot.path + "/" + Self.first],
      selection: .monthly([october]),
      output: folder("k"),
      program: "warkat uji"
    )
    _ = try RenderRun.run(options, at: desk("2021-11-12"), in: own)
    #expect(folder.read("k/bulanan/2021-10.html")?.contains("Sesuai segel tanggal 12 November 2021.") == true)
  }
}
