import Core
import Documents
import Foundation
import Testing

@testable import Pipeline

@Suite("Print run") struct PrintRunTests {
  private let folder: TestFolder
  private let notices = "k/pemberitahuan/cetak.html"

  init() throws {
    folder = try TestFolder()
    let sample = packageRoot.appending(path: "contoh/register-2021-10.csv")
    try folder.write("r.csv", String(contentsOf: sample, encoding: .utf8))
  }

  @discardableResult
  private func run(
    _ printing: PrintMode,
    _ selection: Selection = .notices(.init()),
    day: String = "2021-10-31",
    program: String = "warkat uji",
    cleans: Bool = false,
    templates: String? = nil,
    calls: SystemCalls = SystemCalls()
  ) throws -> PrintSummary? {
    var workspace = Workspace(folder: packageRoot.path, templateFolder: templates)
    workspace.calls = calls
    let options = RenderRun.Options(
      registers: [folder("r.csv")],
      selection: selection,
      output: folder("k"),
      removesObsolete: cleans,
      printing: printing,
      program: program
    )
    let desk = try Desk.open(reportingDate: LocalDate(iso: day), in: workspace)
    return try RenderRun.run(options, at: desk, in: workspace).print
  }

  private func counts(_ summary: PrintSummary?) -> [Int] {
    summary.map { [$0.new, $0.changed, $0.copies, $0.skipped] } ?? []
  }

  /// Changes a text in the row of a number.
  private func change(_ number: String, _ old: String, _ new: String) throws {
    let lines = try #require(folder.read("r.csv")).components(separatedBy: "\n").map { line in
      line.hasPrefix(number) ? line.replacingOccurrences(of: old, with: new) : line
    }
    try folder.write("r.csv", lines.joined(separator: "\n"))
  }

  /// The numbers of the papers in a print job, and the marks above them.
  private func job(_ path: String) throws -> [String] {
    let text = try #require(folder.read(path))
    return text.components(separatedBy: "<div class=\"lembar ").dropFirst().map { sheet in
      let number = sheet.firstMatch(of: /[0-9]{3}\/PPID\/X\/2021/).map { String($0.output) } ?? "?"
      let head = sheet.firstMatch(of: /<p class="cetakan">.*/).map { String($0.output) } ?? "?"
      let marks = head.matches(of: /<span>([^<]*)<\/span>/).map { String($0.1) }
      return ([number] + marks).joined(separator: " ")
    }
  }

  private var ledger: [PrintLedger.Entry] {
    get throws {
      try PrintLedger(Array(#require(folder.read("k/cetak.csv")).utf8), file: "cetak.csv").entries
    }
  }

  @Test func aPlainRunKnowsNoLedger() throws {
    #expect(try run(.plain) == nil)
    #expect(folder.read("k/cetak.csv") == nil)
    try run(.recorded, .notices(.init(numbers: ["002"])))
    let before = folder.read("k/cetak.csv")
    try run(.plain, .everything, cleans: true)
    #expect(folder.read("k/cetak.csv") == before && before != nil)
    #expect(try job(notices).count == 24)
    #expect(try job(notices).allSatisfy { !$0.contains("SALINAN") })
  }

  @Test func whatIsNewIsPrintedOnce() throws {
    let first = try run(.news)
    #expect(counts(first) == [28, 0, 0, 0])
    #expect(first?.jobs.map(\.papers) == [24, 2, 1, 1])
    #expect(try ledger.count == 28)
    let recorded = folder.read("k/cetak.csv")
    // Neither a later day nor another version of the program makes a paper new.
    let second = try run(.news, day: "2021-11-20", program: "warkat 99")
    #expect(counts(second) == [0, 0, 0, 28])
    #expect(folder.read("k/cetak.csv") == recorded)
    // No earlier job is left to be printed again.
    #expect(try job(notices) == [])
    #expect(folder.read(notices)?.contains("Tidak ada yang perlu dicetak") == true)
    #expect(folder.read("k/pemberitahuan/penolakan/cetak.html")?.contains("Tidak ada yang perlu") == true)
  }

  @Test func aChangedRowAloneIsPrintedAgain() throws {
    try run(.news)
    try change("004/PPID", ",PT Media Contoh Nusantara,", ",PT Media Contoh Baru,")
    let changed = try run(.news, day: "2021-11-01")
    #expect(counts(changed) == [0, 1, 0, 27])
    #expect(try job(notices) == ["004/PPID/X/2021 MENGGANTIKAN CETAKAN 31 Oktober 2021"])
    #expect(counts(try run(.news)) == [0, 0, 0, 28])
    // Back to the first text: it replaces the second, and was printed once before.
    try change("004/PPID", ",PT Media Contoh Baru,", ",PT Media Contoh Nusantara,")
    #expect(counts(try run(.news, day: "2021-11-02")) == [0, 1, 0, 27])
    #expect(
      try job(notices) == ["004/PPID/X/2021 SALINAN KE-2 MENGGANTIKAN CETAKAN 1 November 2021"]
    )
    #expect(try ledger.suffix(2).map(\.count) == [1, 2])
  }

  @Test func reprintsAreNumbered() throws {
    let choice = Selection.notices(.init(numbers: ["003..005"]))
    for (print, mark) in [(1, ""), (2, " SALINAN KE-2"), (3, " SALINAN KE-3")] {
      let summary = try run(.recorded, choice)
      #expect(counts(summary) == (print == 1 ? [3, 0, 0, 0] : [0, 0, 3, 0]))
      #expect(try job(notices) == ["003", "004", "005"].map { "\($0)/PPID/X/2021\(mark)" })
    }
    #expect(try ledger.map(\.count) == [1, 1, 1, 2, 2, 2, 3, 3, 3])
    // What was printed by number is no longer new.
    #expect(counts(try run(.news)) == [25, 0, 0, 3])
  }

  @Test func manyPapersMakeSeveralFiles() throws {
    func fill(_ count: Int) throws {
      let sample = packageRoot.appending(path: "contoh/register-2021-10.csv")
      let lines = try String(contentsOf: sample, encoding: .utf8).components(separatedBy: "\n")
      let rows = (1...count).map { number in
        // The number is the first cell; rows here hold no line breaks.
        let cells = lines[1].split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
        return "\(number)/PPID/X/2021,\(cells[1])"
      }
      try folder.write("r.csv", ([lines[0]] + rows).joined(separator: "\n") + "\n")
    }
    func sheets(_ name: String) throws -> [String] {
      let text = try #require(folder.read("k/tanda-terima/permohonan/\(name).html"))
      return text.matches(of: /<div class="lembar [^>]*>(?s:.*?)([0-9]+\/PPID\/X\/2021)/).map { String($0.1) }
    }
    let numbers = (1...(2 * PrintJob.limit + 3)).map { "\($0)/PPID/X/2021" }
    try fill(numbers.count)
    let first = try run(.news, .receipts(.init()))
    let receipts = try #require(first?.jobs.filter { $0.kind == .requestReceipt })
    #expect(receipts.map(\.papers) == [PrintJob.limit, PrintJob.limit, 3])
    #expect(receipts.map(\.part) == [1, 2, 3])
    #expect(try sheets("cetak") + sheets("cetak-2") + sheets("cetak-3") == numbers)
    #expect(folder.read("k/tanda-terima/permohonan/cetak-3.html")?.contains("(3 dokumen, bagian 3)") == true)
    for part in ["cetak", "cetak-2", "cetak-3"] {
      #expect(folder.read("k/indeks.html")?.contains("./tanda-terima/permohonan/\(part).html#cetak") == true)
    }
    // One paper more: it alone is printed, and nothing is left in the files behind.
    try fill(numbers.count + 1)
    let second = try run(.news, .receipts(.init()))
    #expect(second?.jobs.filter { $0.kind == .requestReceipt }.map(\.papers) == [1, 0, 0])
    #expect(try sheets("cetak") == ["\(numbers.count + 1)/PPID/X/2021"])
    #expect(
      folder.read("k/tanda-terima/permohonan/cetak-2.html")?.contains("Tidak ada yang perlu dicetak") == true
    )
    // Few papers again: files behind are obsolete, and go where that is asked for.
    try fill(2)
    try run(.plain, .receipts(.init()), cleans: true)
    #expect(try sheets("cetak") == Array(numbers.prefix(2)))
    #expect(folder.read("k/tanda-terima/permohonan/cetak-2.html") == nil)
    #expect(folder.read("k/tanda-terima/permohonan/cetak.html")?.contains("(2 dokumen)") == true)
  }

  @Test func aDeletedLineTakesAPrintBack() throws {
    let choice = Selection.notices(.init(numbers: ["003"]))
    try run(.recorded, choice)
    try run(.recorded, choice)
    let lines = try #require(folder.read("k/cetak.csv")).split(separator: "\n")
    try folder.write("k/cetak.csv", lines.dropLast().joined(separator: "\n") + "\n")
    try run(.recorded, choice)
    #expect(try job(notices) == ["003/PPID/X/2021 SALINAN KE-2"])
  }

  @Test func theSameStepsGiveTheSameBytes() throws {
    try run(.news)
    let texts = ["k/cetak.csv", notices, "k/manifest.json"].map { folder.read($0) }
    try FileManager.default.removeItem(atPath: folder("k"))
    try run(.news)
    #expect(texts == ["k/cetak.csv", notices, "k/manifest.json"].map { folder.read($0) })
    #expect(!texts.contains(nil))
  }

  @Test func theManifestListsTheLedgerAndCleaningKeepsIt() throws {
    try run(.news)
    let recorded = try #require(folder.read("k/cetak.csv"))
    try folder.write("r.csv", String(#require(folder.read("r.csv")).prefix { $0 != "\n" }) + "\n")
    try run(.plain, .everything, cleans: true)
    #expect(folder.read("k/cetak.csv") == recorded)
    let manifest = try Manifest(Array(#require(folder.read("k/manifest.json")).utf8), file: "manifest.json")
    let entry = manifest.files.first { $0.path == "cetak.csv" }
    #expect(entry?.kind == "buku-cetak" && entry?.sha256.text == Checksum.sha256(Array(recorded.utf8)))
  }

  @Test(arguments: [PrintMode.recorded, .news])
  func aDamagedLedgerStopsTheRunWithNothingWritten(mode: PrintMode) throws {
    try run(.news)
    for damage in ["rusak\n", "per,nomor,dokumen,cetakan,sha256\n2021-10-31,1\n"] {
      try folder.write("k/cetak.csv", damage)
      let before = folder.fingerprint.filter { !$0.hasPrefix("k ") }
      let problems = #expect(throws: Problems.self) { try run(mode) }
      #expect(problems?.all.map(\.kind) == [.output])
      #expect(problems?.all.first?.file == folder("k/cetak.csv"))
      #expect(folder.fingerprint.filter { !$0.hasPrefix("k ") } == before)
    }
    // A run that needs no ledger goes on.
    try run(.plain)
  }

  @Test func aLostLedgerIsNotTakenForAnEmptyOne() throws {
    try run(.news)
    try FileManager.default.removeItem(atPath: folder("k/cetak.csv"))
    let problems = #expect(throws: Problems.self) { try run(.news) }
    #expect(problems?.all.first?.text(.indonesian).contains("buku cetak hilang") == true)
    try folder.write("k/cetak.csv", "")
    #expect(counts(try run(.news)) == [28, 0, 0, 0])
  }

  @Test func aRunThatStopsBeforeTheEndHasPrintedNothingOnRecord() throws {
    try run(.news, .notices(.init(numbers: ["002"])))
    let recorded = folder.read("k/cetak.csv")
    let stops = SystemCalls { call, path in
      call == .rename && path == "cetak.csv" ? ENOSPC : 0
    }
    #expect(throws: Problems.self) { try run(.news, calls: stops) }
    #expect(folder.read("k/cetak.csv") == recorded)
    #expect(counts(try run(.news)) == [27, 0, 0, 1])
  }

  @Test func aTemplateWithoutMarksIsRefused() throws {
    let shipped = packageRoot.appending(path: "templates/cetak.html")
    let text = try String(contentsOf: shipped, encoding: .utf8)
      .replacingOccurrences(of: "{{> bagian/tanda-cetakan}}\n", with: "")
    try folder.write("t/cetak.html", text)
    let problems = #expect(throws: Problems.self) { try run(.recorded, templates: folder("t")) }
    #expect(problems?.all.map(\.kind) == [.unusable])
    #expect(folder.read(notices) == nil)
    try run(.plain, templates: folder("t"))
  }

  @Test func aChoiceWithNothingToPrintEmptiesTheJobsOfItsKinds() throws {
    try run(.plain)
    #expect(try job("k/pemberitahuan/penolakan/cetak.html").count == 2)
    let summary = try run(.recorded, .notices(.init(numbers: ["002"])))
    #expect(summary?.jobs.filter { $0.papers > 0 }.map(\.kind) == [.notice])
    #expect(try job("k/pemberitahuan/penolakan/cetak.html") == [])
    #expect(folder.read("k/tanda-terima/permohonan/cetak.html") == nil)
  }
}
