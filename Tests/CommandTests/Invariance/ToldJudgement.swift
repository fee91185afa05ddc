import Foundation
import Testing

/// What `periksa --format json` says of a register, without file names and line numbers: what must not depend on how
/// and in which order the register is written.
struct ToldJudgement {
  /// One request: number, verdicts, regime and dates as one text; findings as code, severity, column.
  struct Row {
    var facts: String
    var findings: [String]
  }

  var rows: [Row] = []
  /// The monthly figures.
  var months = ""
  /// File and run findings by code, column, month and year, with their numbers added up.
  var general: [String: Int] = [:]
  /// Numbers in the order of the file; lines of the used rows; line of the heading row.
  var numbers: [String?] = []
  var lines: [Int] = []
  var headLine = 1
  var layout = ""

  /// What two judgements have to share: each request (sorted), the months, the findings of files and run.
  ///
  /// - Parameter codes: Codes that the change under test moves by definition.
  func comparable(without codes: Set<String>) -> [String] {
    func isKept(_ finding: String) -> Bool { !codes.contains(String(finding.prefix { $0 != " " })) }
    let requests = rows.map { "\($0.facts) \($0.findings.filter(isKept))" }.sorted()
    let others = general.filter { isKept($0.key) }.map { "\($0.key): \($0.value)" }.sorted()
    return requests + others + [months]
  }

  /// The judgement of registers.
  init(of files: [Data], per date: String, settings: String? = nil) throws {
    let scratch = try Scratch()
    var arguments = ["periksa"]
    for (index, bytes) in files.enumerated() {
      try bytes.write(to: scratch.folder.appending(path: "register-\(index).csv"))
      arguments.append("register-\(index).csv")
    }
    if let settings {
      try settings.write(to: scratch.folder.appending(path: "warkat.yaml"), atomically: true, encoding: .utf8)
    }
    let ran = try warkat(arguments + ["--per", date, "--format", "json"], in: scratch.folder)
    let json = try JSONSerialization.jsonObject(with: Data(ran.output.utf8)) as? [String: Any]
    let told = try #require(json, "\(ran.errors)")
    let file = (told["berkas"] as? [[String: Any]])?.first
    headLine = file?["judul"] as? Int ?? 1
    layout = file?["tata_letak"] as? String ?? ""
    months = Self.canonical(told["bulanan"] ?? "")
    for row in told["baris"] as? [[String: Any]] ?? [] {
      numbers.append(row["nomor"] as? String)
      lines.append(row["baris"] as? Int ?? 0)
      let findings = (row["temuan"] as? [[String: Any]] ?? []).map(Self.told)
      let facts = row.filter { ["nomor", "langkah", "jalur", "tenggat_awal", "tenggat"].contains($0.key) }
      rows.append(Row(facts: Self.canonical(facts), findings: findings.sorted()))
    }
    for finding in told["temuan_umum"] as? [[String: Any]] ?? [] {
      general[Self.told(finding), default: 0] += finding["jumlah"] as? Int ?? 0
    }
  }

  /// A finding without its place: the code comes first.
  private static func told(_ finding: [String: Any]) -> String {
    ["kode", "tingkat", "kolom", "bulan", "tahun"].map { "\(finding[$0] ?? "")" }.joined(separator: " ")
  }

  private static func canonical(_ value: Any) -> String {
    let data = try? JSONSerialization.data(withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed])
    return data.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
