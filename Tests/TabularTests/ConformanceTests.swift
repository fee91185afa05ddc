import Foundation
import Tabular
import Testing

/// The shared conformance data: beside the package root, or where `WARKAT_SHARED` points.
enum ConformanceData {
  static let folder: URL? = {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let shared =
      [root.deletingLastPathComponent().appendingPathComponent("shared").path]
      + [ProcessInfo.processInfo.environment["WARKAT_SHARED"]].compactMap { $0 }
    return shared.map { URL(fileURLWithPath: $0 + "/conformance/csv") }
      .first { FileManager.default.fileExists(atPath: $0.appendingPathComponent("cases.json").path) }
  }()

  static var isThere: Bool { folder != nil }

  static func read(_ name: String) throws -> Data {
    try Data(contentsOf: try #require(folder).appendingPathComponent(name))
  }
}

/// One parsing case of `cases.json`; the README beside it has the rules.
struct ConformanceCase: Decodable {
  struct Options: Decodable {
    var delimiter: String?
    var encoding: String?
  }

  struct Accepted: Decodable {
    var rows: [[String]]?
    var error: String?
  }

  var id: String
  var input_b64: String
  var options: Options
  var expect: String
  var rows: [[String]]?
  var error: String?
  var accept: [Accepted]?
  var tags: [String]

  var input: [UInt8] { Array(Data(base64Encoded: input_b64) ?? Data()) }

  var told: TabularOptions {
    TabularOptions(
      delimiter: options.delimiter?.utf8.first,
      encoding: options.encoding.flatMap(Encoding.init)
    )
  }

  /// What is compared: blank lines dropped, line breaks in cells as LF, empty cells at row ends dropped where
  /// rows are ragged.
  func comparable(_ rows: [[String]]) -> [[String]] {
    rows.filter { $0 != [] && $0 != [""] }.map { row in
      var row = row.map {
        $0.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
      }
      if tags.contains("ragged") { while row.last == "" { row.removeLast() } }
      return row
    }
  }

  /// Why the reading does not pass, or `nil`.
  func deviation(_ reading: Reading) -> String? {
    let rows = comparable(reading.rows)
    // What is only told for the record diagnoses nothing.
    let kinds = reading.kinds.filter { $0 != "windows-1252" }
    switch expect {
    case "rows":
      let expected = comparable(self.rows ?? [])
      if rows == expected { return nil }
      let index =
        zip(rows, expected).enumerated().first { $1.0 != $1.1 }?.offset ?? min(rows.count, expected.count)
      let mark = Unicode.Scalar(reading.delimiter)
      return "delimiter \(mark), row \(index) of \(expected.count): \(rows.dropFirst(index).first ?? [])"
        + " for \(expected.dropFirst(index).first ?? []), \(kinds)"
    case "error":
      return kinds.contains { $0 == error || error == "*" } ? nil : "\(kinds) for \(error ?? "")"
    default:
      let passes = (accept ?? []).contains { accepted in
        if let error = accepted.error { return kinds.contains { $0 == error || error == "*" } }
        return accepted.rows.map { comparable($0) == rows } ?? false
      }
      return passes ? nil : "silent third answer: \(rows.prefix(8)), \(kinds)"
    }
  }
}

@Suite(.enabled(if: ConformanceData.isThere, "the shared conformance data is not there"))
struct ConformanceTests {
  struct Cases: Decodable { var cases: [ConformanceCase] }

  @Test(arguments: ["rows", "error", "tolerant"])
  func everyCasePasses(expect: String) throws {
    let all = try JSONDecoder().decode(Cases.self, from: ConformanceData.read("cases.json")).cases
    let cases = all.filter { $0.expect == expect }
    #expect(cases.count == ["rows": 568, "error": 15, "tolerant": 171][expect])
    var deviations: [String] = []
    for one in cases {
      if let text = one.deviation(Reading(one.input, one.told)) { deviations.append("\(one.id): \(text)") }
    }
    #expect(deviations == [])
  }

  /// Where the input is cut makes no difference: short cases in pieces of every size, longer ones of some.
  @Test func piecesOfAnySizeAreReadAlike() throws {
    let cases = try JSONDecoder().decode(Cases.self, from: ConformanceData.read("cases.json")).cases
    for one in cases where one.input.count < 400 {
      let input = one.input
      let whole = Reading(input, one.told)
      for length in input.count <= 40 ? Array(1...max(1, input.count)) : [1, 2, 3, 7, input.count * 2 / 3] {
        let cut = Reading(input, one.told, pieces: length)
        #expect(cut.account == whole.account, "\(one.id) in pieces of \(length)")
        #expect(cut.problems == whole.problems, "\(one.id) in pieces of \(length)")
        #expect(cut.delimiter == whole.delimiter && cut.encoding == whole.encoding, "\(one.id)")
      }
    }
  }
}
