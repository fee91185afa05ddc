import Core
import Foundation
import Register
import Standard
import Testing

@testable import Pipeline

@Suite("Registration numbers on the command line") struct RegistrationNumbersTests {
  /// A register of these numbers, in this order; an empty one is a row without a number.
  private func numbers(_ numbers: [String]) throws -> RegistrationNumbers {
    let workspace = Workspace(folder: packageRoot.path)
    let desk = try Desk.open(reportingDate: LocalDate(iso: "2021-10-31"), in: workspace)
    let lines = numbers.enumerated().map { "\"\($1)\",2021-10-\($0 + 10),Nama \($0),Jalan \($0),minta \($0)" }
    let heading = "nomor_register,diterima,nama_pemohon,alamat,rincian_informasi"
    let csv = ([heading] + lines).joined(separator: "\n") + "\n"
    return RegistrationNumbers(
      try CheckRun.judge(OpenRegisters([RegisterSource(name: "r.csv", bytes: Array(csv.utf8))]), at: desk)
    )
  }

  private static let register = [
    "041/PPID/X/2021", "042/PPID/X/2021", "", "040/PPID/X/2021", "0411/PPID/X/2021", "043/PPID/X/2021",
    "043/PPID/XI/2021", "2021-0041", "1..2", "a..b/1", "c/1",
  ]

  @Test(arguments: [
    (["041/PPID/X/2021"], [0]),
    ([" 041/ppid/x/2021 "], [0]),
    (["041"], [0]),
    (["041/"], [0]),
    (["0411"], [4]),
    (["043/PPID/X"], [5]),
    (["041..042"], [0, 1]),
    (["041..040"], [0, 1, 2, 3]),
    (["042/PPID/X/2021..0411"], [1, 2, 3, 4]),
    (["041..041"], [0]),
    (["041", "040", "041"], [0, 3]),
    (["1..2"], [8]),
    (["a..b/1"], [9]),
    (["a..b/1..c"], [9, 10]),
    (["0411..1..2"], [4, 5, 6, 7, 8]),
  ])
  func meanRows(arguments: [String], rows: [Int]) throws {
    #expect(try numbers(Self.register).positions(arguments) == Set(rows))
  }

  @Test(arguments: [
    (["04"], ["nomor 04 tidak ada di register"]),
    (["043"], ["nomor 043 dapat berarti 043/PPID/X/2021, 043/PPID/XI/2021"]),
    (["043..0411"], ["nomor 043 dapat berarti"]),
    (["040..042"], ["rentang 040..042 terbalik: 042 berdiri sebelum 040 di register"]),
    (["041..099"], ["nomor 099 tidak ada di register"]),
    (["098..099", "9"], ["nomor 098 tidak", "nomor 099 tidak", "nomor 9 tidak"]),
    (["041.."], ["nomor  tidak ada di register"]),
    ([""], ["nomor  tidak ada di register"]),
    (["0041"], ["nomor 0041 tidak ada di register"]),
  ])
  func areRefusedWhereTheyMayMeanSeveralOrNone(arguments: [String], messages: [String]) throws {
    let problems = #expect(throws: Problems.self) { try numbers(Self.register).positions(arguments) }
    let texts = problems?.all.map { $0.text(.indonesian) } ?? []
    #expect(texts.count == messages.count && problems?.all.allSatisfy { $0.kind == .usage } == true)
    for (text, message) in zip(texts, messages) { #expect(text.contains(message), "\(text)") }
  }
}
