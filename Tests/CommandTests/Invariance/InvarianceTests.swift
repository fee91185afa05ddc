import Foundation
import Testing

/// The judgement of a request depends on what is written of it, not on where, beside what and in which clothes.
///
/// Left out of the comparison, because they are about neighbours or files by definition and change no verdict:
/// - another order of rows: REG-TANGGAL-JANGGAL (the neighbours of a date). REG-GANDA is compared: rows that share a
///   number keep their order among themselves;
/// - three files: REG-TANGGAL-JANGGAL and REG-NIK-NOL (both look at one file);
/// - another encoding: CSV-LATIN.
@Suite("Judgement does not depend on") struct InvarianceTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var path: String
    var date: String
    var testDescription: String { path }
  }

  private static let dates = [
    "register-2021-10": "2021-10-31", "register-2021": "2021-12-31", "register-ppid-c": "2021-12-31",
    "register-rusak": "2021-12-15", "register-nihil": "2021-11-30",
  ]

  static let samples: [Sample] = {
    let shared = sharedFolder.map { [$0.appending(path: "samples")] } ?? []
    var seen: Set<Data> = []
    return ([packageRoot.appending(path: "contoh")] + shared).flatMap { folder in
      dates.sorted { $0.key < $1.key }.compactMap { name, date in
        let file = folder.appending(path: "\(name).csv")
        // The samples of the package are those beside it until one of the two changes.
        guard let bytes = try? Data(contentsOf: file), seen.insert(bytes).inserted else { return nil }
        return Sample(path: file.path, date: date)
      }
    }
  }()

  /// The requests of a sample as cells, padded to the width of the head; rows that are not used are left out.
  private func table(_ sample: Sample) throws -> WrittenTable {
    let ran = try warkat(["tabel", sample.path, "--format", "json"])
    let json = try JSONSerialization.jsonObject(with: Data(ran.output.utf8)) as? [String: Any]
    let records = try #require(json?["rows"] as? [[String]], "\(ran.errors)")
    var all = WrittenTable(head: records, rows: [])
    let told = try ToldJudgement(of: [all.bytes(WrittenTable.Dialect(quotesAll: true))], per: sample.date)
    let lines = all.lines()
    let used = Set(told.lines)
    all.rows = zip(records, lines).filter { used.contains($0.1) }.map(\.0)
    let first = told.lines.first ?? Int.max
    all.head = zip(records, lines).filter { told.layout == "datar" ? $0.1 == told.headLine : $0.1 < first }
      .map(\.0)
    let width = all.head.map(\.count).max() ?? 0
    func padded(_ row: [String]) -> [String] {
      Array((row + Array(repeating: "", count: max(0, width - row.count))).prefix(width))
    }
    all.head = all.head.map(padded)
    all.rows = all.rows.map(padded)
    #expect(all.rows.count == told.lines.count)
    return all
  }

  @Test("order, files, columns and clothes, in the samples", arguments: samples)
  func inSamples(sample: Sample) throws {
    let table = try table(sample)
    for seed in 1...2 { try compare(table, per: sample.date, seed: seed) }
  }

  @Test("time zone, language and folder", arguments: samples)
  func surroundings(sample: Sample) throws {
    let scratch = try Scratch()
    let here = try warkat(["periksa", sample.path, "--per", sample.date, "--format", "json"])
    for (zone, language) in [
      ("Pacific/Kiritimati", "tr_TR.UTF-8"), ("America/New_York", "C"), ("", "id_ID.UTF-8"),
    ] {
      let there = try warkat(
        ["periksa", sample.path, "--per", sample.date, "--format", "json"],
        in: scratch.folder,
        environment: ["TZ": zone, "LANG": language, "LC_ALL": language]
      )
      #expect(there.status == here.status && there.output == here.output, "TZ=\(zone) LANG=\(language)")
    }
  }

  /// Groups of made-up registers; `WARKAT_WIDE=1` tries three times as many, after a change of reading or judging.
  private static let groups = 0..<(ProcessInfo.processInfo.environment["WARKAT_WIDE"] == "1" ? 25 : 8)

  @Test("order, files, columns and clothes, in made-up registers", arguments: groups)
  func madeUp(group: Int) throws {
    for seed in (group * 8)..<(group * 8 + 8) {
      var maker = MadeUpRegister(seed: seed + 1)
      let table = maker.table()
      try compare(table, per: maker.today, seed: seed, settings: maker.settings)
    }
  }

  private func compare(_ table: WrittenTable, per date: String, seed: Int, settings: String? = nil) throws {
    var random = SeededGenerator(seed)
    let text = (table.head + table.rows).map { $0.joined() }.joined()
    let plain = try ToldJudgement(of: [table.bytes()], per: date, settings: settings)
    #expect(plain.rows.count == table.rows.count)
    func same(
      _ what: String,
      _ tables: [WrittenTable],
      _ dialect: WrittenTable.Dialect = WrittenTable.Dialect(quotesAll: true),
      without codes: Set<String>
    ) throws {
      let told = try ToldJudgement(of: tables.map { $0.bytes(dialect) }, per: date, settings: settings)
      let (got, wanted) = (told.comparable(without: codes), plain.comparable(without: codes))
      let different = Set(got).symmetricDifference(wanted).sorted().prefix(4)
      let isSame = got == wanted
      #expect(isSame, "\(what), seed \(seed), \(dialect): \(Array(different))")
    }
    if table.rows.count > 2 {
      let shuffled = table.shuffled(numbers: plain.numbers, using: &random)
      try same("rows shuffled", [shuffled], without: ["REG-TANGGAL-JANGGAL"])
      try same("three files", table.split(), without: ["REG-TANGGAL-JANGGAL", "REG-NIK-NOL"])
    }
    let columns = plain.layout == "datar" ? table.permuted(using: &random) : table
    let dialect = WrittenTable.Dialect.random(for: text, using: &random)
    try same("columns and clothes", [columns], dialect, without: ["CSV-LATIN"])
  }
}
