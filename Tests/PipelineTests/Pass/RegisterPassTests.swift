import Core
import Foundation
import Register
import Standard
import Tabular
import Testing

@testable import Pipeline

/// However a register is cut into parts and however many threads read it, the judgement is that of one reader.
@Suite("A pass over registers in parts") struct RegisterPassTests {
  private static let header =
    "nomor_register,diterima,nama_pemohon,alamat,rincian_informasi,nomor_identitas,jenis_identitas"

  /// Registers in which parts are easily cut in the wrong place, or in which what a part shows depends on others.
  private static let awkward: [(name: String, text: String)] = {
    func rows(_ range: Range<Int>, _ row: (Int) -> String) -> String {
      header + "\n" + range.map(row).joined(separator: "\n") + "\n"
    }
    let letter = "baris satu\nX1,2021-10-04,Siti,Jalan,isi surat,,\nbaris tiga"
    return [
      ("sel berbaris banyak", rows(0..<60) { "A\($0),2021-10-04,\"\(letter)\",B,C,D,E" }),
      (
        "surat berisi register",
        rows(0..<12) { "A\($0),2021-10-04,\"\(header)\n\(letter)\n\(letter)\",B,C,D,E" }
      ),
      ("petik di tengah", rows(0..<80) { "A\($0),2021-10-04,Siti \"Ti\" \($0),\"B\"x,C,D,E" }),
      ("petik tak ditutup", rows(0..<40) { "A\($0),2021-10-04,\($0 == 31 ? "\"" : "")Siti,B,C,D,E" }),
      (
        "CR saja",
        rows(0..<50) { "A\($0),2021-10-04,Siti,B,\"C\nD\",D,E" }.replacingOccurrences(of: "\n", with: "\r")
      ),
      (
        "CRLF",
        rows(0..<50) { "A\($0),2021-10-04,Siti,B,\"C\nD\",D,E" }.replacingOccurrences(of: "\n", with: "\r\n")
      ),
      ("nomor ganda", rows(0..<70) { "A\($0 % 23),2021-10-04,Siti,B,C,D,E" }),
      ("tahun salah", rows(0..<70) { "A\($0),\($0 % 5 == 3 ? 2031 : 2021)-10-04,Siti,B,C,D,E" }),
      (
        "tahun salah di tepi",
        rows(0..<30) { "A\($0),\([0, 29].contains($0) ? 2011 : 2021)-10-04,Siti,B,C,D,E" }
      ),
      (
        "tahun salah jauh dari tetangga",
        rows(0..<60) {
          "A\($0),\(["2021-10-04", "", "2001-01-01"][$0 % 20 < 8 ? 0 : $0 % 20 == 9 ? 2 : 1]),Siti,B,C,D,E"
        }
      ),
      (
        "baris bukan data",
        rows(0..<60) { $0 % 7 < 3 ? "" : "A\($0),2021-10-04,Siti,B,C,D,E" } + "\n\n,,,\nJumlah,60\n\n"
      ),
      ("lebar", rows(0..<60) { "A\($0),2021-10-04,Siti,B,C" + ($0 % 9 == 1 ? ",D,E,F,G" : "") }),
      (
        "NIK berakhir nol",
        rows(0..<40) {
          "A\($0 % 35),2021-10-04,Siti,B,C,117106100190\(1000 + $0)0,ktp".replacingOccurrences(
            of: "1901",
            with: "19"
          )
        }
      ),
      ("bulan di depan", rows(0..<60) { "A\($0),\($0 < 30 ? "04/10/2021" : "10/25/2021"),Siti,B,C,D,E" }),
      ("kosong", header + "\n"), ("bukan register", "a,b,c\n1,2,3\n"), ("tanpa isi", ""),
      (
        "sel terlalu panjang",
        rows(0..<40) {
          "A\($0),2021-10-04,\($0 == 33 ? String(repeating: "x", count: 1_048_577) : "S"),B,C,D,E"
        }
      ),
    ]
  }()

  private static let settings = [0, 90, 700, 6000]

  private func desk() throws -> Desk {
    try Desk.open(reportingDate: LocalDate(iso: "2021-12-31"), in: Workspace(folder: packageRoot.path))
  }

  private func check(_ sources: [RegisterSource], _ desk: Desk, length: Int, threads: Int) throws {
    let whole = desk.judge.judge(RegisterReader.read(sources, settings: desk.settings.reading))
    var pass = RegisterPass(
      registers: OpenRegisters(sources),
      settings: desk.settings.reading,
      judge: desk.judge
    )
    pass.partLength = length
    pass.threads = threads
    let (outcome, collected) = try pass.run { CollectedRows() }
    let label: Comment = "\(sources.map(\.name)) length \(length) threads \(threads)"
    #expect(outcome.general == whole.general, label)
    #expect(outcome.numbering.notes.map(\.finding) == whole.numbering.notes.map(\.finding), label)
    #expect(outcome.files.map(\.findings) == whole.files.map(\.findings), label)
    #expect(outcome.files.map(\.rowCount) == whole.files.map(\.rowCount), label)
    #expect(outcome.files.map(\.unused) == whole.files.map(\.unused), label)
    #expect(outcome.files.map(\.dropped) == whole.files.map(\.dropped), label)
    #expect(collected.rows.count == whole.rows.count, label)
    for (row, other) in zip(collected.rows, whole.rows) {
      #expect(row.request.line == other.request.line && row.request.record == other.request.record, label)
      #expect(row.findings == other.findings, label)
      #expect(row.assessment == other.assessment && row.isDuplicate == other.isDuplicate, label)
      #expect(row.request.text(.number) == other.request.text(.number), label)
    }
  }

  @Test(arguments: awkward.map(\.name)) func awkwardRegisters(name: String) throws {
    let desk = try desk()
    let text = try #require(RegisterPassTests.awkward.first { $0.name == name }).text
    let encodings: [(String, [UInt8])] = [
      ("utf-8", Array(text.utf8)), ("utf-8-bom", [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
      // What comes last shows that a file is not what it begins like.
      ("latin", Array(text.utf8) + [0x41, 0xE9, 0x0A]),
      ("rusak", Array("\(text)é".utf8) + [0x41, 0xE9, 0x0A]), ("terpotong", Array(text.utf8) + [0x41, 0xC3]),
      ("nul", Array(text.utf8) + [0x41, 0x00, 0x0A]),
      ("utf-16", [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
    ]
    for (encoding, bytes) in encodings {
      let source = RegisterSource(name: "\(name) \(encoding)", bytes: bytes)
      for length in RegisterPassTests.settings {
        try check([source], desk, length: length, threads: 1 + length % 4)
      }
    }
  }

  @Test func severalFiles() throws {
    let desk = try desk()
    let sources = RegisterPassTests.awkward.filter { $0.text.utf8.count < 100_000 }.map {
      RegisterSource(name: $0.name, bytes: Array($0.text.utf8))
    }
    let long = try #require(RegisterPassTests.awkward.last)
    let unusable = RegisterSource(name: long.name, bytes: Array(long.text.utf8))
    // A copy is dropped, and so is the file that turns out to be unusable after rows of it were read.
    let all = [unusable] + sources + [sources[3], unusable] + sources.reversed()
    for length in RegisterPassTests.settings { try check(all, desk, length: length, threads: 3) }
  }

  @Test func registersOfTheRepository() throws {
    let desk = try desk()
    let folders = ["contoh", "Tests/Codes"]
    for folder in folders {
      let root = packageRoot.appending(path: folder)
      let names = FileManager.default.enumerator(atPath: root.path)?.allObjects as? [String] ?? []
      for name in names.sorted() where name.hasSuffix(".csv") {
        let bytes = try Data(contentsOf: root.appending(path: name))
        try check([RegisterSource(name: name, bytes: Array(bytes))], desk, length: 400, threads: 2)
      }
    }
  }

  /// The registers above have rows, and their letters lead the cutting astray.
  @Test func awkwardRegistersAreAwkward() throws {
    let desk = try desk()
    for (name, text) in RegisterPassTests.awkward.dropLast(4) {
      let source = RegisterSource(name: name, bytes: Array(text.utf8))
      let reading = RegisterReader.read([source], settings: desk.settings.reading)
      #expect(reading.rows.count > 10 && reading.files[0].dropped == nil, "\(name)")
    }
    let source = RegisterSource(name: "r", bytes: Array(RegisterPassTests.awkward[1].text.utf8))
    var supply = PartSupply([source], desk.settings.reading, dropped: [:], length: 90)
    var wrong = 0
    var expected = 0
    while let part = supply.next() {
      let judged = JudgedPart(part, source.content, desk.judge)
      if case .bytes(let range) = part.source, range.lowerBound != expected { wrong += 1 }
      expected = try #require(judged.reading).range.upperBound
    }
    #expect(wrong > 3)
  }

  /// Read from a file, not from memory.
  @Test func filesAreReadInPieces() throws {
    let folder = try TestFolder()
    let desk = try desk()
    let text = try #require(RegisterPassTests.awkward.first).text
    try folder.write("r.csv", text)
    let workspace = Workspace(folder: packageRoot.path)
    let registers = try OpenRegisters([folder("r.csv")], in: workspace)
    #expect(registers.sources.allSatisfy { !$0.content.isInMemory })
    try check(registers.sources, desk, length: 500, threads: 2)
    try registers.checkReading()
  }

  /// A file that becomes shorter while it is read is told, not taken for a shorter register.
  @Test func shrinkingFile() throws {
    let folder = try TestFolder()
    try folder.write("r.csv", try #require(RegisterPassTests.awkward.first).text)
    let registers = try OpenRegisters([folder("r.csv")], in: Workspace(folder: packageRoot.path))
    truncate(folder("r.csv"), 900)
    let desk = try desk()
    let pass = RegisterPass(registers: registers, settings: desk.settings.reading, judge: desk.judge)
    let problem = #expect(throws: Problem.self) { _ = try pass.run { CollectedRows() } }
    #expect(
      problem?.message.id == "berkas menjadi lebih pendek selagi dibaca" && problem?.file == folder("r.csv")
    )
  }
}
