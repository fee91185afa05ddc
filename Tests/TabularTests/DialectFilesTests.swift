import Foundation
import Tabular
import Testing

/// Whole files with their dialect, counts and hashes (`dialect.json`).
@Suite(.enabled(if: ConformanceData.isThere, "the shared conformance data is not there"))
struct DialectFilesTests {
  struct Files: Decodable { var files: [File] }

  struct File: Decodable {
    var file: String
    var encoding: String
    var delimiter: String
    var records: Int
    var max_columns: Int
    var column_histogram: [String: Int]
    var cells: Int
    var empty_cells: Int
    var cells_sha256: String
    var title_records: [Int]
  }

  static let files: [File] =
    (try? JSONDecoder().decode(Files.self, from: ConformanceData.read("dialect.json")).files) ?? []

  @Test func everyFileHasItsEncodingDelimiterAndCounts() throws {
    #expect(Self.files.count == 84)
    let encodings = [
      "ascii": "utf-8", "utf-8": "utf-8", "utf-8+bom": "utf-8-bom", "utf-16le+bom": "utf-16le",
      "windows-1252": "windows-1252",
    ]
    var deviations: [String] = []
    for file in Self.files {
      let reading = Reading(Array(try ConformanceData.read(file.file)))
      let rows = Self.rows(reading)
      func check(_ what: String, _ found: some Equatable, _ expected: some Equatable) {
        if "\(found)" != "\(expected)" { deviations.append("\(file.file) \(what): \(found) for \(expected)") }
      }
      check("encoding", reading.encoding.rawValue, encodings[file.encoding] ?? file.encoding)
      check("delimiter", String(Unicode.Scalar(reading.delimiter)), file.delimiter)
      check("records", rows.count, file.records)
      check("widest", rows.map(\.count).max() ?? 0, file.max_columns)
      check("cells", rows.reduce(0) { $0 + $1.count }, file.cells)
      check("empty cells", rows.reduce(0) { $0 + $1.count { $0.isEmpty } }, file.empty_cells)
    }
    #expect(deviations == [])
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/sha256sum")))
  func everyFileHasItsCells() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cells-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (index, file) in Self.files.enumerated() {
      let reading = Reading(Array(try ConformanceData.read(file.file)))
      let text = Self.json(Self.rows(reading))
      try Data(text.utf8).write(to: folder.appendingPathComponent(String(index)))
    }
    // One process for all; the package has no checksum of its own and this target needs none else.
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
    process.currentDirectoryURL = folder
    process.arguments = Self.files.indices.map(String.init)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let lines = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      .split(separator: "\n")
    process.waitUntilExit()
    #expect(lines.count == Self.files.count)
    let deviations = zip(Self.files, lines).filter { !$1.hasPrefix($0.cells_sha256) }.map(\.0.file)
    #expect(deviations == [])
  }

  /// The records without blank lines, line breaks in cells as LF.
  static func rows(_ reading: Reading) -> [[String]] {
    reading.rows.filter { $0 != [""] }.map {
      $0.map { $0.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n") }
    }
  }

  /// JSON as Python writes it with `ensure_ascii=False, separators=(",", ":")`.
  static func json(_ rows: [[String]]) -> String {
    func quoted(_ text: String) -> String {
      var result = "\""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": result += "\\\""
        case "\\": result += "\\\\"
        case "\n": result += "\\n"
        case "\r": result += "\\r"
        case "\t": result += "\\t"
        case "\u{8}": result += "\\b"
        case "\u{C}": result += "\\f"
        case let scalar where scalar.value < 0x20:
          let hex = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        default: result.unicodeScalars.append(scalar)
        }
      }
      return result + "\""
    }
    return "[" + rows.map { "[" + $0.map(quoted).joined(separator: ",") + "]" }.joined(separator: ",") + "]"
  }
}
