import Core
import Tabular
import Testing

@testable import Register

/// Which records below the header are data, and the findings of the file (register.md section 2).
@Suite struct RecordUseTests {
  let header = "nomor_register,diterima,nama_pemohon,alamat,rincian_informasi,keterangan"

  /// Lines that were used, and lines that were skipped as `first-last`.
  func read(_ body: String) throws -> (used: [Int], skipped: [String]) {
    let reading = try TestData.read("\(header)\n\(body)")
    let runs = reading.file.findings.filter { $0.code == .csvSkippedRows }
    return (
      reading.rows.map(\.request.line), runs.map { "\($0.place.line ?? 0)-\($0.lastLine ?? 0)" }
    )
  }

  @Test(arguments: [
    "", "  ,\u{A0},", "1,2,3,4,5,6", "(1),(2),(3),(4),(5),(6)", ",,3,(4),,", "Jumlah,,,,,12", "TOTAL: 5,,,,,",
    ",Subtotal,,3,4,", "Rekapitulasi,1,2,3,,", "catatan kaki,,,,,", "A,,B,,,", "A,besok,,,,",
    "nomor_register,diterima,nama_pemohon,alamat,rincian_informasi,keterangan",
    " nomor_register ,diterima,nama_pemohon,alamat,rincian_informasi,keterangan,,", ",,,,-,-",
    "x,,,,,,,di luar",
  ]) func whatIsNoDataIsSkipped(_ record: String) throws {
    let result = try read("A,2021-10-04,B,C,D,E\n\(record)\nF,2021-10-04,B,C,D,E\n")
    #expect(result.used == [2, 4])
    #expect(result.skipped == ["3-3"])
  }

  @Test(arguments: [
    "1,2021-10-04,,,,", "A,,B,C,,", ",,B,C,D,", "Jumlah,2021-10-04,B,C,D,E", "1,2,3,4,5,7",
    "(1),2021-10-04,B,,,",
    "A,-,-,,,", "02,2,3,4,5,6", "A,besok,B,,,", ",2021-10-04,,,,", "A,44473,,,,", "A,2021-10-04 09:00,,,,",
  ]) func theRestIsData(_ record: String) throws {
    let result = try read("A,2021-10-04,B,C,D,E\n\(record)\nF,2021-10-04,B,C,D,E\n")
    #expect(result.used == [2, 3, 4])
    #expect(result.skipped.isEmpty)
  }

  @Test func neighboursAreOneRunAndBlankRowsAtTheEndAreNotNamed() throws {
    let result = try read("\n1,2,3,4,5,6\n,,\nA,2021-10-04,B,C,D,E\n\nJumlah,1\n\n\n")
    #expect(result.used == [5])
    #expect(result.skipped == ["2-4", "6-7"])
    #expect(try read("A,2021-10-04,B,C,D,E\n\n\n").skipped.isEmpty)
  }

  @Test func linesCountPhysically() throws {
    let result = try read("A,2021-10-04,\"B\nB\",C,D,E\nF,2021-10-04,B,C,D,E\n")
    #expect(result.used == [2, 4])
  }

  @Test func shortRowsAreUsedAndNamedOnce() throws {
    let reading = try TestData.read("\(header)\nA,2021-10-04,B\nB,2021-10-04,B,C,D,\nC,2021-10-04,B,C\n")
    let finding = try #require(reading.file.findings.first { $0.code == .csvWidth })
    #expect(finding.severity == .warning && finding.place.line == 2 && finding.count == 2)
    #expect(reading.rows.count == 3)
    #expect(reading.rows[0].request.state(.remarks) == .empty)
  }

  @Test func headerEndsAtItsLastHeading() throws {
    let reading = try TestData.read("\(header),,\nA,2021-10-04,B,C,D,E\n")
    #expect(!reading.file.findings.contains { $0.code == .csvWidth })
  }

  @Test func cellsBeyondTheHeaderMakeARowUnusable() throws {
    let reading = try TestData.read("\(header)\nA,2021-10-04,B,C,D,E,,x\nB,2021-10-04,B,C,D,E,, \n")
    #expect(reading.rows.map(\.request.line) == [3])
    #expect(reading.file.unused == [.init(line: 2)])
    #expect(reading.general.contains("CSV-LEBAR galat 2"))
    #expect(reading.file.rowCount == 1)
  }

  @Test func anOpenQuoteEndsTheFile() throws {
    let reading = try TestData.read("\(header)\nA,2021-10-04,B,C,D,E\nB,2021-10-04,\"x\ny\",\"C,D,E\nF,G\n")
    #expect(reading.rows.map(\.request.line) == [2])
    #expect(reading.file.unused.map(\.line) == [3])
    #expect(reading.file.dropped == nil)
    let finding = try #require(reading.file.findings.first { $0.code == .csvQuote })
    #expect(finding.place.line == 4)
    #expect(finding.message.text(.indonesian, finding.arguments).contains("baris 3 sampai 5"))
  }

  @Test(arguments: ["", "\n\n", "a,b\nc,d\n", "nama,alamat\n"]) func withoutHeaderThereIsOneFinding(
    _ text: String
  ) throws {
    let reading = try TestData.read(text)
    #expect(reading.general == ["CSV-KOSONG galat"])
    #expect(reading.file.dropped == .csvEmpty)
    #expect(reading.file.headerLine == nil)
  }

  @Test func withoutHeaderAfterAnOpenQuoteTheQuoteAloneIsNamed() throws {
    let reading = try TestData.read("a,\"b\nnomor_register,diterima,nama,alamat\n")
    #expect(reading.general == ["CSV-KUTIP galat 1"])
    #expect(reading.file.dropped == .csvQuote)
  }

  @Test func anEmptyRegisterIsANote() throws {
    let reading = try TestData.read("\(header)\n1,2,3,4,5,6\n")
    #expect(reading.general.contains("CSV-KOSONG catatan 1"))
    #expect(reading.file.dropped == nil)
  }

  @Test func sameBytesTwiceAreOneFile() throws {
    let text = "\(header)\nA,2021-10-04,B,C,D,E\n"
    let reading = try TestData.read(text, text, text + "B,2021-10-04,B,C,D,E\n")
    #expect(reading.files.map(\.dropped) == [nil, .csvDuplicateFile, nil])
    #expect(reading.rows.map { [$0.request.file, $0.request.line] } == [[0, 2], [2, 2], [2, 3]])
    #expect(reading.files[1].findings.map(\.brief) == ["CSV-BERKAS-GANDA galat"])
  }

  @Test func fatalFilesAreDroppedAndTheOthersRead() throws {
    let good = Array("\(header)\nA,2021-10-04,B,C,D,E\n".utf8)
    let sources = [
      RegisterSource(name: "nul.csv", bytes: good + [0x41, 0, 0x0A]),
      RegisterSource(name: "good.csv", bytes: good),
      RegisterSource(name: "long.csv", bytes: good + Array(repeating: 0x41, count: 1_048_577) + [0x0A]),
      RegisterSource(name: "wide.csv", bytes: good + Array(repeating: 0x2C, count: 4096) + [0x0A]),
    ]
    let reading = RegisterReader.read(sources, settings: try TestData.settings())
    #expect(reading.files.map(\.dropped) == [.csvEncoding, nil, .csvLimit, .csvLimit])
    #expect(reading.rows.map(\.request.file) == [1])
    #expect(reading.files.map(\.rowCount) == [0, 1, 0, 0])
    #expect(reading.files[2].findings.filter { $0.severity == .error }.map(\.place.line) == [3])
  }

  @Test func toldDelimiterWins() throws {
    let text = "\(header.replacing(",", with: "|"))\nA|2021-10-04|B|C|D|E\n"
    let reading = try TestData.read(text, settings: try TestData.settings(delimiter: UInt8(ascii: "|")))
    #expect(reading.file.delimiter == "|")
    #expect(reading.rows.count == 1)
  }

  @Test(arguments: [(5, true), (4, false)]) func nikThatAllEndInZero(_ count: Int, _ named: Bool) throws {
    var text = "nomor_register,diterima,nama_pemohon,alamat,rincian_informasi,NIK\n"
    for index in 0..<count { text += "A\(index),2021-10-04,B,C,D,117191220102\(padded(index, to: 3))0\n" }
    let found = try TestData.read(text).file.findings.filter { $0.code == .regNIKZeroes }
    #expect(found.map(\.brief) == (named ? ["REG-NIK-NOL peringatan nomor_identitas"] : []))
    // Repeated registration numbers and one NIK that ends otherwise.
    #expect(
      !(try TestData.read(text + "Z,2021-10-04,B,C,D,1171912201029946\n").general.contains {
        $0.hasPrefix("REG")
      })
    )
    let repeated = text.replacing("A4,", with: "a3 ,")
    #expect(!(try TestData.read(repeated).general.contains { $0.hasPrefix("REG") }))
  }

  /// However a file is cut at record boundaries, the joined parts say what the whole says.
  @Test func partsOfAFileJoin() throws {
    let body = "\n1,2,3,4,5,6\nA,2021-10-04,B\nJumlah\n\nx\nB,2021-10-04,B,C,D,E,F\n\nC,2021-10-04,B,C,D\n\n"
    let settings = try TestData.settings()
    let source = RegisterSource(name: "a.csv", bytes: Array("\(header)\n\(body)".utf8))
    let whole = RegisterReader.read([source], settings: settings)
    for cut in 0...10 {
      for second in cut...10 {
        var opening = FileOpening(source, index: 0, settings: settings)
        let rowReader = RowReader(try #require(opening.plan), settings)
        var reader = opening.reader
        var records = opening.pending
        var record = Record()
        while reader.next(into: &record) { records.append(record) }
        var tally = opening.tally
        for part in [
          records[..<min(cut, records.count)], records[min(cut, records.count)..<min(second, records.count)],
          records[min(second, records.count)...],
        ] {
          var partial = FileTally()
          for record in part { _ = RegisterReader.take(record, rowReader, 0, &partial) }
          tally.join(partial)
        }
        opening.close(tally, problems: reader.problems)
        #expect(opening.file.findings == whole.file.findings)
        #expect(opening.file.unused == whole.file.unused)
        #expect(opening.file.rowCount == whole.file.rowCount)
      }
    }
  }
}
