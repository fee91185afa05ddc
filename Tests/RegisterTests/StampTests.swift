import Core
import Testing

@testable import Register

/// Dates, moments and times in every form of register.md 3.2 and 3.3, read through the real reader.
@Suite struct StampTests {
  /// `2021-10-04T09:12:00`, `2021-10-04`, or `-` where unreadable; then the codes found, `diterima` apart.
  func read(_ text: String, as column: Column, with: [String: String] = [:], zone: OfficeZone = .jakarta)
    throws
    -> String
  {
    var cells = with
    cells[column.name] = text
    let row = try TestData.row(cells, zone: zone)
    let value = row.request.moment(column)?.iso ?? "-"
    return ([value] + row.findings.filter { $0.place.column == column.name }.map(\.code.rawValue).sorted())
      .joined(separator: " ")
  }

  @Test(arguments: [
    "2021-10-04", "04/10/2021", "4-10-2021", "04.10.2021", "04-10-21", "4 Oktober 2021",
    "Senin, 4 Oktober 2021", "4 Okt 2021", "04/Oct/2021", "2021/10/04", "2021.10.4", "4 OKTOBER 2021",
    "4-Okt-2021", "4 October 2021", "Monday, 4 October 2021", "Senin 4/10/2021", "senin,4 oktober 2021",
    "\u{A0}2021-10-04\u{A0}", "4\u{A0}Oktober\u{A0}2021", "4 okt 21", "\r\n2021-10-04\r\n", "4/10/2021",
  ]) func everyFormOfADateIsRead(_ text: String) throws {
    #expect(try read(text, as: .complete) == "2021-10-04")
    #expect(try read(text, as: .received) == "2021-10-04")
  }

  @Test(arguments: [
    ("Januari", 1), ("Februari", 2), ("Pebruari", 2), ("Maret", 3), ("April", 4), ("Mei", 5), ("Juni", 6),
    ("Juli", 7), ("Agustus", 8), ("September", 9), ("Oktober", 10), ("November", 11), ("Nopember", 11),
    ("Desember", 12), ("Jan", 1), ("Feb", 2), ("Mar", 3), ("Apr", 4), ("Jun", 6), ("Jul", 7), ("Agu", 8),
    ("Agt", 8), ("Ags", 8), ("Agust", 8), ("Sep", 9), ("Okt", 10), ("Nov", 11), ("Des", 12),
    ("January", 1), ("February", 2), ("March", 3), ("May", 5), ("June", 6), ("July", 7), ("August", 8),
    ("Aug", 8), ("October", 10), ("Oct", 10), ("December", 12), ("Dec", 12), ("aGuStUs", 8),
  ]) func everyMonthNameIsKnown(_ name: String, _ month: Int) throws {
    #expect(try read("7 \(name) 2021", as: .complete) == "2021-\(padded(month, to: 2))-07")
    #expect(try read("07/\(name)/2021", as: .complete) == "2021-\(padded(month, to: 2))-07")
  }

  @Test(arguments: [
    ("Senin", 4), ("Selasa", 5), ("Rabu", 6), ("Kamis", 7), ("Jumat", 8), ("Jum'at", 8), ("Jum’at", 8),
    ("Sabtu", 9), ("Minggu", 10), ("Ahad", 10), ("Monday", 4), ("Tuesday", 5), ("Wednesday", 6),
    ("Thursday", 7), ("Friday", 8), ("Saturday", 9), ("Sunday", 10), ("RABU", 6),
  ]) func everyWeekdayIsKnownAndCompared(_ name: String, _ day: Int) throws {
    #expect(try read("\(name), \(day) Oktober 2021", as: .noticeDate) == "2021-10-\(padded(day, to: 2))")
    #expect(try read("\(name), \(day + 1) Oktober 2021", as: .noticeDate).hasSuffix("REG-HARI"))
  }

  @Test(arguments: [
    "2021-02-30", "31/11/2021", "00/10/2021", "2021-13-05", "4 Foo 2021", "Oktober 4, 2021", "2021-10",
    "04/10", "04/10-2021", "besok", "2021-10-04x", "4 10 2021", "20211004", "19999", "80001", "44516x",
    "04/10/021",
    "2021-10-04 24:00", "2021-10-04 09.12-09.30", "2021-10-04 09:60", "10/13/2021", "29/02/2021",
    "Seninn, 4 Oktober 2021",
  ]) func whatIsNoDateIsRefused(_ text: String) throws {
    for column in [Column.complete, .received] {
      #expect(try read(text, as: column) == "- REG-TANGGAL")
      #expect(try TestData.row([column.name: text]).request.state(column) == .unreadable)
    }
  }

  @Test(arguments: [
    "2021-10-04 09:12", "2021-10-04 09.12", "2021-10-04 9:12:00", "2021-10-04T09:12", "2021-10-04 09.12 WIB",
    "2021-10-04 pukul 09.12", "4 Oktober 2021 pukul 9.12", "Senin, 4 Oktober 2021 09:12 wib",
    "04/10/2021 09:12:00", "2021-10-04T02:12Z", "2021-10-04T09:12+07:00", "2021-10-04T09:12+0700",
    "2021-10-04T10:12:00.000+08", "2021-10-03T22:12-04:00", "2021-10-04 09:12 +07:00", "04-10-21 9.12",
    "4 Oktober 2021, 09.12", "2021-10-04 09.12WIB",
  ]) func everyFormOfAMomentIsRead(_ text: String) throws {
    #expect(try read(text, as: .received) == "2021-10-04T09:12:00")
    // A time in a date column is ignored, its zone included.
    #expect(
      try read(text, as: .complete).hasPrefix(text.hasPrefix("2021-10-03") ? "2021-10-03" : "2021-10-04")
    )
  }

  @Test func secondsAreKept() throws {
    #expect(try read("2021-10-04 9:12:30", as: .received) == "2021-10-04T09:12:30")
  }

  @Test(arguments: [
    ("2021-10-04 11.45 WIT", "2021-10-04T09:45:00 REG-ZONA"),
    ("2021-10-04 11:45 wita", "2021-10-04T10:45:00 REG-ZONA"),
    ("2021-10-04 00:30 WIT", "2021-10-03T22:30:00 REG-ZONA"),
    ("2021-10-04T20:00-02:00", "2021-10-05T05:00:00"),
    ("2021-10-04T00:00+09:00", "2021-10-03T22:00:00"), ("2021-10-04 00:00 WIB", "2021-10-04T00:00:00"),
  ]) func otherZonesAreConverted(_ text: String, _ expected: String) throws {
    #expect(try read(text, as: .received) == expected)
  }

  @Test func theOfficesOwnMarkIsNoConversion() throws {
    #expect(try read("2021-10-04 11.45 WIT", as: .received, zone: .jayapura) == "2021-10-04T11:45:00")
    #expect(
      try read("2021-10-04 11.45 WIB", as: .received, zone: .jayapura) == "2021-10-04T13:45:00 REG-ZONA"
    )
  }

  @Test(arguments: ["2021-10-04 00:00", "04/10/2021 00:00:00", "2021-10-04T00:00", "4 Oktober 2021 00.00"])
  func paddedDatesHaveNoTime(_ text: String) throws {
    #expect(try read(text, as: .received) == "2021-10-04")
  }

  @Test(arguments: [
    ("44473", "2021-10-04 REG-TANGGAL-SERIAL"), ("44473.5", "2021-10-04T12:00:00 REG-TANGGAL-SERIAL"),
    ("44473,38333333333", "2021-10-04T09:12:00 REG-TANGGAL-SERIAL"),
    ("20000", "1954-10-03 REG-TANGGAL-SERIAL"),
    ("80000", "2119-01-11 REG-TANGGAL-SERIAL"), ("44473.0", "2021-10-04 REG-TANGGAL-SERIAL"),
    ("44472.9999999", "2021-10-04 REG-TANGGAL-SERIAL"), ("44473.", "- REG-TANGGAL"),
  ]) func serialNumbersAreDates(_ text: String, _ expected: String) throws {
    #expect(try read(text, as: .received) == expected)
  }

  @Test(arguments: ["09:12", "09.12", "9.12", "pukul 09.12", "09.12 WIB", "T09:12", "9:12:00"])
  func timesAloneTakeTheirDateFromTheRow(_ text: String) throws {
    let row = ["diterima": "4 Oktober 2021", "tanggal_pemberitahuan": "2021-10-06"]
    for column in [Column.formStart, .formEnd, .informingStart, .informingEnd, .exemptStart, .exemptEnd] {
      #expect(try read(text, as: column, with: row) == "2021-10-04T09:12:00")
      #expect(try read(text, as: column) == "- REG-TANGGAL")
      #expect(try read(text, as: column, with: ["diterima": "?"]) == "- REG-TANGGAL")
    }
    for column in [Column.handoverStart, .handoverEnd] {
      #expect(try read(text, as: column, with: row) == "2021-10-06T09:12:00")
      #expect(try read(text, as: column, with: ["diterima": "2021-10-04"]) == "- REG-TANGGAL")
    }
    #expect(try read(text, as: .received, with: [:]) == "- REG-TANGGAL")
    #expect(try read(text, as: .complete, with: row) == "- REG-TANGGAL")
  }

  @Test func midnightAloneIsATime() throws {
    #expect(try read("00:00", as: .formStart, with: ["diterima": "2021-10-04"]) == "2021-10-04T00:00:00")
  }

  /// `diterima`, `jam_diterima` -> the moment, and the findings of the row.
  @Test(arguments: [
    ("2021-10-04", "09.12", "2021-10-04T09:12:00", ""),
    ("2021-10-04 00:00", "09.12 WIB", "2021-10-04T09:12:00", ""),
    ("2021-10-04", "pukul 9:12:30", "2021-10-04T09:12:30", ""),
    ("2021-10-04", "00:00", "2021-10-04T00:00:00", ""),
    ("2021-10-04 09:12", "09.12", "2021-10-04T09:12:00", ""),
    ("2021-10-04 09:12", "", "2021-10-04T09:12:00", ""),
    ("2021-10-04 09:12", "09.20", "2021-10-04T09:12:00", "REG-JAM peringatan jam_diterima"),
    ("2021-10-04", "24:00", "2021-10-04", "REG-TANGGAL galat jam_diterima"),
    ("2021-10-04", "09.12-09.30", "2021-10-04", "REG-TANGGAL galat jam_diterima"),
    ("2021-10-04", "siang", "2021-10-04", "REG-TANGGAL galat jam_diterima"),
    ("2021-10-04", "11.12 WIT", "2021-10-04T09:12:00", "REG-ZONA catatan jam_diterima"),
    ("2021-10-04", "01.12 WIT", "2021-10-03T23:12:00", "REG-ZONA catatan jam_diterima"),
    ("2021-10-04 09:12", "11.12 WIT", "2021-10-04T09:12:00", "REG-ZONA catatan jam_diterima"),
    ("", "09.12", "-", ""), ("2021-10-04", "-", "2021-10-04", ""),
    ("2021-10-04", "idem", "2021-10-04", "REG-NILAI galat jam_diterima"),
  ]) func receivedTimeCompletesTheDate(_ date: String, _ time: String, _ moment: String, _ found: String)
    throws
  {
    let row = try TestData.row(["diterima": date, "jam_diterima": time])
    #expect(row.request.moment(.received)?.iso ?? "-" == moment)
    #expect(row.briefs.joined(separator: "; ") == found)
  }

  @Test func findingsNamePlaceValueAndRemedy() throws {
    let reading = try TestData.read(
      """
      nomor_register,diterima,nama_pemohon,alamat,rincian_informasi
      A1,2021-10-04,B,C,D
      A2,2021-13-05,B,C,D
      """
    )
    let finding = try #require(reading.rows[1].findings.first)
    #expect(finding.place == Place(file: 0, line: 3, column: "diterima", columnIndex: 1, record: 3))
    #expect(finding.place.cell == "B3")
    #expect(finding.number == "A2")
    #expect(finding.value == "2021-13-05")
    #expect(finding.remedy?.id.hasPrefix("tulis seperti 2021-10-04") == true)
  }

  /// Every day of four hundred years, in the canonical and in the office's form.
  @Test func everyDayIsReadBack() throws {
    let synonyms = try TestData.synonyms()
    let months = [
      "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
      "November", "Desember",
    ]
    var wrong = 0
    for number in stride(from: -10_000, to: 136_000, by: 1) {
      let date = LocalDate(dayNumber: Int32(number))
      let parts = date.civil
      for text in [date.iso, "\(parts.day) \(months[parts.month - 1]) \(parts.year)"] {
        let read = Array(text.utf8).withUnsafeBufferPointer { Stamp($0, synonyms) }
        if read?.day != date || read?.second != nil { wrong += 1 }
      }
    }
    #expect(wrong == 0)
  }
}
