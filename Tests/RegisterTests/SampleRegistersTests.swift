import Core
import Foundation
import Testing

@testable import Register

/// The sample registers against the results of an independent implementation: all that reading decides.
@Suite(.enabled(if: TestData.shared != nil, "samples not found; set WARKAT_SHARED"))
struct SampleRegistersTests {
  /// What `samples/expected/NAME.json` says, as far as reading goes.
  struct Expected: Decodable {
    struct File: Decodable {
      var nama: String
      var enkode: String
      var pemisah: String
      var tata_letak: String
      var judul: Int?
      var baris: Int
      var gugur: String?
    }
    struct Unused: Decodable {
      var baris: Int
      var sampai: Int?
    }
    struct General: Decodable {
      var kode: String
      var tingkat: String
      var baris: Int?
      var kolom: String?
      var jumlah: Int?
      var sampai: Int?
      var saran: [String]?
    }
    struct Row: Decodable {
      struct Found: Decodable {
        var kode: String
        var tingkat: String
        var kolom: String?
      }
      var baris: Int
      var nomor: String?
      var temuan: [Found]
    }
    var berkas: [File]
    var tidak_dipakai: [Unused]
    var temuan_umum: [General]
    var baris: [Row]
  }

  /// Codes that judging adds to rows.
  static let readingCodes: Set<Code> = [
    .csvFormula, .regDate, .regSerialDate, .regZone, .regTime, .regWeekday, .regValue, .regNumber, .regNIK,
    .regCharacter, .regNIKTail, .regScientific, .regPhone, .regCellError, .regDoubleEncoding,
  ]

  static let names = [
    "register-2021-10", "register-2021", "register-nihil", "register-ppid-c", "register-rusak",
  ]

  func load(_ name: String) throws -> (Reading, Expected) {
    let samples = try #require(TestData.shared).appending(path: "samples")
    let bytes = Array(try Data(contentsOf: samples.appending(path: "\(name).csv")))
    let reading = RegisterReader.read(
      [RegisterSource(name: "\(name).csv", bytes: bytes)],
      settings: try TestData.settings()
    )
    let json = try Data(contentsOf: samples.appending(path: "expected/\(name).json"))
    return (reading, try JSONDecoder().decode(Expected.self, from: json))
  }

  @Test(arguments: names) func fileIsReadAsExpected(_ name: String) throws {
    let (reading, expected) = try load(name)
    let file = reading.file
    let told = try #require(expected.berkas.first)
    #expect(file.encoding == told.enkode)
    #expect(file.delimiter == told.pemisah)
    #expect(file.layout.rawValue == told.tata_letak)
    #expect(file.headerLine == told.judul)
    #expect(file.rowCount == told.baris)
    #expect(file.dropped?.rawValue == told.gugur)
    #expect(
      file.unused.map { [$0.line, $0.lastLine ?? 0] }
        == expected.tidak_dipakai.map { [$0.baris, $0.sampai ?? 0] }.sorted { $0[0] < $1[0] }
    )
  }

  @Test(arguments: names) func fileFindingsAreTheExpectedOnes(_ name: String) throws {
    let (reading, expected) = try load(name)
    let found = reading.file.findings.map { finding in
      describe(
        finding.code.rawValue,
        finding.severity.rawValue,
        finding.place.line,
        finding.place.column,
        finding.count,
        finding.lastLine,
        finding.code == .csvUnknownColumn ? finding.suggestions : nil
      )
    }
    let told = expected.temuan_umum
      .filter { $0.kode.hasPrefix("CSV-") || $0.kode == Code.regNIKZeroes.rawValue }
      .map { describe($0.kode, $0.tingkat, $0.baris, $0.kolom, $0.jumlah, $0.sampai, $0.saran) }
    #expect(found.sorted() == told.sorted())
  }

  func describe(
    _ code: String,
    _ severity: String,
    _ line: Int?,
    _ column: String?,
    _ count: Int?,
    _ last: Int?,
    _ suggestions: [String]?
  ) -> String {
    "\(code) \(severity) baris \(line ?? 0) kolom \(column ?? "-") jumlah \(count ?? 0) sampai \(last ?? 0) "
      + "saran \(suggestions ?? [])"
  }

  @Test(arguments: names) func rowsAreTheExpectedOnes(_ name: String) throws {
    let (reading, expected) = try load(name)
    #expect(reading.rows.map(\.request.line) == expected.baris.map(\.baris))
    #expect(reading.rows.map { $0.request.text(.number) } == expected.baris.map(\.nomor))
  }

  @Test(arguments: names) func cellFindingsAreTheExpectedOnes(_ name: String) throws {
    let (reading, expected) = try load(name)
    let found = reading.rows.flatMap { row in
      row.findings.map { "\(row.request.line) \($0.brief)" }
    }
    let codes = Set(SampleRegistersTests.readingCodes.map(\.rawValue))
    let told = expected.baris.flatMap { row in
      row.temuan.filter { codes.contains($0.kode) }.map {
        "\(row.baris) \([$0.kode, $0.tingkat, $0.kolom].compactMap { $0 }.joined(separator: " "))"
      }
    }
    #expect(found.sorted() == told.sorted())
  }
}
