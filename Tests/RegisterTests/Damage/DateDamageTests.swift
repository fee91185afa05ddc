import Core
import Tabular
import Testing

@testable import Register

/// Dates and times that regional settings or lost formats damaged.
@Suite struct DateDamageTests {
  private func message(_ text: String, _ column: Column = .received) throws -> String {
    var cells = ["diterima": "2021-10-04"]
    cells[column.name] = text
    let row = try TestData.row(cells)
    #expect(row.request.state(column) == .unreadable)
    let finding = try #require(row.findings.first { $0.code == .regDate })
    return finding.message.text(.indonesian, finding.arguments)
  }

  @Test(arguments: [
    ("10/25/2021", 25), ("10-25-2021", 25), ("10.25.21", 25), ("2/28/2021 09:12", 28), ("12/13/2021", 13),
    ("Monday, 10/25/2021", 25), ("10/25/2021 9:12 AM", 25), ("10/25/2021T09:12", 25),
  ]) func monthFirst(_ text: String, _ number: Int) throws {
    #expect(
      try message(text)
        == "bulan ke-\(number) tidak ada; hari dan bulan tampaknya tertukar (bulan/hari/tahun)"
    )
  }

  @Test func yearDayMonth() throws {
    #expect(
      try message("2021-25-10")
        == "bulan ke-25 tidak ada; hari dan bulan tampaknya tertukar (tahun-hari-bulan)"
    )
  }

  @Test(arguments: [
    "31/11/2021", "2/30/2021", "13/13/2021", "10/32/2021", "2021-02-30", "2021-25-13", "10/25", "10/25/202",
    "10-25/2021", "010/25/2021", "10/25/2021x", "24:00", "09.12-09.30", "besok",
  ]) func otherUnreadableDatesKeepTheirMessage(_ text: String) throws {
    #expect(try message(text) == "tanggal tidak terbaca atau tidak ada dalam kalender")
  }

  @Test(arguments: [
    ("0,3833", "09:12"), ("0.3833", "09:12"), ("0,38333333", "09:12"), (",5", "12:00"), ("0,99999", "00:00"),
  ]) func fractionsOfADay(_ text: String, _ clock: String) throws {
    for column in [Column.formStart, .received, .complete, .receivedTime] {
      #expect(try message(text, column).contains("pecahan hari, kira-kira \(clock)"))
    }
  }

  /// A point before two digits is a time (register.md 3.3) and stays one.
  @Test func aTimeWithAPointIsNoFraction() throws {
    let row = try TestData.row(["diterima": "2021-10-04", "formulir_mulai": "0.38"])
    #expect(row.findings.isEmpty && row.request.moment(.formStart)?.secondOfDay == 38 * 60)
  }

  @Test func twelveHoursAndScientificNotation() throws {
    #expect(try message("10/4/2021 9:12 AM").hasPrefix("jam 12 (AM/PM)"))
    #expect(try message("4/10/2021 9:12 p.m.").hasPrefix("jam 12 (AM/PM)"))
    #expect(try message("4,4474E+04") == "tanggal berubah menjadi notasi ilmiah")
    #expect(try message("3,8E-01", .receivedTime) == "jam berubah menjadi notasi ilmiah")
  }

  @Test(arguments: ["44473", "44473,5"]) func serialsNameTheFormat(_ text: String) throws {
    let finding = try #require(try TestData.row(["diterima": text]).findings.first)
    #expect(finding.code == .regSerialDate && finding.remedy?.id.contains("LibreOffice") == true)
  }

  // MARK: REG-TANGGAL-TERTUKAR

  static let header = "nomor_register,diterima,nama_pemohon,alamat,rincian_informasi,lengkap"

  private func swapped(_ dates: [(String, String)]) throws -> [String] {
    let rows = dates.enumerated().map { "A\($0.offset),\($0.element.0),B,C,D,\($0.element.1)\n" }
    let file = try TestData.read(Self.header + "\n" + rows.joined()).file
    return file.findings.filter { $0.code == .regSwappedDates }.map { finding in
      let open: String =
        if case .number(let number)? = finding.arguments.last { String(number) } else { "?" }
      return "\(finding.brief) \(finding.place.line ?? 0) \(finding.count ?? 0) \(open)"
    }
  }

  @Test func oneFindingPerColumnCountsBothKinds() throws {
    #expect(
      try swapped([
        ("10/04/2021", "2021-10-04"), ("10/25/2021", "10/26/2021"), ("10/26/2021 09:12", "5/5/2021"),
        ("4-10-2021", "2021-25-10"), ("25/10/2021", "12/11/2021"), ("44476", "2021-10-04"),
        ("2021-04-10", ""), ("4 Oktober 2021", ""), ("10/10/2021", ""),
      ]) == [
        "REG-TANGGAL-TERTUKAR peringatan diterima 3 2 3", "REG-TANGGAL-TERTUKAR peringatan lengkap 3 1 1",
      ]
    )
  }

  @Test(arguments: [
    [("10/04/2021", "04/10/2021")], [("25/10/2021", "")], [("2021-25-10", "2021-13-05")],
    [("31/11/2021", "44476")], [("0,3833", "")],
  ]) func withoutADoubtlessOneThereIsNoFinding(_ dates: [(String, String)]) throws {
    #expect(try swapped(dates) == [])
  }

  /// However a file is cut at record boundaries, the joined parts say what the whole says.
  @Test func partsJoin() throws {
    let body = ["10/04/2021,", "x", "10/25/2021,10/26/2021", "4/5/2021,1/2/2021", ",", "10/27/2021,3/4/2021"]
      .enumerated().map { "A\($0.offset)," + $0.element.replacing(",", with: ",B,C,D,", maxReplacements: 1) }
      .joined(separator: "\n")
    let settings = try TestData.settings()
    let source = RegisterSource(name: "a.csv", bytes: Array("\(Self.header)\n\(body)\n".utf8))
    let whole = RegisterReader.read([source], settings: settings)
    #expect(whole.file.findings.count { $0.code == .regSwappedDates } == 2)
    for cut in 0...6 {
      for second in cut...6 {
        var opening = FileOpening(source, index: 0, settings: settings)
        let rowReader = RowReader(try #require(opening.plan), settings)
        var reader = opening.reader
        var records = opening.pending
        var record = Record()
        while reader.next(into: &record) { records.append(record) }
        var tally = opening.tally
        for part in [records[..<cut], records[cut..<second], records[second...]] {
          var partial = FileTally()
          for record in part { _ = RegisterReader.take(record, rowReader, 0, &partial) }
          tally.join(partial)
        }
        opening.close(tally, problems: reader.problems)
        #expect(opening.file.findings == whole.file.findings)
      }
    }
  }
}
