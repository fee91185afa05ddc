import Core
import Foundation
import Register
import Standard
import Testing

@testable import Documents

@Suite struct AppendixTests {
  private static func reference(_ number: String?) -> Reference {
    Reference(number: number, file: "r.csv", line: 1)
  }

  private static func text(_ numbers: [String?]) -> String {
    NumberRuns(numbers.map { reference($0) }).runs.map { run in
      (run.first.number ?? "?") + (run.last.map { "..\($0.number ?? "?")" } ?? "")
    }.joined(separator: " ")
  }

  @Test(
    arguments: [
      (["001/A", "002/A", "003/A"], "001/A..003/A"),
      (["001/A", "002/A"], "001/A 002/A"),
      (["001/A", "002/A", "004/A", "005/A", "006/A"], "001/A 002/A 004/A..006/A"),
      (["8/A", "9/A", "10/A"], "8/A..10/A"),
      (["009/A", "010/A", "011/A"], "009/A..011/A"),
      // Padded and unpadded numbers are two ways of writing; a wider padded one does not follow.
      (["99/A", "100/A", "101/A"], "99/A..101/A"), (["099/A", "0100/A", "0101/A"], "099/A 0100/A 0101/A"),
      // Another part runs on: not one run.
      (["1/1/A", "2/1/A", "2/2/A", "2/3/A"], "1/1/A 2/1/A 2/2/A 2/3/A"),
      (["1/2019", "1/2020", "1/2021"], "1/2019 1/2020 1/2021"),
      (["003/A", "002/A", "001/A"], "003/A 002/A 001/A"), (["A", "A", "A"], "A A A"), ([], ""),
      (["KPU-001", "KPU-002", "KPU-003"], "KPU-001..KPU-003"),
    ] as [([String], String)]
  )
  func `neighbouring numbers are drawn together where one part runs`(_ numbers: [String], _ text: String) {
    #expect(Self.text(numbers) == text)
  }

  @Test func `a request without a number stands alone`() {
    #expect(Self.text(["1/A", nil, "2/A", "3/A"]) == "1/A ? 2/A 3/A")
  }

  @Test func `runs written out are the numbers again`() {
    for seed in 0..<200 {
      let numbers = (1...60).filter { ($0 * 2_654_435_761 &+ seed * 40503) >> 7 & 3 != 0 }
      let written = NumberRuns(numbers.map { Self.reference("\($0)/PPID") }).runs
      let back = written.flatMap { run -> [Int] in
        let first = Int(run.first.number?.split(separator: "/")[0] ?? "") ?? 0
        let last = run.last.flatMap { Int($0.number?.split(separator: "/")[0] ?? "") } ?? first
        return Array(first...last)
      }
      #expect(back == numbers)
      #expect(written.reduce(0) { $0 + $1.count } == numbers.count)
    }
  }

  @Test(arguments: [([0, 1, 2, 4], "1-3 5"), ([0, 1], "1 2"), ([], ""), ([3, 4, 5, 6], "4-7")])
  func `places in the XML are drawn together`(_ indices: [Int], _ text: String) {
    #expect(PlaceRuns.text(indices) == text)
  }

  /// How many requests a list of places names.
  private func count(_ places: String) -> Int {
    places.split(separator: " ").reduce(0) { sum, part in
      let ends = part.split(separator: "-").compactMap { Int($0) }
      return sum + (ends.count == 2 ? ends[1] - ends[0] + 1 : 1)
    }
  }

  /// All keys that stand beside figures of a view.
  private func keys(_ value: Value?) -> [String] {
    switch value {
    case .list(let items): return items.flatMap { keys($0) }
    case .lazy(let list): return list.elements.flatMap { keys($0) }
    case .object(let object):
      if object.members.count == 1, case .text(let key) = object["kunci"] { return [key] }
      return object.members.filter { $0.name != "lampiran" }.flatMap { keys($0.value) }
    default: return []
    }
  }

  @Test(.enabled(if: ReportsData.shared != nil, "samples not found"), arguments: ReportsData.samples)
  func `every figure has exactly its numbers`(_ name: String, _ per: String) throws {
    let reports = try ReportsData.reports(ReportsData.sample(name, per: per))
    for month in reports.book.months {
      let view = try reports.monthly(month).view
      let figures = view.list("lampiran.angka")
      let requests = view.list("lampiran.permohonan")
      var seen: Set<String> = []
      for figure in figures {
        let key = try #require(figure.text("kunci"))
        #expect(seen.insert(key).inserted, "\(month.iso) \(key)")
        let number = try #require(Int(figure.text("jumlah") ?? ""))
        #expect(count(figure.text("urut") ?? "") == number, "\(month.iso) \(key)")
        let omitted = Int(figure.text("lain") ?? "0") ?? 0
        #expect(omitted > 0 || figure.list("deret").isEmpty == (number == 0))
        let flags = figure.members.filter { $0.name.hasPrefix("n_") && $0.value == .flag(true) }
        #expect(flags.count == 1, "\(month.iso) \(key) has a label")
      }
      #expect(requests.map { $0.text("urut") } == (1..<requests.count + 1).map { String($0) })
      let filled = Set(figures.filter { $0.flag("ada") }.compactMap { $0.text("kunci") })
      #expect(Set(keys(.object(view))) == filled, "\(month.iso): keys beside figures and in the appendix")
    }
  }

  @Test func `every name of a figure has its words in the template`() throws {
    let text = String(
      decoding: try ReportsData.bytes("templates/bagian/lap-nama-angka.html"),
      as: UTF8.self
    )
    for name in Appendix.names { #expect(text.contains("{{#n_\(name)}}"), "\(name)") }
  }

  @Test func `a long list is cut on paper, with the rest counted, and whole in the XML`() throws {
    let rows = (0..<100).map { "\($0 * 2 + 1)/A,2021-10-04" }
    let judgement = try ReportsData.register(
      "nomor_register,diterima\n" + rows.joined(separator: "\n"),
      per: "2021-10-31"
    )
    let view = try ReportsData.reports(judgement).monthly(ReportsData.month("2021-10")).view
    let figure = try #require(view.list("lampiran.angka").first { $0.text("kunci") == "1.2" })
    #expect(figure.list("deret").count == Appendix.printLimit)
    #expect(figure.text("lain") == "60")
    #expect(figure.text("urut") == "1-100")
    #expect(view.flag("lampiran.tidak_lengkap"))
  }
}
