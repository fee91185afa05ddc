import Foundation
import Tabular
import Testing

/// The sample registers, against how an independent reader found them to be written.
@Suite(.enabled(if: ConformanceData.isThere, "the shared samples are not there"))
struct SampleRegisterTests {
  struct Expected: Decodable {
    struct File: Decodable { var nama, enkode, pemisah: String }
    var berkas: [File]
  }

  static func read(_ name: String) throws -> Data {
    let conformance = try #require(ConformanceData.folder)
    let shared = conformance.deletingLastPathComponent().deletingLastPathComponent()
    return try Data(contentsOf: shared.appendingPathComponent("samples/\(name)"))
  }

  @Test(arguments: [
    "register-2021-10", "register-2021", "register-nihil", "register-ppid-c", "register-rusak",
  ])
  func encodingAndDelimiterAreFound(name: String) throws {
    let expected = try JSONDecoder().decode(Expected.self, from: Self.read("expected/\(name).json"))
    let file = try #require(expected.berkas.first)
    let reading = Reading(Array(try Self.read(file.nama)))
    #expect(reading.encoding.rawValue == file.enkode)
    #expect(String(Unicode.Scalar(reading.delimiter)) == file.pemisah)
  }

  @Test func theDamagedRegisterTellsItsDamage() throws {
    let reading = Reading(Array(try Self.read("register-rusak.csv")))
    #expect(reading.kinds.filter { $0 != "ragged-row" } == ["bad-bytes", "unterminated-quote"])
    #expect(reading.problems.map(\.line) == [4, 21])
    #expect(reading.problems.last == .unterminatedQuote(line: 21, lastLine: 22))
    #expect(reading.records.filter { !$0.damagedCells.isEmpty }.map(\.line) == [4])
  }
}
